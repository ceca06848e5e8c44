using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>libsodium's own functions for sealing and agreeing, called with raw keys; the library is the one that NSec brings.</summary>
/// <remarks>
/// NSec copies each key into guarded memory: four memory maps made and unmade, measured at 190 us for a key that is then used for 1 us, and
/// 85 % of what an act cost before it reached the disk. Our keys lie in ordinary memory before and after the call, so that the guard
/// protects nothing here. What is used seldom (Argon2id, Ed25519) stays with NSec.
/// </remarks>
internal static class Sodium
{
    internal const int KeySize = 32;
    internal const int NonceSize = 12;
    internal const int TagSize = 16;

    private const string Library = "libsodium";

    static Sodium()
    {
        if (sodium_init() < 0) throw new CryptographicException("libsodium could not be started.");
        if (crypto_aead_aes256gcm_is_available() == 0) throw new PlatformNotSupportedException("This processor has no instructions for AES; Kapea needs them.");
    }

    /// <summary>AES-256-GCM: the ciphertext with its tag, as long as the plain bytes and 16 more.</summary>
    internal static void Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, Span<byte> output)
    {
        Check(key, nonce, output.Length, plain.Length);
        _ = crypto_aead_aes256gcm_encrypt(
            ref Room(output), out _, in At(plain), (ulong)plain.Length, in At(associated), (ulong)associated.Length, 0, in At(nonce), in At(key));
    }

    /// <summary>Opens what <see cref="Encrypt"/> made; <c>false</c>: another key, nonce or associated data, or a byte was changed.</summary>
    internal static bool Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> cipher, Span<byte> output)
    {
        Check(key, nonce, cipher.Length, output.Length);
        return crypto_aead_aes256gcm_decrypt(
            ref Room(output), out _, 0, in At(cipher), (ulong)cipher.Length, in At(associated), (ulong)associated.Length, in At(nonce), in At(key)) == 0;
    }

    /// <summary>X25519: the public half of a private one.</summary>
    internal static byte[] PublicOf(ReadOnlySpan<byte> privateKey)
    {
        CheckKey(privateKey);
        var output = new byte[KeySize];
        return crypto_scalarmult_base(ref Room(output), in At(privateKey)) == 0 ? output : throw new CryptographicException("The private key is none.");
    }

    /// <summary>X25519: what the two sides share. 32 bytes, to be overwritten after use.</summary>
    /// <exception cref="CryptographicException">The public key is not a point that can be agreed with.</exception>
    internal static byte[] Agree(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> publicKey)
    {
        CheckKey(privateKey);
        CheckKey(publicKey);
        var output = new byte[KeySize];
        return crypto_scalarmult(ref Room(output), in At(privateKey), in At(publicKey)) == 0
            ? output
            : throw new CryptographicException("The public key is not a point that can be agreed with.");
    }

    private static void Check(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, int sealedLength, int plainLength)
    {
        CheckKey(key);
        if (nonce.Length != NonceSize || sealedLength != plainLength + TagSize) throw new CryptographicException("Nonce or room for sealing have the wrong length.");
    }

    private static void CheckKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeySize) throw new CryptographicException("A key has 32 bytes.");
    }

    private static ref byte Room(Span<byte> bytes) => ref MemoryMarshal.GetReference(bytes);

    private static ref readonly byte At(ReadOnlySpan<byte> bytes) => ref MemoryMarshal.GetReference(bytes);

    [DllImport(Library, ExactSpelling = true)]
    private static extern int sodium_init();

    [DllImport(Library, ExactSpelling = true)]
    private static extern int crypto_aead_aes256gcm_is_available();

    [DllImport(Library, ExactSpelling = true)]
    private static extern int crypto_aead_aes256gcm_encrypt(
        ref byte cipher, out ulong cipherLength, in byte plain, ulong plainLength, in byte associated, ulong associatedLength, nint unused, in byte nonce, in byte key);

    [DllImport(Library, ExactSpelling = true)]
    private static extern int crypto_aead_aes256gcm_decrypt(
        ref byte plain, out ulong plainLength, nint unused, in byte cipher, ulong cipherLength, in byte associated, ulong associatedLength, in byte nonce, in byte key);

    [DllImport(Library, ExactSpelling = true)]
    private static extern int crypto_scalarmult(ref byte shared, in byte privateKey, in byte publicKey);

    [DllImport(Library, ExactSpelling = true)]
    private static extern int crypto_scalarmult_base(ref byte publicKey, in byte privateKey);
}
