using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Which acts of the room make sense on a store.</summary>
public static class StockOffers
{
    /// <summary>What the shelves allow.</summary>
    public static IEnumerable<Offer> On(StockState state)
    {
        if (!state.IsOpened)
            yield break;
        if (state.Kits.Values.Any(k => k.IsThere))
            yield return new(IssueKit.WireName, IsExpected: true);
        yield return new(ReceiveGoods.WireName, IsExpected: state.Lots.IsEmpty);
        if (state.Lots.Values.Any(l => l.OnHand > 0))
            yield return new(AssembleKits.WireName);
        foreach (var offer in OnKits(state))
            yield return offer;
        if (state.Lots.Values.Any(l => l.OnHand > 0))
            yield return new(WriteOffGoods.WireName);
        if (!state.Lots.IsEmpty)
            yield return new(CountGoods.WireName);
    }

    private static IEnumerable<Offer> OnKits(StockState state)
    {
        var places = state.Kits.Values.Select(k => k.Place).ToHashSet();
        if (places.Contains(KitPlace.Shelf))
            yield return new(ReserveKit.WireName);
        if (places.Contains(KitPlace.Reserved))
            yield return new(ReleaseReservation.WireName);
        if (places.Contains(KitPlace.Issued))
            yield return new(TakeBackKit.WireName);
        if (places.Contains(KitPlace.Shelf) || places.Contains(KitPlace.Reserved))
            yield return new(WriteOffKit.WireName);
    }
}
