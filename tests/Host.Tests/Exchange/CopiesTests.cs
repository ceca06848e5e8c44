using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;
using MiniExcelLibs;

namespace Kapea.Host.Tests.Exchange;

/// <summary>Lists that leave as workbooks: for whom the door is open, what stands in them, and what is known of each copy afterwards.</summary>
public sealed class CopiesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static async Task<(HttpStatusCode Status, byte[] Bytes, string? Name)> Fetch(TestHouse house, DemoPerson person, StreamId copy)
    {
        using var client = await house.Browser(person, "en");
        using var answer = await client.GetAsync(new Uri($"/copies/{copy}/file", UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(Cancel), answer.Content.Headers.ContentDisposition?.FileName);
    }

    private static async Task<string> Page(TestHouse house, DemoPerson person, string path)
    {
        using var client = await house.Browser(person, "en");
        return WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));
    }

    private static async Task<StreamId> Taken(TestHouse house, DemoPerson person, ExportedList list, string purpose = "For the meeting") =>
        (await house.Must<ExportList, CopyState>(person, new(list, purpose, 14))).Subject!.Value;

    private static List<string> Cells(byte[] bytes, string sheet)
    {
        using var memory = new MemoryStream(bytes);
        return [.. memory.Query(sheetName: sheet).SelectMany(r => ((IDictionary<string, object?>)r).Values).OfType<object>().Select(v => v.ToString()!)];
    }

    [Fact]
    public async Task The_taker_gets_what_the_page_shows_with_purpose_name_day_and_mark_on_every_sheet()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.At("2030-03-04 21:30");
        var copy = await Taken(house, DemoPeople.Sokha, ExportedList.Cases, "=HYPERLINK(\"http://x\")");
        var (status, bytes, name) = await Fetch(house, DemoPeople.Sokha, copy);
        status.ShouldBe(HttpStatusCode.OK);
        var visit = await house.VisitOf(DemoPeople.Sokha);
        var exported = house.Parts.Door.State<CopyState>(visit, copy, Work.Access.StreamKind.Copy)!.Value.State.Exported!;
        name.ShouldBe($"list-{exported.Mark}.xlsx");
        using (var memory = new MemoryStream(bytes)) memory.GetSheetNames().ShouldBe(["About this copy", "List"]);
        var about = Cells(bytes, "About this copy");
        foreach (var words in new[] { exported.Mark, "=HYPERLINK(\"http://x\")", "Sokha", "18 March 2030", "4 March 2030, 21:30" }) about.ShouldContain(c => c.Contains(words));
        var list = Cells(bytes, "List");
        list[0].ShouldContain(exported.Mark);
        var code = house.Parts.Door.State<Work.Cases.CaseState>(visit, told.Case, Work.Access.StreamKind.Case)!.Value.State.Code;
        list.ShouldContain(code);
        Leaks.Find(string.Join('\n', about.Concat(list)), [Told.Child, Told.Nickname, Told.WhereFound, Told.Accused, "snowdropfield"]).ShouldBeNull();
        var (file, _) = Kapea.Host.Exchange.ListFile.Read(bytes, "a.xlsx");
        file!.Sheets.ShouldAllBe(s => !s.HasFormulas && s.Sheet.Rows.All(r => r.All(c => c.Kind == CellKind.Text || c.Kind == CellKind.Empty)));
        // The copy itself, and every stream that was opened for it, say that it was fetched.
        house.Parts.Store.Audit(copy, long.MaxValue, 5).ShouldContain(a => a.Code == "exchange.copy-fetched");
        house.Parts.Store.Audit(told.Case, long.MaxValue, 5).ShouldContain(a => a.Code == "exchange.copy-fetched");
    }

    [Fact]
    public async Task Nobody_else_gets_the_file_and_after_an_hour_nobody_at_all()
    {
        await using var house = await TestHouse.Open();
        await Told.In(house);
        await house.At("2030-03-04 21:30");
        var copy = await Taken(house, DemoPeople.Rithy, ExportedList.Debts);
        foreach (var other in new[] { DemoPeople.Maly, DemoPeople.Sokha, DemoPeople.Sophea, DemoPeople.Visal, DemoPeople.Vanna, DemoPeople.Anouk }) (await Fetch(house, other, copy)).Status.ShouldBe(HttpStatusCode.NotFound);
        var (status, bytes, _) = await Fetch(house, DemoPeople.Rithy, copy);
        status.ShouldBe(HttpStatusCode.OK);
        Cells(bytes, "List").ShouldContain("KHR 7,654,321");
        Leaks.Find(string.Join('\n', Cells(bytes, "List")), [Told.Child, Told.Accused, "quillarbour"]).ShouldBeNull();
        await house.At("2030-03-04 22:31");
        (await Fetch(house, DemoPeople.Rithy, copy)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_that_is_not_the_desks_is_refused_and_a_purpose_is_asked_for()
    {
        await using var house = await TestHouse.Open();
        ((Kapea.Host.Doors.Answer.No)await house.Try<ExportList, CopyState>(DemoPeople.Sokha, new(ExportedList.Debts, "x", 14))).First.Code.ShouldBe("exchange.not-your-list");
        ((Kapea.Host.Doors.Answer.No)await house.Try<ExportList, CopyState>(DemoPeople.Sophea, new(ExportedList.Cases, "x", 14))).First.Code.ShouldBe("door.not-allowed");
        ExportList.Shape.Fields.Where(f => f.Required).Select(f => f.Name).ShouldBe(["list", "purpose", "days"]);
    }

    [Fact]
    public async Task The_supervisor_sees_which_copies_are_out_and_which_should_be_gone()
    {
        await using var house = await TestHouse.Open();
        var copy = await Taken(house, DemoPeople.Sokha, ExportedList.Cases, "For the meeting at Larkmead");
        var page = await Page(house, DemoPeople.Maly, "/copies");
        foreach (var words in new[] { "Sokha", "For the meeting at Larkmead", "18 March 2030" }) page.ShouldContain(words);
        page.ShouldNotContain("should have been destroyed");
        (await Page(house, DemoPeople.Rithy, "/copies")).ShouldNotContain("Larkmead");
        await house.At("2030-03-19 08:00");
        (await Page(house, DemoPeople.Maly, "/copies")).ShouldContain("should have been destroyed");
        (await Page(house, DemoPeople.Maly, "/today")).ShouldContain("Destroy a copy of a list");
        await house.Must<NoteCopyDestroyed, CopyState>(DemoPeople.Maly, new("Shredded"), copy);
        (await Page(house, DemoPeople.Maly, $"/copies/{copy}")).ShouldContain("This copy is destroyed");
        (await Page(house, DemoPeople.Maly, "/today")).ShouldNotContain("Destroy a copy of a list");
    }
}
