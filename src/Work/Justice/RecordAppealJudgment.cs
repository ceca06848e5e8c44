using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down what a higher court decided. After the appeal court the supreme court can still be asked; after the supreme court nobody can.</summary>
/// <param name="Court">Which court: the appeal court, or the supreme court.</param>
/// <param name="Outcome">What became of the judgment.</param>
/// <param name="On">The day it was pronounced.</param>
/// <param name="Accused">Whether the accused was there.</param>
/// <param name="CivilParty">Whether the civil party was there.</param>
/// <param name="What">What was decided, in words.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record RecordAppealJudgment(AppealKind Court, AppealOutcome Outcome, DateOnly On, Attendance Accused, Attendance CivilParty, string What, string Source) : IAct<RecordAppealJudgment, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-appeal-judgment.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.appeal-judgment-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Court, Asks.Outcome, Asks.On, Asks.Accused, Asks.CivilParty, Asks.What, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordAppealJudgment From(Answers answers) => new(
        answers.One<AppealKind>(Asks.Court), answers.One<AppealOutcome>(Asks.Outcome), answers.DayOrNull(Asks.On)!.Value,
        answers.One<Attendance>(Asks.Accused), answers.One<Attendance>(Asks.CivilParty), answers.Text(Asks.What), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordAppealJudgment act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.Judgments.MayBeDecidedBy(act.Court))
            return JusticeRefusals.NothingPending;
        if (act.On < (state.Judgments.Pending.Where(p => p.Kind == act.Court).Select(p => (DateOnly?)p.On).Min() ?? state.Judgments.DecidedOn))
            return JusticeRefusals.LiesBefore;
        var ended = state.Judgments.Ended;
        var isLast = act.Court is AppealKind.Cassation or AppealKind.Complaint || act.Outcome == AppealOutcome.SetAside || (ended is not null && act.Outcome != AppealOutcome.Upheld);
        var (clocks, awaited) = isLast ? ([], []) : AppealClocks.AfterAppeal(act.On, act.Accused, act.CivilParty, now.Reference);
        var to = ended is not null ? After(ended.What, act.Outcome) : act.Outcome != AppealOutcome.SetAside ? ProceedingStage.Judgment : act.Court == AppealKind.Cassation ? ProceedingStage.Appeal : ProceedingStage.Trial;
        return state.Happens(new AppealJudgmentRecorded(act.Court, act.Outcome, act.On, act.Accused, act.CivilParty, act.What, act.Source, clocks, awaited, now.HappenedAt), now).Reach(state, to, act.Source, now);
    }

    private static ProceedingStage After(EndingKind ended, AppealOutcome outcome) => (ended, outcome) switch
    {
        (EndingKind.Dismissal, AppealOutcome.Upheld) => ProceedingStage.Dismissed,
        (EndingKind.Dismissal, _) => ProceedingStage.PreliminaryEnquiry,
        (_, AppealOutcome.Upheld) => ProceedingStage.NonSuit,
        (_, AppealOutcome.Changed) => ProceedingStage.ClosingOrder,
        _ => ProceedingStage.JudicialInvestigation,
    };

    private static class Asks
    {
        public static readonly ChoiceField Court = new() { Name = "court", Required = true, From = new ChoiceSource.Fixed("higher-court", ["Appeal", "Cassation", "Complaint"]), Example = "\"Appeal\"" };
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<AppealOutcome>("appeal-outcome"), Example = "\"Upheld\"" };
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly ChoiceField Accused = new() { Name = "accused", Required = true, From = new ChoiceSource.Fixed("attendance", ["Present", "Absent"]), Example = "\"Present\"" };
        public static readonly ChoiceField CivilParty = new() { Name = "civil_party", Required = true, From = ChoiceSource.Of<Attendance>("attendance"), Example = "\"None\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"The sentence stands; the compensation too.\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"judgment no. 210 of the appeal court\"" };
    }
}

/// <summary>A higher court has decided.</summary>
/// <param name="Court">Which court.</param>
/// <param name="Outcome">What became of the judgment.</param>
/// <param name="On">The day it was pronounced.</param>
/// <param name="Accused">Whether the accused was there.</param>
/// <param name="CivilParty">Whether the civil party was there.</param>
/// <param name="What">What was decided.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Clocks">The times that run from it.</param>
/// <param name="Awaited">Whose time begins only with the notification.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record AppealJudgmentRecorded(AppealKind Court, AppealOutcome Outcome, DateOnly On, Attendance Accused, Attendance CivilParty, string What, string Source, ImmutableArray<AppealClock> Clocks, ImmutableArray<CourtParty> Awaited, DateTimeOffset HappenedAt) : IEntry<AppealJudgmentRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.appeal-judgment-recorded.1";
}
