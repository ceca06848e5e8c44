using System.Text.Json.Serialization;

namespace Kapea.Host.Api;

/// <summary>Whether the house is well: it answers, its store takes writes, its disk has room. Says nothing about anybody.</summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house) => routes.MapGet("/health", () => Answer(house)).WithName("health");

    // No counts: whoever watches them from outside would see a report come in.
    private static IResult Answer(HouseParts house)
    {
        var room = new DriveInfo(Path.GetFullPath(house.Options.Data)).AvailableFreeSpace > house.Options.ReserveBytes;
        return Results.Json(new Health(room ? "well" : "no-room", house.Clock.GetUtcNow(), house.Clock.IsSet), HealthJson.Default.Health, statusCode: room ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>How the house is.</summary>
internal sealed record Health(string Status, DateTimeOffset Clock, bool ClockIsSet);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;
