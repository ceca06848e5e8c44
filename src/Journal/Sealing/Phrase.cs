using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Seals a person's private key under her unlock phrase: Argon2id, 64 MiB, 3 passes, then AES-256-GCM.</summary>
/// <remarks>
/// Sealed form: version 1, memory in KiB and passes (big-endian, 4 bytes each), 16 bytes salt, then a box. The cost stands with
/// each key, so that it can be raised for new keys while old ones still open.
/// </remarks>
public static class Phrase
{
    /// <summary>The shortest phrase, in characters after normalising.</summary>
    public const int Shortest = 16;

    private const byte Version = 1;
    private const int SaltSize = 16;
    private const int HeadSize = 1 + 4 + 4 + SaltSize;
    private const int Memory = 64 * 1024;
    private const int Passes = 3;

    /// <summary>The phrase as it is used: NFKC, outer space dropped, inner space as one blank.</summary>
    public static string Normal(string phrase) => string.Join(' ', phrase.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a phrase may be used at all: long enough, and not one character over and over.</summary>
    public static bool IsGoodEnough(string phrase) => Normal(phrase) is { Length: >= Shortest } normal && normal.Distinct().Count() >= 6;

    /// <summary>Seals a private key under a phrase.</summary>
    public static Sealed<PersonPrivateKey> Seal(PersonId person, string phrase, byte[] privateKey)
    {
        var head = new byte[HeadSize];
        head[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), Memory);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(5), Passes);
        RandomNumberGenerator.Fill(head.AsSpan(9));
        var key = Derive(phrase, head);
        var box = Box.Seal(key, Binding(person, head), privateKey);
        CryptographicOperations.ZeroMemory(key);
        return new([.. head, .. box]);
    }

    /// <summary>Opens a private key; <c>null</c> if the phrase is wrong. Takes as long whether it is right or wrong.</summary>
    public static byte[]? TryOpen(PersonId person, string phrase, Sealed<PersonPrivateKey> sealedKey)
    {
        if (sealedKey.Bytes.Length < HeadSize + Box.Overhead || sealedKey.Bytes[0] != Version) return null;
        var head = sealedKey.Bytes[..HeadSize];
        var key = Derive(phrase, head);
        var opened = Box.TryOpen(key, Binding(person, head), sealedKey.Bytes.AsSpan(HeadSize));
        CryptographicOperations.ZeroMemory(key);
        return opened;
    }

    /// <summary>Spends the time of one try, for names that do not exist, so that the answer does not tell.</summary>
    public static void SpendTheTime(string phrase)
    {
        var head = new byte[HeadSize];
        head[0] = Version;
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), Memory);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(5), Passes);
        CryptographicOperations.ZeroMemory(Derive(phrase, head));
    }

    private static byte[] Derive(string phrase, ReadOnlySpan<byte> head)
    {
        var parameters = new Argon2Parameters
        {
            DegreeOfParallelism = 1,
            MemorySize = BinaryPrimitives.ReadInt32BigEndian(head[1..]),
            NumberOfPasses = BinaryPrimitives.ReadInt32BigEndian(head[5..]),
        };
        var argon = PasswordBasedKeyDerivationAlgorithm.Argon2id(parameters);
        return argon.DeriveBytes(Encoding.UTF8.GetBytes(Normal(phrase)), head.Slice(9, SaltSize), 32);
    }

    private static byte[] Binding(PersonId person, byte[] head) => [.. person.Value.ToByteArray(bigEndian: true), .. head];
}
