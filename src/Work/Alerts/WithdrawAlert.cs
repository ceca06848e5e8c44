using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Alerts;

/// <summary>Why an alert is withdrawn.</summary>
public enum WithdrawReason
{
    /// <summary>It was raised by mistake.</summary>
    Mistake,

    /// <summary>The child is safe.</summary>
    ChildSafe,

    /// <summary>The unit was alerted twice.</summary>
    Duplicate,

    /// <summary>It went to the wrong unit.</summary>
    WrongUnit,

    /// <summary>Other.</summary>
    Other,
}

/// <summary>Intake takes an alert back; every rung that was reached is told.</summary>
public sealed record WithdrawAlert(WithdrawReason Reason, string Words) : IAct<WithdrawAlert, AlertState>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.withdraw-alert.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.withdrawn");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Alert,
        PostsTo = [StreamKind.Report],
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.Reason, Asks.Words],
    };

    /// <inheritdoc/>
    public static WithdrawAlert From(Answers answers) => new(answers.One<WithdrawReason>(Asks.Reason), answers.Text(Asks.Words));

    /// <inheritdoc/>
    public static Decision Decide(AlertState state, WithdrawAlert act, Circumstances now)
    {
        if (state.Raised is not { } raised)
            return AlertsRefusals.NotRaised;
        if (state.IsWithdrawn)
            return AlertsRefusals.Withdrawn;
        var happened = new Happened()
            .Write(new AlertWithdrawn(act.Reason, act.Words, now.HappenedAt))
            .Post(raised.Report, new AlertAnswered(now.Subject, AlertAnswer.Withdrawn, now.HappenedAt, WentWrong(act.Reason)))
            .Settle("alerts.answer").Settle("alerts.unanswered").Silence("alerts.raised").Silence("alerts.escalated");
        if (WentWrong(act.Reason))
            happened = happened.Due("alerts.alert-police", now.At, stream: raised.Report);
        return raised.Rungs.Where(r => r.Rung <= state.Escalations)
            .Aggregate(happened, (h, r) => h.Notify(new("alerts.withdrawn", r.Desk, null, r.Turn, raised.Urgency.ToString(), null)));
    }

    // Taken back because it went wrong, not because there is no danger: the police still have to be alerted.
    private static bool WentWrong(WithdrawReason reason) => reason is WithdrawReason.Mistake or WithdrawReason.WrongUnit;

    private static class Asks
    {
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<WithdrawReason>("withdraw-reason"), Example = "\"ChildSafe\"" };
        public static readonly TextField Words = new() { Name = "words", Required = true, MaxLength = 2000, Example = "\"The child is at home with her grandmother.\"" };
    }
}

/// <summary>Intake withdrew the alert.</summary>
public sealed record AlertWithdrawn(WithdrawReason Reason, string Words, DateTimeOffset HappenedAt) : IEntry<AlertWithdrawn>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.alert-withdrawn.1";
}
