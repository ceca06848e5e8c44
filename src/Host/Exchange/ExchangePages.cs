using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The pages of the room.</summary>
internal static class ExchangePages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house) => Copies.Map(routes, house);

    public static void Tell(RoomBook rooms) => rooms
        .Face(StreamKind.Copy, (house, visit, stream) => house.Door.State<CopyState>(visit, stream, StreamKind.Copy)?.State.Exported is { } copy ? new(copy.Mark, null) : null)
        .Offer<CopyState>((copy, _) => ExchangeOffers.OnCopy(copy));
}
