using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>On what occasion a child is asked.</summary>
public enum ScoreOccasion
{
    /// <summary>The first measurement, within two weeks, when the child is calm.</summary>
    Baseline,

    /// <summary>A measurement of the schedule.</summary>
    Planned,

    /// <summary>One to two weeks after the child was in court.</summary>
    AfterCourt,

    /// <summary>Before the case is closed.</summary>
    Closure,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>The circumstances under which a child answers a sheet.</summary>
/// <param name="Occasion">On what occasion.</param>
/// <param name="Age">The child's age in years on that day: the scores know no date of birth.</param>
/// <param name="IsRescueDay">It is the day on which the child was brought to safety.</param>
public sealed record Sitting(ScoreOccasion Occasion, int Age, bool IsRescueDay)
{
    internal static ChoiceField OccasionField { get; } = new() { Name = "occasion", Required = true, From = ChoiceSource.Of<ScoreOccasion>("score-occasion"), Example = "\"Planned\"" };

    internal static CountField AgeField { get; } = new() { Name = "age", Required = true, Max = 25, Unit = "unit.years", Example = "12" };

    internal static FlagField RescueDayField { get; } = new() { Name = "rescue_day", VisibleWhen = new Condition.Equal("occasion", nameof(ScoreOccasion.Baseline)), Example = "true" };

    internal static Sitting From(Answers answers) => new(answers.One<ScoreOccasion>(OccasionField), answers.Count(AgeField), answers.Flag(RescueDayField));

    /// <summary>Why this instrument may not be used in this sitting; <c>null</c>: it may.</summary>
    internal Refusal? MayUse(string code, ReferenceBook reference)
    {
        if (reference.Instrument(code) is not { } instrument)
            return CareRefusals.NoSuchInstrument(code);
        if (!instrument.IsFor(Age))
            return CareRefusals.AgeOutside(instrument.Ages);
        return IsRescueDay && Occasion == ScoreOccasion.Baseline ? CareRefusals.NotOnRescueDay : null;
    }
}
