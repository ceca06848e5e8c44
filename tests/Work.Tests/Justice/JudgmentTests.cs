using Kapea.Work.Acts;
using Kapea.Work.Justice;
using static Kapea.Work.Tests.Justice.CourtScene;

namespace Kapea.Work.Tests.Justice;

public sealed class JudgmentTests
{
    [Fact]
    public void From_a_judgment_every_party_has_its_time_and_it_is_final_the_day_after_the_last()
    {
        var happened = RecordJudgment.Decide(Detained(), Judging(), At("2031-03-31T15:00")).Happens();
        happened.Entry<JudgmentRecorded>().Clocks.Select(c => (c.Party, c.Date.Basis.Rule, Day(c.Date.Binding))).ShouldBe(
        [
            (CourtParty.Accused, "KH-APPEAL", "2031-04-30"), (CourtParty.CivilParty, "KH-APPEAL", "2031-04-30"), (CourtParty.Prosecutor, "KH-APPEAL", "2031-04-30"), (CourtParty.ProsecutorGeneral, "KH-APPEAL-PG", "2031-06-30"),
        ]);
        happened.DueOf(ProceedingClocks.AppealEnds).Select(d => (d.Step, Day(d.At))).ShouldBe([(1, "2031-04-30"), (2, "2031-04-30"), (3, "2031-04-30"), (4, "2031-06-30")]);
        Day(happened.DueOf(ProceedingClocks.FinalCheck).Single().At).ShouldBe("2031-07-01");
        happened.Settles.ShouldContain(s => s.Kind == ProceedingClocks.DetentionEnds);
        happened.DueOf(ProceedingClocks.Reminder).Select(d => Day(d.At)).ShouldBe(["2031-03-31", "2031-04-16", "2031-04-23", "2031-04-27", "2031-04-29", "2031-05-31", "2031-06-16", "2031-06-23", "2031-06-27", "2031-06-29"]);
        happened.Entry<StageRecorded>().To.ShouldBe(ProceedingStage.Judgment);
    }

    [Fact]
    public void Every_childs_file_hears_of_the_judgment_and_of_its_own_money_alone()
    {
        var happened = RecordJudgment.Decide(Detained(), Judging(), At("2031-03-31T15:00")).Happens();
        var notes = happened.Entries.Where(e => e.Entry is JudgmentNoted).ToList();
        notes.ShouldAllBe(n => n.How == How.Posted);
        notes.Select(n => (n.Stream, ((JudgmentNoted)n.Entry).Amount, ((JudgmentNoted)n.Entry).Currency)).ShouldBe([(ChildA, 8_000_000, Currency.KHR), (ChildB, null, null)]);
    }

    [Fact]
    public void It_is_final_on_the_day_after_the_last_time_and_not_earlier()
    {
        DeclareFinal act = new("the clerk");
        DeclareFinal.Decide(Judged(), act, At("2031-06-30T23:59")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        var happened = DeclareFinal.Decide(Judged(), act, At("2031-07-01T00:00")).Happens();
        happened.Entry<FinalDeclared>().Since.ShouldBe(new DateOnly(2031, 7, 1));
        happened.Entry<StageRecorded>().To.ShouldBe(ProceedingStage.Final);
        happened.Dues.ShouldAllBe(d => d.Kind == "justice.guidance");
        var final = Judged().Do("2031-07-01T09:00", (s, n) => DeclareFinal.Decide(s, act, n));
        DeclareFinal.Decide(final, act, At("2031-07-02T09:00")).ShouldRefuse(JusticeRefusals.FinalAlready);
        FileAppeal.Decide(final, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 15), "x"), At("2031-07-02T09:00")).ShouldRefuse(JusticeRefusals.FinalAlready);
        RecordJudgment.Decide(final, Judging(), At("2031-07-02T09:00")).ShouldRefuse(JusticeRefusals.JudgedAlready);
        DeclareFinal.Decide(Detained(), act, At("2031-07-01T09:00")).ShouldRefuse(JusticeRefusals.NotJudged);
        DeclareFinal.Decide(ProceedingState.Empty, act, At("2031-07-01T09:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void A_judgment_in_absence_is_not_final_before_the_notification_has_run_out()
    {
        var absent = Judged(Judging(accused: Attendance.Absent));
        absent.Judgments.FinalOn.ShouldBeNull();
        DeclareFinal.Decide(absent, new("x"), At("2032-07-01T09:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        RecordNotification act = new(CourtParty.Accused, new(2031, 6, 20), null, "the bailiff");
        var happened = RecordNotification.Decide(absent, act, At("2031-06-20T12:00")).Happens();
        happened.Entry<NotificationRecorded>().Clocks.Select(c => (c.Kind, Day(c.Date.Binding))).ShouldBe([(AppealKind.Opposition, "2031-07-05"), (AppealKind.Appeal, "2031-07-20")]);
        Day(happened.DueOf(ProceedingClocks.FinalCheck).Single().At).ShouldBe("2031-07-22", "the 20th is a Sunday: nobody has chosen");
        var unsure = RecordNotification.Decide(absent, act with { OnOrBefore = new(2031, 6, 25) }, At("2031-06-26T12:00")).Happens();
        unsure.Entry<NotificationRecorded>().Clocks.Count(c => c.Date.IsRange).ShouldBe(2);
        Day(unsure.DueOf(ProceedingClocks.FinalCheck).Single().At).ShouldBe("2031-07-26");
        RecordNotification.Decide(absent, act with { OnOrBefore = act.On }, At("2031-06-26T12:00")).ShouldRefuse(JusticeRefusals.PeriodEndsBefore);
        RecordNotification.Decide(Judged(), act, At("2031-06-26T12:00")).ShouldRefuse(JusticeRefusals.NotAwaited);
        RecordNotification.Decide(ProceedingState.Empty, act, At("2031-06-26T12:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Theory]
    [InlineData(CourtParty.Accused, "2031-04-30", true)]
    [InlineData(CourtParty.Accused, "2031-05-01", false)]
    [InlineData(CourtParty.CivilParty, "2031-04-30", true)]
    [InlineData(CourtParty.Prosecutor, "2031-05-01", false)]
    [InlineData(CourtParty.ProsecutorGeneral, "2031-06-30", true)]
    [InlineData(CourtParty.ProsecutorGeneral, "2031-07-01", false)]
    public void Each_party_may_appeal_within_its_own_time(CourtParty by, string on, bool isInTime)
    {
        var decision = FileAppeal.Decide(Judged(), new(by, AppealKind.Appeal, DateOnly.Parse(on), "x"), At(on + "T12:00"));
        if (!isInTime)
        {
            decision.ShouldRefuse(JusticeRefusals.AfterTheEnd);
            return;
        }

        decision.Happens().Entry<StageRecorded>().To.ShouldBe(ProceedingStage.Appeal);
        decision.Happens().Settles.ShouldContain(s => s.Kind == ProceedingClocks.FinalCheck);
    }

    [Fact]
    public void An_appeal_in_time_keeps_the_judgment_from_becoming_final_until_the_higher_court_and_its_own_time()
    {
        var appealed = Judged().Do("2031-04-15T12:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 15), "x"), n));
        DeclareFinal.Decide(appealed, new("x"), At("2031-08-01T09:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        RecordJudgment.Decide(appealed, Judging(), At("2031-08-01T09:00")).ShouldRefuse(JusticeRefusals.JudgedAlready);
        RecordAppealJudgment upheld = new(AppealKind.Appeal, AppealOutcome.Upheld, new(2031, 8, 31), Attendance.Present, Attendance.None, "It stands.", "no. 210");
        var decided = RecordAppealJudgment.Decide(appealed, upheld, At("2031-08-31T12:00")).Happens();
        decided.Entry<AppealJudgmentRecorded>().Clocks.Select(c => (c.Kind, c.Party, Day(c.Date.Binding))).ShouldBe([(AppealKind.Cassation, CourtParty.Accused, "2031-09-30"), (AppealKind.Cassation, CourtParty.Prosecutor, "2031-09-30"), (AppealKind.Cassation, CourtParty.ProsecutorGeneral, "2031-09-30")]);
        var after = appealed.Do("2031-08-31T12:00", (s, n) => RecordAppealJudgment.Decide(s, upheld, n));
        DeclareFinal.Decide(after, new("x"), At("2031-09-30T12:00")).ShouldRefuse(JusticeRefusals.NotFinalYet);
        DeclareFinal.Decide(after, new("x"), At("2031-10-01T12:00")).Happens();
        var cassation = after.Do("2031-09-20T12:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Cassation, new(2031, 9, 20), "x"), n));
        cassation.Stage.ShouldBe(ProceedingStage.Cassation);
        var last = cassation.Do("2032-02-02T12:00", (s, n) => RecordAppealJudgment.Decide(s, upheld with { Court = AppealKind.Cassation, On = new(2032, 2, 2) }, n));
        DeclareFinal.Decide(last, new("x"), At("2032-02-02T13:00")).Happens().Entry<FinalDeclared>().Since.ShouldBe(new DateOnly(2032, 2, 2));
        RecordAppealJudgment.Decide(Judged(), upheld, At("2031-08-31T12:00")).ShouldRefuse(JusticeRefusals.NothingPending);
        RecordAppealJudgment.Decide(ProceedingState.Empty, upheld, At("2031-08-31T12:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void After_an_opposition_or_a_setting_aside_the_first_court_judges_again()
    {
        var absent = Judged(Judging(accused: Attendance.Absent));
        FileAppeal opposition = new(CourtParty.Accused, AppealKind.Opposition, new(2031, 6, 1), "x");
        var opposed = absent.Do("2031-06-01T12:00", (s, n) => FileAppeal.Decide(s, opposition, n));
        opposed.Stage.ShouldBe(ProceedingStage.Trial);
        RecordJudgment.Decide(opposed, Judging("2031-09-01"), At("2031-09-01T12:00")).Happens().DueOf(ProceedingClocks.FinalCheck).Length.ShouldBe(1);
        FileAppeal.Decide(Judged(), opposition, At("2031-06-01T12:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        FileAppeal.Decide(absent, opposition with { Kind = AppealKind.Cassation }, At("2031-06-01T12:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
        FileAppeal.Decide(ProceedingState.Empty, opposition, At("2031-06-01T12:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
        var aside = Judged().Do("2031-04-15T12:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.CivilParty, AppealKind.Appeal, new(2031, 4, 15), "x"), n))
            .Do("2031-09-01T12:00", (s, n) => RecordAppealJudgment.Decide(s, new(AppealKind.Appeal, AppealOutcome.SetAside, new(2031, 9, 1), Attendance.Present, Attendance.Present, "x", "x"), n));
        (aside.Stage, aside.Judgments.FinalOn).ShouldBe((ProceedingStage.Trial, null));
        RecordJudgment.Decide(aside, Judging("2031-12-01"), At("2031-12-01T12:00")).Happens();
    }

    [Fact]
    public void A_judgment_names_charges_and_children_that_are_there()
    {
        var now = At("2031-03-31T15:00");
        RecordJudgment.Decide(Detained(), Judging() with { Charges = [new(2, ChargeOutcome.Convicted)] }, now).ShouldRefuse(JusticeRefusals.NoSuchCharge with { Field = "charges" });
        RecordJudgment.Decide(Detained(), Judging() with { Charges = [new(1, ChargeOutcome.Convicted), new(1, ChargeOutcome.Acquitted)] }, now).ShouldRefuse(JusticeRefusals.NoSuchCharge with { Field = "charges" });
        RecordJudgment.Decide(Detained(), Judging() with { Compensation = [new("C", 1, Currency.USD)] }, now).ShouldRefuse(JusticeRefusals.NoSuchChild);
        RecordJudgment.Decide(Judged(), Judging(), now).ShouldRefuse(JusticeRefusals.JudgedAlready);
        RecordJudgment.Decide(ProceedingState.Empty, Judging(), now).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void The_most_dangerous_date_comes_first()
    {
        ProceedingClocks.Running(Judged()).Select(d => d.Basis.Rule).ShouldBe(["KH-APPEAL", "KH-APPEAL", "KH-APPEAL", "KH-APPEAL-PG"]);
        ProceedingClocks.Running(Opened()).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_offered_after_a_judgment_would_not_be_refused()
    {
        Offered(Judged()).ShouldBe([FileAppeal.WireName, DeclareFinal.WireName, CorrectDay.WireName]);
        Offered(Judged(Judging(accused: Attendance.Absent))).ShouldBe([RecordNotification.WireName, FileAppeal.WireName, CorrectDay.WireName]);
        Offered(Judged().Do("2031-04-15T12:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 15), "x"), n))).ShouldBe([FileAppeal.WireName, RecordAppealJudgment.WireName, CloseAppeal.WireName, CorrectDay.WireName]);
        Offered(Judged().Do("2031-07-01T09:00", (s, n) => DeclareFinal.Decide(s, new("x"), n))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Offered(ProceedingState state) => CourtOffers.On(state).Select(o => o.Act);

    [Fact]
    public void Whoever_was_not_there_has_no_time_yet_and_who_does_not_exist_is_not_waited_for()
    {
        var absent = Judged(Judging(civil: Attendance.Absent)).Judgments;
        (absent.Clocks.Select(c => c.Party).SequenceEqual([CourtParty.Accused, CourtParty.Prosecutor, CourtParty.ProsecutorGeneral]), absent.FinalOn).ShouldBe((true, null));
        absent.Awaited.ShouldBe([CourtParty.CivilParty]);
        var none = Judged(Judging(civil: Attendance.None)).Judgments;
        none.Awaited.ShouldBeEmpty();
        none.Clocks.ShouldNotContain(c => c.Party == CourtParty.CivilParty);
    }

    [Fact]
    public void After_the_supreme_court_nobody_has_a_time_left()
    {
        var state = Judged().Do("2031-04-15T12:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Appeal, new(2031, 4, 15), "x"), n));
        foreach (var (court, on) in new[] { (AppealKind.Appeal, "2031-08-29"), (AppealKind.Cassation, "2032-02-02") })
        {
            if (court == AppealKind.Cassation)
                state = state.Do("2031-09-15T12:00", (s, n) => FileAppeal.Decide(s, new(CourtParty.Accused, AppealKind.Cassation, new(2031, 9, 15), "x"), n));
            state = state.Do(on + "T12:00", (s, n) => RecordAppealJudgment.Decide(s, new(court, AppealOutcome.Upheld, DateOnly.Parse(on), Attendance.Present, Attendance.Absent, "It stands.", "x"), n));
        }

        state.Judgments.Clocks.ShouldBeEmpty();
        state.Judgments.Awaited.ShouldBeEmpty();
        ProceedingClocks.Running(state).ShouldBeEmpty();
        FileAppeal.Decide(state, new(CourtParty.Accused, AppealKind.Cassation, new(2032, 2, 10), "x"), At("2032-02-10T12:00")).ShouldRefuse(JusticeRefusals.NoAppealRuns);
    }
}
