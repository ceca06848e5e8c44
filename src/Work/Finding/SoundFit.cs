namespace Kapea.Work.Finding;

/// <summary>Estimates <see cref="SoundCosts"/> from pairs of names of which somebody knows that they are the same: aligns each pair the cheapest way, counts which sound became which, and begins again with the costs this gives.</summary>
public static class SoundFit
{
    private const int Rounds = 4;
    private const int LeastSeen = 3;
    private const int Smoothing = 5;
    private const double MostPerSound = 3.2;

    /// <summary>The costs that make the pairs likeliest: the negative logarithm of how often a sound became another.</summary>
    /// <param name="pairs">The sounds of a name read from Khmer, and of the same name in Latin letters. Pairs that have little in common are left out.</param>
    public static SoundCosts Of(IEnumerable<(IReadOnlyList<string> Khmer, IReadOnlyList<string> Latin)> pairs)
    {
        var all = pairs.ToList();
        int sounds = all.Sum(p => p.Khmer.Count);
        Func<string, string, double> cost = First;
        var costs = new SoundCosts([]);
        for (int round = 0; round < Rounds; round++)
        {
            var (seen, from) = (new Dictionary<(string, string), int>(), new Dictionary<string, int>());
            foreach (var (khmer, latin) in all)
            {
                var (total, steps) = Align(khmer, latin, cost);
                if (total > MostPerSound * Math.Max(khmer.Count, latin.Count)) continue;
                foreach (var step in steps)
                {
                    seen[step] = seen.GetValueOrDefault(step) + 1;
                    from[step.Item1] = from.GetValueOrDefault(step.Item1) + 1;
                }
            }

            costs = new(seen.Where(s => s.Value >= LeastSeen)
                .Select(s => KeyValuePair.Create(s.Key, -Math.Log(s.Value / (double)(s.Key.Item1.Length == 0 ? sounds : from[s.Key.Item1] + Smoothing)))));
            cost = costs.Of;
        }

        return costs;
    }

    private static double First(string khmer, string latin)
    {
        if (khmer == latin) return 0.1;
        if (khmer.Length == 0 || latin.Length == 0) return SoundCosts.IsVowel(khmer + latin) ? 2 : 4;
        bool both = SoundCosts.IsVowel(khmer) && SoundCosts.IsVowel(latin);
        return both ? khmer[0] == latin[0] ? 0.7 : 1.2 : SoundCosts.IsVowel(khmer) != SoundCosts.IsVowel(latin) ? 9 : 5;
    }

    private static (double Total, List<(string, string)> Steps) Align(IReadOnlyList<string> a, IReadOnlyList<string> b, Func<string, string, double> cost)
    {
        var least = new double[a.Count + 1, b.Count + 1];
        for (int i = 0; i <= a.Count; i++)
        {
            for (int j = 0; j <= b.Count; j++)
            {
                if (i == 0 && j == 0) continue;
                least[i, j] = double.MaxValue;
                if (i > 0 && j > 0) least[i, j] = least[i - 1, j - 1] + cost(a[i - 1], b[j - 1]);
                if (i > 0) least[i, j] = Math.Min(least[i, j], least[i - 1, j] + cost(a[i - 1], SoundCosts.Nothing));
                if (j > 0) least[i, j] = Math.Min(least[i, j], least[i, j - 1] + cost(SoundCosts.Nothing, b[j - 1]));
            }
        }

        var steps = new List<(string, string)>();
        var (x, y) = (a.Count, b.Count);
        while (x > 0 || y > 0)
        {
            if (x > 0 && y > 0 && least[x, y] == least[x - 1, y - 1] + cost(a[x - 1], b[y - 1])) steps.Add((a[--x], b[--y]));
            else if (x > 0 && least[x, y] == least[x - 1, y] + cost(a[x - 1], SoundCosts.Nothing)) steps.Add((a[--x], SoundCosts.Nothing));
            else steps.Add((SoundCosts.Nothing, b[--y]));
        }

        return (least[a.Count, b.Count], steps);
    }
}
