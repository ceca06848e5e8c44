using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Kapea.Journal;
using Kapea.Work.Acts;

namespace Kapea.Host.Doors;

/// <summary>The digest of a command as sent: the same from a form, the API and an import, whatever the order of its fields.</summary>
internal static class Digests
{
    public static byte[] Of(string wireName, StreamId? subject, string? happenedAt, ImmutableDictionary<string, Raw> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, 'a', wireName);
        Add(hash, 's', subject?.ToString() ?? "");
        Add(hash, 'h', happenedAt ?? "");
        AddFields(hash, fields);
        return hash.GetHashAndReset();
    }

    private static void AddFields(IncrementalHash hash, ImmutableDictionary<string, Raw> fields)
    {
        foreach (var (name, raw) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (IsEmpty(raw)) continue;
            Add(hash, 'f', name);
            AddRaw(hash, raw);
        }

        Add(hash, '.', "");
    }

    private static void AddRaw(IncrementalHash hash, Raw raw)
    {
        switch (raw)
        {
            case Raw.Word w: Add(hash, 'w', w.Value.ReplaceLineEndings("\n").Trim()); break;
            case Raw.Truth t: Add(hash, 'w', t.Value ? "true" : "false"); break;
            case Raw.Number n: Add(hash, 'w', n.Digits); break;
            case Raw.Words ws: foreach (var word in ws.Values.Order(StringComparer.Ordinal)) Add(hash, 'l', word); break;
            case Raw.Rows rows: foreach (var row in rows.Values) AddFields(hash, row); break;
            default: Add(hash, '?', ""); break;
        }
    }

    private static bool IsEmpty(Raw raw) => raw is Raw.Word { Value: var v } && string.IsNullOrWhiteSpace(v) || raw is Raw.Words { Values.Length: 0 } or Raw.Rows { Values.Length: 0 };

    private static void Add(IncrementalHash hash, char kind, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> head = stackalloc byte[5];
        head[0] = (byte)kind;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
