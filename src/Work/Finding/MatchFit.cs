using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>Weights estimated from pairs of which nobody has said whether they are one person (expectation maximisation): each pair counts as one and as two by how probable either is, the shares are counted anew, and so on until nothing changes.</summary>
/// <param name="Weights">The shares by field and level.</param>
/// <param name="Seen">The fields that any pair had; the weights of the others say nothing.</param>
/// <param name="Ones">The share of the pairs that are one person.</param>
/// <param name="Pairs">How many pairs there were.</param>
/// <param name="Rounds">How often it was counted.</param>
/// <param name="LogLikelihood">The natural logarithm of how probable the pairs are under the weights.</param>
public sealed record MatchFit(ImmutableArray<MatchWeight> Weights, ImmutableHashSet<string> Seen, double Ones, long Pairs, int Rounds, double LogLikelihood)
{
    private const int MostRounds = 500;
    private const double Still = 1e-9;

    // So much of a pair is added to each level, as one and as two in the share of all pairs: what was not seen says nothing.
    private const double Unseen = 0.5;

    /// <summary>Estimates.</summary>
    /// <param name="pairs">The comparisons.</param>
    /// <param name="tried">Pairs that were picked because their names are alike leave most others out: for a field of names, which share of all pairs with that field these are. A level of likeness that was picked is that much rarer among all pairs; all the rest are <see cref="MatchFields.Other"/>. A field that is not in it stays as counted.</param>
    public static MatchFit Of(IEnumerable<Comparison> pairs, IReadOnlyDictionary<string, double> tried)
    {
        var patterns = pairs.GroupBy(p => string.Join(' ', p.Levels.Select(l => $"{l.Field}={l.Level}")), StringComparer.Ordinal).Select(g => (g.First().Levels, Count: (double)g.Count())).ToList();
        var total = patterns.Sum(p => p.Count);
        var (m, u, ones) = (Begin(forOne: true), Begin(forOne: false), 0.01);
        var (likelihood, rounds) = (double.MinValue, 0);
        while (rounds < MostRounds)
        {
            rounds++;
            var (asOne, asTwo) = (Little(ones), Little(1 - ones));
            var (before, sum, both) = (likelihood, 0.0, 0.0);
            foreach (var (levels, count) in patterns)
            {
                var (one, two) = (ones, 1 - ones);
                foreach (var level in levels) (one, two) = (one * m[level], two * u[level]);
                var probability = one / (one + two);
                sum += count * probability;
                both += count * Math.Log(one + two);
                foreach (var level in levels)
                {
                    asOne[level] += count * probability;
                    asTwo[level] += count * (1 - probability);
                }
            }

            (m, u, ones, likelihood) = (Shares(asOne), Shares(asTwo), (sum + (Unseen * ones)) / (total + Unseen), both);
            if (Math.Abs(likelihood - before) <= Still * Math.Abs(likelihood)) break;
        }

        return new([.. MatchFields.Levels.SelectMany(f => Falling([.. f.Value.Select(l => new MatchWeight(f.Key, l, m[(f.Key, l)], U(u, f.Key, l, tried)))]))], [.. patterns.SelectMany(p => p.Levels).Select(l => l.Field)], ones, (long)total, rounds, likelihood);
    }

    private static double U(Dictionary<(string Field, string Level), double> u, string field, string level, IReadOnlyDictionary<string, double> tried) =>
        !tried.TryGetValue(field, out var share) ? u[(field, level)] : level == MatchFields.Other ? 1 - (share * (1 - u[(field, level)])) : share * u[(field, level)];

    // What agrees better never says less: levels that come out the other way round, from chance or because the very same common names meet often, weigh alike.
    private static IEnumerable<MatchWeight> Falling(ImmutableArray<MatchWeight> levels)
    {
        var groups = new List<List<MatchWeight>>();
        foreach (var level in levels)
        {
            groups.Add([level]);
            while (groups.Count > 1 && Ratio(groups[^2]) < Ratio(groups[^1]))
            {
                groups[^2].AddRange(groups[^1]);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        return groups.SelectMany(g => g.Count == 1 ? g : g.Select(l => l with { M = l.U * Ratio(g) }));
    }

    private static double Ratio(List<MatchWeight> levels) => levels.Sum(l => l.M) / levels.Sum(l => l.U);

    // To begin with, whoever is one agrees mostly well and whoever is two mostly badly.
    private static Dictionary<(string Field, string Level), double> Begin(bool forOne) => MatchFields.Levels
        .SelectMany(f => f.Value.Select((l, i) => KeyValuePair.Create((f.Key, l), Math.Pow(0.4, forOne ? i : f.Value.Length - 1 - i)))).GroupBy(l => l.Key.Key)
        .SelectMany(f => f.Select(l => KeyValuePair.Create(l.Key, l.Value / f.Sum(o => o.Value)))).ToDictionary();

    private static Dictionary<(string Field, string Level), double> Little(double share) => MatchFields.Levels.SelectMany(f => f.Value.Select(l => KeyValuePair.Create((f.Key, l), Unseen * share))).ToDictionary();

    private static Dictionary<(string Field, string Level), double> Shares(Dictionary<(string Field, string Level), double> counts)
    {
        var sums = counts.GroupBy(c => c.Key.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Value), StringComparer.Ordinal);
        return counts.ToDictionary(c => c.Key, c => c.Value / sums[c.Key.Field]);
    }
}
