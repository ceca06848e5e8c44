using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>The stores a desk holds, by name.</summary>
internal static class StoreList
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function is DeskFunction.Store or DeskFunction.SocialTeam)) return RoomPages.Nothing(context);
        var found = Held(house, visit).ToList();
        await house.Door.Note(visit, "stock.stores-listed", found.Select(f => f.Head.Stream), context.RequestAborted);
        var view = new StoreListView([.. found.OrderBy(f => f.State.Name, StringComparer.Ordinal).Select(f => Line(house, f.Head, f.State))])
        {
            Acts = house.Acts.Find(OpenStore.WireName)!.MayBeDoneBy(visit) ? [new ActLink(OpenStore.WireName, null)] : [],
        };
        return Show.Page<StoreListPage, StoreListView>(Frames.Of(context, house), view);
    });

    /// <summary>The stores that a person's desks hold.</summary>
    public static IEnumerable<(StreamHead Head, StockState State)> Held(HouseParts house, Visit visit) =>
        RoomPages.Held<StockState>(house, visit, StreamKind.Stock).Where(f => f.State.IsOpened);

    private static StoreLine Line(HouseParts house, StreamHead head, StockState state)
    {
        var due = house.Store.All<DueRow>(head.Stream).MinBy(d => d.At);
        return new(head.Stream.Value, state.Name, state.Kits.Values.Count(k => k.IsThere)) { DueAt = due is null ? null : DateTimeOffset.FromUnixTimeSeconds(due.At), Due = due?.Kind };
    }
}
