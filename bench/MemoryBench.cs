using System.Net;
using System.Text.Json;
using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal.Sqlite;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>Resident memory of a real server process: idle after a fresh init, and under 64 clients of the API.</summary>
internal static class MemoryBench
{
    private const int Clients = 64;

    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var seconds = quick ? 8 : 20;
        var idle = await Idle(ground, seconds);
        report.Add("resident memory, idle", "< 150 MiB", Inv($"{idle:0} MiB"), idle < 150, Inv($"kapea serve on a fresh init, after {seconds} s; load {LoadAverage()}"));
        var (loaded, peak, acts) = await UnderLoad(ground, seconds);
        report.Add("resident memory under load", "< 300 MiB", Inv($"{loaded:0} MiB (peak {peak:0})"), peak < 300, Inv($"{Clients} API clients for {seconds} s, {acts / seconds:0} acts a second over HTTP; 64 signed in one after the other before; load {LoadAverage()}"));
    }

    private static async Task<double> Idle(Ground ground, int seconds)
    {
        var folder = ground.NewFolder();
        var options = new Kapea.Host.HouseOptions { Data = Path.Combine(folder, "data"), MachineKey = Path.Combine(folder, "machine-key") };
        Directory.CreateDirectory(folder);
        await Installation.Create(options, DemoNetwork.Plan, TimeProvider.System.GetUtcNow());
        using var server = await ServerProcess.Start(options);
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        return server.MiB("VmRSS");
    }

    private static async Task<(double Now, double Peak, int Acts)> UnderLoad(Ground ground, int seconds)
    {
        var options = await ground.Fresh();
        List<Kapea.Journal.StreamId> cases;
        await using (var house = Ground.Open(options, SqliteStore.Open(options.Data))) cases = await Ground.OpenCases(house, Clients);
        using var server = await ServerProcess.Start(options);
        var tokens = new List<string>();
        for (int i = 0; i < Clients; i++) tokens.Add(await server.SignIn(i % 2 == 0 ? DemoPeople.Sokha : DemoPeople.Bopha));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var acts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            var texts = new Texts(i);
            int done = 0;
            for (; !stop.IsCancellationRequested; done++)
            {
                var (status, body) = await server.Send(tokens[i], "/api/v1/cases/note-on-case", ActsBench.Json(cases[i], texts.Note(1130)));
                if (status != HttpStatusCode.OK) throw new InvalidOperationException($"A note was answered {(int)status}: {System.Text.Encoding.UTF8.GetString(body)}");
            }

            return done;
        })));
        return (server.MiB("VmRSS"), server.MiB("VmHWM"), acts.Sum());
    }
}
