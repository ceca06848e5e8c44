using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Tests.Cases;

/// <summary>The Door knows who is a member of the team that holds a case; nobody else can be named as responsible.</summary>
public sealed class GivingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_to_a_member_of_the_team_that_holds_it_and_to_nobody_else()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Teams.Consent(house, told.Case);
        Code(await house.Try<RegisterCase, CaseState>(DemoPeople.Sokha, new(Teams.Id(house, DemoPeople.Rithy), "x"), told.Case)).ShouldBe("cases.not-a-colleague");
        await house.Must<RegisterCase, CaseState>(DemoPeople.Sokha, new(Teams.Id(house, DemoPeople.Sokha), "x"), told.Case);
        Code(await house.Try<HandOver, CaseState>(DemoPeople.Bopha, To(house, DemoPeople.Bopha), told.Case)).ShouldBe("cases.not-hers-to-give");
        Code(await house.Try<HandOver, CaseState>(DemoPeople.Maly, To(house, DemoPeople.Maly), told.Case)).ShouldBe("cases.not-a-colleague");
        await house.Must<HandOver, CaseState>(DemoPeople.Maly, To(house, DemoPeople.Bopha), told.Case);
        Owner(house, await house.VisitOf(DemoPeople.Sokha), told.Case).ShouldBe(Teams.Id(house, DemoPeople.Bopha));
        await house.Key(DemoPeople.Vanna, new Access.SuspendPerson(Teams.Id(house, DemoPeople.Sokha)));
        Code(await house.Try<HandOver, CaseState>(DemoPeople.Maly, To(house, DemoPeople.Sokha), told.Case)).ShouldBe("cases.not-a-colleague", "who is suspended can take nothing over");
    }

    [Fact]
    public async Task A_supervisor_is_shown_the_members_of_the_team_though_it_is_not_her_desk()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Teams.Register(house, told.Case);
        using var client = await house.Browser(DemoPeople.Maly);
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync($"/act/{HandOver.WireName}/{told.Case}", TestContext.Current.CancellationToken));
        page.ShouldContain($"<option value=\"{Teams.Id(house, DemoPeople.Bopha):N}\">{DemoPeople.Bopha.Name}</option>");
        page.ShouldNotContain(DemoPeople.Rithy.Name);
    }

    [Fact]
    public async Task A_supervisor_hands_over_the_chosen_cases_in_one_go_and_is_told_of_each()
    {
        await using var house = await TestHouse.Open();
        var (first, second) = (await Told.In(house), await Told.In(house));
        await Teams.Register(house, first.Case);
        await Teams.Register(house, second.Case);
        using var client = await house.Browser(DemoPeople.Maly, "en");
        var here = $"/cases/hand-over/{Teams.Id(house, DemoPeople.Sokha):N}";
        (await Read(client, "/cases/hand-over")).ShouldContain("6 of 25");
        var page = await Read(client, here);
        page.ShouldNotContain(Told.Child);
        // Meanwhile somebody else hands the second one over: that one is refused, the first goes all the same.
        await house.Must<HandOver, CaseState>(DemoPeople.Sokha, To(house, DemoPeople.Bopha), second.Case);
        var sent = Form(house, page, "good", first.Case, second.Case);
        var answer = await Sent(client, here, sent);
        answer.ShouldContain($"Done for {Code(house, first.Case)}");
        answer.ShouldContain($"Not done for {Code(house, second.Case)}: This worker is responsible for it already.");
        (await house.VisitOf(DemoPeople.Sokha)).ShouldSatisfyAllConditions(v => Owner(house, v, first.Case).ShouldBe(Teams.Id(house, DemoPeople.Bopha)), v => Owner(house, v, second.Case).ShouldBe(Teams.Id(house, DemoPeople.Bopha)));
        var entries = house.Written().Entries;
        (await Sent(client, here, sent)).ShouldContain($"Done for {Code(house, first.Case)}", Case.Sensitive, "sent twice is done once, and answered as before");
        house.Written().Entries.ShouldBe(entries);
        (await Read(client, here)).ShouldContain("She is responsible for no open case any more.");
        (await Sent(client, here, [])).ShouldContain("No case was chosen.");
    }

    [Fact]
    public async Task Who_covers_sees_the_case_as_hers_while_it_lasts()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Teams.Register(house, told.Case);
        using var maly = await house.Browser(DemoPeople.Maly, "en");
        var here = $"/cases/hand-over/{Teams.Id(house, DemoPeople.Sokha):N}";
        (await Sent(maly, here, Form(house, await Read(maly, here), "days", told.Case))).ShouldContain($"Done for {Code(house, told.Case)}");
        (await Today(house, DemoPeople.Bopha)).ShouldNotContain("Your cases");
        (await Today(house, DemoPeople.Sokha)).ShouldContain("Your cases");
        await house.At("2030-03-10 09:00");
        (await Today(house, DemoPeople.Bopha)).ShouldContain("Your cases");
        (await Read(maly, $"/cases/{told.Case}")).ShouldContain($"Covered by {DemoPeople.Bopha.Name} until 14 March 2030");
        await house.At("2030-03-15 09:00");
        (await Today(house, DemoPeople.Bopha)).ShouldNotContain("Your cases");
        (await Today(house, DemoPeople.Bopha)).ShouldContain("The cover ends: tell what happened");
    }

    private static async Task<string> Today(TestHouse house, DemoPerson person)
    {
        using var client = await house.Browser(person, "en");
        return await Read(client, "/today");
    }

    private static async Task<string> Read(HttpClient client, string path) => System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));

    private static Dictionary<string, string> Form(TestHouse house, string page, string how, params StreamId[] files)
    {
        var form = new Dictionary<string, string> { ["to"] = Teams.Id(house, DemoPeople.Bopha).ToString("N"), ["how"] = how, ["open"] = "the kit", ["promised"] = "Friday", ["second_look"] = "true", ["first_day"] = "2030-03-08", ["last_day"] = "2030-03-14" };
        foreach (var file in files) form[$"act_id.{file}"] = System.Text.RegularExpressions.Regex.Match(page, $"act_id.{file}\" value=\"([0-9a-f]+)").Groups[1].Value;
        return form;
    }

    private static async Task<string> Sent(HttpClient client, string path, Dictionary<string, string> form)
    {
        var chosen = form.Keys.Where(k => k.StartsWith("act_id.", StringComparison.Ordinal)).Select(k => KeyValuePair.Create("case", k[7..]));
        using var response = await client.PostAsync(path, new FormUrlEncodedContent(form.Concat(chosen)), Cancel);
        return await Read(client, response.Headers.Location!.ToString());
    }

    private static string Code(TestHouse house, StreamId file) => house.Parts.Rooms.FaceOf(house.Parts, house.VisitOf(DemoPeople.Sokha).Result, house.Parts.Store.FindStream(file)!).Code;

    private static HandOver To(TestHouse house, DemoPerson person) => new(Teams.Id(house, person), "the kit", "Friday", null);

    private static Guid? Owner(TestHouse house, Visit visit, StreamId file) => house.Parts.Door.State<CaseState>(visit, file, StreamKind.Case)!.Value.State.Owner;

    private static string Code(Answer answer) => answer is Answer.No no ? no.First.Code : "done";
}
