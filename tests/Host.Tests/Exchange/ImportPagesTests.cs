using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Host.Exchange;
using Kapea.Journal;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

/// <summary>The way a file takes by hand: looked at, taken in, gone on with, taken back.</summary>
public sealed partial class ImportPagesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [GeneratedRegex("/imports/(?<id>[0-9a-f]{32})")]
    private static partial Regex Import();

    private static MultipartFormDataContent Upload(string json, string name = "Quillomena-list.json") => new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(json)), "file", name } };

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static async Task<string> Page(HttpClient client, string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));

    private static async Task<string> Look(HttpClient client, string json)
    {
        using var sent = await client.PostAsync("/imports", Upload(json), Cancel);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Page(client, sent.Headers.Location!.ToString());
        return sent.Headers.Location!.ToString();
    }

    [GeneratedRegex("name=\"leave_out\" value=\"(?<row>[0-9]+)\"(?<ticked> checked)?")]
    private static partial Regex Tick();

    /// <summary>The rows of a page that can be ticked, and which are.</summary>
    private static List<(string Row, bool IsTicked)> Ticks(string page) => [.. Tick().Matches(page).Select(m => (m.Groups["row"].Value, m.Groups["ticked"].Success))];

    private static FormUrlEncodedContent Form(IEnumerable<string> shown, IEnumerable<string> ticked) => new([KeyValuePair.Create("shown", string.Join(',', shown)), .. ticked.Select(r => KeyValuePair.Create("leave_out", r))]);

    /// <summary>Where an answer leads to, and what it says.</summary>
    private static async Task<(string To, string Says)> Sent(HttpClient client, string path, HttpContent body)
    {
        using var sent = await client.PostAsync(path, body, Cancel);
        return (sent.Headers.Location!.ToString(), sent.Headers.TryGetValues("Set-Cookie", out var cookies) ? Uri.UnescapeDataString(string.Join(' ', cookies)) : "");
    }

    private static async Task<StreamId> TakeIn(TestHouse house, HttpClient client, string json, params (string Name, string Value)[] fields)
    {
        using var yes = await client.PostAsync(await Look(client, json), Form(fields), Cancel);
        var import = new StreamId(Guid.ParseExact(Import().Match(yes.Headers.Location!.ToString()).Groups["id"].Value, "N"));
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "the file is through");
        return import;
    }

    [Fact]
    public async Task A_file_is_looked_at_taken_in_and_shown_row_by_row_and_its_name_is_nowhere()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var before = house.Written().Entries;
        var where = await Look(client, Cases.Json(3, i => i == 2 ? ", \"disclosure_other_orgs\": true, \"registration_date\": \"2020-01-01\", \"date_of_birth\": \"2021-05-05\"" : ""));
        var look = await Page(client, where);
        house.Written().Entries.ShouldBe(before);
        look.ShouldContain("The file holds 3 cases.");
        look.ShouldContain("Registered before the day of birth.");
        look.ShouldContain($"{Cases.Name}2");
        look.ShouldContain("No consent is made of this.");
        using (var yes = await client.PostAsync(where, Form(("leave_out", "3")), Cancel)) yes.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var list = await Page(client, "/imports");
        var id = Import().Match(list).Groups["id"].Value;
        await TestHouse.Until(() => house.State(new(Guid.ParseExact(id, "N"))).FinishedAt is not null, "the file is through");
        var page = await Page(client, $"/imports/{id}");
        page.ShouldContain("Left out");
        page.ShouldContain("Primero");
        page.ShouldNotContain(Cases.Name);
        page.ShouldNotContain("list.json");
        var row = house.State(new(Guid.ParseExact(id, "N"))).Rows[2];
        var file = await Page(client, $"/cases/{row.Case:N}");
        file.ShouldContain("Said by the other side. It is no consent given here.");
        file.ShouldContain("On consent, said by the other side: disclosure_other_orgs");
        file.ShouldContain("occupation");
        (await Page(client, "/cases")).ShouldNotContain(row.Noted.Code!, Case.Sensitive, "until somebody works on it, it stands with its import alone");
        page.ShouldContain(row.Noted.Code!);
        await house.Must<NoteOnCase, CaseState>(DemoPeople.Sokha, new(CaseNoteKind.Call, "She is well."), new(row.Case!.Value));
        (await Page(client, "/cases")).ShouldContain(row.Noted.Code!);
        (await Page(client, await Look(client, Cases.Json(3, i => i == 2 ? ", \"disclosure_other_orgs\": true, \"registration_date\": \"2020-01-01\", \"date_of_birth\": \"2021-05-05\"" : "")))).ShouldContain("name=\"leave_out\" value=\"3\" checked");
        using var counsellor = await house.Browser(DemoPeople.Chanthy, "en");
        var hers = await Page(counsellor, "/cases");
        hers.ShouldContain(row.Noted.Code!, Case.Sensitive, "who holds another part sees it from then on too");
        hers.ShouldNotContain(house.State(new(Guid.ParseExact(id, "N"))).Rows[1].Noted.Code!);
    }

    [Fact]
    public async Task What_is_possibly_known_and_finds_no_room_on_the_page_stays_out_and_is_shown_the_next_time()
    {
        await using var house = await TestHouse.Open();
        house.Parts.Imports.Same = (_, row) => row.Source == "c0ffee001" ? [] : [("KPA-30-AAAAAA-1", new StreamId(Guid.NewGuid()))];
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Look(client, Cases.Json(504));
        var page = await Page(client, where);
        page.ShouldContain("3 further rows are possibly known; they stay out.");
        page.ShouldContain("and 1 more");
        var shown = Ticks(page);
        (shown.Count, shown.Exists(r => r.IsTicked)).ShouldBe((500, false));
        var (to, _) = await Sent(client, where, Form(shown.Select(r => r.Row), shown.Skip(1).Select(r => r.Row)));
        var import = new StreamId(Guid.ParseExact(Import().Match(to).Groups["id"].Value, "N"));
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "the file is through", 60);
        var state = house.State(import);
        (state.Count(RowOutcome.TakenIn), state.Count(RowOutcome.LeftOut), state.Rows.Values.Count(r => r.IsNotShown)).ShouldBe((2, 502, 3));
        (await Page(client, $"/imports/{import}/rows/3")).ShouldContain("Nobody has looked at this row yet");

        where = await Look(client, Cases.Json(504));
        page = await Page(client, where);
        page.ShouldNotContain("further rows are possibly known");
        shown = Ticks(page);
        shown.Take(4).ShouldBe([("502", false), ("503", false), ("504", false), ("3", true)]);
        await Sent(client, where, Form(shown.Select(r => r.Row), shown.Where(r => r.IsTicked).Select(r => r.Row).Append("504")));
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "the file is through", 60);
        state = house.State(import);
        (state.Count(RowOutcome.TakenIn), state.Count(RowOutcome.LeftOut), state.Rows.Values.Count(r => r.IsNotShown)).ShouldBe((4, 500, 0));
    }

    [Fact]
    public async Task All_fields_that_are_kept_are_counted_also_those_that_find_no_room()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var page = await Page(client, await Look(client, Cases.Json(1, _ => string.Concat(Enumerable.Range(0, 403).Select(i => $", \"field_{i}\": \"x\"")))));
        page.ShouldContain("Kept as received, since it has no place of its own here: 405 fields");
        page.ShouldContain("and 5 more");
    }

    [Fact]
    public async Task What_was_found_for_a_file_is_looked_for_and_written_down_once()
    {
        await using var house = await TestHouse.Open();
        var (asked, known) = (0, new StreamId(Guid.NewGuid()));
        house.Parts.Imports.Same = (_, row) => ++asked > 0 && row.Row == 2 ? [("KPA-30-AAAAAA-1", known)] : [];
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Look(client, Cases.Json(3));
        var again = await Page(client, where);
        asked.ShouldBe(3);
        again.ShouldContain("KPA-30-AAAAAA-1");
        house.Parts.Store.Audit(known, long.MaxValue, 10).Count(a => a.Code == "finding.found").ShouldBe(1);
    }

    [Fact]
    public async Task A_look_ends_in_time_says_how_far_it_came_and_goes_on_with_the_next()
    {
        await using var house = await TestHouse.Open();
        var asked = 0;
        house.Parts.Imports.Same = (_, _) =>
        {
            asked++;
            Thread.Sleep(20);
            return [];
        };
        house.Parts.Imports.LookFor = TimeSpan.FromMilliseconds(1);
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Look(client, Cases.Json(3));
        asked.ShouldBeLessThan(3);
        var page = "";
        for (var looks = 0; looks < 100 && asked < 3; looks++)
        {
            page = await Page(client, where);
            if (asked is > 0 and < 3)
            {
                page.ShouldContain($"{asked} rows were compared with the children who are here");
                page.ShouldContain("name=\"unsought\"");
            }
        }

        page = await Page(client, where);
        (asked, page.Contains("name=\"unsought\"", StringComparison.Ordinal)).ShouldBe((3, false));
    }

    [Fact]
    public async Task Who_goes_away_is_looked_for_no_longer()
    {
        await using var house = await TestHouse.Open();
        using var gone = new CancellationTokenSource();
        var asked = 0;
        house.Parts.Imports.Same = (_, _) =>
        {
            asked++;
            gone.Cancel();
            return [];
        };
        var visit = await house.VisitOf(DemoPeople.Sokha);
        await Should.ThrowAsync<OperationCanceledException>(() => house.Parts.Imports.Show(visit, house.Mark(house.Of(Cases.Json(3))), gone.Token));
        asked.ShouldBe(1);
    }

    [Fact]
    public async Task Where_nobody_has_looked_whether_they_are_here_a_yes_has_to_say_so()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        using var upload = await client.PostAsync("/imports", Upload(Cases.Json(2)), Cancel);
        var where = upload.Headers.Location!.ToString();
        var before = house.Written().Entries;
        (await Sent(client, where, Form())).Says.ShouldContain("exchange.not-sought", Case.Sensitive, "she has not even seen the page");
        var visit = await house.VisitOf(DemoPeople.Sokha);
        while (house.Parts.FindBrake.MayAsk(visit.Id, house.Clock.MachineMilliseconds)) { }
        (await Page(client, where)).ShouldContain("name=\"unsought\"");
        var (to, says) = await Sent(client, where, Form());
        (to, says.Contains("exchange.not-sought", StringComparison.Ordinal)).ShouldBe((where, true));
        house.Written().Entries.ShouldBe(before);
        Import().IsMatch((await Sent(client, where, Form(("unsought", "true")))).To).ShouldBeTrue();
        await TestHouse.Until(() => house.Count() == 2, "the file is through");
        (await Page(client, await Look(client, Cases.Json(1)))).ShouldNotContain("name=\"unsought\"", Case.Sensitive, "nothing of it would come in");
    }

    [Fact]
    public async Task What_is_sent_while_an_import_runs_is_not_swallowed()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Look(client, Cases.Json(3));
        var import = await TakeIn(house, client, Cases.Json(3), ("leave_out", "2"));
        var run = new TaskCompletionSource<ImportRun>();
        house.Parts.Errands.Begin(import, 3, (_, stop) => run.Task.WaitAsync(stop)).ShouldBeTrue();
        var before = house.Written().Entries;
        foreach (var (path, body) in new[] { (where, Form(["1", "2", "3"], [])), ($"/imports/{import}/take-back", Form(("reason", "the wrong year"), ("second_look", "true"))) })
        {
            var (to, says) = await Sent(client, path, body);
            (to, says.Contains("exchange.runs-already", StringComparison.Ordinal)).ShouldBe(($"/imports/{import}", true), path);
        }

        house.Written().Entries.ShouldBe(before);
        run.SetResult(new(import, null));
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "it is through");
        await Sent(client, where, Form(["1", "2", "3"], []));
        await TestHouse.Until(() => house.State(import).Rows[2].Noted.Outcome == RowOutcome.TakenIn, "what was left out is brought in");
    }

    [Fact]
    public async Task An_import_that_breaks_says_so_and_tells_the_log_nothing_of_the_file()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var import = await TakeIn(house, client, Cases.Json(1));
        house.Parts.Errands.Begin(import, 1, (_, _) => throw new InvalidOperationException($"no case of {Cases.Name}")).ShouldBeTrue();
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "it is broken");
        house.Parts.Errands.Find(import)!.Why!.Code.ShouldBe("door.broken");
        (await Page(client, $"/imports/{import}")).ShouldContain("Something broke on our side.");
        house.Logs.Text.ShouldContain("An import broke with System.InvalidOperationException");
        house.Logs.Text.ShouldNotContain(Cases.Name);
    }

    [Fact]
    public async Task The_same_file_twice_says_that_all_of_it_is_here()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        await TakeIn(house, client, Cases.Json(2));
        var before = house.Written().Entries;
        await TakeIn(house, client, Cases.Json(2));
        using var again = await client.PostAsync(await Look(client, Cases.Json(1)), Form(), Cancel);
        again.Headers.Location!.ToString().ShouldBe("/imports");
        house.Written().Entries.ShouldBe(before);
    }

    [Theory]
    [InlineData("[{\"case_id\": \"a\"},\n{]", "-exchange.not-json!2:2")]
    [InlineData("{\"errors\": []}", "-exchange.wrong-top-level!1:1")]
    [InlineData("", "-exchange.file-empty")]
    public async Task A_broken_file_is_refused_and_located(string text, string flash)
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        using var sent = await client.PostAsync("/imports", Upload(text), Cancel);
        sent.Headers.Location!.ToString().ShouldBe("/imports");
        Uri.UnescapeDataString(sent.Headers.GetValues("Set-Cookie").Single()).ShouldContain($"flash={flash};");
    }

    [Fact]
    public async Task What_is_no_upload_and_what_is_too_large_is_refused()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        using (var sent = await client.PostAsync("/imports", Form(("file", "x")), Cancel)) sent.Headers.GetValues("Set-Cookie").Single().ShouldContain("door.not-text");
        using (var large = await client.PostAsync("/imports", Upload(new string(' ', JsonCases.Most + 1)), Cancel)) large.Headers.GetValues("Set-Cookie").Single().ShouldContain("exchange.file-too-large");
    }

    [Fact]
    public async Task A_file_that_waits_is_hers_alone_and_gone_after_an_hour()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Look(client, Cases.Json(1));
        foreach (var person in new[] { DemoPeople.Bopha, DemoPeople.Sophea, DemoPeople.Maly })
        {
            using var other = await house.Browser(person, "en");
            using var seen = await other.GetAsync(where, Cancel);
            seen.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var yes = await other.PostAsync(where, Form(), Cancel);
            yes.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        house.Machine.Move(TimeSpan.FromMinutes(61));
        using var late = await client.GetAsync(where, Cancel);
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_of_several_hundred_rows_is_stopped_and_goes_on()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        using var yes = await client.PostAsync(await Look(client, Cases.Json(400)), Form(), Cancel);
        var import = new StreamId(Guid.ParseExact(Import().Match(yes.Headers.Location!.ToString()).Groups["id"].Value, "N"));
        await TestHouse.Until(() => house.Parts.Errands.Find(import)!.Done > 2, "some rows are in");
        (await Page(client, $"/imports/{import}")).ShouldContain("of 400 rows are done.");
        using (await client.PostAsync($"/imports/{import}/stop", Form(), Cancel)) { }
        await TestHouse.Until(() => !house.Parts.Errands.Find(import)!.IsRunning, "it has stopped");
        house.State(import).FinishedAt.ShouldBeNull();
        (await Page(client, $"/imports/{import}")).ShouldContain("It was stopped.");
        using (await client.PostAsync($"/imports/{import}/go-on", Form(), Cancel)) { }
        await TestHouse.Until(() => house.State(import).FinishedAt is not null, "it is through", 60);
        house.State(import).Count(RowOutcome.TakenIn).ShouldBe(400);
        (await Page(client, $"/imports/{import}/rows/2")).ShouldContain("400");
    }

    [Fact]
    public async Task It_is_taken_back_with_a_reason_and_a_second_look()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var import = await TakeIn(house, client, Cases.Json(3));
        var rows = house.State(import).Rows;
        await house.Must<NoteOnCase, CaseState>(DemoPeople.Sokha, new(CaseNoteKind.Visit, "She was at school."), new(rows[2].Case!.Value));
        (await Page(client, $"/imports/{import}")).ShouldContain($"They are left alone: {rows[2].Noted.Code}");
        foreach (var (reason, look) in new[] { ("", "true"), ("the wrong year", "") })
        {
            using var no = await client.PostAsync($"/imports/{import}/take-back", Form(("reason", reason), ("second_look", look)), Cancel);
            house.State(import).TakenBack.ShouldBeNull();
        }

        using (await client.PostAsync($"/imports/{import}/take-back", Form(("reason", "the wrong year"), ("second_look", "true")), Cancel)) { }
        await TestHouse.Until(() => house.State(import).TakenBack is not null && !house.Parts.Errands.Find(import)!.IsRunning, "it is taken back");
        house.State(import).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenBack, RowOutcome.LeftAlone, RowOutcome.TakenBack]);
        var cases = await Page(client, "/cases");
        cases.ShouldContain(rows[2].Noted.Code!);
        cases.ShouldNotContain(rows[1].Noted.Code!);
        (await Page(client, $"/cases/{rows[1].Case:N}")).ShouldContain("Taken back with its file");
    }

    [Fact]
    public async Task Who_is_of_the_desk_and_no_lead_reads_an_import_and_does_nothing_with_it()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var import = await TakeIn(house, client, Cases.Json(1));
        using var bopha = await house.Browser(DemoPeople.Bopha, "en");
        var page = await Page(bopha, $"/imports/{import}");
        page.ShouldNotContain("Take the whole import back");
        (await Page(bopha, "/imports")).ShouldNotContain("type=\"file\"");
        foreach (var what in new[] { "stop", "go-on", "take-back" })
        {
            using var tried = await bopha.PostAsync($"/imports/{import}/{what}", Form(("reason", "x"), ("second_look", "true")), Cancel);
            tried.StatusCode.ShouldBe(HttpStatusCode.NotFound, what);
        }

        using var upload = await bopha.PostAsync("/imports", Upload(Cases.Json(1)), Cancel);
        upload.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
