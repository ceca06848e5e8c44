using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>One store, for the desks that hold it. Nothing on it says which child got what.</summary>
internal static class OneStore
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id) return RoomPages.Nothing(context);
        if (await house.Door.See<StockState>(visit, id, StreamKind.Stock, "stock.store-read", context.RequestAborted) is not { State.IsOpened: true } seen) return RoomPages.Nothing(context);
        return Show.Page<StorePage, StoreView>(Frames.Of(context, house), View(house, visit, context.Words(), seen));
    });

    private static StoreView View(HouseParts house, Visit visit, Words words, Seen<StockState> seen)
    {
        var (state, stream, now) = (seen.State, seen.Head.Stream, house.Clock.GetUtcNow());
        var (reference, today) = (house.Reference.At(now), PhnomPenh.DayOf(now));
        var dues = house.Store.All<DueRow>(stream).OrderBy(d => d.At).ToList();
        return new(stream.Value, state.Name, [.. StoreParts.Of(words, state, today)])
        {
            Holders = string.Join(", ", Names.Holders(house, words, seen.Head)),
            Dues = [.. dues.Select(d => new DueLine(d.Kind, null, DateTimeOffset.FromUnixTimeSeconds(d.At), $"/stock/{stream}", state.Name))],
            Unverified = dues.Exists(d => d.Kind == StockDues.Expiry) && reference.Rows("stock-clocks").Any(r => !r.Provenance.IsVerified),
            Acts = house.Rooms.Links(house, visit, stream, state),
            Low = [.. StoreParts.Low(words, state, reference, today)],
            Journal = [.. Journals.Of(house, visit, words, seen.Entries, e => StockJournal.Tell(words, state, e)).OrderByDescending(e => e.At)],
        };
    }
}
