namespace Kapea.Work.Justice;

/// <summary>In what way the accused is held before judgment.</summary>
public enum HoldingKind
{
    /// <summary>By the police.</summary>
    PoliceCustody,

    /// <summary>After an immediate appearance, until that court has judged.</summary>
    ImmediateAppearance,

    /// <summary>On an order of the judge.</summary>
    PreTrial,

    /// <summary>After the closing order, until the trial.</summary>
    UntilTrial,
}

/// <summary>How it came that somebody is no longer held that way.</summary>
public enum HoldingEnd
{
    /// <summary>Brought before the prosecutor.</summary>
    SentToProsecutor,

    /// <summary>Let go.</summary>
    Released,

    /// <summary>Let go under supervision of the court.</summary>
    JudicialSupervision,

    /// <summary>Brought before the court at once.</summary>
    BroughtToCourt,

    /// <summary>Held on another ground from then on.</summary>
    HeldOtherwise,

    /// <summary>The court has judged.</summary>
    Judged,
}

/// <summary>What the investigating judge decided at the end.</summary>
public enum ClosingKind
{
    /// <summary>It goes to trial.</summary>
    Indictment,

    /// <summary>It does not.</summary>
    NonSuit,
}

/// <summary>Whether somebody was there when a judgment was pronounced; whoever was not has a clock only from the notification.</summary>
public enum Attendance
{
    /// <summary>There.</summary>
    Present,

    /// <summary>Not there.</summary>
    Absent,

    /// <summary>There is no such party.</summary>
    None,
}

/// <summary>Who may go against a judgment.</summary>
public enum CourtParty
{
    /// <summary>The accused.</summary>
    Accused,

    /// <summary>A civil party.</summary>
    CivilParty,

    /// <summary>The prosecutor of the province.</summary>
    Prosecutor,

    /// <summary>The prosecutor general at the appeal court.</summary>
    ProsecutorGeneral,
}

/// <summary>In which way somebody goes against a judgment.</summary>
public enum AppealKind
{
    /// <summary>To the appeal court.</summary>
    Appeal,

    /// <summary>Against a judgment in absence, to the same court.</summary>
    Opposition,

    /// <summary>To the supreme court.</summary>
    Cassation,

    /// <summary>To the prosecutor general, against a prosecutor who does not go on.</summary>
    Complaint,
}

/// <summary>What ended a proceeding without a judgment.</summary>
public enum EndingKind
{
    /// <summary>The investigating judge does not send it to trial.</summary>
    NonSuit,

    /// <summary>The prosecutor does not go on.</summary>
    Dismissal,
}

/// <summary>A day on which dates rest.</summary>
public enum ClockDay
{
    /// <summary>The arrival of the detained person at the unit, with its time of day.</summary>
    Arrival,

    /// <summary>The immediate appearance before the court.</summary>
    Appearance,

    /// <summary>The order of detention.</summary>
    DetentionOrder,

    /// <summary>The closing order of the investigating judge.</summary>
    ClosingOrder,

    /// <summary>The pronouncement of the judgment.</summary>
    Pronouncement,

    /// <summary>The pronouncement of a higher court.</summary>
    HigherPronouncement,

    /// <summary>The notification of a judgment or order to a party.</summary>
    Notification,

    /// <summary>A hearing, where its day was typed wrong and not moved by the court.</summary>
    Hearing,
}

/// <summary>What the court said of one charge.</summary>
public enum ChargeOutcome
{
    /// <summary>Guilty.</summary>
    Convicted,

    /// <summary>Not guilty.</summary>
    Acquitted,

    /// <summary>Not judged: out of time, or withdrawn.</summary>
    NotJudged,
}

/// <summary>What a higher court made of a judgment.</summary>
public enum AppealOutcome
{
    /// <summary>It stands.</summary>
    Upheld,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It was set aside, and has to be judged again.</summary>
    SetAside,
}
