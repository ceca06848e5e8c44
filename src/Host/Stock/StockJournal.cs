using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>What each entry of a store says in its journal.</summary>
internal static class StockJournal
{
    public static Telling Tell(Words words, StockState state, IEntry entry) => entry switch
    {
        StoreOpened e => new(e.Name, e.HappenedAt),
        GoodsReceived e => new($"{Number(e.Quantity)} × {StockWords.Lot(words, new(e.Lot, e.Item, e.Size, e.Mark, e.Expires, e.Quantity))}", e.HappenedAt),
        KitsAssembled e => new(Journals.Lines($"{Number(e.Count)} × {StockWords.Kit(words, e.Kit, e.Size)}", StockWords.Contents(words, e.Contents)), e.HappenedAt),
        KitReserved e => new(Journals.Lines(Kit(words, state, e.Kit, e.HandOver), $"{words["page.stock.until"]} {Times.Day(words, e.Until)}"), e.HappenedAt),
        ReservationReleased e => new(Kit(words, state, e.Kit, e.HandOver), e.HappenedAt),
        KitIssued e => new(Kit(words, state, e.Kit, e.HandOver), e.HappenedAt),
        KitTakenBack e => new(Journals.Lines(Kit(words, state, e.Kit, e.HandOver), words["kit-condition." + e.Condition]), e.HappenedAt),
        GoodsWrittenOff e => new(Journals.Lines($"{Number(e.Quantity)} × {Lot(words, state, e.Lot)}: {words["write-off-reason." + e.Reason]}", e.What), e.HappenedAt),
        KitWrittenOff e => new(Journals.Lines($"{Kit(words, state, e.Kit, null)}: {words["write-off-reason." + e.Reason]}", e.What), e.HappenedAt),
        GoodsCounted e => new(Journals.Lines($"{Number(e.Quantity)} × {Lot(words, state, e.Lot)}", words.Format("page.stock.difference", Number(e.Quantity - e.Difference))), e.HappenedAt),
        _ => default,
    };

    private static string Kit(Words words, StockState state, int number, Guid? handOver)
    {
        var kit = state.Kits.TryGetValue(number, out var there) ? StockWords.Kit(words, there.Kit, there.Size) : words["page.stock.kit"];
        var line = words.Format("page.stock.kit-line", kit, Number(number));
        return handOver is { } reference ? $"{line} · {words.Format("page.stock.hand-over", StockWords.Reference(reference))}" : line;
    }

    private static string Lot(Words words, StockState state, int number) => state.Lots.TryGetValue(number, out var lot) ? StockWords.Lot(words, lot) : Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
