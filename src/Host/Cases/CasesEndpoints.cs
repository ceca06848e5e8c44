using Kapea.Host.Doors;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Cases;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class CasesEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<OpenCase, ReportState>()
        .Add<RegisterCase, CaseState>()
        .Add<DecideNotEligible, CaseState>()
        .Add<HandOver, CaseState>()
        .Add<CoverCase, CaseState>()
        .Add<EndCover, CaseState>()
        .Add<ContactChild, CaseState>()
        .Add<AssessCase, CaseState>()
        .Add<DecideAssessment, CaseState>()
        .Add<MakePlan, CaseState>()
        .Add<DecidePlan, CaseState>()
        .Add<ReportAction, CaseState>()
        .Add<ReviewCase, CaseState>()
        .Add<RaiseRisk, CaseState>()
        .Add<LowerRisk, CaseState>()
        .Add<SuperviseCase, CaseState>()
        .Add<PauseClocks, CaseState>()
        .Add<ResumeClocks, CaseState>()
        .Add<ProposeClosure, CaseState>()
        .Add<DecideClosure, CaseState>()
        .Add<ProposeTransfer, CaseState>()
        .Add<DecideTransfer, CaseState>()
        .Add<AnswerTransfer, CaseState>()
        .Add<LinkCase, CaseState>()
        .Add<UnlinkCase, CaseState>()
        .Add<FollowUp, CaseState>()
        .Add<ReopenCase, CaseState>()
        .Add<NoteOnCase, CaseState>();

    public static void Entries(EntryBook entries) => entries
        .Add<CaseOpened>()
        .Add<CaseNoted>()
        .Add<MatterOpened>()
        .Add<MatterSettled>()
        .Add<FinalAssessmentNoted>()
        .Add<ClosureProposed>()
        .Add<ClosureDecided>()
        .Add<TransferProposed>()
        .Add<TransferDecided>()
        .Add<TransferAnswered>()
        .Add<CaseLinked>()
        .Add<CaseUnlinked>()
        .Add<FollowedUp>()
        .Add<CaseReopened>()
        .Add<CaseRegistered>()
        .Add<NotEligibleDecided>()
        .Add<CaseHandedOver>()
        .Add<CaseCovered>()
        .Add<CoverEnded>()
        .Add<ChildContacted>()
        .Add<CaseAssessed>()
        .Add<AssessmentDecided>()
        .Add<PlanMade>()
        .Add<PlanDecided>()
        .Add<ActionReported>()
        .Add<CaseReviewed>()
        .Add<RiskSet>()
        .Add<CaseSupervised>()
        .Add<ClocksPaused>()
        .Add<ClocksResumed>()
        .Add<SummaryUpdated>()
        .Add<ChildNamed>()
        .Add<CaseSummaryBegun>()
        .Add<HealthBegun>()
        .Add<ScoresBegun>()
        .Add<JusticeBegun>()
        .Add<JusticeSummaryBegun>();
}
