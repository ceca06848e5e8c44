using System.Collections.Immutable;

namespace Kapea.Work.Stock;

/// <summary>One kit, from its assembly on.</summary>
/// <param name="Number">Its number in the store, from 1 on.</param>
/// <param name="Kit">The kit's code.</param>
/// <param name="Version">The version of the bill by which it was put together; it keeps it when the bill changes.</param>
/// <param name="Size">Its size; <c>null</c>: it has none.</param>
/// <param name="Expires">The first expiry of what is in it; <c>null</c>: nothing in it expires.</param>
/// <param name="Contents">What is in it.</param>
public sealed record StoredKit(int Number, string Kit, int Version, GoodsSize? Size, DateOnly? Expires, ImmutableArray<ItemCount> Contents)
{
    /// <summary>Where it is.</summary>
    public KitPlace Place { get; init; }

    /// <summary>The hand-over for which it is kept or by which it left, a random reference that tells nothing; <c>null</c>: none.</summary>
    public Guid? HandOver { get; init; }

    /// <summary>The last day of the reservation; <c>null</c>: it is not reserved.</summary>
    public DateOnly? ReservedUntil { get; init; }

    /// <summary>Whether its day is over.</summary>
    public bool IsExpired(DateOnly today) => Expires < today;

    /// <summary>Whether it is still in the store.</summary>
    public bool IsThere => Place is KitPlace.Shelf or KitPlace.Reserved;
}
