using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal;
using Kapea.Work.Investigations;

namespace Kapea.Host.Tests.Pages;

/// <summary>The pages on an alleged offender: called by his present status and nothing stronger, audited, and closed to everybody else.</summary>
public sealed class InvestigationPagesTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private TestHouse House { get; set; } = null!;

    public async ValueTask InitializeAsync() => House = await TestHouse.Open();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private async Task<StreamId> Open(string name)
    {
        var done = await House.Must<OpenInvestigation, InvestigationState>(DemoPeople.Makara, new(name, "a limp", null, null, [new(null, "the boy with the kite")]));
        return ReportAndAlert.Id(done.Begun["investigation"]);
    }

    private async Task<(HttpStatusCode Status, string Html, string? To)> Get(DemoPerson person, string uri)
    {
        using var client = House.Nobody();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.Authorization = new("Bearer", await House.TokenOf(person));
        using var response = await client.GetAsync(uri, Cancel);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)), response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task After_an_acquittal_no_page_uses_a_stronger_word()
    {
        var file = await Open("Ulric Penhallow");
        foreach (var status in new[] { OffenderStatus.Suspect, OffenderStatus.Charged, OffenderStatus.Accused, OffenderStatus.Acquitted })
            await House.Must<SetStatus, InvestigationState>(DemoPeople.Makara, new(status, false, "by the paper", "the court"), file);
        var words = Host.Pages.Words.In(DemoPeople.Makara.Language);
        foreach (var uri in new[] { $"/investigations/{file}", "/investigations" })
            (await Get(DemoPeople.Makara, uri)).Html.ShouldContain($"{words["offender-status.Acquitted"]}: Ulric Penhallow");
        var html = (await Get(DemoPeople.Makara, $"/investigations/{file}")).Html;
        foreach (var stronger in new[] { "Suspect", "Charged", "Accused" }) html.ShouldNotContain(words["offender-status." + stronger]);
    }

    [Fact]
    public async Task Who_holds_it_sees_children_as_lines_sightings_by_weekday_and_her_reading_is_written_down()
    {
        var file = await Open("Osbert Tallow");
        await House.Must<AddSighting, InvestigationState>(DemoPeople.Makara, new("the bridge", null, null, [DayOfWeek.Friday, DayOfWeek.Monday], "2AB-1234", "he waits"), file);
        var (status, html, _) = await Get(DemoPeople.Makara, $"/investigations/{file}");
        status.ShouldBe(HttpStatusCode.OK);
        var words = Host.Pages.Words.In(DemoPeople.Makara.Language);
        html.ShouldContain(words.Format("page.investigation.child", "A"));
        html.IndexOf(words["weekday.Monday"], StringComparison.Ordinal).ShouldBeInRange(1, html.IndexOf(words["weekday.Friday"], StringComparison.Ordinal));
        html.ShouldNotContain("<script>");
        House.Parts.Store.Audit(file, long.MaxValue, 10).Select(a => a.Code).ShouldContain("investigations.file-read");
    }

    [Fact]
    public async Task Notices_lead_to_the_file_which_opens_for_whoever_holds_it_and_nobody_else()
    {
        var file = await Open("Wendell Crake");
        Host.Doors.Places.Of("investigation", file).ShouldBe($"/investigations/{file}");
        (await Get(DemoPeople.Makara, $"/investigations/{file}")).Status.ShouldBe(HttpStatusCode.OK);
        (await Get(DemoPeople.Makara, $"/cases/{file}")).Status.ShouldBe(HttpStatusCode.NotFound, "it is no case");
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Investigator))
        {
            foreach (var uri in new[] { $"/cases/{file}", $"/investigations/{file}" })
            {
                var (status, html, to) = await Get(kind.Person!, uri);
                status.ShouldBe(HttpStatusCode.NotFound, $"{kind} {uri}");
                to.ShouldBeNull();
                html.ShouldNotContain("Crake");
            }

            (await Get(kind.Person!, "/today")).Html.Contains("href=\"/investigations\"", StringComparison.Ordinal).ShouldBe(kind == Kind.Kandal || kind == Kind.PhnomPenh, kind.Name);
        }
    }
}
