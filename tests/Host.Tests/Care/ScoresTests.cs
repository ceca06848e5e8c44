using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal.Rows;
using Kapea.Work.Care;

namespace Kapea.Host.Tests.Care;

/// <summary>What a child answers is written down, shown to those who hold it and to nobody else; and a call for a clinician says nothing of why.</summary>
public sealed class ScoresTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static Sitting Twelve => new(ScoreOccasion.Planned, 12, false);

    private static ImmutableArray<int?> Given(string answers) => [.. answers.Select(c => c == '-' ? (int?)null : c - '0')];

    private static async Task<string> Page(TestHouse house, DemoPerson person, string path, string language = "en")
    {
        using var client = house.Nobody();
        client.DefaultRequestHeaders.Add("Cookie", $"kapea-session={await house.TokenOf(person)}; lang={language}");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await client.GetAsync(path, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{person.SignIn} {path}");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Step_8_of_the_scenario_is_drawn_and_told_and_the_closed_doors_stay_closed()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        foreach (var (at, answers) in new[] { ("2030-05-20 10:00", "12211"), ("2030-08-19 10:00", "22223"), ("2030-11-18 10:00", "33333") })
        {
            house.Clock.Hold(Stage.Moment(at));
            await house.Must<RecordWho5, ScoresState>(DemoPeople.Sokha, new(Twelve, Given(answers)), told.Scores);
        }

        var page = await Page(house, DemoPeople.Sokha, $"/cases/{told.Scores}/scores");
        page.ShouldContain("Recovered: better, and on the good side of the cut-off");
        page.ShouldContain("+32 points; from 10 points on a change is more than chance. It crossed the cut-off.");
        page.ShouldContain("<svg class=\"chart\" viewBox=\"0 0 320 180\" role=\"img\"");
        page.ShouldContain("3 scores, from 28 on 20 May 2030 to 60 on 18 November 2030. The scale goes from 0 to 100. The dashed line is the cut-off, 50.");
        System.Text.RegularExpressions.Regex.Count(page, "class=\"point\"").ShouldBe(3);
        page.ShouldContain("text-anchor=\"middle\">44</text>");
        page.ShouldContain("Reference data not yet verified");
        var file = await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}");
        file.ShouldContain($"href=\"/cases/{told.Scores}/scores\"");
        file.ShouldContain("28 → 44 → 60 · ");
        (await Page(house, DemoPeople.Maly, $"/cases/{told.Case}")).ShouldNotContain("28 → 44");
        (await Page(house, DemoPeople.Chanthy, $"/cases/{told.Scores}/scores")).ShouldContain("Recovered");
        house.Parts.Store.All<DueRow>(told.Scores).Select(d => (d.Kind, d.Step)).ShouldBe([("care.next-scores", 12)]);
        house.Parts.Store.Audit(told.Scores, long.MaxValue, 20).ShouldContain(a => a.Code == "care.scores-read");
        await Closed(house, told);
    }

    private static async Task Closed(TestHouse house, Told told)
    {
        var readings = house.Parts.Store.Audit(told.Scores, long.MaxValue, 100).Length;
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Social && k != Kind.Counsellor))
        {
            using var client = await house.Browser(kind.Person!);
            foreach (var path in new[] { $"/cases/{told.Scores}/scores", $"/cases/{told.Case}/scores", $"/cases/{told.Scores}/scores/record-who5" })
            {
                using var response = await client.GetAsync(path, Cancel);
                response.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{kind} {path}");
                (await response.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("WHO-5");
            }
        }

        house.Parts.Store.Audit(told.Scores, long.MaxValue, 100).Length.ShouldBe(readings, "what was not shown was not read");
    }

    [Fact]
    public async Task A_call_for_a_clinician_reaches_the_counsellors_and_the_case_and_says_nothing_of_why()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        house.Clock.Hold(Stage.Moment("2030-05-20 16:00"));
        await house.Must<RecordPhqA, ScoresState>(DemoPeople.Sokha, new(Twelve, Given("000000002"), Declined: false), told.Scores);
        var (here, there) = (house.Parts.Store.Read(told.Scores)[^1], house.Parts.Store.Read(told.Case)[^2]);
        (here.Name, there.Name, there.How).ShouldBe(("care.instrument-scored.1", "care.look-today.1", Journal.SealedHow.Posted));
        there.Act.ShouldBe(here.Act);
        var due = house.Parts.Store.All<DueRow>(told.Case).Single(d => d.Kind == "cases.look-today");
        (DateTimeOffset.FromUnixTimeSeconds(due.At), due.Detail.IsEmpty).ShouldBe((Stage.Moment("2030-05-20 23:59").AddSeconds(59), true));
        var notices = house.Parts.Store.NoticesAbout(told.Case).Where(n => n.Kind == "cases.look-today").ToList();
        notices.ShouldContain(n => n.Person == house.PersonOf(DemoPeople.Chanthy).Id);
        notices.ShouldAllBe(n => n.Urgency == "P1");
        var supervisor = await Page(house, DemoPeople.Maly, $"/cases/{told.Case}");
        supervisor.ShouldContain("A clinician must see the child today.");
        foreach (var word in new[] { "PHQ", "better off dead", "item_9", "Low mood" }) supervisor.ShouldNotContain(word);
        Leaks.Find(house.Logs.Text, ["PHQ", "phq", "look-today", "item_9"]).ShouldBeNull();
        await Settled(house, told);
        await house.Stop();
        foreach (var file in Directory.EnumerateFiles(house.Folder, "*.db*", SearchOption.AllDirectories))
            foreach (var word in new[] { "PHQ-A", "phq-a", "item_9" })
                File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{Path.GetFileName(file)} holds '{word}'");
        await house.Start();
    }

    private static async Task Settled(TestHouse house, Told told)
    {
        var scores = await Page(house, DemoPeople.Sokha, $"/cases/{told.Scores}/scores");
        scores.ShouldContain("A clinician must see the child today.");
        scores.ShouldContain($"href=\"/act/care.note-child-seen.1/{told.Case}\"");
        await house.Must<NoteChildSeen, LookState>(DemoPeople.Sokha, new(ClinicianKind.Counsellor), told.Case);
        house.Parts.Store.All<DueRow>(told.Case).ShouldNotContain(d => d.Kind == "cases.look-today");
        (await Page(house, DemoPeople.Sokha, $"/cases/{told.Scores}/scores")).ShouldNotContain("A clinician must see the child today.");
    }

    [Fact]
    public async Task Nobody_is_called_by_any_other_answer()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var before = house.Parts.Store.Read(told.Case).Length;
        await house.Must<RecordPhqA, ScoresState>(DemoPeople.Sokha, new(Twelve, Given("333333330"), Declined: false), told.Scores);
        house.Parts.Store.Read(told.Case).Length.ShouldBe(before);
        house.Parts.Store.NoticesAbout(told.Case).ShouldNotContain(n => n.Kind == "cases.look-today");
    }

    [Fact]
    public async Task A_sheet_shows_its_text_only_where_it_may_and_says_so_where_not()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var sheets = $"/cases/{told.Scores}/scores/";
        (await Page(house, DemoPeople.Sokha, sheets + "record-phq-a")).ShouldContain("1. Feeling down, depressed, irritable, or hopeless?");
        var khmer = await Page(house, DemoPeople.Sokha, sheets + "record-phq-a", "km");
        khmer.ShouldNotContain("Feeling down");
        khmer.ShouldContain("ចំណុចទី 1");
        foreach (var name in new[] { "record-who5", "record-cries8" })
        {
            var page = await Page(house, DemoPeople.Sokha, sheets + name);
            page.ShouldContain("The items are not printed here.");
            page.ShouldContain("The child may skip any item.");
        }

        (await Page(house, DemoPeople.Sokha, sheets + "record-outside-score")).ShouldContain("On paper only");
        (await Page(house, DemoPeople.Sokha, sheets + "rate-domains")).ShouldContain("Is the place where the child sleeps dry, safe and not too crowded?");
        (await Page(house, DemoPeople.Sokha, sheets + "rate-form-six")).ShouldContain("Family: help from relatives");
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_to_its_sheet_and_one_that_is_taken_to_the_scores()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        using var client = await house.Browser(DemoPeople.Sokha);
        var form = new Dictionary<string, string> { ["occasion"] = "Planned", ["age"] = "12", ["item_1"] = "1", ["back"] = $"/cases/{told.Scores}/scores" };
        using var refused = await client.PostAsync($"/act/care.record-phq-a.1/{told.Scores}", new FormUrlEncodedContent(form.Append(new("act_id", TestHouse.NewId()))), Cancel);
        refused.Headers.Location!.ToString().ShouldStartWith($"/cases/{told.Scores}/scores/record-phq-a/again/");
        (await Page(house, DemoPeople.Sokha, refused.Headers.Location.ToString())).ShouldContain("Ask it once more.");
        form["item_9"] = "0";
        foreach (var item in Enumerable.Range(2, 6)) form[$"item_{item}"] = "1";
        using var taken = await client.PostAsync($"/act/care.record-phq-a.1/{told.Scores}", new FormUrlEncodedContent(form.Append(new("act_id", TestHouse.NewId()))), Cancel);
        taken.Headers.Location!.ToString().ShouldBe($"/cases/{told.Scores}/scores");
        var page = await Page(house, DemoPeople.Sokha, $"/cases/{told.Scores}/scores");
        page.ShouldContain("mild; 1 skipped");
        page.ShouldContain("It takes two scores to compare.");
    }

    [Fact]
    public async Task Ratings_and_paper_stand_on_the_page_and_the_failing_line_is_named()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        house.Clock.Hold(Stage.Moment("2031-02-01 10:00"));
        await house.Must<RateDomains, ScoresState>(DemoPeople.Sokha, new(ScoreOccasion.Planned, [DomainLevel.Good, DomainLevel.Fair, DomainLevel.Bad, .. Enumerable.Repeat((DomainLevel?)null, 9)]), told.Scores);
        await house.Must<RateFormSix, ScoresState>(DemoPeople.Sokha, new([.. Enumerable.Repeat((FormSixMark?)FormSixMark.Medium, 10), FormSixMark.Weak], [.. Enumerable.Repeat((FormSixMark?)FormSixMark.Medium, 11)]), told.Scores);
        await house.Must<RecordOutsideScore, ScoresState>(DemoPeople.Sokha, new("SDQ", OutsideRater.Teacher, new(2031, 1, 30), 18, OutsideBand.High), told.Scores);
        await house.Must<RecordCries8, ScoresState>(DemoPeople.Sokha, new(Twelve, [.. Enumerable.Repeat((CriesAnswer?)CriesAnswer.Sometimes, 8)]), told.Scores);
        var page = await Page(house, DemoPeople.Sokha, $"/cases/{told.Scores}/scores");
        page.ShouldContain("In red:</strong> Shelter");
        page.ShouldContain("Child 21, family 22, together 43");
        page.ShouldContain("The family’s total is below 30.");
        page.ShouldContain("Both totals together are below 48.");
        page.ShouldContain("Below 2: Child: need for legal help.");
        page.ShouldContain("intrusion 12, avoidance 12");
        page.ShouldContain("done on paper");
    }

    [Fact]
    public async Task Over_the_API_the_score_and_the_call_are_told_to_who_wrote_it_down()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        house.Clock.Hold(Stage.Moment("2030-05-20 16:00"));
        using var client = await house.As(DemoPeople.Sokha);
        var fields = new JsonObject { ["occasion"] = "Other", ["age"] = 12, ["item_1"] = "0", ["item_9"] = "1" };
        var sent = new JsonObject { ["act"] = "care.record-phq-a.1", ["act_id"] = TestHouse.NewId(), ["subject"] = told.Scores.ToString(), ["fields"] = fields };
        using var response = await client.PostAsync("/api/v1/care/record-phq-a", TestHouse.Json(sent), Cancel);
        var answer = await response.Content.ReadAsStringAsync(Cancel);
        answer.ShouldContain("\"skipped\":\"7\"");
        answer.ShouldContain("\"clinician_by\":\"2030-05-20T16:59:59Z\"");
    }
}
