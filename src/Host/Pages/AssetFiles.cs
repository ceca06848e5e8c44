using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Kapea.Host.Pages;

/// <summary>The stylesheet and the scripts, carried inside the program; their addresses change with their content.</summary>
public static class AssetFiles
{
    private static readonly FrozenDictionary<string, Asset> ByName = new[]
    {
        Load("look.css", "text/css; charset=utf-8"),
        Load("icon.svg", "image/svg+xml"),
        Load("field.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>The address of an asset, such as <c>/look/1a2b3c4d5e6f/look.css</c>.</summary>
    public static string Href(string name) => $"/look/{ByName[name].Hash}/{name}";

    /// <summary>Serves them. The content of an address never changes, so they may be kept for a year; they hold nothing about anybody.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/look/{hash}/{name}", (HttpContext context, string hash, string name) =>
    {
        if (!ByName.TryGetValue(name, out var asset))
            return Results.NotFound();
        // An old page that asks for an older hash gets what there is now, but may not keep it under the old name.
        context.Response.Headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-store";
        return Results.Bytes(asset.Bytes, asset.Type);
    });

    /// <summary>The bytes of an asset.</summary>
    internal static byte[] Bytes(string name) => ByName[name].Bytes;

    private static Asset Load(string name, string type)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream($"asset.{name}")
            ?? throw new InvalidOperationException($"The asset {name} is not in the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        return new(name, type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
    }

    private sealed record Asset(string Name, string Type, byte[] Bytes, string Hash);
}
