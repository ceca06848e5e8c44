using Kapea.Host.Demo;

namespace Kapea.Bench.Year;

/// <summary>The days of the year that is played; days are numbered from 0.</summary>
internal static class Calendar
{
    public const int Days = 365;

    private static readonly DateOnly s_first = new(2030, 1, 7);

    public static DateOnly Day(int day) => s_first.AddDays(day);

    /// <summary>Nine in the morning in Phnom Penh.</summary>
    public static DateTimeOffset Morning(int day) => Stage.Moment(Day(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + " 09:00");

    public static bool IsWorkday(int day) => Day(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
