using Kapea.Host.Doors;
using Kapea.Work.Intake;

namespace Kapea.Host.Intake;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class IntakeEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<RecordReport, ReportState>()
        .Add<TriageReport, ReportState>()
        .Add<LowerPriority, ReportState>()
        .Add<LinkReports, ReportState>()
        .Add<ShareReportOverLink, ReportState>()
        .Add<NoteOnReport, ReportState>()
        .Add<AskSupervisor, ReportState>()
        .Add<DecideBestInterests, ReportState>()
        .Add<CloseReport, ReportState>();

    public static void Entries(EntryBook entries) => entries
        .Add<ReportRecorded>()
        .Add<ReporterTold>()
        .Add<ReportTriaged>()
        .Add<PriorityLowered>()
        .Add<ReportsLinked>()
        .Add<ReportShared>()
        .Add<ReportNoted>()
        .Add<SupervisorAsked>()
        .Add<BestInterestsDecided>()
        .Add<ReportClosed>()
        .Add<AlertDecided>()
        .Add<AlertAnswered>()
        .Add<ReportLinkedToCase>();
}
