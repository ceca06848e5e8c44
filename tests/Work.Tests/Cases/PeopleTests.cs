using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Work.Tests.Cases;

/// <summary>People around a child, and a household that several children have in common without a copy.</summary>
public sealed class PeopleTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-06-03T09:00");
    private static readonly PersonTold Grandmother = new("Sreyneang", PersonRelation.Grandparent, true, Known.Yes, "012", null, false);
    private static readonly HouseholdFacts House = new("behind the pagoda", null, null);
    private static readonly Guid Home = Scene.Fresh(StreamKind.Household);

    private static Circumstances OfChild => Scene.At(Day, Scene.Sokha, "social", Scene.Fresh(StreamKind.Identity));

    private static Circumstances OfHome => Scene.At(Day, Scene.Sokha, "social", Home);

    private static IdentityState Child(string code = "HGR-30-ABC123-4") => IdentityState.Empty.Apply(new ChildNamed(Guid.NewGuid(), code, "Dara", null, 9, null, null, null, null, Day), default);

    private static IdentityState WithGrandmother() => Child().Then(AddPerson.Decide(Child(), new(Grandmother), OfChild), OfChild.Subject, OfChild);

    [Fact]
    public void Somebody_is_added_changed_and_ended_and_what_was_left_empty_stays()
    {
        var state = WithGrandmother();
        state.People[1].ShouldBe(new(Grandmother, null));
        state = state.Then(ChangePerson.Decide(state, new(1, new(IsSafe: Known.No, IsHelped: "Yes")), OfChild), OfChild.Subject, OfChild);
        state.People[1].Told.ShouldBe(Grandmother with { IsSafe = Known.No, IsHelped = true });
        state = state.Then(ChangePerson.Decide(state, new(1, new("Srey", PersonRelation.Relative, "No", null, "013", "aunt", "No")), OfChild), OfChild.Subject, OfChild);
        state.People[1].Told.ShouldBe(new("Srey", PersonRelation.Relative, false, Known.No, "013", "aunt", false));
        state = state.Then(EndPerson.Decide(state, new(1, "moved"), OfChild), OfChild.Subject, OfChild);
        state.People[1].Ended.ShouldBe("moved");
        AddPerson.Decide(state, new(Grandmother), OfChild).Happens().Entry<PersonAdded>().Number.ShouldBe(2);
    }

    [Fact]
    public void Nobody_is_changed_who_is_not_there()
    {
        AddPerson.Decide(IdentityState.Empty, new(Grandmother), OfChild).ShouldRefuse(CasesRefusals.NotOpened);
        ChangePerson.Decide(WithGrandmother(), new(2, new("x")), OfChild).ShouldRefuse(CasesRefusals.NoSuchPerson);
        ChangePerson.Decide(WithGrandmother(), new(1, new()), OfChild).ShouldRefuse(CasesRefusals.NothingChanged);
        EndPerson.Decide(WithGrandmother(), new(2, "x"), OfChild).ShouldRefuse(CasesRefusals.NoSuchPerson);
        var ended = WithGrandmother().Then(EndPerson.Decide(WithGrandmother(), new(1, "moved"), OfChild), OfChild.Subject, OfChild);
        EndPerson.Decide(ended, new(1, "again"), OfChild).ShouldRefuse(CasesRefusals.NoSuchPerson);
        ChangePerson.Decide(ended, new(1, new("x")), OfChild).ShouldRefuse(CasesRefusals.NoSuchPerson);
    }

    [Fact]
    public void What_is_said_of_somebody_whose_entry_was_destroyed_says_nothing()
    {
        var state = Child().Apply(new Unopened(PersonAdded.WireName), default).Apply(new PersonChanged(1, Grandmother, Day), default).Apply(new PersonEnded(1, "x", Day), default);
        state.People.ShouldBeEmpty();
    }

    [Fact]
    public void A_household_is_begun_from_one_child_and_joined_by_another_and_each_holds_only_the_link()
    {
        var begun = BeginHousehold.Decide(Child(), new(House), OfChild);
        begun.Happens().Streams.Single().ShouldSatisfyAllConditions(s => s.Kind.ShouldBe(StreamKind.Household), s => s.Holders.Single().Function.ShouldBe(DeskFunction.SocialTeam));
        var first = Child().Then(begun, OfChild.Subject, OfChild);
        var home = HouseholdState.Empty.Then(begun, Home, OfChild);
        first.Household.ShouldBe(Home);
        var joined = JoinHousehold.Decide(Child("PKC-30-000001-1"), new(Home), OfChild);
        joined.Happens().Entries.Single(e => e.Stream == Home).How.ShouldBe(How.Sealed, "only a household that she holds");
        home = home.Then(joined, Home, OfChild);
        home.Children.ShouldBe(["HGR-30-ABC123-4", "PKC-30-000001-1"]);
        first.People.ShouldBeEmpty("the household's people are not copied");
        var left = LeaveHousehold.Decide(first, new("moved"), OfChild);
        first.Then(left, OfChild.Subject, OfChild).Household.ShouldBeNull();
        home.Then(left, Home, OfChild).Children.ShouldBe(["PKC-30-000001-1"]);
    }

    [Fact]
    public void A_child_has_one_household_at_a_time()
    {
        var child = Child().Apply(new HouseholdJoined(Home, Day), default);
        BeginHousehold.Decide(child, new(House), OfChild).ShouldRefuse(CasesRefusals.HasHousehold);
        JoinHousehold.Decide(child, new(Home), OfChild).ShouldRefuse(CasesRefusals.HasHousehold);
        LeaveHousehold.Decide(Child(), new("x"), OfChild).ShouldRefuse(CasesRefusals.NoHousehold);
        BeginHousehold.Decide(IdentityState.Empty, new(House), OfChild).ShouldRefuse(CasesRefusals.NotOpened);
        JoinHousehold.Decide(IdentityState.Empty, new(Home), OfChild).ShouldRefuse(CasesRefusals.NotOpened);
    }

    [Fact]
    public void What_changes_in_a_household_is_written_once()
    {
        var home = HouseholdState.Empty.Apply(new HouseholdBegun(House, Day), default);
        home = home.Then(ChangeHousehold.Decide(home, new(House with { Where = "by the river" }), OfHome), Home, OfHome);
        home = home.Then(AddMember.Decide(home, new(Grandmother), OfHome), Home, OfHome);
        home = home.Then(ChangeMember.Decide(home, new(1, new(Telephone: "099")), OfHome), Home, OfHome);
        (home.Facts!.Where, home.People[1].Told.Telephone).ShouldBe(("by the river", "099"));
        home.Then(EndMember.Decide(home, new(1, "moved"), OfHome), Home, OfHome).People[1].Ended.ShouldBe("moved");
        AddMember.Decide(HouseholdState.Empty, new(Grandmother), OfHome).ShouldRefuse(CasesRefusals.NoHousehold);
        ChangeHousehold.Decide(HouseholdState.Empty, new(House), OfHome).ShouldRefuse(CasesRefusals.NoHousehold);
        ChangeMember.Decide(home, new(2, new("x")), OfHome).ShouldRefuse(CasesRefusals.NoSuchPerson);
        ChangeMember.Decide(home, new(1, new()), OfHome).ShouldRefuse(CasesRefusals.NothingChanged);
        EndMember.Decide(home, new(2, "x"), OfHome).ShouldRefuse(CasesRefusals.NoSuchPerson);
    }
}
