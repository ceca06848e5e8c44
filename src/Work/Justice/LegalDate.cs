using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>When a legal clock began: at a confirmed moment, or some time between two.</summary>
/// <param name="Earliest">The earliest moment, UTC.</param>
/// <param name="Latest">The latest; equal to <paramref name="Earliest"/> where it is confirmed.</param>
public readonly record struct ClockStart(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    /// <summary>A confirmed moment.</summary>
    public static ClockStart At(DateTimeOffset moment) => new(moment, moment);

    /// <summary>Whether the moment is confirmed.</summary>
    public bool IsConfirmed => Earliest == Latest;
}

/// <summary>One end of a clock.</summary>
/// <param name="At">The end, UTC; of whole days the last second of the last day, 24:00.</param>
/// <param name="OrElse">The end of the next working day, where the last day is a weekend or holiday; <c>null</c>: it is none, or hours are counted.</param>
public sealed record LegalEnd(DateTimeOffset At, DateTimeOffset? OrElse)
{
    /// <summary>The last moment at which it may still run.</summary>
    public DateTimeOffset Last => OrElse ?? At;
}

/// <summary>A date computed from a law, with all that it rests on. Kept as it was computed: a later version of the row changes no date that people acted by.</summary>
/// <param name="Basis">Rule, article, version and whether it was verified.</param>
/// <param name="Start">When the clock began.</param>
/// <param name="Earliest">The end counted from the earliest start.</param>
/// <param name="Latest">The end counted from the latest start; equal where the start is confirmed.</param>
/// <param name="IsWholeDay">Days are counted and the end is 24:00; otherwise hours, exactly.</param>
/// <param name="HolidaysKnown">The table of holidays covers the year in which it ends; where it does not, the end may fall on a holiday.</param>
/// <param name="Chosen">The last day that a lawyer chose out of both; <c>null</c>: none yet.</param>
public sealed record LegalDate(LegalBasis Basis, ClockStart Start, LegalEnd Earliest, LegalEnd Latest, bool IsWholeDay, bool HolidaysKnown, DateOnly? Chosen = null)
{
    /// <summary>The end that binds: the earliest possible, until a lawyer chooses.</summary>
    public DateTimeOffset Binding => Chosen is { } day ? PhnomPenh.EndOf(day) : Earliest.At;

    /// <summary>The last moment at which the clock may still run; nothing is final before it has passed.</summary>
    public DateTimeOffset Last => Chosen is { } day && Start.IsConfirmed ? PhnomPenh.EndOf(day) : Latest.Last;

    /// <summary>Whether only a range can be told.</summary>
    public bool IsRange => Earliest.At != Latest.At;

    /// <summary>Whether a lawyer has to choose between two days.</summary>
    public bool IsOpenToChoice => Chosen is null && Earliest.OrElse is not null;

    /// <summary>The days a lawyer may choose between.</summary>
    public bool MayBe(DateOnly day) => PhnomPenh.DayOf(Earliest.At) == day || (Earliest.OrElse is { } other && PhnomPenh.DayOf(other) == day);

    /// <summary>Whether the clock still runs at that moment, as far as anybody can say.</summary>
    public bool RunsAt(DateTimeOffset moment) => moment <= Last;
}
