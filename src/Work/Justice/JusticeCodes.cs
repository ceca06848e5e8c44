namespace Kapea.Work.Justice;

/// <summary>How far a proceeding has come (domain 2.2).</summary>
public enum ProceedingStage
{
    /// <summary>Police and prosecutor look into it before anybody is charged.</summary>
    PreliminaryEnquiry,

    /// <summary>Somebody is held by the police.</summary>
    PoliceCustody,

    /// <summary>The file is with the prosecutor.</summary>
    SentToProsecutor,

    /// <summary>The prosecutor does not go on.</summary>
    Dismissed,

    /// <summary>Brought before the court at once.</summary>
    ImmediateAppearance,

    /// <summary>Charged, and handed to an investigating judge.</summary>
    Charged,

    /// <summary>The investigating judge is at work.</summary>
    JudicialInvestigation,

    /// <summary>The investigating judge does not send it to trial.</summary>
    NonSuit,

    /// <summary>The investigating judge has sent it to trial.</summary>
    ClosingOrder,

    /// <summary>The trial.</summary>
    Trial,

    /// <summary>Judged, and not final.</summary>
    Judgment,

    /// <summary>Before the appeal court.</summary>
    Appeal,

    /// <summary>Before the supreme court.</summary>
    Cassation,

    /// <summary>Nobody can appeal any more.</summary>
    Final,

    /// <summary>The sentence is carried out and compensation collected.</summary>
    Enforcement,
}

/// <summary>As what a child takes part. One child can be both.</summary>
public enum ChildRole
{
    /// <summary>It was harmed, and claims nothing.</summary>
    Victim,

    /// <summary>It claims compensation.</summary>
    CivilParty,

    /// <summary>It is to say what it saw.</summary>
    Witness,
}

/// <summary>How grave the law calls an offence; it decides custody, detention and the bar of time.</summary>
public enum OffenceClass
{
    /// <summary>A felony.</summary>
    Felony,

    /// <summary>A misdemeanour.</summary>
    Misdemeanour,
}

/// <summary>What became of a charge before judgment.</summary>
public enum ChargeChange
{
    /// <summary>The prosecutor has brought it.</summary>
    Brought,

    /// <summary>It is called otherwise now.</summary>
    Requalified,

    /// <summary>It was dropped.</summary>
    Dropped,
}

/// <summary>What happened to an exhibit after it was collected (domain 2.8, 7.8).</summary>
public enum ExhibitMove
{
    /// <summary>Its holder has put a seal on it.</summary>
    Sealed,

    /// <summary>Its holder has sent it on.</summary>
    Transferred,

    /// <summary>It has come to whom it was sent.</summary>
    Received,

    /// <summary>Its holder has broken the seal to look at it.</summary>
    Opened,

    /// <summary>It was given back to whom it belongs. It is an exhibit no longer.</summary>
    Returned,

    /// <summary>It was destroyed. It is an exhibit no longer.</summary>
    Destroyed,
}
