using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The imports of a desk, and the way in for a file.</summary>
internal static class ImportList
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!MayLook(visit)) return RoomPages.Nothing(context);
        var found = RoomPages.Held<ImportState>(house, visit, StreamKind.Import).Where(i => i.State.Begun is not null).ToList();
        await house.Door.Note(visit, "exchange.imports-listed", found.Select(f => f.Head.Stream), context.RequestAborted);
        var words = context.Words();
        var view = new ImportListView(
            [.. found.OrderByDescending(f => f.Head.Born).Select(f => new ImportLine(f.Head.Stream.Value, f.Head.Stream.Reference, CasesFile.Called(f.State.Begun!.Origin), f.State.Begun.HappenedAt, f.State.Rows.Values.Count(r => r.Case is not null), words["page.imports.state." + StateOf(f.State)]))],
            Imports.DeskOf(visit) is not null);
        return Show.Page<ImportListPage, ImportListView>(Frames.Of(context, house), view);
    });

    public static Task<IResult> Upload(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Imports.DeskOf(visit) is not { } desk) return RoomPages.Nothing(context);
        var (bytes, ending, trouble) = await UploadedFile.Read(context, JsonCases.Most);
        if (bytes is null) return PageEndpoints.Refused(context, trouble!, "/imports");
        if (ListFile.IsMeant(ending))
        {
            var (list, no) = ListFile.Read(bytes, ending);
            return list is null ? PageEndpoints.Refused(context, no!, "/imports") : PageEndpoints.SeeOther($"/imports/list/{house.WaitingLists.Keep(visit, new(bytes, ending))}");
        }

        var (file, fault) = JsonCases.Read(bytes, house.ReadingWith());
        return file is null ? PageEndpoints.Refused(context, fault!.Refusal, "/imports") : PageEndpoints.SeeOther($"/imports/look/{house.WaitingFiles.Keep(visit, new(house.Imports.Mark(file, desk)))}");
    });

    /// <summary>Whoever may hold an import: members of a social team.</summary>
    public static bool MayLook(Visit visit) => visit.Desks.Any(d => d.Function == DeskFunction.SocialTeam);

    public static string StateOf(ImportState state) => state.TakenBack is not null ? "TakenBack" : state.FinishedAt is not null ? "Finished" : "Open";
}
