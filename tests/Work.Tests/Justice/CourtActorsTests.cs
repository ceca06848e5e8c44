using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

public sealed class CourtActorsTests
{
    private static ProceedingState Note(ProceedingState state, CourtRole role, string name, int? replaces = null) =>
        state.After(NoteCourtActor.Decide(state, new(role, name, null, replaces), HearingScene.At("2031-01-10T10:00")), "2031-01-10T10:00");

    [Fact]
    public void Who_acts_stands_there_until_somebody_takes_the_place_and_others_come_besides()
    {
        var state = Note(Note(Note(HearingScene.Opened, CourtRole.Interpreter, "A"), CourtRole.TrialJudge, "B"), CourtRole.TrialJudge, "C");
        state.Actors.Now.Select(a => (a.Role, a.Name)).ShouldBe([(CourtRole.TrialJudge, "B"), (CourtRole.TrialJudge, "C"), (CourtRole.Interpreter, "A")]);
        var replaced = Note(state, CourtRole.TrialJudge, "D", replaces: 2);
        replaced.Actors.Now.Select(a => (a.Number, a.Name)).ShouldBe([(3, "C"), (4, "D"), (1, "A")]);
        NoteCourtActor.Decide(replaced, new(CourtRole.TrialJudge, "E", null, 2), HearingScene.At("2031-01-10T10:00")).ShouldRefuse(JusticeRefusals.NoSuchActor);
        NoteCourtActor.Decide(ProceedingState.Empty, new(CourtRole.TrialJudge, "E", null, null), HearingScene.At("2031-01-10T10:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void The_number_of_one_that_was_destroyed_is_not_given_again() =>
        Note(HearingScene.Opened.Apply(new Unopened(CourtActorNoted.WireName), default), CourtRole.Clerk, "A").Actors.Now.Single().Number.ShouldBe(2);

    [Fact]
    public void Every_decision_stays_with_what_was_filed_against_it()
    {
        var state = CourtScene.Judged().Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 10), "the clerk"), n))
            .Do("2031-09-10T09:00", (s, n) => RecordAppealJudgment.Decide(s, new(AppealKind.Appeal, AppealOutcome.SetAside, new(2031, 9, 10), Attendance.Present, Attendance.Present, "to be judged again", "no. 2"), n))
            .Do("2031-12-01T09:00", (s, n) => RecordJudgment.Decide(s, CourtScene.Judging("2031-12-01"), n));
        state.Decisions.All.Select(d => d.GetType()).ShouldBe([typeof(JudgmentRecorded), typeof(AppealFiled), typeof(AppealJudgmentRecorded), typeof(JudgmentRecorded)]);
    }

    [Fact]
    public void A_step_in_the_custody_of_an_exhibit_that_was_destroyed_is_counted_as_a_gap()
    {
        HearingScene.Opened.Exhibits.Destroyed.ShouldBe(0);
        HearingScene.Opened.Apply(new Unopened(ExhibitMoved.WireName), default).Apply(new Unopened(ExhibitRegistered.WireName), default).Exhibits.Destroyed.ShouldBe(2);
    }
}
