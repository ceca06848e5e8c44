using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A time within which somebody may go against a judgment.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Party">Who.</param>
/// <param name="Date">Until when.</param>
/// <param name="Child">Of a civil party that was notified: which child, 1 for the letter A; <c>null</c>: the party as a whole.</param>
public sealed record AppealClock(AppealKind Kind, CourtParty Party, LegalDate Date, int? Child = null);

/// <summary>What was judged, who may still go against it, who has, and whether it is final.</summary>
public sealed record Judgments
{
    /// <summary>The judgment of the first court; <c>null</c>: none yet.</summary>
    public JudgmentRecorded? First { get; init; }

    /// <summary>What ended it without a judgment, as long as that stands; <c>null</c>: nothing did, or the table has no time in which to go against it.</summary>
    public AppealOpened? Ended { get; init; }

    /// <summary>The latest decision of a higher court; <c>null</c>: none.</summary>
    public AppealJudgmentRecorded? Higher { get; init; }

    /// <summary>The clocks of the latest judgment, also those that somebody has used: what he filed may be withdrawn or turned away, and then his time has not ended.</summary>
    public ImmutableArray<AppealClock> Clocks { get; init; } = [];

    /// <summary>The clocks by which somebody may still go against it.</summary>
    public ImmutableArray<AppealClock> Open => Clocks.RemoveAll(c => Pending.Any(p => p.Kind == c.Kind && p.Party == c.Party && (p.Child is null || c.Child is null || p.Child == c.Child)));

    /// <summary>Parties that were not there and were not notified yet: their clocks have not begun.</summary>
    public ImmutableArray<CourtParty> Awaited { get; init; } = [];

    /// <summary>Parties that were not there and have been notified: their clocks rest on that day.</summary>
    public ImmutableArray<CourtParty> Notified { get; init; } = [];

    /// <summary>The children who were notified as civil parties, 1 for the letter A.</summary>
    public ImmutableArray<int> NotifiedChildren { get; init; } = [];

    /// <summary>The parties whose notification is still to be written down, or confirmed where only a range of days was known.</summary>
    public IEnumerable<CourtParty> ToNotify => Awaited.RemoveAll(a => Pending.Any(p => p.Party == a && p.Child is null)).Union(Notified.Where(p => Clocks.Any(c => c.Party == p && c.Date.IsRange)));

    /// <summary>The civil party was not there, so each of its children is told.</summary>
    public bool CivilPartyWasAway => Awaited.Contains(CourtParty.CivilParty) || Notified.Contains(CourtParty.CivilParty);

    /// <summary>In which ways somebody who was not there may go against it, whether or not he was notified yet.</summary>
    internal ImmutableArray<AppealKind> WaysOf(CourtParty party) => this switch
    {
        { Ended.What: EndingKind.Dismissal } => [AppealKind.Complaint],
        { Higher: not null } => [AppealKind.Cassation],
        { Ended: not null } => [AppealKind.Appeal],
        _ => party == CourtParty.Accused ? [AppealKind.Opposition, AppealKind.Appeal] : [AppealKind.Appeal],
    };

    /// <summary>What was filed against the latest judgment and is not decided.</summary>
    public ImmutableArray<AppealFiled> Pending { get; init; } = [];

    /// <summary>The first day on which it can be final whatever the clocks say: something was withdrawn or turned away on it, or a correction by one person alone would have made it final earlier; <c>null</c>: there is no such day.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>From which day it is final; <c>null</c>: not declared.</summary>
    public DateOnly? FinalSince { get; init; }

    /// <summary>Nothing is judged.</summary>
    public static Judgments None { get; } = new();

    /// <summary>Something is decided that stands until somebody goes against it.</summary>
    public bool Stands => (First is not null || Ended is not null) && Pending.IsEmpty && Higher is not { Outcome: AppealOutcome.SetAside };

    /// <summary>The first court may judge: for the first time, or again after an opposition or because a higher court set its judgment aside.</summary>
    public bool MayBeJudged => FinalSince is null && (First is null || Pending.Any(p => p.Kind == AppealKind.Opposition) || (Higher is { Outcome: AppealOutcome.SetAside } && Pending.IsEmpty));

    /// <summary>The first day on which it can be declared final; <c>null</c>: that cannot be said yet, because somebody has not been notified, something is pending, or no clock is known. What a prosecutor dismissed is never final: he may take it up again until the bar of time.</summary>
    public DateOnly? FinalOn => !Stands || !Awaited.IsEmpty || Ended is { What: EndingKind.Dismissal } ? null
        : Higher is { Court: AppealKind.Cassation } last ? Later(last.On, NotBefore)
        : Later(Calculation.FinalOn(Clocks.Select(c => c.Date)), NotBefore);

    /// <summary>After one more entry.</summary>
    public Judgments Apply(IEntry entry) => entry switch
    {
        // What this judgment does not answer stays open: somebody else's appeal is not lost by it.
        JudgmentRecorded e => new() { First = e, Clocks = e.Clocks, Awaited = e.Awaited, Pending = Pending.RemoveAll(p => p.Kind is AppealKind.Opposition or AppealKind.Complaint) },
        ClosingOrderRecorded { Opened: { } e } => new() { Ended = e, Clocks = e.Clocks, Awaited = e.Awaited },
        StageRecorded { Opened: { } e } => new() { Ended = e, Clocks = e.Clocks, Awaited = e.Awaited },
        StageRecorded e when Ended is not null && GoesOn(e.To) => None,
        NotificationRecorded e => Told(e),
        AppealFiled e => this with { Pending = Pending.Add(e) },
        AppealJudgmentRecorded { Outcome: not AppealOutcome.Upheld } when Ended is not null => None,
        // A prosecutor who turns one complaint down has answered no other.
        AppealJudgmentRecorded { Court: AppealKind.Complaint } e => this with { Pending = Pending.RemoveAll(p => p.Kind == e.Court), NotBefore = null },
        AppealJudgmentRecorded e => this with { Higher = e, Pending = Pending.RemoveAll(p => p.Kind == e.Court), Clocks = e.Clocks, Awaited = e.Awaited, Notified = [], NotifiedChildren = [], NotBefore = null },
        AppealClosed e => this with { Pending = Pending.RemoveAll(p => p.Kind == e.Kind && p.Party == e.Party && p.Child == e.Child), NotBefore = Later(NotBefore, e.On) },
        DayCorrected e => Corrected(e),
        DateChosen e => this with { Clocks = [.. Clocks.Select(c => c with { Date = c.Date.Choose(e) })] },
        FinalDeclared e => this with { FinalSince = e.Since },
        _ => this,
    };

    // Of several civil parties each has its own time; which of them are still to be told is said where the children are known.
    private Judgments Told(NotificationRecorded e) => this with
    {
        Clocks = Clocks.RemoveAll(c => c.Party == e.Party && c.Child == e.Child && Notified.Contains(e.Party)).AddRange(e.Clocks),
        Awaited = Awaited.Remove(e.Party),
        Notified = [.. Notified.Remove(e.Party), e.Party],
        NotifiedChildren = e.Child is { } child ? [.. NotifiedChildren.Remove(child), child] : NotifiedChildren,
    };

    private Judgments Corrected(DayCorrected e)
    {
        var day = PhnomPenh.DayOf(e.Day.To);
        var kept = e.Proposal is null ? this with { NotBefore = Later(NotBefore, Higher is { Court: AppealKind.Cassation } last ? last.On : Calculation.FinalOn(Clocks.Select(c => c.Date))) } : this;
        return e.Day.What switch
        {
            ClockDay.Pronouncement when First is { } judged => kept with { First = judged with { On = day }, Clocks = e.Clocks },
            ClockDay.HigherPronouncement when Higher is { } decided => kept with { Higher = decided with { On = day }, Clocks = e.Clocks },
            ClockDay.ClosingOrder when Ended is { } suit => kept with { Ended = suit with { On = day }, Clocks = e.Clocks },
            ClockDay.Notification => kept with { Clocks = e.Clocks },
            _ => this,
        };
    }

    /// <summary>The appeal court may decide: somebody has gone there, or the supreme court has set its judgment aside.</summary>
    internal bool MayBeDecidedBy(AppealKind court) => Pending.Any(p => p.Kind == court)
        || (court == AppealKind.Appeal && FinalSince is null && Pending.IsEmpty && Higher is { Court: AppealKind.Cassation, Outcome: AppealOutcome.SetAside });

    /// <summary>The day on which whatever could be gone against last was decided; <c>null</c>: nothing was.</summary>
    internal DateOnly? DecidedOn => Higher?.On ?? First?.On ?? Ended?.On;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private static bool GoesOn(ProceedingStage stage) => stage is ProceedingStage.PreliminaryEnquiry or ProceedingStage.PoliceCustody or ProceedingStage.SentToProsecutor or ProceedingStage.ImmediateAppearance or ProceedingStage.Charged or ProceedingStage.JudicialInvestigation or ProceedingStage.ClosingOrder or ProceedingStage.Trial;

    /// <summary>The clock by which a party may go against it in that way; <c>null</c>: none has begun.</summary>
    internal AppealClock? ClockOf(AppealKind kind, CourtParty party, int? child = null) => Open.Where(c => c.Kind == kind && c.Party == party && (child is null || c.Child is null || c.Child == child)).MaxBy(c => c.Date.Last);
}
