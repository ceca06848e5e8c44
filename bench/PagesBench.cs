using System.Diagnostics;
using System.Net;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Cases;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>What a worker waits for who opens a case in her browser: the whole way over HTTP, her session's memory of the case forgotten before.</summary>
internal static class PagesBench
{
    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var options = await ground.Fresh(o => o.Listen = $"http://127.0.0.1:{Ports.Free()}");
        await using var house = House.Build(options, new KapeaClock(TimeProvider.System));
        await house.App.StartAsync();
        var parts = house.Parts;
        var (cookie, visit) = (await Ground.SignIn(parts, DemoPeople.Sokha, 1))[0];
        var cases = await Ground.OpenCases(parts, 2);
        await Fill(parts, visit, cases[0], 500);
        await Fill(parts, visit, cases[1], 5000);
        using var client = Client(options, cookie);
        var times = quick ? 60 : 300;
        await Measure(report, client, () => parts.Sessions.Resolve(cookie)!.Forget(cases[0]), cases[0], 500, 20, times);
        await Measure(report, client, () => parts.Sessions.Resolve(cookie)!.Forget(cases[1]), cases[1], 5000, 120, times / 3);
    }

    /// <summary>A browser that is signed in.</summary>
    public static HttpClient Client(HouseOptions options, string cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new(options.Listen) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", cookie);
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    /// <summary>Gets a page, which must be there; how long it took, and its size.</summary>
    public static async Task<(double Took, int Bytes)> Get(HttpClient client, string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var page = await client.GetAsync(new Uri(path, UriKind.Relative));
        var bytes = await page.Content.ReadAsByteArrayAsync();
        if (page.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{path} was answered {(int)page.StatusCode}.");
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes.Length);
    }

    private static async Task Measure(Report report, HttpClient client, Action forget, StreamId file, int entries, double goal, int times)
    {
        var (took, bytes) = (new List<double>(), 0);
        for (int i = 0; i < times + 30; i++)
        {
            forget();
            (var one, bytes) = await Get(client, $"/cases/{file}");
            if (i >= 30) took.Add(one);
        }

        var p99 = Figures.Percentile(took, 99);
        report.Add(Inv($"the page of a case of {entries:#,0} entries, p99"), Inv($"< {goal:0} ms"), Inv($"{p99:0.0} ms (median {Figures.Median(took):0.0})"), p99 < goal,
            Inv($"GET over loopback, {times} times, {bytes} B, notes of 1.2 kB, keys and state forgotten before each, the reading written down; load {LoadAverage()}"));
    }

    private static async Task Fill(HouseParts house, Visit visit, StreamId stream, int entries)
    {
        var texts = new Texts(entries);
        for (int i = 0; i < entries; i++)
            Ground.Done(await house.Door.Do<NoteOnCase, CaseState>(visit, new(ActId.New(), new byte[32], stream, null, null, "", false), new(CaseNoteKind.Visit, texts.Note(1130))));
    }
}
