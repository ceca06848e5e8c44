using System.Net;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal.Rows;
using Kapea.Work.Justice;

namespace Kapea.Host.Tests.Justice;

/// <summary>What runs out in a proceeding stands on its page with the law it rests on, and the legal team is told before it does.</summary>
public sealed class CourtClocksTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static async Task<Told> Held(TestHouse house, string? unconfirmed = null)
    {
        var told = await Told.In(house);
        await house.At("2030-03-04 22:00");
        var arrived = new RecordCustody(Stage.Moment("2030-03-04 21:30"), unconfirmed is null ? null : Stage.Moment(unconfirmed), "Kandal", "the unit on duty");
        await house.Must<RecordCustody, ProceedingState>(DemoPeople.Rithy, arrived, told.Proceeding);
        return told;
    }

    private static int Reminded(TestHouse house, Told told) => house.Parts.Store.Read(told.Proceeding).Count(e => e.Name == LegalTeamReminded.WireName);

    private static async Task<(HttpStatusCode Status, string Body)> Page(TestHouse house, DemoPerson person, Told told)
    {
        using var client = await house.Browser(person);
        using var response = await client.GetAsync($"/proceedings/{told.Proceeding}", Cancel);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task The_legal_team_is_told_at_each_part_of_the_time_and_once_of_what_was_missed()
    {
        await using var house = await TestHouse.Open();
        var told = await Held(house);
        await house.At("2030-03-05 21:29");
        Reminded(house, told).ShouldBe(0);
        await house.At("2030-03-05 21:30");
        Reminded(house, told).ShouldBe(1);
        await house.At("2030-03-06 21:00");
        Reminded(house, told).ShouldBe(2, "of two that were missed only the latest is told");
        house.Parts.Store.All<DueRow>(told.Proceeding).ShouldNotContain(d => d.Kind == ProceedingClocks.Reminder);
        house.Parts.Store.All<DueRow>(told.Proceeding).ShouldContain(d => d.Kind == ProceedingClocks.CustodyEnds);
        var rithy = house.PersonOf(DemoPeople.Rithy).Id;
        var letters = house.Parts.Store.NoticesAbout(told.Proceeding).Where(n => n.Kind == "justice.reminder").ToList();
        letters.Select(n => n.Person).Distinct().ShouldBe([rithy]);
    }

    [Fact]
    public async Task A_wrong_arrival_is_put_right_its_dates_move_and_the_journal_tells_both()
    {
        await using var house = await TestHouse.Open();
        var told = await Held(house);
        await house.Must<CorrectDay, ProceedingState>(DemoPeople.Rithy, new(ClockDay.Arrival, null, null, Stage.Moment("2030-03-04 19:10"), null, "the register of the unit"), told.Proceeding);
        Stage.Moment("2030-03-06 19:10").ToUnixTimeSeconds().ShouldBe(house.Parts.Store.All<DueRow>(told.Proceeding).Single(d => d.Kind == ProceedingClocks.CustodyEnds).At);
        await house.At("2030-03-05 19:10");
        Reminded(house, told).ShouldBe(1, "half of the time is counted from the right arrival");
        var (_, body) = await Page(house, DemoPeople.Rithy, told);
        body.ShouldContain("6 March 2030, 19:10");
        body.ShouldContain("Arrival at the unit: from 4 March 2030, 21:30 to 4 March 2030, 19:10");
        body.ShouldContain("the register of the unit");
        body.ShouldContain("the unit on duty", customMessage: "what was recorded stays");
    }

    [Fact]
    public async Task A_later_day_waits_on_the_page_and_whoever_proposed_it_cannot_confirm_it()
    {
        await using var house = await TestHouse.Open();
        var told = await Held(house);
        await house.Must<CorrectDay, ProceedingState>(DemoPeople.Rithy, new(ClockDay.Arrival, null, null, Stage.Moment("2030-03-04 21:50"), null, "the register of the unit"), told.Proceeding);
        var (_, body) = await Page(house, DemoPeople.Rithy, told);
        body.ShouldContain("Until somebody else has confirmed it, the earlier date binds.");
        body.ShouldContain("6 March 2030, 21:30");
        body.ShouldContain($"/act/{DecideCorrection.WireName}/{told.Proceeding}");
        house.Parts.Store.NoticesAbout(told.Proceeding).ShouldContain(n => n.Kind == "justice.correction-proposed");
        (await house.Try<DecideCorrection, ProceedingState>(DemoPeople.Rithy, new(1, true, "x"), told.Proceeding)).ShouldBeOfType<Answer.No>().Why[0].Code.ShouldBe("justice.correction-needs-two");
    }

    [Fact]
    public async Task The_bar_of_time_stands_on_the_page_with_what_it_is_counted_from_and_in_the_list_once_it_is_near()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.At("2030-03-05 09:00");
        await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Brought, null, "TSE-43", OffenceClass.Misdemeanour, "the prosecutor", new(2025, 2, 1)), told.Proceeding);
        var (_, body) = await Page(house, DemoPeople.Rithy, told);
        body.ShouldContain("KH-LIM-M, Code of Criminal Procedure 10");
        body.ShouldContain("5 March 2035 24:00");
        body.ShouldContain("Counted from 5 March 2030: ");
        body.ShouldContain("the time to prosecute had run out before the first step");
        (await List(house)).ShouldNotContain("Out of time to prosecute");
        house.Parts.Store.All<DueRow>(told.Proceeding).Count(d => d.Kind == ProceedingClocks.FarReminder).ShouldBe(4);
        await house.At("2034-03-06 09:00");
        Reminded(house, told).ShouldBe(1);
        (await List(house)).ShouldContain("Out of time to prosecute");
    }

    private static async Task<string> List(TestHouse house)
    {
        using var client = await house.Browser(DemoPeople.Rithy);
        return WebUtility.HtmlDecode(await client.GetStringAsync("/proceedings", Cancel));
    }

    [Fact]
    public async Task A_form_offers_only_the_stages_and_days_that_would_not_be_refused()
    {
        await using var house = await TestHouse.Open();
        var told = await Held(house);
        using var client = await house.Browser(DemoPeople.Rithy);
        var stage = await client.GetStringAsync($"/act/{RecordStage.WireName}/{told.Proceeding}", Cancel);
        stage.ShouldContain("value=\"SentToProsecutor\"");
        stage.ShouldNotContain("value=\"Final\"");
        var day = await client.GetStringAsync($"/act/{CorrectDay.WireName}/{told.Proceeding}", Cancel);
        day.ShouldContain("value=\"Arrival\"");
        day.ShouldNotContain("value=\"Pronouncement\"");
        day.ShouldContain("A later day counts only after somebody else of the legal team has confirmed it");
    }

    [Fact]
    public async Task Reminders_of_an_ended_custody_are_not_sent()
    {
        await using var house = await TestHouse.Open();
        var told = await Held(house);
        await house.Must<EndCustody, ProceedingState>(DemoPeople.Rithy, new(HoldingEnd.Released, "the unit on duty"), told.Proceeding);
        await house.At("2030-03-08 09:00");
        Reminded(house, told).ShouldBe(0);
    }

    [Fact]
    public async Task The_page_shows_a_range_the_article_and_that_nobody_has_verified_it_and_is_closed_to_others()
    {
        await using var house = await TestHouse.Open();
        var told = await Held(house, "2030-03-04 21:50");
        var (status, body) = await Page(house, DemoPeople.Rithy, told);
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("KH-CUST, Code of Criminal Procedure 96");
        body.ShouldContain("Reference data not yet verified");
        body.ShouldContain("It is not confirmed when a time began");
        body.ShouldNotContain(Told.Child);
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly, DemoPeople.Makara, DemoPeople.Visal })
        {
            var closed = await Page(house, person, told);
            closed.Status.ShouldBe(HttpStatusCode.NotFound, person.SignIn);
            closed.Body.ShouldNotContain("KH-CUST");
        }
    }

    [Fact]
    public async Task Both_days_stand_on_the_page_and_the_words_of_the_law_in_their_column_alone()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.At("2030-03-07 12:00");
        await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "the prosecutor"), told.Proceeding);
        await house.Must<OrderDetention, ProceedingState>(DemoPeople.Rithy, new(new(2030, 3, 7), null, null, "order no. 3"), told.Proceeding);
        var body = (await Page(house, DemoPeople.Rithy, told)).Body;
        body.ShouldContain("7 September 2030 24:00, or 9 September 2030 24:00 because the day is a weekend or holiday; the earlier binds");
        body.ShouldContain("1. Paying for sexual acts with a child");
        Regex.Count(body, "purchase of child prostitution").ShouldBe(1);
        body.ShouldContain("“purchase of child prostitution” ·");
    }

    [Fact]
    public async Task The_list_says_what_runs_out_first()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.At("2030-03-07 12:00");
        await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "the prosecutor"), told.Proceeding);
        await house.Must<RecordJudgment, ProceedingState>(DemoPeople.Rithy, new(new(2030, 3, 7), Attendance.Present, Attendance.None, [new(1, ChargeOutcome.Convicted)], new(24, null, null, false, null), [], "judgment no. 4"), told.Proceeding);
        using var client = await house.Browser(DemoPeople.Rithy, "en");
        var list = WebUtility.HtmlDecode(await client.GetStringAsync("/proceedings", Cancel));
        list.ShouldContain("Time to appeal ends: 7 April 2030 24:00");
        list.ShouldNotContain("Time of the prosecutor general ends");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Detention_is_ordered_also_where_custody_was_before_the_file_and_the_family_was_not_told(bool informed)
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var opened = await house.Must<OpenProceeding, JusticeState>(DemoPeople.Rithy, new("Second Man", null, null, null, null, ProceedingStage.Charged, [ChildRole.CivilParty]), told.Justice);
        var file = ReportAndAlert.Id(opened.Begun["proceeding"]);
        await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "x"), file);
        if (informed) await house.Must<InformOfRight, JusticeState>(DemoPeople.Rithy, new(file.Value, "x"), told.Justice);
        await house.Must<OrderDetention, ProceedingState>(DemoPeople.Rithy, new(new(2030, 3, 4), null, null, "order"), file);
    }
}
