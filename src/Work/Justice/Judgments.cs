using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A time within which somebody may go against a judgment.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Party">Who.</param>
/// <param name="Date">Until when.</param>
public sealed record AppealClock(AppealKind Kind, CourtParty Party, LegalDate Date);

/// <summary>What was judged, who may still go against it, who has, and whether it is final.</summary>
public sealed record Judgments
{
    /// <summary>The judgment of the first court; <c>null</c>: none yet.</summary>
    public JudgmentRecorded? First { get; init; }

    /// <summary>What ended it without a judgment, as long as that stands; <c>null</c>: nothing did, or the table has no time in which to go against it.</summary>
    public AppealOpened? Ended { get; init; }

    /// <summary>The latest decision of a higher court; <c>null</c>: none.</summary>
    public AppealJudgmentRecorded? Higher { get; init; }

    /// <summary>The clocks of the latest judgment.</summary>
    public ImmutableArray<AppealClock> Clocks { get; init; } = [];

    /// <summary>Parties that were not there and were not notified yet: their clocks have not begun.</summary>
    public ImmutableArray<CourtParty> Awaited { get; init; } = [];

    /// <summary>Parties that were not there and have been notified: their clocks rest on that day.</summary>
    public ImmutableArray<CourtParty> Notified { get; init; } = [];

    /// <summary>The parties whose notification is still to be written down, or confirmed where only a range of days was known.</summary>
    public IEnumerable<CourtParty> ToNotify => Awaited.Concat(Notified.Where(p => Clocks.Any(c => c.Party == p && c.Date.IsRange)));

    /// <summary>What was filed against the latest judgment and is not decided.</summary>
    public ImmutableArray<AppealFiled> Pending { get; init; } = [];

    /// <summary>The last day on which something filed against it was withdrawn or turned away; <c>null</c>: nothing was.</summary>
    public DateOnly? ClosedOn { get; init; }

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
        : Higher is { Court: AppealKind.Cassation } last ? last.On
        : Later(Calculation.FinalOn(Clocks.Select(c => c.Date)), ClosedOn);

    /// <summary>After one more entry.</summary>
    public Judgments Apply(IEntry entry) => entry switch
    {
        // What this judgment does not answer stays open: somebody else's appeal is not lost by it.
        JudgmentRecorded e => new() { First = e, Clocks = e.Clocks, Awaited = e.Awaited, Pending = Pending.RemoveAll(p => p.Kind == AppealKind.Opposition) },
        AppealOpened e => new() { Ended = e, Clocks = e.Clocks, Awaited = e.Awaited },
        StageRecorded e when Ended is not null && GoesOn(e.To) => None,
        NotificationRecorded e => this with { Clocks = Clocks.RemoveAll(c => c.Party == e.Party && Notified.Contains(e.Party)).AddRange(e.Clocks), Awaited = Awaited.Remove(e.Party), Notified = [.. Notified.Remove(e.Party), e.Party] },
        AppealFiled e => this with { Pending = Pending.Add(e), Clocks = Clocks.RemoveAll(c => c.Party == e.Party), Awaited = Awaited.Remove(e.Party) },
        AppealJudgmentRecorded { Outcome: not AppealOutcome.Upheld } when Ended is not null => None,
        AppealJudgmentRecorded e => this with { Higher = e, Pending = Pending.RemoveAll(p => p.Kind == e.Court), Clocks = e.Clocks, Awaited = e.Awaited, Notified = [] },
        AppealClosed e => this with { Pending = Pending.RemoveAll(p => p.Kind == e.Kind && p.Party == e.Party), ClosedOn = e.On > ClosedOn ? e.On : ClosedOn ?? e.On },
        DayCorrected e => Corrected(e),
        DateChosen e => this with { Clocks = [.. Clocks.Select(c => c with { Date = c.Date.Choose(e) })] },
        FinalDeclared e => this with { FinalSince = e.Since },
        _ => this,
    };

    private Judgments Corrected(DayCorrected e)
    {
        var day = PhnomPenh.DayOf(e.Day.To);
        return e.Day.What switch
        {
            ClockDay.Pronouncement when First is { } judged => this with { First = judged with { On = day }, Clocks = e.Clocks },
            ClockDay.HigherPronouncement when Higher is { } decided => this with { Higher = decided with { On = day }, Clocks = e.Clocks },
            ClockDay.ClosingOrder when Ended is { } suit => this with { Ended = suit with { On = day }, Clocks = e.Clocks },
            ClockDay.Notification => this with { Clocks = e.Clocks },
            _ => this,
        };
    }

    /// <summary>The appeal court may decide: somebody has gone there, or the supreme court has set its judgment aside.</summary>
    internal bool MayBeDecidedBy(AppealKind court) => Pending.Any(p => p.Kind == court)
        || (court == AppealKind.Appeal && FinalSince is null && Pending.IsEmpty && Higher is { Court: AppealKind.Cassation, Outcome: AppealOutcome.SetAside });

    /// <summary>The day on which whatever could be gone against last was decided; <c>null</c>: nothing was.</summary>
    internal DateOnly? DecidedOn => Higher?.On ?? First?.On ?? Ended?.On;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private static bool GoesOn(ProceedingStage stage) => stage is ProceedingStage.PreliminaryEnquiry or ProceedingStage.Charged or ProceedingStage.JudicialInvestigation or ProceedingStage.ClosingOrder or ProceedingStage.Trial;

    /// <summary>The clock by which a party may go against it in that way; <c>null</c>: none has begun.</summary>
    internal AppealClock? ClockOf(AppealKind kind, CourtParty party) => Clocks.FirstOrDefault(c => c.Kind == kind && c.Party == party);
}
