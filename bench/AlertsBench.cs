using System.Diagnostics;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>How long it takes from raising an alert until the whole letter has crossed the wire to the mail server, while others write.</summary>
internal static class AlertsBench
{
    private const int ActsASecond = 50;

    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var alerts = quick ? 30 : 120;
        using var mail = new DemoMail();
        mail.Start();
        var options = await ground.Fresh(o =>
        {
            o.Listen = $"http://127.0.0.1:{Ports.Free()}";
            o.Mail = new() { Host = "127.0.0.1", Port = mail.Port, Security = "none", From = "kapea@demo.invalid" };
        });
        await using var house = House.Build(options, new KapeaClock(TimeProvider.System));
        await house.App.StartAsync();
        var visits = await Ground.SignIn(house.Parts, DemoPeople.Sokha, 8);
        var cases = await Ground.OpenCases(house.Parts, 8);
        using var sophea = await Actor.SignIn(house.Parts, DemoPeople.Sophea);
        var reports = new List<StreamId>();
        for (int i = 0; i < alerts / 2; i++) reports.Add(await Ground.Report(sophea, urgent: true));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => Write(house.Parts, visits, cases, stop.Token));
        await Task.Delay(1000);
        var raised = new List<(StreamId Alert, DateTimeOffset At)>();
        foreach (var about in reports)
        {
            foreach (var ladder in (string[])["kandal", "phnom-penh"])
            {
                var at = DateTimeOffset.UtcNow;
                var done = Ground.Done(await sophea.Do<RaiseAlert, ReportState>(new(ladder, "Prek Ho", "operator on duty", false), about));
                raised.Add((Ground.Id(done.Begun["alert"]), at));
                await Task.Delay(Random.Shared.Next(40, 160));
            }
        }

        await Task.Delay(3000);
        await stop.CancelAsync();
        var (acts, seconds) = await writing;
        var letters = mail.Letters;
        var took = raised.Select(r => letters.Where(l => l.Subject.EndsWith(r.Alert.Reference, StringComparison.Ordinal)).Select(l => (l.At - r.At).TotalMilliseconds).DefaultIfEmpty(double.PositiveInfinity).Min()).ToList();
        var p99 = Figures.Percentile(took, 99);
        report.Add("alert raised to letter at the mail server, p99", "< 1,000 ms", Inv($"{p99:0} ms (median {Figures.Median(took):0}, worst {took.Max():0})"), p99 < 1000, Inv($"{raised.Count} alerts while {acts / seconds:0} other acts a second were written, SMTP on loopback; load {LoadAverage()}"));
    }

    private static async Task<(int Acts, double Seconds)> Write(HouseParts house, List<(string Cookie, Visit Visit)> visits, List<StreamId> cases, CancellationToken stop)
    {
        var texts = new Texts(7);
        var began = Stopwatch.GetTimestamp();
        var acts = new List<Task<Answer>>();
        while (!stop.IsCancellationRequested)
        {
            // By the clock, not by pauses: a late one is made good.
            while (acts.Count < Stopwatch.GetElapsedTime(began).TotalSeconds * ActsASecond)
            {
                var i = acts.Count % visits.Count;
                acts.Add(house.Door.Do<NoteOnCase, CaseState>(visits[i].Visit, new(ActId.New(), new byte[32], cases[i], null, null, "", false), new(CaseNoteKind.Visit, texts.Note(1130)), CancellationToken.None));
            }

            await Task.Delay(10, CancellationToken.None);
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        foreach (var answer in await Task.WhenAll(acts)) Ground.Done(answer);
        return (acts.Count, seconds);
    }
}
