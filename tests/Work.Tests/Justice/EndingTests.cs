using Kapea.Work.Acts;
using Kapea.Work.Justice;
using Kapea.Work.Reference;
using static Kapea.Work.Tests.Justice.CourtScene;

namespace Kapea.Work.Tests.Justice;

/// <summary>What ends a proceeding without a judgment: somebody can go against it, and it is not final before the last time has run out.</summary>
public sealed class EndingTests
{
    private static ProceedingState NonSuit() => (Held() with { Stage = ProceedingStage.JudicialInvestigation })
        .Do("2030-10-31T12:00", (s, n) => RecordClosingOrder.Decide(s, new(ClosingKind.NonSuit, new(2030, 10, 31), "no. 7"), n));

    private static ProceedingState Dismissed() => (Opened() with { Stage = ProceedingStage.SentToProsecutor })
        .Do("2030-06-03T12:00", (s, n) => RecordStage.Decide(s, new(ProceedingStage.Dismissed, "the clerk", null, null), n));

    private static ProceedingState Told(ProceedingState state, string on) => state.Do(on + "T12:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.CivilParty, DateOnly.Parse(on), null, "the clerk"), n));

    private static FileAppeal By(CourtParty party, string on, AppealKind kind = AppealKind.Appeal) => new(party, kind, DateOnly.Parse(on), "the receipt");

    private static RecordAppealJudgment Chamber(AppealOutcome outcome, AppealKind court = AppealKind.Appeal) => new(court, outcome, new(2031, 1, 15), Attendance.Present, Attendance.Present, "x", "no. 3");

    [Fact]
    public void From_a_non_suit_each_party_has_its_time_and_the_civil_party_only_from_the_notification()
    {
        var state = NonSuit();
        state.Stage.ShouldBe(ProceedingStage.NonSuit);
        state.Judgments.Clocks.Select(c => (c.Party, c.Date.Basis.Rule, Day(c.Date.Binding))).ShouldBe([(CourtParty.Prosecutor, "KH-NONSUIT", "2030-11-05"), (CourtParty.ProsecutorGeneral, "KH-NONSUIT-PG", "2030-11-30")]);
        state.Judgments.Awaited.ShouldBe([CourtParty.CivilParty]);
        state.Judgments.Clocks.ShouldAllBe(c => !c.Date.Basis.IsVerified);
        StageRoad.ByHand(state).ShouldBeEmpty("its appeal and its end have acts of their own");
        DeclareFinal.Decide(state, new("x"), At("2031-05-01T12:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);

        var told = Told(state, "2030-11-28");
        told.Judgments.Clocks.Select(c => (c.Party, Day(c.Date.Binding))).ShouldContain((CourtParty.CivilParty, "2030-12-03"));
        DeclareFinal.Decide(told, new("x"), At("2030-12-03T23:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        DeclareFinal.Decide(told, new("x"), At("2030-12-04T09:00")).Happens().Entry<StageRecorded>().To.ShouldBe(ProceedingStage.Final);
        FileAppeal.Decide(told, By(CourtParty.CivilParty, "2030-12-04"), At("2030-12-04T12:00")).ShouldRefuse(JusticeRefusals.AfterTheEnd);
        FileAppeal.Decide(told, By(CourtParty.CivilParty, "2030-12-02", AppealKind.Complaint), At("2030-12-04T12:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        FileAppeal.Decide(told, By(CourtParty.Accused, "2030-12-02"), At("2030-12-04T12:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
    }

    [Fact]
    public void Where_no_child_is_a_civil_party_nobody_is_waited_for()
    {
        var witness = Held() with { Stage = ProceedingStage.Charged };
        witness = witness with { Children = witness.Children.Remove(1) };
        var happened = RecordClosingOrder.Decide(witness, new(ClosingKind.NonSuit, new(2030, 10, 31), "no. 7"), At("2030-10-31T12:00")).Happens();
        happened.Entry<ClosingOrderRecorded>().Opened!.Awaited.ShouldBeEmpty();
        happened.DueOf(ProceedingClocks.AppealEnds).Length.ShouldBe(2);
        Day(happened.DueOf(ProceedingClocks.FinalCheck).Single().At).ShouldBe("2030-12-03", "30 November is a Saturday: nobody has chosen");
    }

    [Theory]
    [InlineData(AppealOutcome.Upheld, ProceedingStage.NonSuit)]
    [InlineData(AppealOutcome.Changed, ProceedingStage.ClosingOrder)]
    [InlineData(AppealOutcome.SetAside, ProceedingStage.JudicialInvestigation)]
    public void An_appeal_against_a_non_suit_keeps_it_open_and_the_chamber_says_how_it_goes_on(AppealOutcome outcome, ProceedingStage to)
    {
        var appealed = Told(NonSuit(), "2030-11-28").Do("2030-12-02T12:00", (s, n) => FileAppeal.Decide(s, By(CourtParty.CivilParty, "2030-12-02"), n));
        appealed.Stage.ShouldBe(ProceedingStage.Appeal);
        DeclareFinal.Decide(appealed, new("x"), At("2031-05-01T12:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        var decided = appealed.Do("2031-01-15T12:00", (s, n) => RecordAppealJudgment.Decide(s, Chamber(outcome), n));
        decided.Stage.ShouldBe(to);
        (decided.Judgments.Ended is not null).ShouldBe(outcome == AppealOutcome.Upheld);
        decided.Judgments.Clocks.Any(c => c.Kind == AppealKind.Cassation).ShouldBe(outcome == AppealOutcome.Upheld);
        if (outcome == AppealOutcome.Upheld)
        {
            DeclareFinal.Decide(decided, new("x"), At("2031-02-15T12:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
            DeclareFinal.Decide(decided, new("x"), At("2031-02-18T12:00")).Happens();
        }
        else
        {
            DeclareFinal.Decide(decided, new("x"), At("2031-05-01T12:00")).ShouldRefuse(JusticeRefusals.NotJudged);
        }
    }

    [Fact]
    public void A_dismissal_can_be_complained_of_is_never_final_and_can_be_taken_up_again()
    {
        var state = Dismissed();
        (state.Judgments.Ended!.What, state.Judgments.Clocks.Length, state.Judgments.Awaited.Single()).ShouldBe((EndingKind.Dismissal, 0, CourtParty.CivilParty));
        var told = Told(state, "2030-06-30");
        told.Judgments.Clocks.Select(c => (c.Kind, c.Date.Basis.Rule, Day(c.Date.Binding))).ShouldBe([(AppealKind.Complaint, "KH-COMPLAINT", "2030-08-30")]);
        DeclareFinal.Decide(told, new("x"), At("2031-05-01T12:00")).ShouldRefuse(JusticeRefusals.NotJudged);
        FileAppeal.Decide(told, By(CourtParty.CivilParty, "2030-07-10"), At("2030-07-10T12:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        var complained = told.Do("2030-07-10T12:00", (s, n) => FileAppeal.Decide(s, By(CourtParty.CivilParty, "2030-07-10", AppealKind.Complaint), n));
        complained.Stage.ShouldBe(ProceedingStage.Dismissed, "no court has it");
        complained.Do("2031-01-15T12:00", (s, n) => RecordAppealJudgment.Decide(s, Chamber(AppealOutcome.Upheld, AppealKind.Complaint), n)).Stage.ShouldBe(ProceedingStage.Dismissed);
        complained.Do("2031-01-15T12:00", (s, n) => RecordAppealJudgment.Decide(s, Chamber(AppealOutcome.SetAside, AppealKind.Complaint), n)).Stage.ShouldBe(ProceedingStage.PreliminaryEnquiry);

        var again = told.Do("2030-09-01T12:00", (s, n) => RecordStage.Decide(s, new(ProceedingStage.Charged, "the clerk", null, null), n));
        (again.Judgments.Ended, again.Judgments.Clocks.Length).ShouldBe((null, 0));
        RecordStage.Decide(told, new(ProceedingStage.Charged, "the clerk", null, null), At("2030-08-01T12:00")).Happens().Settles.ShouldContain(s => s.Kind == ProceedingClocks.AppealEnds);
    }

    [Fact]
    public void A_dismissal_that_is_written_down_late_counts_from_the_day_of_its_order_and_that_day_can_be_put_right()
    {
        var sent = Opened() with { Stage = ProceedingStage.SentToProsecutor };
        RecordStage late = new(ProceedingStage.Dismissed, "the clerk", null, null, new(2030, 6, 3));
        var told = Told(sent.Do("2030-06-10T12:00", (s, n) => RecordStage.Decide(s, late, n)), "2030-06-05");
        told.Judgments.Ended!.On.ShouldBe(new(2030, 6, 3));
        FileAppeal.Decide(told, By(CourtParty.CivilParty, "2030-06-07", AppealKind.Complaint), At("2030-06-10T12:00")).Happens();
        var held = Held() with { Stage = ProceedingStage.SentToProsecutor };
        RecordStage.Decide(held, late with { On = new(2030, 5, 13) }, At("2030-06-10T12:00")).ShouldRefuse(JusticeRefusals.LiesBefore);

        var forgotten = sent.Do("2030-06-10T12:00", (s, n) => RecordStage.Decide(s, late with { On = null }, n));
        forgotten.Judgments.Ended!.On.ShouldBe(new(2030, 6, 10));
        ClockDays.Of(forgotten).ShouldContain(ClockDay.ClosingOrder);
        var right = forgotten.Do("2030-06-10T13:00", (s, n) => CorrectDay.Decide(s, new(ClockDay.ClosingOrder, null, null, null, new(2030, 6, 3), "the order itself"), n));
        right.Judgments.Ended!.On.ShouldBe(new(2030, 6, 3));
        Told(right, "2030-06-05").Judgments.Clocks.Single().Kind.ShouldBe(AppealKind.Complaint);
    }

    [Fact]
    public void Where_the_table_says_nothing_the_end_is_written_by_hand_as_before()
    {
        var now = At("2030-10-31T12:00") with { Reference = ReferenceBook.Empty };
        var suit = (Held() with { Stage = ProceedingStage.Charged }).Then(RecordClosingOrder.Decide(Held() with { Stage = ProceedingStage.Charged }, new(ClosingKind.NonSuit, new(2030, 10, 31), "x"), now), CourtScene.File, now);
        suit.Judgments.Ended.ShouldBeNull();
        StageRoad.ByHand(suit).ShouldBe([ProceedingStage.Appeal, ProceedingStage.Final]);
    }

    [Fact]
    public void What_is_offered_would_not_be_refused()
    {
        Offered(NonSuit()).ShouldContain(FileAppeal.WireName);
        Offered(NonSuit()).ShouldContain(RecordNotification.WireName);
        Offered(NonSuit()).ShouldNotContain(DeclareFinal.WireName);
        Offered(Told(NonSuit(), "2030-11-28")).ShouldContain(DeclareFinal.WireName);
        Offered(Told(Dismissed(), "2030-06-30")).ShouldNotContain(DeclareFinal.WireName);
    }

    private static IEnumerable<string> Offered(ProceedingState state) => CourtOffers.On(state).Select(o => o.Act);
}
