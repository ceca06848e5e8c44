using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

/// <summary>J1: within 14 days after an arrest the family of every child that was harmed is told of its right to compensation.</summary>
public sealed class RightTests
{
    private static readonly RecordCustody Arrest = new(Scene.Local("2030-05-14T16:40"), null, "Kandal", "the unit");

    private static JusticeState Child(Guid proceeding) => JusticeState.Empty.Apply(new LawyerAsked("HGR-30-ABC123-4", Guid.Empty, Guid.Empty, "why", null, Scene.Told), default)
        .Apply(new ProceedingJoined(proceeding, [ChildRole.CivilParty], Scene.Told), default);

    private static Circumstances AtChild(string local) => Scene.At(Scene.Local(local), desk: "legal", subject: CourtScene.ChildA);

    private static (Guid? Child, string Day)[] Owed(Happened happened) => [.. happened.DueOf(RightDues.Kind).Select(d => (d.Stream, CourtScene.Day(d.At)))];

    private static JusticeState Arrested() => Child(CourtScene.File).Then(RecordCustody.Decide(CourtScene.Opened(), Arrest, CourtScene.At("2030-05-14T17:00")), CourtScene.ChildA, CourtScene.At("2030-05-14T17:00"));

    [Fact]
    public void An_arrest_opens_the_date_for_every_child_that_was_harmed_and_for_no_mere_witness() =>
        Owed(RecordCustody.Decide(CourtScene.Opened(), Arrest, CourtScene.At("2030-05-14T17:00")).Happens()).ShouldBe([(CourtScene.ChildA, "2030-05-28")]);

    [Fact]
    public void It_is_counted_from_the_arrest_and_not_from_when_it_is_written_down_and_from_the_earliest_where_that_is_not_confirmed() =>
        Owed(RecordCustody.Decide(CourtScene.Opened(), Arrest with { ArrivedBy = Scene.Local("2030-05-16T16:40") }, CourtScene.At("2030-05-20T17:00")).Happens()).ShouldBe([(CourtScene.ChildA, "2030-05-28")]);

    [Fact]
    public void Whoever_was_told_before_is_owed_nothing()
    {
        var child = Child(CourtScene.File);
        var told = InformOfRight.Decide(child, new(CourtScene.File, "the grandmother"), AtChild("2030-05-10T10:00"));
        var file = CourtScene.Opened().Then(told, CourtScene.File, AtChild("2030-05-10T10:00"));
        file.Informed.ShouldBe([CourtScene.ChildA]);
        Owed(RecordCustody.Decide(file, Arrest, CourtScene.At("2030-05-14T17:00")).Happens()).ShouldBeEmpty();
    }

    [Fact]
    public void To_explain_the_right_closes_the_date_and_leaves_that_of_another_proceeding()
    {
        var other = Guid.Parse("7f3a2c00-0000-0000-0000-0000000000ff");
        var owed = Arrested().Apply(new ProceedingJoined(other, [ChildRole.Victim], Scene.Told), default).Apply(new RightOwed(other, new(2030, 6, 9), Scene.Told), default);
        owed.Claims.In(CourtScene.File).InformBy.ShouldBe(new(2030, 5, 28));
        var happened = InformOfRight.Decide(owed, new(CourtScene.File, "the grandmother"), AtChild("2030-05-20T10:00")).Happens();
        happened.Settles.ShouldBe([new(null, RightDues.Kind)]);
        Owed(happened).ShouldBe([(null, "2030-06-09")]);
    }

    [Fact]
    public void Where_somebody_still_waits_it_can_be_explained_again_and_the_claim_stays_where_it_is()
    {
        var filed = Child(CourtScene.File).Apply(new RightExplained(CourtScene.File, "x", Scene.Told), default).Apply(new ClaimFiled(CourtScene.File, FilingPoint.WithComplaint, 4000, Scene.Told), default);
        InformOfRight.Decide(filed, new(CourtScene.File, "again"), AtChild("2030-05-20T10:00")).ShouldRefuse(JusticeRefusals.ClaimNotThere);
        var waits = filed.Apply(new RightOwed(CourtScene.File, new(2030, 5, 28), Scene.Told), default);
        var again = waits.Then(InformOfRight.Decide(waits, new(CourtScene.File, "again"), AtChild("2030-05-20T10:00")), CourtScene.ChildA, AtChild("2030-05-20T10:00"));
        (again.Claims.In(CourtScene.File).Step, again.Claims.In(CourtScene.File).InformBy).ShouldBe((ClaimStep.Filed, null));
    }

    [Fact]
    public void Detention_without_custody_before_it_opens_the_date_too_and_after_custody_none_a_second_time()
    {
        var order = new OrderDetention(new(2030, 5, 17), null, null, "order no. 12");
        Owed(OrderDetention.Decide(CourtScene.Opened(), order, CourtScene.At("2030-05-17T12:00")).Happens()).ShouldBe([(CourtScene.ChildA, "2030-05-31")]);
        Owed(OrderDetention.Decide(CourtScene.Held(), order, CourtScene.At("2030-05-17T12:00")).Happens()).ShouldBeEmpty();
        Owed(RecordImmediateAppearance.Decide(CourtScene.Opened(), new(new(2030, 5, 16), true, "the clerk"), CourtScene.At("2030-05-16T12:00")).Happens()).ShouldBe([(CourtScene.ChildA, "2030-05-30")]);
        Owed(RecordImmediateAppearance.Decide(CourtScene.Opened(), new(new(2030, 5, 16), false, "the clerk"), CourtScene.At("2030-05-16T12:00")).Happens()).ShouldBeEmpty();
    }

    [Fact]
    public void A_child_that_joins_later_is_told_from_the_day_it_joins_and_one_with_which_custody_begins_from_that_day()
    {
        var child = JusticeState.Empty.Apply(new LawyerAsked("HGR-30-ABC123-4", Guid.Empty, Guid.Empty, "why", null, Scene.Told), default);
        Owed(JoinProceeding.Decide(child, new(CourtScene.File, [ChildRole.Victim], ProceedingStage.PoliceCustody), AtChild("2030-07-01T10:00")).Happens()).ShouldBe([(null, "2030-07-15")]);
        Owed(JoinProceeding.Decide(child, new(CourtScene.File, [ChildRole.Witness], ProceedingStage.PoliceCustody), AtChild("2030-07-01T10:00")).Happens()).ShouldBeEmpty();
        OpenProceeding opened = new("Tom", null, null, null, null, ProceedingStage.PoliceCustody, [ChildRole.CivilParty]);
        Owed(OpenProceeding.Decide(child, opened, AtChild("2030-05-15T10:00")).Happens()).ShouldBe([(null, "2030-05-29")]);
        Owed(OpenProceeding.Decide(child, opened with { Stage = ProceedingStage.PreliminaryEnquiry }, AtChild("2030-05-15T10:00")).Happens()).ShouldBeEmpty();
    }
}
