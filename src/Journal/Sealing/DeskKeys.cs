using System.Buffers.Binary;

namespace Kapea.Journal.Sealing;

/// <summary>Wraps a desk's private key to its members and to the recovery key.</summary>
public static class DeskKeys
{
    /// <summary>Wraps the private key of one epoch to a member's public key.</summary>
    public static Sealed<DeskPrivateKey> Wrap(DeskId desk, int epoch, byte[] deskPrivateKey, byte[] memberPublicKey) =>
        new(Hpke.Seal(memberPublicKey, Info(desk, epoch), [], deskPrivateKey));

    /// <summary>Opens it with the member's private key; <c>null</c> if it was made for somebody else.</summary>
    public static byte[]? TryOpen(DeskId desk, int epoch, byte[] memberPrivateKey, Sealed<DeskPrivateKey> wrap) =>
        Hpke.TryOpen(memberPrivateKey, Info(desk, epoch), [], wrap.Bytes);

    private static byte[] Info(DeskId desk, int epoch)
    {
        var info = new byte[13 + 16 + 4];
        "kapea.deskkey"u8.CopyTo(info);
        desk.Value.TryWriteBytes(info.AsSpan(13), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(info.AsSpan(29), epoch);
        return info;
    }
}
