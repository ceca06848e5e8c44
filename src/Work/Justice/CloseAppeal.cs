using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>How something that was filed against a judgment ended without being decided.</summary>
public enum AppealEnd
{
    /// <summary>Whoever filed it took it back.</summary>
    Withdrawn,

    /// <summary>The court did not take it in: too late, or not in due form.</summary>
    NotAdmitted,
}

/// <summary>Writes down that what was filed against a judgment was withdrawn or not admitted: the judgment stands as if nobody had gone against it that way.</summary>
/// <remarks>It begins no new time; the times of the others run on.</remarks>
/// <param name="By">Who had filed it.</param>
/// <param name="Kind">In which way.</param>
/// <param name="How">How it ended.</param>
/// <param name="On">On which day.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Child">Of a civil party where several filed: which child; <c>null</c>: the only one, or all.</param>
public sealed record CloseAppeal(CourtParty By, AppealKind Kind, AppealEnd How, DateOnly On, string Source, int? Child = null) : IAct<CloseAppeal, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.close-appeal.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.appeal-closed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.By, Asks.Child, Asks.Kind, Asks.How, Asks.On, Asks.Source],
    };

    /// <inheritdoc/>
    public static CloseAppeal From(Answers answers) => new(answers.One<CourtParty>(Asks.By), answers.One<AppealKind>(Asks.Kind), answers.One<AppealEnd>(Asks.How), answers.DayOrNull(Asks.On)!.Value, answers.Text(Asks.Source), answers.CountOrNull(Asks.Child));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, CloseAppeal act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        var pending = state.Judgments.Pending.Where(p => p.Kind == act.Kind && p.Party == act.By && (act.Child is null || p.Child is null || p.Child == act.Child)).ToList();
        if (pending is not [var filed])
            return pending.Count == 0 ? JusticeRefusals.NothingPending with { Field = "by" } : JusticeRefusals.NoSuchChild with { Field = "child" };
        if (act.On < filed.On)
            return JusticeRefusals.LiesBefore;
        var closed = new AppealClosed(act.By, act.Kind, act.How, act.On, act.Source, now.HappenedAt, filed.Child);
        var happened = state.Happens(closed, now);
        return state.Judgments.Pending.Length > 1 ? happened : happened.Reach(state, Back(state), act.Source, now);
    }

    private static ProceedingStage Back(ProceedingState state) => state.Judgments switch
    {
        { First: not null } => ProceedingStage.Judgment,
        { Ended.What: EndingKind.Dismissal } => ProceedingStage.Dismissed,
        _ => ProceedingStage.NonSuit,
    };

    private static class Asks
    {
        public static readonly ChoiceField By = new() { Name = "by", Required = true, From = ChoiceSource.Of<CourtParty>("court-party"), Example = "\"Accused\"" };
        public static readonly CountField Child = new() { Name = "child", Min = 1, Max = 100, VisibleWhen = new Condition.Equal("by", nameof(CourtParty.CivilParty)), Example = "1" };
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<AppealKind>("appeal-kind"), Example = "\"Appeal\"" };
        public static readonly ChoiceField How = new() { Name = "how", Required = true, From = ChoiceSource.Of<AppealEnd>("appeal-end"), Example = "\"Withdrawn\"" };
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the clerk of the appeal court\"" };
    }
}

/// <summary>What was filed against a judgment was withdrawn or not admitted.</summary>
/// <param name="Party">Who had filed it.</param>
/// <param name="Kind">In which way.</param>
/// <param name="How">How it ended.</param>
/// <param name="On">On which day.</param>
/// <param name="Source">Who says so.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
/// <param name="Child">Of a civil party where there are several: which child.</param>
public sealed record AppealClosed(CourtParty Party, AppealKind Kind, AppealEnd How, DateOnly On, string Source, DateTimeOffset HappenedAt, int? Child = null) : IEntry<AppealClosed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.appeal-closed.1";
}
