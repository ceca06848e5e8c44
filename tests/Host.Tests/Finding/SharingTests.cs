using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;

namespace Kapea.Host.Tests.Finding;

/// <summary>Two desks that know of one car: neither sees the other's file until one shares, and then only that one.</summary>
public sealed class SharingTests
{
    private const string Suspect = "Mortimer Vexley";
    private const string Child = "Zephyrina";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_investigation_that_was_shared_opens_and_is_found_and_the_report_stays_closed()
    {
        await using var house = await TestHouse.Open();
        var (report, file) = await Linked(house);
        (await Status(house, DemoPeople.Sophea, $"/investigations/{file}")).ShouldBe(HttpStatusCode.NotFound);
        (await Ask(house, DemoPeople.Sophea, Suspect)).ShouldNotContain($"/investigations/{file}");
        (await Form(house, DemoPeople.Makara, ShareOverLink.WireName, file)).ShouldContain("<option value=\"intake\">");

        await house.Must<ShareOverLink, InvestigationState>(DemoPeople.Makara, new("intake", "one car"), file);

        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        (await sophea.GetStringAsync($"/investigations/{file}", Cancel)).ShouldContain(Suspect);
        (await Ask(house, DemoPeople.Sophea, Suspect)).ShouldContain($"/investigations/{file}");
        (await Ask(house, DemoPeople.Sophea, "2AB-1234")).ShouldContain($"/investigations/{file}");
        house.Parts.Store.NoticesAbout(file).ShouldContain(n => n.Kind == "investigations.shared");
        (await Status(house, DemoPeople.Makara, $"/reports/{report}")).ShouldBe(HttpStatusCode.NotFound, "sharing goes one way");
        (await Status(house, DemoPeople.Sokha, $"/investigations/{file}")).ShouldBe(HttpStatusCode.NotFound);
        Refused(await house.Try<ShareOverLink, InvestigationState>(DemoPeople.Makara, new("intake", "x"), file)).ShouldBe("investigations.linked-desk-holds-it");
        (await Form(house, DemoPeople.Makara, ShareOverLink.WireName, file)).ShouldNotContain("<option value=\"intake\">");
    }

    [Fact]
    public async Task A_report_that_was_shared_opens_and_is_found_and_who_told_it_stays_closed()
    {
        await using var house = await TestHouse.Open();
        var (report, file) = await Linked(house);
        (await Status(house, DemoPeople.Makara, $"/reports/{report}")).ShouldBe(HttpStatusCode.NotFound);
        (await Form(house, DemoPeople.Sophea, ShareReportOverLink.WireName, report)).ShouldContain("<option value=\"investigation\">");

        await house.Must<ShareReportOverLink, ReportState>(DemoPeople.Sophea, new("investigation", "one car"), report);

        using var makara = await house.Browser(DemoPeople.Makara, "en");
        var page = await makara.GetStringAsync($"/reports/{report}", Cancel);
        page.ShouldContain(Child);
        page.ShouldNotContain("Ottoline Grubb");
        (await Ask(house, DemoPeople.Makara, Child)).ShouldContain($"/reports/{report}");
        (await Status(house, DemoPeople.Makara, $"/reports/{report}/reporter")).ShouldBe(HttpStatusCode.NotFound);
        (await Status(house, DemoPeople.Sophea, $"/investigations/{file}")).ShouldBe(HttpStatusCode.NotFound, "sharing goes one way");
        (await Status(house, DemoPeople.Rithy, $"/reports/{report}")).ShouldBe(HttpStatusCode.NotFound);
        house.Parts.Store.NoticesAbout(report).ShouldContain(n => n.Kind == "intake.report-shared");
        using var sophea = await house.Browser(DemoPeople.Sophea, "en");
        (await sophea.GetStringAsync($"/reports/{report}", Cancel)).ShouldContain("The report was shared with another desk");
    }

    [Fact]
    public async Task Nobody_shares_with_a_desk_that_no_link_names_nor_what_she_does_not_hold()
    {
        await using var house = await TestHouse.Open();
        var (report, file) = await Linked(house);
        Refused(await house.Try<ShareOverLink, InvestigationState>(DemoPeople.Makara, new("social-team", "x"), file)).ShouldBe("investigations.no-link-with-desk");
        Refused(await house.Try<ShareReportOverLink, ReportState>(DemoPeople.Sophea, new("kandal-unit", "x"), report)).ShouldBe("intake.no-link-with-desk");
        Refused(await house.Try<ShareOverLink, InvestigationState>(DemoPeople.Sophea, new("intake", "x"), file)).ShouldBe("door.not-allowed");
        Refused(await house.Try<ShareReportOverLink, ReportState>(DemoPeople.Makara, new("investigation", "x"), report)).ShouldBe("door.not-allowed");
        Refused(await house.Try<ShareReportOverLink, ReportState>(DemoPeople.Sophea, new("investigation", "x"), file)).ShouldBe("door.not-found");
        (await Status(house, DemoPeople.Sophea, $"/investigations/{file}")).ShouldBe(HttpStatusCode.NotFound);
        (await Status(house, DemoPeople.Makara, $"/reports/{report}")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(StreamId Report, StreamId File)> Linked(TestHouse house)
    {
        var report = new StreamId(Guid.Parse((await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, new()
        {
            Channel = Channel.Phone,
            Nature = ReportNature.Concern,
            ReporterName = "Ottoline Grubb",
            Verbatim = "A man waits at the school.",
            Children = [new(Child, null, 9, ChildSex.Girl, null, null, null)],
            Offender = new(null, null, null, "a white car 2AB-1234", null, null),
            Danger = new(null, null, null, null, null, null),
        })).Begun["report"]));
        var file = new StreamId(Guid.Parse((await house.Must<OpenInvestigation, InvestigationState>(DemoPeople.Makara, new(Suspect, "Drives 2AB-1234.", null, null, []))).Begun["investigation"]));
        return (report, file);
    }

    private static async Task<HttpStatusCode> Status(TestHouse house, DemoPerson person, string path)
    {
        using var client = await house.Browser(person, "en");
        using var answer = await client.GetAsync(path, Cancel);
        return answer.StatusCode;
    }

    private static async Task<string> Form(TestHouse house, DemoPerson person, string act, StreamId subject)
    {
        using var client = await house.Browser(person, "en");
        return await client.GetStringAsync($"/act/{act}/{subject}", Cancel);
    }

    private static async Task<string> Ask(TestHouse house, DemoPerson person, string sought)
    {
        using var browser = await house.Browser(person, "en");
        var answer = await browser.PostAsync("/find", new FormUrlEncodedContent([KeyValuePair.Create("sought", sought)]), Cancel);
        return await browser.GetStringAsync(answer.Headers.Location, Cancel);
    }

    private static string Refused(Answer answer) => answer is Answer.No no ? no.First.Code : "done";
}
