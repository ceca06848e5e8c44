namespace Kapea.Work.Finding;

/// <summary>How far two names are apart: 0 the same, about 2 nothing in common.</summary>
public static class NameDistance
{
    // Measured on the development pairs (docs/finding.md): what two scripts have in common is mostly sound; within one, letters say more.
    private const double OtherScript = 1.2;
    private const double SameScript = 1.6;
    private const double Estimated = 0.2;
    private const int MostOrders = 4;

    /// <summary>The distance, over the orders in which the words of the first may stand.</summary>
    public static double Between(NameForm one, NameForm other, SoundRules rules)
    {
        var best = double.MaxValue;
        foreach (var order in Orders(one)) best = Math.Min(best, one.IsKhmer == other.IsKhmer ? Alike(order, other) : Across(order, other, one.IsKhmer, rules.Costs));
        return best;
    }

    private static double Alike(IReadOnlyList<NameWord> order, NameForm other) =>
        Share(Sound(order), other.Sound) + (SameScript * Edits(string.Concat(order.Select(w => w.Text)), other.Text));

    private static double Across(IReadOnlyList<NameWord> order, NameForm other, bool isKhmer, SoundCosts costs)
    {
        IReadOnlyList<string> mine = [.. order.SelectMany(w => w.Sounds)], theirs = [.. other.Words.SelectMany(w => w.Sounds)];
        var cost = isKhmer ? costs.Between(mine, theirs) : costs.Between(theirs, mine);
        return Share(Sound(order), other.Sound) + (OtherScript * Edits(string.Concat(order.Select(w => w.Latin)), other.Latin)) + (Estimated * cost / Math.Max(1, Math.Max(mine.Count, theirs.Count)));
    }

    private static string Sound(IReadOnlyList<NameWord> order) => string.Concat(order.Select(w => w.Sound));

    private static double Share(string sound, string other) => Sounds(sound, other) / Math.Max(1, Math.Max(Weight(sound), Weight(other)));

    private static IEnumerable<IReadOnlyList<NameWord>> Orders(NameForm name)
    {
        yield return name.Words;
        if (name.Words.Length is < 2 or > MostOrders) yield break;
        foreach (var order in Permute([.. name.Words]).Skip(1)) yield return order;
    }

    private static IEnumerable<List<NameWord>> Permute(List<NameWord> words)
    {
        if (words.Count <= 1)
        {
            yield return words;
            yield break;
        }

        for (int i = 0; i < words.Count; i++)
        {
            var rest = new List<NameWord>(words);
            rest.RemoveAt(i);
            foreach (var tail in Permute(rest)) yield return [words[i], .. tail];
        }
    }

    private static double Weight(string sound)
    {
        double w = 0;
        foreach (char c in sound) w += Gap(c);
        return w;
    }

    private static double Gap(char c) => c switch { 'H' or 'Y' or 'V' => 0.6, >= 'A' and <= 'Z' => 1, _ => 0.3 };

    private static double Swap(char a, char b)
    {
        if (a == b) return 0;
        bool v1 = char.IsLower(a), v2 = char.IsLower(b);
        if (v1 && v2) return 0.15;
        if (v1 != v2) return 1.3;
        return (a, b) switch
        {
            ('N', 'G') or ('G', 'N') or ('N', 'M') or ('M', 'N') => 0.5,
            ('C', 'S') or ('S', 'C') or ('C', 'T') or ('T', 'C') => 0.6,
            ('R', 'L') or ('L', 'R') or ('P', 'V') or ('V', 'P') => 0.6,
            _ => 1,
        };
    }

    private static double Sounds(string a, string b)
    {
        var row = new double[b.Length + 1];
        for (int j = 1; j <= b.Length; j++) row[j] = row[j - 1] + Gap(b[j - 1]);
        for (int i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] += Gap(a[i - 1]);
            for (int j = 1; j <= b.Length; j++)
            {
                var up = row[j];
                row[j] = Math.Min(diagonal + Swap(a[i - 1], b[j - 1]), Math.Min(up + Gap(a[i - 1]), row[j - 1] + Gap(b[j - 1])));
                diagonal = up;
            }
        }

        return row[b.Length];
    }

    // As a share of the longer; two neighbours in the wrong order are one slip.
    private static double Edits(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(d[i - 1, j - 1] + cost, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length] / (double)Math.Max(1, Math.Max(a.Length, b.Length));
    }
}
