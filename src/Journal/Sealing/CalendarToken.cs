using System.Buffers.Text;
using System.Security.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>What the link of a calendar carries: 32 random bytes as base64url. The store keeps its SHA-256, which is enough for what cannot be guessed.</summary>
public static class CalendarToken
{
    private const int Length = 32;

    /// <summary>A new random token.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length));

    /// <summary>What the store keeps of a token; <c>null</c>: that is none, whatever was sent.</summary>
    public static byte[]? TryHash(string token) => token.Length == Base64Url.GetEncodedLength(Length) && Base64Url.IsValid(token, out var length) && length == Length
        ? SHA256.HashData(Base64Url.DecodeFromChars(token))
        : null;
}
