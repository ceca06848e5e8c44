using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Intake;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

public sealed class ChildsJusticeTests
{
    private static readonly RecordJusticeContact Telling = new(InterviewKind.Prosecutor, null, 50, [Companion.Lawyer], "Khmer", [], true, Known.No, Known.No, 7, 5);

    private static JusticeState Told(int times)
    {
        var state = HearingScene.Asked;
        for (var i = 0; i < times; i++) state = state.Then(RecordJusticeContact.Decide(state, Telling, HearingScene.AtChild("2030-06-01T10:00")), HearingScene.Child, HearingScene.AtChild("2030-06-01T10:00"));
        return state;
    }

    [Theory]
    [InlineData(0, "1", "no")]
    [InlineData(1, "2", "no")]
    [InlineData(2, "3", "yes")]
    public void From_the_third_telling_on_it_is_said_aloud(int before, string tellings, string tooOften)
    {
        var happened = RecordJusticeContact.Decide(Told(before), Telling, HearingScene.AtChild("2030-06-02T10:00")).Happens();
        (happened.Answer["tellings"], happened.Answer["too_often"]).ShouldBe((tellings, tooOften));
    }

    [Fact]
    public void A_contact_at_which_nothing_was_told_does_not_count() =>
        RecordJusticeContact.Decide(Told(2), Telling with { Told = false, Recorded = null }, HearingScene.AtChild("2030-06-02T10:00")).Happens().Answer["tellings"].ShouldBe("2");

    [Fact]
    public void Contacts_and_guidance_are_refused_where_nobody_was_asked()
    {
        RecordJusticeContact.Decide(JusticeState.Empty, Telling, HearingScene.AtChild("2030-06-02T10:00")).ShouldRefuse(JusticeRefusals.NobodyAsked);
        RecordJusticeContact.Decide(HearingScene.Asked, Telling with { Companions = [Companion.Nobody, Companion.Lawyer] }, HearingScene.AtChild("2030-06-02T10:00")).ShouldRefuse(JusticeRefusals.NobodyAndSomebody);
        GuideGuardian.Decide(JusticeState.Empty, new([ProceedingStage.Charged], "the grandmother", null, GuidanceTaken.Understood, null), HearingScene.AtChild("2030-06-02T10:00")).ShouldRefuse(JusticeRefusals.NobodyAsked);
    }

    [Fact]
    public void Every_change_of_stage_owes_the_guardian_of_every_child_a_word_and_the_date_does_not_tell_the_stage()
    {
        var state = HearingScene.Opened with { Stage = ProceedingStage.ClosingOrder };
        var to = StageRoad.ByHand(state)[0];
        var now = HearingScene.At("2031-03-31T10:00") with { FreshReference = new("7f3a2c00-0000-0000-0000-000000000001") };
        var happened = RecordStage.Decide(state, new(to, "the clerk", null, null), now).Happens();
        happened.Dues.Where(d => d.Kind == GuidanceDues.Kind).Select(d => (d.Stream, d.At)).ShouldBe(state.Children.Values.Select(c => ((Guid?)c.Justice, PhnomPenh.EndOf(new(2031, 4, 7)))));
        var owed = happened.Entries.Select(e => e.Entry).OfType<GuidanceOwed>().ToList();
        owed.Select(o => (o.Stage, o.By)).Distinct().ShouldBe([(to, new DateOnly(2031, 4, 7))]);
        happened.Dues.Select(d => d.Step).Distinct().ShouldBe(owed.Select(o => o.Step).Distinct());
        owed[0].Step.ShouldBeGreaterThan(Enum.GetValues<ProceedingStage>().Length, "the step is random and says nothing");
    }

    [Fact]
    public void A_talk_settles_what_it_was_about_and_leaves_the_rest()
    {
        var now = HearingScene.AtChild("2030-06-02T10:00");
        var owed = HearingScene.Asked.Apply(new GuidanceOwed(HearingScene.Child, ProceedingStage.Charged, 71, new(2030, 6, 5), now.At), default)
            .Apply(new GuidanceOwed(HearingScene.Child, ProceedingStage.Trial, 72, new(2030, 6, 8), now.At), default);
        var guide = new GuideGuardian([ProceedingStage.Trial], "the grandmother", "Khmer", GuidanceTaken.NotYet, null);
        GuideGuardian.Decide(owed, guide, now).Happens().Settles.ShouldBeEmpty("what is not understood is told again");
        foreach (var taken in new[] { GuidanceTaken.Understood, GuidanceTaken.Questions })
        {
            var happened = GuideGuardian.Decide(owed, guide with { Understood = taken, Questions = "When?" }, now).Happens();
            happened.Settles.Single().Kind.ShouldBe(GuidanceDues.Kind);
            happened.Dues.Single().ShouldBe(new(null, GuidanceDues.Kind, 71, PhnomPenh.EndOf(new(2030, 6, 5))));
        }

        GuideGuardian.Decide(owed, guide with { Stages = [ProceedingStage.Charged, ProceedingStage.Trial], Understood = GuidanceTaken.Understood }, now).Happens().Dues.ShouldBeEmpty();
    }

    [Fact]
    public void A_telling_counts_whoever_asked()
    {
        foreach (var kind in Enum.GetValues<InterviewKind>())
            Contacts.None.Apply(new JusticeContactRecorded(kind, null, null, [Companion.Lawyer], null, [], true, null, null, null, null, Scene.Told)).Tellings.ShouldBe(1, kind.ToString());
    }
}
