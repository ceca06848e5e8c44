using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Care;
using Kapea.Work.Releases;

namespace Kapea.Host.Tests.Care;

/// <summary>What was promised to a child stands on the page of the case, with what came of it; what a counsellor notes stays with the counsellors.</summary>
public sealed class ServicesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly PlanService Counselling = new("counselling.trauma", null, "our counsellors", WorkerWish.Woman, null, "after school");

    private static async Task<string> Page(TestHouse house, DemoPerson person, StreamId stream, string language = "en")
    {
        using var client = house.Nobody();
        client.DefaultRequestHeaders.Add("Cookie", $"kapea-session={await house.TokenOf(person)}; lang={language}");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await client.GetAsync($"/cases/{stream}", Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, person.SignIn);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
    }

    private static Task<Kapea.Host.Doors.Answer.Done> Do<TAct>(TestHouse house, TAct act, Told told) where TAct : Kapea.Work.Acts.IAct<TAct, CareState> => house.Must<TAct, CareState>(DemoPeople.Sokha, act, told.Case);

    private static async Task Promise(TestHouse house, Told told)
    {
        house.Clock.Hold(Stage.Moment("2030-05-29 11:00"));
        await Do(house, Counselling, told);
        await Do(house, new GrantEntitlement(1, 2, Rhythm.Month, 6, new(2030, 6, 1), ByCounsellors: true), told);
    }

    private static Task<Kapea.Host.Doors.Answer.Done> Session(TestHouse house, Told told, string local, SessionOutcome outcome, string note)
    {
        house.Clock.Hold(Stage.Moment(local));
        return house.Must<RecordCounselling, CounsellingState>(DemoPeople.Chanthy, new(null, outcome, outcome == SessionOutcome.Held ? 50 : null, note), told.Health);
    }

    [Fact]
    public async Task What_was_promised_to_her_this_month_and_what_was_held_is_answered_on_the_page()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Promise(house, told);
        await Session(house, told, "2030-06-10 15:00", SessionOutcome.Held, "the marzipan lighthouse");
        var page = await Page(house, DemoPeople.Sokha, told.Case);
        page.ShouldContain("1. Counselling after trauma");
        page.ShouldContain("2 a month for 6 months. From 1 June 2030 to 30 June 2030: 2 promised, 1 held, 0 missed; next session by 30 June 2030. Review on 1 December 2030.");
        page.ShouldNotContain("Ask why.");
        house.Clock.Hold(Stage.Moment("2030-07-05 09:00"));
        page = await Page(house, DemoPeople.Sokha, told.Case);
        page.ShouldContain("from 1 June 2030 to 30 June 2030 only 1 of 2 promised sessions were held. Ask why.");
        page.ShouldContain("the next session was owed by 30 June 2030.");
        await Session(house, told, "2030-07-05 15:00", SessionOutcome.ChildDidNotCome, "x");
        await Session(house, told, "2030-07-06 15:00", SessionOutcome.ChildDidNotCome, "x");
        (await Page(house, DemoPeople.Sokha, told.Case, "km")).ShouldContain("ខកខាន 2 ដងជាប់គ្នា");
        house.Parts.Store.All<DueRow>(told.Case).Single(d => d.Kind == CareDues.SessionApart).At.ShouldBe(Stage.Moment("2030-07-13 23:59").AddSeconds(59).ToUnixTimeSeconds(), "sooner, because two were missed in a row");
        house.Parts.Store.All<DueRow>(told.Health).Select(d => (d.Kind, d.Step)).ShouldBe([(CareDues.SessionApart, 1)]);
    }

    [Fact]
    public async Task What_a_counsellor_notes_is_read_by_counsellors_and_by_nobody_else()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Promise(house, told);
        await Session(house, told, "2030-06-10 15:00", SessionOutcome.DeclinedByChild, "the marzipan lighthouse");
        var hers = await Page(house, DemoPeople.Chanthy, told.Health);
        hers.ShouldContain("the marzipan lighthouse");
        hers.ShouldContain("2 promised, 0 held, 1 missed");
        hers.ShouldContain($"href=\"/act/care.record-counselling.1/{told.Health}\"");
        hers.ShouldNotContain("after school", Case.Sensitive, "what social worker and child agreed stands in the case");
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly })
        {
            var page = await Page(house, person, told.Case);
            page.ShouldContain("2 promised, 0 held, 1 missed");
            page.ShouldContain("not held");
            page.ShouldNotContain("marzipan");
            page.ShouldNotContain("did not want it", Case.Sensitive, "why it was not held stays with the counsellor");
        }

        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Counsellor))
        {
            using var client = await house.Browser(kind.Person!);
            using var form = await client.GetAsync($"/act/care.record-counselling.1/{told.Health}", Cancel);
            form.StatusCode.ShouldBe(HttpStatusCode.NotFound, kind.Name);
            using var response = await client.GetAsync($"/cases/{told.Health}", Cancel);
            (await response.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("marzipan", Case.Sensitive, kind.Name);
        }

        Leaks.Find(house.Logs.Text, ["marzipan", "counselling.trauma", "after school"]).ShouldBeNull();
    }

    [Fact]
    public async Task A_referral_goes_with_a_consent_and_carries_what_the_consent_names_and_no_more()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        house.Clock.Hold(Stage.Moment("2030-05-29 11:00"));
        await Do(house, Counselling with { Service = "network.sibling_support" }, told);
        var refer = new ReferService(1, Recipient.PartnerOrganisation, "NGO Tamarind", [new(DataCategory.Services, "two places in the play group")]);
        (await Refused(house, told, refer)).ShouldBe("releases.no-consent");
        await house.Must<RecordConsent, ConsentState>(DemoPeople.Sokha, new(ConsentAndRegistration.Consent(ConsentPurpose.SharingForReferral) with { Recipients = [Recipient.PartnerOrganisation], Categories = [DataCategory.Services] }), told.Case);
        (await Refused(house, told, refer with { Parts = [.. refer.Parts, new(DataCategory.Health, "sleeps badly")] })).ShouldBe("releases.not-this");
        await Do(house, refer, told);
        var page = await Page(house, DemoPeople.Sokha, told.Case);
        page.ShouldContain("NGO Tamarind");
        page.ShouldContain("Services: two places in the play group");
        page.ShouldContain("answer due by 12 June 2030");
        page.ShouldNotContain("sleeps badly");
        page.ShouldContain($"href=\"/act/care.answer-referral.1/{told.Case}\"");
        await Do(house, new AnswerReferral(1, ReferralAnswer.Accepted, null), told);
        house.Parts.Store.All<DueRow>(told.Case).ShouldNotContain(d => d.Kind == CareDues.Answer);
        (await Page(house, DemoPeople.Sokha, told.Case)).ShouldNotContain($"href=\"/act/care.answer-referral.1/{told.Case}\"");
    }

    [Fact]
    public async Task A_form_lays_ready_the_services_it_can_be_about()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Promise(house, told);
        await Do(house, Counselling with { Service = "training_education.school_support" }, told);
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var form = WebUtility.HtmlDecode(await client.GetStringAsync($"/act/care.record-session.1/{told.Case}", Cancel));
        form.ShouldContain("<option value=\"2\">2. School: support</option>");
        form.ShouldNotContain("<option value=\"1\">");
        WebUtility.HtmlDecode(await client.GetStringAsync($"/act/care.plan-service.1/{told.Case}", Cancel)).ShouldContain("<option value=\"disability_support.therapeutic_training\">Disability: training in therapy</option>");
    }

    [Fact]
    public async Task Tellings_school_and_money_stand_on_the_page_and_a_third_telling_is_said_aloud()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var interview = new RecordAccompaniment(InterviewKind.Police, [Companion.SocialWorker], true, Kapea.Work.Intake.Known.No, [ChildMeasure.SupportPerson], 8, 5, "a quiet room");
        await Do(house, interview, told);
        await Do(house, interview with { Kind = InterviewKind.Prosecutor }, told);
        (await Page(house, DemoPeople.Sokha, told.Case)).ShouldNotContain("Do not ask it again");
        await Do(house, interview, told);
        await Do(house, new RecordSchool(Kapea.Work.Intake.Known.Yes, 6, 19, 20, DropoutRisk.Low, null), told);
        await Do(house, new RecordWeek(2, 4, Kapea.Work.Intake.Known.Yes, null, IncomeTo.Caregiver, null), told);
        await Do(house, new RecordWelfare(40_000, Currency.KHR, WelfarePurpose.Transport, null, WelfareReceiver.Caregiver, "No. 214", null), told);
        await Do(house, new RecordWelfare(1250, Currency.USD, WelfarePurpose.Food, "rice", WelfareReceiver.Caregiver, "No. 215", null), told);
        await Do(house, new ReverseWelfare(1, "never paid out"), told);
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly })
        {
            var page = await Page(house, person, told.Case);
            page.ShouldContain("The child has told its story 3 times. Do not ask it again");
            page.ShouldContain("<dd>2 ×</dd>");
            page.ShouldContain("grade 6, 19 of 20 school days (95 %)");
            page.ShouldContain("on 2 of 7 days; 4 hours a day; Alone, without a grown-up");
            page.ShouldContain("40,000 riel (taken back: never paid out)");
            page.ShouldContain("12.50 US dollars");
            page.ShouldContain("0 riel");
        }
    }

    private static async Task<string> Refused(TestHouse house, Told told, ReferService refer)
    {
        var answer = await house.Try<ReferService, CareState>(DemoPeople.Sokha, refer, told.Case);
        return answer is Kapea.Host.Doors.Answer.No no ? no.First.Code : "done";
    }
}
