using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Alerts;

/// <summary>Which acts of the room make sense on a report and on an alert.</summary>
public static class AlertsOffers
{
    /// <summary>Alerting the police about a report, or deciding against it, and telling a unit more.</summary>
    public static IEnumerable<Offer> OnReport(ReportState state)
    {
        if (state.MayBeWorkedOn() is not null || state.Triage is not { } triage)
            yield break;
        if (RaiseAlert.IsForPolice(triage))
            yield return new(RaiseAlert.WireName, IsExpected: triage.AlertWithinMinutes is not null && state.Alerts.IsEmpty);
        if (!state.IsAlertDecided && triage.AlertWithinMinutes is null)
            yield return new(DecideAgainstAlert.WireName);
        if (state.Alerts.Any(a => a.Answer != AlertAnswer.Withdrawn))
            yield return new(ReleaseWords.WireName);
    }

    /// <summary>Answering an alert, or taking it back.</summary>
    public static IEnumerable<Offer> OnAlert(AlertState state)
    {
        if (state.MayBeAnswered() is null)
        {
            yield return new(AcknowledgeAlert.WireName, IsExpected: true);
            yield return new(AcknowledgeByTelephone.WireName);
            yield return new(DeclineAlert.WireName);
        }

        if (state.Raised is not null && !state.IsWithdrawn)
            yield return new(WithdrawAlert.WireName);
    }
}
