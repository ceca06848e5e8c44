using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Cases;

/// <summary>An assessment that waits for its sign-off, or has it.</summary>
/// <param name="Made">What was written.</param>
/// <param name="By">Who wrote it.</param>
public sealed record AssessmentOnFile(CaseAssessed Made, Guid By);

/// <summary>A plan, with what became of each of its actions, by number from 1 on.</summary>
/// <param name="Made">The plan.</param>
/// <param name="By">Who made it.</param>
/// <param name="ApprovedAt">When it was approved; <c>null</c>: not yet.</param>
/// <param name="Outcomes">What became of the actions so far.</param>
public sealed record PlanOnFile(PlanMade Made, Guid By, DateTimeOffset? ApprovedAt, ImmutableSortedDictionary<int, ActionOutcome> Outcomes);

/// <summary>A proposal to close.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="By">Who proposed it.</param>
public sealed record ClosureOnFile(ClosureProposed Proposed, Guid By);

/// <summary>A question to an office.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Reply">What it answered; <c>null</c>: nothing yet.</param>
public sealed record OfficeOnFile(OfficeAsked Asked, string? Reply);

/// <summary>Something that a conference decided.</summary>
/// <param name="Decided">What.</param>
/// <param name="Outcome">What became of it; <c>null</c>: nothing yet.</param>
public sealed record DecisionOnFile(ConferenceDecision Decided, string? Outcome);

/// <summary>A transfer to another organisation that is under way, or was accepted.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="IsApproved">A supervisor let the other side be asked.</param>
public sealed record TransferOnFile(TransferProposed Proposed, Guid By, bool IsApproved);

/// <summary>That the case was merged into another.</summary>
/// <param name="Made">What was written; <c>null</c>: it was destroyed, and the case stands still until it is parted.</param>
/// <param name="Stage">Where the case stood before.</param>
/// <param name="Since">Since when it stood there.</param>
public sealed record MergerOnFile(CaseMerged? Made, CaseStage Stage, DateTimeOffset Since);

/// <summary>A case as far as decisions need it; it knows the child by code only.</summary>
public sealed record CaseState : IState<CaseState>
{
    /// <summary>How it was opened; <c>null</c>: not yet.</summary>
    public CaseOpened? Opened { get; init; }

    /// <summary>Where it stands.</summary>
    public CaseStage Stage { get; init; }

    /// <summary>Since when it stands there.</summary>
    public DateTimeOffset StageSince { get; init; }

    /// <summary>The present level of risk.</summary>
    public RiskLevel Risk { get; init; } = RiskLevel.PendingAssessment;

    /// <summary>The rules behind the level, as far as rules made it.</summary>
    public ImmutableArray<RiskReason> RiskReasons { get; init; } = [];

    /// <summary>Who set the level last.</summary>
    public Guid RiskBy { get; init; }

    /// <summary>The worker who is responsible; <c>null</c>: nobody yet.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Who covers for the worker, until somebody says that it has ended; <c>null</c>: nobody.</summary>
    public CaseCovered? Cover { get; init; }

    /// <summary>When it was registered, as stated; <c>null</c>: it was not.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>When the child was met for the first time, or somebody safe did; <c>null</c>: not yet.</summary>
    public DateTimeOffset? FirstSeenAt { get; init; }

    /// <summary>The clocks that run: the step of the service-level table, and from when it is counted.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Clocks { get; init; } = ImmutableSortedDictionary.Create<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>Since when the clocks stand still; <c>null</c>: they run.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>The assessment that waits for its sign-off; <c>null</c>: none does.</summary>
    public AssessmentOnFile? Waiting { get; init; }

    /// <summary>The last assessment that was signed off, of each kind.</summary>
    public ImmutableSortedDictionary<AssessmentKind, AssessmentOnFile> Assessed { get; init; } = ImmutableSortedDictionary<AssessmentKind, AssessmentOnFile>.Empty;

    /// <summary>The latest plan, approved or waiting; <c>null</c>: none yet.</summary>
    public PlanOnFile? Plan { get; init; }

    /// <summary>The last review; <c>null</c>: none yet.</summary>
    public CaseReviewed? Review { get; init; }

    /// <summary>The review before that; <c>null</c>: there is none.</summary>
    public CaseReviewed? ReviewBefore { get; init; }

    /// <summary>What must be settled before the case can close.</summary>
    public ImmutableArray<MatterOpened> Matters { get; init; } = [];

    /// <summary>What Form 6 came to when it was marked last; <c>null</c>: never.</summary>
    public FinalAssessmentNoted? FinalAssessment { get; init; }

    /// <summary>The proposal to close that waits for the supervisor; <c>null</c>: none does.</summary>
    public ClosureOnFile? Closure { get; init; }

    /// <summary>Other cases that belong together with this one.</summary>
    public ImmutableArray<CaseLinked> Links { get; init; } = [];

    /// <summary>The same man is said to have harmed another child too: rule R6.</summary>
    public bool SharesAllegedOffender => Links.Any(l => l.Why == LinkReason.SameAllegedOffender);

    /// <summary>The questions to offices, by number.</summary>
    public ImmutableSortedDictionary<int, OfficeOnFile> Offices { get; init; } = ImmutableSortedDictionary<int, OfficeOnFile>.Empty;

    /// <summary>What conferences decided, by number.</summary>
    public ImmutableSortedDictionary<int, DecisionOnFile> Decisions { get; init; } = ImmutableSortedDictionary<int, DecisionOnFile>.Empty;

    /// <summary>The day of the next visit; <c>null</c>: none is planned.</summary>
    public DateOnly? NextVisitOn { get; init; }

    /// <summary>When the latest visit was; <c>null</c>: there was none.</summary>
    public DateTimeOffset? VisitedAt { get; init; }

    /// <summary>The kinds of <see cref="Awaited"/> of which an entry was destroyed, so that a date may have been left behind.</summary>
    public ImmutableHashSet<string> LostDates { get; init; } = [];

    /// <summary>Where papers are.</summary>
    public ImmutableArray<PaperNoted> Papers { get; init; } = [];

    /// <summary>Whether somebody still has to answer or to do something: an office, or whoever a conference charged with it.</summary>
    public bool IsOwed => Offices.Values.Any(o => o.Reply is null) || Decisions.Values.Any(d => d.Outcome is null);

    /// <summary>The transfer to another organisation; <c>null</c>: none is under way.</summary>
    public TransferOnFile? Transfer { get; init; }

    /// <summary>The case into which it was merged; <c>null</c>: it goes on by itself.</summary>
    public MergerOnFile? Merged { get; init; }

    /// <summary>The cases that were merged into this one.</summary>
    public ImmutableArray<CaseTakenIn> TakenIn { get; init; } = [];

    /// <summary>Consents, refusals and overrides.</summary>
    public ConsentState Consents { get; init; } = ConsentState.Empty;

    /// <summary>How many notes it bears.</summary>
    public int Notes { get; init; }

    /// <summary>Whether it was opened.</summary>
    public bool IsOpened => Opened is not null;

    /// <summary>Whether nobody works on it any more: closed, or taken over by another organisation, merged into another case, or taken back. All but the last can be undone.</summary>
    public bool IsClosed => Stage is CaseStage.Closed or CaseStage.Transferred or CaseStage.TakenBack or CaseStage.Merged;

    /// <summary>It came in closed from elsewhere and was never registered here: consent is asked for before anything else.</summary>
    public bool NeverRegistered => Opened?.Import is not null && RegisteredAt is null;

    /// <summary>Its file code; empty before it was opened.</summary>
    public string Code => Opened?.Code ?? "";

    /// <inheritdoc/>
    public static CaseState Empty { get; } = new();

    /// <inheritdoc/>
    public CaseState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        CaseOpened e => At(e.ClosedThere == true ? CaseStage.Closed : CaseStage.Identified, stamp) with { Opened = e, Risk = e.Risk, RiskBy = stamp.Author, Clocks = CaseClocks.Of(e) },
        CaseRegistered e => At(CaseStage.Registered, stamp) with { Owner = e.Owner, RegisteredAt = e.HappenedAt, Clocks = Registered(e.HappenedAt) },
        CaseTakenBack => Ended(stamp, CaseStage.TakenBack) with { Owner = null },
        CaseHandedOver e => this with { Owner = e.To, Cover = null },
        CaseCovered e => this with { Cover = e },
        CoverEnded => this with { Cover = null },
        NotEligibleDecided => Ended(stamp),
        CaseAssessed e => Levelled(e.Risk, e.Reasons, stamp) with { Stage = CaseStage.Assessing, StageSince = Stage == CaseStage.Assessing ? StageSince : stamp.At, Waiting = new(e, stamp.Author) },
        AssessmentDecided e => Signed(e, stamp),
        PlanMade e => this with { Plan = new(e, stamp.Author, null, ImmutableSortedDictionary<int, ActionOutcome>.Empty) },
        PlanDecided e => PlanSigned(e, stamp),
        ActionReported e => this with { Plan = Plan is { } plan ? plan with { Outcomes = plan.Outcomes.SetItem(e.Action, e.Outcome) } : null },
        CaseReviewed e => Reviewed(e, stamp),
        RiskSet e => Levelled(e.To, e.To > e.From ? [RiskReason.Operator] : [], stamp),
        ChildContacted e => this with { Clocks = Contacted(e.Kind, e.HappenedAt), FirstSeenAt = FirstSeenAt ?? (e.Kind == ContactKind.Remote ? null : e.HappenedAt) },
        CaseSupervised e => this with { Clocks = Clocks.SetItem("supervision", e.HappenedAt) },
        MatterOpened e => this with { Matters = [.. Matters.Where(m => (m.Kind, m.Matter) != (e.Kind, e.Matter)), e] },
        MatterSettled e => Settled(e.Kind, e.Matter),
        MatterSettledByHand e => Settled(e.Kind, e.Matter),
        FinalAssessmentNoted e => this with { FinalAssessment = e },
        ClosureProposed e => this with { Closure = new(e, stamp.Author) },
        ClosureDecided { Verdict: Verdict.Approved } => Ended(stamp) with { Transfer = null },
        ClosureDecided => this with { Closure = null },
        VisitRecorded e => Visited(e),
        OfficeAsked e => this with { Offices = Offices.SetItem(e.Number, new(e, null)) },
        OfficeReplied e when Offices.TryGetValue(e.Number, out var asked) => this with { Offices = Offices.SetItem(e.Number, asked with { Reply = e.What }) },
        ConferenceHeld e => this with { Decisions = Decisions.SetItems(e.Decisions.Select((d, i) => KeyValuePair.Create(e.First + i, new DecisionOnFile(d, null)))) },
        DecisionReported e when Decisions.TryGetValue(e.Number, out var decided) => this with { Decisions = Decisions.SetItem(e.Number, decided with { Outcome = e.What }) },
        PaperNoted e => this with { Papers = Papers.Add(e) },
        CaseLinked e => this with { Links = Links.Add(e) },
        CaseUnlinked e => this with { Links = Links.RemoveAll(l => (l.FileCode, l.Why) == (e.FileCode, e.Why)) },
        TransferProposed e => this with { Transfer = new(e, stamp.Author, false) },
        TransferDecided { Verdict: Verdict.Approved } => this with { Transfer = Transfer is { } asked ? asked with { IsApproved = true } : null },
        TransferDecided or TransferAnswered { Answer: TransferAnswer.Declined } => this with { Transfer = null },
        TransferAnswered => Ended(stamp, CaseStage.Transferred) with { Owner = null },
        CaseReopened e => Reopened(e, stamp),
        CaseMerged e => MergedAt(e, stamp),
        Unopened u when u.WireName == CaseMerged.WireName => MergedAt(null, stamp),
        CaseParted => Parted(),
        Unopened u when u.WireName == CaseParted.WireName => Parted(),
        CaseTakenIn e => this with { TakenIn = TakenIn.RemoveAll(t => t.From == e.From).Add(e) },
        CaseLetGo e => this with { TakenIn = TakenIn.RemoveAll(t => t.From == e.From) },
        ClocksPaused e => this with { PausedSince = e.HappenedAt },
        ClocksResumed e => this with { PausedSince = null, Clocks = CaseClocks.Later(Clocks, e.Paused) },
        CaseNoted => this with { Notes = Notes + 1 },
        Unopened u when Awaited.LeftBy(u.WireName) is { } kind => this with { LostDates = LostDates.Add(kind) },
        _ => this with { Consents = Consents.Apply(entry, stamp) },
    };

    /// <summary>Whether work goes on in it; <c>null</c>: yes.</summary>
    public Refusal? MayBeWorkedOn() => Opened is null ? CasesRefusals.NotOpened : HasStopped() ?? (IsClosed ? CasesRefusals.Closed : null);

    /// <summary>Whether work goes on in another case instead, with its code; <c>null</c>: it was not merged.</summary>
    public Refusal? HasStopped() => Merged is { } merged ? CasesRefusals.MergedInto(merged.Made?.FileCode) : null;

    /// <summary>Whether an office or organisation may be told this of the child; <c>null</c>: yes.</summary>
    public Refusal? MayTell(Recipient to, ImmutableArray<DataCategory> what, Circumstances now) =>
        Consents.For(ConsentPurpose.SharingForReferral, to, what, now.HappenedAt) is ReleaseGround.None { Why: var why } ? why : null;

    /// <summary>Whether who acts may give it to somebody else, for good or for some days: the worker who is responsible, or a supervisor; <c>null</c>: yes.</summary>
    public Refusal? MayBeGivenBy(Circumstances now) =>
        RegisteredAt is null ? CasesRefusals.NotRegistered : now.Function == Access.DeskFunction.SocialTeam && Owner != now.Author ? CasesRefusals.NotHersToGive : null;

    /// <summary>Whether a person works on it as hers on that day: she is responsible, or covers.</summary>
    public bool IsHersOn(DateOnly day, Guid person) => Owner == person || (Cover is { } cover && cover.By == person && cover.From <= day && day <= cover.Until);

    private CaseState At(CaseStage stage, Stamp stamp) => Stage == stage ? this : this with { Stage = stage, StageSince = stamp.At };

    // Until it is registered here, no clock of a case from elsewhere runs.
    private ImmutableSortedDictionary<string, DateTimeOffset> Registered(DateTimeOffset at) => Opened?.Import is null
        ? Clocks.Remove("registration").SetItems(CaseClocks.FromRegistration(at))
        : CaseClocks.FromOpening(at).Remove("registration");

    private CaseState Settled(string kind, Guid matter) => this with { Matters = [.. Matters.Where(m => (m.Kind, m.Matter) != (kind, matter))] };

    private CaseState Ended(Stamp stamp, CaseStage end = CaseStage.Closed) => At(end, stamp) with { Closure = null, PausedSince = null, Clocks = Clocks.Clear(), Waiting = null, Cover = null, NextVisitOn = null };

    // What ran goes on standing in the state, so that parting finds it as it was.
    private CaseState MergedAt(CaseMerged? made, Stamp stamp) => Merged is not null ? this : this with { Merged = new(made, Stage, StageSince), Stage = CaseStage.Merged, StageSince = stamp.At };

    private CaseState Parted() => Merged is { } was ? this with { Merged = null, Stage = was.Stage, StageSince = was.Since } : this;

    private CaseState Reopened(CaseReopened e, Stamp stamp) => Levelled(e.Risk, [RiskReason.Operator], stamp).At(NeverRegistered ? CaseStage.Identified : CaseStage.Registered, stamp) with
    {
        Plan = null,
        Review = null,
        ReviewBefore = null,
        FinalAssessment = null,
        Assessed = Assessed.Clear(),
        Transfer = null,
        Clocks = NeverRegistered ? CaseClocks.FromOpening(e.HappenedAt) : CaseClocks.FromOpening(e.HappenedAt).Remove("registration").Remove("plan_review"),
    };

    private CaseState Levelled(RiskLevel to, ImmutableArray<RiskReason> reasons, Stamp stamp) =>
        to == Risk && reasons.IsEmpty ? this : this with { Risk = to, RiskReasons = reasons, RiskBy = stamp.Author };

    private CaseState Signed(AssessmentDecided e, Stamp stamp)
    {
        if (Waiting is not { } waiting)
            return this;
        if (e.Verdict == Verdict.Returned)
            return this with { Waiting = null };
        var kind = waiting.Made.Kind;
        var signed = this with { Waiting = null, Assessed = Assessed.SetItem(kind, waiting), Clocks = Clocks.Remove(CaseClocks.StepOf(kind)) };
        return kind == AssessmentKind.Comprehensive ? signed.At(CaseStage.Planning, stamp) with { Clocks = signed.Clocks.Remove(CaseClocks.StepOf(AssessmentKind.First)) } : signed;
    }

    private CaseState PlanSigned(PlanDecided e, Stamp stamp)
    {
        if (e.Verdict == Verdict.Returned)
            return this with { Plan = null };
        var signed = this with { Plan = Plan is { } plan ? plan with { ApprovedAt = stamp.At } : null, Clocks = Clocks.Remove("case_plan").SetItem("plan_review", e.HappenedAt) };
        return signed.At(CaseStage.Implementing, stamp);
    }

    private CaseState Reviewed(CaseReviewed e, Stamp stamp)
    {
        var reviewed = Levelled(e.Risk, e.Reasons, stamp) with { Review = e, ReviewBefore = Review, Clocks = Clocks.SetItem("plan_review", e.HappenedAt) };
        return e.Decision switch
        {
            ReviewDecision.PlanKept => reviewed.At(CaseStage.Implementing, stamp),
            ReviewDecision.PlanChanged => reviewed.At(CaseStage.Planning, stamp) with { Clocks = reviewed.Clocks.SetItem("case_plan", e.HappenedAt) },
            ReviewDecision.ReadyToClose => reviewed.At(CaseStage.Reviewing, stamp),
        };
    }

    private CaseState Visited(VisitRecorded e)
    {
        // A visit that a phone brings in late takes no date from a later one.
        var visited = VisitedAt > e.HappenedAt ? this : this with { VisitedAt = e.HappenedAt, NextVisitOn = e.NextOn };
        return e.ChildSeen ? visited with { Clocks = Contacted(ContactKind.FaceToFace, e.HappenedAt), FirstSeenAt = FirstSeenAt ?? e.HappenedAt } : visited;
    }

    private ImmutableSortedDictionary<string, DateTimeOffset> Contacted(ContactKind kind, DateTimeOffset at) =>
        (kind == ContactKind.Remote ? Clocks : Clocks.Remove("face_to_face")).SetItem("contact", at);
}

/// <summary>The summary of a case as far as decisions need it.</summary>
public sealed record CaseSummaryState : IState<CaseSummaryState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code.</summary>
    public string Code { get; init; } = "";

    /// <summary>The level of risk.</summary>
    public RiskLevel Risk { get; init; } = RiskLevel.PendingAssessment;

    /// <inheritdoc/>
    public static CaseSummaryState Empty { get; } = new();

    /// <inheritdoc/>
    public CaseSummaryState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        CaseSummaryBegun e => this with { Case = e.Case, Code = e.Code, Risk = e.Risk },
        SummaryUpdated e => this with { Risk = e.Risk },
        _ => this,
    };
}
