using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>The random that only the cookie carries. From it come, by HKDF, the session's id and the key under which its row holds the person's private key.</summary>
/// <remarks>Whoever has the rows has no session; whoever ends the session deletes the row and with it the key.</remarks>
public sealed class SessionSecret
{
    private SessionSecret(byte[] secret)
    {
        Secret = secret;
        Id = Derive(secret, "kapea.session.id"u8);
    }

    // Asked for at the first request and after a pause; all others need the id alone.
    private byte[] Key => field ??= Derive(Secret, "kapea.session.key"u8);

    private byte[] Secret { get; }

    /// <summary>The session's id: 32 bytes.</summary>
    public byte[] Id { get; }

    /// <summary>What stands in the cookie.</summary>
    public string Cookie => System.Buffers.Text.Base64Url.EncodeToString(Secret);

    /// <summary>A new session.</summary>
    public static SessionSecret New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The session of a cookie; <c>null</c> if it is none.</summary>
    public static SessionSecret? Parse(string? cookie)
    {
        if (cookie is not { Length: 43 }) return null;
        var secret = new byte[32];
        return System.Buffers.Text.Base64Url.TryDecodeFromChars(cookie, secret, out var written) && written == 32 ? new(secret) : null;
    }

    /// <summary>Seals the person's private key for the session's row.</summary>
    public Sealed<PersonPrivateKey> Seal(PersonId person, byte[] privateKey) => new(Box.Seal(Key, person.Value.ToByteArray(bigEndian: true), privateKey));

    /// <summary>Opens it again; <c>null</c> if the row is not this session's.</summary>
    public byte[]? TryOpen(PersonId person, Sealed<PersonPrivateKey> row) => Box.TryOpen(Key, person.Value.ToByteArray(bigEndian: true), row.Bytes);

    private static byte[] Derive(byte[] secret, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, derived, [], purpose);
        return derived;
    }
}
