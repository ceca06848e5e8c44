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
        (told.Found.Other, told.Found.OtherKind, told.Found.Desk, told.Found.Kind, string.Join(' ', told.Marks)).ShouldBe((file.Value, "investigation", "investigation", MarkKind.Plate, "2AB1234"));
        var known = LinksOf(house, await house.VisitOf(DemoPeople.Makara), file, StreamKind.Investigation).ShouldHaveSingleItem();
        (known.Found.Other, known.Found.Desk).ShouldBe((report.Value, "intake"));
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
        foreach (var report in reports) LinksOf(house, visit, report, StreamKind.Report).Select(l => l.Found.Other).Order().ShouldBe(reports.Where(r => r != report).Select(r => r.Value).Order());
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
    public async Task Of_a_list_of_numbers_the_first_are_looked_up()
    {
        await using var house = await TestHouse.Open();
        await Report(house, "ring 012 345 678");
        await Report(house, "ring 012 345 679");
        var file = await Investigation(house, "012 345 678 " + string.Join(' ', Enumerable.Range(0, Host.Finding.Links.MostMarks).Select(i => $"/ 099 100 {i + 100}")) + " / 012 345 679");
        LinksOf(house, await house.VisitOf(DemoPeople.Makara), file, StreamKind.Investigation).Length.ShouldBe(1);
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

    [Fact]
    public async Task A_link_keeps_no_number_of_its_own_and_goes_on_without_it_when_the_entry_that_bears_it_is_destroyed()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "a car");
        var file = await Investigation(house, "Drives 2AB-1234 and 1AC-7788.");
        await house.Must<AddIdentifier, InvestigationState>(DemoPeople.Makara, new(IdentifierKind.Plate, "3AD-4455", "x"), file);
        report = await Report(house, "a white car 1AC-7788");
        var makara = await house.VisitOf(DemoPeople.Makara);
        LinksOf(house, makara, file, StreamKind.Investigation).ShouldHaveSingleItem().Marks.ShouldBe(["2AB1234", "1AC7788"]);
        LinksOf(house, await house.VisitOf(DemoPeople.Sophea), report, StreamKind.Report).ShouldHaveSingleItem().Marks.ShouldBe(["1AC7788"]);

        var bearing = house.Parts.Store.Read(report).First(e => house.Parts.Store.FindsIn(report).Any(f => f.Act == e.Act));
        await house.Parts.Store.Commit(new()
        {
            Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(),
            DestroysEntries = [.. house.Parts.Store.Read(report).Where(e => e.Act == bearing.Act && e.Name != LinkFound.WireName).Select(e => (report, e.Position))],
        }, TestContext.Current.CancellationToken);
        LinksOf(house, await house.VisitOf(DemoPeople.Sophea), report, StreamKind.Report).ShouldHaveSingleItem().Marks.ShouldBeEmpty();
        using var sophea = await house.Browser(DemoPeople.Sophea);
        (await (await sophea.GetAsync($"/links/{report}", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("7788");
    }

    [Fact]
    public async Task Whoever_opens_both_files_sees_what_stands_in_both_and_no_desk_to_share_with_is_offered_where_one_desk_holds_both()
    {
        await using var house = await TestHouse.Open();
        var first = await Investigation(house, "Drives 2AB-1234 and 1AC-7788.");
        var second = await Investigation(house, "Drives 1AC-7788, has 3AD-4455 too.");
        LinksOf(house, await house.VisitOf(DemoPeople.Makara), first, StreamKind.Investigation).ShouldHaveSingleItem().Found.Desk.ShouldBeNull();
        using var makara = await house.Browser(DemoPeople.Makara, "en");
        var page = await (await makara.GetAsync($"/links/{second}", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("1AC7788");
        page.ShouldContain("Your own desk");
        page.ShouldNotContain("2AB1234");
        page.ShouldNotContain("3AD4455");
        house.Parts.Door.Look<InvestigationState>(await house.VisitOf(DemoPeople.Makara), first, StreamKind.Investigation)!.State.LinkedDesks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_with_a_file_that_was_destroyed_is_shown_no_more()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "a white car 2AB-1234");
        var file = await Investigation(house, "Drives 2AB-1234.");
        using var makara = await house.Browser(DemoPeople.Makara, "en");
        async Task<string> Page(string path) => await (await makara.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        (await Page($"/investigations/{file}")).ShouldContain("Number plate 2AB1234");
        await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), DestroysStreams = [report] }, TestContext.Current.CancellationToken);
        (await Page($"/investigations/{file}")).ShouldNotContain("Number plate 2AB1234");
        (await makara.GetAsync($"/links/{file}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_wrote_a_mark_into_the_other_file_is_not_named_and_of_several_marks_it_is_said_that_one_or_more_are_meant()
    {
        await using var house = await TestHouse.Open();
        var file = await Investigation(house, "Drives 2AB-1234 and 1AC-7788.");
        await Report(house, "a white car 2AB-1234");
        using var makara = await house.Browser(DemoPeople.Makara, "en");
        var page = await (await makara.GetAsync($"/investigations/{file}", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("Number plate one or more of 2AB1234 \u00B7 1AC7788");
        page.ShouldNotContain("Sophea");
    }

    [Fact]
    public async Task A_telephone_that_stands_in_the_other_file_as_a_name_on_a_network_is_shown_on_both_sides()
    {
        await using var house = await TestHouse.Open();
        var first = await Investigation(house, "A man.");
        await house.Must<AddIdentifier, InvestigationState>(DemoPeople.Makara, new(IdentifierKind.Phone, "012 345 678", "x"), first);
        var second = await Investigation(house, "Another.");
        await house.Must<AddIdentifier, InvestigationState>(DemoPeople.Makara, new(IdentifierKind.Handle, "012345678", "x"), second);
        foreach (var file in new[] { first, second })
            LinksOf(house, await house.VisitOf(DemoPeople.Makara), file, StreamKind.Investigation).ShouldHaveSingleItem().Marks.ShouldBe(["012345678"]);
    }

    [Fact]
    public async Task What_was_destroyed_between_reading_and_noting_is_not_made_findable_again_and_the_reading_is_noted()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, "a white car 2AB-1234", "Barnabus Quire");
        var store = house.Parts.Store;
        var visit = await house.VisitOf(DemoPeople.Sophea);
        var seen = house.Parts.Door.Look<ReportState>(visit, report, StreamKind.Report)!;
        await store.Commit(new()
        {
            Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(),
            DestroysEntries = [.. seen.Entries.Select(e => (report, e.Stored.Position))],
            Entries = [new(report, "access.entry-destroyed.1", SealedHow.Bare, 1, default)],
        }, TestContext.Current.CancellationToken);
        store.FindsIn(report).ShouldBeEmpty();
        var lines = store.Audit(report, long.MaxValue, 100).Length;

        await house.Parts.Door.Note(visit, "intake.report-read", [(report, seen.Entries)], TestContext.Current.CancellationToken);
        store.FindsIn(report).ShouldBeEmpty();
        store.Audit(report, long.MaxValue, 100).Length.ShouldBe(lines + 1);
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

    private static ImmutableArray<LinkOnFile> LinksOf(TestHouse house, Kapea.Host.Doors.Visit visit, StreamId stream, StreamKind kind) => house.Parts.Door.Look<LinkState>(visit, stream, kind)!.State.Links;
}
