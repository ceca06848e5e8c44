using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>Two papers, printed once and held apart, that together open every desk and apart open nothing.</summary>
/// <remarks>
/// The recovery key's private half is split in two by a one-time pad: the first paper is random, the second is the half with the
/// first exclusive-or'ed onto it. Each paper: a kind, 32 bytes, 4 bytes of SHA-256 against slips, in Crockford's base 32.
/// </remarks>
public sealed record RecoveryPapers(string First, string Second, byte[] PublicKey)
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>New papers. Nothing of them is kept but the public key.</summary>
    public static RecoveryPapers New()
    {
        var pair = KeyPair.New();
        var pad = RandomNumberGenerator.GetBytes(32);
        var other = new byte[32];
        for (int i = 0; i < 32; i++) other[i] = (byte)(pair.Private[i] ^ pad[i]);
        return new(Write(1, pad), Write(2, other), pair.Public);
    }

    /// <summary>Joins the two papers, in either order; <c>null</c> if one was mistyped, or both are the same paper.</summary>
    public static KeyPair? TryJoin(string one, string two)
    {
        if (Parse(one) is not { } a || Parse(two) is not { } b || a.Kind == b.Kind) return null;
        var key = new byte[32];
        for (int i = 0; i < 32; i++) key[i] = (byte)(a.Share[i] ^ b.Share[i]);
        return KeyPair.FromPrivate(key);
    }

    /// <summary>Whether this is a whole paper without slips, so that a mistyped one is told before the other is fetched.</summary>
    public static bool IsPaper(string text) => Parse(text) is not null;

    private static string Write(byte kind, byte[] share)
    {
        byte[] bytes = [kind, .. share];
        bytes = [.. bytes, .. SHA256.HashData(bytes)[..4]];
        var text = new StringBuilder();
        int buffer = 0, bits = 0, count = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5) Append(text, (buffer >> (bits -= 5)) & 31, ref count);
        }

        if (bits > 0) Append(text, (buffer << (5 - bits)) & 31, ref count);
        return text.ToString();
    }

    private static void Append(StringBuilder text, int value, ref int count)
    {
        if (count > 0 && count % 5 == 0) text.Append('-');
        text.Append(Crockford[value]);
        count++;
    }

    private static (byte Kind, byte[] Share)? Parse(string text)
    {
        var bytes = new List<byte>(40);
        int buffer = 0, bits = 0;
        foreach (var raw in text.ToUpperInvariant())
        {
            if (raw is '-' or ' ' or '\n' or '\r' or '\t') continue;
            var value = Crockford.IndexOf(raw switch { 'O' => '0', 'I' or 'L' => '1', _ => raw }, StringComparison.Ordinal);
            if (value < 0) return null;
            buffer = ((buffer << 5) | value) & 0xFFFF;
            bits += 5;
            if (bits >= 8) bytes.Add((byte)(buffer >> (bits -= 8)));
        }

        if (bytes.Count != 37 || bytes[0] is not (1 or 2)) return null;
        var body = bytes.GetRange(0, 33).ToArray();
        return SHA256.HashData(body).AsSpan(0, 4).SequenceEqual(bytes.GetRange(33, 4).ToArray()) ? (body[0], body[1..]) : null;
    }
}
