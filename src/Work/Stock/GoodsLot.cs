namespace Kapea.Work.Stock;

/// <summary>One delivery of one item, as it stands in the store.</summary>
/// <param name="Number">Its number in the store, from 1 on.</param>
/// <param name="Item">The item's code.</param>
/// <param name="Size">Its size; <c>null</c>: the item has none.</param>
/// <param name="Mark">What is printed on it to tell the lot; <c>null</c>: nothing.</param>
/// <param name="Expires">The last day on which it is good; <c>null</c>: it does not expire.</param>
/// <param name="Received">How many came in.</param>
public sealed record GoodsLot(int Number, string Item, GoodsSize? Size, string? Mark, DateOnly? Expires, int Received)
{
    /// <summary>How many were put into kits.</summary>
    public int InKits { get; init; }

    /// <summary>How many were written off.</summary>
    public int WrittenOff { get; init; }

    /// <summary>How many more (or, below 0, fewer) were found by counting than the book said.</summary>
    public int Counted { get; init; }

    /// <summary>How many lie there now; never below 0.</summary>
    public int OnHand => Received + Counted - InKits - WrittenOff;

    /// <summary>Whether its day is over.</summary>
    public bool IsExpired(DateOnly today) => Expires < today;
}
