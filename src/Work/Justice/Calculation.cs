using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>How the clocks of the law are counted (domain 2.3). Hours exactly; all else by local days, ending at 24:00.</summary>
/// <remarks>
/// A length in months is always counted from the event itself, extensions included: an end that was pulled back to the last
/// day of a short month must not pull the later ones with it.
/// </remarks>
public static class Calculation
{
    private const int DaysAWeek = 7;
    private const int MonthsAYear = 12;
    private const int Whole = 100;

    /// <summary>When the clock ends.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="start">When it began, or between which moments.</param>
    /// <param name="book">The reference book, for the holidays.</param>
    /// <param name="extended">By how many of its units it was extended in all.</param>
    public static LegalDate Ends(this StatutoryClock clock, ClockStart start, ReferenceBook book, int extended = 0) =>
        Dated(clock, start, book, moment => EndOf(moment, clock.Length + extended, clock.Unit));

    /// <summary>When the clock ends after an extension: not beyond the share of the minimum sentence to which the clock is bound, where there is one.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="start">When it began, or between which moments.</param>
    /// <param name="book">The reference book, for the holidays.</param>
    /// <param name="extended">By how many of its units it was extended in all.</param>
    /// <param name="minimumMonths">The shortest sentence that the charge provides for, in months; <c>null</c>: not known.</param>
    /// <returns>Where the share ended it first, its date says so.</returns>
    public static LegalDate EndsExtended(this StatutoryClock clock, ClockStart start, ReferenceBook book, int extended, int? minimumMonths)
    {
        var free = clock.Ends(start, book, extended);
        if (clock.CapPercent is not { } percent || minimumMonths is not { } months)
            return free;
        var bound = Dated(clock, start, book, moment => Shared(moment, months * percent));
        return bound.Earliest.At < free.Earliest.At ? bound with { Bound = new(percent, months) } : free;
    }

    /// <summary>When a time in hours ends, with the other end that leaves the time of a journey out of the count.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="start">When it began, or between which moments.</param>
    /// <param name="book">The reference book.</param>
    /// <param name="journey">How long the journey took; nothing: there is one end.</param>
    /// <returns>The end without the journey binds; the other is the last at which the clock may still run.</returns>
    public static LegalDate EndsApartFrom(this StatutoryClock clock, ClockStart start, ReferenceBook book, TimeSpan journey)
    {
        var date = clock.Ends(start, book);
        return journey == TimeSpan.Zero || date.IsWholeDay ? date : date with { Earliest = date.Earliest with { OrElse = date.Earliest.At + journey }, Latest = date.Latest with { OrElse = date.Latest.At + journey } };
    }

    /// <summary>How many units may still be granted; 0: none.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="times">How often it was extended so far.</param>
    /// <param name="extended">By how many units in all.</param>
    /// <param name="minimumMonths">The shortest sentence that the charge provides for, in months; <c>null</c>: not known. It matters only to a clock that is bound to it.</param>
    /// <remarks>Where the share of the minimum is no whole number of months, the month that is begun may be granted; <see cref="EndsExtended"/> ends it within that month.</remarks>
    public static int MayStillBeExtendedBy(this StatutoryClock clock, int times, int extended, int? minimumMonths)
    {
        if (times >= clock.Times)
            return 0;
        var bound = clock.CapPercent is { } percent && minimumMonths is { } months ? ((months * percent) + Whole - 1) / Whole - clock.Length - extended : clock.Extension;
        return Math.Clamp(bound, 0, clock.Extension);
    }

    /// <summary>The time bar: counted from the offence, or from the last step of the investigation, which begins it anew.</summary>
    /// <param name="book">The reference book.</param>
    /// <param name="isFelony">A felony; otherwise a misdemeanour.</param>
    /// <param name="offence">When it happened, or between which moments.</param>
    /// <param name="lastStep">The last act of investigation or prosecution; <c>null</c>: none.</param>
    /// <returns><c>null</c>: the table says nothing.</returns>
    public static LegalDate? TimeBar(ReferenceBook book, bool isFelony, ClockStart offence, DateTimeOffset? lastStep) =>
        book.Clock(isFelony ? "KH-LIM-F" : "KH-LIM-M")?.Ends(lastStep is { } step && step > offence.Latest ? ClockStart.At(step) : offence, book);

    /// <summary>The first day on which a judgment is final: the day after the last clock, never before; <c>null</c>: no clock is known, so nothing can be said.</summary>
    public static DateOnly? FinalOn(IEnumerable<LegalDate> clocks) =>
        clocks.Select(c => (DateTimeOffset?)c.Last).Max() is { } last ? PhnomPenh.DayOf(last).AddDays(1) : null;

    // Whole months by the clamping rule; of the month that is begun its share of days, rounded down: the earlier end is the safe one.
    private static DateTimeOffset Shared(DateTimeOffset start, int hundredths)
    {
        var (day, months) = (PhnomPenh.DayOf(start), hundredths / Whole);
        var (full, next) = (day.AddMonths(months), day.AddMonths(months + 1));
        return PhnomPenh.EndOf(full.AddDays((next.DayNumber - full.DayNumber) * (hundredths % Whole) / Whole));
    }

    private static LegalDate Dated(StatutoryClock clock, ClockStart start, ReferenceBook book, Func<DateTimeOffset, DateTimeOffset> count)
    {
        var days = WorkingDays.Of(book);
        var isWholeDay = clock.Unit != ClockUnit.Hours;
        var (earliest, latest) = (count(start.Earliest), count(start.Latest));
        return new(clock.Basis, start, End(earliest, isWholeDay, days), End(latest, isWholeDay, days), isWholeDay, !isWholeDay || (days.Knows(PhnomPenh.DayOf(earliest)) && days.Knows(PhnomPenh.DayOf(latest))));
    }

    private static LegalEnd End(DateTimeOffset at, bool isWholeDay, WorkingDays days)
    {
        var day = PhnomPenh.DayOf(at);
        return new(at, isWholeDay && !days.Contains(day) ? PhnomPenh.EndOf(days.From(day)) : null);
    }

    private static DateTimeOffset EndOf(DateTimeOffset start, int length, ClockUnit unit)
    {
        var day = PhnomPenh.DayOf(start);
        return unit switch
        {
            ClockUnit.Hours => start.AddHours(length),
            ClockUnit.Days => PhnomPenh.EndOf(day.AddDays(length)),
            ClockUnit.Weeks => PhnomPenh.EndOf(day.AddDays(length * DaysAWeek)),
            ClockUnit.Months => PhnomPenh.EndOf(day.AddMonths(length)),
            ClockUnit.Years => PhnomPenh.EndOf(day.AddMonths(length * MonthsAYear)),
        };
    }
}
