using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>A session as it counts against a promise: on what day, and whether it was held.</summary>
public readonly record struct SessionDay(DateOnly On, bool Held);

/// <summary>What was promised, against what was held. Computed from the entries alone, whenever somebody looks.</summary>
/// <param name="Promise">What was promised.</param>
/// <param name="Sessions">All sessions of the service, in any order; those before the promise do not count.</param>
public sealed record Attendance(Promise Promise, ImmutableArray<SessionDay> Sessions)
{
    /// <summary>With one more session.</summary>
    internal Attendance And(DateTimeOffset at, bool held) => this with { Sessions = Sessions.Add(new(PhnomPenh.DayOf(at), held)) };

    /// <summary>How many were held in a period.</summary>
    public int HeldIn(Period period) => Sessions.Count(s => s.Held && period.Holds(s.On));

    /// <summary>How many were missed in a period, whoever did not come.</summary>
    public int MissedIn(Period period) => Sessions.Count(s => !s.Held && period.Holds(s.On));

    /// <summary>How many of the latest sessions were missed, one after the other; of one day the last that was written down is the latest.</summary>
    public int MissedInARow => Sessions.Reverse().Where(s => s.On >= Promise.From).OrderByDescending(s => s.On).TakeWhile(s => !s.Held).Count();

    /// <summary>The last period that is over, when fewer were held in it than promised; <c>null</c>: none is over, or nothing is missing in it.</summary>
    public Period? Short(DateOnly today) => Promise.Periods.LastOrDefault(p => p.To < today) is { } last && HeldIn(last) < Promise.Sessions ? last : null;

    /// <summary>By which day the next session is owed; <c>null</c>: nothing is owed any more. After several missed in a row it is owed sooner.</summary>
    /// <remarks>What was missed in a period that is over is not caught up: it is said, and reviewed.</remarks>
    public DateOnly? NextBy(DateOnly today, ReferenceBook book)
    {
        if (Promise.At(today) is not { } period || Next(period) is not { } next)
            return null;
        return IsMissedTooOften(book) && book.AfterMissedDays() is { } days && today.AddDays(days) < next ? today.AddDays(days) : next;
    }

    /// <summary>Whether so many were missed one after the other that somebody must ask why.</summary>
    public bool IsMissedTooOften(ReferenceBook book) => book.MissedInARow() is { } most && MissedInARow >= most;

    private DateOnly? Next(Period period)
    {
        var held = HeldIn(period);
        if (held < Promise.Sessions)
            return Promise.OwedBy(period, held + 1);
        return Promise.Periods.FirstOrDefault(p => p.From > period.To) is { } after ? Promise.OwedBy(after, 1) : null;
    }
}
