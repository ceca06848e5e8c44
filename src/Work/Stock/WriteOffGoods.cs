using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Writes goods off that are expired, damaged or lost.</summary>
/// <param name="Lot">The lot's number.</param>
/// <param name="Quantity">How many of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="What">What happened, in words.</param>
public sealed record WriteOffGoods(int Lot, int Quantity, WriteOffReason Reason, string? What) : IAct<WriteOffGoods, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.write-off-goods.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.goods-written-off");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, Harm = Harm.SecondLook, Fields = [Asks.Lot, Asks.Quantity, Asks.Reason, Asks.What] };

    /// <inheritdoc/>
    public static WriteOffGoods From(Answers answers) => new(answers.Count(Asks.Lot), answers.Count(Asks.Quantity), answers.One<WriteOffReason>(Asks.Reason), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, WriteOffGoods act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        if (!state.Lots.TryGetValue(act.Lot, out var lot))
            return StockRefusals.NoSuchLot;
        return act.Quantity > lot.OnHand
            ? StockRefusals.NotThatMany(lot.OnHand)
            : state.Happens(new GoodsWrittenOff(act.Lot, act.Quantity, act.Reason, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly CountField Lot = new() { Name = "lot", Required = true, Min = 1, Max = 100_000, Example = "1" };
        public static readonly CountField Quantity = new() { Name = "quantity", Required = true, Min = 1, Max = 10_000, Example = "3" };
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<WriteOffReason>("write-off-reason"), Example = "\"Expired\"" };
        public static readonly LineField What = new() { Name = "what", Example = "\"The roof leaked.\"" };
    }
}

/// <summary>Goods were written off.</summary>
public sealed record GoodsWrittenOff(int Lot, int Quantity, WriteOffReason Reason, string? What, DateTimeOffset HappenedAt) : IEntry<GoodsWrittenOff>
{
    /// <inheritdoc/>
    public static string WireName => "stock.goods-written-off.1";
}
