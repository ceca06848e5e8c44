using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>Whether school and the street have turned out well.</summary>
public enum DailyOutcome
{
    /// <summary>Not looked at often enough to say.</summary>
    TooFew,

    /// <summary>Not yet, or not any more.</summary>
    NotYet,

    /// <summary>Attendance is good and no day was spent on the street, at so many reviews in a row as the table says.</summary>
    Good,
}

/// <summary>The indicator of domain 3.3: attendance of 90 % or more and no day of begging at two reviews in a row; both figures are reference data.</summary>
public static class DailyLife
{
    /// <summary>Judges the latest records by when they were made; <see cref="DailyOutcome.TooFew"/> also where the table says nothing.</summary>
    public static DailyOutcome Judge(ImmutableArray<SchoolRecorded> schools, ImmutableArray<WeekRecorded> weeks, ReferenceBook book)
    {
        if (book.AttendancePercent() is not { } percent || book.GoodInARow() is not { } inARow || schools.Length < inARow || weeks.Length < inARow)
            return DailyOutcome.TooFew;
        var isGood = schools.OrderByDescending(s => s.HappenedAt).Take(inARow).All(s => s.Percent >= percent) && weeks.OrderByDescending(w => w.HappenedAt).Take(inARow).All(w => w.Days == 0);
        return isGood ? DailyOutcome.Good : DailyOutcome.NotYet;
    }
}
