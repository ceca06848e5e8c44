namespace Kapea.Work.Acts;

/// <summary>The network's calendar: Asia/Phnom_Penh, UTC+7, without daylight saving.</summary>
/// <remarks>Times are kept in UTC; only days, and forms of a page, are local.</remarks>
public static class PhnomPenh
{
    /// <summary>Seven hours ahead of UTC, all year.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The local calendar day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The last second of a local day, 23:59:59, as UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), Offset).ToUniversalTime();
}
