using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NSec.Cryptography;

namespace Kapea.Journal.Sealing;

/// <summary>Seals and opens the contents of entries.</summary>
/// <remarks>
/// The content is bound to its stream, act, entry name, epoch and way of sealing, so that no stored body can be moved to another
/// place and still open. Inside the seal stands one byte that says whether the content is compressed (brotli, quality 1):
/// compressed only where it saves a fifth, since expanding costs more than opening.
/// </remarks>
public static class Bodies
{
    private const byte Plain = 0;
    private const byte Brotli = 1;
    private const int WorthTrying = 512;

    /// <summary>Seals content under the stream's symmetric key.</summary>
    public static Sealed<Body> Seal(EpochKeys keys, StreamId stream, ActId act, string name, ReadOnlySpan<byte> content) =>
        new(Box.Seal(keys.Symmetric, Binding(stream, act, name, keys.Epoch, SealedHow.Sealed), Pack(content)));

    /// <summary>Posts content to the stream's public posting key.</summary>
    public static Sealed<Body> Post(byte[] postingKey, int epoch, StreamId stream, ActId act, string name, ReadOnlySpan<byte> content) =>
        new(Hpke.Seal(postingKey, "kapea.post"u8, Binding(stream, act, name, epoch, SealedHow.Posted), Pack(content)));

    /// <summary>Opens an entry's content; <c>null</c> if the keys are not its keys or a byte was changed.</summary>
    public static byte[]? TryOpen(EpochKeys keys, StoredEntry entry)
    {
        var binding = Binding(entry.Stream, entry.Act, entry.Name, entry.Epoch, entry.How);
        var packed = entry.How == SealedHow.Posted
            ? Hpke.TryOpen(keys.Posting.Private, "kapea.post"u8, binding, entry.Body.Bytes)
            : Box.TryOpen(keys.Symmetric, binding, entry.Body.Bytes);
        return packed is null ? null : Unpack(packed);
    }

    /// <summary>Opens the contents of many entries of one stream: the key object is made once.</summary>
    /// <param name="keysOf">The keys of an epoch; <c>null</c>: not held.</param>
    /// <param name="entries">Entries of one stream.</param>
    /// <returns>For each entry its content, or <c>null</c> where it is bare, destroyed or not held.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A body does not open under keys that are held: it was changed.</exception>
    public static IEnumerable<(StoredEntry Entry, byte[]? Content)> OpenAll(Func<int, EpochKeys?> keysOf, IEnumerable<StoredEntry> entries)
    {
        Key? cipher = null;
        EpochKeys? keys = null;
        try
        {
            foreach (var entry in entries)
            {
                if (entry.Body.IsEmpty)
                {
                    yield return (entry, null);
                    continue;
                }

                if (keys?.Epoch != entry.Epoch)
                {
                    cipher?.Dispose();
                    cipher = null;
                    keys = keysOf(entry.Epoch);
                }

                yield return (entry, keys is null ? null : Open(entry, keys, ref cipher));
            }
        }
        finally
        {
            cipher?.Dispose();
        }
    }

    private static byte[] Open(StoredEntry entry, EpochKeys keys, ref Key? cipher)
    {
        var binding = Binding(entry.Stream, entry.Act, entry.Name, entry.Epoch, entry.How);
        var packed = entry.How == SealedHow.Posted
            ? Hpke.TryOpen(keys.Posting.Private, "kapea.post"u8, binding, entry.Body.Bytes)
            : Box.TryOpen(cipher ??= Box.Import(keys.Symmetric), binding, entry.Body.Bytes);
        return Unpack(packed ?? throw new System.Security.Cryptography.CryptographicException($"Entry {entry.Seq} does not open under its stream's key: its bytes were changed. Run 'kapea verify'."));
    }

    private static byte[] Binding(StreamId stream, ActId act, string name, int epoch, SealedHow how)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        var binding = new byte[1 + 16 + 16 + 4 + 1 + length];
        binding[0] = 1;
        stream.Value.TryWriteBytes(binding.AsSpan(1), bigEndian: true, out _);
        act.Value.TryWriteBytes(binding.AsSpan(17), bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(33), epoch);
        binding[37] = (byte)how;
        Encoding.UTF8.GetBytes(name, binding.AsSpan(38));
        return binding;
    }

    private static byte[] Pack(ReadOnlySpan<byte> content)
    {
        if (content.Length >= WorthTrying)
        {
            var room = new byte[1 + content.Length];
            if (BrotliEncoder.TryCompress(content, room.AsSpan(1), out var written, quality: 1, window: 16) && written < content.Length * 4 / 5)
            {
                room[0] = Brotli;
                return room[..(1 + written)];
            }
        }

        return [Plain, .. content];
    }

    private static byte[] Unpack(byte[] packed)
    {
        if (packed[0] == Plain) return packed[1..];
        using var from = new BrotliStream(new MemoryStream(packed, 1, packed.Length - 1, writable: false), CompressionMode.Decompress);
        using var to = new MemoryStream(packed.Length * 3);
        from.CopyTo(to);
        return to.ToArray();
    }
}
