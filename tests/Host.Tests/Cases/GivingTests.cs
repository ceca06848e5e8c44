using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Tests.Cases;

/// <summary>The Door knows who is a member of the team that holds a case; nobody else can be named as responsible.</summary>
public sealed class GivingTests
{
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

    private static HandOver To(TestHouse house, DemoPerson person) => new(Teams.Id(house, person), "the kit", "Friday", null);

    private static Guid? Owner(TestHouse house, Visit visit, StreamId file) => house.Parts.Door.State<CaseState>(visit, file, StreamKind.Case)!.Value.State.Owner;

    private static string Code(Answer answer) => answer is Answer.No no ? no.First.Code : "done";
}
