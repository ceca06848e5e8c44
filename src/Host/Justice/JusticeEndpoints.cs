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
        .Add<RecordStage, ProceedingState>()
        .Add<RecordCharge, ProceedingState>()
        .Add<ScheduleHearing, ProceedingState>()
        .Add<PostponeHearing, ProceedingState>()
        .Add<RecordHearing, ProceedingState>()
        .Add<CallOffHearing, ProceedingState>()
        .Add<RequestMeasures, ProceedingState>()
        .Add<AnswerMeasures, ProceedingState>()
        .Add<RecordMeasureUse, ProceedingState>()
        .Add<PrepareChild, ProceedingState>()
        .Add<NoteAfterHearing, JusticeSummaryState>()
        .Add<RecordJusticeContact, JusticeState>()
        .Add<GuideGuardian, JusticeState>();

    public static void Entries(EntryBook entries) => entries
        .Add<LawyerAskedFor>()
        .Add<LawyerAsked>()
        .Add<MandateTaken>()
        .Add<LawyerNoted>()
        .Add<ProceedingOpened>()
        .Add<ChildTakesPart>()
        .Add<ProceedingJoined>()
        .Add<StageNoted>()
        .Add<StageRecorded>()
        .Add<ChargeRecorded>()
        .Add<HearingScheduled>()
        .Add<HearingNoted>()
        .Add<HearingPostponed>()
        .Add<HearingHeld>()
        .Add<HearingCalledOff>()
        .Add<MeasuresRequested>()
        .Add<MeasuresAnswered>()
        .Add<MeasuresUsed>()
        .Add<ChildPrepared>()
        .Add<AfterHearingNoted>()
        .Add<JusticeContactRecorded>()
        .Add<GuardianGuided>();
}
