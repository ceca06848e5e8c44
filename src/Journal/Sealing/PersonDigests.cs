using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Digests of what a person sent, keyed by her private key: with few possible answers a plain digest could be found by trying.</summary>
public static class PersonDigests
{
    /// <summary>The keyed digest: 32 bytes.</summary>
    public static byte[] Of(byte[] privateKey, ReadOnlySpan<byte> digest)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, privateKey, key, [], "kapea.person.digests"u8);
        return HMACSHA256.HashData(key, digest);
    }
}
