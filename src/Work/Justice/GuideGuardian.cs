using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the guardian was told in plain words what has changed and what comes next; also without a connection.</summary>
/// <remarks>One talk tells all that has changed since the last, so it settles every guidance that was due; where it has to be told again, nothing is settled.</remarks>
/// <param name="Stages">What was told of.</param>
/// <param name="To">Who was told.</param>
/// <param name="Language">In which language.</param>
/// <param name="Understood">How it was understood.</param>
/// <param name="Questions">What was asked.</param>
public sealed record GuideGuardian(ImmutableArray<ProceedingStage> Stages, string To, string? Language, GuidanceTaken Understood, string? Questions) : IAct<GuideGuardian, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.guide-guardian.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.guardian-guided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, Offline = true, Fields = [Asks.Stages, Asks.To, Asks.Language, Asks.Understood, Asks.Questions] };

    /// <inheritdoc/>
    public static GuideGuardian From(Answers answers) => new(
        answers.Several<ProceedingStage>(Asks.Stages), answers.Text(Asks.To), answers.TextOrNull(Asks.Language), answers.One<GuidanceTaken>(Asks.Understood), answers.TextOrNull(Asks.Questions));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, GuideGuardian act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        var guided = new GuardianGuided(act.Stages, act.To, act.Language, act.Understood, act.Questions, now.HappenedAt);
        return new Happened().Write(guided).Turn(GuidanceDues.Kind, GuidanceDues.Of(state.Guidance), GuidanceDues.Of(state.Guidance.Apply(guided)));
    }

    private static class Asks
    {
        private static readonly Condition HasQuestions = new Condition.Equal("understood", nameof(GuidanceTaken.Questions));

        public static readonly ChoicesField Stages = new() { Name = "stages", Required = true, From = ChoiceSource.Of<ProceedingStage>("proceeding-stage"), Example = "[\"PoliceCustody\"]" };
        public static readonly LineField To = new() { Name = "to_whom", Required = true, MaxLength = 100, Example = "\"the grandmother\"" };
        public static readonly LineField Language = new() { Name = "language", MaxLength = 60, Example = "\"Khmer\"" };
        public static readonly ChoiceField Understood = new() { Name = "understood", Required = true, From = ChoiceSource.Of<GuidanceTaken>("guidance-taken"), Example = "\"Understood\"" };
        public static readonly TextField Questions = new() { Name = "questions", MaxLength = 2000, VisibleWhen = HasQuestions, RequiredWhen = HasQuestions, Example = "\"Whether he can come back to the village.\"" };
    }
}

/// <summary>The guardian was told what has changed and what comes next.</summary>
/// <param name="Stages">What was told of.</param>
/// <param name="To">Who was told.</param>
/// <param name="Language">In which language.</param>
/// <param name="Understood">How it was understood.</param>
/// <param name="Questions">What was asked.</param>
/// <param name="HappenedAt">When.</param>
public sealed record GuardianGuided(ImmutableArray<ProceedingStage> Stages, string To, string? Language, GuidanceTaken Understood, string? Questions, DateTimeOffset HappenedAt) : IEntry<GuardianGuided>
{
    /// <inheritdoc/>
    public static string WireName => "justice.guardian-guided.1";
}

/// <summary>The proceeding has come further, and the guardian is to be told what that means.</summary>
/// <param name="Proceeding">Which.</param>
/// <param name="Stage">How far.</param>
/// <param name="Step">Under which number the date stands outside the seal; it tells nothing.</param>
/// <param name="By">By when.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record GuidanceOwed(Guid Proceeding, ProceedingStage Stage, int Step, DateOnly By, DateTimeOffset HappenedAt) : IEntry<GuidanceOwed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.guidance-owed.1";
}

/// <summary>By when a guardian is to be told what a new stage means.</summary>
public static class GuidanceDues
{
    /// <summary>The neutral kind; the step says nothing of the stage.</summary>
    public const string Kind = "justice.guidance";

    /// <summary>What is owed.</summary>
    internal static ImmutableArray<(int Step, DateOnly On)> Of(Guidance guidance) => [.. guidance.Owed.Select(o => (o.Step, o.By))];

    /// <summary>Owes it to the guardian of one child (<c>null</c>: whose file the act is about); without a row nothing is owed.</summary>
    internal static Happened OweGuidance(this Happened happened, Guid? child, Guid proceeding, ProceedingStage stage, Circumstances now)
    {
        if (now.Reference.GuidanceDays() is not { } days)
            return happened;
        var owed = new GuidanceOwed(proceeding, stage, NeutralStep.Of(now.FreshReference), PhnomPenh.DayOf(now.HappenedAt).AddDays(days), now.HappenedAt);
        return happened.Post(child, owed).Due(Kind, PhnomPenh.EndOf(owed.By), owed.Step, child);
    }
}
