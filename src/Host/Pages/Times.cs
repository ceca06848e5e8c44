using System.Globalization;

namespace Kapea.Host.Pages;

/// <summary>Times as people in Cambodia read them. Kept in UTC, shown and typed in Phnom Penh time.</summary>
/// <remarks>
/// Phnom Penh is UTC+7 all year, without daylight saving time; a fixed offset needs no time zone files on the machine.
/// Figures stay 0-9 in Khmer too, because codes, telephone numbers and form fields are written so beside them.
/// </remarks>
public static class Times
{
    /// <summary>The distance of Phnom Penh from UTC.</summary>
    public static readonly TimeSpan PhnomPenh = TimeSpan.FromHours(7);

    private const string LocalPattern = "yyyy-MM-dd'T'HH:mm";

    /// <summary>Day and time: <c>24 November 2025, 14:05</c>.</summary>
    public static string Moment(Words words, DateTimeOffset at)
    {
        var local = at.ToOffset(PhnomPenh);
        return string.Create(CultureInfo.InvariantCulture, $"{Day(words, DateOnly.FromDateTime(local.DateTime))}, {local:HH:mm}");
    }

    /// <summary>A day: <c>24 November 2025</c>.</summary>
    public static string Day(Words words, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {words[$"page.month.{day.Month}"]} {day.Year}");

    /// <summary>The time of day alone, with the day where it is not the same day as now.</summary>
    public static string Clock(Words words, DateTimeOffset at, DateTimeOffset now)
    {
        var local = at.ToOffset(PhnomPenh);
        return local.Date == now.ToOffset(PhnomPenh).Date ? local.ToString("HH:mm", CultureInfo.InvariantCulture) : Moment(words, at);
    }

    /// <summary>A length of time in two units at most, never less than a minute: <c>2 h 5 min</c>. Seconds are added by script, which keeps them true.</summary>
    public static string Length(Words words, TimeSpan length)
    {
        var t = length.Duration();
        if (t.TotalDays >= 2)
            return Two(words, (int)t.TotalDays, "page.unit.day", t.Hours, "page.unit.hour");
        if (t.TotalHours >= 1)
            return Two(words, (int)t.TotalHours, "page.unit.hour", t.Minutes, "page.unit.minute");
        return Two(words, Math.Max(1, (int)t.TotalMinutes), "page.unit.minute", 0, "");
    }

    /// <summary>Machine time for <c>datetime</c>.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time as <c>datetime-local</c> holds it.</summary>
    public static string Local(DateTimeOffset at) => at.ToOffset(PhnomPenh).ToString(LocalPattern, CultureInfo.InvariantCulture);

    /// <summary>What <c>datetime-local</c> sent, as RFC 3339 with the offset of Phnom Penh; anything else as it came, for the check to refuse.</summary>
    public static string FromLocal(string typed) =>
        DateTime.TryParseExact(typed, [LocalPattern, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= Work.Acts.PhnomPenh.FirstYear and <= Work.Acts.PhnomPenh.LastYear
            ? local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+07:00"
            : typed;

    /// <summary>The reverse: an RFC 3339 time as <c>datetime-local</c> holds it; anything else as it came.</summary>
    public static string ToLocal(string rfc3339) =>
        DateTimeOffset.TryParseExact(rfc3339, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && rfc3339.Length > 19
            ? Local(at)
            : rfc3339;

    private static string Two(Words words, int a, string unitA, int b, string unitB) =>
        b == 0 ? $"{a.ToString(CultureInfo.InvariantCulture)} {words[unitA]}"
               : string.Create(CultureInfo.InvariantCulture, $"{a} {words[unitA]} {b} {words[unitB]}");
}
