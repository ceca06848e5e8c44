using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>How a child stands in one factor, in our own words.</summary>
public enum DomainLevel
{
    /// <summary>In danger of harm: help today.</summary>
    VeryBad = 1,

    /// <summary>The child lacks what a child needs.</summary>
    Bad = 2,

    /// <summary>Mostly well; to be watched.</summary>
    Fair = 3,

    /// <summary>Nothing to worry about.</summary>
    Good = 4,
}

/// <summary>The twelve factors, two in each of six domains, in their order. They are kept apart: no sum, no mean.</summary>
public static class Domains
{
    /// <summary>The factors by their number, and the names of their fields.</summary>
    public static ImmutableArray<(string Code, string Field)> Factors { get; } =
    [
        ("1A", "food_security"), ("1B", "growth"), ("2A", "shelter"), ("2B", "care"), ("3A", "protection"), ("3B", "legal_protection"),
        ("4A", "wellness"), ("4B", "health_care"), ("5A", "emotional_health"), ("5B", "social_behaviour"), ("6A", "performance"), ("6B", "education"),
    ];

    internal static ImmutableArray<ChoiceField> Fields { get; } =
        [.. Factors.Select(f => new ChoiceField { Name = f.Field, From = ChoiceSource.Of<DomainLevel>("domain-level"), Example = "\"Fair\"" })];

    /// <summary>The factors in red, by the names of their fields.</summary>
    public static ImmutableArray<string> Red(ImmutableArray<DomainLevel?> levels, CutOff? red) =>
        red is null ? [] : [.. Factors.Zip(levels).Where(f => f.Second is { } level && red.IsPassedBy((int)level)).Select(f => f.First.Field)];
}
