using System.Text;
using Kapea.Host.Api;
using Kapea.Host.Doors;

namespace Kapea.Host.Proof;

/// <summary>The log as C2SP tlog-tiles publish it: <c>/log/checkpoint</c> and <c>/log/tile/…</c>. For anybody, since whoever checks a house cannot be its guest; nothing but hashes.</summary>
internal static class LogEndpoints
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/log/checkpoint", async context => Results.Text(await house.Log.Checkpoint(context.RequestAborted), "text/plain", Encoding.UTF8));
        routes.Get("/log/{**path}", context => Tile(context, house));
    }

    private static async Task<IResult> Tile(HttpContext context, HouseParts house)
    {
        if (await house.Log.At(context.Part("path"), context.RequestAborted) is not { } found) return Problems.Answer(context.Words(), DoorRefusals.NotFound);
        // A full tile is what it is for ever; a partial one grows out of use.
        if (found.Tile.Hashes == Journal.Chain.Tiles.Width) context.Response.Headers.CacheControl = ForEver;
        return Results.Bytes(found.Bytes, "application/octet-stream");
    }
}
