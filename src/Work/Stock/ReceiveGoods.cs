using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Takes goods into the store; each delivery is a lot of its own.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Size">Its size, where the item has one.</param>
/// <param name="Expires">The last day on which it is good, where the item has one.</param>
/// <param name="Mark">What is printed on it to tell the lot.</param>
public sealed record ReceiveGoods(string Item, int Quantity, GoodsSize? Size, DateOnly? Expires, string? Mark) : IAct<ReceiveGoods, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.receive-goods.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store, DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.goods-received");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, Fields = [Asks.Item, Asks.Quantity, Asks.Size, Asks.Expires, Asks.Mark] };

    /// <inheritdoc/>
    public static ReceiveGoods From(Answers answers) => new(
        answers.Code(Asks.Item), answers.Count(Asks.Quantity), answers.OneOrNull<GoodsSize>(Asks.Size), answers.DayOrNull(Asks.Expires), answers.TextOrNull(Asks.Mark));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, ReceiveGoods act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        if (now.Reference.Item(act.Item) is not { } item)
            return StockRefusals.NoSuchItem(act.Item);
        if (MayBeSized(item.IsSized, act.Size) is { } no)
            return no;
        if (item.IsPerishable && act.Expires is null)
            return StockRefusals.ExpiryNeeded;
        return act.Expires < PhnomPenh.DayOf(now.HappenedAt)
            ? StockRefusals.ExpiredAlready
            : state.Happens(new GoodsReceived(state.NextLot, act.Item, act.Quantity, act.Size, act.Expires, act.Mark, now.HappenedAt), now);
    }

    internal static Refusal? MayBeSized(bool isSized, GoodsSize? size) => (isSized, size) switch
    {
        (true, null) => StockRefusals.SizeNeeded,
        (false, not null) => StockRefusals.HasNoSize,
        _ => null,
    };

    private static class Asks
    {
        public static readonly ChoiceField Item = new() { Name = "item", Required = true, From = new ChoiceSource.Table("kit-items"), Example = "\"soap\"" };
        public static readonly CountField Quantity = new() { Name = "quantity", Required = true, Min = 1, Max = 10_000, Example = "24" };
        public static readonly ChoiceField Size = new() { Name = "size", From = ChoiceSource.Of<GoodsSize>("goods-size"), Example = "\"M\"" };
        public static readonly DayField Expires = new() { Name = "expires", MayLieAhead = true, Example = "\"2031-06-30\"" };
        public static readonly LineField Mark = new() { Name = "mark", MaxLength = 60, Example = "\"LOT 7-31\"" };
    }
}

/// <summary>Goods were taken into the store.</summary>
public sealed record GoodsReceived(int Lot, string Item, int Quantity, GoodsSize? Size, DateOnly? Expires, string? Mark, DateTimeOffset HappenedAt) : IEntry<GoodsReceived>
{
    /// <inheritdoc/>
    public static string WireName => "stock.goods-received.1";
}
