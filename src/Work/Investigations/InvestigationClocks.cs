using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Investigations;

/// <summary>What is due in an investigation: the next look at it while nobody knows who he is, and the next step of every open lead.</summary>
public static class InvestigationClocks
{
    /// <summary>The neutral kind under which the next look is due.</summary>
    public const string Review = "investigations.review";

    /// <summary>The neutral kind under which the next step of a lead is due; its step is the lead's number.</summary>
    public const string NextStep = "investigations.next-step";

    /// <summary>By when the file has to be looked at again; <c>null</c>: it need not be, or the table says nothing.</summary>
    public static DateTimeOffset? ReviewOf(InvestigationState state, ReferenceBook book) =>
        state.IsLookedFor && RowOf(book) is { } row ? PhnomPenh.EndOf(PhnomPenh.DayOf(state.ReviewedAt).AddDays(row.Number("days"))) : null;

    /// <summary>Whether somebody has confirmed how often that is.</summary>
    public static bool IsVerified(ReferenceBook book) => RowOf(book)?.Provenance.IsVerified == true;

    /// <summary>Writes one entry and all that follows from it.</summary>
    internal static Happened Happens(this InvestigationState before, IEntry entry, Circumstances now)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        var happened = Leads(Turn(new Happened().Write(entry), before, after, now.Reference), before, after);
        if (after.Status != before.Status)
            happened = happened.Yield("investigation.status", after.Status.ToString());
        return after.Phase == before.Phase ? happened : happened.Yield("investigation.phase", after.Phase.ToString());
    }

    private static ReferenceRow? RowOf(ReferenceBook book) =>
        book.Rows("investigation-clocks").Where(r => r["clock"] == "unknown_review").MaxBy(r => r.Provenance.ValidFrom);

    private static Happened Turn(Happened happened, InvestigationState before, InvestigationState after, ReferenceBook book)
    {
        var (was, isNow) = (ReviewOf(before, book), ReviewOf(after, book));
        if (was == isNow)
            return happened;
        happened = was is null ? happened : happened.Settle(Review);
        return isNow is { } at ? happened.Due(Review, at) : happened;
    }

    // Settling takes all of a kind, so those of the other leads are set again.
    private static Happened Leads(Happened happened, InvestigationState before, InvestigationState after)
    {
        var (was, isNow) = (Open(before), Open(after));
        if (was.SequenceEqual(isNow))
            return happened;
        happened = was.IsEmpty ? happened : happened.Settle(NextStep);
        return isNow.Aggregate(happened, (h, lead) => h.Due(NextStep, PhnomPenh.EndOf(lead.By), lead.Number));
    }

    private static ImmutableArray<(int Number, DateOnly By)> Open(InvestigationState state) => state.IsOver ? [] :
        [.. state.Leads.Select((l, i) => (Lead: l, Number: i + 1)).Where(l => l.Lead is { Outcome: null, Made.By: not null }).Select(l => (l.Number, l.Lead.Made.By!.Value))];
}
