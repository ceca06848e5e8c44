using System.Diagnostics;
using System.Text.Json;
using Kapea.Host.Api;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>Where the time of one act goes: each step alone, on one thread, so that the dear ones are seen. No goals: a map, not a figure.</summary>
internal static class PhasesBench
{
    public static async Task Run(Ground ground, Report report, bool quick)
    {
        var options = await ground.Fresh();
        await using var house = Ground.Open(options, SqliteStore.Open(options.Data));
        var (cookie, visit) = (await Ground.SignIn(house, DemoPeople.Sokha, 1))[0];
        var cases = await Ground.OpenCases(house, 8);
        var act = house.Acts.Find(NoteOnCase.WireName)!;
        var body = ActsBench.Json(cases[0], new Texts(1).Note(1130));
        using var document = JsonDocument.Parse(body);
        var fields = JsonReader.Read(document.RootElement.GetProperty("fields"), NoteOnCase.Shape)!;
        var now = house.Clock.GetUtcNow();
        var book = house.Reference.At(now);
        var answers = ((Checked.Good)Check.Read(NoteOnCase.Shape, fields, now, book)).Answers;
        var note = NoteOnCase.From(answers);
        var entry = new CaseNoted(note.Kind, note.Text, now);
        var content = house.Entries.Write(entry);
        var keys = visit.Ring.Open(house.Store, house.Store.FindStream(cases[0])!, 1)!;
        var head = new ActHeader(ActId.New(), new byte[32], cases[0], null, null, "", false);
        Ground.Done(await house.Door.Do<NoteOnCase, CaseState>(visit, head, note));
        var network = house.Book.Now;
        var desk = visit.Desks[0];
        (string Name, Action Do)[] phases =
        [
            ("resolve the session", () => house.Sessions.Resolve(cookie)),
            ("parse the JSON", () => JsonDocument.Parse(body).Dispose()),
            ("bring it to raw answers", () => JsonReader.Read(document.RootElement.GetProperty("fields"), NoteOnCase.Shape)),
            ("check it by the description", () => Check.Read(NoteOnCase.Shape, fields, now, book)),
            ("digest of the command", () => Digests.Of(NoteOnCase.WireName, cases[0], null, fields)),
            ("write the entry as JSON", () => house.Entries.Write(entry)),
            ("read the entry from JSON", () => house.Entries.Read(CaseNoted.WireName, content)),
            ("seal it", () => Bodies.Seal(keys, cases[0], head.Act, CaseNoted.WireName, content)),
            ("permit, open, fold, decide, draw, seal", () => Draw(house, visit, desk, head, note, now, book)),
            ("find a stream's head (a miss only)", () => house.Store.FindStream(cases[0])),
        ];
        var texts = new Texts(2);
        for (int i = 0; i < 500; i++) Ground.Done(await house.Door.Do<NoteOnCase, CaseState>(visit, new(ActId.New(), new byte[32], cases[1], null, null, "", false), new(CaseNoteKind.Visit, texts.Note(1130))));
        var stored = house.Store.Read(cases[1]);
        var open = visit.Ring.Open(house.Store, house.Store.FindStream(cases[1])!, 1)!;
        var contents = Bodies.OpenAll(_ => open, stored).ToList();
        (string Name, Action Do)[] opening =
        [
            ("read 501 entries from the store", () => house.Store.Read(cases[1])),
            ("unseal and expand 501 bodies", () => { foreach (var _ in Bodies.OpenAll(_ => open, stored)) { } }),
            ("read 501 contents from JSON", () => { foreach (var (e, c) in contents) house.Entries.Read(e.Name, c); }),
            ("all of it: look at the stream", () => house.Door.Look<CaseState>(visit, cases[1], Kapea.Work.Access.StreamKind.Case)),
        ];
        foreach (var (name, work) in opening) report.Add(name, "-", Inv($"{Micro(work, quick ? 50 : 200) / 501:0.00} us an entry"), null, "one thread");
        foreach (var (name, work) in phases) report.Add(name, "-", Inv($"{Micro(work, quick ? 500 : 3000):0.0} us"), null, Inv($"note of {content.Length} B, one thread"));
    }

    private static void Draw(Kapea.Host.HouseParts house, Visit visit, Kapea.Host.Access.NetworkDesk desk, ActHeader head, NoteOnCase note, DateTimeOffset now, Kapea.Work.Reference.ReferenceBook book)
    {
        var (position, state) = visit.StateOf<CaseState>(head.Subject!.Value)!.Value;
        var circumstances = new Circumstances { At = now, HappenedAt = now, Author = visit.Id.Value, Desk = desk.Code, Subject = head.Subject.Value.Value, Reference = book };
        var accepted = (Decision.Accepted)NoteOnCase.Decide(state, note, circumstances);
        var pen = new Pen(house.Store, house.Book, house.Machine, house.Entries, new(house.Store, house.SearchKeys, house.Book, house.Finds.Rules), new(house.Store, house.Finds), visit, desk, house.Clock);
        pen.Draw(head, NoteOnCase.Audit, NoteOnCase.Shape, accepted.What, circumstances, position);
    }

    private static double Micro(Action work, int times)
    {
        for (int i = 0; i < times; i++) work();
        Thread.Sleep(150);
        for (int i = 0; i < times; i++) work();
        var rounds = new List<double>();
        for (int round = 0; round < 7; round++)
        {
            var began = Stopwatch.GetTimestamp();
            for (int i = 0; i < times / 5; i++) work();
            rounds.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds / (times / 5));
        }

        return Figures.Median(rounds);
    }
}
