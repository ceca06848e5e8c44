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
        .Add<ExhibitRegistered>()
        .Add<ExhibitMoved>();
}
