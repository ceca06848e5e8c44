using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>How well two births agree: overlapping by how narrow the wider of the two is, apart by how far.</summary>
internal static class BirthLevels
{
    private const int Year = 366;

    public static ImmutableArray<string> All { get; } = ["day", "swapped", "month", "year", "band", "wide", "near", "apart", "far"];

    /// <summary>The level of two spans; the same either way.</summary>
    public static string Of(BirthSpan one, BirthSpan other)
    {
        if (IsDay(one) && IsDay(other) && one != other && Swapped(one.From) == other.From) return "swapped";
        var (a, b) = (Honest(one), Honest(other));
        var gap = Math.Max(a.From.DayNumber, b.From.DayNumber) - Math.Min(a.Until.DayNumber, b.Until.DayNumber);
        return gap > 0
            ? gap switch { <= 2 * Year => "near", <= 5 * Year => "apart", _ => "far" }
            : Math.Max(Width(a), Width(b)) switch { <= 1 => "day", <= 31 => "month", <= Year => "year", <= 3 * Year => "band", _ => "wide" };
    }

    private static bool IsDay(BirthSpan span) => span.From == span.Until;

    private static int Width(BirthSpan span) => span.Until.DayNumber - span.From.DayNumber + 1;

    // Whoever knows the year alone writes the first of January, or the middle of a month.
    private static BirthSpan Honest(BirthSpan span) => span.From > span.Until ? new(span.Until, span.From) : IsDay(span) && (span.From is { Month: 1, Day: 1 } || span.From.Day == 15) ? BirthSpan.In(span.From.Year) : span;

    private static DateOnly? Swapped(DateOnly day) => day.Day <= 12 ? new(day.Year, day.Day, day.Month) : null;
}
