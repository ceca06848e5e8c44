using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kapea.Journal.Backups;

/// <summary>The list of destructions as a file: one JSON object a line, <c>{"stream","act","at","position"}</c>; a whole stream has no position.</summary>
/// <remarks>Ids are 32 hexadecimal digits, the time is unix seconds. Nothing in it tells what was destroyed.</remarks>
public static class DestructionList
{
    /// <summary>Writes a list, and makes sure that it is on the disk.</summary>
    public static void Write(string path, IEnumerable<DestructionRecord> destructions)
    {
        using var file = File.Create(path);
        foreach (var record in destructions)
        {
            var line = new DestructionLine(record.Stream.ToString(), record.Act.ToString(), record.At.ToUnixTimeSeconds(), record.Position);
            JsonSerializer.Serialize(file, line, BackupJson.Default.DestructionLine);
            file.WriteByte((byte)'\n');
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="StoreException">A line is not one of such a list; the message says which.</exception>
    public static ImmutableArray<DestructionRecord> Read(string path)
    {
        var records = ImmutableArray.CreateBuilder<DestructionRecord>();
        foreach (var line in File.ReadLines(path))
            records.Add(Parse(line) ?? throw new StoreException(string.Create(CultureInfo.InvariantCulture, $"Line {records.Count + 1} of {path} is not a destruction. Take a whole copy of the list.")));

        return records.ToImmutable();
    }

    private static DestructionRecord? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, BackupJson.Default.DestructionLine) is { } line && Guid.TryParse(line.Stream, out var stream) && Guid.TryParse(line.Act, out var act)
                ? new DestructionRecord(new(stream), line.Position, new(act), DateTimeOffset.FromUnixTimeSeconds(line.At))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A line of the list.</summary>
internal sealed record DestructionLine(string Stream, string Act, long At, long? Position = null);

/// <summary>How the files of a backup are written; made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DestructionLine))]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
