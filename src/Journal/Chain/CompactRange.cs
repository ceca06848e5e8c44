using System.Numerics;

namespace Kapea.Journal.Chain;

/// <summary>The right edge of an RFC 6962 tree: what is needed to append a leaf and to tell the root, in at most 2 KiB.</summary>
/// <remarks>One hash for every full subtree, largest first: as many as the size has bits set. Not safe for several threads.</remarks>
public sealed class CompactRange
{
    private readonly byte[] _hashes = new byte[64 * 32];

    /// <summary>The empty tree.</summary>
    public CompactRange() { }

    /// <summary>A range as kept earlier.</summary>
    /// <exception cref="ArgumentException">The number of hashes does not fit the size.</exception>
    public CompactRange(long size, ReadOnlySpan<byte> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (hashes.Length != 32 * BitOperations.PopCount((ulong)size))
            throw new ArgumentException("The number of hashes does not fit the size of the tree.", nameof(hashes));

        Size = size;
        hashes.CopyTo(_hashes);
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The hashes, to be kept: 32 bytes for every bit set in the size.</summary>
    public byte[] ToBytes() => _hashes.AsSpan(0, 32 * BitOperations.PopCount((ulong)Size)).ToArray();

    /// <summary>Appends the hash of a leaf (32 bytes).</summary>
    public void Append(ReadOnlySpan<byte> leaf)
    {
        var top = BitOperations.PopCount((ulong)Size);
        leaf[..32].CopyTo(_hashes.AsSpan(32 * top));
        for (var left = Size; (left & 1) == 1; left >>= 1, top--)
        {
            var pair = _hashes.AsSpan(32 * (top - 1), 64);
            MerkleTree.HashPair(pair[..32], pair[32..], pair[..32]);
        }

        Size++;
    }

    /// <summary>The root: SHA-256 of nothing for the empty tree. 32 bytes.</summary>
    public byte[] Root()
    {
        if (Size == 0)
            return MerkleTree.EmptyRoot;

        var top = BitOperations.PopCount((ulong)Size) - 1;
        var root = _hashes.AsSpan(32 * top, 32).ToArray();
        while (--top >= 0)
            MerkleTree.HashPair(_hashes.AsSpan(32 * top, 32), root, root);

        return root;
    }

    /// <summary>A copy that goes its own way.</summary>
    public CompactRange Copy() => new(Size, _hashes.AsSpan(0, 32 * BitOperations.PopCount((ulong)Size)));
}
