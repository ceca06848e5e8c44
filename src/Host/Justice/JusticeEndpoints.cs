using Kapea.Host.Doors;
using Kapea.Work.Cases;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class JusticeEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<AskLawyer, CaseState>()
        .Add<TakeMandate, JusticeState>()
        .Add<OpenProceeding, JusticeState>()
        .Add<JoinProceeding, JusticeState>()
        .Add<InformOfRight, JusticeState>()
        .Add<DecideOnClaim, JusticeState>()
        .Add<FileClaim, JusticeState>()
        .Add<RecordClaimOutcome, JusticeState>()
        .Add<RecordPayment, JusticeState>()
        .Add<ReversePayment, JusticeState>()
        .Add<WriteOffDebt, JusticeState>()
        .Add<RecordStage, ProceedingState>()
        .Add<RecordCharge, ProceedingState>()
        .Add<RecordCustody, ProceedingState>()
        .Add<ExtendCustody, ProceedingState>()
        .Add<EndCustody, ProceedingState>()
        .Add<RecordImmediateAppearance, ProceedingState>()
        .Add<OrderDetention, ProceedingState>()
        .Add<ExtendDetention, ProceedingState>()
        .Add<EndDetention, ProceedingState>()
        .Add<RecordClosingOrder, ProceedingState>()
        .Add<RecordJudgment, ProceedingState>()
        .Add<RecordNotification, ProceedingState>()
        .Add<FileAppeal, ProceedingState>()
        .Add<RecordAppealJudgment, ProceedingState>()
        .Add<DeclareFinal, ProceedingState>()
        .Add<ChooseDate, ProceedingState>()
        .Add<RemindLegalTeam, ReminderSigns>()
        .Add<RegisterExhibit, ProceedingState>()
        .Add<MoveExhibit, ProceedingState>();

    public static void Entries(EntryBook entries) => entries
        .Add<LawyerAskedFor>()
        .Add<LawyerAsked>()
        .Add<MandateTaken>()
        .Add<LawyerNoted>()
        .Add<ProceedingOpened>()
        .Add<ChildTakesPart>()
        .Add<ProceedingJoined>()
        .Add<RightExplained>()
        .Add<ClaimWishRecorded>()
        .Add<ClaimFiled>()
        .Add<ClaimOutcomeRecorded>()
        .Add<PaymentRecorded>()
        .Add<PaymentReversed>()
        .Add<DebtWrittenOff>()
        .Add<StageNoted>()
        .Add<StageRecorded>()
        .Add<ChargeRecorded>()
        .Add<CustodyRecorded>()
        .Add<CustodyExtended>()
        .Add<CustodyEnded>()
        .Add<ImmediateAppearanceRecorded>()
        .Add<DetentionOrdered>()
        .Add<DetentionExtended>()
        .Add<DetentionEnded>()
        .Add<ClosingOrderRecorded>()
        .Add<JudgmentRecorded>()
        .Add<JudgmentNoted>()
        .Add<NotificationRecorded>()
        .Add<AppealFiled>()
        .Add<AppealJudgmentRecorded>()
        .Add<FinalDeclared>()
        .Add<DateChosen>()
        .Add<LegalTeamReminded>()
        .Add<ExhibitRegistered>()
        .Add<ExhibitMoved>();
}
