using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;

namespace Kapea.Work.Tests.Investigations;

/// <summary>A file goes over a link to a desk that the link names, once, and to no other.</summary>
public sealed class SharingTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-03-06T09:00");
    private static readonly Stamp Posted = new(2, Day, Scene.Bopha, Guid.Empty);

    private static Circumstances Now(string desk) => Scene.At(Day, Scene.Sokha, desk);

    private static LinkFound Link(string desk) => new(Guid.NewGuid(), "investigation", desk, MarkKind.Plate, Guid.NewGuid(), Day);

    private static InvestigationState File(params ReadOnlySpan<IEntry> more)
    {
        var state = InvestigationState.Empty.Apply(new InvestigationOpened(null, "a man", null, null, [], Day), Posted);
        foreach (var entry in more)
            state = state.Apply(entry, Posted);
        return state;
    }

    [Fact]
    public void An_investigation_is_shared_with_a_desk_that_a_link_names()
    {
        var linked = File(Link("intake"), Link("intake"), Link("investigation"));
        var happened = ShareOverLink.Decide(linked, new("intake", "one car"), Now("investigation")).Happens();
        happened.Entry<InvestigationShared>().ShouldBe(new("intake", "one car", Day));
        happened.Shares.ShouldBe([new(null, Holder.Of("intake"))]);
        happened.Notices.Select(n => (n.Kind, n.Desk)).ShouldBe([("investigations.shared", "intake")]);
        ShareOverLink.Shape.Harm.ShouldBe(Harm.SecondLook);
        var shared = linked.Then(ShareOverLink.Decide(linked, new("intake", "x"), Now("investigation")), Scene.Report, Now("investigation"));
        ShareOverLink.Decide(shared, new("intake", "x"), Now("investigation")).ShouldRefuse(InvestigationsRefusals.LinkedDeskHoldsIt);
        ShareOverLink.Decide(linked, new("investigation", "x"), Now("investigation")).ShouldRefuse(InvestigationsRefusals.LinkedDeskHoldsIt);
        ShareOverLink.Decide(linked, new("social-team", "x"), Now("investigation")).ShouldRefuse(InvestigationsRefusals.NoLinkWithDesk);
        ShareOverLink.Decide(File(), new("intake", "x"), Now("investigation")).ShouldRefuse(InvestigationsRefusals.NoLinkWithDesk);
        ShareOverLink.Decide(InvestigationState.Empty, new("intake", "x"), Now("investigation")).ShouldRefuse(InvestigationsRefusals.NotOpened);
        InvestigationsOffers.On(File(Link("intake")), Scene.Sokha).ShouldContain(new Offer(ShareOverLink.WireName));
        InvestigationsOffers.On(File(), Scene.Sokha).ShouldNotContain(new Offer(ShareOverLink.WireName));
        ShareOverLink.Decide(File(new Unopened(LinkFound.WireName)), new("intake", "x"), Now("investigation")).ShouldRefuse(InvestigationsRefusals.NoLinkWithDesk);
    }

    [Fact]
    public void A_report_is_shared_with_a_desk_that_a_link_names_also_when_it_is_closed()
    {
        var linked = Scene.Recorded().Apply(Link("investigation"), Posted).Apply(Link("intake"), Posted);
        var happened = ShareReportOverLink.Decide(linked, new("investigation", "one car"), Now("intake")).Happens();
        happened.Entry<ReportShared>().ShouldBe(new("investigation", "one car", Day));
        happened.Shares.ShouldBe([new(null, Holder.Of("investigation"))]);
        happened.Notices.Select(n => (n.Kind, n.Desk)).ShouldBe([("intake.report-shared", "investigation")]);
        ShareReportOverLink.Shape.Harm.ShouldBe(Harm.SecondLook);
        ShareReportOverLink.Decide(linked.Apply(new ReportClosed(ReportOutcome.NoCase, null, Day), Posted), new("investigation", "x"), Now("intake")).Happens();
        var shared = linked.Then(ShareReportOverLink.Decide(linked, new("investigation", "x"), Now("intake")), Scene.Report, Now("intake"));
        ShareReportOverLink.Decide(shared, new("investigation", "x"), Now("intake")).ShouldRefuse(IntakeRefusals.LinkedDeskHoldsIt);
        ShareReportOverLink.Decide(linked, new("intake", "x"), Now("intake")).ShouldRefuse(IntakeRefusals.LinkedDeskHoldsIt);
        ShareReportOverLink.Decide(linked, new("kandal-unit", "x"), Now("intake")).ShouldRefuse(IntakeRefusals.NoLinkWithDesk);
        ShareReportOverLink.Decide(ReportState.Empty, new("investigation", "x"), Now("intake")).ShouldRefuse(IntakeRefusals.NotRecorded);
        IntakeOffers.OnReport(linked, Scene.Sokha).ShouldContain(new Offer(ShareReportOverLink.WireName));
        IntakeOffers.OnReport(Scene.Recorded(), Scene.Sokha).ShouldNotContain(new Offer(ShareReportOverLink.WireName));
    }
}
