using System.CommandLine;
using Kapea.Journal.Backups;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea restore</c>: puts a backup and its wraps together in a new data directory, and destroys again what was destroyed since.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var from = new Option<string>("--from") { Description = "The backup's directory.", Required = true };
        var wraps = new Option<string?>("--wraps") { Description = "The file wraps.db of the same backup (default: in the backup's directory)." };
        var destructions = new Option<string?>("--destructions") { Description = "The NEWEST list of destructions there is, of whichever backup: what was destroyed must not come back." };
        var command = new Command("restore", "Restores a backup into a new data directory.") { HouseFlags.Data, from, wraps, destructions };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed).Data, parsed.GetValue(from)!, parsed.GetValue(wraps), parsed.GetValue(destructions), cancel)));
        return command;
    }

    private static async Task<int> Run(string data, string from, string? wraps, string? destructions, CancellationToken cancel)
    {
        if (destructions is null)
        {
            var newest = Backups.NewestDestructions(Path.GetDirectoryName(Path.GetFullPath(from))!);
            throw new InvalidDataException("What was destroyed after this backup was made must not come back. Give the newest list of destructions with --destructions"
                + (newest is null ? "." : $"; the newest under the same roof is {newest}."));
        }

        wraps ??= Path.Combine(from, Backup.WrapsName);
        if (!File.Exists(wraps)) throw new InvalidDataException($"There is no file of wraps at {wraps}. Give it with --wraps; it is kept apart, and for 30 days.");
        if (!Backup.Belongs(wraps, from))
            throw new InvalidDataException($"The file {wraps} does not belong to the backup in {from}: entries would stay closed for ever. Give the file of wraps made with it.");
        var faults = await Backup.Restore(Path.Combine(from, SqliteStore.FileName), wraps, destructions, data, cancel);
        Backups.CopyReference(from, data);
        foreach (var fault in faults) Console.WriteLine($"{fault.Table} {fault.Row}: {fault.What}");
        Console.WriteLine(faults.Length == 0 ? $"Restored into {data}, and it verifies. Start it with the machine key of this installation." : $"{faults.Length} differences; do not use it.");
        return faults.Length == 0 ? Exit.Good : Exit.Found;
    }
}
