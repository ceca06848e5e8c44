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
    public async Task A_police_desk_reads_the_file_from_the_day_it_is_shared_and_no_other_desk_does()
    {
        var file = await Open("Barnaby Quill");
        (await Get(DemoPeople.Visal, $"/investigations/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await House.Must<ShareWithPolice, InvestigationState>(DemoPeople.Makara, new("kandal-unit", "He lives there."), file);
        (await Get(DemoPeople.Visal, $"/investigations/{file}")).Html.ShouldContain("Barnaby Quill");
        var closed = await Get(DemoPeople.Kosal, $"/investigations/{file}");
        (closed.Status, closed.Html.Contains("Barnaby", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.NotFound, false));
        House.Parts.Store.NoticesAbout(file).ShouldContain(n => n.Kind == "investigations.shared" && n.Person == House.PersonOf(DemoPeople.Visal).Id);
        await House.Must<AddLead, InvestigationState>(DemoPeople.Visal, new(LeadSource.Police, LeadReliability.Untested, "seen at the market", null, null), file);
        (await Get(DemoPeople.Makara, $"/investigations/{file}")).Html.ShouldContain("seen at the market");
    }

    [Fact]
    public async Task The_name_of_somebody_it_was_not_stands_on_no_page_and_laws_are_shown_for_a_foreigner_alone()
    {
        var file = await Open("the man with the limp");
        await House.Must<IdentifySuspect, InvestigationState>(DemoPeople.Makara, new("Ignatius Wrongly", "by his motorbike"), file);
        await House.Must<TakeBackIdentity, InvestigationState>(DemoPeople.Makara, new("He was abroad."), file);
        foreach (var uri in new[] { $"/investigations/{file}", "/investigations" }) (await Get(DemoPeople.Makara, uri)).Html.ShouldNotContain("Ignatius");
        (await Get(DemoPeople.Makara, $"/investigations/{file}")).Html.ShouldNotContain("18 U.S.C.");
        await House.Must<RecordForeignFacts, InvestigationState>(DemoPeople.Makara, new(ForeignFacts.Nothing with { Nationalities = "unknown" }), file);
        (await Get(DemoPeople.Makara, $"/investigations/{file}")).Html.ShouldContain("18 U.S.C. 2423");
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
