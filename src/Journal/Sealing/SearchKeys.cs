using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>Inside: the keyed tokens by which one record is found.</summary>
public sealed class TokenList { private TokenList() { } }

/// <summary>What a sealed list says.</summary>
/// <param name="Sketch">The sketch of the record's names; 0 where it has none, or was written before there were sketches.</param>
/// <param name="Tokens">Its tokens, in ascending order.</param>
public sealed record KeyedTokens(ulong Sketch, ulong[] Tokens);

/// <summary>The keys by which things of one purpose are found: tokens are keyed, so that whoever takes the file cannot look up a name in it, and lie sealed by record, so that it shows no frequencies.</summary>
/// <remarks>Made of two halves: what the desks of the purpose hold, and what the machine holds outside the data directory. Neither is of use alone.</remarks>
public sealed class SearchKeys
{
    /// <summary>The length of a token, in bytes.</summary>
    public const int TokenSize = 5;

    /// <summary>The length of a sketch, in bytes.</summary>
    public const int SketchSize = 8;

    /// <summary>By how much a sealed list of tokens is longer than its tokens, in bytes.</summary>
    public const int Overhead = Box.Overhead + SketchSize;

    private readonly byte[] _tokens;
    private readonly byte[] _lists;

    private SearchKeys(byte[] tokens, byte[] lists) => (_tokens, _lists) = (tokens, lists);

    /// <summary>The keys of one purpose; each purpose has its own, so that no token of one is one of another.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="network">The search key of the network for it: of one epoch of a stream that desks hold.</param>
    /// <param name="machine">The machine's key.</param>
    public static SearchKeys For(string purpose, EpochKeys network, MachineKey machine)
    {
        byte[] both = [.. network.Symmetric, .. machine.SearchHalf];
        return new(Derive(both, "kapea.find.token.", purpose), Derive(both, "kapea.find.list.", purpose));
    }

    /// <summary>A token under the key: the first 5 bytes of HMAC-SHA256, as a number.</summary>
    public ulong Token(string token)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_tokens, MemoryMarshal.AsBytes(token.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - (8 * TokenSize));
    }

    /// <summary>A sketch under the key: of 64 bits those that the first six bits of each piece's HMAC-SHA256 name.</summary>
    public ulong Sketch(IEnumerable<string> pieces) => pieces.Aggregate(0UL, (sketch, piece) => sketch | (1UL << (int)(Token(piece) >> ((8 * TokenSize) - 6))));

    /// <summary>Seals the tokens of a record; they open for no other.</summary>
    /// <param name="record">What the record is; see docs/formats.md.</param>
    /// <param name="sketch">The sketch of its names; 0 where it has none.</param>
    /// <param name="tokens">Its tokens, in any order; sealed in ascending order, each once.</param>
    public Sealed<TokenList> Seal(ReadOnlySpan<byte> record, ulong sketch, IEnumerable<ulong> tokens)
    {
        var plain = new List<byte>(SketchSize + (24 * TokenSize));
        Span<byte> eight = stackalloc byte[SketchSize];
        BinaryPrimitives.WriteUInt64BigEndian(eight, sketch);
        plain.AddRange(eight);
        foreach (var token in tokens.Distinct().Order())
        {
            BinaryPrimitives.WriteUInt64BigEndian(eight, token);
            plain.AddRange(eight[(SketchSize - TokenSize)..]);
        }

        return new(Box.Seal(_lists, record, CollectionsMarshal.AsSpan(plain)));
    }

    /// <summary>Opens the tokens of a record; <c>null</c>: the key is not its key, the record another, or a byte was changed.</summary>
    public KeyedTokens? TryOpen(ReadOnlySpan<byte> record, Sealed<TokenList> tokens)
    {
        if (Box.TryOpen(_lists, record, tokens.Bytes) is not { } plain) return null;
        // A list from before there were sketches has tokens alone.
        var sketched = plain.Length % TokenSize == SketchSize % TokenSize;
        if (!sketched && plain.Length % TokenSize != 0) return null;
        var list = plain.AsSpan(sketched ? SketchSize : 0);
        var opened = new ulong[list.Length / TokenSize];
        Span<byte> eight = stackalloc byte[8];
        for (var i = 0; i < opened.Length; i++)
        {
            list.Slice(i * TokenSize, TokenSize).CopyTo(eight[(8 - TokenSize)..]);
            opened[i] = BinaryPrimitives.ReadUInt64BigEndian(eight);
        }

        return new(sketched ? BinaryPrimitives.ReadUInt64BigEndian(plain) : 0, opened);
    }

    private static byte[] Derive(byte[] both, string what, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, both, 32, [], Encoding.UTF8.GetBytes(what + purpose));
}
