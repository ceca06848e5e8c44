using System.Globalization;

namespace Kapea.Bench.Court;

/// <summary>The count's own arithmetic of days, written without a look at the product's: a month later is the same day, and where that month has none, its last.</summary>
internal sealed class Days(string holidays)
{
    private static readonly TimeSpan s_phnomPenh = TimeSpan.FromHours(7);

    private readonly HashSet<DateOnly> _holidays = [.. File.ReadLines(holidays).Skip(1).Select(l => DateOnly.ParseExact(l[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    public static DateOnly Later(DateOnly day, int months)
    {
        var (year, month) = (day.Year, day.Month + months);
        while (month > 12) (year, month) = (year + 1, month - 12);
        return new(year, month, Math.Min(day.Day, Length(year, month)));
    }

    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) => new(day.Year, day.Month, day.Day, hour, minute, 0, s_phnomPenh);

    /// <summary>The last second of a day in Phnom Penh.</summary>
    public static long EndOf(DateOnly day) => At(day, 23, 59).ToUnixTimeSeconds() + 59;

    /// <summary>The day itself, or the first after it that is neither a weekend nor a holiday.</summary>
    public DateOnly OrNextWorkingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _holidays.Contains(day)) day = day.AddDays(1);
        return day;
    }

    private static int Length(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
