using System.CommandLine;
using Kapea.Host.Proof;
using Kapea.Journal;
using Kapea.Journal.Sqlite;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea verify</c>: recomputes everything from the stored rows and names every difference; with a checkpoint that somebody kept, says whether the record still begins with what it was then. The server may be running.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A checkpoint kept earlier: whether this log signed it, and whether the entries of that time are still the same." };
        var command = new Command("verify", "Recomputes every hash from the stored rows; exits 1 on any difference.") { HouseFlags.Data, checkpoint };
        command.SetAction((parsed, cancel) => HouseFlags.Say(() => Task.FromResult(Run(HouseFlags.Options(parsed).Data, parsed.GetValue(checkpoint), Console.Out, cancel))));
        return command;
    }

    /// <summary>The exit code; what was found is said line by line.</summary>
    internal static int Run(string data, string? checkpoint, TextWriter say, CancellationToken cancel)
    {
        var note = checkpoint is null ? null : File.ReadAllText(checkpoint);
        var (faults, tree) = SqliteStore.VerifyDirectory(data, cancel);
        var count = 0;
        foreach (var fault in faults)
        {
            count++;
            say.WriteLine($"{fault.Table} {fault.Row}: {fault.What}");
        }

        say.WriteLine(count == 0 ? $"{tree.Size} entries, root {Convert.ToHexStringLower(tree.Root)}: everything fits." : $"{count} differences. Do not go on writing; restore the newest backup beside it and compare.");
        var log = count == 0 || note is not null ? LogIdentity.In(data) : null;
        if (log is not null) say.WriteLine($"The log's verifier key: {log.VerifierKey}");
        var kept = note is null || Compare(data, log, note, tree, say);
        return count == 0 && kept ? Exit.Good : Exit.Found;
    }

    private static bool Compare(string data, LogIdentity? log, string note, TreeHead tree, TextWriter say)
    {
        if (log?.TryOpen(note) is not { } then)
        {
            say.WriteLine("The checkpoint is not one of this log's: it was changed, was signed under another key or name, or is no checkpoint.");
            return false;
        }

        if (SqliteStore.RootAt(data, then.Size) is not { } root)
        {
            say.WriteLine($"The checkpoint speaks of {then.Size} entries, and there are {tree.Size} now: entries have been taken away.");
            return false;
        }

        var same = root.AsSpan().SequenceEqual(then.Root);
        say.WriteLine(same ? $"The checkpoint is this log's, and its {then.Size} entries are still the same." : $"The checkpoint is this log's, but the first {then.Size} entries are no longer what they were when it was signed.");
        return same;
    }
}
