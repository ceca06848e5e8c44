using System.IO.Compression;
using System.Text.Json;
using Kapea.Host.Demo;
using Kapea.Journal.Sqlite;
using Kapea.Work.Cases;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>What an entry costs on disk, all tables and indexes of an act counted, after many of them.</summary>
internal static class DiskBench
{
    private const int Streams = 256;
    private const int ContentBytes = 1200;

    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var each = quick ? 40 : 196;
        var options = await ground.Fresh();
        var file = Path.Combine(options.Data, SqliteStore.FileName);
        await using var house = Ground.Open(options, SqliteStore.Open(options.Data));
        var sessions = await Ground.SignIn(house, DemoPeople.Sokha, 64);
        var cases = await Ground.OpenCases(house, Streams);
        var act = house.Acts.Find(NoteOnCase.WireName)!;
        await house.Store.Scrub();
        var (before, entries) = (new FileInfo(file).Length, house.Store.Tree().Size);
        long plain = 0, packed = 0;
        await Task.WhenAll(sessions.Select((session, i) => Task.Run(async () =>
        {
            var texts = new Texts(i + 1000);
            var room = new byte[4 * ContentBytes];
            for (int s = i; s < Streams; s += sessions.Count)
            {
                for (int n = 0; n < each; n++)
                {
                    var body = ActsBench.Json(cases[s], texts.Note(ContentBytes - 71));
                    using var document = JsonDocument.Parse(body);
                    Ground.Done(await house.Submission.FromJson(session.Visit, act, document.RootElement, default));
                    var content = house.Entries.Write(new CaseNoted(CaseNoteKind.Visit, document.RootElement.GetProperty("fields").GetProperty("text").GetString()!, house.Clock.GetUtcNow()));
                    BrotliEncoder.TryCompress(content, room, out var written, 0, 16);
                    Interlocked.Add(ref plain, content.Length);
                    Interlocked.Add(ref packed, written);
                }
            }
        })));
        await house.Store.Scrub();
        var added = house.Store.Tree().Size - entries;
        var bytes = (new FileInfo(file).Length - before) / (double)added;
        report.Add("bytes on disk for an entry of 1.2 kB", "<= 1,300 B", Inv($"{bytes:0} B"), bytes <= 1300,
            Inv($"{added} acts through the Door, streams of {each}; content {plain / (double)added:0} B of mixed Khmer and English, brotli to {100.0 * packed / plain:0} % ({packed / (double)added:0} B); act, audit line and indexes counted"));
    }
}
