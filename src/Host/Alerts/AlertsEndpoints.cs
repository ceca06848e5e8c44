using Kapea.Host.Doors;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;

namespace Kapea.Host.Alerts;

/// <summary>The acts and entries of the room, one line each.</summary>
internal static class AlertsEndpoints
{
    public static void Acts(ActBook acts) => acts
        .Add<RaiseAlert, ReportState>()
        .Add<DecideAgainstAlert, ReportState>()
        .Add<AcknowledgeAlert, Work.Alerts.AlertState>()
        .Add<AcknowledgeByTelephone, Work.Alerts.AlertState>()
        .Add<DeclineAlert, Work.Alerts.AlertState>()
        .Add<ReleaseWords, ReportState>()
        .Add<WithdrawAlert, Work.Alerts.AlertState>()
        .Add<EscalateAlert, AlertSigns>();

    public static void Entries(EntryBook entries) => entries
        .Add<AlertRaised>()
        .Add<AlertAcknowledged>()
        .Add<AlertAcknowledgedByTelephone>()
        .Add<AlertDeclined>()
        .Add<AlertEscalated>()
        .Add<AlertWithdrawn>()
        .Add<WordsReleased>();
}
