namespace Kapea.Work.Justice;

/// <summary>Where a hearing stands.</summary>
public enum HearingStatus
{
    /// <summary>It has a day.</summary>
    Planned,

    /// <summary>It was postponed and has no new day yet.</summary>
    Waiting,

    /// <summary>It was held.</summary>
    Held,

    /// <summary>It will not be held.</summary>
    CalledOff,
}

/// <summary>As what a child comes to a hearing. Who need not come is not listed.</summary>
public enum ChildPart
{
    /// <summary>It is to say what it saw.</summary>
    Testifies,

    /// <summary>It is to be there.</summary>
    Present,
}

/// <summary>Why a hearing was postponed (domain 2.8).</summary>
public enum PostponementReason
{
    /// <summary>The accused was not there.</summary>
    AccusedAbsent,

    /// <summary>The defence was not there.</summary>
    DefenceAbsent,

    /// <summary>The judge was not there.</summary>
    JudgeAbsent,

    /// <summary>The child had not been summoned.</summary>
    VictimNotSummoned,

    /// <summary>The child was not there.</summary>
    VictimAbsent,

    /// <summary>There was no interpreter.</summary>
    InterpreterMissing,

    /// <summary>Evidence was not complete.</summary>
    EvidenceIncomplete,

    /// <summary>The prosecutor asked for it.</summary>
    ProsecutorRequest,

    /// <summary>The court was on holiday.</summary>
    CourtHolidays,

    /// <summary>Another reason.</summary>
    Other,

    /// <summary>Nobody said why.</summary>
    Unknown,
}

/// <summary>How a child gave testimony.</summary>
public enum TestimonyGiven
{
    /// <summary>It gave none.</summary>
    None,

    /// <summary>In the room, in sight of everybody.</summary>
    InTheRoom,

    /// <summary>Behind a screen.</summary>
    BehindScreen,

    /// <summary>By video.</summary>
    ByVideo,

    /// <summary>A recording was played.</summary>
    Recording,

    /// <summary>What it had said before was read out.</summary>
    ReadOut,
}

/// <summary>What the court said to a measure that was asked for.</summary>
public enum MeasureAnswer
{
    /// <summary>Yes.</summary>
    Granted,

    /// <summary>No.</summary>
    Refused,

    /// <summary>Nothing came back.</summary>
    NoAnswer,
}

/// <summary>A step of preparing a child for testimony (domain 2.5). The facts are never rehearsed.</summary>
public enum PreparationStep
{
    /// <summary>The court was visited.</summary>
    CourtVisit,

    /// <summary>It knows who sits where.</summary>
    WhoSitsWhere,

    /// <summary>It knows that it may say "I don't know".</summary>
    MaySayDoNotKnow,

    /// <summary>It knows that it may ask for a break.</summary>
    MayAskForBreak,

    /// <summary>Clothes, transport and food of the day.</summary>
    ClothesTransportFood,

    /// <summary>A plan for the safety of the day.</summary>
    SafetyPlan,

    /// <summary>Somebody is there for the guardian.</summary>
    PersonForGuardian,

    /// <summary>It knows who comes to see it after the hearing.</summary>
    AfterHearing,
}

/// <summary>What is done for a child after a hearing.</summary>
public enum AfterHearing
{
    /// <summary>Somebody spoke with it.</summary>
    Contact,

    /// <summary>A counsellor saw it.</summary>
    Counselling,
}

/// <summary>How guidance was understood.</summary>
public enum GuidanceTaken
{
    /// <summary>She could say it in her own words.</summary>
    Understood,

    /// <summary>She has questions.</summary>
    Questions,

    /// <summary>It has to be told again.</summary>
    NotYet,
}
