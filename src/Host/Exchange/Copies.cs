using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The copies of lists that were taken out: all that a desk knows of, one of them, and for its taker the file.</summary>
internal static class Copies
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/copies", context => All(context, house));
        routes.Get("/copies/{id}", context => One(context, house));
        routes.Get("/copies/{id}/file", context => Fetch(context, house));
    }

    private static Task<IResult> All(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => ExportList.Needs.Functions.Contains(d.Function))) return RoomPages.Nothing(context);
        var found = RoomPages.Held<CopyState>(house, visit, StreamKind.Copy).Where(c => c.State.IsTaken).ToList();
        await house.Door.Note(visit, "exchange.copies-listed", found.Select(c => c.Head.Stream), context.RequestAborted);
        var lines = found.OrderBy(c => c.State.DestroyedAt is not null).ThenBy(c => c.State.Exported?.Until ?? DateOnly.MinValue).Select(c => Line(house, visit, context.Words(), c.Head, c.State));
        return Show.Page<CopiesPage, CopiesView>(Frames.Of(context, house), new([.. lines], house.Acts.Find(ExportList.WireName)!.MayBeDoneBy(visit)));
    });

    private static Task<IResult> One(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || await house.Door.See<CopyState>(visit, id, StreamKind.Copy, "exchange.copy-read", context.RequestAborted) is not { State.IsTaken: true } seen) return RoomPages.Nothing(context);
        var words = context.Words();
        return Show.Page<CopyPage, CopyView>(Frames.Of(context, house), new(Line(house, visit, words, seen.Head, seen.State), seen.State.MayBeFetchedBy(visit.Id.Value, house.Clock.GetUtcNow()))
        {
            Acts = house.Rooms.Links(house, visit, id, seen.State),
            Journal = [.. Journals.Of(house, visit, words, seen.Entries, e => CopyJournal.Tell(words, e)).OrderByDescending(e => e.At)],
        });
    });

    /// <summary>The file, made now of what its taker may open now. That it was fetched, and every stream it was made of, is written down before it goes.</summary>
    private static Task<IResult> Fetch(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || house.Door.State<CopyState>(visit, id, StreamKind.Copy)?.State is not { } copy || !copy.MayBeFetchedBy(visit.Id.Value, house.Clock.GetUtcNow())) return RoomPages.Nothing(context);
        // Whoever has left the desk since has lost its list.
        if (!visit.Desks.Any(d => ExportList.MayTake(copy.Exported!.List, d.Function))) return RoomPages.Nothing(context);
        var words = context.Words();
        var lines = ListLines.Of(house, visit, words, copy.Exported!.List);
        await house.Door.Note(visit, "exchange.copy-fetched", lines.Read.Prepend(id), context.RequestAborted);
        return Results.File(Book(house, visit, words, copy, lines), Workbook, $"list-{copy.Exported.Mark}.xlsx");
    });

    private static byte[] Book(HouseParts house, Visit visit, Words words, CopyState copy, ListLines lines)
    {
        var exported = copy.Exported!;
        var (list, until) = (words["exported-list." + exported.List], Times.Day(words, exported.Until));
        var mark = words.Format("page.copy.line", exported.Mark, until);
        ImmutableArray<ImmutableArray<string>> first =
        [
            [list],
            [words["page.copy.mark"], exported.Mark],
            [words["page.copy.purpose"], exported.Purpose],
            [words["page.copy.who"], Names.Who(house, visit, words, new(copy.By))],
            [words["page.copy.when"], Times.Moment(words, copy.At)],
            [words["page.copy.until"], until],
            [words["page.copy.rule"]],
        ];
        return XlsxWriter.Write([new(words["page.copy.sheet"], first, 1), new(words["page.copy.sheet-list"], [[mark], lines.Headings, .. lines.Rows], 2)], mark);
    }

    private static CopyLine Line(HouseParts house, Visit visit, Words words, StreamHead head, CopyState copy)
    {
        var standing = copy.DestroyedAt is not null ? CopyStanding.Destroyed : copy.IsOverdueOn(PhnomPenh.DayOf(house.Clock.GetUtcNow())) ? CopyStanding.Overdue : CopyStanding.Out;
        var (who, when) = (Names.Who(house, visit, words, new(copy.By)), Times.Moment(words, copy.At));
        return copy.Exported is { } e
            ? new(head.Stream.Value, words["exported-list." + e.List], e.Mark, who, Times.Day(words, e.Until), standing) { Purpose = e.Purpose, When = when }
            : new(head.Stream.Value, words["page.copy.unknown"], head.Stream.Reference, who, "–", standing) { When = when };
    }
}
