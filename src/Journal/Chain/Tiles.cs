using System.Globalization;

namespace Kapea.Journal.Chain;

/// <summary>The tree as C2SP tlog-tiles publish it: tiles of height 8 and checkpoints. See c2sp.org/tlog-tiles and c2sp.org/tlog-checkpoint.</summary>
public static class Tiles
{
    /// <summary>Hashes in a full tile.</summary>
    public const int Width = 256;

    /// <summary>The tiles of a tree: every full one, and the partial one at the right edge of each level.</summary>
    public static IEnumerable<Tile> Of(long size)
    {
        var level = 0;
        for (var hashes = size; hashes > 0; hashes /= Width, level++)
        {
            for (long index = 0; index < hashes / Width; index++)
                yield return new Tile(level, index, Width);

            if (hashes % Width > 0)
                yield return new Tile(level, hashes / Width, (int)(hashes % Width));
        }
    }

    /// <summary>Whether a tree of a size has a tile. A partial one counts as long as the hashes it needs are there, also after it has filled.</summary>
    public static bool Has(long size, Tile tile) => Hashes(size, tile.Level) is var there && tile.Index <= there / Width && (tile.Index * Width) + tile.Hashes <= there;

    /// <summary>How many hashes a level of a tree has. No tree has more than eight levels: the ninth would need 2^64 leaves.</summary>
    private static long Hashes(long size, int level) => level < 8 ? size >> (8 * level) : 0;

    /// <summary>What a checkpoint says: the name of the log, the number of leaves, the root in base 64; each on its line.</summary>
    public static string CheckpointBody(string origin, TreeHead head) =>
        string.Create(CultureInfo.InvariantCulture, $"{origin}\n{head.Size}\n{Convert.ToBase64String(head.Root)}\n");
}

/// <summary>One tile.</summary>
/// <param name="Level">0: of leaves; each level above: of the roots of full tiles below.</param>
/// <param name="Index">From 0.</param>
/// <param name="Hashes">1 to 256; fewer than 256: partial.</param>
public sealed record Tile(int Level, long Index, int Hashes)
{
    /// <summary>Where it is published, such as <c>tile/0/x001/x234/067</c> or <c>tile/1/000.p/5</c>.</summary>
    public string Path
    {
        get
        {
            var groups = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Index / 1000; rest > 0; rest /= 1000)
                groups = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{groups}");

            return string.Create(CultureInfo.InvariantCulture, $"tile/{Level}/{groups}{(Hashes < Tiles.Width ? $".p/{Hashes}" : "")}");
        }
    }
    /// <summary>The tile at a path; <c>null</c>: no tile is published there. Each tile has one path and no other.</summary>
    public static Tile? At(string path)
    {
        var parts = path.Split('/');
        if (parts is not ["tile", var level, .. { Length: > 0 and <= 7 } rest] || !int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var height)) return null;
        var hashes = Tiles.Width;
        if (rest is [.., { Length: 5 } last, _] && last.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(rest[^1], NumberStyles.None, CultureInfo.InvariantCulture, out hashes) || hashes is < 1 or >= Tiles.Width) return null;
            rest = [.. rest[..^2], last[..3]];
        }

        if (!long.TryParse(string.Concat(rest).Replace("x", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        var tile = new Tile(height, index, hashes);
        // Written again it must be the same: no leading zeros, no groups of another length, no x in another place.
        return tile.Path == path ? tile : null;
    }
}
