using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>On which days the courts work: neither Saturday nor Sunday nor a public holiday of the table.</summary>
public sealed class WorkingDays
{
    private readonly ImmutableHashSet<DateOnly> _holidays;
    private readonly ImmutableHashSet<int> _years;

    private WorkingDays(IEnumerable<DateOnly> holidays)
    {
        _holidays = [.. holidays];
        _years = [.. _holidays.Select(d => d.Year)];
    }

    /// <summary>The days as the table of holidays has them.</summary>
    public static WorkingDays Of(ReferenceBook book) =>
        new(book.Rows("holidays").Select(r => DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Whether the courts work on that day, as far as the table knows.</summary>
    public bool Contains(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>Whether the table holds the holidays of that day's year at all; where it does not, a date may fall on one that nobody entered.</summary>
    public bool Knows(DateOnly day) => _years.Contains(day.Year);

    /// <summary>The first working day from that day on.</summary>
    public DateOnly From(DateOnly day) => Contains(day) ? day : From(day.AddDays(1));
}
