using System.Net;
using Kapea.Host.Demo;
using Kapea.Work.Intake;
using Stage = Kapea.Host.Tests.Pages.Stage;

namespace Kapea.Host.Tests.Doors;

/// <summary>A form that rests on a position, refused because somebody has written meanwhile.</summary>
public sealed class StaleFormTests
{
    private const string Note = "Her cousin rang about the thistlebarn.";

    [Fact]
    public async Task It_comes_back_with_her_words_what_came_meanwhile_and_the_new_position()
    {
        await using var house = await TestHouse.Open();
        var (told, sophea, path, first) = await Opened(house);
        using var close = sophea;
        await house.Must<NoteOnReport, ReportState>(DemoPeople.Dara, new(ReportNoteKind.Remark, Note), told.Report);
        var again = await Send(sophea, path, first);
        again.ShouldStartWith(path + "/again/");
        var page = WebUtility.HtmlDecode(await sophea.GetStringAsync(again, TestContext.Current.CancellationToken));
        page.ShouldContain("New lines since you opened this form: 1");
        var came = page[page.IndexOf("New lines since", StringComparison.Ordinal)..];
        foreach (var seen in new[] { "A note was added.", house.PersonOf(DemoPeople.Dara).Profile.Name, "4 March 2030, 21:00", "Her aunt has her now." }) came.ShouldContain(seen);
        page.ShouldNotContain("The report was taken.", Case.Sensitive, "she had seen that");
        page.ShouldNotContain("thistlebarn", Case.Sensitive, "names, not text: that is read on the report's own page");
        Stage.Sent(page).ShouldContain(("position", (first + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        (await Send(sophea, path, first + 1)).ShouldBe($"/reports/{told.Report}");
    }

    [Fact]
    public async Task A_form_refused_for_something_else_does_not_come_to_rest_on_what_she_was_not_shown()
    {
        await using var house = await TestHouse.Open();
        var (told, sophea, path, first) = await Opened(house);
        using var close = sophea;
        var quiet = await sophea.GetStringAsync(await Send(sophea, path, first, outcome: ""), TestContext.Current.CancellationToken);
        quiet.ShouldNotContain("New lines since");
        await house.Must<NoteOnReport, ReportState>(DemoPeople.Dara, new(ReportNoteKind.Remark, Note), told.Report);
        (await sophea.GetStringAsync(await Send(sophea, path, first, outcome: ""), TestContext.Current.CancellationToken)).ShouldContain("New lines since");
    }

    [Fact]
    public async Task Whoever_does_not_hold_the_stream_or_the_draft_learns_nothing_from_its_address()
    {
        await using var house = await TestHouse.Open();
        var (told, sophea, path, first) = await Opened(house);
        using var close = sophea;
        await house.Must<NoteOnReport, ReportState>(DemoPeople.Dara, new(ReportNoteKind.Remark, Note), told.Report);
        var again = await Send(sophea, path, first);
        using var sokha = await house.Browser(DemoPeople.Sokha, "en");
        (await sokha.GetAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var dara = await house.Browser(DemoPeople.Dara, "en");
        var page = await dara.GetStringAsync(again, TestContext.Current.CancellationToken);
        page.ShouldNotContain("New lines since");
        page.ShouldNotContain("Her aunt has her now.");
    }

    /// <summary>The form for closing the report, open before her, and the position it rests on.</summary>
    private static async Task<(Told Told, HttpClient Sophea, string Path, long First)> Opened(TestHouse house)
    {
        var told = await Told.In(house);
        var sophea = await house.Browser(DemoPeople.Sophea, "en");
        var path = $"/act/intake.close-report.1/{told.Report}";
        return (told, sophea, path, await Position(sophea, path));
    }

    private static async Task<long> Position(HttpClient browser, string path) =>
        long.Parse(Stage.Sent(await browser.GetStringAsync(path, TestContext.Current.CancellationToken)).Single(s => s.Name == "position").Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> Send(HttpClient browser, string path, long position, string outcome = "CaseOpened")
    {
        (string Name, string Value)[] fields = [("act_id", TestHouse.NewId()), ("position", position.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("outcome", outcome), ("note", "Her aunt has her now."), ("second_look", "true")];
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await browser.PostAsync(path, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }
}
