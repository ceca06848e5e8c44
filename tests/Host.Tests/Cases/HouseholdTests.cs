using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Cases;

/// <summary>Two children of one household: what is written once is seen from both files, by those who hold it, and by a supervisor only through the glass.</summary>
public sealed class HouseholdTests
{
    private const string Aunt = "Kolabmealea";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_changed_once_is_seen_from_both_children()
    {
        await using var house = await TestHouse.Open();
        var (first, second) = (await Told.In(house), await Told.In(house));
        await house.Must<LeaveHousehold, IdentityState>(DemoPeople.Sokha, new("to the sister"), second.Identity);
        await house.Must<JoinHousehold, IdentityState>(DemoPeople.Sokha, new(first.Household.Value), second.Identity);
        await house.Must<AddMember, HouseholdState>(DemoPeople.Bopha, new(new(Aunt, PersonRelation.Relative, true, Known.Yes, "011", null, true)), first.Household);
        await house.Must<ChangeMember, HouseholdState>(DemoPeople.Bopha, new(1, new(Telephone: "077 888")), first.Household);
        foreach (var file in new[] { first.Case, second.Case })
            (await Page(house, DemoPeople.Sokha, $"/cases/{file}")).ShouldSatisfyAllConditions(p => p.ShouldContain(Aunt), p => p.ShouldContain("077 888"), p => p.ShouldContain(Told.HouseholdWhere));
        foreach (var identity in new[] { first.Identity, second.Identity })
            house.Parts.Door.State<IdentityState>(await house.VisitOf(DemoPeople.Sokha), identity, StreamKind.Identity)!.Value.State.ShouldSatisfyAllConditions(s => s.Household.ShouldBe(first.Household.Value), s => s.People.ShouldBeEmpty());
        (await Page(house, DemoPeople.Sokha, $"/households/{first.Household}")).ShouldContain(Aunt);
    }

    [Fact]
    public async Task Nobody_but_the_social_team_reads_of_it_and_a_supervisor_through_the_glass()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<AddMember, HouseholdState>(DemoPeople.Sokha, new(new(Aunt, PersonRelation.Relative, true, Known.Yes, null, null, false)), told.Household);
        await house.Must<AddPerson, IdentityState>(DemoPeople.Sokha, new(new("Teacherumbrel", PersonRelation.Teacher, false, Known.Unknown, null, null, false)), told.Identity);
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Social))
        {
            using var client = await house.Browser(kind.Person!);
            foreach (var path in new[] { $"/cases/{told.Case}", $"/households/{told.Household}", $"/cases/{told.Household}", $"/act/{AddMember.WireName}/{told.Household}" })
            {
                using var response = await client.GetAsync(path, Cancel);
                Leaks.Find(await Leaks.All(response), [Aunt, "Teacherumbrel", Told.HouseholdWhere]).ShouldBeNull($"{kind} {path}");
            }
        }

        (await Page(house, DemoPeople.Maly, $"/cases/{told.Case}")).ShouldNotContain($"/glass/{told.Household}", Case.Insensitive, "that there is a household stands in the identity");
        await Break(house, told.Identity);
        (await Page(house, DemoPeople.Maly, $"/cases/{told.Case}")).ShouldSatisfyAllConditions(p => p.ShouldContain($"/glass/{told.Household}"), p => p.ShouldNotContain(Aunt));
        await Break(house, told.Household);
        (await Page(house, DemoPeople.Maly, $"/cases/{told.Case}")).ShouldContain(Aunt);
        house.Parts.Store.Audit(told.Household, long.MaxValue, 20).ShouldContain(a => a.Code == "cases.case-read" && a.Person == house.PersonOf(DemoPeople.Maly).Id);
    }

    [Fact]
    public async Task A_child_joins_no_household_that_is_not_there_and_no_other_stream()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<LeaveHousehold, IdentityState>(DemoPeople.Sokha, new("to the sister"), told.Identity);
        (await house.Key(DemoPeople.Sokha, new Access.ProposeDestruction(told.Household.Value, 0, Access.DestructionReason.Misfiled, null))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Socheat, new Access.ConfirmDestruction(told.Household.Value, 0))).Code.ShouldBe("done");
        foreach (var other in new[] { told.Household, told.Stock, told.Case, told.Identity, StreamId.New() })
            (await house.Try<JoinHousehold, IdentityState>(DemoPeople.Sokha, new(other.Value), told.Identity)).ShouldBeOfType<Host.Doors.Answer.No>().First.Code.ShouldBe("door.not-found");
        house.Parts.Door.State<IdentityState>(await house.VisitOf(DemoPeople.Sokha), told.Identity, StreamKind.Identity)!.Value.State.Household.ShouldBeNull();
    }

    private static async Task Break(TestHouse house, StreamId stream) =>
        (await house.Key(DemoPeople.Maly, new Access.BreakGlass(stream.Value, "the worker is ill and a visit is due"))).Code.ShouldBe("done");

    private static async Task<string> Page(TestHouse house, DemoPerson person, string path)
    {
        using var client = await house.Browser(person, "en");
        return System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));
    }
}
