using Kapea.Work.Acts;

namespace Kapea.Work.Alerts;

/// <summary>Every "no" of the alerts room.</summary>
public static class AlertsRefusals
{
    /// <summary>There is no alert in this stream yet.</summary>
    public static Refusal NotRaised { get; } = new("alerts.not-raised", RefusalKind.NotFound);

    /// <summary>The report has not been triaged, so that nobody knows how urgent it is.</summary>
    public static Refusal NotTriaged { get; } = new("alerts.report-not-triaged", RefusalKind.AgainstRule);

    /// <summary>Reports under the rules T9 and T10 are no matter for the police.</summary>
    public static Refusal NotForThisRule(string rule) => new("alerts.not-for-this-rule", RefusalKind.AgainstRule, Hint: rule);

    /// <summary>An alert to this police unit still waits for its answer.</summary>
    public static Refusal AlreadyOpen { get; } = new("alerts.already-open", RefusalKind.Conflict, "ladder");

    /// <summary>The reference book holds no ladder of this name with a first rung.</summary>
    public static Refusal NoSuchLadder { get; } = new("alerts.no-such-ladder", RefusalKind.AgainstRule, "ladder");

    /// <summary>The triage rule asks for an alert; it cannot be decided against one.</summary>
    public static Refusal RuleAsksForAlert(string rule) => new("alerts.rule-asks-for-alert", RefusalKind.AgainstRule, Hint: rule);

    /// <summary>An alert was raised already; withdraw it instead.</summary>
    public static Refusal AlreadyDecided { get; } = new("alerts.already-decided", RefusalKind.Conflict);

    /// <summary>Somebody has acknowledged the alert already.</summary>
    public static Refusal AlreadyAcknowledged { get; } = new("alerts.already-acknowledged", RefusalKind.Conflict);

    /// <summary>The alert was withdrawn.</summary>
    public static Refusal Withdrawn { get; } = new("alerts.withdrawn", RefusalKind.Conflict);

    /// <summary>This rung was reached before.</summary>
    public static Refusal StepTaken { get; } = new("alerts.step-taken", RefusalKind.Conflict);

    /// <summary>A rung below this one has not been reached yet.</summary>
    public static Refusal StepOutOfOrder { get; } = new("alerts.step-out-of-order", RefusalKind.Conflict);

    /// <summary>No such alert was raised from this report.</summary>
    public static Refusal NoSuchAlert { get; } = new("alerts.no-such-alert", RefusalKind.AgainstRule, "alert");

    /// <summary>A child reported: her words and all names stay until she agrees and somebody else has decided that it is in her best interests.</summary>
    public static Refusal ChildReporterStays { get; } = new("alerts.child-reporter-stays", RefusalKind.AgainstRule, "items");
}
