using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Every "no" of the cases room.</summary>
public static class CasesRefusals
{
    /// <summary>There is no case in this stream yet.</summary>
    public static Refusal NotOpened { get; } = new("cases.not-opened", RefusalKind.NotFound);

    /// <summary>There is no report in this stream.</summary>
    public static Refusal NoReport { get; } = new("cases.no-report", RefusalKind.NotFound);

    /// <summary>The report is closed.</summary>
    public static Refusal ReportClosed { get; } = new("cases.report-closed", RefusalKind.Conflict);

    /// <summary>The report has not been triaged.</summary>
    public static Refusal NotTriaged { get; } = new("cases.report-not-triaged", RefusalKind.AgainstRule);

    /// <summary>At P1 or High it must first be decided whether the police are alerted.</summary>
    public static Refusal AlertUndecided { get; } = new("cases.alert-undecided", RefusalKind.AgainstRule);

    /// <summary>Spam and wrong numbers (rule T10) make no case.</summary>
    public static Refusal NotFromSpam { get; } = new("cases.not-from-spam", RefusalKind.AgainstRule);

    /// <summary>The report tells of no child with that number.</summary>
    public static Refusal NoSuchChild { get; } = new("cases.no-such-child", RefusalKind.AgainstRule, "child");

    /// <summary>A case was opened for this child of the report already.</summary>
    public static Refusal AlreadyOpened { get; } = new("cases.already-opened", RefusalKind.Conflict, "child");
}
