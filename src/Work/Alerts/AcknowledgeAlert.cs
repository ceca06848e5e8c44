using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Alerts;

/// <summary>The police answer an alert: they have it, and act.</summary>
public sealed record AcknowledgeAlert(string? Message, int? EtaMinutes, string? ReferenceNumber) : IAct<AcknowledgeAlert, AlertState>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.acknowledge-alert.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.acknowledged");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Alert,
        PostsTo = [StreamKind.Report],
        OwnScreen = true,
        Fields = [Asks.EtaMinutes, Asks.Message, Asks.ReferenceNumber],
    };

    /// <inheritdoc/>
    public static AcknowledgeAlert From(Answers answers) =>
        new(answers.TextOrNull(Asks.Message), answers.CountOrNull(Asks.EtaMinutes), answers.TextOrNull(Asks.ReferenceNumber));

    /// <inheritdoc/>
    public static Decision Decide(AlertState state, AcknowledgeAlert act, Circumstances now)
    {
        if (state.MayBeAnswered() is { } no)
            return no;
        var minutes = state.MinutesSinceRaised(now.At);
        return new Happened()
            .Write(new AlertAcknowledged(now.Desk, act.Message, act.EtaMinutes, act.ReferenceNumber, minutes, now.HappenedAt))
            .Post(state.Raised!.Report, new AlertAnswered(now.Subject, AlertAnswer.Acknowledged, now.HappenedAt, From: now.Desk))
            .Settle("alerts.answer").Settle("alerts.unanswered").Silence("alerts.raised").Silence("alerts.escalated")
            .Notify(new("alerts.acknowledged", null, DeskFunction.Intake, 0, state.Raised.Urgency.ToString(), null))
            .Tell("minutes_since_raised", minutes.ToString(CultureInfo.InvariantCulture));
    }

    private static class Asks
    {
        public static readonly CountField EtaMinutes = new() { Name = "eta_minutes", Max = 1440, Unit = "unit.minutes", Example = "25" };
        public static readonly TextField Message = new() { Name = "message", MaxLength = 2000, Example = "\"Two officers are on the way.\"" };
        public static readonly LineField ReferenceNumber = new() { Name = "reference_number", MaxLength = 60, Example = "\"114/30\"" };
    }
}

/// <summary>The police acknowledged the alert.</summary>
/// <param name="Desk">The desk from which it was answered.</param>
/// <param name="Message">What they said.</param>
/// <param name="EtaMinutes">Minutes until they arrive.</param>
/// <param name="ReferenceNumber">Their own number.</param>
/// <param name="MinutesSinceRaised">Whole minutes since the alert was raised.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record AlertAcknowledged(string Desk, string? Message, int? EtaMinutes, string? ReferenceNumber, int MinutesSinceRaised, DateTimeOffset HappenedAt)
    : IEntry<AlertAcknowledged>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.alert-acknowledged.1";
}
