using System.Collections.Immutable;
using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Finding;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;

namespace Kapea.Host.Tests.Finding;

/// <summary>The same plate in two files: both desks are told, and neither sees the other's file.</summary>
public sealed class LinksTests
{
    [Fact]
    public async Task One_plate_in_a_report_and_in_an_investigation_is_told_to_both_and_opens_neither()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "a white car 2AB-1234, seen twice");
        var file = await Investigation(house, "A man of about fifty.");
        LinksOf(house, await house.VisitOf(DemoPeople.Sophea), report, StreamKind.Report).ShouldBeEmpty();

        await house.Must<AddIdentifier, InvestigationState>(DemoPeople.Makara, new(IdentifierKind.Plate, "ភ្នំពេញ 2ab 1234", "seen by an investigator"), file);

        var told = LinksOf(house, await house.VisitOf(DemoPeople.Sophea), report, StreamKind.Report).ShouldHaveSingleItem();
        (told.Other, told.OtherKind, told.Desk, told.Kind, told.Mark).ShouldBe((file.Value, "investigation", "investigation", MarkKind.Plate, "2AB1234"));
        var known = LinksOf(house, await house.VisitOf(DemoPeople.Makara), file, StreamKind.Investigation).ShouldHaveSingleItem();
        (known.Other, known.Desk).ShouldBe((report.Value, "intake"));
        house.Parts.Door.Look<InvestigationState>(await house.VisitOf(DemoPeople.Sophea), file, StreamKind.Investigation).ShouldBeNull();
        house.Parts.Door.Look<ReportState>(await house.VisitOf(DemoPeople.Makara), report, StreamKind.Report).ShouldBeNull();
        house.Parts.Store.NoticesAbout(report).ShouldContain(n => n.Kind == "finding.link-noted");
        house.Parts.Store.NoticesAbout(file).ShouldContain(n => n.Kind == "finding.link-noted");
    }

    [Fact]
    public async Task What_a_file_bears_already_is_told_once_however_often_it_is_written_and_however_it_is_spelled()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "phone 012 345 678");
        var file = await Investigation(house, "He rings from 012.345.678.");
        await house.Must<AddLead, InvestigationState>(DemoPeople.Makara, new(LeadSource.Informant, LeadReliability.Confirmed, "Again from +855 12 345 678.", null, null), file);
        LinksOf(house, await house.VisitOf(DemoPeople.Sophea), report, StreamKind.Report).Length.ShouldBe(1);
        house.Parts.Store.Read(report).Count(e => e.Name == LinkFound.WireName).ShouldBe(1);
        house.Parts.Store.Read(file).Count(e => e.Name == LinkFound.WireName).ShouldBe(1);
    }

    [Fact]
    public async Task Two_written_at_once_are_linked_all_the_same_and_once()
    {
        await using var house = await TestHouse.Open();
        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Report(house, "a red motorbike 1AC-7788")));
        var visit = await house.VisitOf(DemoPeople.Sophea);
        foreach (var report in reports) LinksOf(house, visit, report, StreamKind.Report).Select(l => l.Other).Order().ShouldBe(reports.Where(r => r != report).Select(r => r.Value).Order());
    }

    [Fact]
    public async Task The_picture_opens_for_who_holds_the_file_and_names_of_the_other_no_more_than_its_desk()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "a white car 2AB-1234", "Barnabus Quire");
        var file = await Investigation(house, "Drives 2AB-1234.", "Mortimer Vexley");
        using var makara = await house.Browser(DemoPeople.Makara);
        var page = await (await makara.GetAsync($"/links/{file}", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("2AB1234");
        page.ShouldNotContain("Quire");
        page.ShouldNotContain(report.ToString());
        using var sophea = await house.Browser(DemoPeople.Sophea);
        (await sophea.GetAsync($"/links/{file}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var rithy = await house.Browser(DemoPeople.Rithy);
        (await rithy.GetAsync($"/links/{report}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_stands_in_many_files_is_no_mark_of_one_man()
    {
        await using var house = await TestHouse.Open();
        for (int i = 0; i <= Host.Finding.Links.Most; i++) await Report(house, "ring 012 345 678");
        var last = await Report(house, "ring 012 345 678");
        LinksOf(house, await house.VisitOf(DemoPeople.Sophea), last, StreamKind.Report).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_destroyed_is_linked_with_nothing()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "a white car 2AB-1234");
        await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), DestroysStreams = [report] }, TestContext.Current.CancellationToken);
        var file = await Investigation(house, "Drives 2AB-1234.");
        LinksOf(house, await house.VisitOf(DemoPeople.Makara), file, StreamKind.Investigation).ShouldBeEmpty();
        house.Parts.Store.All<CardRow>().Length.ShouldBe(house.Parts.Store.FindsIn(file).Sum(f => house.Parts.Store.All<CardRow>(f.Seq).Length));
    }

    internal static async Task<StreamId> Report(TestHouse house, string vehicle, string? name = null) => new(Guid.Parse((await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, new()
    {
        Channel = Channel.Phone,
        Nature = ReportNature.Concern,
        Verbatim = "A man waits at the school.",
        Offender = new(name, null, null, vehicle, null, null),
        Danger = new(null, null, null, null, null, null),
    })).Begun["report"]));

    private static async Task<StreamId> Investigation(TestHouse house, string description, string? name = null) =>
        new(Guid.Parse((await house.Must<OpenInvestigation, InvestigationState>(DemoPeople.Makara, new(name, description, null, null, []))).Begun["investigation"]));

    private static ImmutableArray<LinkFound> LinksOf(TestHouse house, Kapea.Host.Doors.Visit visit, StreamId stream, StreamKind kind) => house.Parts.Door.Look<LinkState>(visit, stream, kind)!.State.Links;
}
