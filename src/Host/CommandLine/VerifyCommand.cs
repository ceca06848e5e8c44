using System.CommandLine;
using Kapea.Journal;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea verify</c>: recomputes everything from the stored rows and names every difference.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command("verify", "Recomputes every hash from the stored rows; exits 1 on any difference.") { HouseFlags.Data };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Run(HouseFlags.Options(parsed), cancel)));
        return command;
    }

    private static async Task<int> Run(HouseOptions options, CancellationToken cancel)
    {
        if (!Directory.Exists(options.Data)) throw new InvalidDataException($"There is no data directory at {options.Data}. Give it with --data.");
        await using var store = SqliteStore.Open(options.Data, new StoreOptions());
        var faults = 0;
        foreach (var fault in store.Verify(cancel))
        {
            faults++;
            Console.WriteLine($"{fault.Table} {fault.Row}: {fault.What}");
        }

        var tree = store.Tree();
        Console.WriteLine(faults == 0 ? $"{tree.Size} entries, root {Convert.ToHexStringLower(tree.Root)}: everything fits." : $"{faults} differences. Do not go on writing; restore the newest backup beside it and compare.");
        return faults == 0 ? Exit.Good : Exit.Found;
    }
}
