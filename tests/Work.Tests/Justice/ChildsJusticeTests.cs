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
    public void Every_change_of_stage_owes_the_guardian_of_every_child_a_word()
    {
        var state = HearingScene.Opened;
        var happened = RecordStage.Decide(state, new(ProceedingStage.Judgment, "the clerk", null, null), HearingScene.At("2031-03-31T10:00")).Happens();
        happened.Dues.Where(d => d.Kind == "justice.guidance").Select(d => (d.Stream, d.Step, d.At)).ShouldBe(
            state.Children.Select(c => ((Guid?)c.Justice, (int)ProceedingStage.Judgment, PhnomPenh.EndOf(new(2031, 4, 7)))));
    }

    [Fact]
    public void One_talk_settles_all_that_was_owed_and_what_is_not_understood_is_told_again()
    {
        var guide = new GuideGuardian([ProceedingStage.Trial], "the grandmother", "Khmer", GuidanceTaken.NotYet, null);
        var decision = GuideGuardian.Decide(HearingScene.Asked, guide, HearingScene.AtChild("2030-06-02T10:00"));
        decision.Happens().Settles.ShouldBeEmpty();
        HearingScene.Asked.Then(decision, HearingScene.Child, HearingScene.AtChild("2030-06-02T10:00")).Guidance.Covers(ProceedingStage.Trial).ShouldBeFalse();
        HearingScene.Asked.Then(GuideGuardian.Decide(HearingScene.Asked, guide with { Understood = GuidanceTaken.Understood }, HearingScene.AtChild("2030-06-02T10:00")), HearingScene.Child, HearingScene.AtChild("2030-06-02T10:00"))
            .Guidance.Covers(ProceedingStage.Trial).ShouldBeTrue();
        GuideGuardian.Decide(HearingScene.Asked, guide with { Understood = GuidanceTaken.Questions, Questions = "When?" }, HearingScene.AtChild("2030-06-02T10:00")).Happens().Settles.Single().Kind.ShouldBe("justice.guidance");
    }
}
