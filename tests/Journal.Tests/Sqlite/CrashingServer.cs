using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Sqlite;

/// <summary>What the crash test starts and kills: commits without end from several writers and says which acts were acknowledged.</summary>
internal static class CrashingServer
{
    internal const string Argument = "--crashing-server";

    internal static async Task Run(string directory)
    {
        await using var store = SqliteStore.Open(directory);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Write(store))));
    }

    private static async Task Write(SqliteStore store)
    {
        var stream = StreamId.New();
        var act = Acts.Begin(stream);
        while (await store.Commit(act) is Receipt.Committed)
        {
            Console.Out.WriteLine(act.Act);
            Console.Out.Flush();
            act = Acts.Append(stream);
        }
    }
}
