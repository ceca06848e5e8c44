using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Reference;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>What lies in a store, as the parts of its page: what expires first stands first.</summary>
internal static class StoreParts
{
    private const int MostOut = 50;

    public static IEnumerable<SectionView> Of(Words words, StockState state, DateOnly today)
    {
        SectionView[] all =
        [
            Table(words, "page.stock.kits", ["page.stock.kit", "page.stock.version", "page.stock.expires", "page.stock.free", "page.stock.kept"], Kits(words, state, today)),
            Table(words, "page.stock.kept-kits", ["page.stock.reference", "page.stock.kit", "page.stock.number", "page.stock.until"], Kept(words, state)),
            Table(words, "page.stock.goods", ["page.stock.item", "page.stock.lot", "page.stock.expires", "page.stock.on-hand"], Goods(words, state, today)),
            Table(words, "page.stock.out", ["page.stock.reference", "page.stock.kit", "page.stock.number"], Out(words, state)),
        ];
        return all.Where(part => part.Table!.Lines.Length > 0);
    }

    /// <summary>Kits and goods of which fewer are good than the tables want, among those that this store has kept before: a sentence of what is gone, one of what runs low.</summary>
    public static IEnumerable<string> Low(Words words, StockState state, ReferenceBook reference, DateOnly today)
    {
        var kinds = state.Kits.Values.Select(k => k.Kit).ToHashSet(StringComparer.Ordinal);
        var kits = reference.Choices("kits").Where(kinds.Contains).Select(k => (Name: words["kits." + k], Wanted: reference.LowKits(k), Left: state.Kits.Values.Count(s => s.Kit == k && s.Place == KitPlace.Shelf && !s.IsExpired(today))));
        var known = state.Lots.Values.Select(l => l.Item).ToHashSet(StringComparer.Ordinal);
        var goods = reference.Choices("kit-items").Where(known.Contains).Select(i => (Name: words["kit-items." + i], Wanted: reference.Item(i)?.Low ?? 0, Left: state.Lots.Values.Where(l => l.Item == i && !l.IsExpired(today)).Sum(l => l.OnHand)));
        var wanting = kits.Concat(goods).Where(w => w.Left < w.Wanted).ToList();
        // What is gone stands by name alone: a store that is empty would else fill a page with noughts.
        if (wanting.Where(w => w.Left == 0).Select(w => w.Name).ToList() is { Count: > 0 } gone) yield return words.Format("page.stock.gone", string.Join(", ", gone));
        if (wanting.Where(w => w.Left > 0).Select(w => words.Format("page.stock.left", w.Name, Number(w.Left))).ToList() is { Count: > 0 } low) yield return words.Format("page.stock.low", string.Join(", ", low));
    }

    private static IEnumerable<ImmutableArray<string?>> Kits(Words words, StockState state, DateOnly today) => state.Kits.Values.Where(k => k.IsThere)
        .GroupBy(k => (k.Kit, k.Size, k.Version, k.Expires)).OrderBy(g => g.Key.Expires ?? DateOnly.MaxValue)
        .Select(g => Line(
            StockWords.Kit(words, g.Key.Kit, g.Key.Size), Number(g.Key.Version), StockWords.Expires(words, g.Key.Expires, today),
            Number(g.Count(k => k.Place == KitPlace.Shelf)), Number(g.Count(k => k.Place == KitPlace.Reserved))));

    private static IEnumerable<ImmutableArray<string?>> Kept(Words words, StockState state) => state.Kits.Values.Where(k => k.Place == KitPlace.Reserved).OrderBy(k => k.ReservedUntil)
        .Select(k => Line(StockWords.Reference(k.HandOver!.Value), StockWords.Kit(words, k.Kit, k.Size), Number(k.Number), k.ReservedUntil is { } until ? Times.Day(words, until) : null));

    private static IEnumerable<ImmutableArray<string?>> Goods(Words words, StockState state, DateOnly today) => state.Lots.Values.Where(l => l.OnHand > 0)
        .OrderBy(l => l.Expires ?? DateOnly.MaxValue).ThenBy(l => l.Item, StringComparer.Ordinal)
        .Select(l => Line(StockWords.Item(words, l.Item, l.Size), l.Mark is null ? Number(l.Number) : $"{Number(l.Number)} · {l.Mark}", StockWords.Expires(words, l.Expires, today), Number(l.OnHand)));

    private static IEnumerable<ImmutableArray<string?>> Out(Words words, StockState state) => state.Kits.Values.Where(k => k.Place == KitPlace.Issued).Reverse().Take(MostOut)
        .Select(k => Line(StockWords.Reference(k.HandOver!.Value), StockWords.Kit(words, k.Kit, k.Size), Number(k.Number)));

    private static SectionView Table(Words words, string title, ImmutableArray<string> columns, IEnumerable<ImmutableArray<string?>> lines) =>
        new(words[title]) { Table = new([.. columns.Select(c => words[c])], [.. lines]) };

    private static ImmutableArray<string?> Line(params ImmutableArray<string?> cells) => cells;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
