using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>Short notes sealed to one desk or to each of several: the reason of a break-glass, coded facts for the Insight desk.</summary>
public static class DeskNotes
{
    /// <summary>What begins a note to several desks; a note to one begins with a fresh public key.</summary>
    private static readonly byte[] Several = "KNS\x01"u8.ToArray();

    /// <summary>Seals a note to a desk's public key.</summary>
    public static Sealed<T> Seal<T>(string about, byte[] deskPublicKey, ReadOnlySpan<byte> note) =>
        new(Hpke.Seal(deskPublicKey, Encoding.UTF8.GetBytes("kapea.note." + about), [], note));

    /// <summary>Seals a note to each of several desks, so that any of them opens it alone.</summary>
    /// <param name="about">What it is about; part of the seal.</param>
    /// <param name="deskPublicKeys">From 1 to 255 keys.</param>
    /// <param name="note">The note.</param>
    public static Sealed<T> SealToEach<T>(string about, IReadOnlyCollection<byte[]> deskPublicKeys, ReadOnlySpan<byte> note)
    {
        ArgumentOutOfRangeException.ThrowIfZero(deskPublicKeys.Count);
        List<byte> sealedToAll = [.. Several, checked((byte)deskPublicKeys.Count)];
        foreach (var key in deskPublicKeys) sealedToAll.AddRange(Seal<T>(about, key, note).Bytes);
        return new([.. sealedToAll]);
    }

    /// <summary>Opens it; <c>null</c> if it was made for other desks or about something else.</summary>
    public static byte[]? TryOpen<T>(string about, byte[] deskPrivateKey, Sealed<T> note) =>
        Pieces(note.Bytes).Select(piece => Hpke.TryOpen(deskPrivateKey, Encoding.UTF8.GetBytes("kapea.note." + about), [], piece)).FirstOrDefault(opened => opened is not null);

    /// <summary>The pieces that may open: those of a note to several, all of one length; last the whole, as a note to one desk.</summary>
    private static IEnumerable<byte[]> Pieces(byte[] note)
    {
        var head = Several.Length + 1;
        if (note.Length > head && note.AsSpan().StartsWith(Several) && note[Several.Length] is > 0 and var count && (note.Length - head) % count == 0)
        {
            foreach (var piece in note[head..].Chunk((note.Length - head) / count)) yield return piece;
        }

        yield return note;
    }
}
