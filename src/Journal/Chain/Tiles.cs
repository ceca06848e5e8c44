using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>The bytes of a tile: its hashes one after the other, 32 bytes each.</summary>
    public static byte[] Bytes(IStore store, Tile tile)
    {
        var bytes = new byte[32 * tile.Hashes];
        if (tile.Level == 0)
        {
            var leaves = store.Leaves(tile.Index * Width, tile.Hashes);
            for (var i = 0; i < leaves.Length; i++)
                leaves[i].CopyTo(bytes, 32 * i);

            return bytes;
        }

        for (var i = 0; i < tile.Hashes; i++)
        {
            var below = Bytes(store, new Tile(tile.Level - 1, (tile.Index * Width) + i, Width));
            MerkleTree.Root(index => below.AsSpan((int)index * 32, 32), 0, Width).CopyTo(bytes, 32 * i);
        }

        return bytes;
    }

    /// <summary>What a checkpoint says: the name of the log, the number of leaves, the root in base 64; each on its line.</summary>
    public static string CheckpointBody(string origin, TreeHead head) =>
        string.Create(CultureInfo.InvariantCulture, $"{origin}\n{head.Size}\n{Convert.ToBase64String(head.Root)}\n");

    /// <summary>A checkpoint as a signed note (c2sp.org/signed-note): the body and one Ed25519 signature over its UTF-8.</summary>
    /// <param name="body">From <see cref="CheckpointBody"/>.</param>
    /// <param name="name">The name of the key; by custom the origin.</param>
    /// <param name="publicKey">Ed25519, 32 bytes.</param>
    /// <param name="sign">Signs bytes with the private half; 64 bytes.</param>
    public static string SignedNote(string body, string name, byte[] publicKey, Func<byte[], byte[]> sign)
    {
        byte[] id = SHA256.HashData([.. Encoding.UTF8.GetBytes(name + "\n"), 1, .. publicKey])[..4];
        byte[] signature = [.. id, .. sign(Encoding.UTF8.GetBytes(body))];
        return $"{body}\n— {name} {Convert.ToBase64String(signature)}\n";
    }
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
}
