using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Every "no" of the intake room.</summary>
public static class IntakeRefusals
{
    /// <summary>There is no report in this stream yet.</summary>
    public static Refusal NotRecorded { get; } = new("intake.not-recorded", RefusalKind.NotFound);

    /// <summary>The report is closed; nothing but notes and links is added.</summary>
    public static Refusal Closed { get; } = new("intake.report-closed", RefusalKind.Conflict);

    /// <summary>The report has not been triaged.</summary>
    public static Refusal NotTriaged { get; } = new("intake.not-triaged", RefusalKind.AgainstRule);

    /// <summary>A priority goes down only by a second person with a reason (risk rule R7).</summary>
    public static Refusal DowngradeNeedsSecondPerson { get; } = new("intake.downgrade-needs-second-person", RefusalKind.AgainstRule);

    /// <summary>No child reported it, so there are no best interests of a reporter to weigh.</summary>
    public static Refusal NoChildReporter { get; } = new("intake.no-child-reporter", RefusalKind.AgainstRule);

    /// <summary>The level asked for is not lower than the present one.</summary>
    public static Refusal NotLower { get; } = new("intake.not-lower", RefusalKind.AgainstRule, "to");

    /// <summary>The triage table does not hold the rule that matched; reference data are incomplete.</summary>
    public static Refusal RuleMissing(string rule) => new("intake.rule-missing", RefusalKind.AgainstRule, Hint: rule);

    /// <summary>A report cannot be linked to itself.</summary>
    public static Refusal LinkToItself { get; } = new("intake.link-to-itself", RefusalKind.AgainstRule, "other");

    /// <summary>This link stands already.</summary>
    public static Refusal AlreadyLinked { get; } = new("intake.already-linked", RefusalKind.Conflict, "other");

    /// <summary>No link of the report names that desk.</summary>
    public static Refusal NoLinkWithDesk { get; } = new("intake.no-link-with-desk", RefusalKind.AgainstRule, "linked_desk");

    /// <summary>The desk that a link names holds the report already.</summary>
    public static Refusal LinkedDeskHoldsIt { get; } = new("intake.linked-desk-holds-it", RefusalKind.Conflict, "linked_desk");

    /// <summary>An alert to the police has not been answered.</summary>
    public static Refusal AlertUnanswered { get; } = new("intake.alert-unanswered", RefusalKind.AgainstRule);

    /// <summary>At P1 or High it must first be decided whether the police are alerted.</summary>
    public static Refusal AlertUndecided { get; } = new("intake.alert-undecided", RefusalKind.AgainstRule);

    /// <summary>The outcome says that a case was opened, but none was.</summary>
    public static Refusal NoCaseOpened { get; } = new("intake.no-case-opened", RefusalKind.AgainstRule, "outcome");

    /// <summary>The outcome says otherwise, but a case was opened from this report.</summary>
    public static Refusal CaseWasOpened { get; } = new("intake.case-was-opened", RefusalKind.AgainstRule, "outcome");

    /// <summary>The outcome says duplicate, but no link says of which report.</summary>
    public static Refusal NoDuplicateLinked { get; } = new("intake.no-duplicate-linked", RefusalKind.AgainstRule, "outcome");
}
