using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>The figures by which care is followed up: reference data. Where the table says nothing, nothing follows.</summary>
public static class CareTerms
{
    /// <summary>Whether somebody stands behind all of these figures.</summary>
    public static bool AreCareTermsVerified(this ReferenceBook book) => book.Rows("care-terms").All(r => r.Provenance.IsVerified);

    /// <summary>Within how many days a referral is answered.</summary>
    internal static int? ReferralAnswerDays(this ReferenceBook book) => Of(book, "referral_answer_days");

    /// <summary>From which telling on it is said aloud that the child has told its story too often.</summary>
    internal static int? TellingsWarning(this ReferenceBook book) => Of(book, "tellings_warning");

    /// <summary>After how many sessions missed in a row the next one is owed sooner.</summary>
    internal static int? MissedInARow(this ReferenceBook book) => Of(book, "missed_in_a_row");

    /// <summary>Within how many days it is owed then.</summary>
    internal static int? AfterMissedDays(this ReferenceBook book) => Of(book, "after_missed_days");

    /// <summary>From how many per cent of the school days on attendance is good.</summary>
    internal static int? AttendancePercent(this ReferenceBook book) => Of(book, "attendance_percent");

    /// <summary>At how many reviews in a row a good outcome must stand.</summary>
    internal static int? GoodInARow(this ReferenceBook book) => Of(book, "good_in_a_row");

    private static int? Of(ReferenceBook book, string term) => book.Rows("care-terms").Where(r => r["term"] == term).MaxBy(r => r.Provenance.ValidFrom)?.Number("number");
}
