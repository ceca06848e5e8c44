using System.Text;

namespace Kapea.Work.Finding;

/// <summary>Reads Khmer text aloud into Latin letters, much as the official romanisation prints a name.</summary>
internal static class KhmerReading
{
    private static readonly string[] s_digits = ["soun", "muoy", "pir", "bei", "buon", "pram", "prammuoy", "prampir", "prambei", "prambuon"];

    /// <summary>One word of Khmer, in order, in Latin letters.</summary>
    public static string Of(string word, SoundRules rules)
    {
        var clusters = new List<KhmerCluster>();
        for (int i = 0; i < word.Length;)
        {
            int end = KhmerOrder.End(word, i);
            clusters.Add(KhmerCluster.Read(word.AsSpan(i, end - i)));
            i = end;
        }

        var latin = new StringBuilder();
        bool isOpen = false;
        for (int i = 0; i < clusters.Count; i++)
        {
            var cluster = clusters[i];
            if (cluster.Base == default || cluster.Modifiers.Contains(KhmerLetters.Toandakhiat))
            {
                isOpen = false;
            }
            else if (IsLoose(clusters, i))
            {
                int run = i;
                while (run < clusters.Count && IsLoose(clusters, run)) run++;
                Bare(latin, clusters, i, run, isOpen, rules);
                i = run - 1;
                isOpen = false;
            }
            else
            {
                isOpen = Syllable(latin, clusters, i, rules);
            }
        }

        return latin.ToString();
    }

    /// <summary>Consonants without a vowel of their own: who ends a syllable, who begins one.</summary>
    private static void Bare(StringBuilder latin, List<KhmerCluster> clusters, int from, int to, bool isOpen, SoundRules rules)
    {
        bool isLast = to == clusters.Count;
        int i = from;
        // One before a doubled consonant or a nasal with its stop begins a syllable, which the first half of those ends.
        bool begins = to - from == 1 && !isLast && IsHeavy(clusters[to]) && !clusters[i].Modifiers.Contains('\u17CB');
        if (isOpen && !begins && clusters[i].Base is not ('\u17A0' or '\u17A2') && ((to - from) % 2 == 1 || !isLast))
            Coda(latin, clusters[i++], rules);
        while (i < to)
        {
            Onset(latin, clusters[i], rules);
            latin.Append(Series(clusters[i]) == 1 ? 'a' : 'o');
            i++;
            if (i < to && clusters[i].Base is not ('\u17A0' or '\u17A2') && (isLast || to - i > 1 || clusters[i].Modifiers.Contains('\u17CB'))) Coda(latin, clusters[i++], rules);
        }
    }

    /// <summary>A cluster with a vowel or a sign, or one that begins a syllable; whether it is still open for a consonant.</summary>
    private static bool Syllable(StringBuilder latin, List<KhmerCluster> clusters, int at, SoundRules rules)
    {
        Onset(latin, clusters[at], rules);
        bool isBeforeNg = clusters[at].Vowels.Contains(KhmerLetters.VowelAa) && at + 1 < clusters.Count && clusters[at + 1].Base == '\u1784' && IsBare(clusters[at + 1]);
        return Rhyme(latin, clusters[at], rules, isBeforeNg);
    }

    private static void Onset(StringBuilder latin, KhmerCluster cluster, SoundRules rules)
    {
        if (IsIndependent(cluster.Base))
        {
            latin.Append(rules.Letter(cluster.Base).First);
            return;
        }

        bool isHard = cluster.Base == KhmerLetters.Ba && (cluster.Shifter == KhmerLetters.Muusikatoan || cluster.Under.Count > 0);
        bool isF = cluster.Base == '\u17A0' && cluster.Under is ['\u179C'];
        latin.Append(isF ? "f" : isHard ? "p" : rules.Letter(cluster.Base).First);
        if (isF) return;
        foreach (char under in cluster.Under) latin.Append(under == KhmerLetters.Da ? "t" : under == KhmerLetters.Ba ? "p" : rules.Letter(under).First);
    }

    private static bool Rhyme(StringBuilder latin, KhmerCluster cluster, SoundRules rules, bool isBeforeNg)
    {
        int series = Series(cluster);
        bool hasNikahit = cluster.Modifiers.Contains(KhmerLetters.Nikahit) && !isBeforeNg;
        foreach (char vowel in cluster.Vowels)
        {
            var sound = rules.Letter(vowel);
            latin.Append(series == 1 ? sound.First : sound.Second);
        }

        if (cluster.Vowels.Count == 0 && !IsIndependent(cluster.Base)) latin.Append(hasNikahit ? (series == 1 ? "a" : "u") : cluster.Modifiers.Contains(KhmerLetters.Samyok) ? "a" : series == 1 ? "a" : cluster.Finals.Count > 0 ? "ea" : "o");
        if (hasNikahit) latin.Append('m');
        if (cluster.Finals.Count > 0) latin.Append('h');
        return !hasNikahit && cluster.Finals.Count == 0;
    }

    // What is written under a consonant at the end is not heard, but for the k of -ngk.
    private static void Coda(StringBuilder latin, KhmerCluster cluster, SoundRules rules) =>
        latin.Append(rules.Letter(cluster.Base).Second).Append(cluster.Base == '\u1784' && cluster.Under.Count > 0 ? "k" : "");

    /// <summary>A consonant that may end a syllable: a bare one, or one with another under it that no single consonant follows.</summary>
    private static bool IsLoose(List<KhmerCluster> clusters, int at)
    {
        var cluster = clusters[at];
        if (IsBare(cluster)) return true;
        bool isLast = at + 1 == clusters.Count;
        return at > 0 && cluster.Under.Count > 0 && IsPlain(cluster) && !IsAspirate(cluster.Base) && (isLast ? !(cluster.Base == '\u1784' && cluster.Under.Contains(KhmerLetters.Ro)) : !(cluster.Under.Contains(KhmerLetters.Ro) || IsBare(clusters[at + 1])));
    }

    private static bool IsBare(KhmerCluster c) => c.Under.Count == 0 && IsPlain(c);

    /// <summary>A consonant without vowel or sign that makes a syllable of it.</summary>
    private static bool IsPlain(KhmerCluster c) => c.Vowels.Count == 0 && c.Finals.Count == 0 && c.Base != default && !IsIndependent(c.Base)
        && !c.Modifiers.Exists(m => m is KhmerLetters.Nikahit or KhmerLetters.Samyok or KhmerLetters.Toandakhiat);

    // Kk kkh, cch, tth, pph, nch and so on, nk, nt, mp: what Pali writes double or with its own nasal.
    private static bool IsHeavy(KhmerCluster c) => c.Under.Count > 0 && (c.Base, c.Under[0]) switch
    {
        ('\u1780', '\u1780' or '\u1781') or ('\u1782', '\u1782' or '\u1783') or ('\u1785', '\u1785' or '\u1786') or ('\u1787', '\u1787' or '\u1788') => true,
        ('\u178F', '\u178F' or '\u1790') or ('\u1791', '\u1791' or '\u1792') or ('\u178A', '\u178B' or '\u178A') or ('\u178C', '\u178D') => true,
        ('\u1794', '\u1795' or '\u1794') or ('\u1796', '\u1796' or '\u1797') or ('\u1789', '\u1785' or '\u1786' or '\u1787' or '\u1788' or '\u1789') => true,
        ('\u1784', '\u1780' or '\u1781' or '\u1782' or '\u1783') or ('\u178E', '\u178A' or '\u178B' or '\u178C' or '\u178F' or '\u178E') => true,
        ('\u1793', '\u178F' or '\u1790' or '\u1791' or '\u1792' or '\u1793') or ('\u1798', '\u1794' or '\u1795' or '\u1796' or '\u1797' or '\u1798') or ('\u179B', '\u179B') or ('\u179F', '\u179F') => true,
        _ => false,
    };

    private static bool IsAspirate(char c) => c is '\u1781' or '\u1783' or '\u1786' or '\u1788' or '\u1790' or '\u1792' or '\u1795' or '\u1797';

    private static bool IsIndependent(char c) => c is >= '\u17A3' and <= '\u17B3';

    /// <summary>1 or 2: by the base, by a consonant under it that does not sing along, by the shifter.</summary>
    private static int Series(KhmerCluster cluster)
    {
        if (cluster.Shifter == KhmerLetters.Muusikatoan) return 1;
        if (cluster.Shifter == KhmerLetters.Triisap) return 2;
        char decides = cluster.Under.Where(u => !IsSonorant(u)).Prepend(cluster.Base).Last();
        return KhmerLetters.IsFirstSeries(decides) ? 1 : 2;
    }

    private static bool IsSonorant(char c) => c is '\u1784' or '\u1789' or '\u1793' or '\u1798' or '\u1799' or '\u179A' or '\u179B' or '\u179C' or '\u178E' or '\u17A1';

    /// <summary>A number in words, up to ninety-nine; above that digit by digit.</summary>
    public static string Number(string digits)
    {
        if (digits.Length is 1 or > 2) return string.Concat(digits.Select(d => s_digits[d - '0']));
        string tens = digits[0] switch { '0' => "", '1' => "dab", '2' => "mphei", '3' => "samseb", '4' => "seseb", '5' => "haseb", '6' => "hokseb", '7' => "chetseb", '8' => "paetseb", _ => "kauseb" };
        return tens + (digits[1] == '0' ? "" : s_digits[digits[1] - '0']);
    }
}
