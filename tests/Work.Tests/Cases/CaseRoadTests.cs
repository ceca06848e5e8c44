using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Cases;

/// <summary>The road of domain 1.1 with the artefact each step needs, the clocks of 1.2 and the risk rules; the dates are those of the scenario.</summary>
public sealed class CaseRoadTests
{
    private static readonly Guid Worker = Scene.Sokha;
    private static readonly Guid Supervisor = Scene.Vanna;
    private static readonly CaseDanger Calm = new(Known.No, Known.No, Known.No, Known.No, Known.No);
    private static readonly PlannedAction School = new("steady at school", "school kit", "social worker", new(2030, 6, 30));

    private static Guid File => Scene.Fresh(StreamKind.Case);

    private static Circumstances At(string local, Guid? by = null) => Scene.At(Scene.Local(local), by ?? Worker, "social", File);

    private static CaseState Do(CaseState state, Func<CaseState, Circumstances, Decision> decide, Circumstances now) => state.Then(decide(state, now), File, now);

    private static CaseState Opened(RiskLevel risk = RiskLevel.High) => CaseState.Empty.Apply(
        new CaseOpened("HGR-30-ABC123-4", Scene.Report, CaseStreams(), risk, Scene.Local("2030-05-14T18:00")), new(1, Scene.Local("2030-05-14T18:00"), Worker, Guid.Empty));

    private static CaseStreams CaseStreams() => new(File, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    private static CaseState Consented(CaseState state)
    {
        state = state.Apply(new LimitsTold("with the card", Scene.Local("2030-05-15T08:10")), default);
        return state.Apply(new ConsentRecorded([ConsentPurpose.CaseManagementService], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "grandmother", ConsentForm.Written, null, [], [], null, null, "aloud", null, new(2031, 5, 1), null, Scene.Local("2030-05-15T08:20")), new(2, default, Worker, Guid.NewGuid()));
    }

    private static CaseState Registered(RiskLevel risk = RiskLevel.High) => Do(Consented(Opened(risk)), (s, n) => RegisterCase.Decide(s, new(Worker, "nobody else stands by him"), n), At("2030-05-15T09:00"));

    private static AssessCase Assess(AssessmentKind kind, CaseDanger? danger = null, RiskLevel judged = RiskLevel.High) => new(kind, "the way to school", "uniform", "draws", "school", "rice", danger ?? Calm, judged);

    private static CaseState Assessed()
    {
        var state = Do(Registered(), (s, n) => AssessCase.Decide(s, Assess(AssessmentKind.First), n), At("2030-05-16T09:00"));
        state = Do(state, (s, n) => DecideAssessment.Decide(s, new(Verdict.Approved, null), n), At("2030-05-16T11:00", Supervisor));
        state = Do(state, (s, n) => AssessCase.Decide(s, Assess(AssessmentKind.Comprehensive), n), At("2030-05-26T09:00"));
        return Do(state, (s, n) => DecideAssessment.Decide(s, new(Verdict.Approved, null), n), At("2030-05-26T11:00", Supervisor));
    }

    private static CaseState Planned()
    {
        var state = Do(Assessed(), (s, n) => MakePlan.Decide(s, new([School], true, "school first"), n), At("2030-05-28T09:00"));
        return Do(state, (s, n) => DecidePlan.Decide(s, new(Verdict.Approved, null), n), At("2030-05-29T10:00", Supervisor));
    }

    private static DateTimeOffset? Due(CaseState state, string step) => CaseClocks.DueOf(state, step, Scene.Book);

    [Fact]
    public void Registration_needs_the_limits_told_and_a_consent_and_starts_the_clocks_of_assessment_and_plan()
    {
        RegisterCase.Decide(Opened(), new(Worker, "x"), At("2030-05-15T09:00")).ShouldRefuse(CasesRefusals.LimitsNotTold);
        RegisterCase.Decide(Opened().Apply(new LimitsTold("x", default), default), new(Worker, "x"), At("2030-05-15T09:00")).ShouldRefuse(ReleasesRefusals.NoConsent);
        RegisterCase.Decide(Consented(Opened()), new(Supervisor, "x"), At("2030-05-15T09:00")).ShouldRefuse(CasesRefusals.NotAColleague);
        var happened = RegisterCase.Decide(Consented(Opened()), new(Worker, "x"), At("2030-05-15T09:00")).Happens();
        happened.Settles.Select(s => s.Kind).ShouldContain("cases.registration");
        happened.DueOf("cases.initial-assessment").Single().At.ShouldBe(Scene.Local("2030-05-17T09:00"), "48 hours at High");
        happened.DueOf("cases.plan").Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 5, 29)), "14 days, to the end of the day");
        var state = Registered();
        (state.Stage, state.Owner).ShouldBe((CaseStage.Registered, Worker));
        RegisterCase.Decide(state, new(Worker, "x"), At("2030-05-15T10:00")).ShouldRefuse(CasesRefusals.RegisteredAlready);
        AssessCase.Decide(Opened(), Assess(AssessmentKind.First), At("2030-05-15T10:00")).ShouldRefuse(CasesRefusals.NotRegistered);
    }

    [Fact]
    public void An_override_by_two_people_registers_too()
    {
        var state = Opened().Apply(new LimitsTold("x", default), default).Apply(
            new OverrideProposed(ConsentPurpose.CaseManagementService, [], [], OverrideGround.SeriousRisk, "r", "t", default), new(2, default, Worker, File)).Apply(
            new OverrideDecided(File, true, "yes", new(2030, 6, 14), default), default);
        RegisterCase.Decide(state, new(Worker, "x"), At("2030-05-15T09:00")).Happens();
        RegisterCase.Decide(state, new(Worker, "x"), At("2030-06-15T00:00")).ShouldRefuse(ReleasesRefusals.NoConsent);
    }

    [Fact]
    public void An_assessment_waits_for_another_persons_signature_and_settles_its_clock_only_then()
    {
        var now = At("2030-05-16T09:00");
        var state = Do(Registered(), (s, n) => AssessCase.Decide(s, Assess(AssessmentKind.First), n), now);
        Due(state, "initial_assessment").ShouldNotBeNull("not signed yet");
        AssessCase.Decide(state, Assess(AssessmentKind.First), now).ShouldRefuse(CasesRefusals.WaitsForSignature);
        DecideAssessment.Decide(state, new(Verdict.Approved, null), now).ShouldRefuse(CasesRefusals.NotYourOwn);
        var back = Do(state, (s, n) => DecideAssessment.Decide(s, new(Verdict.Returned, "ask the aunt"), n), At("2030-05-16T10:00", Supervisor));
        Due(back, "initial_assessment").ShouldNotBeNull("sent back");
        DecideAssessment.Decide(back, new(Verdict.Approved, null), At("2030-05-16T10:00", Supervisor)).ShouldRefuse(CasesRefusals.NothingWaits);
        DecideAssessment.Decide(state, new(Verdict.Approved, null), At("2030-05-16T10:00", Supervisor)).Happens().Settles.Select(s => s.Kind).ShouldBe(["cases.initial-assessment"]);
    }

    [Fact]
    public void Step_6_of_the_scenario_the_plan_is_approved_on_the_fourteenth_day()
    {
        Assessed().Stage.ShouldBe(CaseStage.Planning);
        Due(Assessed(), "case_plan").ShouldBe(PhnomPenh.EndOf(new(2030, 5, 29)));
        MakePlan.Decide(Registered(), new([School], true, "x"), At("2030-05-28T09:00")).ShouldRefuse(CasesRefusals.NotAssessed);
        MakePlan.Decide(Assessed(), new([], true, "x"), At("2030-05-28T09:00")).ShouldRefuse(CasesRefusals.PlanIsEmpty);
        var made = Do(Assessed(), (s, n) => MakePlan.Decide(s, new([School], true, "x"), n), At("2030-05-28T09:00"));
        DecidePlan.Decide(made, new(Verdict.Approved, null), At("2030-05-28T09:00")).ShouldRefuse(CasesRefusals.NotYourOwn);
        DecidePlan.Decide(made, new(Verdict.Returned, "more"), At("2030-05-28T10:00", Supervisor)).Happens().Settles.ShouldBeEmpty("still to be made");
        DecidePlan.Decide(Assessed(), new(Verdict.Approved, null), At("2030-05-28T10:00", Supervisor)).ShouldRefuse(CasesRefusals.NothingWaits);
        var state = Planned();
        (state.Stage, state.StageSince).ShouldBe((CaseStage.Implementing, Scene.Local("2030-05-29T10:00")));
        Due(state, "case_plan").ShouldBeNull();
        Due(state, "plan_review").ShouldBe(PhnomPenh.EndOf(new(2030, 6, 28)), "30 days at High");
    }

    [Fact]
    public void A_review_needs_something_done_and_leads_back_to_the_plan_on_or_towards_closing()
    {
        var now = At("2030-06-20T09:00");
        var review = new ReviewCase(ReviewDecision.PlanKept, "every day at school", "likes it", Calm, RiskLevel.High);
        ReviewCase.Decide(Assessed(), review, now).ShouldRefuse(CasesRefusals.NoPlan);
        ReviewCase.Decide(Planned(), review, now).ShouldRefuse(CasesRefusals.NothingDoneYet);
        ReportAction.Decide(Assessed(), new(1, ActionOutcome.Done, "x"), now).ShouldRefuse(CasesRefusals.NoPlan);
        ReportAction.Decide(Planned(), new(2, ActionOutcome.Done, "x"), now).ShouldRefuse(CasesRefusals.NoSuchAction);
        var done = Do(Planned(), (s, n) => ReportAction.Decide(s, new(1, ActionOutcome.Done, "fits"), n), now);
        ReviewCase.Decide(done, review with { Decision = ReviewDecision.ReadyToClose }, now).ShouldRefuse(CasesRefusals.RiskTooHighToClose);
        Do(done, (s, n) => ReviewCase.Decide(s, review, n), now).ShouldSatisfyAllConditions(
            s => s.Stage.ShouldBe(CaseStage.Implementing), s => Due(s, "plan_review").ShouldBe(PhnomPenh.EndOf(new(2030, 7, 20))));
        Do(done, (s, n) => ReviewCase.Decide(s, review with { Decision = ReviewDecision.PlanChanged }, n), now).ShouldSatisfyAllConditions(
            s => s.Stage.ShouldBe(CaseStage.Planning), s => Due(s, "case_plan").ShouldBe(PhnomPenh.EndOf(new(2030, 7, 4))));
        var lowered = Do(done, (s, n) => LowerRisk.Decide(s, new(RiskLevel.Low, "in custody"), n), At("2030-06-19T09:00", Supervisor));
        Do(lowered, (s, n) => ReviewCase.Decide(s, review with { Decision = ReviewDecision.ReadyToClose, Judged = RiskLevel.Low }, n), now).Stage.ShouldBe(CaseStage.Reviewing);
    }

    [Theory]
    [InlineData(nameof(CaseDanger.SexualAbuseOrExploitation), RiskLevel.High, RiskReason.R1)]
    [InlineData(nameof(CaseDanger.OffenderReachesChild), RiskLevel.P1, RiskReason.R2)]
    [InlineData(nameof(CaseDanger.SelfHarm), RiskLevel.P1, RiskReason.R3)]
    [InlineData(nameof(CaseDanger.LivesWithOffender), RiskLevel.P1, RiskReason.R4)]
    [InlineData(nameof(CaseDanger.EvidenceMayDisappear), RiskLevel.NoAction, RiskReason.R5)]
    public void Each_risk_rule_fires_by_itself_and_only_for_a_yes(string question, RiskLevel least, RiskReason reason)
    {
        RiskRules.Of(Answer(Known.Yes)).ShouldBe((least, [reason]), new RuleComparer());
        RiskRules.Of(Answer(Known.Unknown)).Reasons.ShouldBeEmpty();

        CaseDanger Answer(Known answer) => question switch
        {
            nameof(CaseDanger.SexualAbuseOrExploitation) => Calm with { SexualAbuseOrExploitation = answer },
            nameof(CaseDanger.OffenderReachesChild) => Calm with { OffenderReachesChild = answer },
            nameof(CaseDanger.SelfHarm) => Calm with { SelfHarm = answer },
            nameof(CaseDanger.LivesWithOffender) => Calm with { LivesWithOffender = answer },
            _ => Calm with { EvidenceMayDisappear = answer },
        };
    }

    [Fact]
    public void A_child_who_speaks_of_suicide_is_seen_the_same_day_and_no_name_outside_the_seal_says_why()
    {
        var now = At("2030-05-16T09:00");
        var happened = AssessCase.Decide(Registered(), Assess(AssessmentKind.First, Calm with { SelfHarm = Known.Yes }, RiskLevel.Medium), now).Happens();
        happened.Entry<CaseAssessed>().Risk.ShouldBe(RiskLevel.P1);
        happened.DueOf("cases.look-today").Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 5, 16)));
        happened.Notices.Single(n => n.Function == DeskFunction.Counselling).Kind.ShouldBe("cases.look-today");
        happened.DueOf("cases.plan").Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 5, 22)), "all clocks follow the level: 7 days from registration");
        happened.Entry<SummaryUpdated>().Risk.ShouldBe(RiskLevel.P1);
    }

    [Fact]
    public void The_level_goes_up_at_once_and_down_only_by_a_second_person()
    {
        var now = At("2030-05-16T09:00");
        AssessCase.Decide(Registered(), Assess(AssessmentKind.First, judged: RiskLevel.Low), now).Happens().Entry<CaseAssessed>().Risk.ShouldBe(RiskLevel.High, "what stands stays");
        RaiseRisk.Decide(Registered(), new(RiskLevel.High, "x"), now).ShouldRefuse(CasesRefusals.NotHigher);
        var raised = Do(Registered(), (s, n) => RaiseRisk.Decide(s, new(RiskLevel.P1, "seen at the gate"), n), now with { Author = Supervisor });
        raised.RiskReasons.ShouldBe([RiskReason.Operator]);
        LowerRisk.Decide(raised, new(RiskLevel.Medium, "x"), now with { Author = Supervisor }).ShouldRefuse(CasesRefusals.LowerNeedsSecondPerson);
        LowerRisk.Decide(raised, new(RiskLevel.P1, "x"), now).ShouldRefuse(CasesRefusals.NotLower);
        Do(raised, (s, n) => LowerRisk.Decide(s, new(RiskLevel.Medium, "in custody"), n), now).ShouldSatisfyAllConditions(s => s.Risk.ShouldBe(RiskLevel.Medium), s => s.RiskReasons.ShouldBeEmpty());
    }

    [Fact]
    public void A_contact_sets_the_next_one_and_only_a_meeting_counts_as_the_first()
    {
        var called = Do(Registered(), (s, n) => ContactChild.Decide(s, new(ContactKind.Remote, false, Known.Yes, "rang"), n), At("2030-05-15T12:00"));
        Due(called, "face_to_face").ShouldNotBeNull();
        Due(called, "contact").ShouldBe(PhnomPenh.EndOf(new(2030, 5, 22)));
        var met = Do(called, (s, n) => ContactChild.Decide(s, new(ContactKind.SafeProxy, false, Known.Yes, "the teacher"), n), At("2030-05-16T12:00"));
        Due(met, "face_to_face").ShouldBeNull();
        Due(met, "contact").ShouldBe(PhnomPenh.EndOf(new(2030, 5, 23)));
        Due(Do(met, (s, n) => SuperviseCase.Decide(s, new("looked"), n), At("2030-05-17T12:00", Supervisor)), "supervision").ShouldBe(PhnomPenh.EndOf(new(2030, 5, 24)));
    }

    [Fact]
    public void Clocks_that_stood_still_go_on_later_by_that_time()
    {
        var happened = PauseClocks.Decide(Registered(), new(PauseReason.UnsafeToContact, "the operation"), At("2030-05-15T10:00", Supervisor)).Happens();
        happened.Settles.Length.ShouldBe(7, "all that ran");
        happened.Dues.ShouldBeEmpty();
        var paused = Do(Registered(), (s, n) => PauseClocks.Decide(s, new(PauseReason.UnsafeToContact, "x"), n), At("2030-05-15T10:00", Supervisor));
        PauseClocks.Decide(paused, new(PauseReason.UnsafeToContact, "x"), At("2030-05-15T11:00", Supervisor)).ShouldRefuse(CasesRefusals.PausedAlready);
        ResumeClocks.Decide(Registered(), new("x"), At("2030-05-15T11:00")).ShouldRefuse(CasesRefusals.NotPaused);
        ResumeClocks.Decide(paused, new("x"), At("2030-05-15T09:59")).ShouldRefuse(CasesRefusals.ResumedBeforePaused);
        var resumed = Do(paused, (s, n) => ResumeClocks.Decide(s, new(null), n), At("2030-05-25T10:00"));
        Due(resumed, "initial_assessment").ShouldBe(Scene.Local("2030-05-27T09:00"));
        Due(resumed, "case_plan").ShouldBe(PhnomPenh.EndOf(new(2030, 6, 8)));
    }

    [Fact]
    public void Not_eligible_is_a_supervisors_decision_and_ends_the_clocks()
    {
        var happened = DecideNotEligible.Decide(Opened(), new("abroad"), At("2030-05-15T10:00", Supervisor)).Happens();
        happened.Settles.Length.ShouldBe(8);
        happened.Dues.ShouldBeEmpty();
        var closed = Do(Opened(), (s, n) => DecideNotEligible.Decide(s, new("abroad"), n), At("2030-05-15T10:00", Supervisor));
        closed.IsClosed.ShouldBeTrue();
        ContactChild.Decide(closed, new(ContactKind.Remote, false, Known.Yes, "x"), At("2030-05-16T10:00")).ShouldRefuse(CasesRefusals.Closed);
        DecideNotEligible.Decide(Registered(), new("x"), At("2030-05-16T10:00", Supervisor)).ShouldRefuse(CasesRefusals.RegisteredAlready);
        NoteOnCase.Decide(closed, new(CaseNoteKind.Remark, "still"), At("2030-05-16T10:00")).Happens();
    }

    private sealed class RuleComparer : IEqualityComparer<(RiskLevel Least, System.Collections.Immutable.ImmutableArray<RiskReason> Reasons)>
    {
        public bool Equals((RiskLevel Least, System.Collections.Immutable.ImmutableArray<RiskReason> Reasons) x, (RiskLevel Least, System.Collections.Immutable.ImmutableArray<RiskReason> Reasons) y) =>
            x.Least == y.Least && x.Reasons.SequenceEqual(y.Reasons);

        public int GetHashCode((RiskLevel Least, System.Collections.Immutable.ImmutableArray<RiskReason> Reasons) of) => (int)of.Least;
    }
}
