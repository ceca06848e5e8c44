using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>Seals and opens the contents of entries.</summary>
/// <remarks>
/// The content is bound to its stream, act, entry name, epoch and way of sealing, so that no stored body can be moved to another
/// place and still open. Inside the seal stands one byte that says whether the content is compressed (brotli, quality 0):
/// compressed only where it saves a fifth, since expanding costs more than opening.
/// </remarks>
public static class Bodies
{
    private const byte Plain = 0;
    private const byte Brotli = 1;
    private const int WorthTrying = 512;

    // Fewer entries are opened sooner by one thread; more than a batch are not held in memory at once.
    private const int WorthSharing = 64;
    private const int Shared = 1024;

    // More than any act may carry; what claims to be longer is not ours.
    private const int LargestContent = 64 << 20;

    /// <summary>Seals content under the stream's symmetric key.</summary>
    public static Sealed<Body> Seal(EpochKeys keys, StreamId stream, ActId act, string name, ReadOnlySpan<byte> content) =>
        new(Box.Seal(keys.Symmetric, Binding(stream, act, name, keys.Epoch, SealedHow.Sealed), Pack(content)));

    /// <summary>Posts content to the stream's public posting key.</summary>
    public static Sealed<Body> Post(byte[] postingKey, int epoch, StreamId stream, ActId act, string name, ReadOnlySpan<byte> content) =>
        new(Hpke.Seal(postingKey, "kapea.post"u8, Binding(stream, act, name, epoch, SealedHow.Posted), Pack(content)));

    /// <summary>Opens an entry's content; <c>null</c> if the keys are not its keys or a byte was changed.</summary>
    public static byte[]? TryOpen(EpochKeys keys, StoredEntry entry) => TryOpen(keys, entry, static (_, content) => content.ToArray());

    /// <summary>Opens the contents of many entries of one stream: the keys of an epoch are asked for once.</summary>
    /// <param name="keysOf">The keys of an epoch; <c>null</c>: not held.</param>
    /// <param name="entries">Entries of one stream.</param>
    /// <returns>For each entry its content, or <c>null</c> where it is bare, destroyed or not held.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A body does not open under keys that are held: it was changed.</exception>
    public static IEnumerable<(StoredEntry Entry, byte[]? Content)> OpenAll(Func<int, EpochKeys?> keysOf, IEnumerable<StoredEntry> entries) =>
        ReadAll(keysOf, entries, static (_, content) => content.ToArray());

    /// <summary>As <see cref="OpenAll"/>, giving each content to a reader while it lies in memory that is lent and overwritten afterwards: a long stream leaves no opened copies behind.</summary>
    /// <remarks>The reader of a long stream is called from several threads at once; what it made comes in the order of the entries all the same.</remarks>
    public static IEnumerable<(StoredEntry Entry, T? Content)> ReadAll<T>(Func<int, EpochKeys?> keysOf, IEnumerable<StoredEntry> entries, ContentReader<T> read)
        where T : class
    {
        EpochKeys? keys = null;
        foreach (var several in entries.Chunk(Shared))
        {
            var held = new EpochKeys?[several.Length];
            for (int i = 0; i < several.Length; i++)
            {
                if (several[i].Body.IsEmpty) continue;
                if (keys?.Epoch != several[i].Epoch) keys = keysOf(several[i].Epoch);
                held[i] = keys;
            }

            var contents = OpenThese(held, several, read);
            for (int i = 0; i < several.Length; i++) yield return (several[i], contents[i]);
        }
    }

    private static T?[] OpenThese<T>(EpochKeys?[] keys, StoredEntry[] entries, ContentReader<T> read) where T : class
    {
        var contents = new T?[entries.Length];
        if (entries.Length < WorthSharing)
        {
            for (int i = 0; i < entries.Length; i++) contents[i] = keys[i] is { } own ? Open(own, entries[i], read) : null;
            return contents;
        }

        try
        {
            Parallel.For(0, entries.Length, i => contents[i] = keys[i] is { } own ? Open(own, entries[i], read) : null);
        }
        catch (AggregateException several)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return contents;
    }

    private static T Open<T>(EpochKeys keys, StoredEntry entry, ContentReader<T> read) where T : class =>
        TryOpen(keys, entry, read) ?? throw new System.Security.Cryptography.CryptographicException($"Entry {entry.Seq} does not open under its stream's key: its bytes were changed. Run 'kapea verify'.");

    private static T? TryOpen<T>(EpochKeys keys, StoredEntry entry, ContentReader<T> read) where T : class
    {
        var binding = Binding(entry.Stream, entry.Act, entry.Name, entry.Epoch, entry.How);
        if (entry.How == SealedHow.Posted)
            return Hpke.TryOpen(keys.Posting.Private, "kapea.post"u8, binding, entry.Body.Bytes) is { } posted ? Unpack(posted, entry, read) : null;
        var length = entry.Body.Bytes.Length - Box.Overhead;
        if (length < 1) return null;
        var room = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var packed = room.AsSpan(0, length);
            return Box.TryOpen(keys.Symmetric, binding, entry.Body.Bytes, packed) ? Unpack(packed, entry, read) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room, clearArray: true);
        }
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
            if (BrotliEncoder.TryCompress(content, room.AsSpan(1), out var written, quality: 0, window: 16) && written < content.Length * 4 / 5)
            {
                room[0] = Brotli;
                return room[..(1 + written)];
            }
        }

        return [Plain, .. content];
    }

    private static T Unpack<T>(ReadOnlySpan<byte> packed, StoredEntry entry, ContentReader<T> read)
    {
        if (packed[0] == Plain) return read(entry, packed[1..]);
        for (var size = packed.Length * 4; ; size *= 2)
        {
            var room = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                if (BrotliDecoder.TryDecompress(packed[1..], room, out var written)) return read(entry, room.AsSpan(0, written));
                if (size >= LargestContent) throw new System.Security.Cryptography.CryptographicException($"The content of entry {entry.Seq} does not expand.");
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(room, clearArray: true);
            }
        }
    }
}

/// <summary>Makes something of an opened content, which is overwritten as soon as the call ends.</summary>
public delegate T ContentReader<out T>(StoredEntry entry, ReadOnlySpan<byte> content);
