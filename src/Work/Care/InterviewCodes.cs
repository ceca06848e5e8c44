namespace Kapea.Work.Care;

/// <summary>With whom the child spoke.</summary>
public enum InterviewKind
{
    /// <summary>The hotline.</summary>
    Hotline,

    /// <summary>The police.</summary>
    Police,

    /// <summary>A prosecutor.</summary>
    Prosecutor,

    /// <summary>An investigating judge.</summary>
    InvestigatingJudge,

    /// <summary>A court at a hearing.</summary>
    Trial,

    /// <summary>A doctor, for the proceeding.</summary>
    Forensic,

    /// <summary>A social worker or counsellor.</summary>
    Helper,

    /// <summary>Somebody else.</summary>
    Other,
}

/// <summary>Who was beside the child.</summary>
public enum Companion
{
    /// <summary>A social worker.</summary>
    SocialWorker,

    /// <summary>A lawyer.</summary>
    Lawyer,

    /// <summary>A counsellor.</summary>
    Counsellor,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>Another grown-up the child trusts.</summary>
    TrustedAdult,

    /// <summary>Nobody.</summary>
    Nobody,
}

/// <summary>What is done so that speaking harms a child less (domain 2.5).</summary>
public enum ChildMeasure
{
    /// <summary>A screen in court.</summary>
    CourtScreen,

    /// <summary>The public is shut out (Code of Criminal Procedure, Art. 316).</summary>
    ClosedHearing,

    /// <summary>Prosecutor or judge comes to the child.</summary>
    HomeInterview,

    /// <summary>The child does not meet the alleged offender.</summary>
    NoConfrontation,

    /// <summary>By video.</summary>
    VideoLink,

    /// <summary>A recorded interview is taken instead.</summary>
    RecordedInterviewAdmitted,

    /// <summary>Somebody of the child's choice sits beside it.</summary>
    SupportPerson,

    /// <summary>A lawyer is present.</summary>
    LegalRepPresent,

    /// <summary>Asked by somebody of the sex the child wishes.</summary>
    SameSexInterviewer,

    /// <summary>An interpreter for children.</summary>
    ChildInterpreter,

    /// <summary>A waiting room apart.</summary>
    SeparateWaitingRoom,

    /// <summary>Brought there apart.</summary>
    SeparateTransport,

    /// <summary>An entrance apart.</summary>
    SeparateEntrance,

    /// <summary>Breaks.</summary>
    BreaksAllowed,

    /// <summary>Without robes, without ceremony.</summary>
    Informal,

    /// <summary>The child need not appear.</summary>
    ExcuseFromAppearing,

    /// <summary>The court was visited before.</summary>
    PreTrialVisit,

    /// <summary>A short day.</summary>
    ShortDay,
}
