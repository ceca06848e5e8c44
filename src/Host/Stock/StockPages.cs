using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>The pages of the room: the stores a desk holds, and one of them; and what the room lays on the page of a case.</summary>
internal static class StockPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/stock", context => StoreList.Page(context, house));
        routes.Get("/stock/{id}", context => OneStore.Page(context, house));
    }

    public static void Tell(RoomBook rooms) => rooms
        .Face(StreamKind.Stock, (house, visit, stream) => house.Door.State<StockState>(visit, stream, StreamKind.Stock)?.State is { IsOpened: true } store ? new(store.Name, null) : null)
        .Offer<StockState>((store, _) => StockOffers.On(store))
        .Section<KitsOfCase>(StreamKind.Case, CaseKits.Draw)
        .Tell(CaseKits.Tell)
        .Choose(AssembleKits.WireName, "extras", StockChoices.Extras)
        .Choose(ReserveKit.WireName, "kit", StockChoices.FreeKits)
        .Choose(ReleaseReservation.WireName, "reservation", StockChoices.Reservations)
        .Choose(IssueKit.WireName, "file", StockChoices.OwnCases)
        .Choose(IssueKit.WireName, "reservation", StockChoices.Reservations)
        .Choose(IssueKit.WireName, "kit", StockChoices.FreeKits)
        .Choose(TakeBackKit.WireName, "hand_over", StockChoices.HandOvers)
        .Choose(TakeBackKit.WireName, "file", StockChoices.OwnCases)
        .Choose(WriteOffGoods.WireName, "lot", StockChoices.LotsThere)
        .Choose(WriteOffKit.WireName, "kit_number", StockChoices.KitsThere)
        .Choose(CountGoods.WireName, "lot", StockChoices.Lots);
}
