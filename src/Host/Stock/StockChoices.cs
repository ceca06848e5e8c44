using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>What can be chosen in the forms of the room.</summary>
internal static class StockChoices
{
    private const int Most = 200;

    /// <summary>The cases of the reader's own desks that are open, by their codes; for a desk that holds none, nothing.</summary>
    public static ImmutableArray<Option> OwnCases(Asking asking) =>
    [
        .. asking.Visit.Desks.SelectMany(d => asking.House.Rooms.Listed(asking.House, d.Id, StreamKind.Case).Take(Most)).DistinctBy(h => h.Stream)
            .Select(h => (h.Stream, File: asking.House.Door.State<CaseState>(asking.Visit, h.Stream, StreamKind.Case)?.State)).Where(f => f.File is { IsOpened: true, IsClosed: false })
            .Select(f => new Option(f.Stream.ToString(), f.File!.Code)).OrderBy(o => o.Label, StringComparer.Ordinal),
    ];

    /// <summary>The kinds of kit of which some are free, with how many.</summary>
    public static ImmutableArray<Option> FreeKits(Asking asking)
    {
        var today = PhnomPenh.DayOf(asking.House.Clock.GetUtcNow());
        return
        [
            .. Kits(asking, k => k.Place == KitPlace.Shelf && !k.IsExpired(today)).GroupBy(k => k.Kit)
                .Select(g => new Option(g.Key, asking.Words.Format("page.stock.left", asking.Words["kits." + g.Key], string.Join(", ", g.GroupBy(k => k.Size).OrderBy(s => s.Key).Select(Left))))),
        ];
    }

    public static ImmutableArray<Option> Reservations(Asking asking) =>
        [.. Kits(asking, k => k.Place == KitPlace.Reserved).Select(k => new Option(k.HandOver!.Value.ToString("N"), StockWords.OfHandOver(asking.Words, k)))];

    /// <summary>The kits that are out, the latest first.</summary>
    public static ImmutableArray<Option> HandOvers(Asking asking) =>
        [.. Kits(asking, k => k.Place == KitPlace.Issued).Reverse().Take(Most).Select(k => new Option(k.HandOver!.Value.ToString("N"), StockWords.OfHandOver(asking.Words, k)))];

    public static ImmutableArray<Option> KitsThere(Asking asking) =>
        [.. Kits(asking, k => k.IsThere).Select(k => new Option(Number(k.Number), asking.Words.Format("page.stock.kit-line", StockWords.Kit(asking.Words, k.Kit, k.Size), Number(k.Number))))];

    public static ImmutableArray<Option> Lots(Asking asking) => Lots(asking, _ => true);

    public static ImmutableArray<Option> LotsThere(Asking asking) => Lots(asking, l => l.OnHand > 0);

    /// <summary>The optional items of all bills of today.</summary>
    public static ImmutableArray<Option> Extras(Asking asking) =>
    [
        .. asking.House.Reference.At(asking.House.Clock.GetUtcNow()).Rows("kits").Where(r => r["optional"] == "yes").Select(r => r["item"]).Distinct()
            .Select(item => new Option(item, asking.Words["kit-items." + item])),
    ];

    private static ImmutableArray<Option> Lots(Asking asking, Func<GoodsLot, bool> which) =>
        [.. (State(asking)?.Lots.Values ?? []).Where(which).Select(l => new Option(Number(l.Number), $"{Number(l.Number)}. {StockWords.Lot(asking.Words, l)} ({Number(l.OnHand)})"))];

    private static IEnumerable<StoredKit> Kits(Asking asking, Func<StoredKit, bool> which) => (State(asking)?.Kits.Values ?? []).Where(which);

    private static StockState? State(Asking asking) =>
        asking.Subject is { } store ? asking.House.Door.State<StockState>(asking.Visit, store, StreamKind.Stock)?.State : null;

    private static string Left(IGrouping<GoodsSize?, StoredKit> size) => size.Key is { } named ? $"{named}: {Number(size.Count())}" : Number(size.Count());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
