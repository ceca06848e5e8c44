using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Stock;

/// <summary>What is due in a store: a look at what expires next, and the end of every reservation.</summary>
public static class StockDues
{
    /// <summary>The neutral kind under which a look at what expires next is due.</summary>
    public const string Expiry = "stock.expiry";

    /// <summary>The neutral kind under which a reservation ends; its step is the kit's number.</summary>
    public const string ReservationEnds = "stock.reservation-ends";

    /// <summary>By when somebody has to look at what expires next: so many days before, at the end of that day; <c>null</c>: nothing expires, or the table says nothing.</summary>
    /// <remarks>What has expired stays due until it is written off.</remarks>
    public static DateTimeOffset? ExpiryOf(StockState state, ReferenceBook book)
    {
        var days = state.Lots.Values.Where(l => l.OnHand > 0).Select(l => l.Expires).Concat(state.Kits.Values.Where(k => k.IsThere).Select(k => k.Expires));
        return days.Min() is { } first && book.ExpiryWarning() is { } before ? PhnomPenh.EndOf(first.AddDays(-before)) : null;
    }

    /// <summary>Writes one entry and all that follows from it.</summary>
    internal static Happened Happens(this StockState before, IEntry entry, Circumstances now)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        return new Happened().Write(entry)
            .Turn(Expiry, ExpiryOf(before, now.Reference), ExpiryOf(after, now.Reference))
            .Turn(ReservationEnds, Kept(before), Kept(after));
    }

    private static ImmutableArray<(int Step, DateOnly On)> Kept(StockState state) =>
        [.. state.Kits.Values.Where(k => k.Place == KitPlace.Reserved && k.ReservedUntil is not null).Select(k => (k.Number, k.ReservedUntil!.Value))];
}
