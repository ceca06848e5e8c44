using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Keeps a kit for a hand-over. Whose it is, the store does not learn: whoever keeps it is told a reference.</summary>
/// <param name="Kit">The kit's code.</param>
/// <param name="Size">Its size, where the kit has one.</param>
/// <param name="Until">The last day on which it is kept.</param>
public sealed record ReserveKit(string Kit, GoodsSize? Size, DateOnly Until) : IAct<ReserveKit, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.reserve-kit.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store, DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.kit-reserved");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, Fields = [Asks.Kit, Asks.Size, Asks.Until] };

    /// <inheritdoc/>
    public static ReserveKit From(Answers answers) => new(answers.Code(Asks.Kit), answers.OneOrNull<GoodsSize>(Asks.Size), answers.DayOrNull(Asks.Until)!.Value);

    /// <inheritdoc/>
    public static Decision Decide(StockState state, ReserveKit act, Circumstances now)
    {
        var today = PhnomPenh.DayOf(now.At);
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        if (act.Until < today)
            return StockRefusals.UntilPast;
        if (state.Free(act.Kit, act.Size, today).FirstOrDefault() is not { } kit)
            return StockRefusals.NoneLeft;
        return state.Happens(new KitReserved(kit.Number, now.FreshReference, act.Until, now.HappenedAt), now).Tell("hand_over", now.FreshReference.ToString("N"));
    }

    private static class Asks
    {
        public static readonly ChoiceField Kit = new() { Name = "kit", Required = true, From = new ChoiceSource.Table("kits"), Example = "\"rescue-child\"" };
        public static readonly ChoiceField Size = new() { Name = "size", From = ChoiceSource.Of<GoodsSize>("goods-size"), Example = "\"M\"" };
        public static readonly DayField Until = new() { Name = "until", Required = true, MayLieAhead = true, Example = "\"2030-06-15\"" };
    }
}

/// <summary>A kit is kept for a hand-over.</summary>
public sealed record KitReserved(int Kit, Guid HandOver, DateOnly Until, DateTimeOffset HappenedAt) : IEntry<KitReserved>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kit-reserved.1";
}
