using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Investigations;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>R6: children linked to the same alleged offender are linked by code, and supervisors are told; of a notice nobody learns why.</summary>
public sealed class LinksTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-06-03T09:00");
    private static readonly string Here = FileCode.Make("PKC", 2030, 1);
    private static readonly string Other = FileCode.Make("PKC", 2030, 2);
    private static readonly Circumstances Now = Scene.At(Day, Scene.Sokha, "social", Scene.Fresh(StreamKind.Case));

    private static CaseState Case() => CaseState.Empty.Apply(
        new CaseOpened(Here, Scene.Report, new(Now.Subject, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, Day), new(1, Day, Scene.Sokha, Guid.Empty));

    private static CaseState Linked(LinkReason why) => Case().Then(LinkCase.Decide(Case(), new(Other, why, null), Now), Now.Subject, Now);

    [Fact]
    public void A_link_to_the_same_alleged_offender_shows_the_rule_and_tells_the_supervisors()
    {
        LinkCase.Decide(Case(), new(Other.ToLowerInvariant(), LinkReason.SameAllegedOffender, "red motorbike"), Now).Happens().Entry<CaseLinked>().FileCode.ShouldBe(Other, "as codes are written");
        LinkCase.Decide(Case(), new(Other, LinkReason.SameAllegedOffender, null), Now).Happens().Notices.ShouldBe(LinkCase.Decide(Case(), new(Other, LinkReason.Siblings, null), Now).Happens().Notices);
        LinkCase.Decide(Case(), new(Other, LinkReason.Siblings, null), Now).Happens().Notices.Single().Function.ShouldBe(DeskFunction.Supervision);
        Linked(LinkReason.SameAllegedOffender).SharesAllegedOffender.ShouldBeTrue();
        Linked(LinkReason.Siblings).SharesAllegedOffender.ShouldBeFalse();
        Linked(LinkReason.SameAllegedOffender).Risk.ShouldBe(RiskLevel.High, "the level stays");
    }

    [Fact]
    public void A_link_is_refused_where_it_makes_no_sense()
    {
        LinkCase.Decide(CaseState.Empty, new(Other, LinkReason.Siblings, null), Now).ShouldRefuse(CasesRefusals.NotOpened);
        LinkCase.Decide(Case(), new("PKC-30-AAAAAA-A", LinkReason.Siblings, null), Now).ShouldRefuse(CasesRefusals.NotAFileCode);
        LinkCase.Decide(Case(), new(Here, LinkReason.Siblings, null), Now).ShouldRefuse(CasesRefusals.LinksToItself);
        LinkCase.Decide(Linked(LinkReason.Siblings), new(Other, LinkReason.Siblings, null), Now).ShouldRefuse(CasesRefusals.LinkedAlready);
        LinkCase.Decide(Linked(LinkReason.Siblings), new(Other, LinkReason.SameAllegedOffender, null), Now).Happens();
    }

    [Fact]
    public void A_link_that_was_a_mistake_is_taken_back()
    {
        UnlinkCase.Decide(Case(), new(1, "x"), Now).ShouldRefuse(CasesRefusals.NoSuchLink);
        var linked = Linked(LinkReason.SameAllegedOffender);
        linked.Then(UnlinkCase.Decide(linked, new(1, "another man"), Now), Now.Subject, Now).SharesAllegedOffender.ShouldBeFalse();
        var twice = linked.Then(LinkCase.Decide(linked, new(Other, LinkReason.Siblings, null), Now), Now.Subject, Now);
        twice.Then(UnlinkCase.Decide(twice, new(2, "no siblings"), Now), Now.Subject, Now).Links.Single().Why.ShouldBe(LinkReason.SameAllegedOffender, "the other link to the same file stays");
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1, 2)]
    [InlineData(2, 0, 0)]
    public void With_the_second_child_that_has_a_file_supervisors_and_investigators_are_told_to_speak(int there, int added, int told)
    {
        var at = Scene.At(Day, Scene.Sokha, "investigation", Scene.Fresh(StreamKind.Investigation));
        ImmutableArray<ChildLine> children = [.. Enumerable.Range(0, there).Select(i => new ChildLine(FileCode.Make("PKC", 2030, (uint)i), null))];
        var state = InvestigationState.Empty.Then(OpenInvestigation.Decide(InvestigationState.Empty, new(null, "a man", null, null, children), at), at.Subject, at);
        var child = added == 1 ? new ChildLine(FileCode.Make("PKC", 2030, 99), null) : new ChildLine(null, "the boy with the kite");
        var notices = AddInvestigationChild.Decide(state, new(child), at).Happens().Notices;
        notices.Select(n => (n.Kind, n.Function)).ShouldBe(told == 0 ? [] : [("investigations.speak-together", DeskFunction.Supervision), ("investigations.speak-together", DeskFunction.Investigation)]);
        OpenInvestigation.Decide(InvestigationState.Empty, new(null, "a man", null, null, [.. children, child]), at).Happens().Notices.Length.ShouldBe(there + added > 1 ? 2 : 0);
    }
}
