using Kapea.Host.Doors;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Cases;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class CasesEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<OpenCase, ReportState>()
        .Add<NoteOnCase, CaseState>();

    public static void Entries(EntryBook entries) => entries
        .Add<CaseOpened>()
        .Add<CaseNoted>()
        .Add<ChildNamed>()
        .Add<CaseSummaryBegun>()
        .Add<HealthBegun>()
        .Add<ScoresBegun>()
        .Add<JusticeBegun>()
        .Add<JusticeSummaryBegun>();
}
