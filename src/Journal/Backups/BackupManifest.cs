using System.Collections.Immutable;
using System.Text.Json;

namespace Kapea.Journal.Backups;

/// <summary>What a backup says of itself: <c>manifest.json</c>.</summary>
/// <param name="Format">The version of the format: 1.</param>
/// <param name="At">When it was made.</param>
/// <param name="TreeSize">The number of entries in it.</param>
/// <param name="TreeRoot">The Merkle root over them, in hexadecimal.</param>
/// <param name="AuditSize">The number of audit lines in it.</param>
/// <param name="AuditHash">The hash of the last, in hexadecimal.</param>
/// <param name="Files">The SHA-256 of each file, in hexadecimal, by name.</param>
public sealed record BackupManifest(int Format, DateTimeOffset At, long TreeSize, string TreeRoot, long AuditSize, string AuditHash, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The only version so far.</summary>
    public const int Version = 1;

    /// <summary>Reads the manifest of a backup.</summary>
    /// <exception cref="StoreException">There is none, or not one that this program reads.</exception>
    public static BackupManifest Read(string backup)
    {
        var path = Path.Combine(backup, FileName);
        if (!File.Exists(path))
            throw new StoreException($"There is no backup in {backup}: the file {FileName} is missing.");

        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), BackupJson.Default.BackupManifest);
            return manifest is { Format: Version } ? manifest : throw new StoreException($"The backup in {backup} has format {manifest?.Format}; this program reads {Version}.");
        }
        catch (JsonException broken)
        {
            throw new StoreException($"The file {path} is damaged. Take another copy of the backup.", broken);
        }
    }

    internal void Write(string backup)
    {
        using var file = File.Create(Path.Combine(backup, FileName));
        JsonSerializer.Serialize(file, this, BackupJson.Default.BackupManifest);
        file.Flush(flushToDisk: true);
    }
}
