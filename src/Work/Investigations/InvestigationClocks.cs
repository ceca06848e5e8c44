using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Investigations;

/// <summary>What is due in an investigation: the next look at it while nobody knows who he is, the next step of every open lead, and the end of leads on somebody who was never charged.</summary>
public static class InvestigationClocks
{
    /// <summary>The neutral kind under which the next look is due.</summary>
    public const string Review = "investigations.review";

    /// <summary>The neutral kind under which the next step of a lead is due; its step is the lead's number.</summary>
    public const string NextStep = "investigations.next-step";

    /// <summary>The neutral kind under which it is due that old leads be destroyed.</summary>
    public const string LeadsEnd = "investigations.leads-end";

    /// <summary>The day after which the oldest lead on somebody who was never charged may not be kept (domain 2.7); <c>null</c>: there is none, he was charged, or the table says nothing.</summary>
    public static DateTimeOffset? LeadsEndOf(InvestigationState state, ReferenceBook book) =>
        !state.WasCharged && RowOf(book, "leads_kept") is { } row && state.Leads.Select(l => l.Made?.HappenedAt).Min() is { } oldest
            ? PhnomPenh.EndOf(PhnomPenh.DayOf(oldest).AddDays(row.Number("days"))) : null;

    /// <summary>By when the file has to be looked at again; <c>null</c>: it need not be, or the table says nothing.</summary>
    public static DateTimeOffset? ReviewOf(InvestigationState state, ReferenceBook book) =>
        state.IsLookedFor && RowOf(book, "unknown_review") is { } row ? PhnomPenh.EndOf(PhnomPenh.DayOf(state.ReviewedAt).AddDays(row.Number("days"))) : null;

    /// <summary>Whether somebody has confirmed how often that is.</summary>
    public static bool IsVerified(ReferenceBook book) => RowOf(book, "unknown_review")?.Provenance.IsVerified == true;

    /// <summary>Writes one entry and all that follows from it.</summary>
    internal static Happened Happens(this InvestigationState before, IEntry entry, Circumstances now)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        var happened = new Happened().Write(entry)
            .Turn(Review, ReviewOf(before, now.Reference), ReviewOf(after, now.Reference))
            .Turn(LeadsEnd, LeadsEndOf(before, now.Reference), LeadsEndOf(after, now.Reference))
            .Turn(NextStep, Open(before), Open(after));
        if (after.Status != before.Status)
            happened = happened.Yield("investigation.status", after.Status.ToString());
        return after.Phase == before.Phase ? happened : happened.Yield("investigation.phase", after.Phase.ToString());
    }

    private static ReferenceRow? RowOf(ReferenceBook book, string clock) =>
        book.Rows("investigation-clocks").Where(r => r["clock"] == clock).MaxBy(r => r.Provenance.ValidFrom);

    private static ImmutableArray<(int Step, DateOnly On)> Open(InvestigationState state) => state.IsOver ? [] :
        [.. state.Leads.Select((l, i) => (Lead: l, Number: i + 1)).Where(l => l.Lead is { IsOpen: true, Made.By: not null }).Select(l => (l.Number, l.Lead.Made!.By!.Value))];
}
