using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Inside: what is needed to rank one candidate without opening its stream.</summary>
public sealed class IndexCard { private IndexCard() { } }

/// <summary>The cards of a desk: under a symmetric key of its own, or posted to its public key by somebody who is not of it.</summary>
public static class DeskCards
{
    /// <summary>The symmetric key for cards, from the desk's private key of one epoch. 32 bytes.</summary>
    public static byte[] Key(byte[] deskPrivateKey) => HKDF.DeriveKey(HashAlgorithmName.SHA256, deskPrivateKey, 32, [], "kapea.find.card"u8.ToArray());

    /// <summary>Seals a card under the desk's key for cards; it opens for no other record.</summary>
    public static Sealed<IndexCard> Seal(byte[] cardKey, ReadOnlySpan<byte> record, ReadOnlySpan<byte> card) => new(Box.Seal(cardKey, record, card));

    /// <summary>Opens it; <c>null</c>: another key, another record, or a byte was changed.</summary>
    public static byte[]? TryOpen(byte[] cardKey, ReadOnlySpan<byte> record, Sealed<IndexCard> card) => Box.TryOpen(cardKey, record, card.Bytes);

    /// <summary>Seals a card to a desk's public key.</summary>
    public static Sealed<IndexCard> Post(DeskId desk, int epoch, byte[] deskPublicKey, byte[] record, byte[] card) =>
        new(Hpke.Seal(deskPublicKey, Info(desk, epoch), record, card));

    /// <summary>Opens a card that was posted; <c>null</c>: it was meant for another desk or record.</summary>
    public static byte[]? TryOpenPosted(DeskId desk, int epoch, byte[] deskPrivateKey, byte[] record, Sealed<IndexCard> card) =>
        Hpke.TryOpen(deskPrivateKey, Info(desk, epoch), record, card.Bytes);

    private static byte[] Info(DeskId desk, int epoch)
    {
        var info = new byte[10 + 16 + 4];
        "kapea.card"u8.CopyTo(info);
        desk.Value.TryWriteBytes(info.AsSpan(10), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(info.AsSpan(26), epoch);
        return info;
    }
}
