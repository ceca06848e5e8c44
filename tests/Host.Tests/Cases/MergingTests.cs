using System.Net;
using Kapea.Host.Cases;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Tests.Cases;

/// <summary>Two cases of one child, through the Door: one leaves the lists and its clocks, both can be read, and all comes back.</summary>
public sealed class MergingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_that_goes_on_in_another_leaves_the_lists_and_comes_back_as_it_was()
    {
        await using var house = await TestHouse.Open();
        var (stops, goesOn) = (await Told.In(house), await Told.In(house));
        await Teams.Register(house, stops.Case);
        await Teams.Register(house, goesOn.Case);
        var clocks = Clocks(house, stops.Case);
        clocks.ShouldNotBeEmpty();
        var load = Caseload(house, await house.VisitOf(DemoPeople.Maly));
        load.ShouldContain(stops.Case);

        await house.Must<MergeCase, CaseState>(DemoPeople.Sokha, new(Named(house, goesOn.Case), "the same girl"), stops.Case);

        Clocks(house, stops.Case).ShouldBeEmpty();
        Caseload(house, await house.VisitOf(DemoPeople.Maly)).ShouldBe(load.Where(s => s != stops.Case));
        using var sokha = await house.Browser(DemoPeople.Sokha, "en");
        (await Read(sokha, "/cases")).ShouldNotContain(Code(house, stops.Case));
        (await Read(sokha, "/cases")).ShouldContain(Code(house, goesOn.Case));
        (await Read(sokha, $"/cases/{stops.Case}")).ShouldContain($"Work goes on in this case: <a class=\"code\" href=\"/cases/{goesOn.Case}\">{Code(house, goesOn.Case)}</a>");
        (await Read(sokha, $"/cases/{stops.Case}")).ShouldContain(Told.CaseNote);
        (await Read(sokha, $"/cases/{goesOn.Case}")).ShouldContain($"Work on this case goes on here: <a class=\"code\" href=\"/cases/{stops.Case}\">{Code(house, stops.Case)}</a>");
        var no = (await house.Try<ContactChild, CaseState>(DemoPeople.Sokha, new(ContactKind.FaceToFace, true, Work.Intake.Known.Yes, "x"), stops.Case)).ShouldBeOfType<Answer.No>().First;
        (no.Code, no.Hint).ShouldBe(("cases.merged-into", Code(house, goesOn.Case)));
        house.Parts.Store.NoticesAbout(goesOn.Case).ShouldContain(n => n.Kind == "cases.merged");
        house.Parts.Door.State<FileState>(await house.VisitOf(DemoPeople.Sokha), stops.Summary, StreamKind.CaseSummary)!.Value.State.Stage.ShouldBe(CaseStage.Merged);

        await house.At("2030-03-06 09:00");
        await house.Must<PartCase, CaseState>(DemoPeople.Maly, new("two sisters"), stops.Case);

        Clocks(house, stops.Case).ShouldBe(clocks);
        Caseload(house, await house.VisitOf(DemoPeople.Maly)).ShouldBe(load, ignoreOrder: true);
        (await Read(sokha, "/cases")).ShouldContain(Code(house, stops.Case));
        (await Read(sokha, $"/cases/{goesOn.Case}")).ShouldNotContain("Work on this case goes on here:");
        await house.Must<ContactChild, CaseState>(DemoPeople.Sokha, new(ContactKind.FaceToFace, true, Work.Intake.Known.Yes, "x"), stops.Case);
    }

    [Fact]
    public async Task Only_a_case_that_is_there_and_that_she_holds_can_go_on()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var code = FileCode.Make("PKC", 2030, 7);
        Refused(await house.Try<MergeCase, CaseState>(DemoPeople.Sokha, new(MergeCase.CodeOf(Guid.NewGuid(), code), "x"), told.Case)).ShouldBe("door.not-found");
        Refused(await house.Try<MergeCase, CaseState>(DemoPeople.Sokha, new(MergeCase.CodeOf(told.Report.Value, code), "x"), told.Case)).ShouldBe("door.not-found");
        Refused(await house.Try<MergeCase, CaseState>(DemoPeople.Sokha, new(MergeCase.CodeOf(told.Summary.Value, code), "x"), told.Case)).ShouldBe("door.not-found");
        Refused(await house.Try<MergeCase, CaseState>(DemoPeople.Rithy, new(MergeCase.CodeOf(Guid.NewGuid(), code), "x"), told.Case)).ShouldBe("door.not-allowed");
        Clocks(house, told.Case).ShouldNotBeEmpty("what was refused has settled nothing");
    }

    [Fact]
    public async Task The_form_lays_ready_the_other_cases_in_which_work_goes_on()
    {
        await using var house = await TestHouse.Open();
        var (first, second, third) = (await Told.In(house), await Told.In(house), await Told.In(house));
        await house.Must<MergeCase, CaseState>(DemoPeople.Maly, new(Named(house, second.Case), "x"), third.Case);
        using var maly = await house.Browser(DemoPeople.Maly, "en");
        var form = await Read(maly, $"/act/{MergeCase.WireName}/{first.Case}");
        form.ShouldContain(Named(house, second.Case));
        form.ShouldNotContain(Named(house, third.Case));
        form.ShouldNotContain(Named(house, first.Case));
        using var rithy = await house.Browser(DemoPeople.Rithy, "en");
        using var closed = await rithy.GetAsync($"/act/{MergeCase.WireName}/{first.Case}", Cancel);
        closed.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static List<DueRow> Clocks(TestHouse house, StreamId file) => [.. house.Parts.Store.All<DueRow>(file).Where(d => CaseClocks.Steps.Any(s => s.Kind == d.Kind) || Awaited.Kinds.Contains(d.Kind)).OrderBy(d => d.Kind, StringComparer.Ordinal)];

    private static List<StreamId> Caseload(TestHouse house, Visit visit) => [.. Caseloads.Open(house.Parts, visit).Select(c => c.Head.Stream)];

    private static string Named(TestHouse house, StreamId file) => MergeCase.CodeOf(file.Value, Code(house, file));

    private static string Code(TestHouse house, StreamId file) => house.Parts.Rooms.FaceOf(house.Parts, house.VisitOf(DemoPeople.Sokha).Result, house.Parts.Store.FindStream(file)!).Code;

    private static string Refused(Answer answer) => answer is Answer.No no ? no.First.Code : "done";

    private static async Task<string> Read(HttpClient client, string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));
}
