using System.CommandLine;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea backup</c>: a consistent copy while the server runs, the wraps apart.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var to = new Option<string>("--to") { Description = "The directory under which backups lie, one directory each.", Required = true };
        var wraps = new Option<string?>("--wraps-to") { Description = "Another directory for the wrapped keys: without them the rest opens nothing. Kept for 30 days." };
        var command = new Command("backup", "Makes a backup; the server may be running.") { HouseFlags.Data, to, wraps };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() =>
        {
            var made = Backups.Make(HouseFlags.Options(parsed).Data, parsed.GetValue(to)!, parsed.GetValue(wraps) ?? "", TimeProvider.System.GetUtcNow(), cancel);
            Console.WriteLine($"A backup lies in {made}, and verifies. The machine key is not in it: keep a copy of that elsewhere.");
            return Task.FromResult(Exit.Good);
        }));
        return command;
    }
}
