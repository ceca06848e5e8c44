using NSec.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Signs checkpoints of the log with Ed25519; the key is derived from the machine key.</summary>
public sealed class LogSigner
{
    private readonly byte[] _seed;

    /// <summary>The signer of a machine.</summary>
    public LogSigner(MachineKey machine)
    {
        _seed = machine.LogSeed;
        using var key = Key.Import(SignatureAlgorithm.Ed25519, _seed, KeyBlobFormat.RawPrivateKey);
        PublicKey = key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
    }

    /// <summary>The public key: 32 bytes.</summary>
    public byte[] PublicKey { get; }

    /// <summary>Signs a text: 64 bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> text)
    {
        using var key = Key.Import(SignatureAlgorithm.Ed25519, _seed, KeyBlobFormat.RawPrivateKey);
        return SignatureAlgorithm.Ed25519.Sign(key, text);
    }

    /// <summary>Whether a signature is good.</summary>
    public static bool Verify(byte[] publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(NSec.Cryptography.PublicKey.Import(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey), text, signature);
}
