using System.Buffers.Binary;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Seals to a public key: HPKE (RFC 9180), base mode, single shot: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.</summary>
/// <remarks>Sealed form: 32 bytes of encapsulated key, then ciphertext with its 16-byte tag. Checked against the vectors of RFC 9180, appendix A.2.</remarks>
internal static class Hpke
{
    internal const int Overhead = EncapsulatedSize + TagSize;
    private const int EncapsulatedSize = 32;
    private const int TagSize = 16;
    private const ushort KemId = 0x0020;
    private const ushort KdfId = 0x0001;

    private static readonly byte[] KemSuite = [.. "KEM"u8, 0x00, 0x20];

    /// <summary>The two ciphers the suite can be run with: the house's own, and the one for which the RFC prints vectors.</summary>
    internal enum Aead : ushort
    {
        Aes256Gcm = 2,
        ChaCha20Poly1305 = 3,
    }

    internal static byte[] Seal(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> info, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain)
    {
        Span<byte> ephemeral = stackalloc byte[32];
        RandomNumberGenerator.Fill(ephemeral);
        return Seal(publicKey, info, associated, plain, ephemeral, Aead.Aes256Gcm);
    }

    internal static byte[] Seal(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> info, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> ephemeral, Aead aead)
    {
        var encapsulated = Sodium.PublicOf(ephemeral);
        var shared = Agree(ephemeral, publicKey, encapsulated, publicKey);
        var (key, nonce) = Schedule(shared, info, aead);
        var output = new byte[EncapsulatedSize + plain.Length + TagSize];
        encapsulated.CopyTo(output, 0);
        Encrypt(aead, key, nonce, associated, plain, output.AsSpan(EncapsulatedSize));
        CryptographicOperations.ZeroMemory(shared);
        CryptographicOperations.ZeroMemory(key);
        return output;
    }

    internal static byte[]? TryOpen(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> info, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Aead aead = Aead.Aes256Gcm)
    {
        if (sealedBytes.Length < Overhead) return null;
        var encapsulated = sealedBytes[..EncapsulatedSize];
        byte[] shared;
        try
        {
            shared = Agree(privateKey, encapsulated, encapsulated, Sodium.PublicOf(privateKey));
        }
        catch (CryptographicException)
        {
            // The encapsulated key was changed into a point that agrees with everybody: a changed byte like any other.
            return null;
        }

        var (key, nonce) = Schedule(shared, info, aead);
        var plain = new byte[sealedBytes.Length - Overhead];
        var opened = Decrypt(aead, key, nonce, associated, sealedBytes[EncapsulatedSize..], plain);
        CryptographicOperations.ZeroMemory(shared);
        CryptographicOperations.ZeroMemory(key);
        return opened ? plain : null;
    }

    private static void Encrypt(Aead aead, byte[] key, byte[] nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, Span<byte> output)
    {
        if (aead == Aead.Aes256Gcm)
        {
            Sodium.Encrypt(key, nonce, associated, plain, output);
            return;
        }

        using var cipher = Key.Import(AeadAlgorithm.ChaCha20Poly1305, key, KeyBlobFormat.RawSymmetricKey);
        AeadAlgorithm.ChaCha20Poly1305.Encrypt(cipher, nonce, associated, plain, output);
    }

    private static bool Decrypt(Aead aead, byte[] key, byte[] nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedBytes, Span<byte> output)
    {
        if (aead == Aead.Aes256Gcm) return Sodium.Decrypt(key, nonce, associated, sealedBytes, output);
        using var cipher = Key.Import(AeadAlgorithm.ChaCha20Poly1305, key, KeyBlobFormat.RawSymmetricKey);
        return AeadAlgorithm.ChaCha20Poly1305.Decrypt(cipher, nonce, associated, sealedBytes, output);
    }

    /// <summary>ExtractAndExpand of DHKEM: the context is the encapsulated key, then the receiver's public key.</summary>
    private static byte[] Agree(ReadOnlySpan<byte> mine, ReadOnlySpan<byte> theirs, ReadOnlySpan<byte> encapsulated, ReadOnlySpan<byte> receiver)
    {
        var dh = Sodium.Agree(mine, theirs);
        var prk = LabeledExtract(KemSuite, [], "eae_prk"u8, dh);
        CryptographicOperations.ZeroMemory(dh);
        Span<byte> context = stackalloc byte[64];
        encapsulated.CopyTo(context);
        receiver.CopyTo(context[32..]);
        return LabeledExpand(KemSuite, prk, "shared_secret"u8, context, 32);
    }

    private static (byte[] Key, byte[] Nonce) Schedule(ReadOnlySpan<byte> shared, ReadOnlySpan<byte> info, Aead aead)
    {
        Span<byte> suite = stackalloc byte[10];
        "HPKE"u8.CopyTo(suite);
        BinaryPrimitives.WriteUInt16BigEndian(suite[4..], KemId);
        BinaryPrimitives.WriteUInt16BigEndian(suite[6..], KdfId);
        BinaryPrimitives.WriteUInt16BigEndian(suite[8..], (ushort)aead);
        Span<byte> context = stackalloc byte[65];
        context[0] = 0;
        LabeledExtract(suite, [], "psk_id_hash"u8, []).CopyTo(context[1..]);
        LabeledExtract(suite, [], "info_hash"u8, info).CopyTo(context[33..]);
        var secret = LabeledExtract(suite, shared, "secret"u8, []);
        return (LabeledExpand(suite, secret, "key"u8, context, 32), LabeledExpand(suite, secret, "base_nonce"u8, context, 12));
    }

    private static byte[] LabeledExtract(ReadOnlySpan<byte> suite, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> label, ReadOnlySpan<byte> ikm)
    {
        byte[] labeled = [.. "HPKE-v1"u8, .. suite, .. label, .. ikm];
        var prk = new byte[32];
        HKDF.Extract(HashAlgorithmName.SHA256, labeled, salt, prk);
        return prk;
    }

    private static byte[] LabeledExpand(ReadOnlySpan<byte> suite, ReadOnlySpan<byte> prk, ReadOnlySpan<byte> label, ReadOnlySpan<byte> info, int length)
    {
        byte[] labeled = [(byte)(length >> 8), (byte)length, .. "HPKE-v1"u8, .. suite, .. label, .. info];
        var output = new byte[length];
        HKDF.Expand(HashAlgorithmName.SHA256, prk, output, labeled);
        return output;
    }
}
