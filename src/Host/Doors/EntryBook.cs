using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>Every entry the house can write and read, by its permanent wire name. Rooms add theirs, one line each.</summary>
internal sealed class EntryBook
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private delegate IEntry Reading(ReadOnlySpan<byte> content);

    private readonly Dictionary<string, Reading> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, (string Name, Func<IEntry, byte[]> Write)> _write = [];

    /// <summary>All wire names, sorted.</summary>
    public IEnumerable<string> Names => _read.Keys.Order(StringComparer.Ordinal);

    /// <summary>Adds an entry.</summary>
    /// <exception cref="ArgumentException">The wire name is taken.</exception>
    public EntryBook Add<T>() where T : class, IEntry<T>
    {
        _read.Add(T.WireName, bytes => JsonSerializer.Deserialize<T>(bytes, Options)!);
        _write.Add(typeof(T), (T.WireName, entry => JsonSerializer.SerializeToUtf8Bytes((T)entry, Options)));
        return this;
    }

    public string NameOf(IEntry entry) => _write[entry.GetType()].Name;

    public byte[] Write(IEntry entry) => _write[entry.GetType()].Write(entry);

    /// <summary>The entry of a content; an entry of a name this version does not know, or without content, shows its name alone.</summary>
    public IEntry Read(string name, byte[]? content) => content is null ? new Unopened(name) : Read(name, content.AsSpan());

    /// <summary>The same for a content that lies in lent memory.</summary>
    public IEntry Read(string name, ReadOnlySpan<byte> content) => _read.TryGetValue(name, out var read) ? read(content) : new Unopened(name);
}
