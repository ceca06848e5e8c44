using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Pages;

/// <summary>Maps the pages of the rooms.</summary>
internal static class RoomPages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
    }

    /// <summary>Whether a person holds a stream now.</summary>
    public static bool MaySee(HouseParts house, Visit visit, StreamId stream) =>
        house.Store.FindStream(stream) is { Destroyed: false } head && house.Store.All<EpochRow>(stream) is [.., var latest] && visit.Ring.Open(house.Store, head, latest.Epoch) is not null;
}
