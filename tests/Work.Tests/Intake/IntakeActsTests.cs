using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Intake;

public sealed class IntakeActsTests
{
    [Fact]
    public void A_report_and_its_reporter_stand_apart_and_triage_is_due_in_15_minutes()
    {
        var happened = RecordReport.Decide(ReportState.Empty, Scene.Call(), Scene.At(Scene.Told)).Happens();
        happened.Streams.Select(s => (s.Kind, s.Id)).ShouldBe([(StreamKind.Report, Scene.Report), (StreamKind.Reporter, Scene.Reporter)]);
        happened.Streams.SelectMany(s => s.Holders).ShouldAllBe(h => h.Function == DeskFunction.Intake && h.Gate == 0);
        happened.Entries.Select(e => (e.Stream, e.Entry.GetType())).ShouldBe([(Scene.Report, typeof(ReportRecorded)), (Scene.Reporter, typeof(ReporterTold))]);
        happened.Entry<ReporterTold>().Report.ShouldBe(Scene.Report);
        happened.Entry<ReporterTold>().Name.ShouldBe("Bopha");
        happened.Entry<ReportRecorded>().ToString().ShouldNotContain("Bopha");
        happened.Dues.ShouldBe([new DueDate(Scene.Report, "intake.triage", 0, Scene.Told.AddMinutes(15))]);
    }

    [Fact]
    public void Triage_is_counted_from_receipt_and_receipt_falls_back_to_when_it_happened()
    {
        var now = Scene.At(Scene.Told) with { HappenedAt = Scene.Told.AddMinutes(-7) };
        var happened = RecordReport.Decide(ReportState.Empty, Scene.Call(), now).Happens();
        happened.Entry<ReportRecorded>().ReceivedAt.ShouldBe(Scene.Told.AddMinutes(-7));
        happened.Dues.Single().At.ShouldBe(Scene.Told.AddMinutes(8));
        var stated = Scene.Call() with { ReceivedAt = Scene.Told.AddHours(-2) };
        RecordReport.Decide(ReportState.Empty, stated, now).Happens().Dues.Single().At.ShouldBe(Scene.Told.AddHours(-2).AddMinutes(15));
    }

    [Fact]
    public void The_scenario_of_two_pupils_is_T3_and_P1()
    {
        var now = Scene.At(Scene.Told.AddMinutes(5));
        var happened = TriageReport.Decide(Scene.Recorded(Scene.Call(child: true)), Scene.ToT3() with { Indicators = ["G1", "G3", "G5"] }, now).Happens();
        happened.Answer["rule"].ShouldBe("T3");
        happened.Answer["priority"].ShouldBe("P1");
        happened.Answer["risk"].ShouldBe("P1");
        happened.Answer["first_action"].ShouldBe("action.T3");
        happened.Settles.ShouldContain(new Settled(null, "intake.triage"));
        happened.DueOf("alerts.alert-police").Single().At.ShouldBe(now.At.AddMinutes(60));
        happened.DueOf("intake.first-response").Single().At.ShouldBe(Scene.Told.AddHours(1));
        happened.Facts.ShouldBe([new("report.rule", "T3"), new("report.priority", "P1"), new("report.channel", "Phone")]);
        happened.Entry<ReportTriaged>().Answers.Indicators.ShouldBe(["G1", "G3", "G5"]);
    }

    [Theory]
    [InlineData(Known.Yes, 0)]
    [InlineData(Known.No, 1440)]
    public void The_alert_is_due_at_once_for_T1_and_in_24_hours_for_T4(Known now, int minutes)
    {
        var at = Scene.At(Scene.Told.AddMinutes(3));
        var happened = TriageReport.Decide(Scene.Recorded(), Scene.Triaging(Known.Yes, Scene.NoDanger with { HappeningNow = now }), at).Happens();
        happened.DueOf("alerts.alert-police").Single().At.ShouldBe(at.At.AddMinutes(minutes));
    }

    [Fact]
    public void A_question_left_open_stands_as_it_was_answered_on_the_call()
    {
        var call = Scene.Call() with { Danger = Scene.NoDanger with { HappeningNow = Known.Yes } };
        TriageReport.Decide(Scene.Recorded(call), Scene.Triaging(), Scene.At(Scene.Told)).Happens().Answer["rule"].ShouldBe("T1");
        var corrected = Scene.Triaging(danger: Scene.NoDanger with { HappeningNow = Known.No });
        TriageReport.Decide(Scene.Recorded(call), corrected, Scene.At(Scene.Told)).Happens().Answer["rule"].ShouldBe("T8");
    }

    [Fact]
    public void The_operator_may_raise_and_not_lower()
    {
        var raise = Scene.Triaging() with { RaiseTo = RiskLevel.P1, RaiseReason = "seen again" };
        var happened = TriageReport.Decide(Scene.Recorded(), raise, Scene.At(Scene.Told)).Happens();
        (happened.Answer["priority"], happened.Answer["risk"], happened.Answer["reasons"]).ShouldBe(("Medium", "P1", "Operator"));
        happened.Entry<ReportTriaged>().AlertUrgency.ShouldBe(RiskLevel.P1);
        TriageReport.Decide(Scene.Recorded(), Scene.ToT3() with { RaiseTo = RiskLevel.High, RaiseReason = "x" }, Scene.At(Scene.Told))
            .ShouldRefuse(IntakeRefusals.DowngradeNeedsSecondPerson);
        TriageReport.Decide(Scene.Triaged(), Scene.Triaging(), Scene.At(Scene.Told)).ShouldRefuse(IntakeRefusals.DowngradeNeedsSecondPerson);
    }

    [Fact]
    public void Triage_refuses_without_report_after_closing_and_without_rules()
    {
        TriageReport.Decide(ReportState.Empty, Scene.ToT3(), Scene.At(Scene.Told)).ShouldRefuse(IntakeRefusals.NotRecorded);
        TriageReport.Decide(Closed(), Scene.ToT3(), Scene.At(Scene.Told)).ShouldRefuse(IntakeRefusals.Closed);
        TriageReport.Decide(Scene.Recorded(), Scene.ToT3(), Scene.At(Scene.Told, book: ReferenceBook.Empty)).ShouldRefuse(IntakeRefusals.RuleMissing("T3"));
    }

    [Fact]
    public void Only_a_second_person_lowers_and_only_downward()
    {
        var lower = new LowerPriority(RiskLevel.Medium, "with her aunt");
        LowerPriority.Decide(Scene.Triaged(), lower, Scene.At(Scene.Told, Scene.Sokha)).ShouldRefuse(IntakeRefusals.DowngradeNeedsSecondPerson);
        LowerPriority.Decide(Scene.Triaged(), lower with { To = RiskLevel.P1 }, Scene.At(Scene.Told, Scene.Vanna)).ShouldRefuse(IntakeRefusals.NotLower);
        LowerPriority.Decide(Scene.Recorded(), lower, Scene.At(Scene.Told, Scene.Vanna)).ShouldRefuse(IntakeRefusals.NotTriaged);
        LowerPriority.Decide(ReportState.Empty, lower, Scene.At(Scene.Told, Scene.Vanna)).ShouldRefuse(IntakeRefusals.NotRecorded);
        LowerPriority.Decide(Closed(), lower, Scene.At(Scene.Told, Scene.Vanna)).ShouldRefuse(IntakeRefusals.Closed);
        var now = Scene.At(Scene.Told, Scene.Vanna);
        var decision = LowerPriority.Decide(Scene.Triaged(), lower, now);
        decision.Happens().DueOf("intake.first-response").Single().At.ShouldBe(Scene.Told.AddHours(72));
        Scene.Triaged().Then(decision, Scene.Report, now).Risk.ShouldBe(RiskLevel.Medium);
    }

    [Fact]
    public void A_link_stands_on_both_sides()
    {
        var other = Guid.NewGuid();
        var now = Scene.At(Scene.Told);
        var decision = LinkReports.Decide(Scene.Recorded(), new(other, ReportLink.SameOffender, "same car"), now);
        var happened = decision.Happens();
        happened.Entries.Select(e => (e.Stream, ((ReportsLinked)e.Entry).Other, e.How)).ShouldBe([(null, other, How.Sealed), (other, Scene.Report, How.Posted)]);
        happened.Notices.Single().Function.ShouldBe(DeskFunction.Supervision);
        var linked = Scene.Recorded().Then(decision, Scene.Report, now);
        LinkReports.Decide(linked, new(other, ReportLink.SameOffender, "again"), now).ShouldRefuse(IntakeRefusals.AlreadyLinked);
        LinkReports.Decide(linked, new(other, ReportLink.SameChild, "also"), now).Happens().Notices.ShouldBeEmpty();
        LinkReports.Decide(linked, new(Scene.Report, ReportLink.Related, "x"), now).ShouldRefuse(IntakeRefusals.LinkToItself);
        LinkReports.Decide(ReportState.Empty, new(other, ReportLink.Related, "x"), now).ShouldRefuse(IntakeRefusals.NotRecorded);
    }

    [Fact]
    public void Closing_is_refused_while_something_is_undecided()
    {
        var now = Scene.At(Scene.Told.AddHours(1));
        var close = new CloseReport(ReportOutcome.Referred, null);
        CloseReport.Decide(ReportState.Empty, close, now).ShouldRefuse(IntakeRefusals.NotRecorded);
        CloseReport.Decide(Scene.Recorded(), close, now).ShouldRefuse(IntakeRefusals.NotTriaged);
        CloseReport.Decide(Scene.Triaged(), close, now).ShouldRefuse(IntakeRefusals.AlertUndecided);
        CloseReport.Decide(Scene.Triaged(Scene.Triaging(indicators: ["G1", "G5"])), close, now).ShouldRefuse(IntakeRefusals.AlertUndecided);
        CloseReport.Decide(Scene.Alerted().Report, close, now).ShouldRefuse(IntakeRefusals.AlertUnanswered);
        CloseReport.Decide(Closed(), close, now).ShouldRefuse(IntakeRefusals.Closed);
        var medium = Scene.Triaged(Scene.Triaging());
        CloseReport.Decide(medium, close with { Outcome = ReportOutcome.CaseOpened }, now).ShouldRefuse(IntakeRefusals.NoCaseOpened);
        CloseReport.Decide(medium, close with { Outcome = ReportOutcome.Duplicate }, now).ShouldRefuse(IntakeRefusals.NoDuplicateLinked);
        var withCase = medium.Apply(new ReportLinkedToCase(Guid.NewGuid(), "HGR-30-ABC123-4", 1, now.At), default);
        CloseReport.Decide(withCase, close, now).ShouldRefuse(IntakeRefusals.CaseWasOpened);
        CloseReport.Decide(withCase, close with { Outcome = ReportOutcome.CaseOpened }, now).Happens().Entry<ReportClosed>().Outcome.ShouldBe(ReportOutcome.CaseOpened);
    }

    [Fact]
    public void An_answered_alert_lets_a_P1_report_close()
    {
        var answered = Scene.Alerted().Report.Apply(new AlertAnswered(Scene.Alert, AlertAnswer.Acknowledged, Scene.Told), default);
        CloseReport.Decide(answered, new(ReportOutcome.Referred, null), Scene.At(Scene.Told)).Happens().Settles.Select(s => s.Kind)
            .ShouldBe(["intake.first-response", "intake.first-action", "alerts.alert-police"]);
    }

    [Fact]
    public void A_note_may_be_added_to_a_closed_report_and_a_first_response_ends_its_clock()
    {
        var now = Scene.At(Scene.Told);
        NoteOnReport.Decide(Closed(), new(ReportNoteKind.Remark, "x"), now).Happens().Settles.ShouldBeEmpty();
        NoteOnReport.Decide(ReportState.Empty, new(ReportNoteKind.Remark, "x"), now).ShouldRefuse(IntakeRefusals.NotRecorded);
        var decision = NoteOnReport.Decide(Scene.Triaged(), new(ReportNoteKind.FirstResponse, "called"), now);
        decision.Happens().Settles.Single().Kind.ShouldBe("intake.first-response");
        var responded = Scene.Triaged().Then(decision, Scene.Report, now);
        responded.FirstResponseAt.ShouldBe(Scene.Told);
        TriageReport.Decide(responded, Scene.ToT3(), now).Happens().DueOf("intake.first-response").ShouldBeEmpty();
    }

    [Fact]
    public void The_reporter_is_folded_from_her_own_stream()
    {
        var now = Scene.At(Scene.Told);
        var state = ReporterState.Empty.Then(RecordReport.Decide(ReportState.Empty, Scene.Call(child: true), now), Scene.Reporter, now);
        state.IsChild.ShouldBeTrue();
        state.Told!.Contact.ShouldBe("012 345 678");
        ReporterState.Empty.IsChild.ShouldBeFalse();
    }

    [Fact]
    public void Clocks_and_strangers_leave_the_state_alone() =>
        Scene.Triaged().Apply(new Unopened("intake.report-closed.1"), default).IsClosed.ShouldBeFalse();

    private static ReportState Closed() => Scene.Triaged(Scene.Triaging()).Apply(new ReportClosed(ReportOutcome.NoCase, null, Scene.Told), default);
}
