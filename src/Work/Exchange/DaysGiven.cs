using System.Globalization;
using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>Days as other systems and lists write them.</summary>
public static class DaysGiven
{
    private static readonly string[] Written = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d", "yyyy.MM.dd", "dd-MMM-yyyy", "d-MMM-yyyy"];

    /// <summary>The day that was meant, and whether the year had a digit too many that was left out; <c>null</c>: that is no day, or more than one.</summary>
    /// <remarks>A moment with an offset is the day on which it falls in Phnom Penh. Khmer digits are read as 0-9. A year is one of the last hundred years or of the next five.</remarks>
    /// <param name="written">What was written.</param>
    /// <param name="today">The day of today.</param>
    public static (DateOnly Day, bool IsMended)? Read(string written, DateOnly today)
    {
        var text = Digits(written);
        if (One(text, today) is { } day)
            return (day, false);
        // 22012-01-01: one digit of the year stands there twice.
        if (text.Length != 11 || !text[..5].All(char.IsAsciiDigit))
            return null;
        var meant = Enumerable.Range(0, 5).Select(i => One(text.Remove(i, 1), today)).OfType<DateOnly>().Distinct().ToList();
        return meant is [var only] ? (only, true) : null;
    }

    /// <summary>Khmer digits as 0-9, outer blanks left out.</summary>
    public static string Digits(string written) => string.Concat(written.Trim().Select(c => c is >= '\u17E0' and <= '\u17E9' ? (char)('0' + (c - '\u17E0')) : c));

    private static DateOnly? One(string text, DateOnly today)
    {
        if (DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Plausible(day, today);
        if (text.Length < 16 || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) || One(text[..10], today) is not { } said)
            return null;
        return text[10] is 'T' or ' ' ? Plausible(HasOffset(text) ? PhnomPenh.DayOf(moment) : said, today) : null;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;

    private static DateOnly? Plausible(DateOnly day, DateOnly today) => day.Year >= today.Year - 100 && day.Year <= today.Year + 5 ? day : null;
}
