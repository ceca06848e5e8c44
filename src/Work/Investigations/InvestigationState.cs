using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Investigations;

/// <summary>A lead, and what came of it.</summary>
/// <param name="Made">What was written; <c>null</c>: it was destroyed, and keeps its number.</param>
/// <param name="Outcome">What came of it; <c>null</c>: nothing yet.</param>
public sealed record LeadOnFile(LeadAdded? Made, LeadOutcome? Outcome)
{
    /// <summary>Whether it has to be followed.</summary>
    public bool IsOpen => Made is not null && Outcome is null;
}

/// <summary>An operation, with how far it has come.</summary>
/// <param name="Plan">What was planned.</param>
/// <param name="By">Who planned it.</param>
/// <param name="IsGo">Somebody else decided that it goes ahead.</param>
/// <param name="Done">What came of it; <c>null</c>: not yet.</param>
/// <param name="LookedBack">What was learnt; <c>null</c>: not yet.</param>
public sealed record OperationOnFile(OperationPlanned Plan, Guid By, bool IsGo, OperationRecorded? Done, OperationReviewed? LookedBack);

/// <summary>An investigation as far as decisions need it; it knows children by codes and letters only.</summary>
public sealed record InvestigationState : IState<InvestigationState>
{
    /// <summary>How it was opened; <c>null</c>: not yet.</summary>
    public InvestigationOpened? Opened { get; init; }

    /// <summary>The name or alias that is known; <c>null</c>: none.</summary>
    public string? Name { get; init; }

    /// <summary>The present status.</summary>
    public OffenderStatus Status { get; init; }

    /// <summary>The status before, to which a mistake is put right; <c>null</c>: there was none.</summary>
    public OffenderStatus? StatusBefore { get; init; }

    /// <summary>Since when it stands.</summary>
    public DateTimeOffset StatusSince { get; init; }

    /// <summary>How far the police have come.</summary>
    public PolicePhase Phase { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset PhaseSince { get; init; }

    /// <summary>It is known who he is, or he is in custody.</summary>
    public bool IsIdentified { get; init; }

    /// <summary>His name was established; who was arrested without a name can still be given one.</summary>
    public bool IsNamed { get; init; }

    /// <summary>He was charged once, whatever came of it; what was set by mistake does not count.</summary>
    public bool WasCharged { get; init; }

    private bool WasChargedBefore { get; init; }

    /// <summary>From when the next review is counted.</summary>
    public DateTimeOffset ReviewedAt { get; init; }

    /// <summary>How many reviews there were.</summary>
    public int Reviews { get; init; }

    /// <summary>The children, each under its number from 1 on, which its letter stands for.</summary>
    public ImmutableSortedDictionary<int, ChildLine> Children { get; init; } = ImmutableSortedDictionary<int, ChildLine>.Empty;

    // A line that was destroyed keeps its number: nobody may be spoken of by the letter of another.
    private int ChildrenSoFar { get; init; }

    /// <summary>What identifies him.</summary>
    public ImmutableArray<IdentifierAdded> Identifiers { get; init; } = [];

    /// <summary>The leads, by number from 1 on.</summary>
    public ImmutableArray<LeadOnFile> Leads { get; init; } = [];

    /// <summary>Where and when he was seen.</summary>
    public ImmutableArray<SightingAdded> Sightings { get; init; } = [];

    /// <summary>The latest operation; <c>null</c>: none was planned.</summary>
    public OperationOnFile? Operation { get; init; }

    /// <summary>What is known of a foreigner; <c>null</c>: nothing was written.</summary>
    public ForeignFacts? Foreign { get; init; }

    /// <summary>The desks it was shared with.</summary>
    public ImmutableArray<string> SharedWith { get; init; } = [];

    /// <summary>The desks that hold a file in which something stands that stands in this one too.</summary>
    public ImmutableSortedSet<string> LinkedDesks { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether it was opened.</summary>
    public bool IsOpened => Opened is not null;

    /// <summary>Whether the proceeding has come to an end.</summary>
    public bool IsOver => StatusRoad.IsEnd(Status);

    /// <summary>Whether he has to be looked for, and the file therefore be looked at again and again.</summary>
    public bool IsLookedFor => IsOpened && !IsIdentified && !IsOver;

    /// <inheritdoc/>
    public static InvestigationState Empty { get; } = new();

    /// <inheritdoc/>
    public InvestigationState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        InvestigationOpened e => this with { Opened = e, Name = e.OffenderName, Children = e.Children.Select((c, i) => KeyValuePair.Create(i + 1, c)).ToImmutableSortedDictionary(), ChildrenSoFar = e.Children.Length, StatusSince = stamp.At, PhaseSince = stamp.At, ReviewedAt = e.HappenedAt },
        InvestigationChildAdded e => this with { Children = Children.Add(ChildrenSoFar + 1, e.Child), ChildrenSoFar = ChildrenSoFar + 1 },
        Unopened u when u.WireName == InvestigationChildAdded.WireName => this with { ChildrenSoFar = ChildrenSoFar + 1 },
        StatusSet e => this with { Status = e.To, StatusBefore = e.IsCorrection ? null : e.From, StatusSince = stamp.At, WasCharged = IsChargedAfter(e), WasChargedBefore = WasCharged },
        InvestigationReviewed e => this with { ReviewedAt = e.HappenedAt, Reviews = Reviews + 1 },
        IdentityEstablished e => Identified(e, stamp),
        IdentityTakenBack e => Unidentified(e, stamp),
        LeadAdded e => this with { Leads = Leads.Add(new(e, null)) },
        Unopened u when u.WireName == LeadAdded.WireName => this with { Leads = Leads.Add(new(null, null)) },
        LeadClosed e when e.Lead <= Leads.Length => this with { Leads = Leads.SetItem(e.Lead - 1, Leads[e.Lead - 1] with { Outcome = e.Outcome }) },
        SightingAdded e => this with { Sightings = Sightings.Add(e) },
        IdentifierAdded e => this with { Identifiers = Identifiers.Add(e) },
        InvestigationShared e => this with { SharedWith = SharedWith.Add(e.Desk) },
        LinkFound { Desk: { } linked } => this with { LinkedDesks = LinkedDesks.Add(linked) },
        ForeignFactsRecorded e => this with { Foreign = e.Facts.Over(Foreign) },
        _ => OfOperation(entry, stamp),
    };

    /// <summary>Whether anything can be written in it; <c>null</c>: yes.</summary>
    public Refusal? MayBeWorkedOn() => IsOpened ? null : InvestigationsRefusals.NotOpened;

    /// <summary>Whether it can be taken back who he is; <c>null</c>: yes. From a charge on the court says so.</summary>
    public Refusal? MayBeTakenBack() =>
        !IsNamed ? InvestigationsRefusals.NotIdentified : Status > OffenderStatus.Suspect ? InvestigationsRefusals.CourtDecides : null;

    private bool IsChargedAfter(StatusSet e) => e.IsCorrection ? WasChargedBefore : WasCharged || e.To is >= OffenderStatus.Charged and <= OffenderStatus.Acquitted;

    private InvestigationState OfOperation(IEntry entry, Stamp stamp) => entry switch
    {
        OperationPlanned e => At(PolicePhase.OperationPlanned, stamp) with { Operation = new(e, stamp.Author, false, null, null) },
        OperationDecided e => e.Decision == GoDecision.Go ? this with { Operation = Operation is { } planned ? planned with { IsGo = true } : null } : At(BeforeOperation, stamp) with { Operation = null },
        OperationRecorded e => At(e.ChildSafe ? PolicePhase.ChildSafe : PolicePhase.OperationDone, stamp) with { Operation = Operation is { } ran ? ran with { Done = e } : null, IsIdentified = IsIdentified || e.Arrested },
        OperationReviewed e => this with { Operation = Operation is { } over ? over with { LookedBack = e } : null },
        _ => this,
    };

    private PolicePhase BeforeOperation => IsIdentified ? PolicePhase.SuspectIdentified : PolicePhase.SuspectUnknown;

    private InvestigationState Identified(IdentityEstablished e, Stamp stamp)
    {
        var known = this with { Name = e.Name, IsIdentified = true, IsNamed = true };
        return Phase == PolicePhase.SuspectUnknown ? known.At(PolicePhase.SuspectIdentified, stamp) : known;
    }

    // The name goes, and with it whatever the law called him by that name.
    private InvestigationState Unidentified(IdentityTakenBack e, Stamp stamp)
    {
        var unknown = this with { Name = null, IsIdentified = false, IsNamed = false, ReviewedAt = e.HappenedAt };
        var alleged = Status == OffenderStatus.Alleged ? unknown : unknown with { Status = OffenderStatus.Alleged, StatusBefore = null, StatusSince = stamp.At };
        return Phase == PolicePhase.SuspectIdentified ? alleged.At(PolicePhase.SuspectUnknown, stamp) : alleged;
    }

    private InvestigationState At(PolicePhase phase, Stamp stamp) => Phase == phase ? this : this with { Phase = phase, PhaseSince = stamp.At };
}
