using Kapea.Host.Doors;
using Kapea.Work.Care;

namespace Kapea.Host.Care;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class CareEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<RecordWho5, ScoresState>()
        .Add<RecordCries8, ScoresState>()
        .Add<RecordPhqA, ScoresState>()
        .Add<RateDomains, ScoresState>()
        .Add<RateFormSix, ScoresState>()
        .Add<RecordOutsideScore, ScoresState>()
        .Add<StrikeSheet, ScoresState>()
        .Add<NoteChildSeen, LookState>()
        .Add<PlanService, CareState>()
        .Add<ReferService, CareState>()
        .Add<AnswerReferral, CareState>()
        .Add<RecordSession, CareState>()
        .Add<PauseService, CareState>()
        .Add<EndService, CareState>()
        .Add<GrantEntitlement, CareState>()
        .Add<RecordCounselling, CounsellingState>()
        .Add<RecordWelfare, CareState>()
        .Add<ReverseWelfare, CareState>()
        .Add<RecordSchool, CareState>()
        .Add<RecordWeek, CareState>()
        .Add<RecordAccompaniment, CareState>();

    public static void Entries(EntryBook entries) => entries
        .Add<InstrumentScored>()
        .Add<DomainsRated>()
        .Add<FormSixRated>()
        .Add<OutsideScoreRecorded>()
        .Add<SheetStruck>()
        .Add<LookToday>()
        .Add<ChildSeen>()
        .Add<ServicePlanned>()
        .Add<ServiceReferred>()
        .Add<ReferralAnswered>()
        .Add<SessionRecorded>()
        .Add<ServicePaused>()
        .Add<ServiceEnded>()
        .Add<EntitlementGranted>()
        .Add<SessionsPromised>()
        .Add<SessionsStopped>()
        .Add<CounsellingRecorded>()
        .Add<AttendanceNoted>()
        .Add<WelfareRecorded>()
        .Add<WelfareReversed>()
        .Add<SchoolRecorded>()
        .Add<WeekRecorded>()
        .Add<AccompanimentRecorded>()
        .Add<InterviewNoted>();
}
