using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Chain;

/// <summary>What stands outside the seal of one entry, and the hash that binds it to everything before it.</summary>
/// <remarks>
/// The bytes are canonical and permanent (docs/formats.md): version 1; stream 16; position 8; name length 2 and UTF-8;
/// how 1; epoch 4; time 8 (unix seconds); author 16; act 16; SHA-256 of the sealed body 32 (zeros: bare); hash of the
/// stream's entry before 32 (zeros: none). Numbers are big-endian, ids in the order they are written.
/// The hash is SHA-256(0x00 || envelope): the leaf hash of RFC 6962, section 2.1.
/// </remarks>
public readonly record struct Envelope
{
    /// <summary>The only version so far.</summary>
    public const byte Version = 1;

    private const int Fixed = 1 + 16 + 8 + 2 + 1 + 4 + 8 + 16 + 16 + 32 + 32;

    /// <summary>The stream.</summary>
    public required StreamId Stream { get; init; }

    /// <summary>The place in the stream, from 1.</summary>
    public required long Position { get; init; }

    /// <summary>The wire name; at most 65,535 bytes of UTF-8.</summary>
    public required string Name { get; init; }

    /// <summary>How the body is sealed.</summary>
    public required SealedHow How { get; init; }

    /// <summary>The stream's key epoch.</summary>
    public required int Epoch { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long At { get; init; }

    /// <summary>Who.</summary>
    public required PersonId Author { get; init; }

    /// <summary>The act it came from.</summary>
    public required ActId Act { get; init; }

    /// <summary>SHA-256 of the sealed body; 32 zero bytes when bare.</summary>
    public required byte[] BodyHash { get; init; }

    /// <summary>The hash of the stream's entry before; 32 zero bytes for the first.</summary>
    public required byte[] Previous { get; init; }

    /// <summary>What stands for "no hash": 32 zero bytes. Never written to.</summary>
    public static byte[] NoHash { get; } = new byte[32];

    /// <summary>The hash of a sealed body as it stands in the envelope.</summary>
    public static byte[] HashOfBody(ReadOnlySpan<byte> body) => body.IsEmpty ? NoHash : SHA256.HashData(body);

    /// <summary>The canonical bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Fixed + Encoding.UTF8.GetByteCount(Name)];
        Write(bytes);
        return bytes;
    }

    /// <summary>The entry's hash: the Merkle leaf hash of the envelope. 32 bytes.</summary>
    public byte[] Hash()
    {
        var length = 1 + Fixed + Encoding.UTF8.GetByteCount(Name);
        Span<byte> bytes = length <= 512 ? stackalloc byte[512] : new byte[length];
        bytes[0] = 0;
        Write(bytes[1..length]);
        return SHA256.HashData(bytes[..length]);
    }

    private void Write(Span<byte> to)
    {
        to[0] = Version;
        Stream.Value.TryWriteBytes(to[1..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(to[17..], Position);
        var name = Encoding.UTF8.GetBytes(Name, to[27..]);
        BinaryPrimitives.WriteUInt16BigEndian(to[25..], checked((ushort)name));
        to = to[(27 + name)..];
        to[0] = (byte)How;
        BinaryPrimitives.WriteInt32BigEndian(to[1..], Epoch);
        BinaryPrimitives.WriteInt64BigEndian(to[5..], At);
        Author.Value.TryWriteBytes(to[13..], bigEndian: true, out _);
        Act.Value.TryWriteBytes(to[29..], bigEndian: true, out _);
        BodyHash.CopyTo(to[45..]);
        Previous.CopyTo(to[77..]);
    }
}
