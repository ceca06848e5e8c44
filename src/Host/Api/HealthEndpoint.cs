using System.Text.Json.Serialization;

namespace Kapea.Host.Api;

/// <summary>Whether the house is well: it answers, its store takes writes, its disk has room. Says nothing about anybody.</summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house) => routes.MapGet("/health", () => Answer(house)).WithName("health");

    private static IResult Answer(HouseParts house)
    {
        var free = new DriveInfo(Path.GetFullPath(house.Options.Data)).AvailableFreeSpace;
        var room = free > house.Options.ReserveBytes;
        var waiting = house.Store.NoticesToSend(long.MaxValue, 1000).Length;
        var health = new Health(room ? "well" : "no-room", house.Clock.GetUtcNow(), house.Clock.IsSet, house.Store.Tree().Size, waiting, room);
        return Results.Json(health, HealthJson.Default.Health, statusCode: room ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>How the house is.</summary>
internal sealed record Health(string Status, DateTimeOffset Clock, bool ClockIsSet, long Entries, int NoticesWaiting, bool DiskHasRoom);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
