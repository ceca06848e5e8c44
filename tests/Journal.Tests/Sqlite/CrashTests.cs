using System.Diagnostics;
using System.Globalization;
using Kapea.Journal.Sqlite;

namespace Kapea.Journal.Tests.Sqlite;

/// <summary>A server is killed at any moment: what it acknowledged is there, once.</summary>
/// <remarks>Ten rounds; <c>KAPEA_CRASH_ROUNDS</c> asks for more.</remarks>
public sealed class CrashTests
{
    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_once()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KAPEA_CRASH_ROUNDS") ?? "10", CultureInfo.InvariantCulture);
        var directory = Directory.CreateTempSubdirectory("kapea-crash-").FullName;
        var acknowledged = new HashSet<Guid>();
        for (var round = 0; round < rounds; round++)
        {
            acknowledged.UnionWith(await RunAndKill(directory));
            await using var store = SqliteStore.Open(directory);
            store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
            var written = store.ReadAll(0, int.MaxValue).GroupBy(entry => entry.Act.Value).ToDictionary(act => act.Key, act => act.Count());
            acknowledged.ShouldAllBe(act => written.GetValueOrDefault(act) == 1);
            acknowledged.ShouldAllBe(act => store.FindAct(new ActId(act)) != null);
        }

        acknowledged.Count.ShouldBeGreaterThan(rounds);
        Directory.Delete(directory, recursive: true);
    }

    private static async Task<List<Guid>> RunAndKill(string directory)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(CrashTests).Assembly.Location);

        start.ArgumentList.Add(CrashingServer.Argument);
        start.ArgumentList.Add(directory);
        using var server = Process.Start(start)!;
        var acts = new List<Guid>();
        while (acts.Count == 0 && await server.StandardOutput.ReadLineAsync() is { } first)
            acts.Add(Guid.Parse(first));

        var killed = Task.Delay(Random.Shared.Next(1, 300)).ContinueWith(_ => server.Kill(), TaskScheduler.Default);
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line cut off by the kill was not heard by anybody.
            if (Guid.TryParseExact(line, "N", out var act))
                acts.Add(act);
        }

        await killed;
        await server.WaitForExitAsync();
        return acts;
    }
}
