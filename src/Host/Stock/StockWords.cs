using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>Kits, goods and hand-overs in words.</summary>
internal static class StockWords
{
    /// <summary>A kit with its size: <c>Rescue kit, child · M</c>.</summary>
    public static string Kit(Words words, string kit, GoodsSize? size) => Sized(words, words["kits." + kit], size);

    /// <summary>The reference of a hand-over, as people say it aloud.</summary>
    public static string Reference(Guid handOver) => new StreamId(handOver).Reference;

    public static string OfHandOver(Words words, StoredKit kit) => $"{Kit(words, kit.Kit, kit.Size)} · {words.Format("page.stock.hand-over", Reference(kit.HandOver!.Value))}";

    public static string Item(Words words, string item, GoodsSize? size) => Sized(words, words["kit-items." + item], size);

    /// <summary>A lot with what tells it from others of its kind.</summary>
    public static string Lot(Words words, GoodsLot lot) =>
        string.Join(" · ", new[] { Item(words, lot.Item, lot.Size), lot.Mark, lot.Expires is { } day ? Times.Day(words, day) : null }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>The day until which something is good; whether it is over.</summary>
    public static string? Expires(Words words, DateOnly? expires, DateOnly today) => expires is not { } day ? null : day < today ? words.Format("page.stock.expired", Times.Day(words, day)) : Times.Day(words, day);

    public static string Contents(Words words, IEnumerable<ItemCount> contents) => string.Join(", ", contents.Select(c => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c.Quantity} × {words["kit-items." + c.Item]}")));

    private static string Sized(Words words, string name, GoodsSize? size) => size is { } of ? $"{name} · {words["goods-size." + of]}" : name;
}
