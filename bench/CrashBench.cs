using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sqlite;
using static Kapea.Bench.Report;

namespace Kapea.Bench;

/// <summary>A real server is killed (kill -9) again and again while clients send acts over HTTP; what it acknowledged must be there, once, and every notice must leave.</summary>
/// <remarks>
/// In every round clients send until so many acts are acknowledged; at a random moment of it the server is killed and started again,
/// and each client sends what was not acknowledged once more under the same act ids. After each kill, before the restart, the journal is
/// opened, verified, and every acknowledged act of all rounds counted.
/// </remarks>
internal static class CrashBench
{
    private const int Clients = 8;

    public static async Task Run(Ground ground, Report report, int rounds, int acts)
    {
        using var mail = new DemoMail();
        mail.Start();
        var options = await ground.Fresh(o => o.Mail = new() { Host = "127.0.0.1", Port = mail.Port, Security = "none", From = "kapea@demo.invalid" });
        var tally = new Tally();
        var server = await ServerProcess.Start(options);
        var tokens = new List<string>();
        for (int i = 0; i < Clients; i++) tokens.Add(await server.SignIn(DemoPeople.Sophea));
        var clients = tokens.Select((token, i) => new Client(token, i, tally)).ToList();
        var began = Stopwatch.GetTimestamp();
        for (int round = 0; round < rounds; round++)
        {
            var goal = (long)(round + 1) * acts;
            var killAt = goal - acts + Random.Shared.Next(1, acts);
            await Drive(server, clients, tally, killAt);
            // Not at a quiet moment: requests are on their way and in the writer's hands.
            await Task.Delay(Random.Shared.Next(0, 40));
            await server.Kill();
            await Task.WhenAll(clients.Select(c => c.Stop()));
            server.Dispose();
            await Check(options, tally, atEnd: false);
            server = await ServerProcess.Start(options);
            await Drive(server, clients, tally, goal);
            await Task.WhenAll(clients.Select(c => c.Stop()));
            Console.Error.WriteLine($"round {round + 1} of {rounds}: killed after {killAt}, acknowledged {tally.Acknowledged.Count}, sent again {tally.SentAgain}, answered as before {tally.AnsweredAsBefore}, faults {tally.Faults.Count}");
        }

        await WaitForLetters(mail);
        await server.Kill();
        server.Dispose();
        var (notices, letters) = await Check(options, tally, atEnd: true, mail);
        foreach (var fault in tally.Faults.Take(20)) Console.Error.WriteLine(fault);
        report.Add("kill -9: acknowledged acts there once, verify clean, notices left", "0 faults", Inv($"{tally.Faults.Count} faults"), tally.Faults.IsEmpty,
            Inv($"{rounds} kills, {tally.Acknowledged.Count} acts acknowledged to {Clients} clients over HTTP ({tally.Alerts.Count} alerts), {tally.SentAgain} sent again under their ids, {tally.AnsweredAsBefore} of them had been done and were answered as before; {notices} notices of alerts, {letters} letters received; {Stopwatch.GetElapsedTime(began).TotalMinutes:0.0} min; load {LoadAverage()}"));
    }

    private static async Task Drive(ServerProcess server, List<Client> clients, Tally tally, long until)
    {
        foreach (var client in clients) client.Start(server, until);
        while (tally.Acknowledged.Count < until)
        {
            await Task.Delay(1);
            if (clients.FirstOrDefault(c => c.Trouble is not null) is { Trouble: { } trouble }) throw new InvalidOperationException("A client could not go on.", trouble);
        }
    }

    /// <summary>Until no letter has come for ten seconds: the house tells nobody outside how many wait.</summary>
    private static async Task WaitForLetters(DemoMail mail)
    {
        for (int still = 0, before = -1, waited = 0; still < 100 && waited < 1200; waited++)
        {
            var now = mail.Letters.Length;
            still = now == before ? still + 1 : 0;
            before = now;
            await Task.Delay(100);
        }
    }

    private static async Task<(int Notices, int Letters)> Check(HouseOptions options, Tally tally, bool atEnd, DemoMail? mail = null)
    {
        await using var store = SqliteStore.Open(options.Data);
        foreach (var fault in store.Verify()) tally.Faults.Add($"verify: {fault.Table} {fault.Row}: {fault.What}");
        var expected = tally.Acknowledged;
        var found = new Dictionary<Guid, int>();
        for (long after = 0; store.ReadAll(after, 5000) is { Length: > 0 } entries; after = entries[^1].Seq)
            foreach (var entry in entries) found[entry.Act.Value] = found.GetValueOrDefault(entry.Act.Value) + 1;
        foreach (var (act, entriesOfIt) in expected)
            if (found.GetValueOrDefault(act) != entriesOfIt) tally.Faults.Add($"act {act:N}: {found.GetValueOrDefault(act)} entries instead of {entriesOfIt}");
        // An act that was never acknowledged may be there, whole; never in part and never twice.
        foreach (var (act, count) in found)
            if (tally.Sent.TryGetValue(act, out var whole) && count != whole) tally.Faults.Add($"act {act:N} is there in part or twice: {count} entries instead of {whole}");
        if (!atEnd) return (0, 0);
        var received = mail!.Letters.Select(l => l.Raw.Split('\n').First(h => h.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)).Split(['<', '@'])[1]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byStream = store.All<NoticeRow>().Where(n => n.Channel == "mail").ToLookup(n => n.Stream);
        var notices = 0;
        foreach (var alert in tally.Alerts)
        {
            if (!byStream[alert].Any()) tally.Faults.Add($"alert {alert} left no notice");
            foreach (var notice in byStream[alert])
            {
                notices++;
                if (!received.Contains(notice.Notice.ToString("N"))) tally.Faults.Add($"notice {notice.Notice:N} never arrived");
            }
        }

        return (notices, mail.Letters.Length);
    }

    /// <summary>What clients have sent and what was acknowledged; an act's number of entries is known from its kind.</summary>
    private sealed class Tally
    {
        private int _sentAgain;
        private int _asBefore;

        public ConcurrentDictionary<Guid, int> Acknowledged { get; } = new();

        public ConcurrentDictionary<Guid, int> Sent { get; } = new();

        public ConcurrentBag<StreamId> Alerts { get; } = [];

        public ConcurrentBag<string> Faults { get; } = [];

        public int SentAgain => _sentAgain;

        public int AnsweredAsBefore => _asBefore;

        public void Again() => Interlocked.Increment(ref _sentAgain);

        public void AsBefore() => Interlocked.Increment(ref _asBefore);
    }

    /// <summary>A client with its own reports: takes one, triages it, alerts, and writes notes on it. Keeps what was not acknowledged and sends it again.</summary>
    private sealed class Client(string token, int number, Tally tally)
    {
        private readonly Texts _texts = new(number);
        private (Guid Act, string Path, byte[] Body, int Entries, int Step)? _open;
        private string _report = "";
        private int _step;
        private bool _stop;
        private Task _work = Task.CompletedTask;

        public Exception? Trouble { get; private set; }

        public void Start(ServerProcess server, long until)
        {
            if (!_work.IsCompleted) return;
            _stop = false;
            _work = Task.Run(() => Go(server, until));
        }

        public Task Stop()
        {
            _stop = true;
            return _work;
        }

        private async Task Go(ServerProcess server, long until)
        {
            try
            {
                // Goes on past the goal while the killer aims; stops when told to.
                while (!_stop && tally.Acknowledged.Count < until + 4 * Clients)
                {
                    if (_open is null) _open = Next();
                    else tally.Again();
                    var act = _open.Value;
                    tally.Sent[act.Act] = act.Entries;
                    var (status, body) = await server.Send(token, act.Path, act.Body);
                    if (status == HttpStatusCode.ServiceUnavailable) continue;
                    if (status != HttpStatusCode.OK) throw new InvalidOperationException($"{act.Path} was answered {(int)status}: {Encoding.UTF8.GetString(body)}");
                    Learn(act, body);
                    _open = null;
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                // The server is dead; the act stays open and is sent again.
            }
            catch (Exception e)
            {
                Trouble = e;
            }
        }

        private void Learn((Guid Act, string Path, byte[] Body, int Entries, int Step) act, byte[] body)
        {
            using var answer = JsonDocument.Parse(body);
            if (answer.RootElement.GetProperty("again").GetBoolean()) tally.AsBefore();
            if (act.Step == 0) _report = answer.RootElement.GetProperty("begun").GetProperty("report").GetString()!;
            if (act.Step == 2) tally.Alerts.Add(Ground.Id(answer.RootElement.GetProperty("begun").GetProperty("alert").GetString()!));
            if (!tally.Acknowledged.TryAdd(act.Act, act.Entries)) tally.Faults.Add($"act {act.Act:N} was acknowledged twice");
        }

        private (Guid, string, byte[], int, int) Next()
        {
            // A report, its triage, an alert, then notes; and again.
            var step = _step++ % 16;
            var act = ActId.New().Value;
            return step switch
            {
                0 => (act, "/api/v1/intake/record-report", Json(act, null, new { channel = "Phone", nature = "Concern", limits_told = true, verbatim = _texts.Note(900), children = new[] { new { nickname = "Mao", age = 9 } } }), 2, step),
                1 => (act, "/api/v1/intake/triage-report", Json(act, _report, new { sexual_abuse_or_exploitation = "Yes", happening_now = "Yes", with_offender_now = "Yes", indicators = new[] { "G1", "G3" } }), 1, step),
                2 => (act, "/api/v1/alerts/raise-alert", Json(act, _report, new { ladder = "kandal", contact_person = "operator on duty" }), 2, step),
                _ => (act, "/api/v1/intake/note-on-report", Json(act, _report, new { kind = "Remark", text = _texts.Note(1100) }), 1, step),
            };
        }

        private static byte[] Json(Guid act, string? subject, object fields) => JsonSerializer.SerializeToUtf8Bytes(new { act_id = act.ToString("N"), subject, second_look = true, fields });
    }
}
