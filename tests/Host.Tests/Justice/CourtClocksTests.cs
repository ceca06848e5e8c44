using System.Net;
using System.Text.RegularExpressions;
using Kapea.Host.Demo;
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
}
