using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>The figures by which hearings and guidance are followed up: reference data. Where the table says nothing, nothing follows.</summary>
public static class HearingTerms
{
    private static readonly ImmutableArray<string> Reminders = ["measures_first_days", "measures_second_days", "measures_third_days"];

    /// <summary>Within how many days ahead a hearing stands in the list of those without measures.</summary>
    public static int? AheadDays(this ReferenceBook book) => Of(book, "ahead_days");

    /// <summary>How many days before a hearing its notice should have come.</summary>
    public static int? NoticeDays(this ReferenceBook book) => Of(book, "notice_days");

    /// <summary>How many days before a hearing somebody is reminded to ask for measures, most first.</summary>
    internal static ImmutableArray<int> MeasuresReminders(this ReferenceBook book) =>
        [.. Reminders.Select(t => Of(book, t)).OfType<int>().OrderDescending()];

    /// <summary>How long a hearing is meant to last in a calendar, in minutes.</summary>
    internal static int? HearingMinutes(this ReferenceBook book) => Of(book, "hearing_minutes");

    /// <summary>Within how many hours after a hearing somebody speaks with the child.</summary>
    internal static int? AfterContactHours(this ReferenceBook book) => Of(book, "after_contact_hours");

    /// <summary>Within how many days after a hearing a counsellor sees the child.</summary>
    internal static int? AfterCounsellingDays(this ReferenceBook book) => Of(book, "after_counselling_days");

    /// <summary>Within how many days the guardian is told what a change means.</summary>
    internal static int? GuidanceDays(this ReferenceBook book) => Of(book, "guidance_days");

    private static int? Of(ReferenceBook book, string term) => book.Rows("hearing-terms").Where(r => r["term"] == term).MaxBy(r => r.Provenance.ValidFrom)?.Number("number");
}
