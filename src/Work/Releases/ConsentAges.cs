using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Reference;

namespace Kapea.Work.Releases;

/// <summary>What a child's own part in a consent must be.</summary>
public enum ChildsPart
{
    /// <summary>Not asked.</summary>
    None,

    /// <summary>Agrees (informed assent).</summary>
    Assent,

    /// <summary>Consents.</summary>
    Consent,
}

/// <summary>One row of the table of ages: who must say yes, and how. Reference data (domain 1.4), not confirmed by a Cambodian lawyer.</summary>
/// <param name="From">Youngest age in whole years.</param>
/// <param name="To">Oldest age.</param>
/// <param name="Child">What the child's part must be.</param>
/// <param name="ChildForm">How the child's answer must at least be expressed.</param>
/// <param name="AdultNeeded">A grown-up's consent is needed besides.</param>
/// <param name="ChildMayStandAlone">Where there is no caregiver, or an unsafe one, the child's own answer can carry it.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ConsentAge(int From, int To, ChildsPart Child, ConsentForm ChildForm, bool AdultNeeded, bool ChildMayStandAlone, Provenance Provenance)
{
    /// <summary>The row for an age; <c>null</c>: the table has none.</summary>
    public static ConsentAge? Of(ReferenceBook book, int age) =>
        book.Rows("consent-ages").Select(Read).Where(r => age >= r.From && age <= r.To).MaxBy(r => r.Provenance.ValidFrom);

    private static ConsentAge Read(ReferenceRow row) => new(
        Number(row["age_from"]), Number(row["age_to"]), Enum.Parse<ChildsPart>(row["child"]), Enum.Parse<ConsentForm>(row["child_form"]),
        row["adult_needed"] == "yes", row["child_may_stand_alone"] == "yes", row.Provenance);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}

/// <summary>How long things hold: reference data.</summary>
public static class ConsentTerms
{
    /// <summary>The longest a consent may hold, in days; <c>null</c>: the table says nothing.</summary>
    public static int? LongestDays(ReferenceBook book) => Days(book, "consent_longest");

    /// <summary>After how many days an override must be asked for again; it holds no longer.</summary>
    public static int? AskAgainDays(ReferenceBook book) => Days(book, "override_ask_again");

    private static int? Days(ReferenceBook book, string term)
    {
        ImmutableArray<ReferenceRow> rows = [.. book.Rows("consent-terms").Where(r => r["term"] == term)];
        return rows.IsEmpty ? null : int.Parse(rows.MaxBy(r => r.Provenance.ValidFrom)!["days"], CultureInfo.InvariantCulture);
    }
}
