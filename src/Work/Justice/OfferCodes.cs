namespace Kapea.Work.Justice;

/// <summary>From which side an offer came. Nobody's name is asked.</summary>
public enum OfferSide
{
    /// <summary>The alleged offender himself.</summary>
    AllegedOffender,

    /// <summary>Somebody of his family.</summary>
    HisFamily,

    /// <summary>His friend, employer or neighbour.</summary>
    HisCircle,

    /// <summary>His lawyer.</summary>
    HisLawyer,

    /// <summary>A village or commune authority.</summary>
    LocalAuthority,

    /// <summary>Somebody of the police or of the court.</summary>
    Official,

    /// <summary>Somebody of the child's own family.</summary>
    OwnFamily,

    /// <summary>Somebody else.</summary>
    Other,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How an offer came.</summary>
public enum OfferWay
{
    /// <summary>Somebody came.</summary>
    InPerson,

    /// <summary>By telephone.</summary>
    ByTelephone,

    /// <summary>By a message or a letter.</summary>
    ByMessage,

    /// <summary>Through somebody else.</summary>
    ThroughSomebody,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>What the family was offered, or threatened with, so that it does not go on.</summary>
public enum OfferKind
{
    /// <summary>Money.</summary>
    Money,

    /// <summary>Goods, land or an animal.</summary>
    Goods,

    /// <summary>Work, or a place at a school.</summary>
    Favour,

    /// <summary>A marriage.</summary>
    Marriage,

    /// <summary>A threat.</summary>
    Threat,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Who was there when it came.</summary>
public enum OfferPresent
{
    /// <summary>The child.</summary>
    Child,

    /// <summary>Whoever cares for the child.</summary>
    Caregiver,

    /// <summary>Others of the family.</summary>
    Family,

    /// <summary>A village or commune authority.</summary>
    LocalAuthority,

    /// <summary>Somebody of ours.</summary>
    Colleague,

    /// <summary>Others.</summary>
    Others,
}

/// <summary>Whether the police know of it.</summary>
public enum OfferPolice
{
    /// <summary>We told them.</summary>
    ToldByUs,

    /// <summary>The family told them.</summary>
    ToldByFamily,

    /// <summary>The family does not want it.</summary>
    NotWanted,

    /// <summary>Not told yet.</summary>
    NotYet,
}

/// <summary>What the family has decided by itself.</summary>
public enum OfferDecision
{
    /// <summary>It goes on with the proceeding.</summary>
    GoesOn,

    /// <summary>It is thinking about it.</summary>
    Thinking,

    /// <summary>It has accepted, without any of ours arranging it.</summary>
    Accepted,
}

/// <summary>What was done so that the child and the family are safe.</summary>
public enum SafetyStep
{
    /// <summary>The plan for their safety was made, or made anew.</summary>
    PlanMade,

    /// <summary>They are in a safer place.</summary>
    SaferPlace,

    /// <summary>Somebody stays with them.</summary>
    SomebodyStays,

    /// <summary>The police were told.</summary>
    PoliceTold,

    /// <summary>Nobody reaches them by telephone or message any more.</summary>
    ContactStopped,

    /// <summary>They were visited, and nothing else was needed.</summary>
    Visited,
}
