using System.CommandLine;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea verify</c>: recomputes everything from the stored rows and names every difference. The server may be running.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command("verify", "Recomputes every hash from the stored rows; exits 1 on any difference.") { HouseFlags.Data };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), cancel)));
        return command;
    }

    private static Task<int> Run(HouseOptions options, CancellationToken cancel)
    {
        var (faults, tree) = SqliteStore.VerifyDirectory(options.Data, cancel);
        var count = 0;
        foreach (var fault in faults)
        {
            count++;
            Console.WriteLine($"{fault.Table} {fault.Row}: {fault.What}");
        }

        Console.WriteLine(count == 0 ? $"{tree.Size} entries, root {Convert.ToHexStringLower(tree.Root)}: everything fits." : $"{count} differences. Do not go on writing; restore the newest backup beside it and compare.");
        return Task.FromResult(count == 0 ? Exit.Good : Exit.Found);
    }
}
