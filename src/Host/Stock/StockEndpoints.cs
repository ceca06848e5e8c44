using Kapea.Host.Doors;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class StockEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<OpenStore, StockState>()
        .Add<ReceiveGoods, StockState>()
        .Add<AssembleKits, StockState>()
        .Add<ReserveKit, StockState>()
        .Add<ReleaseReservation, StockState>()
        .Add<IssueKit, StockState>()
        .Add<TakeBackKit, StockState>()
        .Add<WriteOffGoods, StockState>()
        .Add<WriteOffKit, StockState>()
        .Add<CountGoods, StockState>();

    public static void Entries(EntryBook entries) => entries
        .Add<StoreOpened>()
        .Add<GoodsReceived>()
        .Add<KitsAssembled>()
        .Add<KitReserved>()
        .Add<ReservationReleased>()
        .Add<KitIssued>()
        .Add<KitHandedOver>()
        .Add<KitTakenBack>()
        .Add<KitGivenBack>()
        .Add<GoodsWrittenOff>()
        .Add<KitWrittenOff>()
        .Add<GoodsCounted>();
}
