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
        var guided = new Happened().Write(new GuardianGuided(act.Stages, act.To, act.Language, act.Understood, act.Questions, now.HappenedAt));
        return act.Understood == GuidanceTaken.NotYet ? guided : guided.Settle("justice.guidance");
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

/// <summary>When guidance is due.</summary>
internal static class GuidanceDues
{
    /// <summary>Within some days of a change the guardian of each child is told what it means. Each stage has its own date, so that a later change does not put off an earlier one.</summary>
    public static Happened OweGuidance(this Happened happened, Guid child, ProceedingStage stage, Circumstances now) => now.Reference.GuidanceDays() is { } days
        ? happened.Due("justice.guidance", PhnomPenh.EndOf(PhnomPenh.DayOf(now.HappenedAt).AddDays(days)), (int)stage, child)
        : happened;
}
