using System.Diagnostics;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sqlite;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>Whether the work slows down as the network grows: the same acts and pages at 1,000 cases and at 100,000, taking turns.</summary>
/// <remarks>All cases lie with one team, which is harder than any real network: every date in it is that team's.</remarks>
internal static class NetworkBench
{
    private const int Few = 1000;
    private const int ChildrenInReport = 25;
    private const int Rounds = 9;
    private const int ActsInRound = 1000;

    /// <param name="grown">A folder that keeps both networks between runs, to measure a change without growing them again; <c>null</c>: a folder of this run.</param>
    public static async Task Run(Ground ground, Report report, int many, string? grown)
    {
        var folder = grown ?? ground.NewFolder();
        var list = Path.Combine(folder, "cases.txt");
        if (!File.Exists(list)) await GrowBoth(ground, folder, many, list);
        var cases = File.ReadLines(list).Select(Ground.Id).ToList();
        await using var few = await Place.Open(Network(Path.Combine(folder, "few")), cases[..Few]);
        await using var lots = await Place.Open(Network(Path.Combine(folder, "many")), [.. cases.Skip(Few).Where((_, i) => i % ((cases.Count - Few) / Few) == 0)]);
        await Acts(report, few, lots, cases.Count);
        await Pages(report, lots, cases.Count);
    }

    private static HouseOptions Network(string folder) => Ground.Options(folder, o => o.Listen = $"http://127.0.0.1:{Ports.Free()}");

    private static async Task GrowBoth(Ground ground, string folder, int many, string list)
    {
        var began = Stopwatch.GetTimestamp();
        Ground.Copy(Path.GetDirectoryName((await ground.Fresh()).Data)!, Path.Combine(folder, "few"));
        var cases = await Grow(Network(Path.Combine(folder, "few")), Few);
        Ground.Copy(Path.Combine(folder, "few"), Path.Combine(folder, "many"));
        var large = Network(Path.Combine(folder, "many"));
        cases.AddRange(await Grow(large, many - Few));
        await File.WriteAllLinesAsync(list, cases.Select(c => c.Value.ToString("N")));
        Console.Error.WriteLine(Inv($"{many} cases after {Stopwatch.GetElapsedTime(began).TotalMinutes:0.0} min, {new FileInfo(Path.Combine(large.Data, SqliteStore.FileName)).Length / 1024 / 1024} MiB"));
    }

    private static async Task Acts(Report report, Place few, Place lots, int many)
    {
        List<double> ratios = [], small = [], large = [];
        for (int i = -1; i < Rounds; i++)
        {
            // Whoever goes second finds the disk busy with the first, so they take turns at that as well.
            var ahead = i % 2 == 0 ? await lots.Notes(ActsInRound) : 0;
            var one = await few.Notes(ActsInRound);
            var other = i % 2 == 0 ? ahead : await lots.Notes(ActsInRound);
            if (i < 0) continue;
            ratios.Add(other / one);
            small.Add(one);
            large.Add(other);
        }

        var median = Figures.Median(ratios);
        report.Add(Inv($"cost of an act at {many:#,0} cases to its cost at {Few:#,0}"), "< 1.2", Figures.Spread(ratios), median < 1.2,
            Inv($"{Rounds} rounds in turn of {ActsInRound} notes, each in another case, keys and state forgotten before; medians {Figures.Median(small):0.00} and {Figures.Median(large):0.00} ms; load {LoadAverage()}"));
    }

    private static async Task Pages(Report report, Place lots, int many)
    {
        using var client = PagesBench.Client(lots.Options, lots.Cookie);
        var (first, bytes) = await PagesBench.Get(client, "/today");
        var took = new List<double>();
        for (int i = 0; i < 300; i++) took.Add((await PagesBench.Get(client, "/today")).Took);
        var p99 = Figures.Percentile(took, 99);
        report.Add(Inv($"the page of the day at {many:#,0} cases, p99"), "< 50 ms", Inv($"{p99:0.0} ms (median {Figures.Median(took):0.0})"), p99 < 50,
            Inv($"300 times over loopback, {bytes} B, all cases with one team; the first time in a session {first:0} ms; load {LoadAverage()}"));
        var list = new List<double>();
        for (int i = 0; i < 30; i++) list.Add((await PagesBench.Get(client, "/cases")).Took);
        report.Add(Inv($"the list of cases at {many:#,0} cases, p99"), "-", Inv($"{Figures.Percentile(list, 99):0.0} ms (median {Figures.Median(list):0.0})"), null, Inv($"30 times; the newest 200; load {LoadAverage()}"));
    }

    /// <summary>Opens so many further cases, each child with a report, and lets go of the store.</summary>
    private static async Task<List<StreamId>> Grow(HouseOptions options, int count)
    {
        await using var house = Ground.Open(options, SqliteStore.Open(options.Data));
        var left = count;
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var sophea = await Actor.SignIn(house, DemoPeople.Sophea);
            var own = new List<StreamId>();
            while (Interlocked.Add(ref left, -ChildrenInReport) > -ChildrenInReport)
            {
                var report = await Ground.Report(sophea, urgent: false);
                for (int i = 0; i < ChildrenInReport; i++) own.Add(Ground.Id(Ground.Done(await sophea.Do<OpenCase, ReportState>(new(null, $"Child {i}", 9, null), report)).Begun["case"]));
                if (own.Count % 2500 == 0) Console.Error.WriteLine(Inv($"{count - left} of {count} cases"));
            }

            return own;
        })));
        return [.. opened.SelectMany(o => o)];
    }

    /// <summary>A house that listens, with one worker signed in and cases that she has not touched.</summary>
    private sealed class Place : IAsyncDisposable
    {
        private readonly House _house;
        private readonly Queue<StreamId> _cases;
        private readonly Texts _texts = new(1);

        private Place(House house, HouseOptions options, string cookie, List<StreamId> cases)
        {
            _house = house;
            Options = options;
            Cookie = cookie;
            _cases = new(cases);
        }

        public HouseOptions Options { get; }

        public string Cookie { get; }

        public static async Task<Place> Open(HouseOptions options, List<StreamId> cases)
        {
            var house = House.Build(options, new KapeaClock(TimeProvider.System));
            await house.App.StartAsync();
            return new(house, options, (await Ground.SignIn(house.Parts, DemoPeople.Sokha, 1))[0].Cookie, cases);
        }

        /// <summary>Writes so many notes, each in another case; milliseconds of one.</summary>
        public async Task<double> Notes(int count)
        {
            var began = Stopwatch.GetTimestamp();
            for (int i = 0; i < count; i++)
            {
                var (visit, file) = (_house.Parts.Sessions.Resolve(Cookie)!, _cases.Dequeue());
                _cases.Enqueue(file);
                visit.Forget(file);
                Ground.Done(await _house.Parts.Door.Do<NoteOnCase, CaseState>(visit, new(ActId.New(), new byte[32], file, null, null, "", false), new(CaseNoteKind.Visit, _texts.Note(1130))));
            }

            return Stopwatch.GetElapsedTime(began).TotalMilliseconds / count;
        }

        public ValueTask DisposeAsync() => _house.DisposeAsync();
    }
}
