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

    /// <summary>The load of cases at these levels of risk, by the book of the day.</summary>
    public static Caseload Of(IEnumerable<RiskLevel> open, ReferenceBook book)
    {
        ImmutableArray<RiskLevel> all = [.. open];
        var rows = book.Rows("caseload");
        return new(all.Length, all.Sum(risk => TenthsOf(rows, risk.ToString()) ?? 0), TenthsOf(rows, "warn"), TenthsOf(rows, "limit"), !rows.IsEmpty && rows.All(r => r.Provenance.IsVerified));
    }

    private static int? TenthsOf(ImmutableArray<ReferenceRow> rows, string what) => rows.Where(r => r["what"] == what).MaxBy(r => r.Provenance.ValidFrom)?.Number("tenths");
}
