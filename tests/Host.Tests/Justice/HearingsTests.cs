using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal.Rows;
using Kapea.Work.Care;
using Kapea.Work.Justice;

namespace Kapea.Host.Tests.Justice;

/// <summary>A hearing is the legal team's; the social team reads the day and what the child has to do, and nobody else learns of it at all.</summary>
public sealed class HearingsTests
{
    private const string Room = "the hall with the porphyrydoor";
    private const string ToDo = "bring the quincetree drawing";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static async Task<Told> Planned(TestHouse house)
    {
        var told = await Told.In(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-03-20 08:00"), Room, [new(1, ChildPart.Testifies)], new(2030, 3, 4), ToDo), told.Proceeding);
        return told;
    }

    private static async Task<(HttpStatusCode Status, string Text)> Page(TestHouse house, DemoPerson person, string path)
    {
        using var client = house.Nobody();
        client.DefaultRequestHeaders.Add("Cookie", $"kapea-session={await house.TokenOf(person)}; lang=en");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await client.GetAsync(path, Cancel);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task The_social_team_reads_the_day_and_what_to_do_and_nothing_of_the_file()
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        var page = (await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}")).Text;
        page.ShouldContain("20 March 2030, 08:00");
        page.ShouldContain(ToDo);
        Leaks.Find(page, [Room, Told.Accused, "porphyrydoor"]).ShouldBeNull();
        house.Parts.Store.NoticesAbout(told.JusticeSummary).ShouldContain(n => n.Kind == "justice.hearing-news" && n.Person == house.PersonOf(DemoPeople.Sokha).Id);
        Leaks.Find((await Page(house, DemoPeople.Maly, $"/cases/{told.Case}")).Text, [Room, ToDo, Told.Accused]).ShouldBeNull();
    }

    [Fact]
    public async Task The_page_of_a_hearing_opens_to_the_legal_team_and_to_nobody_else_and_names_no_child()
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        var path = $"/proceedings/{told.Proceeding}/hearings/1";
        var (status, page) = await Page(house, DemoPeople.Rithy, path);
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain(Room);
        page.ShouldContain("nothing asked for yet");
        page.ShouldContain("never rehearse the facts");
        Leaks.Find(page, [Told.Child, Told.Nickname]).ShouldBeNull();
        (await Page(house, DemoPeople.Rithy, $"/proceedings/{told.Proceeding}/hearings/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Lawyer))
        {
            var closed = await Page(house, kind.Person!, path);
            closed.Status.ShouldBe(HttpStatusCode.NotFound, kind.Name);
            closed.Text.ShouldNotContain("porphyrydoor");
        }

        house.Parts.Store.Audit(told.Proceeding, long.MaxValue, 20).ShouldContain(a => a.Code == "justice.hearing-read");
    }

    [Fact]
    public async Task A_child_stands_in_the_list_until_measures_were_asked_for()
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        (await Page(house, DemoPeople.Rithy, "/proceedings/measures")).Text.ShouldContain($"/proceedings/{told.Proceeding}/hearings/1");
        await house.Must<RequestMeasures, ProceedingState>(DemoPeople.Rithy, new(1, 1, [ChildMeasure.CourtScreen]), told.Proceeding);
        (await Page(house, DemoPeople.Rithy, "/proceedings/measures")).Text.ShouldNotContain($"/proceedings/{told.Proceeding}/hearings/1");
        house.Parts.Store.All<DueRow>(told.Proceeding).Select(d => d.Kind).ShouldBe([HearingDues.Hearing]);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task The_clock_tells_the_legal_team_again_and_again_until_the_court_was_asked(bool asked, int times)
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        await house.At("2030-03-06 08:00");
        if (asked)
            await house.Must<RequestMeasures, ProceedingState>(DemoPeople.Rithy, new(1, 1, [ChildMeasure.CourtScreen]), told.Proceeding);
        await house.At("2030-03-13 08:00");
        house.Parts.Store.Read(told.Proceeding).Count(e => e.Name == LegalTeamReminded.WireName).ShouldBe(times);
        house.Parts.Store.NoticesAbout(told.Proceeding).Where(n => n.Kind == "justice.reminder").Select(n => n.Person).Distinct().ShouldBe([house.PersonOf(DemoPeople.Rithy).Id]);
    }

    [Fact]
    public async Task A_hearing_is_a_date_of_the_social_worker_and_one_that_is_called_off_leaves_the_others()
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-04-10 08:00"), null, [new(1, ChildPart.Present)], null, null), told.Proceeding);
        Ahead(house, told).ShouldBe([Stage.Moment("2030-03-20 08:00"), Stage.Moment("2030-04-10 08:00")]);
        await house.Must<CallOffHearing, ProceedingState>(DemoPeople.Rithy, new(1, "the file went back"), told.Proceeding);
        Ahead(house, told).ShouldBe([Stage.Moment("2030-04-10 08:00")]);
        await house.Must<PostponeHearing, ProceedingState>(DemoPeople.Rithy, new(2, PostponementReason.Other, new(Stage.Moment("2030-05-10 08:00"), null, null, null)), told.Proceeding);
        Ahead(house, told).ShouldBe([Stage.Moment("2030-05-10 08:00")]);
        (await Page(house, DemoPeople.Sokha, "/today")).Text.ShouldContain("A hearing to which the child comes");
    }

    [Fact]
    public async Task A_short_notice_is_called_so_on_the_page_and_in_the_list()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-03-08 08:00"), Room, [], new(2030, 3, 4), null), told.Proceeding);
        foreach (var path in new[] { $"/proceedings/{told.Proceeding}/hearings/1", $"/proceedings/{told.Proceeding}" })
            (await Page(house, DemoPeople.Rithy, path)).Text.ShouldContain("4 days: short notice, less than 7");
    }

    [Fact]
    public async Task The_form_of_a_talk_with_a_guardian_lays_the_plain_words_beside_each_choice()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var form = (await Page(house, DemoPeople.Rithy, $"/act/{GuideGuardian.WireName}/{told.Justice}")).Text;
        form.ShouldContain("somebody is held by the police for a short time. What comes next: Within a few days he is brought to the prosecutor or let go.");
        form.ShouldContain("there will be no trial unless somebody appeals. What comes next:");
    }

    private static IEnumerable<DateTimeOffset> Ahead(TestHouse house, Told told) =>
        house.Parts.Store.All<DueRow>(told.JusticeSummary).Where(d => d.Kind == HearingDues.Ahead).Select(d => DateTimeOffset.FromUnixTimeSeconds(d.At)).Order();

    [Fact]
    public async Task What_is_due_after_a_hearing_stands_with_the_social_team()
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        await house.At("2030-03-20 11:00");
        await house.Must<RecordHearing, ProceedingState>(DemoPeople.Rithy, new(1, [new(1, true, TestimonyGiven.BehindScreen)], false, true, null), told.Proceeding);
        house.Parts.Store.All<DueRow>(told.JusticeSummary).Select(d => d.Kind).ShouldBe([AfterDues.Contact, AfterDues.Counselling], ignoreOrder: true);
        (await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}")).Text.ShouldContain($"/act/{NoteAfterHearing.WireName}/{told.JusticeSummary}");
    }

    [Fact]
    public async Task The_list_without_measures_looks_a_month_ahead_and_the_list_of_proceedings_counts_what_was_given()
    {
        await using var house = await TestHouse.Open();
        var told = await Planned(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-04-20 08:00"), Room, [new(1, ChildPart.Present)], null, null), told.Proceeding);
        var soon = (await Page(house, DemoPeople.Rithy, "/proceedings/measures")).Text;
        soon.ShouldContain($"/proceedings/{told.Proceeding}/hearings/1");
        soon.ShouldNotContain($"/proceedings/{told.Proceeding}/hearings/2");

        await house.Must<RequestMeasures, ProceedingState>(DemoPeople.Rithy, new(1, 1, [ChildMeasure.CourtScreen, ChildMeasure.VideoLink]), told.Proceeding);
        await house.Must<AnswerMeasures, ProceedingState>(DemoPeople.Rithy, new(1, 1, [ChildMeasure.CourtScreen], MeasureAnswer.Granted, null), told.Proceeding);
        await house.Must<AnswerMeasures, ProceedingState>(DemoPeople.Rithy, new(1, 1, [ChildMeasure.VideoLink], MeasureAnswer.Refused, "no camera"), told.Proceeding);
        (await Page(house, DemoPeople.Rithy, "/proceedings")).Text.ShouldContain("asked 2 · granted 1 · used 0");
    }
}
