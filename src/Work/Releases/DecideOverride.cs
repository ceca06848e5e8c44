using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Releases;

/// <summary>A supervisor, another person than who proposed it, decides whether it goes without consent; consent is asked for again within 30 days.</summary>
public sealed record DecideOverride(Guid Override, bool Agrees, string Reason) : IAct<DecideOverride, ConsentState>
{
    /// <inheritdoc/>
    public static string WireName => "releases.decide-override.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("releases.override-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, NeedsPosition = true, Harm = Harm.Reason, Fields = [Asks.Override, Asks.Agrees, Asks.Reason] };

    /// <inheritdoc/>
    public static DecideOverride From(Answers answers) => new(answers.Reference(Asks.Override), answers.Code(Asks.Agrees) == "Yes", answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ConsentState state, DecideOverride act, Circumstances now)
    {
        if (state.Overrides.FirstOrDefault(o => o.Id == act.Override) is not { } proposed)
            return ReleasesRefusals.NoSuchOverride;
        if (proposed.Decided is not null)
            return ReleasesRefusals.DecidedAlready;
        if (proposed.By == now.Author)
            return ReleasesRefusals.OverrideNeedsTwo;
        if (ConsentTerms.AskAgainDays(now.Reference) is not { } days)
            return ReleasesRefusals.NoTerm;
        var again = PhnomPenh.DayOf(now.At).AddDays(days);
        return state.Happens(new OverrideDecided(act.Override, act.Agrees, act.Reason, again, now.HappenedAt), now)
            .Notify(new("releases.override-decided", null, DeskFunction.SocialTeam, 0, "High", null));
    }

    private static class Asks
    {
        public static readonly ReferenceField Override = new() { Name = "override", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly ChoiceField Agrees = new() { Name = "agrees", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"Nothing less keeps him safe.\"" };
    }
}

/// <summary>It was decided.</summary>
/// <param name="Override">Which proposal.</param>
/// <param name="Agrees">Whether it goes without consent.</param>
/// <param name="Reason">Why.</param>
/// <param name="AskAgainOn">The last day on which it holds; consent is asked for again by then.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record OverrideDecided(Guid Override, bool Agrees, string Reason, DateOnly AskAgainOn, DateTimeOffset HappenedAt) : IEntry<OverrideDecided>
{
    /// <inheritdoc/>
    public static string WireName => "releases.override-decided.1";
}
