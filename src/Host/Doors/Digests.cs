using System.Buffers;
using System.Buffers.Binary;
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
        var hash = new ArrayBufferWriter<byte>(2048);
        Add(hash, 'a', wireName);
        Add(hash, 's', subject?.ToString() ?? "");
        Add(hash, 'h', happenedAt ?? "");
        AddFields(hash, fields);
        return SHA256.HashData(hash.WrittenSpan);
    }

    private static void AddFields(ArrayBufferWriter<byte> hash, ImmutableDictionary<string, Raw> fields)
    {
        foreach (var (name, raw) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (IsEmpty(raw)) continue;
            Add(hash, 'f', name);
            AddRaw(hash, raw);
        }

        Add(hash, '.', "");
    }

    private static void AddRaw(ArrayBufferWriter<byte> hash, Raw raw)
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

    private static void Add(ArrayBufferWriter<byte> hash, char kind, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var room = hash.GetSpan(5 + length);
        room[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], length);
        Encoding.UTF8.GetBytes(text, room[5..]);
        hash.Advance(5 + length);
    }
}
