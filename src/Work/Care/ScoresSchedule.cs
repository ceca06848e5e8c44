using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>When a child is measured again: so many months after the first time, and after an appearance in court.</summary>
public static class ScoresSchedule
{
    /// <summary>The first and the last day on which to measure after a day in court; <c>null</c>: the table says nothing.</summary>
    public static (DateOnly From, DateOnly To)? AfterCourt(DateOnly heard, ReferenceBook reference) =>
        Rows(reference).FirstOrDefault(r => r["step"] == "after-court") is { } row && row.NumberOrNull("days_to") is { } last
            ? (heard.AddDays(row.Number("days_from")), heard.AddDays(last))
            : null;

    /// <summary>Settles what was due and sets the dates that still lie ahead. A measurement some days early counts for its date; one that was missed is not caught up.</summary>
    internal static Happened DueNextScores(this Happened happened, ScoresState state, Circumstances now)
    {
        if (!state.Measured.Any())
            return happened.Settle("care.next-scores");
        var first = PhnomPenh.DayOf(state.Measured.Min());
        var last = PhnomPenh.DayOf(state.Measured.Max());
        return Rows(now.Reference).Where(r => r.NumberOrNull("months") is not null)
            .Select(r => (Months: r.Number("months"), Early: r.Number("days_from")))
            .Where(s => first.AddMonths(s.Months).AddDays(-s.Early) > last)
            .Aggregate(happened.Settle("care.next-scores"), (h, s) => h.Due("care.next-scores", PhnomPenh.EndOf(first.AddMonths(s.Months)), s.Months));
    }

    private static IEnumerable<ReferenceRow> Rows(ReferenceBook reference) =>
        reference.Rows("score-schedule").GroupBy(r => r["step"]).Select(g => g.MaxBy(r => r.Provenance.ValidFrom)!);
}
