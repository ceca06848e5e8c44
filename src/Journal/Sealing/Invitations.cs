using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>One-time codes on paper: 20 characters of Crockford's base 32, 100 random bits, kept only as a hash.</summary>
/// <remarks>A code of 100 random bits cannot be guessed from its hash, so a plain salted SHA-256 is enough.</remarks>
public static class Invitations
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code in four groups of five.</summary>
    public static string NewCode()
    {
        var text = new StringBuilder(23);
        for (int i = 0; i < 20; i++)
        {
            if (i > 0 && i % 5 == 0) text.Append('-');
            text.Append(Crockford[RandomNumberGenerator.GetInt32(32)]);
        }

        return text.ToString();
    }

    /// <summary>What is kept of a code: 16 bytes salt, 32 bytes SHA-256 of salt and code.</summary>
    public static byte[] Hash(string code)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return [.. salt, .. SHA256.HashData([.. salt, .. Encoding.ASCII.GetBytes(Normal(code))])];
    }

    /// <summary>What is kept of a code that nobody has: to be compared with where there is no invitation, so that this takes no less time.</summary>
    public static byte[] OfNobody { get; } = RandomNumberGenerator.GetBytes(48);

    /// <summary>Whether this is the code of which that is kept.</summary>
    public static bool Matches(string code, byte[] kept) =>
        kept.Length == 48 && CryptographicOperations.FixedTimeEquals(kept.AsSpan(16), SHA256.HashData([.. kept[..16], .. Encoding.ASCII.GetBytes(Normal(code))]));

    private static string Normal(string code) =>
        string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
}
