using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>What a comparison comes to, for whoever decides.</summary>
public enum Alike
{
    /// <summary>Probably one.</summary>
    Probably,

    /// <summary>Perhaps one.</summary>
    Perhaps,

    /// <summary>Hardly.</summary>
    Hardly,
}

/// <summary>One reason for or against.</summary>
/// <param name="Field">One of <see cref="MatchFields"/>.</param>
/// <param name="Level">At which level the two agree.</param>
/// <param name="Weight">What that says, in bits; below 0 against.</param>
public sealed record LikenessPart(string Field, string Level, double Weight);

/// <summary>How likely two records are of one person or thing, with every reason (Fellegi and Sunter 1969): the sum over the fields of log2(m / u). What one of them does not have says nothing; what differs lowers and never forbids.</summary>
/// <param name="Parts">The reasons, in the order of the fields.</param>
/// <param name="Distance">How far the nearest two of their names are apart, to order what weighs the same; <c>null</c> where one has no name.</param>
public sealed record Likeness(ImmutableArray<LikenessPart> Parts, double? Distance)
{
    /// <summary>The sum, in bits.</summary>
    public double Weight { get; } = Parts.Sum(p => p.Weight);

    /// <summary>Compares two; the same either way.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="weights">What each level says.</param>
    /// <param name="rules">How names sound.</param>
    public static Likeness Of(FindForm one, FindForm other, MatchWeights weights, SoundRules rules)
    {
        var compared = Comparison.Of(one, other, rules);
        return new([.. compared.Levels.Select(l => new LikenessPart(l.Field, l.Level, l.Field is MatchFields.Name or MatchFields.NameAcross ? Name(l.Field, compared.Distance!.Value, weights) : weights.Bits(l.Field, l.Level)))], compared.Distance);
    }

    /// <summary>The probability that they are one.</summary>
    /// <param name="prior">How probable it was before they were compared: how many records of this person are expected, divided by all records. Above 0, below 1.</param>
    public double Probability(double prior)
    {
        var odds = prior / (1 - prior) * Math.Pow(2, Math.Clamp(Weight, -500, 500));
        return odds / (1 + odds);
    }

    /// <summary>What it comes to.</summary>
    /// <param name="prior">As for <see cref="Probability"/>.</param>
    /// <param name="weights">Where the lines are drawn.</param>
    public Alike Verdict(double prior, MatchWeights weights)
    {
        var probability = Probability(prior);
        return probability >= weights.Probably ? Alike.Probably : probability >= weights.Perhaps ? Alike.Perhaps : Alike.Hardly;
    }

    // From the middle of one level to that of the next the weight goes over evenly, so that of two that are near the nearer stands first.
    private static double Name(string field, double distance, MatchWeights weights)
    {
        double Bits(string level) => weights.Bits(field, level);
        var bands = Comparison.NameBands;
        for (int i = 1; i < bands.Length; i++)
        {
            if (distance >= bands[i].Middle) continue;
            var way = (distance - bands[i - 1].Middle) / (bands[i].Middle - bands[i - 1].Middle);
            return ((1 - way) * Bits(bands[i - 1].Level)) + (way * Bits(bands[i].Level));
        }

        return Bits(bands[^1].Level);
    }
}
