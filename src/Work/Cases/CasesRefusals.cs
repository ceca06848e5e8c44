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

    /// <summary>The case is closed.</summary>
    public static Refusal Closed { get; } = new("cases.closed", RefusalKind.Conflict);

    /// <summary>Work goes on in another case; the hint is its file code.</summary>
    public static Refusal MergedInto(string? code) => new("cases.merged-into", RefusalKind.Conflict, Hint: code ?? "–");

    /// <summary>No case was chosen into which it could be merged.</summary>
    public static Refusal NoSuchCase { get; } = new("cases.no-such-case", RefusalKind.AgainstRule, "into");

    /// <summary>A case cannot go on in itself.</summary>
    public static Refusal MergesIntoItself { get; } = new("cases.merges-into-itself", RefusalKind.AgainstRule, "into");

    /// <summary>Another case was merged into this one, so that it cannot stop.</summary>
    public static Refusal HasTakenIn { get; } = new("cases.has-taken-in", RefusalKind.Conflict);

    /// <summary>The child or its family has to be looked after today.</summary>
    public static Refusal LookAfterFirst { get; } = new("cases.look-after-first", RefusalKind.AgainstRule);

    /// <summary>The case was not merged into another.</summary>
    public static Refusal NotMerged { get; } = new("cases.not-merged", RefusalKind.Conflict);

    /// <summary>It was registered before.</summary>
    public static Refusal RegisteredAlready { get; } = new("cases.registered-already", RefusalKind.Conflict);

    /// <summary>Who is named is no member of a social team that holds the case.</summary>
    public static Refusal NotAColleague { get; } = new("cases.not-a-colleague", RefusalKind.AgainstRule, "owner");

    /// <summary>Who is to cover is no member of a social team that holds the case.</summary>
    public static Refusal CoverIsNoColleague { get; } = new("cases.cover-is-no-colleague", RefusalKind.AgainstRule, "covered_by");

    /// <summary>Nobody covers for herself.</summary>
    public static Refusal CoversHerself { get; } = new("cases.covers-herself", RefusalKind.AgainstRule, "covered_by");

    /// <summary>The last day lies before the first, or behind us.</summary>
    public static Refusal CoverIsOver { get; } = new("cases.cover-is-over", RefusalKind.AgainstRule, "last_day");

    /// <summary>Nobody covers.</summary>
    public static Refusal NotCovered { get; } = new("cases.not-covered", RefusalKind.Conflict);

    /// <summary>A transfer is under way already.</summary>
    public static Refusal TransferWaits { get; } = new("cases.transfer-waits", RefusalKind.Conflict);

    /// <summary>The day by which an answer is wanted is past.</summary>
    public static Refusal AnswerDayIsPast { get; } = new("cases.answer-day-is-past", RefusalKind.AgainstRule, "answer_by");

    /// <summary>No supervisor has let another organisation be asked.</summary>
    public static Refusal NotAskedYet { get; } = new("cases.not-asked-yet", RefusalKind.Conflict);

    /// <summary>This is no file code, or its check character is wrong.</summary>
    public static Refusal NotAFileCode { get; } = new("cases.not-a-file-code", RefusalKind.AgainstRule, "file_code");

    /// <summary>This is the code of the case itself.</summary>
    public static Refusal LinksToItself { get; } = new("cases.links-to-itself", RefusalKind.AgainstRule, "file_code");

    /// <summary>The two are linked so already.</summary>
    public static Refusal LinkedAlready { get; } = new("cases.linked-already", RefusalKind.Conflict, "file_code");

    /// <summary>No link with that number stands.</summary>
    public static Refusal NoSuchLink { get; } = new("cases.no-such-link", RefusalKind.AgainstRule, "link");

    /// <summary>Nobody with that number is around the child.</summary>
    public static Refusal NoSuchPerson { get; } = new("cases.no-such-person", RefusalKind.AgainstRule, "person");

    /// <summary>Nothing was answered that would change anything.</summary>
    public static Refusal NothingChanged { get; } = new("cases.nothing-changed", RefusalKind.AgainstRule);

    /// <summary>The child belongs to a household already.</summary>
    public static Refusal HasHousehold { get; } = new("cases.has-household", RefusalKind.Conflict);

    /// <summary>There is no household.</summary>
    public static Refusal NoHousehold { get; } = new("cases.no-household", RefusalKind.Conflict);

    /// <summary>No question with that number waits for an answer.</summary>
    public static Refusal NoSuchQuestion { get; } = new("cases.no-such-question", RefusalKind.AgainstRule, "asked");

    /// <summary>No decision with that number is open.</summary>
    public static Refusal NoSuchDecision { get; } = new("cases.no-such-decision", RefusalKind.AgainstRule, "decided");

    /// <summary>The case is hers already.</summary>
    public static Refusal HersAlready { get; } = new("cases.hers-already", RefusalKind.Conflict, "owner");

    /// <summary>Of the social team only the worker who is responsible hands a case over; else a supervisor does.</summary>
    public static Refusal NotHersToGive { get; } = new("cases.not-hers-to-give", RefusalKind.AgainstRule);

    /// <summary>The child has not been told the limits of confidentiality.</summary>
    public static Refusal LimitsNotTold { get; } = new("cases.limits-not-told", RefusalKind.AgainstRule);

    /// <summary>The case is not registered yet.</summary>
    public static Refusal NotRegistered { get; } = new("cases.not-registered", RefusalKind.AgainstRule);

    /// <summary>Something waits for the supervisor already.</summary>
    public static Refusal WaitsForSignature { get; } = new("cases.waits-for-signature", RefusalKind.Conflict);

    /// <summary>Nothing waits for a sign-off.</summary>
    public static Refusal NothingWaits { get; } = new("cases.nothing-waits", RefusalKind.Conflict);

    /// <summary>Nobody signs her own work.</summary>
    public static Refusal NotYourOwn { get; } = new("cases.not-your-own", RefusalKind.AgainstRule);

    /// <summary>No comprehensive assessment is signed off yet.</summary>
    public static Refusal NotAssessed { get; } = new("cases.not-assessed", RefusalKind.AgainstRule);

    /// <summary>A plan needs an action.</summary>
    public static Refusal PlanIsEmpty { get; } = new("cases.plan-is-empty", RefusalKind.AgainstRule, "actions");

    /// <summary>No plan is approved yet.</summary>
    public static Refusal NoPlan { get; } = new("cases.no-plan", RefusalKind.AgainstRule);

    /// <summary>The plan has no action with that number.</summary>
    public static Refusal NoSuchAction { get; } = new("cases.no-such-action", RefusalKind.AgainstRule, "action");

    /// <summary>Nothing has become of any action of the plan yet, so there is nothing to review.</summary>
    public static Refusal NothingDoneYet { get; } = new("cases.nothing-done-yet", RefusalKind.AgainstRule);

    /// <summary>A case at this level of risk is not ready to close.</summary>
    public static Refusal RiskTooHighToClose { get; } = new("cases.risk-too-high-to-close", RefusalKind.AgainstRule, "decision");

    /// <summary>The level asked for is not higher.</summary>
    public static Refusal NotHigher { get; } = new("cases.not-higher", RefusalKind.AgainstRule, "to");

    /// <summary>The level asked for is not lower.</summary>
    public static Refusal NotLower { get; } = new("cases.not-lower", RefusalKind.AgainstRule, "to");

    /// <summary>Who set the level cannot lower it (R7).</summary>
    public static Refusal LowerNeedsSecondPerson { get; } = new("cases.lower-needs-second-person", RefusalKind.AgainstRule);

    /// <summary>The clocks stand still already.</summary>
    public static Refusal PausedAlready { get; } = new("cases.paused-already", RefusalKind.Conflict);

    /// <summary>The clocks run.</summary>
    public static Refusal NotPaused { get; } = new("cases.not-paused", RefusalKind.Conflict);

    /// <summary>They cannot run again before they stood still.</summary>
    public static Refusal ResumedBeforePaused { get; } = new("cases.resumed-before-paused", RefusalKind.AgainstRule);

    /// <summary>Nothing with that code is open, or it is settled by an act of its own.</summary>
    public static Refusal NoSuchMatter { get; } = new("cases.no-such-matter", RefusalKind.AgainstRule, "matter");

    /// <summary>It was taken back with the file it came in with.</summary>
    public static Refusal TakenBack { get; } = new("cases.taken-back", RefusalKind.Conflict);

    /// <summary>The case is not closed.</summary>
    public static Refusal NotClosed { get; } = new("cases.not-closed", RefusalKind.Conflict);

    /// <summary>Lines of the checklist of closing fail; the hint names them.</summary>
    public static Refusal ClosingFails(IEnumerable<ClosingLine> lines) => new("cases.closing-fails", RefusalKind.AgainstRule, Hint: string.Join(' ', lines));
}
