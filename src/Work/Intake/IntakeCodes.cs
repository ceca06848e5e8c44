using Kapea.Work.Finding;

namespace Kapea.Work.Intake;

/// <summary>How a report came in.</summary>
public enum Channel
{
    /// <summary>A call to the hotline.</summary>
    Phone,

    /// <summary>The public form.</summary>
    WebForm,

    /// <summary>A messenger service.</summary>
    Messenger,

    /// <summary>Somebody came in person.</summary>
    WalkIn,

    /// <summary>Mail; text only.</summary>
    Email,

    /// <summary>The police asked.</summary>
    PoliceRequest,

    /// <summary>A partner referred.</summary>
    PartnerReferral,

    /// <summary>Staff saw it.</summary>
    StaffObservation,

    /// <summary>Radio or a community meeting.</summary>
    Community,
}

/// <summary>What a report is about, as far as triage needs to know.</summary>
public enum ReportNature
{
    /// <summary>A concern about a child.</summary>
    Concern,

    /// <summary>Material found online.</summary>
    OnlineMaterial,

    /// <summary>A need for a service.</summary>
    ServiceNeed,

    /// <summary>A question.</summary>
    Information,

    /// <summary>Spam or a wrong number; no child's data are kept.</summary>
    Spam,
}

/// <summary>An answer to a plain question; nobody is pressed for certainty.</summary>
public enum Known
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Asked, and not known.</summary>
    Unknown,
}

/// <summary>In which language the report was told.</summary>
public enum SpokenLanguage
{
    /// <summary>Khmer.</summary>
    Khmer,

    /// <summary>English.</summary>
    English,

    /// <summary>Vietnamese.</summary>
    Vietnamese,

    /// <summary>Another, such as a language of the highlands.</summary>
    Other,
}

/// <summary>What the reporter is to the child.</summary>
public enum ReporterRelation
{
    /// <summary>The child itself.</summary>
    Self,

    /// <summary>Another child.</summary>
    Child,

    /// <summary>Family.</summary>
    FamilyMember,

    /// <summary>A friend.</summary>
    Friend,

    /// <summary>From the same community.</summary>
    SameCommunity,

    /// <summary>At work with children: teacher, health worker, social worker.</summary>
    Professional,

    /// <summary>A stranger.</summary>
    Stranger,

    /// <summary>Other.</summary>
    Other,
}

/// <summary>A child's sex, as told.</summary>
public enum ChildSex
{
    /// <summary>A girl.</summary>
    Girl,

    /// <summary>A boy.</summary>
    Boy,

    /// <summary>Neither.</summary>
    Other,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How two reports belong together.</summary>
public enum ReportLink
{
    /// <summary>The same child.</summary>
    SameChild,

    /// <summary>The same alleged offender; supervisors are told (risk rule R6).</summary>
    SameOffender,

    /// <summary>The same report told twice.</summary>
    Duplicate,

    /// <summary>Related otherwise.</summary>
    Related,
}

/// <summary>How a report ended.</summary>
public enum ReportOutcome
{
    /// <summary>No case: nothing more to do.</summary>
    NoCase,

    /// <summary>One or more cases were opened from it.</summary>
    CaseOpened,

    /// <summary>Referred to another service.</summary>
    Referred,

    /// <summary>Spam.</summary>
    Spam,

    /// <summary>A duplicate of another report.</summary>
    Duplicate,

    /// <summary>A wrong number.</summary>
    WrongNumber,
}

/// <summary>What a note on a report is.</summary>
public enum ReportNoteKind
{
    /// <summary>A remark.</summary>
    Remark,

    /// <summary>The first human response to the report; ends the clock of it.</summary>
    FirstResponse,

    /// <summary>What the reporter was told afterwards.</summary>
    Feedback,

    /// <summary>An update that somebody gave.</summary>
    Update,
}

/// <summary>How an alert was answered, as far as the report must know.</summary>
public enum AlertAnswer
{
    /// <summary>The police acknowledged it in the system.</summary>
    Acknowledged,

    /// <summary>The police acknowledged it by telephone.</summary>
    ByTelephone,

    /// <summary>Intake withdrew it.</summary>
    Withdrawn,
}

/// <summary>Why a level of risk was raised; see the risk rules R1-R7.</summary>
public enum RiskReason
{
    /// <summary>R1: sexual abuse or exploitation is alleged; at least High.</summary>
    R1,

    /// <summary>R2: the alleged offender can reach the child within 24 hours; P1.</summary>
    R2,

    /// <summary>R3: the child speaks of harming itself or of suicide; P1, and a clinician the same day.</summary>
    R3,

    /// <summary>R4: the child lives with the alleged offender or with somebody who makes it possible; P1.</summary>
    R4,

    /// <summary>R5: evidence or a witness may disappear; the alert is more urgent, the risk unchanged.</summary>
    R5,

    /// <summary>R6: another child is linked to the same alleged offender; the level is unchanged, supervisors are told.</summary>
    R6,

    /// <summary>The operator raised it, with a reason.</summary>
    Operator,
}

/// <summary>Sex as it helps to tell two persons apart.</summary>
internal static class SexForFinding
{
    /// <summary>As finding knows it; <c>null</c>: not known, or neither.</summary>
    public static Sex? ForFinding(this ChildSex? sex) => sex switch
    {
        ChildSex.Girl => Sex.Female,
        ChildSex.Boy => Sex.Male,
        _ => null,
    };
}
