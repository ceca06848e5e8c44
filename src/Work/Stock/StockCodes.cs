namespace Kapea.Work.Stock;

/// <summary>The size of clothes and of kits that hold some. Sizes of things, never ages of children.</summary>
public enum GoodsSize
{
    /// <summary>Extra small.</summary>
    XS,

    /// <summary>Small.</summary>
    S,

    /// <summary>Medium.</summary>
    M,

    /// <summary>Large.</summary>
    L,

    /// <summary>Extra large.</summary>
    XL,
}

/// <summary>Where a kit is.</summary>
public enum KitPlace
{
    /// <summary>In the store, free to be handed over.</summary>
    Shelf,

    /// <summary>In the store, kept for a hand-over.</summary>
    Reserved,

    /// <summary>Handed over.</summary>
    Issued,

    /// <summary>No longer there, or of no use.</summary>
    WrittenOff,
}

/// <summary>Why something is written off. A difference found by counting is no reason: <see cref="CountGoods"/> states it.</summary>
public enum WriteOffReason
{
    /// <summary>Its day is over.</summary>
    Expired,

    /// <summary>Broken, wet, eaten by mice.</summary>
    Damaged,

    /// <summary>Nobody knows where it is.</summary>
    Lost,
}

/// <summary>In which state a kit came back.</summary>
public enum KitCondition
{
    /// <summary>Closed and clean: it can be handed over again.</summary>
    Usable,

    /// <summary>Opened or spoiled: of no use.</summary>
    Unusable,
}

/// <summary>So many of one item.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Quantity">How many, from 1 on.</param>
public sealed record ItemCount(string Item, int Quantity);

/// <summary>So many taken out of one lot.</summary>
/// <param name="Lot">The lot's number.</param>
/// <param name="Quantity">How many, from 1 on.</param>
public sealed record Taken(int Lot, int Quantity);
