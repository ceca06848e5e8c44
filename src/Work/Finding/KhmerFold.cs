using System.Text;

namespace Kapea.Work.Finding;

/// <summary>Makes one of what looks or sounds alike in a Khmer word, for comparing only: nobody is shown it.</summary>
internal static class KhmerFold
{
    public static string Of(string word)
    {
        var folded = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length;)
        {
            int end = KhmerOrder.End(word, i);
            var cluster = KhmerCluster.Read(word.AsSpan(i, end - i));
            i = end;
            if (cluster.Modifiers.Contains(KhmerLetters.Toandakhiat)) continue;
            if (cluster.Base != default) folded.Append(Letter(cluster.Base));
            foreach (char under in cluster.Under) folded.Append(KhmerLetters.Coeng).Append(under == KhmerLetters.Da ? KhmerLetters.Ta : Letter(under));
            foreach (char vowel in cluster.Vowels) folded.Append(vowel);
            if (cluster.Modifiers.Contains(KhmerLetters.Nikahit)) folded.Append(KhmerLetters.Nikahit);
            if (cluster.Finals.Count > 0) folded.Append('\u17C7');
        }

        return folded.ToString();
    }

    private static char Letter(char c) => c switch
    {
        '\u178E' => '\u1793',
        '\u17A1' => '\u179B',
        '\u178B' => '\u1790',
        '\u178D' => '\u1792',
        _ => c,
    };
}
