using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>Puts a kit that was kept for a hand-over back among the others.</summary>
/// <param name="Reservation">The hand-over it was kept for.</param>
public sealed record ReleaseReservation(Guid Reservation) : IAct<ReleaseReservation, StockState>
{
    /// <inheritdoc/>
    public static string WireName => "stock.release-reservation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Store, DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("stock.reservation-released");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Stock, Fields = [Asks.Reservation] };

    /// <inheritdoc/>
    public static ReleaseReservation From(Answers answers) => new(answers.Reference(Asks.Reservation));

    /// <inheritdoc/>
    public static Decision Decide(StockState state, ReleaseReservation act, Circumstances now)
    {
        if (!state.IsOpened)
            return StockRefusals.NoStore;
        return state.Of(act.Reservation, KitPlace.Reserved) is { } kit
            ? state.Happens(new ReservationReleased(kit.Number, act.Reservation, now.HappenedAt), now)
            : StockRefusals.NotReserved;
    }

    private static class Asks
    {
        public static readonly ReferenceField Reservation = new() { Name = "reservation", Required = true, Example = "\"00000000000000000000000000000001\"" };
    }
}

/// <summary>A kit is no longer kept for a hand-over.</summary>
public sealed record ReservationReleased(int Kit, Guid HandOver, DateTimeOffset HappenedAt) : IEntry<ReservationReleased>
{
    /// <inheritdoc/>
    public static string WireName => "stock.reservation-released.1";
}
