using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Alerts;

/// <summary>Decides, with a reason, that the police are not alerted. Not where the triage rule asks for an alert.</summary>
public sealed record DecideAgainstAlert(string Reason) : IAct<DecideAgainstAlert, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.decide-against-alert.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.decided-against");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.Reason],
    };

    /// <inheritdoc/>
    public static DecideAgainstAlert From(Answers answers) => new(answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, DecideAgainstAlert act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Triage is not { } triage)
            return AlertsRefusals.NotTriaged;
        if (state.IsAlertDecided)
            return AlertsRefusals.AlreadyDecided;
        if (triage.AlertWithinMinutes is not null)
            return AlertsRefusals.RuleAsksForAlert(triage.Rule);
        return new Happened().Write(new AlertDecided(null, null, now.At, null, act.Reason, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"Agreed with the supervisor: watch and guide first.\"" };
    }
}
