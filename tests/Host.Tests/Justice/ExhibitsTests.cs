using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Work.Justice;

namespace Kapea.Host.Tests.Justice;

/// <summary>The chain of an exhibit on the page of its proceeding, and who does not see it.</summary>
public sealed class ExhibitsTests
{
    private const string Thing = "A telephone with a heliotrope cover.";

    [Fact]
    public async Task The_lawyer_sees_who_held_it_and_nobody_else_sees_that_it_is_there()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<RegisterExhibit, ProceedingState>(DemoPeople.Rithy, new("E-1", Thing, "KD 1", "room 4", "Unit of Kandal", null), told.Proceeding);
        await house.At("2030-03-05 09:00");
        await house.Must<MoveExhibit, ProceedingState>(DemoPeople.Rithy, new(1, ExhibitMove.Transferred, "Unit of Kandal", "Clerk of the court", null, null, null), told.Proceeding);
        (await house.Try<MoveExhibit, ProceedingState>(DemoPeople.Rithy, new(1, ExhibitMove.Opened, "Clerk of the court", null, null, null, null), told.Proceeding)).ShouldBeOfType<Answer.No>().First.Code.ShouldBe("justice.exhibit-on-its-way");
        (await Form(house, told)).ShouldContain("<option value=\"Clerk of the court\"", Case.Sensitive, "whom it is on its way to need not be spelled once more");
        await house.Must<MoveExhibit, ProceedingState>(DemoPeople.Rithy, new(1, ExhibitMove.Received, "Clerk of the court", null, null, false, null), told.Proceeding);

        var (status, page) = await Page(house, DemoPeople.Rithy, told);
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain(Thing);
        page.ShouldContain("5 March 2030, 09:00 Received: Clerk of the court");
        page.ShouldContain("E-1 once came with its seal broken.");
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly, DemoPeople.Makara, DemoPeople.Socheat, DemoPeople.Vanna })
        {
            var (none, body) = await Page(house, person, told);
            none.ShouldBe(HttpStatusCode.NotFound);
            body.ShouldNotContain("heliotrope");
        }
    }

    private static async Task<string> Form(TestHouse house, Told told)
    {
        using var browser = await house.Browser(DemoPeople.Rithy, "en");
        return await browser.GetStringAsync($"/act/{MoveExhibit.WireName}/{told.Proceeding}", TestContext.Current.CancellationToken);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Page(TestHouse house, DemoPerson person, Told told)
    {
        using var browser = await house.Browser(person, "en");
        using var answer = await browser.GetAsync($"/proceedings/{told.Proceeding}", TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
