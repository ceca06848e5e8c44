using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>The unit in which a law counts. Hours run day and night; all others are local calendar days whose last ends at 24:00.</summary>
public enum ClockUnit
{
    /// <summary>Hours, day and night.</summary>
    Hours,

    /// <summary>Calendar days; the day it begins is not counted.</summary>
    Days,

    /// <summary>Seven calendar days.</summary>
    Weeks,

    /// <summary>Months: the same day of the month, and where there is none the last of that month.</summary>
    Months,

    /// <summary>Years, as twelve months each.</summary>
    Years,
}

/// <summary>A clock that a law sets running (domain 2.3); reference data, to be confirmed by a lawyer of the country.</summary>
/// <param name="Code">Its permanent code, such as <c>KH-APPEAL</c>.</param>
/// <param name="Length">How many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Start">What sets it running, kebab-case.</param>
/// <param name="Extension">By how many units it may be extended each time; 0: not at all.</param>
/// <param name="Times">How often.</param>
/// <param name="CapPercent">The share of the minimum sentence, in per cent, beyond which no extension reaches; <c>null</c>: no such bound.</param>
/// <param name="Law">The law.</param>
/// <param name="Article">The article.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record StatutoryClock(string Code, int Length, ClockUnit Unit, string Start, int Extension, int Times, int? CapPercent, string Law, string Article, Provenance Provenance)
    : ReferenceFact(Provenance)
{
    /// <summary>What a date computed from it rests on.</summary>
    public LegalBasis Basis => new(Code, Law, Article, Provenance.ValidFrom, IsVerified);
}

/// <summary>What a computed date rests on: kept with the date, so that it can be told years later.</summary>
/// <param name="Rule">The clock's code.</param>
/// <param name="Law">The law.</param>
/// <param name="Article">The article.</param>
/// <param name="Version">The day from which that version of the row is valid.</param>
/// <param name="IsVerified">Whether somebody had verified the row when the date was computed.</param>
public sealed record LegalBasis(string Rule, string Law, string Article, DateOnly Version, bool IsVerified);

/// <summary>Finds the clocks in the reference book.</summary>
public static class StatutoryClocks
{
    /// <summary>The clock with this code; <c>null</c>: the table does not hold it, and nothing is computed. Of several versions the latest counts.</summary>
    public static StatutoryClock? Clock(this ReferenceBook book, string code) =>
        book.Rows("statutory-clocks").Where(r => r["code"] == code).MaxBy(r => r.Provenance.ValidFrom) is { } row ? Of(row) : null;

    private static StatutoryClock Of(ReferenceRow r) => new(r["code"], r.Number("length"), Enum.Parse<ClockUnit>(r["unit"]), r["start"],
        r.NumberOrNull("extension") ?? 0, r.NumberOrNull("times") ?? 0, r.NumberOrNull("cap_percent"), r["law"], r["article"], r.Provenance);
}
