using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Something in this case or in a later room that must be settled before the case can close: a child to be seen today, a hearing ahead, a referral unanswered.</summary>
/// <param name="Kind">What kind of matter; neutral.</param>
/// <param name="Matter">Which one; the empty id where a case can have only one of the kind.</param>
/// <param name="On">The day on which it is; <c>null</c>: now.</param>
/// <param name="HappenedAt">When it came up.</param>
public sealed record MatterOpened(string Kind, Guid Matter, DateOnly? On, DateTimeOffset HappenedAt) : IEntry<MatterOpened>
{
    /// <summary>The kind of a child who must be seen today.</summary>
    public const string LookToday = "look-today";

    /// <summary>The kind of a hearing ahead, on its day.</summary>
    public const string Hearing = "hearing";

    /// <summary>The kind of something on which the family has to hear from the lawyer.</summary>
    public const string LawyerAnswer = "lawyer-answer";

    /// <summary>The kind of a family that somebody has to look after today.</summary>
    public const string FamilySafety = "family-safety";

    /// <inheritdoc/>
    public static string WireName => "cases.matter-opened.1";
}

/// <summary>An open matter is settled.</summary>
public sealed record MatterSettled(string Kind, Guid Matter, DateTimeOffset HappenedAt) : IEntry<MatterSettled>
{
    /// <inheritdoc/>
    public static string WireName => "cases.matter-settled.1";
}

/// <summary>Form 6 was marked in the scores; the case is told what it comes to.</summary>
/// <param name="Child">The child's total.</param>
/// <param name="Family">The family's total.</param>
/// <param name="Passes">Whether every line passes.</param>
/// <param name="HappenedAt">When it was marked.</param>
public sealed record FinalAssessmentNoted(int Child, int Family, bool Passes, DateTimeOffset HappenedAt) : IEntry<FinalAssessmentNoted>
{
    /// <inheritdoc/>
    public static string WireName => "cases.final-assessment-noted.1";
}
