using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Seals under a symmetric key: AES-256-GCM with a random nonce that is stored in front.</summary>
/// <remarks>
/// Sealed form: 12 bytes nonce, ciphertext, 16 bytes tag. Nonces are random and stored, never counted from positions: those
/// repeat after a rollback or a restored backup. One stream key sees far fewer than 2^32 entries.
/// </remarks>
internal static class Box
{
    internal const int Overhead = Sodium.NonceSize + Sodium.TagSize;

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[Sodium.NonceSize];
        RandomNumberGenerator.Fill(nonce);
        return Seal(key, associated, plain, nonce);
    }

    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> nonce)
    {
        var output = new byte[Overhead + plain.Length];
        nonce.CopyTo(output);
        Sodium.Encrypt(key, nonce, associated, plain, output.AsSpan(Sodium.NonceSize));
        return output;
    }

    internal static byte[]? TryOpen(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < Overhead) return null;
        var plain = new byte[sealedBytes.Length - Overhead];
        return TryOpen(key, associated, sealedBytes, plain) ? plain : null;
    }

    /// <summary>Opens into room of exactly the right length: <see cref="Overhead"/> bytes shorter than what is sealed.</summary>
    internal static bool TryOpen(ReadOnlySpan<byte> key, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Span<byte> plain) =>
        Sodium.Decrypt(key, sealedBytes[..Sodium.NonceSize], associated, sealedBytes[Sodium.NonceSize..], plain);
}
