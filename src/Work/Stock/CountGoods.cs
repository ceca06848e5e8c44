using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Writes down how many of a lot were counted. The difference stands as an entry of its own; nothing is overwritten.</summary>
/// <remarks>A count rests on the book as the keeper saw it: what moved meanwhile would be counted as missing.</remarks>
/// <param name="Lot">The lot's number.</param>
/// <param name="Quantity">How many lie there.</param>
public sealed record CountGoods(int Lot, int Quantity) : IAct<CountGoods, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.count-goods.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.goods-counted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, NeedsPosition = true, Fields = [Asks.Lot, Asks.Quantity] };

    /// <inheritdoc/>
    public static CountGoods From(Answers answers) => new(answers.Count(Asks.Lot), answers.Count(Asks.Quantity));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, CountGoods act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        return state.Lots.TryGetValue(act.Lot, out var lot)
            ? state.Happens(new GoodsCounted(act.Lot, act.Quantity, act.Quantity - lot.OnHand, now.HappenedAt), now)
            : StockRefusals.NoSuchLot;
    }

    private static class Asks
    {
        public static readonly CountField Lot = new() { Name = "lot", Required = true, Min = 1, Max = 100_000, Example = "1" };
        public static readonly CountField Quantity = new() { Name = "quantity", Required = true, Max = 10_000, Example = "20" };
    }
}

/// <summary>A lot was counted.</summary>
/// <param name="Lot">The lot's number.</param>
/// <param name="Quantity">How many lay there.</param>
/// <param name="Difference">How many more than the book said; below 0: fewer.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record GoodsCounted(int Lot, int Quantity, int Difference, DateTimeOffset HappenedAt) : IEntry<GoodsCounted>
{
    /// <inheritdoc/>
    public static string WireName => "stock.goods-counted.1";
}
