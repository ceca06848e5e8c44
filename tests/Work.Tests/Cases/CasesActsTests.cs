using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

public sealed class CasesActsTests
{
    private static readonly Circumstances Now = Scene.At(Scene.Local("2030-05-15T09:00"));
    private static readonly Guid Case = Scene.Fresh(StreamKind.Case);

    [Fact]
    public void Seven_streams_begin_and_each_has_its_holders()
    {
        var happened = OpenCase.Decide(Scene.Alerted().Report, Scene.FirstChild(), Now).Happens();
        happened.Streams.Select(s => s.Kind).ShouldBe(OpenCase.Shape.Begins);
        Holders(happened, StreamKind.Case).ShouldBe([DeskFunction.SocialTeam, DeskFunction.Supervision]);
        Holders(happened, StreamKind.Identity).ShouldBe([DeskFunction.SocialTeam]);
        Holders(happened, StreamKind.Health).ShouldBe([DeskFunction.Counselling]);
        Holders(happened, StreamKind.Justice).ShouldBe([DeskFunction.LegalTeam]);
        happened.Streams.Select(s => s.Id).ShouldBe(happened.Entries.Where(e => e.Stream is not null).Select(e => e.Stream!.Value), ignoreOrder: true);
    }

    private static DeskFunction?[] Holders(Happened happened, StreamKind kind) => [.. happened.Streams.Single(s => s.Kind == kind).Holders.Select(h => h.Function)];

    [Fact]
    public void The_name_stands_in_the_identity_and_nowhere_else()
    {
        var happened = OpenCase.Decide(Scene.Alerted().Report, Scene.FirstChild(), Now).Happens();
        var identity = IdentityState.Empty.Apply(happened.Entry<ChildNamed>(), default);
        (identity.Name, identity.Age, identity.Sex, identity.Case, identity.Code).ShouldBe(("Dara", 9, ChildSex.Girl, Case, "HGR-30-ABC123-4"));
        happened.Entries.Where(e => e.Entry is not ChildNamed).Select(e => e.Entry.ToString()!).ShouldAllBe(t => !t.Contains("Dara") && !t.Contains("Mao"));
    }

    [Fact]
    public void Every_clock_of_a_P1_starts()
    {
        var happened = OpenCase.Decide(Scene.Alerted().Report, Scene.FirstChild(), Now).Happens();
        happened.Dues.ShouldAllBe(d => d.Stream == Case);
        happened.Dues.Select(d => (d.Kind, d.At)).ShouldBe(
        [
            ("cases.registration", Scene.Local("2030-05-16T09:00")),
            ("cases.first-contact", Scene.Local("2030-05-16T09:00")),
            ("cases.initial-assessment", Scene.Local("2030-05-16T09:00")),
            ("cases.comprehensive-assessment", Scene.Local("2030-05-22T23:59:59")),
            ("cases.plan", Scene.Local("2030-05-22T23:59:59")),
            ("cases.contact", Scene.Local("2030-05-18T23:59:59")),
            ("cases.review", Scene.Local("2030-05-29T23:59:59")),
            ("cases.supervision", Scene.Local("2030-05-15T23:59:59")),
        ]);
    }

    [Fact]
    public void At_High_the_assessment_is_due_in_48_hours_and_the_plan_by_the_end_of_the_29th()
    {
        var happened = OpenCase.Decide(Scene.Alerted(Scene.Triaging(Known.Yes)).Report, Scene.FirstChild(), Now).Happens();
        happened.DueOf("cases.initial-assessment").Single().At.ShouldBe(Scene.Local("2030-05-17T09:00"));
        happened.DueOf("cases.plan").Single().At.ShouldBe(Scene.Local("2030-05-29T23:59:59"));
    }

    [Fact]
    public void A_child_the_report_does_not_list_is_named_by_hand()
    {
        var happened = OpenCase.Decide(Scene.Alerted().Report, new(null, "Rith", 7, ChildSex.Boy), Now).Happens();
        happened.Entry<ChildNamed>().Name.ShouldBe("Rith");
        happened.Entry<ReportLinkedToCase>().Child.ShouldBeNull();
    }

    [Fact]
    public void Opening_is_refused_before_the_decisions_are_made()
    {
        OpenCase.Decide(ReportState.Empty, Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.NoReport);
        OpenCase.Decide(Scene.Recorded(), Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.NotTriaged);
        OpenCase.Decide(Scene.Triaged(), Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.AlertUndecided);
        OpenCase.Decide(Scene.Triaged(Scene.Triaging(indicators: ["G1", "G5"])), Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.AlertUndecided);
        OpenCase.Decide(Scene.Triaged(Scene.Triaging(), Scene.Call(ReportNature.Spam)), Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.NotFromSpam);
        OpenCase.Decide(Scene.Alerted().Report, new(2, null, null, null), Now).ShouldRefuse(CasesRefusals.NoSuchChild);
        var closed = Scene.Alerted().Report.Apply(new ReportClosed(ReportOutcome.NoCase, null, Scene.Told), default);
        OpenCase.Decide(closed, Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.ReportClosed);
        var opened = Scene.Alerted().Report.Then(OpenCase.Decide(Scene.Alerted().Report, Scene.FirstChild(), Now), Scene.Report, Now);
        OpenCase.Decide(opened, Scene.FirstChild(), Now).ShouldRefuse(CasesRefusals.AlreadyOpened);
        OpenCase.Decide(Scene.Triaged(Scene.Triaging()), Scene.FirstChild(), Now).Happens();
    }

    [Fact]
    public void A_note_needs_an_opened_case()
    {
        var note = new NoteOnCase(CaseNoteKind.Visit, "at school");
        NoteOnCase.Decide(CaseState.Empty, note, Now).ShouldRefuse(CasesRefusals.NotOpened);
        var opened = CaseState.Empty.Then(OpenCase.Decide(Scene.Alerted().Report, Scene.FirstChild(), Now), Case, Now);
        (opened.Code, opened.Risk, opened.Opened!.Report).ShouldBe(("HGR-30-ABC123-4", RiskLevel.P1, Scene.Report));
        opened.Then(NoteOnCase.Decide(opened, note, Now with { Subject = Case }), Case, Now with { Subject = Case }).Notes.ShouldBe(1);
    }

    [Fact]
    public void The_summary_knows_code_and_risk()
    {
        var summary = CaseSummaryState.Empty.Then(OpenCase.Decide(Scene.Alerted().Report, Scene.FirstChild(), Now), Scene.Fresh(StreamKind.CaseSummary), Now);
        (summary.Code, summary.Risk, summary.Case).ShouldBe(("HGR-30-ABC123-4", RiskLevel.P1, Case));
    }
}
