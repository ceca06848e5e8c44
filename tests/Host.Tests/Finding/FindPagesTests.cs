using System.Net;
using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Finding;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Finding;

/// <summary>The one box, through the pages: what one holds is found in either script; what one does not is told as no more than a desk to ask.</summary>
public sealed class FindPagesTests
{
    private static async Task<string> Ask(TestHouse house, DemoPerson person, string sought, bool typing = false)
    {
        using var browser = await house.Browser(person, "en");
        var cancel = TestContext.Current.CancellationToken;
        Dictionary<string, string> form = new() { ["sought"] = sought };
        if (typing) form["typing"] = "yes";
        var answer = await browser.PostAsync("/find", new FormUrlEncodedContent(form), cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldStartWith("/find/found/");
        return await (await browser.GetAsync(answer.Headers.Location, cancel)).Content.ReadAsStringAsync(cancel);
    }

    private static async Task<StreamId> Report(TestHouse house, params ChildTold[] children) => new(Guid.Parse((await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, new()
    {
        Channel = Channel.Phone,
        Nature = ReportNature.Concern,
        Verbatim = "A man waits at the school.",
        Children = [.. children],
        Offender = new(null, null, null, null, null, null),
        Danger = new(null, null, null, null, null, null),
    })).Begun["report"]));

    private static ChildTold Child(string name, int? age = null, ChildSex? sex = null, string? where = null) => new(name, null, age, sex, where, null, null);

    [Theory]
    [InlineData("Sokha Chhun")]
    [InlineData("chhun sokha")]
    [InlineData("ឈុន សុខា")]
    [InlineData("SOKHA CHUN 12")]
    [InlineData("girl sokha chhun")]
    public async Task A_child_is_found_in_either_script_and_order(string sought)
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, Child("សុខា ឈុន", 12, ChildSex.Girl), Child("Vuthy", 9, ChildSex.Boy));
        await Report(house, Child("Rithy Mean", 12, ChildSex.Boy));
        var page = await Ask(house, DemoPeople.Sophea, sought);
        page.ShouldContain($"/reports/{report}");
        page.IndexOf("សុខា ឈុន", StringComparison.Ordinal).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Age_and_sex_bring_the_right_one_of_two_of_one_name_to_the_top()
    {
        await using var house = await TestHouse.Open();
        var (boy, girl) = (await Report(house, Child("Sok Dara", 15, ChildSex.Boy)), await Report(house, Child("Sok Dara", 8, ChildSex.Girl)));
        First(await Ask(house, DemoPeople.Sophea, "sok dara 8 girl")).ShouldBe(girl);
        First(await Ask(house, DemoPeople.Sophea, "sok dara boy 15")).ShouldBe(boy);

        static StreamId First(string page) => new(Guid.ParseExact(page[(page.IndexOf("href=\"/reports/", StringComparison.Ordinal) + 15)..][..32], "N"));
    }

    [Fact]
    public async Task Who_does_not_hold_it_is_told_whom_to_ask_and_the_desk_that_somebody_asked()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, Child("Quillonet Zephyrin", 12, ChildSex.Girl, "Xandarpier"));
        var page = await Ask(house, DemoPeople.Sokha, "Quillonet Zephyrin");
        page.ShouldContain("Possibly known");
        page.ShouldContain("Hotline desk");
        page.ShouldNotContain("Xandarpier");
        page.ShouldNotContain(report.ToString());
        page.ShouldNotContain("12 years");

        house.Parts.Store.Read(report).Count(e => e.Name == QuestionNoted.WireName).ShouldBe(1);
        house.Parts.Store.NoticesAbout(report).ShouldContain(n => n.Kind == "finding.question-noted");
        house.Parts.Store.Audit(report, long.MaxValue, 10).ShouldContain(a => a.Code == "finding.asked-about");
        await Ask(house, DemoPeople.Sokha, "Zephyrin Quillonet");
        house.Parts.Store.Read(report).Count(e => e.Name == QuestionNoted.WireName).ShouldBe(1, "once a day is enough");
        await Ask(house, DemoPeople.Bopha, "Quillonet Zephyrin", typing: true);
        house.Parts.Store.Read(report).Count(e => e.Name == QuestionNoted.WireName).ShouldBe(1, "what is only half typed asks nobody");
    }

    [Fact]
    public async Task A_name_that_many_bear_names_no_desk()
    {
        await using var house = await TestHouse.Open();
        for (int i = 0; i <= Kapea.Host.Finding.Inquiry.MostElsewhere; i++) await Report(house, Child("Sok Dara"));
        var page = await Ask(house, DemoPeople.Sokha, "sok dara");
        page.ShouldNotContain("Hotline desk");
        page.ShouldContain("Many files of other desks");
    }

    [Fact]
    public async Task Who_has_no_search_key_has_no_box()
    {
        await using var house = await TestHouse.Open();
        foreach (var person in new[] { DemoPeople.Anouk, DemoPeople.Vanna, DemoPeople.Phirun, DemoPeople.Leakena, DemoPeople.Piseth })
        {
            using var browser = await house.Browser(person);
            (await browser.GetAsync("/find", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await browser.PostAsync("/find", new FormUrlEncodedContent([new("sought", "dara")]), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Police_find_no_child()
    {
        await using var house = await TestHouse.Open();
        await Report(house, Child("Quillonet Zephyrin"));
        var page = await Ask(house, DemoPeople.Visal, "Quillonet Zephyrin");
        page.ShouldNotContain("Possibly known");
        page.ShouldContain("Nothing that you may open");
    }

    [Fact]
    public async Task Police_are_not_told_that_a_report_may_speak_of_whom_they_ask_for_and_the_hotline_is_told_that_they_asked()
    {
        await using var house = await TestHouse.Open();
        var report = await LinksTests.Report(house, "lilac tuktuk 2AB-1234", "Barnabus Quire");
        (await Ask(house, DemoPeople.Visal, "Barnabus Quire")).ShouldNotContain("Possibly known");
        (await Ask(house, DemoPeople.Visal, "2AB-1234")).ShouldNotContain("Possibly known");
        house.Parts.Store.Read(report).Count(e => e.Name == QuestionNoted.WireName).ShouldBe(1);
        house.Parts.Store.Audit(report, long.MaxValue, 10).Select(a => a.Code).ShouldContain("finding.asked-about-untold");
        house.Parts.Store.Audit(report, long.MaxValue, 10).Select(a => a.Code).ShouldNotContain("finding.asked-about");
        for (int i = 0; i <= Kapea.Host.Finding.Inquiry.MostElsewhere; i++) await LinksTests.Report(house, "a bicycle", "Barnabus Quire");
        (await Ask(house, DemoPeople.Visal, "Barnabus Quire")).ShouldNotContain("Many files", Case.Sensitive, "nor that there are many");
        (await Ask(house, DemoPeople.Makara, "2AB-1234")).ShouldContain("Possibly known", Case.Sensitive, "an investigator of the network is told");
    }

    [Fact]
    public async Task What_is_half_typed_does_not_use_up_what_one_may_ask()
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = 1);
        for (int i = 0; i < 3; i++) (await Ask(house, DemoPeople.Sokha, $"dara {i}", typing: true)).ShouldNotContain("very often");
        (await Ask(house, DemoPeople.Sokha, "dara")).ShouldNotContain("very often");
        (await Ask(house, DemoPeople.Sokha, "dara")).ShouldContain("very often");
    }

    [Fact]
    public async Task Whoever_asks_for_everybody_is_stopped()
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = 3);
        for (int i = 0; i < 3; i++) (await Ask(house, DemoPeople.Sokha, $"dara {i}")).ShouldNotContain("very often");
        (await Ask(house, DemoPeople.Sokha, "dara")).ShouldContain("very often");
        (await Ask(house, DemoPeople.Bopha, "dara")).ShouldNotContain("very often");
    }

    [Fact]
    public async Task Each_name_and_number_of_a_question_counts_by_itself()
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = 5);
        await LinksTests.Report(house, "ring 012 345 678");
        (await Ask(house, DemoPeople.Makara, "011 111 111 011 222 222 011 333 333 011 444 444 012 345 678")).ShouldContain("Possibly known");
        (await Ask(house, DemoPeople.Makara, "012 345 678")).ShouldContain("very often");
        (await Ask(house, DemoPeople.Veha, "011 111 111 011 222 222 011 333 333 011 444 444 011 555 555 012 345 678")).ShouldNotContain("Possibly known");
    }

    [Fact]
    public async Task A_number_does_not_hide_behind_others_that_are_known()
    {
        await using var house = await TestHouse.Open();
        for (int i = 1; i <= Kapea.Host.Finding.Inquiry.MostElsewhere - 1; i++) await LinksTests.Report(house, $"ring 011 {i}{i}{i} 777");
        var target = await LinksTests.Report(house, "ring 012 345 678");
        var page = await Ask(house, DemoPeople.Makara, "011 111 777 011 222 777 011 333 777 011 444 777 012 345 678");
        page.ShouldNotContain("Many files");
        house.Parts.Store.Read(target).ShouldContain(e => e.Name == QuestionNoted.WireName);
        house.Parts.Store.NoticesAbout(target).ShouldContain(n => n.Kind == "finding.question-noted");
    }

    [Fact]
    public async Task What_many_files_bear_does_not_silence_what_one_of_them_bears_besides()
    {
        await using var house = await TestHouse.Open();
        for (int i = 0; i <= Kapea.Host.Finding.Inquiry.MostElsewhere; i++) await LinksTests.Report(house, "ring 023 111 222");
        var target = await LinksTests.Report(house, "ring 023 111 222 or 012 345 678");
        var page = await Ask(house, DemoPeople.Makara, "023 111 222 012 345 678 099 000 111");
        page.ShouldContain("Possibly known");
        page.ShouldContain("Many files");
        house.Parts.Store.Read(target).ShouldContain(e => e.Name == QuestionNoted.WireName);
    }

    [Theory]
    [InlineData("chanthy")]
    [InlineData("maly")]
    public async Task Whoever_is_no_police_is_told_that_a_report_may_know_a_child(string signIn)
    {
        await using var house = await TestHouse.Open();
        await Report(house, Child("Quillonet Zephyrin"));
        (await Ask(house, new DemoPeople().People.Single(p => p.SignIn == signIn), "Quillonet Zephyrin")).ShouldContain("Possibly known");
    }

    [Fact]
    public async Task A_faint_question_does_not_silence_the_exact_one()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, Child("Sothearith Phalkun"));
        (await Ask(house, DemoPeople.Sokha, "Sothearit Phalkan")).ShouldContain("Possibly known");
        house.Parts.Store.NoticesAbout(report).ShouldNotContain(n => n.Kind == "finding.question-noted", "it is only faintly alike");
        await Ask(house, DemoPeople.Sokha, "Sothearith Phalkun");
        house.Parts.Store.NoticesAbout(report).ShouldContain(n => n.Kind == "finding.question-noted");
    }

    [Fact]
    public async Task Whoever_is_stopped_finds_her_own_files_and_nobody_is_told()
    {
        await using var house = await TestHouse.Open(o => o.QuestionsPerHour = 1);
        var report = await Report(house, Child("Quillonet Zephyrin"));
        await Ask(house, DemoPeople.Sophea, "nobody");
        (await Ask(house, DemoPeople.Sophea, "Quillonet Zephyrin")).ShouldContain($"/reports/{report}");
        await Ask(house, DemoPeople.Sokha, "nobody");
        (await Ask(house, DemoPeople.Sokha, "Quillonet Zephyrin")).ShouldNotContain("Possibly known");
        house.Parts.Store.Read(report).ShouldNotContain(e => e.Name == QuestionNoted.WireName);
    }

    [Fact]
    public async Task A_child_is_found_by_who_is_around_it_and_called_by_its_own_name()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<AddPerson, IdentityState>(DemoPeople.Sokha, new(new("ស្រីនាង", PersonRelation.Grandparent, true, Known.Yes, "012 345 678", null, false)), told.Identity);
        foreach (var sought in new[] { "sreyneang", "012345678" })
        {
            var page = await Ask(house, DemoPeople.Sokha, sought);
            page[page.IndexOf("id=\"found\"", StringComparison.Ordinal)..].ShouldContain("Around: ស្រីនាង");
            page.ShouldContain($"/cases/{told.Identity}");
        }
    }

    [Fact]
    public async Task A_case_is_found_by_its_code_by_whoever_holds_it()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var code = house.Parts.Door.Look<CaseState>(await house.VisitOf(DemoPeople.Sokha), told.Case, StreamKind.Case)!.State.Code;
        (await Ask(house, DemoPeople.Sokha, code)).ShouldContain($"/cases/{told.Case}");
        (await Ask(house, DemoPeople.Makara, code)).ShouldNotContain($"{told.Case}");
    }

    [Fact]
    public async Task What_nobody_could_index_when_it_was_written_is_found_once_somebody_who_may_has_opened_it()
    {
        await using var house = await TestHouse.Open();
        var report = await Report(house, Child("Quillonet Zephyrin"));
        var rows = house.Parts.Store.FindsIn(report).SelectMany(f => house.Parts.Store.All<CardRow>(f.Seq).Select(c => new Delete(c)).Append(new Delete(f))).ToList();
        await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), Deletes = [.. rows] }, TestContext.Current.CancellationToken);
        (await Ask(house, DemoPeople.Sophea, "Quillonet Zephyrin")).ShouldNotContain($"/reports/{report}");
        using var sophea = await house.Browser(DemoPeople.Sophea);
        (await sophea.GetAsync($"/reports/{report}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Ask(house, DemoPeople.Sophea, "Quillonet Zephyrin")).ShouldContain($"/reports/{report}");
    }

    [Fact]
    public async Task A_desk_that_a_file_is_shared_with_finds_what_stands_in_it()
    {
        await using var house = await TestHouse.Open();
        var file = new StreamId(Guid.Parse((await house.Must<Kapea.Work.Investigations.OpenInvestigation, Kapea.Work.Investigations.InvestigationState>(DemoPeople.Makara, new("Mortimer Vexley", "A man of about fifty.", null, null, []))).Begun["investigation"]));
        (await Ask(house, DemoPeople.Visal, "Vexley Mortimer")).ShouldNotContain($"/investigations/{file}");
        await house.Must<Kapea.Work.Investigations.ShareWithPolice, Kapea.Work.Investigations.InvestigationState>(DemoPeople.Makara, new("kandal-unit", "He lives there."), file);
        (await Ask(house, DemoPeople.Visal, "Vexley Mortimer")).ShouldContain($"/investigations/{file}");
        house.Parts.Store.All<CardRow>().Count(c => c.Posted).ShouldBeLessThan(house.Parts.Store.All<CardRow>().Length);
    }
}
