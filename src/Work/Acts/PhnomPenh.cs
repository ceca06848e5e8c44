using System.Globalization;

namespace Kapea.Work.Acts;

/// <summary>The network's calendar: Asia/Phnom_Penh, UTC+7, without daylight saving.</summary>
/// <remarks>Times are kept in UTC; only days, and forms of a page, are local.</remarks>
public static class PhnomPenh
{
    /// <summary>The first moment of a local day, UTC.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>Seven hours ahead of UTC, all year.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The local calendar day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The last second of a local day, 23:59:59, as UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), Offset).ToUniversalTime();

    /// <summary>The first year that can be stated.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that can be stated.</summary>
    public const int LastYear = 2200;

    private static readonly string[] Absolute = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Reads a moment: RFC 3339 with an offset, or local time without one. The year is for the caller to judge.</summary>
    public static bool TryRead(string text, out DateTimeOffset moment)
    {
        var absolute = text.EndsWith('Z') || (text.Length > 19 && text[^6] is '+' or '-');
        if (absolute)
            return DateTimeOffset.TryParseExact(text, Absolute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);
        moment = default;
        if (!DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        // The very first hours of the calendar have no UTC time in Phnom Penh; they are refused by their year.
        moment = local.Year < FirstYear ? new DateTimeOffset(local, TimeSpan.Zero) : new DateTimeOffset(local, Offset).ToUniversalTime();
        return true;
    }
}
