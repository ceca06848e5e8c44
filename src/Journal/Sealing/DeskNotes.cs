using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>Short notes sealed to a desk: the reason of a break-glass, coded facts for the Insight desk.</summary>
public static class DeskNotes
{
    /// <summary>Seals a note to a desk's public key.</summary>
    public static Sealed<T> Seal<T>(string about, byte[] deskPublicKey, ReadOnlySpan<byte> note) =>
        new(Hpke.Seal(deskPublicKey, Encoding.UTF8.GetBytes("kapea.note." + about), [], note));

    /// <summary>Opens it; <c>null</c> if it was made for another desk or about something else.</summary>
    public static byte[]? TryOpen<T>(string about, byte[] deskPrivateKey, Sealed<T> note) =>
        Hpke.TryOpen(deskPrivateKey, Encoding.UTF8.GetBytes("kapea.note." + about), [], note.Bytes);
}
