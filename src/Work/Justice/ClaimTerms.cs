using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>The figures by which compensation and offers out of court are followed up: reference data. Where the table says nothing, nothing follows.</summary>
public static class ClaimTerms
{
    /// <summary>Within how many days after the arrest a family is told of its right to compensation (J1).</summary>
    internal static int? InformDays(this ReferenceBook book) => Of(book, "inform_days");

    /// <summary>How many days after the day on which an offer was told the lawyer answers it; 0: the same day.</summary>
    internal static int? OfferAnswerDays(this ReferenceBook book) => Of(book, "offer_answer_days");

    /// <summary>How many days after that day somebody has looked after a family that was threatened; 0: the same day.</summary>
    internal static int? OfferSafetyDays(this ReferenceBook book) => Of(book, "offer_safety_days");

    private static int? Of(ReferenceBook book, string term) => book.Rows("claim-terms").Where(r => r["term"] == term).MaxBy(r => r.Provenance.ValidFrom)?.Number("number");
}
