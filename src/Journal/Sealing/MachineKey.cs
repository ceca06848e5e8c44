using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kapea.Journal.Sealing;

/// <summary>The machine's own key: 32 random bytes in a file outside the data directory and outside every backup.</summary>
/// <remarks>
/// Under it lie staff contacts, secrets of gateways and the outer layer of break-glass wraps. Alone it opens no stream. Every purpose
/// has its own key, derived with HKDF-SHA256.
/// </remarks>
public sealed class MachineKey
{
    private const string Heading = "kapea-machine-key-1:";
    private readonly byte[] _notes;
    private readonly byte[] _gates;
    private readonly byte[] _names;
    private readonly byte[] _log;
    private readonly byte[] _calendar;
    private readonly byte[] _foreign;

    private MachineKey(byte[] key)
    {
        Raw = key;
        _notes = Derive(key, "kapea.machine.notes"u8);
        _gates = Derive(key, "kapea.machine.gates"u8);
        _names = Derive(key, "kapea.machine.names"u8);
        _log = Derive(key, "kapea.machine.log"u8);
        _calendar = Derive(key, "kapea.machine.calendar"u8);
        _foreign = Derive(key, "kapea.machine.foreign"u8);
    }

    private byte[] Raw { get; }

    /// <summary>A new random key.</summary>
    public static MachineKey New() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>A key of known bytes, for golden files.</summary>
    internal static MachineKey Of(byte[] key) => new(key);

    /// <summary>Reads the key from its file.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static MachineKey Read(string path)
    {
        var text = File.ReadAllText(path).Trim();
        if (!text.StartsWith(Heading, StringComparison.Ordinal) || !TryBytes(text[Heading.Length..], out var key))
            throw new InvalidDataException($"The file {path} is not a Kapea machine key.");
        return new(key);
    }

    /// <summary>Writes the key to a new file that only its owner may read. Never overwrites.</summary>
    public void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(Heading + Convert.ToBase64String(Raw) + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Seals a note of the machine's own: staff contacts, secrets of gateways. Bound to what it is about.</summary>
    public Sealed<MachineNote> Seal(string about, ReadOnlySpan<byte> plain) => new(Box.Seal(_notes, Encoding.UTF8.GetBytes(about), plain));

    /// <summary>Opens such a note; <c>null</c> if it was sealed by another machine key or about something else.</summary>
    public byte[]? TryOpen(string about, Sealed<MachineNote> note) => Box.TryOpen(_notes, Encoding.UTF8.GetBytes(about), note.Bytes);

    /// <summary>A keyed hash of a sign-in name, so that the name can be found but not read. Case, width and outer space do not count.</summary>
    public byte[] NameToken(string name) =>
        HMACSHA256.HashData(_names, Encoding.UTF8.GetBytes(name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant()));

    /// <summary>The name of an appointment in calendars: always the same for the same one, and telling neither stream nor number. The first 16 bytes of a keyed hash.</summary>
    public byte[] AppointmentToken(StreamId stream, int number)
    {
        Span<byte> about = stackalloc byte[20];
        stream.Value.TryWriteBytes(about, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(about[16..], number);
        return HMACSHA256.HashData(_calendar, about)[..16];
    }

    /// <summary>A keyed hash of something that came from elsewhere, so that it is known again and cannot be read or guessed. 32 bytes.</summary>
    public byte[] ForeignToken(ReadOnlySpan<byte> what) => HMACSHA256.HashData(_foreign, what);

    /// <summary>The seed of the key that signs checkpoints of the log: 32 bytes for Ed25519.</summary>
    internal byte[] LogSeed => _log;

    internal byte[] SealGate(ReadOnlySpan<byte> binding, ReadOnlySpan<byte> wrap) => Box.Seal(_gates, binding, wrap);

    internal byte[]? TryOpenGate(ReadOnlySpan<byte> binding, ReadOnlySpan<byte> gated) => Box.TryOpen(_gates, binding, gated);

    private static byte[] Derive(byte[] key, ReadOnlySpan<byte> purpose)
    {
        var derived = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], purpose);
        return derived;
    }

    private static bool TryBytes(string text, out byte[] key)
    {
        key = new byte[32];
        return Convert.TryFromBase64String(text, key, out var written) && written == 32;
    }
}
