using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;
using Kapea.Work.Justice;
using Kapea.Work.Releases;
using Kapea.Work.Stock;

namespace Kapea.Work.Tests;

/// <summary>Every act, written out: no scanning, so that a new act is added here in sight.</summary>
internal static class AllActs
{
    public sealed record Described(string WireName, Permission Needs, AuditLine Audit, ActShape Shape, Action<Answers> From);

    public static readonly Described[] List =
    [
        Of<TellLimits, ConsentState>(), Of<RecordConsent, ConsentState>(), Of<RecordRefusal, ConsentState>(), Of<WithdrawConsent, ConsentState>(),
        Of<ProposeOverride, ConsentState>(), Of<DecideOverride, ConsentState>(), Of<AskSupervisor, ReportState>(), Of<DecideBestInterests, ReportState>(),
        Of<RecordReport, ReportState>(), Of<TriageReport, ReportState>(), Of<LowerPriority, ReportState>(), Of<LinkReports, ReportState>(), Of<ShareReportOverLink, ReportState>(),
        Of<CloseReport, ReportState>(), Of<NoteOnReport, ReportState>(), Of<RaiseAlert, ReportState>(), Of<DecideAgainstAlert, ReportState>(),
        Of<AcknowledgeAlert, AlertState>(), Of<AcknowledgeByTelephone, AlertState>(), Of<DeclineAlert, AlertState>(), Of<WithdrawAlert, AlertState>(),
        Of<ReleaseWords, ReportState>(), Of<EscalateAlert, AlertSigns>(),
        Of<OpenInvestigation, InvestigationState>(), Of<AddInvestigationChild, InvestigationState>(), Of<SetStatus, InvestigationState>(), Of<TakeBackIdentity, InvestigationState>(), Of<ShareWithPolice, InvestigationState>(), Of<ShareOverLink, InvestigationState>(), Of<AddLead, InvestigationState>(), Of<CloseLead, InvestigationState>(),
        Of<AddSighting, InvestigationState>(), Of<AddIdentifier, InvestigationState>(), Of<ReviewInvestigation, InvestigationState>(), Of<IdentifySuspect, InvestigationState>(), Of<PlanOperation, InvestigationState>(),
        Of<DecideOperation, InvestigationState>(), Of<RecordOperation, InvestigationState>(), Of<ReviewOperation, InvestigationState>(), Of<RecordForeignFacts, InvestigationState>(),
        Of<OpenCase, ReportState>(), Of<NoteOnCase, CaseState>(),
        Of<RegisterCase, CaseState>(), Of<DecideNotEligible, CaseState>(), Of<ContactChild, CaseState>(), Of<AssessCase, CaseState>(), Of<DecideAssessment, CaseState>(), Of<MakePlan, CaseState>(), Of<DecidePlan, CaseState>(),
        Of<ReportAction, CaseState>(), Of<ReviewCase, CaseState>(), Of<RaiseRisk, CaseState>(), Of<LowerRisk, CaseState>(), Of<SuperviseCase, CaseState>(), Of<SettleMatter, CaseState>(), Of<PauseClocks, CaseState>(), Of<ResumeClocks, CaseState>(),
        Of<ProposeClosure, CaseState>(), Of<DecideClosure, CaseState>(), Of<FollowUp, CaseState>(), Of<ReopenCase, CaseState>(),
        Of<OpenStore, StockState>(), Of<ReceiveGoods, StockState>(), Of<AssembleKits, StockState>(), Of<ReserveKit, StockState>(), Of<ReleaseReservation, StockState>(), Of<IssueKit, StockState>(), Of<TakeBackKit, StockState>(),
        Of<WriteOffGoods, StockState>(), Of<WriteOffKit, StockState>(), Of<CountGoods, StockState>(),
        Of<HandOver, CaseState>(), Of<CoverCase, CaseState>(), Of<EndCover, CaseState>(), Of<TakeInMisfiled, CaseState>(), Of<RecordVisit, CaseState>(), Of<AskOffice, CaseState>(), Of<RecordOfficeReply, CaseState>(), Of<HoldConference, CaseState>(), Of<ReportDecision, CaseState>(), Of<NotePaper, CaseState>(),
        Of<AddPerson, IdentityState>(), Of<ChangePerson, IdentityState>(), Of<EndPerson, IdentityState>(), Of<BeginHousehold, IdentityState>(), Of<JoinHousehold, IdentityState>(), Of<LeaveHousehold, IdentityState>(), Of<ChangeHousehold, HouseholdState>(), Of<AddMember, HouseholdState>(), Of<ChangeMember, HouseholdState>(), Of<EndMember, HouseholdState>(),
        Of<LinkCase, CaseState>(), Of<UnlinkCase, CaseState>(), Of<MergeCase, CaseState>(), Of<PartCase, CaseState>(), Of<ProposeTransfer, CaseState>(), Of<DecideTransfer, CaseState>(), Of<AnswerTransfer, CaseState>(),
        Of<RecordWho5, ScoresState>(), Of<RecordCries8, ScoresState>(), Of<RecordPhqA, ScoresState>(), Of<RateDomains, ScoresState>(),
        Of<RateFormSix, ScoresState>(), Of<RecordOutsideScore, ScoresState>(), Of<StrikeSheet, ScoresState>(), Of<NoteChildSeen, LookState>(),
        Of<PlanService, CareState>(), Of<ReferService, CareState>(), Of<AnswerReferral, CareState>(), Of<RecordSession, CareState>(), Of<PauseService, CareState>(), Of<EndService, CareState>(),
        Of<GrantEntitlement, CareState>(), Of<RecordCounselling, CounsellingState>(),
        Of<AskLawyer, CaseState>(), Of<TakeMandate, JusticeState>(), Of<OpenProceeding, JusticeState>(), Of<JoinProceeding, JusticeState>(), Of<RecordStage, ProceedingState>(), Of<RecordCharge, ProceedingState>(),
        Of<ScheduleHearing, ProceedingState>(), Of<PostponeHearing, ProceedingState>(), Of<SetHearingDay, ProceedingState>(), Of<AddChildToHearing, ProceedingState>(), Of<TakeChildOffHearing, ProceedingState>(), Of<RecordHearing, ProceedingState>(), Of<CallOffHearing, ProceedingState>(), Of<RequestMeasures, ProceedingState>(), Of<AnswerMeasures, ProceedingState>(), Of<RecordMeasureUse, ProceedingState>(),
        Of<PrepareChild, ProceedingState>(), Of<NoteAfterHearing, JusticeSummaryState>(), Of<RecordJusticeContact, JusticeState>(), Of<GuideGuardian, JusticeState>(),
        Of<RecordCustody, ProceedingState>(), Of<ExtendCustody, ProceedingState>(), Of<EndCustody, ProceedingState>(), Of<RecordImmediateAppearance, ProceedingState>(), Of<OrderDetention, ProceedingState>(), Of<ExtendDetention, ProceedingState>(), Of<EndDetention, ProceedingState>(), Of<RecordClosingOrder, ProceedingState>(), Of<RecordJudgment, ProceedingState>(), Of<RecordNotification, ProceedingState>(), Of<FileAppeal, ProceedingState>(), Of<CloseAppeal, ProceedingState>(), Of<RecordAppealJudgment, ProceedingState>(), Of<DeclareFinal, ProceedingState>(), Of<ChooseDate, ProceedingState>(), Of<CorrectDay, ProceedingState>(), Of<DecideCorrection, ProceedingState>(), Of<RemindLegalTeam, ReminderSigns>(),
        Of<InformOfRight, JusticeState>(), Of<DecideOnClaim, JusticeState>(), Of<FileClaim, JusticeState>(), Of<RecordClaimOutcome, JusticeState>(), Of<RecordPayment, JusticeState>(), Of<ReversePayment, JusticeState>(), Of<WriteOffDebt, JusticeState>(), Of<NoteCourtActor, ProceedingState>(), Of<RegisterExhibit, ProceedingState>(), Of<MoveExhibit, ProceedingState>(), Of<ReportOffer, CaseState>(), Of<NoteOffer, JusticeState>(), Of<AdviseOnOffer, JusticeState>(), Of<NoteSafety, CaseState>(),
        Of<BeginImport, ImportState>(), Of<TakeInCase, ImportState>(), Of<NoteRows, ImportState>(), Of<FinishImport, ImportState>(), Of<LookThroughImport, ImportState>(), Of<TakeBackImport, ImportState>(), Of<TakeBackCase, CaseState>(), Of<KeepMapping, ImportState>(), Of<ExportList, CopyState>(), Of<NoteCopyDestroyed, CopyState>(),
        Of<RecordWelfare, CareState>(), Of<ReverseWelfare, CareState>(), Of<RecordSchool, CareState>(), Of<RecordWeek, CareState>(), Of<RecordAccompaniment, CareState>(),
    ];

    public static readonly string[] Entries =
    [
        LimitsTold.WireName, ConsentRecorded.WireName, ConsentRefused.WireName, ConsentWithdrawn.WireName, OverrideProposed.WireName, OverrideDecided.WireName,
        SupervisorAsked.WireName, BestInterestsDecided.WireName,
        ReportRecorded.WireName, ReporterTold.WireName, ReportTriaged.WireName, PriorityLowered.WireName, ReportsLinked.WireName, ReportShared.WireName, ReportClosed.WireName,
        ReportNoted.WireName, AlertDecided.WireName, AlertAnswered.WireName, ReportLinkedToCase.WireName, AlertRaised.WireName, AlertAcknowledged.WireName,
        AlertAcknowledgedByTelephone.WireName, AlertDeclined.WireName, AlertWithdrawn.WireName, WordsReleased.WireName, AlertEscalated.WireName,
        InvestigationOpened.WireName, InvestigationChildAdded.WireName, StatusSet.WireName, LeadAdded.WireName, LeadClosed.WireName, SightingAdded.WireName, IdentifierAdded.WireName, InvestigationReviewed.WireName,
        IdentityEstablished.WireName, OperationPlanned.WireName, OperationDecided.WireName, OperationRecorded.WireName, OperationReviewed.WireName, ForeignFactsRecorded.WireName,
        CaseOpened.WireName, ChildNamed.WireName, CaseSummaryBegun.WireName, HealthBegun.WireName, ScoresBegun.WireName, JusticeBegun.WireName,
        ImportBegun.WireName, RowTakenIn.WireName, RowsNoted.WireName, ImportFinished.WireName, ImportTakenBack.WireName, ImportLookedThrough.WireName, AsReceived.WireName, MappingKept.WireName, ListExported.WireName, CopyDestroyed.WireName, ChildDescribed.WireName, CaseTakenBack.WireName,
        JusticeSummaryBegun.WireName, CaseNoted.WireName,
        CaseRegistered.WireName, NotEligibleDecided.WireName, ChildContacted.WireName, CaseAssessed.WireName, AssessmentDecided.WireName, PlanMade.WireName, PlanDecided.WireName,
        ActionReported.WireName, CaseReviewed.WireName, RiskSet.WireName, CaseSupervised.WireName, ClocksPaused.WireName, ClocksResumed.WireName, SummaryUpdated.WireName,
        MatterOpened.WireName, MatterSettled.WireName, MatterSettledByHand.WireName, FinalAssessmentNoted.WireName, ClosureProposed.WireName, ClosureDecided.WireName, FollowedUp.WireName, CaseReopened.WireName,
        LawyerAskedFor.WireName, LawyerAsked.WireName, MandateTaken.WireName, LawyerNoted.WireName, ProceedingOpened.WireName, ChildTakesPart.WireName, ProceedingJoined.WireName, StageNoted.WireName, StageRecorded.WireName, GuidanceOwed.WireName, ChargeRecorded.WireName,
        HearingScheduled.WireName, HearingNoted.WireName, HearingPostponed.WireName, HearingDaySet.WireName, ChildAddedToHearing.WireName, ChildTakenOffHearing.WireName, InterviewNoted.WireName, HearingHeld.WireName, HearingCalledOff.WireName, MeasuresRequested.WireName, MeasuresAnswered.WireName, MeasuresUsed.WireName, ChildPrepared.WireName, AfterHearingNoted.WireName, JusticeContactRecorded.WireName, GuardianGuided.WireName,
        CustodyRecorded.WireName, CustodyExtended.WireName, CustodyEnded.WireName, ImmediateAppearanceRecorded.WireName, DetentionOrdered.WireName, DetentionExtended.WireName, DetentionEnded.WireName, ClosingOrderRecorded.WireName, JudgmentRecorded.WireName, JudgmentNoted.WireName, JudgmentFinalNoted.WireName, NotificationRecorded.WireName, AppealFiled.WireName, AppealClosed.WireName, AppealJudgmentRecorded.WireName, FinalDeclared.WireName, DateChosen.WireName, CorrectionProposed.WireName, CorrectionRefused.WireName, DayCorrected.WireName, LegalTeamReminded.WireName,
        ExhibitRegistered.WireName, ExhibitMoved.WireName, LawyerTold.WireName, LawyerToldOf.WireName, FamilyAdvised.WireName, LawyerAnswered.WireName, FamilyVisited.WireName, RightOwed.WireName, ChildInformed.WireName, RightExplained.WireName, ClaimWishRecorded.WireName, ClaimFiled.WireName, ClaimOutcomeRecorded.WireName, PaymentRecorded.WireName, PaymentReversed.WireName, DebtWrittenOff.WireName, CourtActorNoted.WireName,
        StoreOpened.WireName, GoodsReceived.WireName, KitsAssembled.WireName, KitReserved.WireName, ReservationReleased.WireName, KitIssued.WireName, KitHandedOver.WireName, KitTakenBack.WireName, KitGivenBack.WireName,
        GoodsWrittenOff.WireName, KitWrittenOff.WireName, GoodsCounted.WireName,
        CaseHandedOver.WireName, CaseCovered.WireName, CoverEnded.WireName, EntryTakenIn.WireName, VisitRecorded.WireName, OfficeAsked.WireName, OfficeReplied.WireName, ConferenceHeld.WireName, DecisionReported.WireName, PaperNoted.WireName,
        PersonAdded.WireName, PersonChanged.WireName, PersonEnded.WireName, HouseholdBegun.WireName, HouseholdJoined.WireName, HouseholdLeft.WireName, HouseholdChanged.WireName, ChildJoined.WireName, ChildLeft.WireName,
        CaseLinked.WireName, CaseUnlinked.WireName, CaseMerged.WireName, CaseTakenIn.WireName, CaseParted.WireName, CaseLetGo.WireName, TransferProposed.WireName, TransferDecided.WireName, TransferAnswered.WireName,
        InstrumentScored.WireName, DomainsRated.WireName, FormSixRated.WireName, OutsideScoreRecorded.WireName, LookToday.WireName, ChildSeen.WireName,
        ServicePlanned.WireName, ServiceReferred.WireName, ReferralAnswered.WireName, SessionRecorded.WireName, ServicePaused.WireName, ServiceEnded.WireName, EntitlementGranted.WireName,
        SessionsPromised.WireName, SessionsStopped.WireName, CounsellingRecorded.WireName, AttendanceNoted.WireName,
        WelfareRecorded.WireName, WelfareReversed.WireName, SchoolRecorded.WireName, WeekRecorded.WireName, AccompanimentRecorded.WireName,
    ];

    private static Described Of<TAct, TState>() where TAct : IAct<TAct, TState> where TState : IState<TState> =>
        new(TAct.WireName, TAct.Needs, TAct.Audit, TAct.Shape, answers => TAct.From(answers));
}
