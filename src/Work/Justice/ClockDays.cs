using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>A day that was written down wrong, and what it is.</summary>
/// <param name="What">Which day.</param>
/// <param name="Party">Of a notification: to whom.</param>
/// <param name="Hearing">Of a hearing: its number.</param>
/// <param name="From">What stood there; of a whole day its end.</param>
/// <param name="To">What it is; of a whole day its end.</param>
/// <param name="Child">Of the notification of a civil party: which child.</param>
public sealed record DayPutRight(ClockDay What, CourtParty? Party, int? Hearing, DateTimeOffset From, DateTimeOffset To, int? Child = null)
{
    /// <summary>It is a time of day, not a whole day.</summary>
    public bool IsMoment => What is ClockDay.Arrival or ClockDay.Hearing;
}

/// <summary>The days on which a clock rests that still runs, and what follows where one of them was wrong.</summary>
public static class ClockDays
{
    /// <summary>Which days can be put right now.</summary>
    public static ImmutableArray<ClockDay> Of(ProceedingState state) => [.. Enum.GetValues<ClockDay>().Where(day => day switch
    {
        ClockDay.Notification => state.Judgments.Notified.Any(p => Find(state, day, p, null) is not null),
        ClockDay.Hearing => !state.Hearings.Planned.IsEmpty,
        _ => Find(state, day, null, null) is not null,
    })];

    /// <summary>What stands there now; <c>null</c>: nothing rests on such a day.</summary>
    internal static DateTimeOffset? Find(ProceedingState state, ClockDay day, CourtParty? party, int? hearing, int? child = null) => day switch
    {
        ClockDay.Notification => party is { } to && state.Judgments.FinalSince is null && state.Judgments.Notified.Contains(to) ? state.Judgments.Clocks.FirstOrDefault(c => c.Party == to && (child is null || c.Child == child))?.Date.Start.Earliest : null,
        ClockDay.Hearing => hearing is { } number && state.Hearings.Find(number) is { Status: HearingStatus.Planned } planned ? planned.At : null,
        ClockDay.Pronouncement => state.Judgments is { First: { } judged, Higher: null, FinalSince: null } ? PhnomPenh.EndOf(judged.On) : null,
        ClockDay.HigherPronouncement => state.Judgments is { Higher: { } decided, FinalSince: null } ? PhnomPenh.EndOf(decided.On) : null,
        ClockDay.ClosingOrder when state.Judgments is { Ended: { } ended, Higher: null, FinalSince: null } => PhnomPenh.EndOf(ended.On),
        _ => state.Custody.Under(day)?.Start.Earliest,
    };

    /// <summary>Whether a day would lie before what it follows from.</summary>
    internal static bool LiesBefore(ProceedingState state, ClockDay what, DateOnly day) => what switch
    {
        ClockDay.Notification => day < state.Judgments.DecidedOn,
        ClockDay.HigherPronouncement => day < (state.Judgments.First?.On ?? state.Judgments.Ended?.On),
        ClockDay.Pronouncement => state.Custody.IsBefore(day),
        ClockDay.Arrival or ClockDay.Hearing => false,
        _ => state.Custody.Under(what) is null ? state.Custody.IsBefore(day) : state.Custody.All.LastOrDefault(h => h.Start != state.Custody.All[^1].Start) is { } before && day < PhnomPenh.DayOf(before.Start.Earliest),
    };

    /// <summary>Writes down what a day is, and moves every date that follows from it.</summary>
    internal static Happened PutRight(this ProceedingState state, int? proposal, DayPutRight day, string why, Circumstances now)
    {
        var corrected = new DayCorrected(proposal, day, why, Ends(state, day, now.Reference), Clocks(state.Judgments, day, now.Reference), now.HappenedAt);
        return day switch
        {
            { What: ClockDay.Hearing, Hearing: { } number } => state.Happens(number, corrected, now),
            { What: ClockDay.Pronouncement } when state.Judgments.First is { } judged => state.Happens(corrected, now).TellChildren(state, judged with { On = PhnomPenh.DayOf(day.To) }, now),
            { What: ClockDay.Arrival } => state.Happens(corrected, now).OweRight(state, PhnomPenh.DayOf(day.To), now),
            _ => state.Happens(corrected, now),
        };
    }

    private static LegalDate? Ends(ProceedingState state, DayPutRight day, ReferenceBook book)
    {
        if (state.Custody.Under(day.What) is not { Ends: { } ends } held)
            return null;
        var start = ClockStart.At(day.To);
        if (day.What == ClockDay.Arrival)
            return book.Clock("KH-CUST")?.Ends(start, book) is { } first ? held.Times == 0 ? first : ExtendCustody.Longer(first, held.JourneyMinutes, book) : null;
        return book.Clock(ends.Basis.Rule) is not { } clock ? null : held.Times == 0 ? clock.Ends(start, book) : clock.EndsExtended(start, book, held.Extended, held.MinimumMonths);
    }

    // A day that a lawyer chose was one of two that are no longer there: it is chosen anew.
    private static ImmutableArray<AppealClock> Clocks(Judgments judged, DayPutRight day, ReferenceBook book)
    {
        return [.. judged.Clocks.Select(c => RestsOn(c) && book.Clock(c.Date.Basis.Rule) is { } clock ? c with { Date = clock.Ends(ClockStart.At(day.To), book) } : c)];

        bool RestsOn(AppealClock clock) => day.What switch
        {
            ClockDay.Notification => clock.Party == day.Party && (day.Child is null || clock.Child == day.Child) && clock.Date.Start.Earliest == day.From,
            ClockDay.Pronouncement or ClockDay.HigherPronouncement or ClockDay.ClosingOrder => !judged.Notified.Contains(clock.Party),
            _ => false,
        };
    }
}
