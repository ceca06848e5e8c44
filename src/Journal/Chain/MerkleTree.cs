using System.Collections.Immutable;
using System.Numerics;
using System.Security.Cryptography;

namespace Kapea.Journal.Chain;

/// <summary>Gives the hash (32 bytes) of a leaf by its index, from 0.</summary>
public delegate ReadOnlySpan<byte> LeafHash(long index);

/// <summary>The Merkle tree of RFC 6962, section 2.1: hashes, root, proofs and their checking (RFC 9162, section 2.1.3 and 2.1.4).</summary>
public static class MerkleTree
{
    /// <summary>The root of a tree without leaves: SHA-256 of nothing.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <summary>The hash of a leaf: SHA-256(0x00 || data). 32 bytes.</summary>
    public static byte[] HashLeaf(ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(data);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of two subtrees: SHA-256(0x01 || left || right), written to <paramref name="to"/>, which may be either of them.</summary>
    public static void HashPair(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> to)
    {
        Span<byte> bytes = stackalloc byte[65];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[33..]);
        SHA256.HashData(bytes, to);
    }

    /// <summary>The root over leaves <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public static byte[] Root(LeafHash leaf, long from, long to)
    {
        var range = new CompactRange();
        for (var i = from; i < to; i++)
            range.Append(leaf(i));

        return range.Root();
    }

    /// <summary>The proof that the leaf with an index is in the tree of a size, from the leaf upwards.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public static ImmutableArray<byte[]> InclusionProof(LeafHash leaf, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = ImmutableArray.CreateBuilder<byte[]>();
        Include(leaf, index, 0, size, path);
        return path.ToImmutable();
    }

    /// <summary>The proof that the tree of <paramref name="older"/> leaves is the beginning of that of <paramref name="newer"/>; empty when the sizes are equal or the older tree is empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is larger than the newer.</exception>
    public static ImmutableArray<byte[]> ConsistencyProof(LeafHash leaf, long older, long newer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        if (older == 0 || older == newer)
            return [];

        var path = ImmutableArray.CreateBuilder<byte[]>();
        Continue(leaf, older, 0, newer, whole: true, path);
        return path.ToImmutable();
    }

    /// <summary>Whether a proof shows that a leaf stands at an index under a root. Algorithm of RFC 9162, section 2.1.3.2.</summary>
    public static bool Includes(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size)
            return false;

        var (fn, sn) = (index, size - 1);
        var hash = leafHash.ToArray();
        foreach (var sibling in proof)
        {
            if (sn == 0 || sibling.Length != 32)
                return false;

            if ((fn & 1) == 1 || fn == sn)
            {
                HashPair(sibling, hash, hash);
                (fn, sn) = SkipRightEdge(fn, sn);
            }
            else
                HashPair(hash, sibling, hash);

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether a proof shows that one tree is the beginning of another. Algorithm of RFC 9162, section 2.1.4.2.</summary>
    public static bool Continues(long older, ReadOnlySpan<byte> olderRoot, long newer, ReadOnlySpan<byte> newerRoot, IReadOnlyList<byte[]> proof)
    {
        if (older < 0 || older > newer)
            return false;

        if (older == newer)
            return proof.Count == 0 && olderRoot.SequenceEqual(newerRoot);

        if (older == 0)
            return proof.Count == 0 && olderRoot.SequenceEqual(EmptyRoot);

        // A full subtree is its own first node: the proof leaves it out.
        var path = BitOperations.IsPow2(older) ? [olderRoot.ToArray(), .. proof] : proof.ToArray();
        return path.Length > 0 && path.All(hash => hash.Length == 32) && Climb(older, olderRoot, newer, newerRoot, path);
    }

    private static bool Climb(long older, ReadOnlySpan<byte> olderRoot, long newer, ReadOnlySpan<byte> newerRoot, byte[][] path)
    {
        var (fn, sn) = (older - 1, newer - 1);
        for (; (fn & 1) == 1; fn >>= 1)
            sn >>= 1;

        var (fr, sr) = ((byte[])path[0].Clone(), (byte[])path[0].Clone());
        foreach (var hash in path.AsSpan(1))
        {
            if (sn == 0)
                return false;

            if ((fn & 1) == 1 || fn == sn)
            {
                HashPair(hash, fr, fr);
                HashPair(hash, sr, sr);
                (fn, sn) = SkipRightEdge(fn, sn);
            }
            else
                HashPair(sr, hash, sr);

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && olderRoot.SequenceEqual(fr) && newerRoot.SequenceEqual(sr);
    }

    private static (long First, long Second) SkipRightEdge(long fn, long sn)
    {
        while ((fn & 1) == 0 && fn != 0)
            (fn, sn) = (fn >> 1, sn >> 1);

        return (fn, sn);
    }

    private static void Include(LeafHash leaf, long index, long from, long to, ImmutableArray<byte[]>.Builder path)
    {
        if (to - from == 1)
            return;

        var middle = from + LargestPowerBelow(to - from);
        if (index < middle)
        {
            Include(leaf, index, from, middle, path);
            path.Add(Root(leaf, middle, to));
        }
        else
        {
            Include(leaf, index, middle, to, path);
            path.Add(Root(leaf, from, middle));
        }
    }

    private static void Continue(LeafHash leaf, long older, long from, long to, bool whole, ImmutableArray<byte[]>.Builder path)
    {
        if (older == to)
        {
            if (!whole)
                path.Add(Root(leaf, from, to));
            return;
        }

        var middle = from + LargestPowerBelow(to - from);
        if (older <= middle)
        {
            Continue(leaf, older, from, middle, whole, path);
            path.Add(Root(leaf, middle, to));
        }
        else
        {
            Continue(leaf, older, middle, to, whole: false, path);
            path.Add(Root(leaf, from, middle));
        }
    }

    private static long LargestPowerBelow(long n) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(n - 1)));
}
