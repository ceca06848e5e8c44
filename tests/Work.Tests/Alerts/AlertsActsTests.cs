using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;

namespace Kapea.Work.Tests.Alerts;

public sealed class AlertsActsTests
{
    private static readonly Circumstances Raising = Scene.At(Scene.Local("2030-03-04T19:40"));

    [Fact]
    public void Told_at_19_12_and_alerted_at_19_40_is_28_minutes()
    {
        var happened = RaiseAlert.Decide(Scene.Triaged(), Scene.Alerting(), Raising).Happens();
        happened.Entry<AlertDecided>().MinutesSinceReceived.ShouldBe(28);
        happened.Answer["minutes_since_received"].ShouldBe("28");
        happened.Settles.ShouldBe([new Settled(null, "alerts.alert-police")]);
    }

    [Fact]
    public void The_ladder_of_a_P1_is_due_to_the_minute() => Dues(Scene.ToT3()).ShouldBe([(1, 30), (2, 60), (3, 120), (4, 240)]);

    [Fact]
    public void The_ladder_of_a_High_is_due_to_the_hour() => Dues(Scene.Triaging(Known.Yes)).ShouldBe([(1, 360), (2, 720), (3, 1440), (4, 2880)]);

    [Fact]
    public void Evidence_at_risk_makes_a_High_climb_like_a_P1() =>
        Dues(Scene.Triaging(Known.Yes) with { EvidenceMayDisappear = Known.Yes }).ShouldBe([(1, 30), (2, 60), (3, 120), (4, 240)]);

    private static (int Step, int Minutes)[] Dues(TriageReport triage)
    {
        var happened = RaiseAlert.Decide(Scene.Triaged(triage), Scene.Alerting(), Raising).Happens();
        happened.Dues.ShouldAllBe(d => d.Stream == Scene.Alert && d.Kind == "alerts.answer");
        return [.. happened.Dues.Select(d => (d.Step, (int)(d.At - Raising.At).TotalMinutes))];
    }

    [Fact]
    public void Every_rung_holds_the_alert_behind_its_gate_and_only_the_first_is_told()
    {
        var happened = RaiseAlert.Decide(Scene.Triaged(), Scene.Alerting(), Raising).Happens();
        happened.Streams.Single().Holders.ShouldBe(
        [
            Holder.Of(DeskFunction.Intake), Holder.Of("kandal-unit"), Holder.Of("kandal-chief", 2), Holder.Of("kandal-province", 3), Holder.Of("national-ahtjpp", 4),
        ]);
        happened.Notices.ShouldBe([new NoticeTo("alerts.raised", "kandal-unit", null, 1, "P1", Scene.Alert)]);
    }

    [Fact]
    public void The_police_are_told_no_word_of_the_report_and_nothing_of_the_reporter()
    {
        var raised = RaiseAlert.Decide(Scene.Triaged(), Scene.Alerting(), Raising).Happens().Entry<AlertRaised>();
        raised.ToString().ShouldSatisfyAllConditions(
            t => t.ShouldNotContain("Dara"), t => t.ShouldNotContain("Mao"), t => t.ShouldNotContain("money"), t => t.ShouldNotContain("Bopha"), t => t.ShouldNotContain("Tom"));
        raised.Place.ShouldBe("Prek Ho");
        raised.Danger.OffenderRegularAccess.ShouldBe(Known.Yes);
    }

    [Fact]
    public void Raising_is_refused_where_it_must_not_be()
    {
        RaiseAlert.Decide(ReportState.Empty, Scene.Alerting(), Raising).ShouldRefuse(IntakeRefusals.NotRecorded);
        RaiseAlert.Decide(Scene.Recorded(), Scene.Alerting(), Raising).ShouldRefuse(AlertsRefusals.NotTriaged);
        RaiseAlert.Decide(Scene.Triaged(Scene.Triaging(), Scene.Call(ReportNature.Information)), Scene.Alerting(), Raising).ShouldRefuse(AlertsRefusals.NotForThisRule("T9"));
        RaiseAlert.Decide(Scene.Triaged(Scene.Triaging(), Scene.Call(ReportNature.Spam)), Scene.Alerting(), Raising).ShouldRefuse(AlertsRefusals.NotForThisRule("T10"));
        RaiseAlert.Decide(Scene.Alerted().Report, Scene.Alerting(), Raising).ShouldRefuse(AlertsRefusals.AlreadyOpen);
        RaiseAlert.Decide(Scene.Triaged(), Scene.Alerting("nowhere"), Raising).ShouldRefuse(AlertsRefusals.NoSuchLadder);
        var closed = Scene.Triaged().Apply(new ReportClosed(ReportOutcome.NoCase, null, Scene.Told), default);
        RaiseAlert.Decide(closed, Scene.Alerting(), Raising).ShouldRefuse(IntakeRefusals.Closed);
    }

    [Fact]
    public void Another_unit_may_be_alerted_and_the_same_again_once_answered()
    {
        var report = Scene.Alerted().Report;
        RaiseAlert.Decide(report, Scene.Alerting("phnom-penh"), Raising).Happens();
        RaiseAlert.Decide(report.Apply(new AlertAnswered(Scene.Alert, AlertAnswer.Withdrawn, Scene.Told), default), Scene.Alerting(), Raising).Happens();
    }

    [Fact]
    public void It_is_decided_against_an_alert_only_where_no_rule_asks_for_one()
    {
        var no = new DecideAgainstAlert("watch first");
        DecideAgainstAlert.Decide(ReportState.Empty, no, Raising).ShouldRefuse(IntakeRefusals.NotRecorded);
        DecideAgainstAlert.Decide(Scene.Recorded(), no, Raising).ShouldRefuse(AlertsRefusals.NotTriaged);
        DecideAgainstAlert.Decide(Scene.Triaged(), no, Raising).ShouldRefuse(AlertsRefusals.RuleAsksForAlert("T3"));
        DecideAgainstAlert.Decide(Scene.Alerted().Report, no, Raising).ShouldRefuse(AlertsRefusals.AlreadyDecided);
        var groomed = Scene.Triaged(Scene.Triaging(indicators: ["G1", "G3", "G5"]));
        var after = groomed.Then(DecideAgainstAlert.Decide(groomed, no, Raising), Scene.Report, Raising);
        (after.IsAlertDecided, after.Alerts.IsEmpty).ShouldBe((true, true));
    }

    [Fact]
    public void The_police_answer_at_20_05_after_25_minutes()
    {
        var now = Scene.AtAlert("2030-03-04T20:05");
        var (report, alert) = Scene.Alerted();
        var happened = AcknowledgeAlert.Decide(alert, new("on the way", 20, "114/30"), now).Happens();
        happened.Entry<AlertAcknowledged>().ShouldBe(new("kandal-unit", "on the way", 20, "114/30", 25, now.At));
        happened.Settles.Select(s => s.Kind).ShouldBe(["alerts.answer", "alerts.unanswered"]);
        happened.Notices.Single().ShouldBe(new("alerts.acknowledged", null, DeskFunction.Intake, 0, "P1", null));
        var posted = happened.Entries.Single(e => e.How == How.Posted);
        posted.Stream.ShouldBe(Scene.Report);
        report.Apply(posted.Entry, default).HasUnansweredAlert.ShouldBeFalse();
    }

    [Fact]
    public void Answers_are_refused_before_the_alert_after_another_answer_and_after_withdrawal()
    {
        var now = Scene.AtAlert("2030-03-04T20:10");
        var alert = Scene.Alerted().Alert;
        foreach (var answer in new Func<AlertState, Decision>[]
        {
            s => AcknowledgeAlert.Decide(s, new(null, null, null), now),
            s => AcknowledgeByTelephone.Decide(s, new("officer", null, now.At, null), now),
            s => DeclineAlert.Decide(s, new(DeclineReason.NotOurArea, "river"), now),
        })
        {
            answer(AlertState.Empty).ShouldRefuse(AlertsRefusals.NotRaised);
            answer(alert.Acknowledged()).ShouldRefuse(AlertsRefusals.AlreadyAcknowledged);
            answer(alert.Withdrawn()).ShouldRefuse(AlertsRefusals.Withdrawn);
            answer(alert).Happens();
        }
    }

    [Fact]
    public void An_answer_by_telephone_stops_the_ladder()
    {
        var now = Scene.AtAlert("2030-03-04T20:10", "intake");
        var decision = AcknowledgeByTelephone.Decide(Scene.Alerted().Alert, new("officer", "captain", now.At, null), now);
        decision.Happens().Settles.Select(s => s.Kind).ShouldBe(["alerts.answer", "alerts.unanswered"]);
        Scene.Alerted().Alert.Then(decision, Scene.Alert, now).IsAcknowledged.ShouldBeTrue();
    }

    [Fact]
    public void Declining_settles_nothing_and_tells_intake()
    {
        var now = Scene.AtAlert("2030-03-04T20:10");
        var decision = DeclineAlert.Decide(Scene.Alerted().Alert, new(DeclineReason.NotOurArea, "river"), now);
        decision.Happens().Settles.ShouldBeEmpty();
        decision.Happens().Notices.Single().Kind.ShouldBe("alerts.declined");
        var after = Scene.Alerted().Alert.Then(decision, Scene.Alert, now);
        (after.IsAcknowledged, after.Declines.Length).ShouldBe((false, 1));
    }

    [Fact]
    public void Withdrawing_tells_the_rungs_that_were_reached_and_no_other()
    {
        var now = Scene.AtAlert("2030-03-04T21:00", "intake");
        var alert = Scene.Alerted().Alert.Apply(new AlertEscalated(), default).Apply(new Unopened(AlertEscalated.WireName), default);
        var happened = WithdrawAlert.Decide(alert, new(WithdrawReason.ChildSafe, "at home"), now).Happens();
        happened.Notices.Select(n => (n.Desk, n.Turn)).ShouldBe([("kandal-unit", 1), ("kandal-unit", 2), ("kandal-chief", 1)]);
        happened.Settles.Select(s => s.Kind).ShouldBe(["alerts.answer", "alerts.unanswered"]);
        WithdrawAlert.Decide(AlertState.Empty, new(WithdrawReason.Mistake, "x"), now).ShouldRefuse(AlertsRefusals.NotRaised);
        WithdrawAlert.Decide(alert.Withdrawn(), new(WithdrawReason.Mistake, "x"), now).ShouldRefuse(AlertsRefusals.Withdrawn);
    }

    [Fact]
    public void Words_are_copied_from_the_report_and_never_who_told_them()
    {
        var report = Scene.Alerted().Report;
        var happened = ReleaseWords.Decide(report, new(Scene.Alert, [ReleasedItem.Words, ReleasedItem.ChildNames, ReleasedItem.Offender], "needed"), Raising).Happens();
        var released = happened.Entry<WordsReleased>();
        released.Verbatim.ShouldBe("He gives my friend money.");
        released.Children.Single().ShouldBe(new("Dara", "Mao", null, null, null, null, null));
        released.Offender!.KnownName.ShouldBe("Tom");
        released.ToString().ShouldNotContain("Bopha");
        happened.Entries.Single().Stream.ShouldBe(Scene.Alert);
        happened.Notices.Single().Desk.ShouldBe("kandal-unit");
        AlertState.Empty.Apply(released, default).Released.ShouldBe([released]);
    }

    [Fact]
    public void Only_what_was_named_is_released()
    {
        var released = ReleaseWords.Decide(Scene.Alerted().Report, new(Scene.Alert, [ReleasedItem.ChildDescriptions], "needed"), Raising).Happens().Entry<WordsReleased>();
        released.Verbatim.ShouldBeNull();
        released.Offender.ShouldBeNull();
        released.Children.Single().ShouldBe(new(null, null, 9, ChildSex.Girl, "market", "School 3", null));
    }

    [Fact]
    public void Words_are_refused_without_alert_and_after_withdrawal()
    {
        var words = new ReleaseWords(Scene.Alert, [ReleasedItem.Words], "needed");
        ReleaseWords.Decide(ReportState.Empty, words, Raising).ShouldRefuse(IntakeRefusals.NotRecorded);
        ReleaseWords.Decide(Scene.Triaged(), words, Raising).ShouldRefuse(AlertsRefusals.NoSuchAlert);
        var withdrawn = Scene.Alerted().Report.Apply(new AlertAnswered(Scene.Alert, AlertAnswer.Withdrawn, Scene.Told), default);
        ReleaseWords.Decide(withdrawn, words, Raising).ShouldRefuse(AlertsRefusals.Withdrawn);
    }

    [Theory]
    [InlineData(ReleasedItem.Words)]
    [InlineData(ReleasedItem.ChildNames)]
    public void Where_a_child_reported_what_may_tell_who_goes_only_with_assent_and_another_persons_decision(ReleasedItem item)
    {
        var report = Scene.Alerted(child: true).Report;
        var release = new ReleaseWords(Scene.Alert, [item], "needed");
        ReleaseWords.Decide(report, release, Raising).ShouldRefuse(AlertsRefusals.ChildReporterStays);
        ReleaseWords.Decide(Weighed(true, false), release, Raising).ShouldRefuse(AlertsRefusals.ChildReporterStays);
        ReleaseWords.Decide(Weighed(false, true), release, Raising).ShouldRefuse(AlertsRefusals.ChildReporterStays);
        ReleaseWords.Decide(Weighed(true, true), release, Raising with { Author = Scene.Vanna }).ShouldRefuse(AlertsRefusals.ChildReporterStays);
        ReleaseWords.Decide(Weighed(true, true), release, Raising).Happens();
        ReleaseWords.Decide(report, release with { Items = [ReleasedItem.ChildDescriptions, ReleasedItem.Offender] }, Raising).Happens();

        ReportState Weighed(bool agrees, bool best) =>
            report.Then(DecideBestInterests.Decide(report, new(agrees, best, "asked at school"), Raising with { Author = Scene.Vanna }), Scene.Report, Raising with { Author = Scene.Vanna });
    }

    [Fact]
    public void The_unit_that_answered_hears_of_the_words_as_long_as_none_has_whoever_was_told_first()
    {
        var release = new ReleaseWords(Scene.Alert, [ReleasedItem.Offender], "needed");
        var open = Scene.Alerted().Report;
        ReleaseWords.Decide(open, release, Raising).Happens().Notices.Select(n => n.Desk).Distinct().ShouldBe(Scene.Book.Ladder("kandal").Where(r => r.Rung == 0).Select(r => r.Desk).Distinct());
        var answered = open.Apply(new AlertAnswered(Scene.Alert, AlertAnswer.Acknowledged, Scene.Told, From: "police-kandal-chief"), default);
        ReleaseWords.Decide(answered, release, Raising).Happens().Notices.Single().ShouldSatisfyAllConditions(n => n.Desk.ShouldBe("police-kandal-chief"), n => n.Turn.ShouldBe(0));
    }
}
