using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>How much one worker carries (domain 1.5): her open cases, weighed by their level of risk. A measure to talk about, never a bar to helping a child.</summary>
/// <param name="Cases">How many open cases.</param>
/// <param name="Tenths">The weight of all of them, in tenths of a point.</param>
/// <param name="WarnAt">From how many tenths on somebody should look; <c>null</c>: the table says nothing.</param>
/// <param name="Limit">How many tenths one worker can carry; <c>null</c>: the table says nothing.</param>
/// <param name="IsVerified">Somebody has confirmed weights and limit.</param>
public sealed record Caseload(int Cases, int Tenths, int? WarnAt, int? Limit, bool IsVerified)
{
    /// <summary>It is time to look.</summary>
    public bool IsHeavy => Tenths >= WarnAt;

    /// <summary>It is more than one worker can carry.</summary>
    public bool IsTooMuch => Tenths > Limit;

    /// <summary>The load of open cases on a day, by its book: each by its level, and something more with a hearing ahead.</summary>
    public static Caseload Of(IEnumerable<CaseState> open, DateOnly today, ReferenceBook book)
    {
        ImmutableArray<CaseState> all = [.. open];
        var rows = book.Rows("caseload");
        return new(all.Length, all.Sum(c => TenthsOf(rows, c.Risk.ToString()) + Hearing(rows, c, today)), RowOf(rows, "warn")?.Number("tenths"), RowOf(rows, "limit")?.Number("tenths"), !rows.IsEmpty && rows.All(r => r.Provenance.IsVerified));
    }

    private static int Hearing(ImmutableArray<ReferenceRow> rows, CaseState file, DateOnly today) =>
        RowOf(rows, MatterOpened.Hearing) is { } row && file.Matters.Any(m => m.Kind == MatterOpened.Hearing && m.On >= today && m.On <= today.AddDays(row.NumberOrNull("days") ?? 0)) ? row.Number("tenths") : 0;

    private static int TenthsOf(ImmutableArray<ReferenceRow> rows, string what) => RowOf(rows, what)?.Number("tenths") ?? 0;

    private static ReferenceRow? RowOf(ImmutableArray<ReferenceRow> rows, string what) => rows.Where(r => r["what"] == what).MaxBy(r => r.Provenance.ValidFrom);
}
