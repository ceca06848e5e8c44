namespace Kapea.Work.Reference;

/// <summary>How soon a child must be reached, in rising order, so that levels can be compared.</summary>
public enum RiskLevel
{
    /// <summary>Not yet judged.</summary>
    PendingAssessment,

    /// <summary>Nothing to do for a child.</summary>
    NoAction,

    /// <summary>Needs support; no harm expected soon.</summary>
    Low,

    /// <summary>Harm possible without support.</summary>
    Medium,

    /// <summary>Serious harm likely or recent.</summary>
    High,

    /// <summary>Immediate: danger now.</summary>
    P1,
}
