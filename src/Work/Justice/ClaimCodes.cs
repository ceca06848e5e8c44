namespace Kapea.Work.Justice;

/// <summary>How far a claim for compensation has come (domain 2.6).</summary>
public enum ClaimStep
{
    /// <summary>Nobody has told the family of the right yet.</summary>
    NotInformed,

    /// <summary>It was told of the right.</summary>
    Informed,

    /// <summary>It wants no claim.</summary>
    Declined,

    /// <summary>It wants one, and it is being drafted.</summary>
    Drafted,

    /// <summary>It was filed.</summary>
    Filed,

    /// <summary>The court takes it in.</summary>
    Admitted,

    /// <summary>The court does not grant it.</summary>
    Rejected,

    /// <summary>Decided with the judgment, not final.</summary>
    Decided,

    /// <summary>Somebody has appealed.</summary>
    Appealed,

    /// <summary>Nobody can appeal any more.</summary>
    Final,

    /// <summary>The money is being collected.</summary>
    CollectionStarted,

    /// <summary>Part of it was paid.</summary>
    PartPaid,

    /// <summary>All of it was paid.</summary>
    Paid,

    /// <summary>Given up as impossible to collect.</summary>
    Unrecoverable,
}

/// <summary>What became of a claim.</summary>
public enum ClaimOutcome
{
    /// <summary>The court takes it in.</summary>
    Admitted,

    /// <summary>The court does not grant it.</summary>
    Rejected,

    /// <summary>Decided with the judgment.</summary>
    Decided,

    /// <summary>Somebody has appealed.</summary>
    Appealed,

    /// <summary>Nobody can appeal any more.</summary>
    Final,

    /// <summary>The money is being collected.</summary>
    CollectionStarted,

    /// <summary>The family has settled out of court, whoever arranged it; staff never do. The claim stays where it is.</summary>
    SettledOutOfCourt,
}

/// <summary>When a claim is filed; not later than before the final pleadings (CCP 13-22, 137-139, 311, 355; not confirmed).</summary>
public enum FilingPoint
{
    /// <summary>With the complaint.</summary>
    WithComplaint,

    /// <summary>During the investigation.</summary>
    DuringInvestigation,

    /// <summary>At the trial, before the final pleadings.</summary>
    AtTrial,
}

/// <summary>What is claimed.</summary>
public enum ClaimItemKind
{
    /// <summary>Treatment.</summary>
    Medical,

    /// <summary>Counselling.</summary>
    Psychological,

    /// <summary>School that was lost.</summary>
    LossOfEducation,

    /// <summary>Income that was lost.</summary>
    LossOfIncome,

    /// <summary>Journeys.</summary>
    Transport,

    /// <summary>What was suffered.</summary>
    Moral,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A currency courts order in.</summary>
public enum Currency
{
    /// <summary>Riel.</summary>
    KHR,

    /// <summary>Dollars of the United States.</summary>
    USD,
}

/// <summary>An amount in whole riel or whole dollars.</summary>
/// <param name="Amount">At least 1.</param>
/// <param name="Currency">In which currency.</param>
public sealed record Money(int Amount, Currency Currency)
{
    /// <summary>In another currency, at riel for one dollar.</summary>
    internal decimal In(Currency other, int rielPerDollar) => Currency == other ? Amount : other == Currency.KHR ? (decimal)Amount * rielPerDollar : (decimal)Amount / rielPerDollar;
}

/// <summary>One thing that is claimed.</summary>
public sealed record ClaimItem(ClaimItemKind Kind, Money Money);
