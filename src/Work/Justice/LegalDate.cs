using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>When a legal clock began: at a confirmed moment, or some time between two.</summary>
/// <param name="Earliest">The earliest moment, UTC; of a whole day its end.</param>
/// <param name="Latest">The latest; equal to <paramref name="Earliest"/> where it is confirmed.</param>
public readonly record struct ClockStart(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    /// <summary>A confirmed moment.</summary>
    public static ClockStart At(DateTimeOffset moment) => new(moment, moment);

    /// <summary>A moment, or some time until another.</summary>
    public static ClockStart Between(DateTimeOffset from, DateTimeOffset? until) => new(from, until ?? from);

    /// <summary>Whether another start lies within this one: what is confirmed of a range may not lie outside it.</summary>
    internal bool Covers(ClockStart other) => other.Earliest >= Earliest && other.Latest <= Latest;

    /// <summary>A day, or one of several.</summary>
    public static ClockStart On(DateOnly from, DateOnly? until = null) => new(PhnomPenh.EndOf(from), PhnomPenh.EndOf(until ?? from));
}

/// <summary>One end of a clock.</summary>
/// <param name="At">The end, UTC; of whole days the last second of the last day, 24:00.</param>
/// <param name="OrElse">Of whole days the end of the next working day, where the last day is a weekend or holiday; of hours the end with the time of a journey that is not counted. <c>null</c>: there is no other.</param>
public sealed record LegalEnd(DateTimeOffset At, DateTimeOffset? OrElse);

/// <summary>A bound that ended a time before its own length had run: a share of the minimum sentence.</summary>
/// <param name="Percent">Which share, in per cent.</param>
/// <param name="MinimumMonths">Of how many months.</param>
public sealed record LegalBound(int Percent, int MinimumMonths);

/// <summary>A date computed from a law, with all that it rests on. Kept as it was computed: a later version of the row changes no date that people acted by.</summary>
/// <param name="Basis">Rule, article, version and whether it was verified.</param>
/// <param name="Start">When the clock began.</param>
/// <param name="Earliest">The end counted from the earliest start.</param>
/// <param name="Latest">The end counted from the latest start; equal where the start is confirmed.</param>
/// <param name="IsWholeDay">Days are counted and the end is 24:00; otherwise hours, exactly.</param>
/// <param name="HolidaysKnown">The table of holidays covers the year in which it ends; where it does not, the end may fall on a holiday.</param>
/// <param name="Chosen">The last day that a lawyer chose out of both; <c>null</c>: none yet.</param>
/// <param name="Bound">What ended it before its own length had run; <c>null</c>: nothing did.</param>
public sealed record LegalDate(LegalBasis Basis, ClockStart Start, LegalEnd Earliest, LegalEnd Latest, bool IsWholeDay, bool HolidaysKnown, DateOnly? Chosen = null, LegalBound? Bound = null);

/// <summary>What a computed date means. It is no part of what is kept.</summary>
public static class LegalDates
{
    extension(LegalDate date)
    {
        /// <summary>The end that binds: the earliest possible, until a lawyer chooses.</summary>
        public DateTimeOffset Binding => date.Chosen is { } day ? PhnomPenh.EndOf(day) : date.Earliest.At;

        /// <summary>The last moment at which the clock may still run; nothing is final before it has passed.</summary>
        public DateTimeOffset Last => date is { Chosen: { } day, IsRange: false } ? PhnomPenh.EndOf(day) : date.Latest.OrElse ?? date.Latest.At;

        /// <summary>Whether only a range can be told.</summary>
        public bool IsRange => date.Earliest.At != date.Latest.At;

        /// <summary>Whether a lawyer has to choose between two days.</summary>
        public bool IsOpenToChoice => date is { Chosen: null, IsWholeDay: true, Earliest.OrElse: not null };

        /// <summary>Whether that is one of the two days a lawyer may choose between.</summary>
        public bool MayBe(DateOnly day) => date is { IsWholeDay: true, Earliest.OrElse: { } other } && (PhnomPenh.DayOf(date.Earliest.At) == day || PhnomPenh.DayOf(other) == day);

        /// <summary>The same date with the day a lawyer chose; as it was where that is none of its days.</summary>
        public LegalDate Choose(DateChosen choice) => date.Basis.Rule == choice.Rule && date.MayBe(choice.Day) ? date with { Chosen = choice.Day } : date;

        /// <summary>Whether the clock still runs at that moment, as far as anybody can say.</summary>
        public bool RunsAt(DateTimeOffset moment) => moment <= date.Last;
    }
}
