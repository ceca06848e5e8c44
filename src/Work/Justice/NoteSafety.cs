using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Work.Justice;

/// <summary>Writes down what was done so that child and family are safe after somebody threatened them. Until they are, the date stays. Also without a connection.</summary>
/// <param name="Steps">What was done.</param>
/// <param name="IsSafe">Whether they are safe now.</param>
/// <param name="What">What was seen and heard.</param>
public sealed record NoteSafety(ImmutableArray<SafetyStep> Steps, Known IsSafe, string? What) : IAct<NoteSafety, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.note-safety.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.family-visited");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, Offline = true, Fields = [Asks.Steps, Asks.IsSafe, Asks.What] };

    /// <inheritdoc/>
    public static NoteSafety From(Answers answers) => new(answers.Several<SafetyStep>(Asks.Steps), answers.One<Known>(Asks.IsSafe), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, NoteSafety act, Circumstances now)
    {
        if (!state.IsOpened)
            return CasesRefusals.NotOpened;
        var noted = new Happened().Write(new FamilyVisited(act.Steps, act.IsSafe, act.What, now.HappenedAt));
        if (act.IsSafe != Known.Yes)
            return noted;
        return state.Matters.Where(m => m.Kind == MatterOpened.FamilySafety)
            .Aggregate(noted.Settle(OfferDues.Family).Silence("justice.family-today"), (h, m) => h.Write(new MatterSettled(m.Kind, m.Matter, now.HappenedAt)));
    }

    private static class Asks
    {
        public static readonly ChoicesField Steps = new() { Name = "steps", Required = true, From = ChoiceSource.Of<SafetyStep>("safety-step"), Example = "[\"PlanMade\"]" };
        public static readonly ChoiceField IsSafe = new() { Name = "is_safe", Required = true, From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"They sleep at the aunt's house this week.\"" };
    }
}

/// <summary>Somebody looked after the family.</summary>
/// <param name="Steps">What was done.</param>
/// <param name="IsSafe">Whether they are safe.</param>
/// <param name="What">What was seen and heard.</param>
/// <param name="HappenedAt">When.</param>
public sealed record FamilyVisited(ImmutableArray<SafetyStep> Steps, Known IsSafe, string? What, DateTimeOffset HappenedAt) : IEntry<FamilyVisited>
{
    /// <inheritdoc/>
    public static string WireName => "justice.family-visited.1";
}
