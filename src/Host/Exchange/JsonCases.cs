using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Reads the cases of a Primero file: a list, or the envelope of its API with a list or one case under <c>data</c>. Strict about the file, patient with each case.</summary>
internal static class JsonCases
{
    /// <summary>The largest file, in bytes: some ten thousand cases of 306 fields.</summary>
    public const int Most = 64 * 1024 * 1024;

    /// <summary>The most cases of one file.</summary>
    public const int MostCases = 50_000;

    private const int Deepest = 32;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest };

    /// <summary>The cases, or why there are none and where.</summary>
    public static (CasesFile? File, FileFault? Fault) Read(ReadOnlyMemory<byte> bytes, ReadingWith with)
    {
        if (bytes.Length > Most) return (null, FileFault.TooLarge);
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (BadByte(text.Span) is { } bad) return (null, At("exchange.not-utf8", text.Span, bad));
        if (text.Span.TrimStart(" \t\r\n"u8).IsEmpty) return (null, FileFault.Empty);
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return Cases(document.RootElement) is { } cases ? Read(document.RootElement, cases, with) : (null, new("exchange.wrong-top-level", 1, 1));
        }
        catch (JsonException e)
        {
            return (null, At(IsTooDeep(text.Span) ? "exchange.too-deep" : "exchange.not-json", text.Span, LineStart(text.Span, e.LineNumber ?? 0) + (int)(e.BytePositionInLine ?? 0)));
        }
    }

    // Up to where it breaks it is read as far as it goes, to tell what is whole and too deep from what is broken.
    private static bool IsTooDeep(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Deepest + 1 });
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == Deepest && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) return true;
        }
        catch (JsonException)
        {
            // It breaks before it is too deep.
        }

        return false;
    }

    private static (CasesFile? File, FileFault? Fault) Read(JsonElement root, ImmutableArray<JsonElement> cases, ReadingWith with)
    {
        if (cases.IsEmpty) return (null, FileFault.Empty);
        if (cases.Length > MostCases) return (null, FileFault.TooManyCases);
        var rows = cases.Select((c, i) => PrimeroCases.Read(Value(c), i + 1, with));
        return (new(CasesFile.Primero, [.. rows]) { IsWorldwide = true, Missing = Missing(root, cases.Length) }, null);
    }

    private static ImmutableArray<JsonElement>? Cases(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => [.. root.EnumerateArray()],
        JsonValueKind.Object when root.TryGetProperty("data", out var data) => data.ValueKind switch
        {
            JsonValueKind.Array => [.. data.EnumerateArray()],
            JsonValueKind.Object => [data],
            _ => null,
        },
        _ => null,
    };

    /// <summary>How many cases the envelope counts beyond those that it holds: it is one page of several.</summary>
    private static int Missing(JsonElement root, int held) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("metadata", out var about) && about.ValueKind == JsonValueKind.Object
        && about.TryGetProperty("total", out var total) && total.ValueKind == JsonValueKind.Number && total.TryGetInt32(out var all) ? Math.Max(0, all - held) : 0;

    private static GivenValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new GivenValue.Text(Text(value)),
        JsonValueKind.Number => new GivenValue.Number(value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new GivenValue.Truth(value.GetBoolean()),
        JsonValueKind.Array => new GivenValue.List([.. value.EnumerateArray().Select(Value)], value.GetRawText()),
        JsonValueKind.Object => new GivenValue.Group([.. value.EnumerateObject().Select(p => (Name(p), Value(p.Value)))]),
        _ => new GivenValue.Nothing(),
    };

    // An escape that makes half a surrogate pair is no text: it is kept as it was escaped.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static int? BadByte(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private static int LineStart(ReadOnlySpan<byte> text, long line)
    {
        var at = 0;
        for (; line > 0 && text[at..].IndexOf((byte)'\n') is >= 0 and var end; line--) at += end + 1;
        return at;
    }

    private static FileFault At(string code, ReadOnlySpan<byte> text, int at)
    {
        var before = text[..Math.Min(at, text.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new(code, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
