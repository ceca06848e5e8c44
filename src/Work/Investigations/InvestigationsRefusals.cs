using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Every "no" of the investigations room.</summary>
public static class InvestigationsRefusals
{
    /// <summary>There is no investigation in this stream.</summary>
    public static Refusal NotOpened { get; } = new("investigations.not-opened", RefusalKind.NotFound);

    /// <summary>What was typed is no file code: its check character is wrong.</summary>
    public static Refusal NotAFileCode { get; } = new("investigations.not-a-file-code", RefusalKind.AgainstRule, "children");

    /// <summary>That child stands in the file already.</summary>
    public static Refusal ChildThereAlready { get; } = new("investigations.child-there-already", RefusalKind.Conflict, "children");

    /// <summary>From the present status the law knows no way to that one.</summary>
    public static Refusal StatusNotNext { get; } = new("investigations.status-not-next", RefusalKind.AgainstRule, "to");

    /// <summary>A correction leads back to the status before, and to no other.</summary>
    public static Refusal NothingToCorrect { get; } = new("investigations.nothing-to-correct", RefusalKind.AgainstRule, "to");

    /// <summary>There is no lead with that number.</summary>
    public static Refusal NoSuchLead { get; } = new("investigations.no-such-lead", RefusalKind.AgainstRule, "lead");

    /// <summary>That lead is closed.</summary>
    public static Refusal LeadClosedAlready { get; } = new("investigations.lead-closed-already", RefusalKind.Conflict, "lead");

    /// <summary>The period ends before it begins.</summary>
    public static Refusal PeriodEndsBefore { get; } = new("investigations.period-ends-before", RefusalKind.AgainstRule, "seen_until");

    /// <summary>The same identifier stands in the file already.</summary>
    public static Refusal IdentifierThereAlready { get; } = new("investigations.identifier-there-already", RefusalKind.Conflict, "value");

    /// <summary>Of a passport the last four characters are kept, and no more.</summary>
    public static Refusal LastFourOnly { get; } = new("investigations.last-four-only", RefusalKind.AgainstRule, "value");

    /// <summary>It is known who he is, or the proceeding is over: no review is due.</summary>
    public static Refusal NoReviewRuns { get; } = new("investigations.no-review-runs", RefusalKind.Conflict);

    /// <summary>It was known before who he is.</summary>
    public static Refusal IdentifiedAlready { get; } = new("investigations.identified-already", RefusalKind.Conflict);

    /// <summary>Nobody has written yet who he is.</summary>
    public static Refusal NotIdentified { get; } = new("investigations.not-identified", RefusalKind.Conflict);

    /// <summary>He is charged: whether it was he, the court says.</summary>
    public static Refusal CourtDecides { get; } = new("investigations.court-decides", RefusalKind.AgainstRule);

    /// <summary>That desk holds the file already.</summary>
    public static Refusal SharedAlready { get; } = new("investigations.shared-already", RefusalKind.Conflict, "police_desk");

    /// <summary>No link of the file names that desk.</summary>
    public static Refusal NoLinkWithDesk { get; } = new("investigations.no-link-with-desk", RefusalKind.AgainstRule, "linked_desk");

    /// <summary>The desk that a link names holds the file already.</summary>
    public static Refusal LinkedDeskHoldsIt { get; } = new("investigations.linked-desk-holds-it", RefusalKind.Conflict, "linked_desk");

    /// <summary>Another operation is planned and not over.</summary>
    public static Refusal OperationOpen { get; } = new("investigations.operation-open", RefusalKind.Conflict);

    /// <summary>No operation waits for a decision.</summary>
    public static Refusal NothingWaits { get; } = new("investigations.nothing-waits", RefusalKind.Conflict);

    /// <summary>Nobody decides on the plan she made.</summary>
    public static Refusal NotYourOwn { get; } = new("investigations.not-your-own", RefusalKind.AgainstRule);

    /// <summary>Nobody has decided that the operation goes ahead.</summary>
    public static Refusal NotDecided { get; } = new("investigations.not-decided", RefusalKind.AgainstRule);

    /// <summary>There is no operation that is over.</summary>
    public static Refusal NotDoneYet { get; } = new("investigations.not-done-yet", RefusalKind.AgainstRule);

    /// <summary>This operation was looked back at before.</summary>
    public static Refusal LookedBackAlready { get; } = new("investigations.looked-back-already", RefusalKind.Conflict);

    /// <summary>Nothing was answered.</summary>
    public static Refusal NothingSaid { get; } = new("investigations.nothing-said", RefusalKind.AgainstRule);
}
