using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that somebody has gone against the judgment, or against what ended the proceeding without one.</summary>
/// <param name="By">Who.</param>
/// <param name="Kind">In which way.</param>
/// <param name="On">On which day.</param>
/// <param name="Source">Who says so, or which paper.</param>
/// <param name="Child">Of a civil party where there are several: which child, 1 for the letter A; <c>null</c>: all of them.</param>
public sealed record FileAppeal(CourtParty By, AppealKind Kind, DateOnly On, string Source, int? Child = null) : IAct<FileAppeal, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.file-appeal.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.appeal-filed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Fields = [Asks.By, Asks.Child, Asks.Kind, Asks.On, Asks.Source],
    };

    /// <inheritdoc/>
    public static FileAppeal From(Answers answers) => new(answers.One<CourtParty>(Asks.By), answers.One<AppealKind>(Asks.Kind), answers.DayOrNull(Asks.On)!.Value, answers.Text(Asks.Source), answers.CountOrNull(Asks.Child));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, FileAppeal act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Judgments.FinalSince is not null)
            return JusticeRefusals.FinalAlready;
        if (act.Kind == AppealKind.Complaint != state.Judgments.Ended is { What: EndingKind.Dismissal })
            return JusticeRefusals.NoAppealRuns;
        // The supreme court hears of what a higher court decided, never of a judgment of the first.
        if (act.Kind == AppealKind.Cassation && state.Judgments.Higher is null)
            return JusticeRefusals.NoAppealRuns;
        // Whoever was not there may go against it before anybody has notified him.
        var child = act.By == CourtParty.CivilParty && state.CivilParties.Length > 1 ? act.Child : null;
        if (child is { } named && !state.CivilParties.Contains(named))
            return JusticeRefusals.NoSuchChild with { Field = "child" };
        bool isAwaited = state.Awaits(act.By, child) && state.Judgments.WaysOf(act.By).Contains(act.Kind)
            && state.Judgments.Pending.All(p => p.Party != act.By || p.Kind != act.Kind || (child is not null && p.Child != child));
        if (state.Judgments.ClockOf(act.Kind, act.By, child) is var clock && clock is null && !isAwaited)
            return JusticeRefusals.NoAppealRuns;
        if (act.On < state.Judgments.DecidedOn)
            return JusticeRefusals.LiesBefore;
        if (clock is not null && !isAwaited && !clock.Date.RunsAt(PhnomPenh.EndOf(act.On)))
            return JusticeRefusals.AfterTheEnd;
        return state.Happens(new AppealFiled(act.By, act.Kind, act.On, act.Source, now.HappenedAt, child), now).Reach(state, To(act.Kind) ?? state.Stage, act.Source, now);
    }

    // A complaint goes to a prosecutor, and no court has it.
    private static ProceedingStage? To(AppealKind kind) => kind switch
    {
        AppealKind.Appeal => ProceedingStage.Appeal,
        AppealKind.Opposition => ProceedingStage.Trial,
        AppealKind.Cassation => ProceedingStage.Cassation,
        AppealKind.Complaint => null,
    };

    private static class Asks
    {
        public static readonly ChoiceField By = new() { Name = "by", Required = true, From = ChoiceSource.Of<CourtParty>("court-party"), Example = "\"Accused\"" };
        public static readonly CountField Child = new() { Name = "child", Min = 1, Max = 100, VisibleWhen = new Condition.Equal("by", nameof(CourtParty.CivilParty)), Example = "1" };
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<AppealKind>("appeal-kind"), Example = "\"Appeal\"" };
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the clerk's receipt\"" };
    }
}

/// <summary>Somebody has gone against the judgment.</summary>
/// <param name="Party">Who.</param>
/// <param name="Kind">In which way.</param>
/// <param name="On">On which day.</param>
/// <param name="Source">Who says so.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
/// <param name="Child">Of a civil party where there are several: which child.</param>
public sealed record AppealFiled(CourtParty Party, AppealKind Kind, DateOnly On, string Source, DateTimeOffset HappenedAt, int? Child = null) : IEntry<AppealFiled>
{
    /// <inheritdoc/>
    public static string WireName => "justice.appeal-filed.1";
}
