using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sqlite;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>How fast acts go through the Door, against a bare loop that writes the very same sealed rows into the same kind of store.</summary>
/// <remarks>
/// A door round is all that an act costs besides HTTP: resolve the session, read the JSON, check it by the act's description, digest, permit, open,
/// fold, decide, seal, commit, publish. What it committed is kept, and the bare round commits the same, from as many writers, into a copy of
/// the journal as it stood before: same tables, same sizes, same sync, same committing together. Door and bare rounds take turns.
/// </remarks>
internal static class ActsBench
{
    public const int NotesInStream = 40;
    private const int ContentBytes = 1200;

    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var rounds = quick ? 3 : 9;
        const int many = 64, warm = 3, streamsOfOne = 8;
        var options = await ground.Fresh();
        var store = new CapturingStore(SqliteStore.Open(options.Data));
        await using var house = Ground.Open(options, store);
        var sessions = await Ground.SignIn(house, DemoPeople.Sokha, many / 2);
        sessions.AddRange(await Ground.SignIn(house, DemoPeople.Bopha, many / 2));
        var cases = new Queue<StreamId>(await Ground.OpenCases(house, (rounds + warm) * (many + streamsOfOne)));
        await store.Scrub();
        var copy = ground.NewFolder();
        Directory.CreateDirectory(copy);
        File.Copy(Path.Combine(options.Data, SqliteStore.FileName), Path.Combine(copy, SqliteStore.FileName));
        await using var bare = SqliteStore.Open(copy);
        List<Round> all = [], one = [];
        for (int i = 0; i < rounds + warm; i++)
        {
            var wide = await Compare(house, store, bare, sessions, [.. sessions.Select(_ => new[] { cases.Dequeue() })], i);
            var narrow = await Compare(house, store, bare, sessions[..1], [[.. Enumerable.Range(0, streamsOfOne).Select(_ => cases.Dequeue())]], i);
            if (i < warm) continue;
            all.Add(wide);
            one.Add(narrow);
        }

        var load = $"{rounds} rounds in turn, streams of {NotesInStream} notes of 1.2 kB; load {LoadAverage()}";
        Say(report, "acts through the Door, 64 writers, to the bare loop", 0.65, all, load);
        Say(report, "acts through the Door, 1 writer, to the bare loop", 0.80, one, load);
        if (house.Store.Verify().Any() || bare.Verify().Any()) throw new InvalidOperationException("The journals do not verify after the bench.");
    }

    private static void Say(Report report, string figure, double goal, List<Round> rounds, string load)
    {
        var ratios = rounds.Select(r => r.Door / r.Bare).ToList();
        report.Add(figure, Inv($">= {goal:0.00}"), Figures.Spread(ratios), Figures.Median(ratios) >= goal,
            Inv($"door {Figures.Median(rounds.Select(r => r.Door)):0}/s, bare {Figures.Median(rounds.Select(r => r.Bare)):0}/s; CPU an act {Figures.Median(rounds.Select(r => r.DoorCpu)):0} and {Figures.Median(rounds.Select(r => r.BareCpu)):0} us; {load}"));
    }

    private sealed record Round(double Door, double Bare, double DoorCpu, double BareCpu);

    private static async Task<Round> Compare(HouseParts house, CapturingStore store, SqliteStore bare, List<(string Cookie, Visit Visit)> sessions, StreamId[][] streams, int seed)
    {
        var act = house.Acts.Find(NoteOnCase.WireName)!;
        var texts = new Texts(seed);
        var sent = streams.Select(own => own.SelectMany(s => Enumerable.Range(0, NotesInStream).Select(_ => Json(s, texts.Note(ContentBytes - 71)))).ToArray()).ToArray();
        store.Keeps = true;
        var door = await Measure(sent.Length, writer => Door(house, act, sessions[writer].Cookie, sent[writer]), sent.Sum(s => s.Length));
        store.Keeps = false;
        var kept = store.Take();
        var commitments = streams.Select(own => own.SelectMany(s => kept[s]).ToArray()).ToArray();
        var plain = await Measure(sent.Length, writer => Bare(bare, commitments[writer]), sent.Sum(s => s.Length));
        return new(door.Rate, plain.Rate, door.Cpu, plain.Cpu);
    }

    private static async Task Door(HouseParts house, KnownAct act, string cookie, byte[][] sent)
    {
        foreach (var body in sent)
        {
            var visit = house.Sessions.Resolve(cookie)!;
            using var document = JsonDocument.Parse(body);
            Ground.Done(await house.Submission.FromJson(visit, act, document.RootElement, default));
        }
    }

    private static async Task Bare(SqliteStore store, Commitment[] commitments)
    {
        foreach (var commitment in commitments)
            if (await store.Commit(commitment) is not Receipt.Committed) throw new InvalidOperationException("The bare loop could not write.");
    }

    private static async Task<(double Rate, double Cpu)> Measure(int writers, Func<int, Task> work, int acts)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => work(writer))));
        var took = Stopwatch.GetElapsedTime(began);
        process.Refresh();
        return (acts / took.TotalSeconds, (process.TotalProcessorTime - cpu).TotalMicroseconds / acts);
    }

    internal static byte[] Json(StreamId stream, string text, Guid? act = null) => JsonSerializer.SerializeToUtf8Bytes(
        new { act_id = (act ?? ActId.New().Value).ToString("N"), subject = stream.ToString(), fields = new { kind = "Visit", text } },
        s_json);

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
