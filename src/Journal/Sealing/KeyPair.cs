using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>An X25519 key pair. Both halves are 32 raw bytes.</summary>
public sealed record KeyPair(byte[] Private, byte[] Public)
{
    /// <summary>A new random pair.</summary>
    public static KeyPair New()
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        return FromPrivate(seed);
    }

    /// <summary>The pair with this private half.</summary>
    /// <exception cref="CryptographicException">The half is not 32 bytes.</exception>
    public static KeyPair FromPrivate(byte[] privateKey)
    {
        if (privateKey.Length != 32) throw new CryptographicException("A private key has 32 bytes.");
        return new(privateKey, Sodium.PublicOf(privateKey));
    }

    /// <summary>What two people compare aloud before one admits the other: 16 bytes of SHA-256 of the public half.</summary>
    public static byte[] Fingerprint(byte[] publicKey) => SHA256.HashData(publicKey)[..16];

    /// <summary>A fingerprint in eight groups of four digits, easy to read over a telephone in any language.</summary>
    public static string Spoken(ReadOnlySpan<byte> fingerprint)
    {
        var groups = new string[8];
        for (int i = 0; i < 8; i++)
        {
            var value = (fingerprint[2 * i] << 8) | fingerprint[2 * i + 1];
            groups[i] = (value % 10000).ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(' ', groups);
    }
}
