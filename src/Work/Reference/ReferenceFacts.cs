using Kapea.Work.Acts;

namespace Kapea.Work.Reference;

/// <summary>A typed row of reference data, with where it comes from.</summary>
public abstract record ReferenceFact(Provenance Provenance)
{
    /// <summary>The source in words.</summary>
    public string Source => Provenance.Source;

    /// <summary>Who verified it; empty: nobody yet.</summary>
    public string VerifiedBy => Provenance.VerifiedBy;

    /// <summary>Whether somebody verified it.</summary>
    public bool IsVerified => Provenance.IsVerified;
}

/// <summary>The unit of a clock. Hours run day and night; days are local calendar days.</summary>
public enum TimeUnit
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours, day and night.</summary>
    Hours,

    /// <summary>Calendar days in Phnom Penh; the last ends at 23:59:59.</summary>
    Days,
}

/// <summary>Within which time a step must be taken at a level of risk.</summary>
/// <param name="Step">The step, snake_case, such as <c>initial_assessment</c>.</param>
/// <param name="Risk">The level of risk.</param>
/// <param name="Amount">How many units; 0 days: by the end of the same day.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ResponseTime(string Step, RiskLevel Risk, int Amount, TimeUnit Unit, Provenance Provenance) : ReferenceFact(Provenance)
{
    /// <summary>By when, counted from the event, as UTC.</summary>
    public DateTimeOffset DueFrom(DateTimeOffset start) => Unit switch
    {
        TimeUnit.Minutes => start.AddMinutes(Amount),
        TimeUnit.Hours => start.AddHours(Amount),
        TimeUnit.Days => PhnomPenh.EndOf(PhnomPenh.DayOf(start).AddDays(Amount)),
    };
}

/// <summary>A level of risk and what it means.</summary>
/// <param name="Level">The level.</param>
/// <param name="Meaning">The key of its meaning in words.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record RiskMeaning(RiskLevel Level, string Meaning, Provenance Provenance) : ReferenceFact(Provenance);

/// <summary>What follows from a rule of the triage table T1-T10. Its condition stands in code, its consequence here.</summary>
/// <param name="Rule">The rule's id, <c>T1</c> to <c>T10</c>.</param>
/// <param name="Priority">The priority it gives.</param>
/// <param name="Action">The key of the first action in words.</param>
/// <param name="ActionWithinMinutes">Within how many minutes of triage the first action is due; <c>null</c>: no due date of its own.</param>
/// <param name="AlertWithinMinutes">Within how many minutes of triage the police are to be alerted; 0: at once; <c>null</c>: the rule asks for no alert.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record TriageRule(string Rule, RiskLevel Priority, string Action, int? ActionWithinMinutes, int? AlertWithinMinutes, Provenance Provenance)
    : ReferenceFact(Provenance);

/// <summary>A sign of grooming. Signs raise the priority; they never prove an offence and never go to the public.</summary>
/// <param name="Code"><c>G1</c> to <c>G12</c>.</param>
/// <param name="IsWeighty">Two signs are enough for rule T5 when one of them is weighty (G5, G6, G9).</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record GroomingIndicator(string Code, bool IsWeighty, Provenance Provenance) : ReferenceFact(Provenance);

/// <summary>One rung of the ladder along which an unanswered alert climbs.</summary>
/// <param name="Ladder">The police unit whose ladder it is.</param>
/// <param name="Rung">0: told at once; then upward.</param>
/// <param name="Desk">The code of the desk told at this rung.</param>
/// <param name="Turn">Which member by order of duty: 1 on duty, 2 the second person, 0 all.</param>
/// <param name="AfterP1Minutes">Minutes after the alert was raised, when its urgency is P1.</param>
/// <param name="AfterOtherMinutes">Minutes after the alert was raised otherwise.</param>
/// <param name="Name">The key of the rung's name in words.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record LadderRung(string Ladder, int Rung, string Desk, int Turn, int AfterP1Minutes, int AfterOtherMinutes, string Name, Provenance Provenance)
    : ReferenceFact(Provenance)
{
    /// <summary>Minutes after the alert was raised, by its urgency.</summary>
    public int AfterMinutes(RiskLevel urgency) => urgency == RiskLevel.P1 ? AfterP1Minutes : AfterOtherMinutes;
}
