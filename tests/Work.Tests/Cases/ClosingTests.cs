using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>Closing by domain 1.6: the line that fails is named; what is still open stands in the way; a closed case is looked at again and can be opened again.</summary>
public sealed class ClosingTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2031-09-15T09:00");
    private static readonly Circumstances Now = Scene.At(Day, Scene.Sokha, "social", Scene.Fresh(StreamKind.Case));
    private static readonly Circumstances Second = Now with { Author = Scene.Vanna };
    private static readonly ClosureProposed Good = new(ClosureReason.GoalsMet, "well", true, "glad", "agrees", true, new(2031, 12, 14), default);

    private static CaseReviewed Review(string local, RiskLevel risk = RiskLevel.Low) =>
        new(ReviewDecision.ReadyToClose, "well", "glad", new(Known.No, Known.No, Known.No, Known.No, Known.No), risk, risk, [], Scene.Local(local));

    private static CaseState Ready() => CaseState.Empty with
    {
        Opened = new("HGR-30-ABC123-4", Scene.Report, new(Now.Subject, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, default),
        Stage = CaseStage.Reviewing,
        Risk = RiskLevel.Low,
        Plan = new(new([new("g", "a", "w", new(2031, 6, 30))], true, "v", default), Scene.Sokha, Day, ImmutableSortedDictionary<int, ActionOutcome>.Empty.Add(1, ActionOutcome.Done)),
        Review = Review("2031-09-01T09:00"),
        ReviewBefore = Review("2031-08-02T09:00"),
        FinalAssessment = new(30, 33, true, Day),
        Clocks = CaseClocks.Steps.ToImmutableSortedDictionary(s => s.Step, _ => Day, StringComparer.Ordinal),
    };

    [Fact]
    public void What_came_from_an_entry_that_was_destroyed_is_settled_by_a_supervisor_and_the_case_closes()
    {
        MatterOpened offer = new(MatterOpened.LawyerAnswer, Guid.NewGuid(), null, Day), hearing = new(MatterOpened.Hearing, Guid.NewGuid(), null, Day), today = new(MatterOpened.LookToday, Guid.Empty, null, Day);
        var stuck = new IEntry[] { offer, hearing, today }.Aggregate(Ready(), (s, e) => s.Apply(e, default));
        SettleMatter.Needs.Functions.ShouldBe([DeskFunction.Supervision]);
        SettleMatter.Shape.Harm.ShouldBe(Harm.SecondLook);
        SettleMatter.Open(stuck).ShouldBe([offer, hearing]);
        CasesOffers.OnCase(stuck).ShouldContain(new Offer(SettleMatter.WireName));
        CasesOffers.OnCase(Ready()).ShouldNotContain(new Offer(SettleMatter.WireName));
        SettleMatter.Decide(stuck, new(SettleMatter.CodeOf(today), "x"), Now).ShouldRefuse(CasesRefusals.NoSuchMatter);
        SettleMatter.Decide(Ready(), new(SettleMatter.CodeOf(offer), "x"), Now).ShouldRefuse(CasesRefusals.NoSuchMatter);
        SettleMatter.Decide(CaseState.Empty, new(SettleMatter.CodeOf(offer), "x"), Now).ShouldRefuse(CasesRefusals.NotOpened);
        var half = stuck.Apply(new MatterSettled(today.Kind, today.Matter, Day), default).Then(SettleMatter.Decide(stuck, new(SettleMatter.CodeOf(offer), "destroyed"), Now), Now.Subject, Now);
        half.Matters.ShouldBe([hearing]);
        Closing.Fails(half, Good, Now).ShouldBe([ClosingLine.CL4]);
        Closing.Fails(half.Then(SettleMatter.Decide(half, new(SettleMatter.CodeOf(hearing), "destroyed"), Now), Now.Subject, Now), Good, Now).ShouldBeEmpty();
    }

    [Fact]
    public void Step_11_of_the_scenario_all_lines_pass_and_a_supervisor_closes()
    {
        Closing.Fails(Ready(), Good, Now).ShouldBeEmpty();
        var waiting = Ready().Then(ProposeClosure.Decide(Ready(), new(Good), Now), Now.Subject, Now);
        ProposeClosure.Decide(waiting, new(Good), Now).ShouldRefuse(CasesRefusals.WaitsForSignature);
        DecideClosure.Decide(waiting, new(Verdict.Approved, null), Now).ShouldRefuse(CasesRefusals.NotYourOwn);
        DecideClosure.Decide(Ready(), new(Verdict.Approved, null), Second).ShouldRefuse(CasesRefusals.NothingWaits);
        var happened = DecideClosure.Decide(waiting, new(Verdict.Approved, null), Second).Happens();
        happened.DueOf("cases.follow-up").Single().At.ShouldBe(PhnomPenh.EndOf(new(2031, 12, 14)));
        happened.Settles.Length.ShouldBe(CaseClocks.Steps.Length, "no clock runs on");
        happened.Entry<SummaryUpdated>().Stage.ShouldBe(CaseStage.Closed);
        DecideClosure.Decide(waiting, new(Verdict.Returned, "one more"), Second).Happens().Dues.ShouldBeEmpty();
        waiting.Then(DecideClosure.Decide(waiting, new(Verdict.Returned, "one more"), Second), Now.Subject, Second).ShouldSatisfyAllConditions(s => s.Closure.ShouldBeNull(), s => s.IsClosed.ShouldBeFalse());
    }

    public static TheoryData<ClosingLine> Lines => [.. Enum.GetValues<ClosingLine>()];

    [Theory, MemberData(nameof(Lines))]
    public void Each_line_fails_alone_and_is_named(ClosingLine line)
    {
        var (state, proposed) = line switch
        {
            ClosingLine.CL1 => (Ready() with { Plan = Ready().Plan! with { Outcomes = Ready().Plan!.Outcomes.SetItem(1, ActionOutcome.Unavailable) } }, Good),
            ClosingLine.CL2 => (Ready() with { ReviewBefore = Review("2031-08-03T09:00") }, Good),
            ClosingLine.CL3 => (Ready(), Good with { IsSafe = false }),
            ClosingLine.CL4 => (Ready().Apply(new MatterOpened("hearing", Guid.NewGuid(), new(2031, 12, 14), default), default), Good),
            ClosingLine.CL6 => (Ready(), Good with { KnowsWayBack = false }),
            ClosingLine.CL8 => (Ready(), Good with { FollowUpOn = new(2032, 3, 14) }),
            _ => (Ready() with { FinalAssessment = new(21, 27, false, Day) }, Good),
        };
        Closing.Fails(state, proposed, Now).ShouldBe([line]);
        ProposeClosure.Decide(state, new(proposed), Now).ShouldRefuse(CasesRefusals.ClosingFails([line]));
    }

    [Fact]
    public void What_comes_up_after_the_proposal_stands_in_the_way_and_a_hearing_far_ahead_does_not()
    {
        var hearing = new MatterOpened("hearing", Guid.NewGuid(), new(2031, 12, 14), default);
        var waiting = Ready().Then(ProposeClosure.Decide(Ready(), new(Good), Now), Now.Subject, Now);
        DecideClosure.Decide(waiting.Apply(hearing, default), new(Verdict.Approved, null), Second).ShouldRefuse(CasesRefusals.ClosingFails([ClosingLine.CL4]));
        DecideClosure.Decide(waiting.Apply(hearing, default).Apply(new MatterSettled("hearing", hearing.Matter, default), default), new(Verdict.Approved, null), Second).Happens();
        Closing.Fails(Ready().Apply(hearing with { On = new(2031, 12, 15) }, default), Good, Now).ShouldBeEmpty("91 days ahead");
    }

    [Fact]
    public void Where_the_work_breaks_off_nothing_may_be_open_and_a_follow_up_is_booked()
    {
        var early = Ready() with { Plan = null, Review = null, ReviewBefore = null, FinalAssessment = null };
        Closing.Fails(early, Good with { Reason = ClosureReason.MovedAbroad, IsSafe = false, KnowsWayBack = false }, Now).ShouldBeEmpty();
        Closing.Fails(early, Good with { Reason = ClosureReason.Untraceable, FollowUpOn = null }, Now).ShouldBe([ClosingLine.CL8]);
        Closing.Fails(early, Good with { Reason = ClosureReason.Death, FollowUpOn = null }, Now).ShouldBeEmpty();
        Closing.Fails(early with { FinalAssessment = new(30, 33, true, Day.AddDays(-31)) }, Good, Now).ShouldBe([ClosingLine.CL1, ClosingLine.CL2, ClosingLine.F6], "a form of last month but one does not count");
    }

    [Fact]
    public void A_closed_case_is_looked_at_again_and_opened_again()
    {
        FollowUp.Decide(Ready(), new(Known.Yes, "x", null), Now).ShouldRefuse(CasesRefusals.NotClosed);
        ReopenCase.Decide(Ready(), new(RiskLevel.High, "x"), Now).ShouldRefuse(CasesRefusals.NotClosed);
        var closed = Ready() with { Stage = CaseStage.Closed, Clocks = Ready().Clocks.Clear() };
        FollowUp.Decide(closed, new(Known.Yes, "laughs", new(2032, 3, 14)), Now).Happens().DueOf("cases.follow-up").Single().At.ShouldBe(PhnomPenh.EndOf(new(2032, 3, 14)));
        FollowUp.Decide(closed, new(Known.Yes, "laughs", null), Now).Happens().Dues.ShouldBeEmpty();
        var happened = ReopenCase.Decide(closed, new(RiskLevel.High, "he is free"), Now).Happens();
        happened.Settles.Select(s => s.Kind).ShouldContain("cases.follow-up");
        happened.DueOf("cases.initial-assessment").Single().At.ShouldBe(Scene.Local("2031-09-17T09:00"));
        happened.DueOf("cases.registration").ShouldBeEmpty();
        closed.Then(ReopenCase.Decide(closed, new(RiskLevel.High, "he is free"), Now), Now.Subject, Now).ShouldSatisfyAllConditions(
            s => s.Stage.ShouldBe(CaseStage.Registered), s => s.Risk.ShouldBe(RiskLevel.High), s => s.Plan.ShouldBeNull());
    }
}
