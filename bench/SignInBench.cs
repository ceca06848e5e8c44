using System.Diagnostics;
using System.Net;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>What a person waits for when she signs in: her phrase, then the page of her day.</summary>
internal static class SignInBench
{
    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var times = quick ? 8 : 30;
        Argon(report, times);
        var options = await ground.Fresh(o => o.Listen = $"http://127.0.0.1:{Ports.Free()}");
        await using var house = House.Build(options, new KapeaClock(TimeProvider.System));
        await house.App.StartAsync();
        var pages = new List<(double Took, HttpStatusCode Status, int Bytes)>();
        for (int i = 0; i < times + 3; i++)
        {
            var page = await SignIn(new(options.Listen));
            if (i >= 3) pages.Add(page);
        }

        var took = pages.Select(p => p.Took).ToList();
        var last = pages[^1];
        var what = last.Status == HttpStatusCode.OK ? Inv($"Today's page, {last.Bytes} B") : Inv($"no page of the day yet: {(int)last.Status}, {last.Bytes} B");
        report.Add("sign-in to the page of the day, median", "< 400 ms", Inv($"{Figures.Median(took):0} ms (p99 {Figures.Percentile(took, 99):0})"), Figures.Median(took) < 400, Inv($"POST /sign-in and GET after its 303 over loopback, {times} times; {what}; load {LoadAverage()}"));
    }

    private static void Argon(Report report, int times)
    {
        var person = PersonId.New();
        var key = Phrase.Seal(person, "rice field after rain", new byte[32]);
        var took = new List<double>();
        for (int i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            if (Phrase.TryOpen(person, "rice field after rain", key) is null) throw new InvalidOperationException("The phrase did not open.");
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        report.Add("unlock phrase, Argon2id 64 MiB, 3 passes", "stated", Inv($"{Figures.Median(took):0} ms (p99 {Figures.Percentile(took, 99):0})"), null, Inv($"{times} times, one thread; load {LoadAverage()}"));
    }

    private static async Task<(double Took, HttpStatusCode Status, int Bytes)> SignIn(Uri house)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = house };
        client.DefaultRequestHeaders.Add("Origin", house.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var began = Stopwatch.GetTimestamp();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = DemoPeople.Sokha.SignIn, ["phrase"] = DemoPeople.Sokha.Phrase });
        using var posted = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (posted.StatusCode != HttpStatusCode.SeeOther || posted.Headers.Location!.ToString() != "/today") throw new InvalidOperationException($"Sign-in answered {(int)posted.StatusCode} to {posted.Headers.Location}.");
        using var page = await client.GetAsync(posted.Headers.Location);
        var bytes = await page.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, page.StatusCode, bytes.Length);
    }
}
