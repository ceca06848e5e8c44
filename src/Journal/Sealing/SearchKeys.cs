using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Inside: what is needed to rank one candidate without opening its stream.</summary>
public sealed class IndexCard { private IndexCard() { } }

/// <summary>The keys by which things of one purpose are found: tokens are keyed, so that whoever takes the index cannot look up a name in it, and cards are sealed.</summary>
public sealed class SearchKeys
{
    private readonly byte[] _tokens;
    private readonly byte[] _cards;

    private SearchKeys(byte[] tokens, byte[] cards) => (_tokens, _cards) = (tokens, cards);

    /// <summary>The keys of one purpose, from the network's search key; each purpose has its own, so that no token of one is one of another.</summary>
    /// <param name="purpose">The purpose, e.g. <c>child</c>.</param>
    /// <param name="secret">32 random bytes.</param>
    public static SearchKeys For(string purpose, ReadOnlySpan<byte> secret)
    {
        var about = MemoryMarshal.AsBytes(purpose.AsSpan());
        return new(HKDF.Expand(HashAlgorithmName.SHA256, secret.ToArray(), 32, [.. "kapea.find.token"u8, .. about]), HKDF.Expand(HashAlgorithmName.SHA256, secret.ToArray(), 32, [.. "kapea.find.card"u8, .. about]));
    }

    /// <summary>New random keys of one purpose.</summary>
    public static SearchKeys New(string purpose) => For(purpose, RandomNumberGenerator.GetBytes(32));

    /// <summary>A token under the key: the first 8 bytes of HMAC-SHA256.</summary>
    public ulong Token(string token)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_tokens, MemoryMarshal.AsBytes(token.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>Seals the card of a record; it opens for no other.</summary>
    public Sealed<IndexCard> Seal(ReadOnlySpan<byte> record, ReadOnlySpan<byte> card) => new(Box.Seal(_cards, record, card));

    /// <summary>Opens the card of a record; <c>null</c>: the key is not its key, the record another, or a byte was changed.</summary>
    public byte[]? TryOpen(ReadOnlySpan<byte> record, Sealed<IndexCard> card) => Box.TryOpen(_cards, record, card.Bytes);
}
