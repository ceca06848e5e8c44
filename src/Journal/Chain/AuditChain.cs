using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Chain;

/// <summary>How one audit line is bound to all lines before it: hash = SHA-256(hash before || canonical line).</summary>
/// <remarks>
/// The line's bytes: version 1; number 8; time 8 (unix seconds); person 16; code length 2 and UTF-8; 1 and the stream 16, or 0;
/// act 16; other 16. Before the first line stand 32 zero bytes.
/// </remarks>
public static class AuditChain
{
    /// <summary>The hash of a line, given the hash of the line before. 32 bytes.</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, long seq, long at, PersonId person, string code, StreamId? stream, ActId act, Guid other)
    {
        var codeLength = Encoding.UTF8.GetByteCount(code);
        var length = 32 + 1 + 8 + 8 + 16 + 2 + codeLength + 17 + 16 + 16;
        Span<byte> bytes = length <= 512 ? stackalloc byte[512] : new byte[length];
        previous.CopyTo(bytes);
        bytes[32] = 1;
        BinaryPrimitives.WriteInt64BigEndian(bytes[33..], seq);
        BinaryPrimitives.WriteInt64BigEndian(bytes[41..], at);
        person.Value.TryWriteBytes(bytes[49..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[65..], checked((ushort)codeLength));
        Encoding.UTF8.GetBytes(code, bytes[67..]);
        var used = 67 + codeLength;
        bytes[used++] = stream is null ? (byte)0 : (byte)1;
        if (stream is { } about)
        {
            about.Value.TryWriteBytes(bytes[used..], bigEndian: true, out _);
            used += 16;
        }

        act.Value.TryWriteBytes(bytes[used..], bigEndian: true, out _);
        other.TryWriteBytes(bytes[(used + 16)..], bigEndian: true, out _);
        return SHA256.HashData(bytes[..(used + 32)]);
    }
}
