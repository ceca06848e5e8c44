using System.Security.Cryptography;
using NSec.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Seals under a symmetric key: AES-256-GCM with a random nonce that is stored in front.</summary>
/// <remarks>
/// Sealed form: 12 bytes nonce, ciphertext, 16 bytes tag. Nonces are random and stored, never counted from positions: those
/// repeat after a rollback or a restored backup. One stream key sees far fewer than 2^32 entries.
/// Key objects live only for the call: each costs locked memory, and tens of thousands would abort the process.
/// </remarks>
internal static class Box
{
    internal const int Overhead = NonceSize + TagSize;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private static readonly Aes256Gcm Aes = AeadAlgorithm.Aes256Gcm;

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        RandomNumberGenerator.Fill(nonce);
        return Seal(key, associated, plain, nonce);
    }

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> nonce)
    {
        var output = new byte[NonceSize + plain.Length + TagSize];
        nonce.CopyTo(output);
        using var cipher = Key.Import(Aes, key, KeyBlobFormat.RawSymmetricKey);
        Aes.Encrypt(cipher, nonce, associated, plain, output.AsSpan(NonceSize));
        return output;
    }

    internal static byte[]? TryOpen(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes)
    {
        using var cipher = Key.Import(Aes, key, KeyBlobFormat.RawSymmetricKey);
        return TryOpen(cipher, associated, sealedBytes);
    }

    /// <summary>Opens with a key object that the caller keeps for the length of one read of many entries.</summary>
    internal static byte[]? TryOpen(Key cipher, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < Overhead) return null;
        var plain = new byte[sealedBytes.Length - Overhead];
        return Aes.Decrypt(cipher, sealedBytes[..NonceSize], associated, sealedBytes[NonceSize..], plain) ? plain : null;
    }

    internal static Key Import(ReadOnlySpan<byte> key) => Key.Import(Aes, key, KeyBlobFormat.RawSymmetricKey);
}
