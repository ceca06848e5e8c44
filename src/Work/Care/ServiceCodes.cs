namespace Kapea.Work.Care;

/// <summary>Where a service stands (domain 3.1).</summary>
public enum ServiceState
{
    /// <summary>Planned, and not asked for yet.</summary>
    Planned,

    /// <summary>Somebody outside was asked; no answer yet.</summary>
    Referred,

    /// <summary>The other organisation has accepted.</summary>
    Accepted,

    /// <summary>The other organisation has said no; somebody else can be asked.</summary>
    Rejected,

    /// <summary>The other organisation has asked for time.</summary>
    Pending,

    /// <summary>It is being given.</summary>
    InProgress,

    /// <summary>It was given to its end.</summary>
    Implemented,

    /// <summary>The child did not want it, or not any more.</summary>
    DeclinedByChild,

    /// <summary>It could not be had.</summary>
    Unavailable,

    /// <summary>No longer needed.</summary>
    Cancelled,
}

/// <summary>Whom the child would rather have beside it; asked of boys, too (SC7).</summary>
public enum WorkerWish
{
    /// <summary>A woman.</summary>
    Woman,

    /// <summary>A man.</summary>
    Man,

    /// <summary>The child said that it does not matter.</summary>
    Either,
}

/// <summary>What another organisation answered to a referral.</summary>
public enum ReferralAnswer
{
    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>No.</summary>
    Rejected,

    /// <summary>It needs more time.</summary>
    Pending,
}

/// <summary>What became of a session.</summary>
public enum SessionOutcome
{
    /// <summary>It was held.</summary>
    Held,

    /// <summary>The child did not come.</summary>
    ChildDidNotCome,

    /// <summary>Whoever gives the service did not come.</summary>
    ProviderDidNotCome,

    /// <summary>The child did not want it that day.</summary>
    DeclinedByChild,

    /// <summary>It could not be had that day.</summary>
    Unavailable,
}

/// <summary>How a service ends.</summary>
public enum ServiceEnd
{
    /// <summary>It was given to its end.</summary>
    Implemented,

    /// <summary>The child does not want it any more.</summary>
    DeclinedByChild,

    /// <summary>It cannot be had.</summary>
    Unavailable,

    /// <summary>No longer needed.</summary>
    Cancelled,
}

/// <summary>How often something was promised.</summary>
public enum Rhythm
{
    /// <summary>So many times a week.</summary>
    Week,

    /// <summary>So many times a month.</summary>
    Month,
}
