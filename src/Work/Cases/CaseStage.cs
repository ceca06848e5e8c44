namespace Kapea.Work.Cases;

/// <summary>Where a case stands on the road of the standard (domain 1.1). Each change is an act, never an edited field.</summary>
public enum CaseStage
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A child is known to need help; the case is opened.</summary>
    Identified,

    /// <summary>Registered: eligible, with consent or override, a level of risk and somebody who is responsible.</summary>
    Registered,

    /// <summary>Being assessed.</summary>
    Assessing,

    /// <summary>The comprehensive assessment is signed off; the plan is being made.</summary>
    Planning,

    /// <summary>The plan is approved and being carried out.</summary>
    Implementing,

    /// <summary>Reviewed, and ready to close.</summary>
    Reviewing,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Another organisation has taken it over.</summary>
    Transferred,

    /// <summary>It came in with a file from elsewhere, and the file was taken back: it is worked on no more, and not opened again.</summary>
    TakenBack,

    /// <summary>Of the same child as another case, in which work goes on.</summary>
    Merged,
}

/// <summary>Which assessment.</summary>
public enum AssessmentKind
{
    /// <summary>The first look: safety above all.</summary>
    First,

    /// <summary>The whole picture, with the child's and the caregiver's view.</summary>
    Comprehensive,
}

/// <summary>What a supervisor says of something that waits for her.</summary>
public enum Verdict
{
    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Sent back, with a reason.</summary>
    Returned,
}

/// <summary>How a contact with the child came about.</summary>
public enum ContactKind
{
    /// <summary>Face to face.</summary>
    FaceToFace,

    /// <summary>By somebody who is safe, because seeing the child would put it in danger.</summary>
    SafeProxy,

    /// <summary>By telephone or message.</summary>
    Remote,
}

/// <summary>What became of an action of the plan.</summary>
public enum ActionOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The child did not want it.</summary>
    DeclinedByChild,

    /// <summary>It could not be had.</summary>
    Unavailable,

    /// <summary>No longer needed.</summary>
    Cancelled,
}

/// <summary>What a review decides.</summary>
public enum ReviewDecision
{
    /// <summary>The plan is kept.</summary>
    PlanKept,

    /// <summary>The plan is made anew.</summary>
    PlanChanged,

    /// <summary>The case may be closed.</summary>
    ReadyToClose,
}

/// <summary>Why the clocks of a case may stand still (domain 1.2); the paused time is told apart, never silently taken off.</summary>
public enum PauseReason
{
    /// <summary>The child cannot be reached.</summary>
    ChildNotReachable,

    /// <summary>The caregiver refuses.</summary>
    CaregiverRefuses,

    /// <summary>Contact would put the child in danger.</summary>
    UnsafeToContact,

    /// <summary>Flood, sickness, closed roads.</summary>
    ForceMajeure,
}
