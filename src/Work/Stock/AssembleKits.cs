using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Puts kits together by today's bill of materials. What expires first goes in first; what has expired does not go in.</summary>
/// <param name="Kit">The kit's code.</param>
/// <param name="Count">How many kits.</param>
/// <param name="Size">Their size, where the kit has one.</param>
/// <param name="Extras">The optional items that go in as well.</param>
public sealed record AssembleKits(string Kit, int Count, GoodsSize? Size, ImmutableArray<string> Extras) : IAct<AssembleKits, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.assemble-kits.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store, DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.kits-assembled");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, Fields = [Asks.Kit, Asks.Count, Asks.Size, Asks.Extras] };

    /// <inheritdoc/>
    public static AssembleKits From(Answers answers) => new(answers.Code(Asks.Kit), answers.Count(Asks.Count), answers.OneOrNull<GoodsSize>(Asks.Size), answers.Codes(Asks.Extras));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, AssembleKits act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        if (now.Reference.Bill(act.Kit) is not { } bill)
            return StockRefusals.NoBill(act.Kit);
        if (ReceiveGoods.MayBeSized(bill.IsSized, act.Size) is { } no)
            return no;
        if (act.Extras.FirstOrDefault(e => !bill.Lines.Any(l => l.IsOptional && l.Item.Code == e)) is { } extra)
            return StockRefusals.NoExtra(extra);
        var taken = ImmutableArray.CreateBuilder<Taken>();
        foreach (var line in bill.With(act.Extras))
        {
            if (!Take(state, line, act, now, taken))
                return StockRefusals.Missing(line.Item.Code);
        }

        return state.Happens(act.Assembled(state, bill, taken.ToImmutable(), now), now).Tell("kits", FormattableString.Invariant($"{state.NextKit}-{state.NextKit + act.Count - 1}"));
    }

    private static bool Take(StockState state, BillLine line, AssembleKits act, Circumstances now, ImmutableArray<Taken>.Builder taken)
    {
        var today = PhnomPenh.DayOf(now.At);
        var size = line.Item.IsSized ? act.Size : null;
        var wanted = line.Quantity * act.Count;
        foreach (var lot in state.Lots.Values.Where(l => l.Item == line.Item.Code && l.Size == size && l.OnHand > 0 && !l.IsExpired(today)).OrderBy(l => l.Expires ?? DateOnly.MaxValue).ThenBy(l => l.Number))
        {
            var part = Math.Min(wanted, lot.OnHand);
            if (part == 0)
                break;
            taken.Add(new(lot.Number, part));
            wanted -= part;
        }

        return wanted == 0;
    }

    private KitsAssembled Assembled(StockState state, KitBill bill, ImmutableArray<Taken> taken, Circumstances now) => new(
        state.NextKit, Count, Kit, bill.Version, Size, taken.Min(t => state.Lots[t.Lot].Expires), [.. bill.With(Extras).Select(l => new ItemCount(l.Item.Code, l.Quantity))], taken, now.HappenedAt);

    private static class Asks
    {
        public static readonly ChoiceField Kit = new() { Name = "kit", Required = true, From = new ChoiceSource.Table("kits"), Example = "\"hygiene\"" };
        public static readonly CountField Count = new() { Name = "count", Required = true, Min = 1, Max = 100, Example = "2" };
        public static readonly ChoiceField Size = new() { Name = "size", From = ChoiceSource.Of<GoodsSize>("goods-size"), Example = "\"M\"" };
        public static readonly ChoicesField Extras = new() { Name = "extras", From = new ChoiceSource.Table("kit-items"), Example = "[\"pads\"]" };
    }
}

/// <summary>Kits were put together.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Count">How many, numbered one after the other.</param>
/// <param name="Kit">The kit's code.</param>
/// <param name="Version">The version of the bill.</param>
/// <param name="Size">Their size.</param>
/// <param name="Expires">The first expiry of what went in.</param>
/// <param name="Contents">What is in each.</param>
/// <param name="Taken">What was taken for all of them together.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record KitsAssembled(
    int First, int Count, string Kit, int Version, GoodsSize? Size, DateOnly? Expires, ImmutableArray<ItemCount> Contents, ImmutableArray<Taken> Taken, DateTimeOffset HappenedAt) : IEntry<KitsAssembled>
{
    /// <inheritdoc/>
    public static string WireName => "stock.kits-assembled.1";
}
