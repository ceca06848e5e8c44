namespace Kapea.Work.Investigations;

/// <summary>What the law says of the alleged offender at present. Whoever writes of him uses this word and no stronger one.</summary>
public enum OffenderStatus
{
    /// <summary>Somebody says so.</summary>
    Alleged,

    /// <summary>The police treat him as one.</summary>
    Suspect,

    /// <summary>A prosecutor has charged him.</summary>
    Charged,

    /// <summary>He stands before a court.</summary>
    Accused,

    /// <summary>A court has found so, and it can still be changed.</summary>
    ConvictedNotFinal,

    /// <summary>A court has found so for good.</summary>
    ConvictedFinal,

    /// <summary>A court has found that it was not so.</summary>
    Acquitted,

    /// <summary>The proceeding was ended without a judgment.</summary>
    Dismissed,

    /// <summary>He has died.</summary>
    Deceased,
}

/// <summary>How far the police have come.</summary>
public enum PolicePhase
{
    /// <summary>Nobody knows who he is.</summary>
    SuspectUnknown,

    /// <summary>It is known who he is.</summary>
    SuspectIdentified,

    /// <summary>An operation is planned.</summary>
    OperationPlanned,

    /// <summary>The operation is over, and the child is not yet safe.</summary>
    OperationDone,

    /// <summary>The child is safe.</summary>
    ChildSafe,
}

/// <summary>Where a lead comes from.</summary>
public enum LeadSource
{
    /// <summary>Seen by an investigator.</summary>
    OwnObservation,

    /// <summary>A report to the hotline.</summary>
    Report,

    /// <summary>Somebody who knows the place.</summary>
    Informant,

    /// <summary>The police.</summary>
    Police,

    /// <summary>A partner organisation.</summary>
    Partner,

    /// <summary>What anybody can read.</summary>
    OpenSource,
}

/// <summary>How far a source can be relied on.</summary>
public enum LeadReliability
{
    /// <summary>Seen with own eyes, or confirmed by a second source.</summary>
    Confirmed,

    /// <summary>The source was right before.</summary>
    UsuallyReliable,

    /// <summary>Nobody knows yet.</summary>
    Untested,

    /// <summary>The source was wrong before.</summary>
    Doubtful,
}

/// <summary>What came of a lead.</summary>
public enum LeadOutcome
{
    /// <summary>It was true.</summary>
    Confirmed,

    /// <summary>It was not.</summary>
    Excluded,

    /// <summary>Nothing came of it.</summary>
    NothingFound,
}

/// <summary>What a piece of identification is.</summary>
public enum IdentifierKind
{
    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A number plate.</summary>
    Plate,

    /// <summary>A name on a platform.</summary>
    Handle,

    /// <summary>Another name he goes by.</summary>
    Alias,

    /// <summary>A vehicle, in words.</summary>
    Vehicle,

    /// <summary>The last four characters of a passport's number, never more.</summary>
    PassportLast4,

    /// <summary>An address.</summary>
    Address,
}

/// <summary>Whether an operation goes ahead.</summary>
public enum GoDecision
{
    /// <summary>It goes ahead.</summary>
    Go,

    /// <summary>It does not.</summary>
    NoGo,
}

/// <summary>What the question for an earlier record came to.</summary>
public enum PriorRecordAnswer
{
    /// <summary>Nobody was asked.</summary>
    NotAsked,

    /// <summary>Asked; no answer yet.</summary>
    Waiting,

    /// <summary>There is none.</summary>
    None,

    /// <summary>There is one.</summary>
    Found,

    /// <summary>The answer was refused.</summary>
    Refused,
}

/// <summary>How far an extradition has come.</summary>
public enum Extradition
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It was asked for.</summary>
    Requested,

    /// <summary>It was granted.</summary>
    Granted,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>He was handed over.</summary>
    Surrendered,
}

/// <summary>Which country proceeds.</summary>
public enum Jurisdiction
{
    /// <summary>Cambodia.</summary>
    KH,

    /// <summary>His own.</summary>
    Home,

    /// <summary>Both.</summary>
    Both,

    /// <summary>That is not decided.</summary>
    Undecided,
}

/// <summary>Whether he is sent out of the country.</summary>
public enum Deportation
{
    /// <summary>Nobody has ordered it.</summary>
    NotOrdered,

    /// <summary>It was ordered.</summary>
    Ordered,

    /// <summary>It was carried out.</summary>
    Executed,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
