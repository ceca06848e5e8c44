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
        return Reservations(LookAtExpiry(new Happened().Write(entry), before, after, now.Reference), before, after);
    }

    private static Happened LookAtExpiry(Happened happened, StockState before, StockState after, ReferenceBook book)
    {
        var (was, isNow) = (ExpiryOf(before, book), ExpiryOf(after, book));
        if (was == isNow)
            return happened;
        happened = was is null ? happened : happened.Settle(Expiry);
        return isNow is { } at ? happened.Due(Expiry, at) : happened;
    }

    // Settling takes all of a kind, so those of the other kits are set again.
    private static Happened Reservations(Happened happened, StockState before, StockState after)
    {
        var (was, isNow) = (Kept(before), Kept(after));
        if (was.SequenceEqual(isNow))
            return happened;
        happened = was.IsEmpty ? happened : happened.Settle(ReservationEnds);
        return isNow.Aggregate(happened, (h, kept) => h.Due(ReservationEnds, PhnomPenh.EndOf(kept.Until), kept.Number));
    }

    private static ImmutableArray<(int Number, DateOnly Until)> Kept(StockState state) =>
        [.. state.Kits.Values.Where(k => k.Place == KitPlace.Reserved && k.ReservedUntil is not null).Select(k => (k.Number, k.ReservedUntil!.Value))];
}
