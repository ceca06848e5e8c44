using System.Globalization;
using Kapea.Journal.Backups;

namespace Kapea.Host.CommandLine;

/// <summary>Where backups lie: one directory each under one roof, named by the time; the file with the wraps may lie under another roof.</summary>
internal static class Backups
{
    private const string Stamp = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Makes one, with the reference tables beside the journal, and throws away wraps that are older than 30 days.</summary>
    /// <returns>The directory of the backup.</returns>
    public static string Make(string data, string roof, string wrapsRoof, DateTimeOffset now, CancellationToken cancel)
    {
        var name = now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);
        var target = Path.Combine(roof, name);
        Backup.Make(data, target, now, cancel);
        CopyReference(data, target);
        if (wrapsRoof.Length > 0) Part(target, Path.Combine(wrapsRoof, name));
        Backup.Prune(roof, now);
        if (wrapsRoof.Length > 0) Backup.Prune(wrapsRoof, now);
        return target;
    }

    /// <summary>The newest list of destructions under a roof; <c>null</c>: none.</summary>
    public static string? NewestDestructions(string roof) => !Directory.Exists(roof) ? null : Directory.EnumerateDirectories(roof)
        .Where(b => File.Exists(Path.Combine(b, BackupManifest.FileName)))
        .MaxBy(b => BackupManifest.Read(b).At) is { } newest ? Path.Combine(newest, Backup.DestructionsName) : null;

    public static void CopyReference(string from, string to)
    {
        var source = Path.Combine(from, "reference");
        if (!Directory.Exists(source)) return;
        Directory.CreateDirectory(Path.Combine(to, "reference"));
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(to, "reference", Path.GetFileName(file)), overwrite: true);
    }

    private static void Part(string target, string apart)
    {
        Directory.CreateDirectory(apart);
        File.Move(Path.Combine(target, Backup.WrapsName), Path.Combine(apart, Backup.WrapsName));
        File.Copy(Path.Combine(target, BackupManifest.FileName), Path.Combine(apart, BackupManifest.FileName));
    }
}
