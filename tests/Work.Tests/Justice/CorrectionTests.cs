using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Justice;
using static Kapea.Work.Tests.Justice.CourtScene;

namespace Kapea.Work.Tests.Justice;

/// <summary>A wrong day is put right: an earlier one at once, a later one by two people; every date that rests on it moves, and what was written stays.</summary>
public sealed class CorrectionTests
{
    private static CorrectDay Day(ClockDay what, string on, CourtParty? party = null) => new(what, party, null, null, DateOnly.Parse(on), "the paper says so");

    private static CorrectDay Moment(ClockDay what, string at, int? hearing = null) => new(what, null, hearing, Scene.Local(at), null, "the paper says so");

    private static ProceedingState Put(ProceedingState state, CorrectDay act, string now = "2031-04-02T09:00") => state.Do(now, (s, n) => CorrectDay.Decide(s, act, n));

    private static Circumstances Second(string local) => At(local) with { Author = Scene.Bopha };

    private static ProceedingState Confirmed(ProceedingState state, string local = "2031-04-02T10:00") => state.Then(DecideCorrection.Decide(state, new(1, true, "compared"), Second(local)), CourtScene.File, Second(local));

    [Fact]
    public void An_earlier_arrival_counts_at_once_and_its_dates_are_set_anew()
    {
        var happened = CorrectDay.Decide(Held(), Moment(ClockDay.Arrival, "2030-05-14T14:10"), At("2030-05-15T09:00")).Happens();
        happened.DueOf(ProceedingClocks.CustodyEnds).Single().At.ShouldBe(Scene.Local("2030-05-16T14:10"));
        happened.Settles.ShouldContain(s => s.Kind == ProceedingClocks.Reminder);
        happened.DueOf(ProceedingClocks.Reminder)[0].At.ShouldBe(Scene.Local("2030-05-15T14:10"));
        happened.Entry<DayCorrected>().ShouldSatisfyAllConditions(e => e.Day.From.ShouldBe(Scene.Local("2030-05-14T16:40")), e => e.Proposal.ShouldBeNull(), e => e.Why.ShouldBe("the paper says so"));
        var bar = TimeBars.In(Put(Held(), Moment(ClockDay.Arrival, "2030-05-14T14:10"), "2030-05-15T09:00"), Scene.Book).Single();
        bar.From!.Last.ShouldBe(Scene.Local("2030-05-14T16:30"), "the charge is the last step now");
    }

    [Fact]
    public void An_extended_custody_is_extended_from_the_right_arrival_with_its_journey()
    {
        var state = Put(Held().Do("2030-05-16T10:00", (s, n) => ExtendCustody.Decide(s, new("no. 88", 90), n)), Moment(ClockDay.Arrival, "2030-05-14T15:00"), "2030-05-16T11:00");
        state.Custody.Now!.Ends!.Earliest.ShouldBe(new LegalEnd(Scene.Local("2030-05-17T15:00"), Scene.Local("2030-05-17T16:30")));
        (state.Custody.Now.Times, state.Custody.Now.Ends.Basis.Rule).ShouldBe((1, "KH-CUST-X"));
    }

    [Fact]
    public void A_later_day_waits_for_a_second_person_and_until_then_the_earlier_date_binds()
    {
        var proposed = CorrectDay.Decide(Detained(), Day(ClockDay.DetentionOrder, "2030-05-20"), At("2030-06-01T09:00")).Happens();
        (proposed.Dues.Length, proposed.Settles.Length, proposed.Notices.Single().Kind).ShouldBe((0, 0, "justice.correction-proposed"));
        var waiting = Put(Detained(), Day(ClockDay.DetentionOrder, "2030-05-20"), "2030-06-01T09:00");
        CourtScene.Day(waiting.Custody.Now!.Ends!.Binding).ShouldBe("2030-11-17");
        DecideCorrection.Decide(waiting, new(1, true, "x"), At("2030-06-02T09:00")).ShouldRefuse(JusticeRefusals.CorrectionNeedsTwo);
        DecideCorrection.Decide(waiting, new(2, true, "x"), Second("2030-06-02T09:00")).ShouldRefuse(JusticeRefusals.NoSuchCorrection);
        DecideCorrection.Decide(ProceedingState.Empty, new(1, true, "x"), Second("2030-06-02T09:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
        var confirmed = DecideCorrection.Decide(waiting, new(1, true, "compared"), Second("2030-06-02T09:00")).Happens();
        CourtScene.Day(confirmed.DueOf(ProceedingClocks.DetentionEnds).Single().At).ShouldBe("2030-11-20");
        var after = Confirmed(waiting, "2030-06-02T09:00");
        (after.Corrections.Waiting.Length, CourtScene.Day(after.Custody.Now!.Ends!.Binding), CourtScene.Day(after.Custody.Now.Start.Earliest)).ShouldBe((0, "2030-11-20", "2030-05-20"));
    }

    [Fact]
    public void A_correction_is_refused_or_taken_back_and_its_number_is_never_anothers()
    {
        var waiting = Put(Detained(), Day(ClockDay.DetentionOrder, "2030-05-20"), "2030-06-01T09:00");
        var back = waiting.Do("2030-06-02T09:00", (s, n) => DecideCorrection.Decide(s, new(1, false, "my mistake"), n));
        (back.Corrections.Waiting.Length, CourtScene.Day(back.Custody.Now!.Ends?.Binding)).ShouldBe((0, "2030-11-17"));
        Put(back, Day(ClockDay.DetentionOrder, "2030-05-21"), "2030-06-03T09:00").Corrections.Waiting.Single().Proposed.Number.ShouldBe(2);
        Detained().Apply(new Unopened(CorrectionProposed.WireName), default).Corrections.Given.ShouldBe(1, "nor where the entry of one was destroyed");
        DecideCorrection.Decide(waiting.Do("2030-06-02T09:00", (s, n) => EndDetention.Decide(s, new(HoldingEnd.Released, "x"), n)), new(1, true, "x"), Second("2030-06-02T10:00")).ShouldRefuse(JusticeRefusals.NothingRestsOnIt);
    }

    [Fact]
    public void An_extended_detention_is_counted_from_the_right_order_within_its_bound()
    {
        var state = Put(Detained(OffenceClass.Misdemeanour, minimum: 11).Do("2030-09-10T12:00", (s, n) => ExtendDetention.Decide(s, new(new(2030, 9, 10), 2, "x"), n)), Day(ClockDay.DetentionOrder, "2030-05-16"), "2030-09-11T09:00");
        (CourtScene.Day(state.Custody.Now!.Ends!.Binding), state.Custody.Now.Ends!.Bound).ShouldBe(("2030-10-31", new LegalBound(50, 11)));
    }

    [Fact]
    public void A_pronouncement_moves_the_times_of_those_who_were_there_and_leaves_the_notified_alone()
    {
        var told = Judged(Judging(civil: Attendance.Absent)).Do("2031-04-20T12:00", (s, n) => RecordNotification.Decide(s, new(CourtParty.CivilParty, new(2031, 4, 20), null, "x"), n));
        var happened = CorrectDay.Decide(told, Day(ClockDay.Pronouncement, "2031-03-28"), At("2031-04-21T09:00")).Happens();
        happened.Entries.Select(e => e.Entry).OfType<JudgmentNoted>().Select(n => n.On).Distinct().ShouldBe([new DateOnly(2031, 3, 28)], "the children's files hear of it");
        var state = Put(told, Day(ClockDay.Pronouncement, "2031-03-28"), "2031-04-21T09:00");
        state.Judgments.Clocks.Select(c => (c.Party, CourtScene.Day(c.Date.Binding))).ShouldBe([(CourtParty.Accused, "2031-04-28"), (CourtParty.Prosecutor, "2031-04-28"), (CourtParty.ProsecutorGeneral, "2031-06-28"), (CourtParty.CivilParty, "2031-05-20")]);
        state.Judgments.First!.On.ShouldBe(new DateOnly(2031, 3, 28));
        var again = Put(state, Day(ClockDay.Notification, "2031-04-18", CourtParty.CivilParty), "2031-04-22T09:00");
        again.Judgments.Clocks.Select(c => CourtScene.Day(c.Date.Binding)).ShouldBe(["2031-04-28", "2031-04-28", "2031-06-28", "2031-05-18"]);
        CorrectDay.Decide(state, Day(ClockDay.Notification, "2031-04-18", CourtParty.Accused), At("2031-04-22T09:00")).ShouldRefuse(JusticeRefusals.NothingRestsOnIt);
    }

    [Fact]
    public void A_judgment_is_not_final_on_a_later_day_before_two_have_looked_and_a_final_one_is_not_touched()
    {
        var waiting = Put(Judged(), Day(ClockDay.Pronouncement, "2031-04-01"));
        DeclareFinal.Decide(waiting, new("x"), At("2031-07-01T09:00")).ShouldRefuse(JusticeRefusals.CorrectionWaits);
        DeclareFinal.Decide(Confirmed(waiting), new("x"), At("2031-07-01T09:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        var final = Judged().Do("2031-07-01T09:00", (s, n) => DeclareFinal.Decide(s, new("x"), n));
        CorrectDay.Decide(final, Day(ClockDay.Pronouncement, "2031-03-28"), At("2031-07-02T09:00")).ShouldRefuse(JusticeRefusals.NothingRestsOnIt);
    }

    [Fact]
    public void The_order_of_a_non_suit_and_of_a_trial_moves_what_rests_on_it()
    {
        var charged = Detained() with { Stage = ProceedingStage.Charged };
        var trial = charged.Do("2030-10-31T12:00", (s, n) => RecordClosingOrder.Decide(s, new(ClosingKind.Indictment, new(2030, 10, 31), "no. 7"), n));
        CourtScene.Day(Put(trial, Day(ClockDay.ClosingOrder, "2030-10-30")).Custody.Now!.Ends!.Binding).ShouldBe("2031-02-28");
        CourtScene.Day(Put(trial, Day(ClockDay.ClosingOrder, "2030-10-20")).Custody.Now!.Ends!.Binding).ShouldBe("2031-02-20");
        var suit = Put(charged.Do("2030-10-31T12:00", (s, n) => RecordClosingOrder.Decide(s, new(ClosingKind.NonSuit, new(2030, 10, 31), "no. 7"), n)), Day(ClockDay.ClosingOrder, "2030-10-29"));
        suit.Judgments.Clocks.Select(c => CourtScene.Day(c.Date.Binding)).ShouldBe(["2030-11-03", "2030-11-29"]);
    }

    [Fact]
    public void A_hearing_whose_day_was_typed_wrong_moves_in_file_calendar_and_summary()
    {
        var now = HearingScene.At("2031-01-11T10:00");
        var happened = CorrectDay.Decide(HearingScene.Planned, Moment(ClockDay.Hearing, "2031-02-07T08:30", 1), now).Happens();
        happened.Moments(HearingDues.Hearing).ShouldBe([(1, Scene.Local("2031-02-07T08:30"))]);
        happened.Appointments.Select(a => a.At).Distinct().ShouldBe([Scene.Local("2031-02-07T08:30")]);
        happened.Entries.Select(e => e.Entry).OfType<HearingNoted>().Single().At.ShouldBe(Scene.Local("2031-02-07T08:30"));
        happened.Entries.Select(e => e.Entry).OfType<MatterOpened>().Single().ShouldNotBeNull();
        var state = HearingScene.Planned.After(CorrectDay.Decide(HearingScene.Planned, Moment(ClockDay.Hearing, "2031-02-07T08:30", 1), now), "2031-01-11T10:00");
        (state.Hearings.Find(1)!.NoticeDays, state.Hearings.Find(1)!.Postponed.Length).ShouldBe((29, 0));
        var later = CorrectDay.Decide(HearingScene.Planned, Moment(ClockDay.Hearing, "2031-02-17T08:00", 1), now).Happens();
        (later.Appointments.Length, later.Entry<CorrectionProposed>().Day.Hearing).ShouldBe((0, 1));
        CorrectDay.Decide(HearingScene.Planned, Moment(ClockDay.Hearing, "2031-02-07T08:30", 2), now).ShouldRefuse(JusticeRefusals.NothingRestsOnIt);
        CorrectDay.Decide(HearingScene.Held, Moment(ClockDay.Hearing, "2031-02-07T08:30", 1), now).ShouldRefuse(JusticeRefusals.NothingRestsOnIt);
    }

    [Fact]
    public void Every_no_of_a_correction()
    {
        CorrectDay.Decide(ProceedingState.Empty, Day(ClockDay.DetentionOrder, "2030-05-16"), At("2030-06-01T09:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
        CorrectDay.Decide(Held(), Day(ClockDay.DetentionOrder, "2030-05-16"), At("2030-06-01T09:00")).ShouldRefuse(JusticeRefusals.NothingRestsOnIt);
        CorrectDay.Decide(Detained(), Day(ClockDay.DetentionOrder, "2030-05-17"), At("2030-06-01T09:00")).ShouldRefuse(JusticeRefusals.SameDay);
        CorrectDay.Decide(Detained(), Day(ClockDay.DetentionOrder, "2030-06-02"), At("2030-06-01T09:00")).ShouldRefuse(JusticeRefusals.DayLiesAhead);
        CorrectDay.Decide(Held(), Moment(ClockDay.Arrival, "2030-05-14T18:00"), At("2030-05-14T17:30")).ShouldRefuse(JusticeRefusals.DayLiesAhead);
    }

    [Fact]
    public void What_is_offered_would_not_be_refused()
    {
        CourtOffers.On(Opened()).ShouldNotContain(o => o.Act == CorrectDay.WireName);
        CourtOffers.On(HearingScene.Planned).ShouldContain(o => o.Act == CorrectDay.WireName);
        CourtOffers.On(Put(Detained(), Day(ClockDay.DetentionOrder, "2030-05-20"), "2030-06-01T09:00")).ShouldContain(o => o.Act == DecideCorrection.WireName && o.IsExpected);
        ClockDays.Of(Detained()).ShouldBe([ClockDay.DetentionOrder]);
        ClockDays.Of(Judged()).ShouldBe([ClockDay.Pronouncement]);
    }

    [Fact]
    public void What_is_destroyed_throws_nowhere()
    {
        var day = new DayPutRight(ClockDay.Arrival, null, null, Scene.Told, Scene.Told);
        IEntry[] orphans = [.. Enum.GetValues<ClockDay>().Select(what => new DayCorrected(7, day with { What = what, Hearing = 3 }, "x", null, [], Scene.Told)), new CorrectionRefused(3, "x", Scene.Told)];
        orphans.Aggregate(ProceedingState.Empty, (s, e) => s.Apply(e, default)).Custody.All.ShouldBeEmpty();
    }
}
