using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Digests of what a person sent, keyed by her private key: with few possible answers a plain digest could be found by trying.</summary>
public static class PersonDigests
{
    /// <summary>The key of a person's digests: 32 bytes.</summary>
    public static byte[] Key(byte[] privateKey) => HKDF.DeriveKey(HashAlgorithmName.SHA256, privateKey, 32, [], "kapea.person.digests"u8.ToArray());

    /// <summary>The keyed digest: 32 bytes.</summary>
    /// <param name="key">From <see cref="Key"/>.</param>
    /// <param name="digest">What is digested.</param>
    public static byte[] Of(byte[] key, ReadOnlySpan<byte> digest) => HMACSHA256.HashData(key, digest);
}
