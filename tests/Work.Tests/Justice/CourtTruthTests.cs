using Kapea.Work.Acts;
using Kapea.Work.Justice;
using static Kapea.Work.Tests.Justice.CourtScene;

namespace Kapea.Work.Tests.Justice;

/// <summary>What a lawyer would be told wrongly if an entry were taken for more, or for later, than it is.</summary>
public sealed class CourtTruthTests
{
    private static ProceedingState InAbsence() => Judged(Judging(accused: Attendance.Absent))
        .Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 4, 10), "receipt"), n))
        .Do("2031-05-05T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.Accused, new(2031, 5, 5), null, "bailiff"), n))
        .Do("2031-05-12T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Opposition, new(2031, 5, 12), "receipt"), n));

    private static RecordAppealJudgment Higher(AppealKind court, AppealOutcome outcome, string on) => new(court, outcome, DateOnly.Parse(on), Attendance.Present, Attendance.Present, "x", "y");

    [Fact]
    public void An_appeal_stays_open_when_the_court_judges_again_after_an_opposition()
    {
        var again = InAbsence().Do("2031-07-01T10:00", (s, n) => RecordJudgment.Decide(s, Judging("2031-07-01"), n));
        again.Judgments.Pending.Select(p => (p.Party, p.Kind)).ShouldBe([(CourtParty.CivilParty, AppealKind.Appeal)]);
        again.Judgments.FinalOn.ShouldBeNull();
    }

    [Fact]
    public void And_an_opposition_stays_open_when_the_appeal_court_decides()
    {
        var decided = InAbsence().Do("2031-07-01T10:00", (s, n) => RecordAppealJudgment.Decide(s, Higher(AppealKind.Appeal, AppealOutcome.Upheld, "2031-07-01"), n));
        decided.Judgments.Pending.Single().Kind.ShouldBe(AppealKind.Opposition);
        decided.Judgments.FinalOn.ShouldBeNull();
        decided.Judgments.MayBeJudged.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2031-04-20", "2031-07-01")]
    [InlineData("2031-09-20", "2031-09-20")]
    public void Withdrawn_it_begins_no_new_time_and_nothing_is_final_before_that_day(string withdrawn, string final)
    {
        var appealed = Judged().Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 10), "receipt"), n));
        var happened = CloseAppeal.Decide(appealed, new(CourtParty.Accused, AppealKind.Appeal, AppealEnd.Withdrawn, DateOnly.Parse(withdrawn), "the clerk"), At(withdrawn + "T10:00"));
        happened.Happens().Entry<StageRecorded>().To.ShouldBe(ProceedingStage.Judgment);
        var closed = appealed.Then(happened, CourtScene.File, At(withdrawn + "T10:00"));
        closed.Judgments.FinalOn.ShouldBe(DateOnly.Parse(final));
        closed.Judgments.Open.Length.ShouldBe(4, "his own time has not ended either");
    }

    [Fact]
    public void What_was_not_filed_cannot_be_withdrawn_and_not_before_it_was()
    {
        var appealed = Judged().Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 10), "receipt"), n));
        CloseAppeal.Decide(appealed, new(CourtParty.CivilParty, AppealKind.Appeal, AppealEnd.NotAdmitted, new(2031, 4, 20), "x"), At("2031-04-20T10:00")).ShouldRefuse(JusticeRefusals.NothingPending with { Field = "by" });
        CloseAppeal.Decide(appealed, new(CourtParty.Accused, AppealKind.Appeal, AppealEnd.NotAdmitted, new(2031, 4, 9), "x"), At("2031-04-20T10:00")).ShouldRefuse(JusticeRefusals.LiesBefore);
        CloseAppeal.Decide(ProceedingState.Empty, new(CourtParty.Accused, AppealKind.Appeal, AppealEnd.NotAdmitted, new(2031, 4, 9), "x"), At("2031-04-20T10:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void Set_aside_by_the_supreme_court_either_court_may_decide_again()
    {
        var back = Judged()
            .Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 10), "receipt"), n))
            .Do("2031-08-01T09:00", (s, n) => RecordAppealJudgment.Decide(s, Higher(AppealKind.Appeal, AppealOutcome.Upheld, "2031-08-01"), n))
            .Do("2031-08-20T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Cassation, new(2031, 8, 20), "receipt"), n))
            .Do("2032-02-02T09:00", (s, n) => RecordAppealJudgment.Decide(s, Higher(AppealKind.Cassation, AppealOutcome.SetAside, "2032-02-02"), n));
        (back.Stage, back.Judgments.FinalOn, back.Judgments.MayBeJudged).ShouldBe((ProceedingStage.Appeal, null, true));
        var again = back.Do("2032-06-01T09:00", (s, n) => RecordAppealJudgment.Decide(s, Higher(AppealKind.Appeal, AppealOutcome.Changed, "2032-06-01"), n));
        (again.Stage, again.Judgments.Clocks.Length).ShouldBe((ProceedingStage.Judgment, 4));
    }

    [Fact]
    public void A_day_that_lies_before_what_it_follows_from_is_refused_everywhere()
    {
        var now = At("2031-09-01T10:00");
        OrderDetention.Decide(Held(), new(new(2030, 5, 13), null, null, "x"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
        RecordJudgment.Decide(Detained(), Judging("2030-05-16"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
        RecordImmediateAppearance.Decide(Held(), new(new(2030, 5, 13), true, "x"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
        RecordNotification.Decide(Judged(Judging(accused: Attendance.Absent)), new(CourtParty.Accused, new(2031, 3, 30), null, "x"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
        FileAppeal.Decide(Judged(), new(CourtParty.Accused, AppealKind.Appeal, new(2031, 3, 30), "x"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
        var appealed = Judged().Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 10), "receipt"), n));
        RecordAppealJudgment.Decide(appealed, Higher(AppealKind.Appeal, AppealOutcome.Upheld, "2031-04-09"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
        ExtendDetention.Decide(Detained(), new(new(2030, 5, 16), 6, "x"), now).ShouldRefuse(JusticeRefusals.LiesBefore);
    }

    [Fact]
    public void A_range_of_days_can_be_confirmed()
    {
        var range = Held().Do("2030-05-20T09:00", (s, n) => OrderDetention.Decide(s, new(new(2030, 5, 16), new(2030, 5, 19), null, "a cousin"), n));
        range.Custody.Detained!.Ends!.IsRange.ShouldBeTrue();
        var confirmed = range.Do("2030-05-21T09:00", (s, n) => OrderDetention.Decide(s, new(new(2030, 5, 18), null, null, "the order"), n));
        confirmed.Custody.All.Length.ShouldBe(2);
        Day(confirmed.Custody.Detained!.Ends!.Binding).ShouldBe("2030-11-18");
        var told = Judged(Judging(accused: Attendance.Absent)).Do("2031-05-10T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.Accused, new(2031, 5, 1), new(2031, 5, 9), "the village chief"), n));
        told.Judgments.ToNotify.ShouldBe([CourtParty.Accused]);
        var sure = told.Do("2031-05-11T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.Accused, new(2031, 5, 5), null, "the bailiff"), n));
        sure.Judgments.ToNotify.ShouldBeEmpty();
        sure.Judgments.Clocks.Where(c => c.Party == CourtParty.Accused).Select(c => Day(c.Date.Last)).ShouldBe(["2031-05-20", "2031-06-05"]);
    }

    [Fact]
    public void Charged_with_less_he_is_not_held_by_the_time_of_the_graver_offence()
    {
        var less = Detained().Do("2030-08-01T09:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Requalified, 1, "TSE-43", OffenceClass.Misdemeanour, "the judge"), n));
        less.IsHeldAsOtherClass.ShouldBeTrue();
        ExtendDetention.Decide(less, new(new(2030, 9, 1), 2, "x"), At("2030-09-01T10:00")).ShouldRefuse(JusticeRefusals.ClassHasChanged);
        var anew = less.Do("2030-08-02T09:00", (s, n) => OrderDetention.Decide(s, new(new(2030, 8, 2), null, null, "order no. 30"), n));
        (anew.IsHeldAsOtherClass, Day(anew.Custody.Detained!.Ends!.Binding)).ShouldBe((false, "2030-09-17"), "counted from the first order");
    }

    [Fact]
    public void A_time_that_has_passed_runs_no_more_but_somebody_held_too_long_stays_first()
    {
        ProceedingClocks.Running(Judged(), Scene.Local("2031-04-29T10:00")).Length.ShouldBe(4);
        ProceedingClocks.Running(Judged(), Scene.Local("2031-05-10T10:00")).Select(d => d.Basis.Rule).ShouldBe(["KH-APPEAL-PG"]);
        ProceedingClocks.Running(Held(), Scene.Local("2030-06-01T10:00")).Select(d => d.Basis.Rule).ShouldBe(["KH-CUST"]);
    }

    [Fact]
    public void What_is_written_down_late_about_custody_throws_no_proceeding_back()
    {
        var charged = Held()
            .Do("2030-05-15T08:00", (s, n) => RecordStage.Decide(s, new(ProceedingStage.SentToProsecutor, "x", null, null), n))
            .Do("2030-05-15T09:00", (s, n) => RecordStage.Decide(s, new(ProceedingStage.Charged, "x", null, null), n));
        foreach (var how in new[] { HoldingEnd.SentToProsecutor, HoldingEnd.Released })
            EndCustody.Decide(charged, new(how, "x"), At("2030-05-15T10:00")).Happens().Entries.ShouldNotContain(e => e.Entry is StageRecorded);
        RecordCustody.Decide(Opened().Apply(new StageRecorded(ProceedingStage.Trial, "x", null, null, Scene.Told), default), new(Scene.Local("2030-05-14T16:40"), null, "Kandal", "x"), At("2030-05-15T10:00"))
            .Happens().Entries.ShouldNotContain(e => e.Entry is StageRecorded);
        var final = Judged().Do("2031-07-01T09:00", (s, n) => DeclareFinal.Decide(s, new("x"), n));
        RecordCustody.Decide(final, new(Scene.Local("2031-08-14T16:40"), null, "Kandal", "x"), At("2031-08-15T10:00")).ShouldRefuse(JusticeRefusals.FinalAlready);
        RecordImmediateAppearance.Decide(final, new(new(2031, 8, 14), true, "x"), At("2031-08-15T10:00")).ShouldRefuse(JusticeRefusals.FinalAlready);
        OrderDetention.Decide(final, new(new(2031, 8, 14), null, null, "x"), At("2031-08-15T10:00")).ShouldRefuse(JusticeRefusals.FinalAlready);
    }

    [Fact]
    public void A_judgment_that_cannot_be_is_refused()
    {
        var now = At("2031-03-31T15:00");
        var two = Detained().Do("2030-06-01T09:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Brought, null, "TSE-35", OffenceClass.Misdemeanour, "x"), n));
        RecordJudgment.Decide(two, Judging(), now).ShouldRefuse(JusticeRefusals.ChargeNotJudged);
        var dropped = two.Do("2030-07-01T09:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Dropped, 2, null, null, "x"), n));
        RecordJudgment.Decide(dropped, Judging() with { Charges = [new(1, ChargeOutcome.Convicted), new(2, ChargeOutcome.Convicted)] }, now).ShouldRefuse(JusticeRefusals.NoSuchCharge with { Field = "charges" });
        RecordJudgment.Decide(Detained(), Judging() with { Sentence = new(12, 60, null, false, null) }, now).ShouldRefuse(JusticeRefusals.SentenceNotPossible);
        RecordJudgment.Decide(Detained(), Judging() with { Charges = [new(1, ChargeOutcome.Acquitted)] }, now).ShouldRefuse(JusticeRefusals.SentenceNotPossible);
        RecordJudgment.Decide(Detained(), Judging() with { Charges = [new(1, ChargeOutcome.Acquitted)], Sentence = new(null, null, null, false, null), Compensation = [] }, now).Happens();
    }

    [Fact]
    public void Custody_is_extended_before_anybody_has_charged_him_where_the_permission_says_felony()
    {
        var held = ProceedingState.Empty.Apply(new ProceedingOpened("Thomas Example", null, null, "Kandal", null, ProceedingStage.PreliminaryEnquiry, Scene.Told), new(1, Scene.Told, Scene.Vanna, Guid.Empty))
            .Do("2030-05-14T17:00", (s, n) => RecordCustody.Decide(s, new(Scene.Local("2030-05-14T16:40"), null, "Kandal", "the unit"), n));
        var now = At("2030-05-15T10:00");
        ExtendCustody.Decide(held, new("no. 88"), now).ShouldRefuse(JusticeRefusals.NotCharged with { Field = "class" });
        ExtendCustody.Decide(held, new("no. 88", null, OffenceClass.Misdemeanour), now).ShouldRefuse(JusticeRefusals.FelonyOnly);
        ExtendCustody.Decide(held, new("no. 88", null, OffenceClass.Felony), now).Happens().Entry<CustodyExtended>().Ends!.Binding.ShouldBe(Scene.Local("2030-05-17T16:40"));
        ExtendCustody.Decide(Held(OffenceClass.Misdemeanour), new("no. 88", null, OffenceClass.Felony), now).ShouldRefuse(JusticeRefusals.FelonyOnly);
    }

    [Fact]
    public void An_opposition_that_is_turned_away_takes_no_time_from_him_and_makes_nothing_final_earlier()
    {
        var opposed = Judged(Judging(accused: Attendance.Absent))
            .Do("2032-03-02T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.Accused, new(2032, 3, 1), null, "bailiff"), n));
        opposed.Judgments.FinalOn.ShouldBe(new DateOnly(2032, 4, 2));
        var closed = opposed.Do("2032-03-05T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Opposition, new(2032, 3, 5), "receipt"), n))
            .Do("2032-03-10T09:00", (s, n) => CloseAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Opposition, AppealEnd.NotAdmitted, new(2032, 3, 10), "the clerk"), n));
        closed.Judgments.FinalOn.ShouldBe(new DateOnly(2032, 4, 2));
        FileAppeal.Decide(closed, new(CourtParty.Accused, AppealKind.Appeal, new(2032, 3, 12), "receipt"), At("2032-03-12T09:00")).Happens();
        var before = Judged(Judging(accused: Attendance.Absent))
            .Do("2031-05-05T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Opposition, new(2031, 5, 5), "receipt"), n))
            .Do("2031-08-10T09:00", (s, n) => CloseAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Opposition, AppealEnd.Withdrawn, new(2031, 8, 10), "the clerk"), n));
        (before.Judgments.FinalOn, before.Judgments.ToNotify.Single()).ShouldBe((null, CourtParty.Accused), "he was never notified");
    }

    [Fact]
    public void One_person_alone_makes_no_judgment_final_earlier_by_a_correction()
    {
        Judged().Judgments.FinalOn.ShouldBe(new DateOnly(2031, 7, 1));
        var corrected = Judged().Do("2031-04-02T09:00", (s, n) => CorrectDay.Decide(s, new(ClockDay.Pronouncement, null, null, null, new(2030, 12, 31), "the paper"), n));
        (corrected.Judgments.First!.On, corrected.Judgments.FinalOn).ShouldBe((new DateOnly(2030, 12, 31), new DateOnly(2031, 7, 1)));
        DeclareFinal.Decide(corrected, new("x"), At("2031-04-02T09:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
    }

    [Fact]
    public void What_is_confirmed_of_a_range_lies_within_it()
    {
        var range = Held().Do("2030-05-20T09:00", (s, n) => OrderDetention.Decide(s, new(new(2030, 5, 16), new(2030, 5, 19), null, "a cousin"), n));
        OrderDetention.Decide(range, new(new(2030, 8, 1), null, null, "x"), At("2030-08-01T09:00")).ShouldRefuse(JusticeRefusals.OutsideRange);
        var arrived = Opened().Do("2030-05-14T17:00", (s, n) => RecordCustody.Decide(s, new(Scene.Local("2030-05-14T15:00"), Scene.Local("2030-05-14T16:40"), "Kandal", "the unit"), n));
        RecordCustody.Decide(arrived, new(Scene.Local("2030-05-16T10:00"), null, "Kandal", "x"), At("2030-05-16T11:00")).ShouldRefuse(JusticeRefusals.OutsideRange with { Field = "arrived_at" });
        RecordCustody.Decide(arrived, new(Scene.Local("2030-05-14T16:00"), null, "Kandal", "x"), At("2030-05-16T11:00")).Happens();
        var told = Judged(Judging(accused: Attendance.Absent)).Do("2031-05-10T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.Accused, new(2031, 5, 1), new(2031, 5, 9), "the village chief"), n));
        RecordNotification.Decide(told, new(CourtParty.Accused, new(2031, 8, 1), null, "x"), At("2031-08-02T09:00")).ShouldRefuse(JusticeRefusals.OutsideRange);
    }

    [Fact]
    public void Each_child_that_is_a_civil_party_has_its_own_time_and_all_are_told_before_anything_is_final()
    {
        var stamp = new Stamp(1, Scene.Told, Scene.Vanna, Guid.Empty);
        var two = Judged(Judging(civil: Attendance.Absent)).Apply(new ChildTakesPart(new("HGR-30-ABC125-9", Guid.NewGuid(), Guid.Empty, Summary, [ChildRole.CivilParty]), Scene.Told), stamp);
        var now = At("2031-09-20T09:00");
        RecordNotification.Decide(two, new(CourtParty.CivilParty, new(2031, 5, 1), null, "x"), now).ShouldRefuse(JusticeRefusals.NoSuchChild with { Field = "child" });
        RecordNotification.Decide(two, new(CourtParty.CivilParty, new(2031, 5, 1), null, "x", 2), now).ShouldRefuse(JusticeRefusals.NoSuchChild with { Field = "child" });
        var first = two.Do("2031-05-02T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.CivilParty, new(2031, 5, 1), null, "x", 1), n));
        (first.FinalOn, first.ToNotify.Single()).ShouldBe((null, CourtParty.CivilParty));
        var both = first.Do("2031-09-11T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.CivilParty, new(2031, 9, 10), null, "x", 3), n));
        (both.FinalOn, both.ToNotify.Length).ShouldBe((new DateOnly(2031, 10, 11), 0));
        FileAppeal.Decide(both, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 10, 9), "x"), At("2031-10-09T09:00")).Happens();
    }

    [Fact]
    public void A_correction_lies_after_what_it_follows_from_too_and_moves_the_word_on_the_right()
    {
        CorrectDay.Decide(Judged(), new(ClockDay.Pronouncement, null, null, null, new(2030, 5, 1), "x"), At("2031-05-01T09:00")).ShouldRefuse(JusticeRefusals.LiesBefore);
        CorrectDay.Decide(Detained(), new(ClockDay.DetentionOrder, null, null, null, new(2030, 5, 13), "x"), At("2030-06-01T09:00")).ShouldRefuse(JusticeRefusals.LiesBefore);
        CorrectDay.Decide(Held(), new(ClockDay.Arrival, null, null, Scene.Local("2030-05-04T16:40"), null, "x"), At("2030-05-15T09:00")).Happens().Entries.Select(e => e.Entry).OfType<RightOwed>().Select(r => r.By).Distinct()
            .ShouldBe([new DateOnly(2030, 5, 18)]);
    }

    [Fact]
    public void A_charge_that_is_called_otherwise_later_begins_no_new_time_to_prosecute()
    {
        var called = Detained().Do("2033-05-01T09:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Requalified, 1, "TSE-34", OffenceClass.Felony, "a slip put right"), n));
        called.Prosecution.Latest!.Last.ShouldBe(Detained().Prosecution.Latest!.Last);
    }

    private static ProceedingState TwoParties() => Judged(Judging(civil: Attendance.Absent))
        .Apply(new ChildTakesPart(new("HGR-30-ABC125-9", Guid.NewGuid(), Guid.Empty, Summary, [ChildRole.CivilParty]), Scene.Told), new(1, Scene.Told, Scene.Vanna, Guid.Empty));

    private static ProceedingState Told(ProceedingState state, int child, string on) =>
        state.Do(on + "T09:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.CivilParty, DateOnly.Parse(on), null, "x", child), n));

    [Fact]
    public void One_civil_party_blocks_no_other_and_each_day_is_put_right_by_itself()
    {
        var both = Told(Told(TwoParties(), 1, "2031-04-10"), 3, "2031-05-20");
        var appealed = both.Do("2031-05-01T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 5, 1), "x", 1), n));
        FileAppeal.Decide(appealed, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 6, 1), "x", 3), At("2031-06-01T09:00")).Happens();
        FileAppeal.Decide(appealed, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 5, 2), "x", 1), At("2031-06-01T09:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        appealed.Judgments.Open.Where(c => c.Party == CourtParty.CivilParty).Select(c => c.Child).ShouldBe([3]);
        CorrectDay.Decide(both, new(ClockDay.Notification, CourtParty.CivilParty, null, null, new(2031, 5, 12), "x"), At("2031-06-01T09:00")).ShouldRefuse(JusticeRefusals.NoSuchChild with { Field = "child" });
        var put = both.Do("2031-06-01T09:00", (s, n) => CorrectDay.Decide(s, new(ClockDay.Notification, CourtParty.CivilParty, null, null, new(2031, 5, 12), "x", 3), n));
        put.Judgments.Clocks.Where(c => c.Party == CourtParty.CivilParty).Select(c => (c.Child, Day(c.Date.Earliest.At))).ShouldBe([(1, "2031-05-10"), (3, "2031-06-12")]);
    }

    [Fact]
    public void Who_joins_later_is_told_too_and_a_destroyed_notification_makes_nothing_final()
    {
        var first = Told(TwoParties(), 1, "2031-06-20");
        first.FinalOn.ShouldBeNull();
        DeclareFinal.Decide(first, new("x"), At("2031-09-02T09:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        var hole = TwoParties().Apply(new Unopened(NotificationRecorded.WireName), default);
        var last = Told(hole, 3, "2031-05-20");
        last.FinalOn.ShouldBeNull("the first child's own entry was destroyed");
        Told(last, 1, "2031-06-20").FinalOn.ShouldBe(new DateOnly(2031, 7, 22));
        var joined = Told(Told(TwoParties(), 1, "2031-04-10"), 3, "2031-05-20")
            .Apply(new ChildTakesPart(new("HGR-30-ABC126-7", Guid.NewGuid(), Guid.Empty, Summary, [ChildRole.CivilParty]), Scene.Told), new(1, Scene.Told, Scene.Vanna, Guid.Empty));
        joined.FinalOn.ShouldBeNull();
        CourtOffers.On(joined).ShouldContain(o => o.Act == RecordNotification.WireName);
        Told(joined, 4, "2031-06-25").FinalOn.ShouldBe(new DateOnly(2031, 7, 26));
    }

    [Fact]
    public void Before_it_was_told_a_party_goes_only_the_ways_its_notification_opens()
    {
        var second = Told(TwoParties(), 1, "2031-04-10");
        FileAppeal.Decide(second, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 6, 20), "x", 3), At("2031-06-20T09:00")).Happens();
        FileAppeal.Decide(second, new(CourtParty.CivilParty, AppealKind.Opposition, new(2031, 6, 20), "x", 3), At("2031-06-20T09:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        var higher = Judged(Judging(accused: Attendance.Absent))
            .Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 4, 10), "x"), n))
            .Do("2031-08-01T09:00", (s, n) => RecordAppealJudgment.Decide(s, new(AppealKind.Appeal, AppealOutcome.Upheld, new(2031, 8, 1), Attendance.Absent, Attendance.Present, "x", "y"), n));
        foreach (var kind in new[] { AppealKind.Appeal, AppealKind.Opposition }) FileAppeal.Decide(higher, new(CourtParty.Accused, kind, new(2031, 8, 5), "x"), At("2031-08-05T09:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        FileAppeal.Decide(higher, new(CourtParty.Accused, AppealKind.Cassation, new(2031, 8, 5), "x"), At("2031-08-05T09:00")).Happens();
    }

    [Fact]
    public void What_is_final_is_not_notified_or_put_right_and_a_first_order_can_become_earlier()
    {
        var final = Judged().Do("2031-07-01T09:00", (s, n) => DeclareFinal.Decide(s, new("x"), n));
        RecordNotification.Decide(final, new(CourtParty.Accused, new(2031, 7, 2), null, "x"), At("2031-07-03T09:00")).ShouldRefuse(JusticeRefusals.FinalAlready);
        var anew = Detained().Do("2030-08-01T09:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Requalified, 1, "TSE-43", OffenceClass.Misdemeanour, "x"), n))
            .Do("2030-08-02T09:00", (s, n) => OrderDetention.Decide(s, new(new(2030, 8, 2), null, null, "x"), n));
        CorrectDay.Decide(anew, new(ClockDay.DetentionOrder, null, null, null, new(2030, 5, 16), "x"), At("2030-08-03T09:00")).Happens();
    }

    [Fact]
    public void What_the_courts_decided_shows_the_day_put_right_and_what_was_turned_away()
    {
        var shown = Judged().Do("2031-04-10T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 10), "receipt"), n))
            .Do("2031-04-20T09:00", (s, n) => CloseAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, AppealEnd.NotAdmitted, new(2031, 4, 20), "the clerk"), n))
            .Do("2031-04-21T09:00", (s, n) => CorrectDay.Decide(s, new(ClockDay.Pronouncement, null, null, null, new(2031, 3, 28), "the paper"), n));
        shown.Decisions.All.Select(d => d.GetType()).ShouldBe([typeof(JudgmentRecorded), typeof(AppealFiled), typeof(AppealClosed)]);
        shown.Decisions.All.OfType<JudgmentRecorded>().Single().On.ShouldBe(new DateOnly(2031, 3, 28));
    }

    [Fact]
    public void Of_two_appeals_of_one_party_it_is_said_which_was_turned_away()
    {
        var both = Told(Told(TwoParties(), 1, "2031-04-10"), 3, "2031-05-20");
        foreach (var child in new[] { 1, 3 })
            both = both.Do("2031-05-21T09:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 5, child == 1 ? 9 : 21), "x", child), n));
        CloseAppeal.Decide(both, new(CourtParty.CivilParty, AppealKind.Appeal, AppealEnd.Withdrawn, new(2031, 6, 1), "x"), At("2031-06-01T09:00")).ShouldRefuse(JusticeRefusals.NoSuchChild with { Field = "child" });
        both.Do("2031-06-01T09:00", (s, n) => CloseAppeal.Decide(s, new(CourtParty.CivilParty, AppealKind.Appeal, AppealEnd.Withdrawn, new(2031, 6, 1), "x", 3), n)).Judgments.Pending.Single().Child.ShouldBe(1);
    }
}
