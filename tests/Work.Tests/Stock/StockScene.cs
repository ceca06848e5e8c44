using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Stock;

namespace Kapea.Work.Tests.Stock;

/// <summary>A store in Kandal, filled by the product's own acts.</summary>
internal static class StockScene
{
    public static readonly Guid Store = Scene.Fresh(StreamKind.Stock);
    public static readonly Guid CaseFile = Scene.Fresh(StreamKind.Case);
    public static readonly DateOnly Summer = new(2031, 6, 30);

    public static readonly StockState Open = StockState.Empty.Then(OpenStore.Decide(StockState.Empty, new("Kandal"), At()), Store, At());

    public static Circumstances At(string local = "2030-05-13T10:00", Guid? handOver = null) =>
        Scene.At(Scene.Local(local), desk: "store", subject: Store) with { FreshReference = handOver ?? Scene.HandOver };

    public static StockState After(this StockState state, Decision decision, string local = "2030-05-13T10:00") => state.Then(decision, Store, At(local));

    public static StockState Receives(this StockState state, string item, int quantity, GoodsSize? size = null, DateOnly? expires = null) =>
        state.After(ReceiveGoods.Decide(state, new(item, quantity, size, expires, null), At()));

    /// <summary>Enough of everything for some hygiene kits; the toothpaste in two lots, the one that came second expiring first.</summary>
    public static StockState ForHygiene() => Open.Receives("soap", 8).Receives("detergent", 4).Receives("toothpaste", 2, expires: Summer).Receives("toothpaste", 2, expires: new(2030, 12, 31)).Receives("pads", 4);

    public static StockState Assembles(this StockState state, string kit = "hygiene", int count = 1, GoodsSize? size = null, params ImmutableArray<string> extras) =>
        state.After(AssembleKits.Decide(state, new(kit, count, size, extras), At()));

    public static IssueKit Hygiene() => new(CaseFile, null, "hygiene", null);
}
