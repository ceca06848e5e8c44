using System.Collections.Immutable;

namespace Kapea.Work.Care;

/// <summary>A stretch of days, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Period(DateOnly From, DateOnly To)
{
    /// <summary>How many days it has.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= To;
}

/// <summary>What was promised to a child: so many sessions a week or a month, for so many months, then a review.</summary>
/// <param name="Sessions">How many in each period; at least 1.</param>
/// <param name="Per">Of what length a period is.</param>
/// <param name="Months">For how many months; at least 1.</param>
/// <param name="From">The first day of the first period.</param>
public sealed record Promise(int Sessions, Rhythm Per, int Months, DateOnly From)
{
    /// <summary>The day after the last period: what was promised is reviewed.</summary>
    public DateOnly ReviewOn => From.AddMonths(Months);

    /// <summary>All periods in order. A month begins on the same day of the month; a last week that the months cut short is left out.</summary>
    public ImmutableArray<Period> Periods =>
        [.. Enumerable.Range(0, int.MaxValue).Select(Begin).TakeWhile(from => from < ReviewOn).Select((from, i) => new Period(from, Begin(i + 1).AddDays(-1))).Where(p => p.To < ReviewOn)];

    /// <summary>The period in which a day lies; before the first, the first; <c>null</c>: after the last.</summary>
    public Period? At(DateOnly day) => Periods.FirstOrDefault(p => day <= p.To);

    /// <summary>By which day the session of a number is owed in a period, when they are spread evenly.</summary>
    /// <param name="period">The period.</param>
    /// <param name="number">From 1 on, at most <see cref="Sessions"/>.</param>
    public DateOnly OwedBy(Period period, int number) => period.From.AddDays(((number * period.Days) + Sessions - 1) / Sessions - 1);

    private DateOnly Begin(int period) => Per == Rhythm.Week ? From.AddDays(7 * period) : From.AddMonths(period);
}
