using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>One store room: its lots and its kits. It knows hand-overs by reference and no child, whoever it is folded for.</summary>
public sealed record StockState : IState<StockState>
{
    /// <summary>What the place is called; empty: not opened.</summary>
    public string Name { get; init; } = "";

    /// <summary>The lots, by number.</summary>
    public ImmutableSortedDictionary<int, GoodsLot> Lots { get; init; } = ImmutableSortedDictionary<int, GoodsLot>.Empty;

    /// <summary>The kits, by number.</summary>
    public ImmutableSortedDictionary<int, StoredKit> Kits { get; init; } = ImmutableSortedDictionary<int, StoredKit>.Empty;

    /// <summary>Whether it was opened.</summary>
    public bool IsOpened => Name.Length > 0;

    /// <inheritdoc/>
    public static StockState Empty { get; } = new();

    /// <summary>The number of the next lot.</summary>
    internal int NextLot => Lots.IsEmpty ? 1 : Lots.Keys.Last() + 1;

    /// <summary>The number of the next kit.</summary>
    internal int NextKit => Kits.IsEmpty ? 1 : Kits.Keys.Last() + 1;

    /// <inheritdoc/>
    public StockState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        StoreOpened e => this with { Name = e.Name },
        GoodsReceived e => this with { Lots = Lots.SetItem(e.Lot, new(e.Lot, e.Item, e.Size, e.Mark, e.Expires, e.Quantity)) },
        KitsAssembled e => Assembled(e),
        KitReserved e => Kit(e.Kit, k => k with { Place = KitPlace.Reserved, HandOver = e.HandOver, ReservedUntil = e.Until }),
        ReservationReleased e => Kit(e.Kit, Shelved),
        KitIssued e => Kit(e.Kit, k => k with { Place = KitPlace.Issued, HandOver = e.HandOver, ReservedUntil = null }),
        KitTakenBack e => Kit(e.Kit, k => e.Condition == KitCondition.Usable ? Shelved(k) : k with { Place = KitPlace.WrittenOff }),
        KitWrittenOff e => Kit(e.Kit, k => k with { Place = KitPlace.WrittenOff, ReservedUntil = null }),
        GoodsWrittenOff e => Lot(e.Lot, l => l with { WrittenOff = l.WrittenOff + e.Quantity }),
        GoodsCounted e => Lot(e.Lot, l => l with { Counted = l.Counted + e.Difference }),
        _ => this,
    };

    /// <summary>The kits of a kind and size that can be handed over, the one that expires first before the others.</summary>
    public IEnumerable<StoredKit> Free(string kit, GoodsSize? size, DateOnly today) =>
        Kits.Values.Where(k => k.Place == KitPlace.Shelf && k.Kit == kit && k.Size == size && !k.IsExpired(today)).OrderBy(k => k.Expires ?? DateOnly.MaxValue).ThenBy(k => k.Number);

    /// <summary>The kit of a hand-over that is at this place; <c>null</c>: there is none.</summary>
    public StoredKit? Of(Guid handOver, KitPlace place) => Kits.Values.FirstOrDefault(k => k.Place == place && k.HandOver == handOver);

    private static StoredKit Shelved(StoredKit kit) => kit with { Place = KitPlace.Shelf, HandOver = null, ReservedUntil = null };

    private StockState Assembled(KitsAssembled e)
    {
        var kits = Enumerable.Range(e.First, e.Count).Select(n => KeyValuePair.Create(n, new StoredKit(n, e.Kit, e.Version, e.Size, e.Expires, e.Contents)));
        return e.Taken.Aggregate(this with { Kits = Kits.SetItems(kits) }, (state, taken) => state.Lot(taken.Lot, l => l with { InKits = l.InKits + taken.Quantity }));
    }

    // An entry whose forerunner was destroyed finds nothing to change.
    private StockState Kit(int number, Func<StoredKit, StoredKit> change) => Kits.TryGetValue(number, out var kit) ? this with { Kits = Kits.SetItem(number, change(kit)) } : this;

    private StockState Lot(int number, Func<GoodsLot, GoodsLot> change) => Lots.TryGetValue(number, out var lot) ? this with { Lots = Lots.SetItem(number, change(lot)) } : this;
}
