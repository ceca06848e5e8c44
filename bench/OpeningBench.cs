using System.Diagnostics;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sqlite;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>How long it takes to open a long stream: unwrap its key, read, unseal, read the content, fold.</summary>
internal static class OpeningBench
{
    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var options = await ground.Fresh();
        await using var house = Ground.Open(options, SqliteStore.Open(options.Data));
        var visit = (await Ground.SignIn(house, DemoPeople.Sokha, 1))[0].Visit;
        var cases = await Ground.OpenCases(house, 2);
        await Fill(house, visit, cases[0], 500);
        await Fill(house, visit, cases[1], 5000);
        var times = quick ? 60 : 400;
        var small = Open(house, visit, cases[0], times, 501);
        var states = States(house, visit, cases[0], times);
        var large = Open(house, visit, cases[1], times / 4, 5001);
        Say(report, "opening a stream of 500 entries (Door.Look), p99", 12, small, times);
        Say(report, "the same for a decision (Door.State), p99", 12, states, times);
        Say(report, "opening a stream of 5,000 entries (Door.Look), p99", 110, large, times / 4);
        var (few, many) = (Figures.Median(small.Took) / 501, Figures.Median(large.Took) / 5001);
        report.Add("cost of an entry, 5,000 to 500", "<= 1.3", Inv($"{many / few:0.00} (CPU {large.Cpu / 5001 / (small.Cpu / 501):0.00})"), many / few <= 1.3, Inv($"medians: {1000 * few:0.0} and {1000 * many:0.0} us an entry"));
    }

    private static void Say(Report report, string figure, double goal, (List<double> Took, double Cpu) opened, int times)
    {
        var p99 = Figures.Percentile(opened.Took, 99);
        report.Add(figure, Inv($"< {goal:0} ms"), Inv($"{p99:0.0} ms (median {Figures.Median(opened.Took):0.0})"), p99 < goal, Inv($"{times} openings, notes of 1.2 kB, keys forgotten before each; CPU of the whole process {opened.Cpu:0.0} ms an opening, collector included; load {LoadAverage()}"));
    }

    private static async Task Fill(HouseParts house, Visit visit, StreamId stream, int entries)
    {
        var texts = new Texts(entries);
        for (int i = 0; i < entries; i++)
            Ground.Done(await house.Door.Do<NoteOnCase, CaseState>(visit, new(ActId.New(), new byte[32], stream, null, null, "", false), new(CaseNoteKind.Visit, texts.Note(1130))));
    }

    private static (List<double> Took, double Cpu) Open(HouseParts house, Visit visit, StreamId stream, int times, int entries) => Measure(times, () =>
    {
        visit.Forget(stream);
        var seen = house.Door.Look<CaseState>(visit, stream, StreamKind.Case)!;
        if (seen.Entries.Length != entries) throw new InvalidOperationException("The stream was not opened whole.");
    });

    private static (List<double> Took, double Cpu) States(HouseParts house, Visit visit, StreamId stream, int times) => Measure(times, () =>
    {
        visit.Forget(stream);
        if (house.Door.State<CaseState>(visit, stream, StreamKind.Case)!.Value.State.Notes != 500) throw new InvalidOperationException("The state was not folded whole.");
    });

    private static (List<double> Took, double Cpu) Measure(int times, Action work)
    {
        for (int i = 0; i < 40; i++) work();
        var took = new List<double>();
        var cpu = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            work();
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return (took, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / times);
    }
}
