using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Kapea.Host.Tests.Proof;

/// <summary>Somebody outside who checks a log with what C2SP wrote down and nothing of ours.</summary>
internal sealed class Stranger(HttpClient client, string verifierKey)
{
    private readonly Dictionary<string, byte[]> _tiles = new(StringComparer.Ordinal);

    /// <summary>The tree of the published checkpoint, its signature looked at.</summary>
    public async Task<(long Size, byte[] Root, string Note)> Checkpoint()
    {
        var note = await client.GetStringAsync("/log/checkpoint", TestContext.Current.CancellationToken);
        var (name, id, key) = verifierKey.Split('+', 3) is [var n, var h, var k] ? (n, h, Convert.FromBase64String(k)) : throw new InvalidOperationException(verifierKey);
        key[0].ShouldBe((byte)1);
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. key])[..4]).ShouldBe(id);
        var body = note[..(note.IndexOf("\n\n", StringComparison.Ordinal) + 1)];
        var signed = note[(body.Length + 1)..].TrimEnd('\n').Split(' ');
        (signed[0], signed[1]).ShouldBe(("—", name));
        var bytes = Convert.FromBase64String(signed[2]);
        Convert.ToHexStringLower(bytes[..4]).ShouldBe(id);
        SignatureAlgorithm.Ed25519.Verify(PublicKey.Import(SignatureAlgorithm.Ed25519, key.AsSpan(1), KeyBlobFormat.RawPublicKey), Encoding.UTF8.GetBytes(body), bytes.AsSpan(4)).ShouldBeTrue();
        var lines = body.Split('\n');
        lines[0].ShouldBe(name);
        return (long.Parse(lines[1], CultureInfo.InvariantCulture), Convert.FromBase64String(lines[2]), note);
    }

    /// <summary>The root over leaves <paramref name="from"/> to <paramref name="to"/> of a tree, from the highest tiles that hold it.</summary>
    public async Task<byte[]> Root(long from, long to, long size)
    {
        var width = to - from;
        for (var level = 7; level >= 0; level--)
            if (width == 1L << (8 * level)) return await Hash(level, from >> (8 * level), size);
        var middle = from + (1L << (63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(width - 1))));
        return Node(await Root(from, middle, size), await Root(middle, to, size));
    }

    /// <summary>The root that follows from a leaf at an index and its neighbours.</summary>
    public async Task<byte[]> RootWith(byte[] leaf, long index, long from, long to, long size)
    {
        if (to - from == 1) return leaf;
        var middle = from + (1L << (63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(to - from - 1))));
        return index < middle
            ? Node(await RootWith(leaf, index, from, middle, size), await Root(middle, to, size))
            : Node(await Root(from, middle, size), await RootWith(leaf, index, middle, to, size));
    }

    private async Task<byte[]> Hash(int level, long index, long size)
    {
        var there = size >> (8 * level);
        var width = Math.Min(256, there - index / 256 * 256);
        var path = string.Create(CultureInfo.InvariantCulture, $"/log/tile/{level}/{index / 256:000}{(width < 256 ? $".p/{width}" : "")}");
        if (!_tiles.TryGetValue(path, out var tile))
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
            tile = _tiles[path] = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            tile.Length.ShouldBe((int)width * 32);
        }

        return tile[((int)(index % 256) * 32)..][..32];
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
