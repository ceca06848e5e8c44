using System.Net;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Tests.Finding;

/// <summary>Before a report is written down, what is like it is shown; what is decided stands in both files and is not asked twice.</summary>
public sealed partial class LookFirstTests
{
    private static Dictionary<string, string> Form(string child, string age = "12") => new()
    {
        ["act_id"] = TestHouse.NewId(),
        ["channel"] = "Phone",
        ["nature"] = "Concern",
        ["verbatim"] = "She is not at school any more.",
        ["children.0.name"] = child,
        ["children.0.age"] = age,
        ["children.0.sex"] = "Girl",
    };

    private static async Task<string> Post(HttpClient browser, Dictionary<string, string> form, string path = "/act/intake.record-report.1")
    {
        var answer = await browser.PostAsync(path, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }

    private static StreamId Of(string path) => new(Guid.ParseExact(path[^32..], "N"));

    [Fact]
    public async Task What_is_like_it_is_shown_first_and_the_decision_stands_in_both_files()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.Browser(DemoPeople.Sophea, "en");
        var first = await Post(browser, Form("សុខា ឈុន"));
        first.ShouldStartWith("/reports/");
        var before = house.Written().Entries;

        var look = await Post(browser, Form("Sokha Chhun"));
        look.ShouldStartWith("/known/");
        house.Written().Entries.ShouldBe(before, "nothing is written before she has looked");
        var page = await (await browser.GetAsync(look, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain(first);
        page.ShouldContain("She is not at school any more.", Case.Sensitive, "what was typed goes on with her");

        var fields = Hidden().Matches(page[page.IndexOf("action=\"/act/", StringComparison.Ordinal)..]).ToDictionary(m => WebUtility.HtmlDecode(m.Groups[1].Value), m => WebUtility.HtmlDecode(m.Groups[2].Value));
        fields[$"_match-{Of(first)}"] = "Same";
        var second = await Post(browser, fields);
        second.ShouldStartWith("/reports/");
        var visit = await house.VisitOf(DemoPeople.Sophea);
        State(house, visit, Of(first)).Decided[Of(second).Value].Verdict.ShouldBe(MatchVerdict.Same);
        State(house, visit, Of(second)).Decided[Of(first).Value].Verdict.ShouldBe(MatchVerdict.Same);
        (await (await browser.GetAsync(second, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("The same");
    }

    [Fact]
    public async Task A_name_that_others_know_is_told_although_a_nickname_stands_beside_it_that_nobody_knows()
    {
        await using var house = await TestHouse.Open();
        await Told.In(house);
        // The report goes; the identity that the social team holds stays, and the hotline does not hold it.
        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        var report = await Post(sophea, Form("Quillonet Zephyrin"));
        using var sokha = await house.Browser(DemoPeople.Sokha, "en");
        var asked = new[] { new Findable(Purposes.Child) { Names = ["Quillonet Zephyrin", "Xandarpilla"] } };
        var found = await house.Parts.Inquiry.Ask(await house.VisitOf(DemoPeople.Sokha), asked, ownOnly: false, [], TestContext.Current.CancellationToken);
        found.Desks.Select(d => d.Code).ShouldBe(["intake"]);
        report.ShouldStartWith("/reports/");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(200, true)]
    public async Task A_form_asks_for_no_more_people_than_one_may_ask_for(int perHour, bool isAsked)
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = perHour);
        await Told.In(house);
        var form = Form("Bopha Chan");
        for (int i = 1; i < 4; i++) form[$"children.{i}.name"] = $"Sok Dara {i}";
        // The social team holds her identity; whether it is asked can be seen.
        form["children.4.name"] = Told.Child;
        using var browser = await house.Browser(DemoPeople.Sophea);
        int Asked() => house.Parts.Store.Audit(null, long.MaxValue, 1000).Count(a => a.Code == "finding.asked-about");
        var before = Asked();
        await Post(browser, form);
        (Asked() > before).ShouldBe(isAsked);
    }

    [Fact]
    public async Task The_page_shows_again_what_was_found_without_asking_again()
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = 1);
        await Told.In(house);
        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        var told = await Post(sophea, Form("Quillonet Zephyrin"));
        using var dara = await house.Browser(DemoPeople.Dara, "en");
        var look = await Post(dara, Form("Zephyrin Quillonet"));
        var (entries, lines) = (house.Written().Entries, house.Parts.Store.Audit(null, long.MaxValue, 1000).Length);
        for (int i = 0; i < 3; i++)
        {
            var page = await (await dara.GetAsync(look, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            page.ShouldContain(told);
            page.ShouldNotContain("_look-");
            page.ShouldNotContain("very often");
        }

        (house.Written().Entries, house.Parts.Store.Audit(null, long.MaxValue, 1000).Length).ShouldBe((entries, lines));
    }

    [Fact]
    public async Task Whoever_has_asked_too_much_is_told_so_and_shown_her_own_files()
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = 1);
        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        var first = await Post(sophea, Form("Sokha Chhun"));
        var look = await Post(sophea, Form("Chhun Sokha"));
        var page = await (await sophea.GetAsync(look, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain(first);
        page.ShouldContain("very often");
    }

    [Fact]
    public async Task What_was_refused_keeps_nothing_by_which_it_could_be_asked_again()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.Browser(DemoPeople.Sophea);
        await Post(browser, Form("Sokha Chhun"));
        var form = Form("Sokha Chhun");
        form.Remove("act_id");
        (form["_looked"], form["_look-act"], form["_look-subject"]) = ("yes", "intake.record-report.1", "");
        var again = await Post(browser, form);
        (await browser.GetAsync("/known/" + again[^32..], TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_came_after_the_session_had_ended_keeps_nothing_that_passes_for_a_look()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var sent = await Late(house, new() { ["_looked"] = "yes", ["_look-act"] = "intake.record-report.1", ["_look-subject"] = "", ["_look-files"] = told.Report.ToString(), ["_look-desks"] = "social", [$"_match-{told.Report}"] = "Same" });
        using var browser = await house.Browser(DemoPeople.Sophea);
        (await browser.GetAsync("/known/" + sent, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var draft = house.Parts.Drafts.Open(await house.VisitOf(DemoPeople.Sophea), sent).ShouldNotBeNull();
        draft.Fields.Keys.ShouldContain("verbatim");
        draft.Fields.Keys.ShouldNotContain(k => k.StartsWith('_'));
    }

    /// <summary>Sends a form with what is added to it after the session had ended.</summary>
    /// <returns>The draft's id.</returns>
    private static async Task<string> Late(TestHouse house, Dictionary<string, string> added)
    {
        var session = await house.SignIn(DemoPeople.Sophea);
        house.Machine.Move(Kapea.Host.Access.Sessions.Lasts + TimeSpan.FromMinutes(1));
        using var client = house.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/act/intake.record-report.1") { Content = new FormUrlEncodedContent(Form("Sokha Chhun").Concat(added)) };
        request.Headers.Add("Cookie", "kapea-session=" + session);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var back = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("back=", StringComparison.Ordinal));
        return WebUtility.UrlDecode(back.Split(';')[0])[^32..];
    }

    [Fact]
    public async Task Nothing_like_it_and_nothing_is_asked()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.Browser(DemoPeople.Sophea);
        await Post(browser, Form("Rithy Mean"));
        (await Post(browser, Form("Bopha Chan"))).ShouldStartWith("/reports/");
    }

    [Fact]
    public async Task A_decision_about_a_file_that_she_does_not_hold_is_written_nowhere()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        using var browser = await house.Browser(DemoPeople.Sophea);
        var form = Form("Bopha Chan");
        form["_looked"] = "yes";
        form[$"_match-{told.Health}"] = "Same";
        form["_match-nonsense"] = "Same";
        form[$"_match-{told.Report}"] = "7";
        var entries = house.Parts.Store.FindStream(told.Health)!.Position;
        var made = await Post(browser, form);
        house.Parts.Store.FindStream(told.Health)!.Position.ShouldBe(entries);
        State(house, await house.VisitOf(DemoPeople.Sophea), Of(made)).Decided.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_look_of_somebody_else_is_not_there()
    {
        await using var house = await TestHouse.Open();
        using var sophea = await house.Browser(DemoPeople.Sophea);
        await Post(sophea, Form("Sokha Chhun"));
        var look = await Post(sophea, Form("Sokha Chhun"));
        using var dara = await house.Browser(DemoPeople.Dara);
        (await dara.GetAsync(look, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static LinkState State(TestHouse house, Kapea.Host.Doors.Visit visit, StreamId stream) => house.Parts.Door.Look<LinkState>(visit, stream, StreamKind.Report)!.State;

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
