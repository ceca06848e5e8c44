using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Chain;

/// <summary>Whether a signature (64 bytes) over bytes is good under a public key (Ed25519, 32 bytes).</summary>
public delegate bool SignatureCheck(byte[] publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature);

/// <summary>Checkpoints as signed notes: c2sp.org/signed-note and c2sp.org/tlog-checkpoint.</summary>
public static class SignedNotes
{
    private const byte Ed25519 = 1;

    /// <summary>A body with one Ed25519 signature over its UTF-8.</summary>
    /// <param name="body">From <see cref="Tiles.CheckpointBody"/>.</param>
    /// <param name="name">The name of the key; here always the origin.</param>
    /// <param name="publicKey">Ed25519, 32 bytes.</param>
    /// <param name="sign">Signs bytes with the private half; 64 bytes.</param>
    public static string Sign(string body, string name, byte[] publicKey, Func<byte[], byte[]> sign)
    {
        byte[] signature = [.. KeyId(name, publicKey), .. sign(Encoding.UTF8.GetBytes(body))];
        return $"{body}\n— {name} {Convert.ToBase64String(signature)}\n";
    }

    /// <summary>The key as others are given it: <c>name+hash+base64</c>.</summary>
    public static string VerifierKey(string name, byte[] publicKey) =>
        $"{name}+{Convert.ToHexStringLower(KeyId(name, publicKey))}+{Convert.ToBase64String([Ed25519, .. publicKey])}";

    /// <summary>Whether a name can be a key's: something, without blanks and plus signs.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 200 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>The tree a checkpoint speaks of; <c>null</c>: it is none, is another log's, or this key has not signed it.</summary>
    public static TreeHead? TryOpen(string note, string name, byte[] publicKey, SignatureCheck isGood)
    {
        // Kept files pass through mail programmes and editors; the line ends they change are put back before the signature is looked at.
        var text = note.ReplaceLineEndings("\n");
        if (text.LastIndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var end)) return null;
        var body = text[..(end + 1)];
        if (!text[(end + 2)..].Split('\n').Any(line => IsSigned(line, body, name, publicKey, isGood))) return null;
        var lines = body.Split('\n');
        return lines.Length >= 4 && lines[0] == name && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && TryRoot(lines[2], out var root) ? new(size, root) : null;
    }

    private static bool IsSigned(string line, string body, string name, byte[] publicKey, SignatureCheck isGood)
    {
        if (line.Split(' ') is not ["—", var by, var base64] || by != name) return false;
        var bytes = new byte[68];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written == 68
            && bytes.AsSpan(0, 4).SequenceEqual(KeyId(name, publicKey)) && isGood(publicKey, Encoding.UTF8.GetBytes(body), bytes.AsSpan(4));
    }

    private static bool TryRoot(string base64, out byte[] root)
    {
        root = new byte[32];
        return Convert.TryFromBase64String(base64, root, out var written) && written == 32;
    }

    private static byte[] KeyId(string name, byte[] publicKey) => SHA256.HashData([.. Encoding.UTF8.GetBytes(name + "\n"), Ed25519, .. publicKey])[..4];
}
