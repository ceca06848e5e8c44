using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Host.Exchange;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

/// <summary>The way of somebody's own list: sent, its columns given a meaning, tried without writing, taken in, and read alike the next time.</summary>
public sealed partial class ListPagesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [GeneratedRegex("/imports/(?<id>[0-9a-f]{32})")]
    private static partial Regex Import();

    private static MultipartFormDataContent Upload(byte[] bytes, string name) => new() { { new ByteArrayContent(bytes), "file", name } };

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static async Task<string> Page(HttpClient client, string path) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));

    private static async Task<string> Sent(HttpClient client, string path, HttpContent body)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var to = answer.Headers.Location!.ToString();
        if (to.StartsWith("/imports/look/", StringComparison.Ordinal)) await Page(client, to);
        return to;
    }

    private static byte[] Csv(params string[] lines) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines))];

    private static readonly byte[] Backlog = Csv("បញ្ជីកុមារ,,,,", "ល.រ,ឈ្មោះ,ភេទ,ថ្ងៃកំណើត,School", "1,សុខា (Zibeline),ស,25/03/2019,Wat Chas", "2,Quorvath,ប,03/04/2020,Wat Thmei", "3,,,,nobody", "សរុប,2,,,");

    [Fact]
    public async Task A_list_is_suggested_tried_and_taken_in_and_the_next_of_its_name_is_read_alike()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var before = house.Written().Entries;
        var where = await Sent(client, "/imports", Upload(Backlog, "Zibeline-backlog.csv"));
        where.ShouldStartWith("/imports/list/");
        var page = await Page(client, where);
        foreach (var words in new[] { "Rows that are cases: 3", "Name, in either script or both", "A line above the headings", "A total", "សុខា (Zibeline)" }) page.ShouldContain(words);
        page.ShouldContain("<option value=\"BirthDate\" selected");
        page.ShouldNotContain("backlog.csv");

        var look = await Sent(client, where, Form(("do", "look"), ("origin", "Backlog of the north"), ("target.4", "Kept")));
        look.ShouldStartWith("/imports/look/");
        var tried = await Page(client, look);
        foreach (var words in new[] { "The file holds 3 cases.", "Khmer and Latin letters stood in one field.", "The row has no name, nickname or number.", "A total", "School" }) tried.ShouldContain(words);
        house.Written().Entries.ShouldBe(before);

        var import = new StreamId(Guid.ParseExact(Import().Match(await Sent(client, look, Form())).Groups["id"].Value, "N"));
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "the list is through");
        var visit = await house.VisitOf(DemoPeople.Sokha);
        var state = house.Parts.Imports.State(visit, import)!;
        (state.Count(RowOutcome.TakenIn), state.Count(RowOutcome.Refused), state.Begun!.Origin).ShouldBe((2, 1, "Backlog of the north"));
        var child = house.Parts.Door.Look<IdentityState>(visit, new(state.Rows[3].Streams!.Identity), StreamKind.Identity)!;
        (child.State.Described!.NameKhmer, child.State.Described.NameLatin, child.State.Described.BornFrom).ShouldBe(("សុខា", "Zibeline", new DateOnly(2019, 3, 25)));
        child.Entries.Select(e => e.Entry).OfType<AsReceived>().Single().Values.ShouldContain(new ValueReceived("School", "Wat Chas"));
        state.Mapping!.Columns.Single(c => c.Heading == "ថ្ងៃកំណើត").Target.ShouldBe(ColumnTarget.BirthDate);

        // The next list of that name is read alike, and what is here comes in no second time.
        var next = await Sent(client, "/imports", Upload(Csv("ល.រ,ឈ្មោះ,ភេទ,ថ្ងៃកំណើត,School", "1,សុខា (Zibeline),ស,25/03/2019,Wat Chas", "2,Ondrasek,ប,26/04/2020,Wat Thmei"), "a.csv"));
        (await Page(client, next)).ShouldContain("<option>Backlog of the north</option>");
        var again = await Sent(client, next, Form(("do", "again"), ("mapping", "Backlog of the north")));
        (await Page(client, again)).ShouldContain("value=\"Backlog of the north\"");
        var second = await Page(client, await Sent(client, next, Form(("do", "look"), ("mapping", "Backlog of the north"), ("origin", "Backlog of the north"))));
        second.ShouldContain(state.Rows[3].Noted.Code!);

        // A list that lacks a column keeps nothing of it, and in another order its rows are the same.
        var third = await Sent(client, "/imports", Upload(Csv("ភេទ,ថ្ងៃកំណើត,ឈ្មោះ", "ស,25/03/2019,សុខា (Zibeline)", "ប,27/04/2020,Pellatz"), "a.csv"));
        var thin = await Taken(house, client, await Sent(client, third, Form(("do", "look"), ("mapping", "Backlog of the north"), ("origin", "Backlog of the north"))));
        var lacking = house.Parts.Imports.State(visit, thin)!;
        (lacking.Count(RowOutcome.TakenIn), lacking.Rows[3].Noted.Outcome).ShouldBe((1, RowOutcome.TakenIn));
        lacking.Mapping!.Columns.Select(c => c.Heading).ShouldBe(["ភេទ", "ថ្ងៃកំណើត", "ឈ្មោះ"]);
        // Nothing of the list lies on the disk in the clear.
        foreach (var file in Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))) Encoding.UTF8.GetString(await ReadShared(file)).ShouldNotContain("Quorvath");
    }

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, Cancel);
        return memory.ToArray();
    }

    [Fact]
    public async Task Dates_that_nobody_can_read_for_certain_are_asked_about_before_anything_is_tried()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Sent(client, "/imports", Upload(Csv("Name,Date of birth", "Zibeline,03/04/2019", "Quorvath,05/06/2020"), "a.csv"));
        (await Page(client, where)).ShouldContain("In these dates either number can be the day.");
        var back = await Sent(client, where, Form(("do", "look"), ("origin", "North")));
        back.ShouldStartWith(where + "/again/");
        (await Page(client, back)).ShouldContain("value=\"North\"");
        (await Sent(client, where, Form(("do", "look"), ("origin", "North"), ("style.1", "MonthFirst")))).ShouldStartWith("/imports/look/");
        (await Sent(client, where, Form(("do", "look"), ("style.1", "MonthFirst")))).ShouldStartWith(where + "/again/");
        // Ids of that system are the whole world's: no list is called as it is.
        (await Sent(client, where, Form(("do", "look"), ("origin", " Primero "), ("style.1", "MonthFirst")))).ShouldStartWith(where + "/again/");
    }

    [Fact]
    public async Task What_was_said_of_one_row_of_headings_holds_for_no_other()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Sent(client, "/imports", Upload(Csv("Name,Sex,Village", "Mother,Note,Name", "Quorvath,new,Zibeline"), "a.csv"));
        (await Page(client, where)).ShouldContain("name=\"of\" value=\"0.1\"");
        var other = Form(("do", "look"), ("origin", "North"), ("of", "0.1"), ("heading_row", "2"), ("target.0", "Name"), ("target.1", "Sex"), ("target.2", "Village"));
        // It is not tried by what nobody has seen of it, and the columns stand there with their own meanings.
        var again = await Sent(client, where, other);
        again.ShouldStartWith(where + "/again/");
        var page = await Page(client, again);
        foreach (var words in new[] { "name=\"of\" value=\"0.2\"", "<option value=\"Mother\" selected", "<option value=\"Name\" selected" }) page.ShouldContain(words);
        page.ShouldNotContain("<option value=\"Village\" selected");
        (await Sent(client, where, Form(("do", "look"), ("origin", "North"), ("of", "0.2"), ("heading_row", "2")))).ShouldStartWith("/imports/look/");
    }

    [Fact]
    public async Task What_was_said_of_one_sheet_holds_for_no_other()
    {
        static string Rows(params string[][] rows) => $"<sheetData>{string.Concat(rows.Select((r, i) => $"<row r=\"{i + 1}\">{string.Concat(r.Select((c, n) => $"<c r=\"{(char)('A' + n)}{i + 1}\" t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>"))}</sheetData>";
        var book = Books.Of(Rows(["List of the north"], [], ["Name", "Sex"], ["Zibeline", "f"]), relations: Books.Relations(2),
            workbook: $"<workbook {Books.Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>",
            more: ("xl/worksheets/sheet2.xml", $"<worksheet {Books.Namespace}>{Rows(["Sex", "Name"], ["m", "Quorvath"], ["f", "Ondrasek"], ["m", "Pellatz"])}</worksheet>"));
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Sent(client, "/imports", Upload(book, "a.xlsx"));
        (await Page(client, where)).ShouldContain("name=\"of\" value=\"0.3\"");
        var again = await Sent(client, where, Form(("do", "look"), ("origin", "North"), ("sheet", "1"), ("of", "0.3"), ("heading_row", "3"), ("target.0", "Name"), ("target.1", "Sex")));
        again.ShouldStartWith(where + "/again/");
        var page = await Page(client, again);
        foreach (var words in new[] { "name=\"of\" value=\"1.1\"", "Rows that are cases: 3" }) page.ShouldContain(words);
        page.IndexOf("<option value=\"Sex\" selected", StringComparison.Ordinal).ShouldBeInRange(0, page.IndexOf("<option value=\"Name\" selected", StringComparison.Ordinal));
    }

    private static async Task<StreamId> Taken(TestHouse house, HttpClient client, string look)
    {
        var import = new StreamId(Guid.ParseExact(Import().Match(await Sent(client, look, Form())).Groups["id"].Value, "N"));
        await TestHouse.Until(() => house.Parts.Errands.Find(import) is { IsRunning: false }, "the list is through");
        return import;
    }

    [Fact]
    public async Task The_day_on_which_ages_were_right_is_of_one_list_and_asked_anew_for_the_next()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var where = await Sent(client, "/imports", Upload(Csv("Name,Age", "Zibeline,9"), "a.csv"));
        var back = await Sent(client, where, Form(("do", "look"), ("origin", "North")));
        back.ShouldStartWith(where + "/again/");
        await Taken(house, client, await Sent(client, where, Form(("do", "look"), ("origin", "North"), ("ages_on", "2029-01-31"))));

        var next = await Sent(client, "/imports", Upload(Csv("Name,Age", "Quorvath,9"), "a.csv"));
        var again = await Sent(client, next, Form(("do", "again"), ("mapping", "North")));
        (await Page(client, again)).ShouldContain("name=\"ages_on\" value=\"\"");
        foreach (var day in new[] { "", "2062-01-31" }) (await Sent(client, next, Form(("do", "look"), ("mapping", "North"), ("origin", "North"), ("ages_on", day)))).ShouldStartWith(next + "/again/");
        var import = await Taken(house, client, await Sent(client, next, Form(("do", "look"), ("mapping", "North"), ("origin", "North"), ("ages_on", "2030-01-31"))));
        var visit = await house.VisitOf(DemoPeople.Sokha);
        var state = house.Parts.Imports.State(visit, import)!;
        state.Mapping!.AgesOn.ShouldBe(new DateOnly(2030, 1, 31));
        house.Parts.Door.Look<IdentityState>(visit, new(state.Rows.Values.Single().Streams!.Identity), StreamKind.Identity)!.State.Described!.BornUntil.ShouldBe(new DateOnly(2021, 1, 31));
    }

    [Fact]
    public async Task A_list_that_is_read_by_other_columns_than_the_one_before_is_warned_of_before_it_comes_in()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var list = Csv("Name,Sex,Born in,Note", "Zibeline,f,2019,a", "Quorvath,m,2020,b");
        var where = await Sent(client, "/imports", Upload(list, "a.csv"));
        await Taken(house, client, await Sent(client, where, Form(("do", "look"), ("origin", "North"), ("target.2", "Kept"))));

        var next = await Sent(client, "/imports", Upload(list, "a.csv"));
        var back = await Sent(client, next, Form(("do", "look"), ("origin", "North"), ("target.2", "BirthDate")));
        back.ShouldStartWith(next + "/again/");
        var page = await Page(client, back);
        page.ShouldContain("An earlier list of this name was read by other columns.");
        page.ShouldContain("name=\"anyway\"");
        // A better mapping of a column by which nobody is known again is taken as it is, and so is another list.
        (await Sent(client, next, Form(("do", "look"), ("origin", "North"), ("target.2", "Kept"), ("target.3", "Address")))).ShouldStartWith("/imports/look/");
        (await Sent(client, next, Form(("do", "look"), ("origin", "South"), ("target.2", "BirthDate")))).ShouldStartWith("/imports/look/");
        (await Sent(client, next, Form(("do", "look"), ("origin", "North"), ("target.2", "BirthDate"), ("anyway", "true")))).ShouldStartWith("/imports/look/");
    }

    [Theory]
    [InlineData("list.xlsx", "exchange.file-not-its-name")]
    [InlineData("list.xls", "exchange.file-kind")]
    public async Task A_file_that_is_no_list_is_refused_at_once(string name, string code)
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        using var sent = await client.PostAsync(new Uri("/imports", UriKind.Relative), Upload(Csv("Name", "Zibeline"), name), Cancel);
        sent.Headers.Location!.ToString().ShouldBe("/imports");
        Uri.UnescapeDataString(sent.Headers.GetValues("Set-Cookie").Single()).ShouldContain(code);
    }

    [Fact]
    public async Task A_list_that_waits_is_hers_alone_and_gone_after_an_hour()
    {
        await using var house = await TestHouse.Open();
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        using var other = await house.Browser(DemoPeople.Rithy, "en");
        var where = await Sent(client, "/imports", Upload(Backlog, "a.csv"));
        using (var closed = await other.GetAsync(new Uri(where, UriKind.Relative), Cancel)) closed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        house.Machine.Move(TimeSpan.FromMinutes(61));
        using var gone = await client.GetAsync(new Uri(where, UriKind.Relative), Cancel);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_has_waited_too_long_is_gone_from_memory_although_nobody_asks()
    {
        await using var house = await TestHouse.Open();
        var visit = await house.VisitOf(DemoPeople.Sokha);
        var (list, file) = Wait(house, visit);
        house.Machine.Move(TimeSpan.FromMinutes(61));
        await TestHouse.Until(() =>
        {
            GC.Collect();
            return !list.IsAlive && !file.IsAlive;
        }, "nothing waits any more");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference List, WeakReference File) Wait(TestHouse house, Visit visit)
    {
        var (bytes, file) = (new byte[100], house.Mark(new CasesFile("North", [])));
        house.Parts.WaitingLists.Keep(visit, new(bytes, ".csv"));
        house.Parts.WaitingFiles.Keep(visit, new(file));
        return (new(bytes), new(file));
    }
}
