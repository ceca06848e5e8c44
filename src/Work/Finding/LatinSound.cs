using System.Text;

namespace Kapea.Work.Finding;

/// <summary>How a word in Latin letters sounds to somebody who writes Khmer names: consonants in nine or so classes as capitals, vowels in five as small letters.</summary>
internal static class LatinSound
{
    private static readonly (string Letters, char Sound)[] s_consonants =
    [
        ("tch", 'C'), ("chh", 'C'), ("ch", 'C'), ("dj", 'C'), ("ck", 'K'), ("kh", 'K'), ("gh", 'K'), ("gn", 'N'), ("nh", 'N'), ("ng", 'G'), ("th", 'T'), ("dh", 'T'), ("ph", 'P'), ("bh", 'P'), ("sh", 'S'),
        ("c", 'C'), ("j", 'C'), ("k", 'K'), ("g", 'K'), ("q", 'K'), ("x", 'S'), ("t", 'T'), ("d", 'T'), ("p", 'P'), ("b", 'P'), ("f", 'P'), ("n", 'N'), ("m", 'M'), ("l", 'L'), ("r", 'R'), ("s", 'S'), ("z", 'S'), ("v", 'V'), ("w", 'V'), ("y", 'Y'), ("h", 'H'),
    ];

    /// <summary>The sound of one word; letters other than a to z are passed over.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        Read(word, (c, _) => sound.Append(c));
        return sound.ToString();
    }

    /// <summary>Reads a word sound by sound: the class of a consonant, or of a vowel with how it is written.</summary>
    public static void Read(string word, Action<char, string?> hear)
    {
        char last = default;
        for (int i = 0; i < word.Length;)
        {
            if (IsVowel(word, i))
            {
                int end = i;
                while (end < word.Length && (IsVowel(word, end) || IsTail(word, end))) end++;
                last = Vowel(word.AsSpan(i, end - i));
                hear(last, Written(word.AsSpan(i, end - i)));
                i = end;
                continue;
            }

            var (letters, class_) = s_consonants.FirstOrDefault(c => string.CompareOrdinal(word, i, c.Letters, 0, c.Letters.Length) == 0);
            if (letters is null)
            {
                i++;
                continue;
            }

            bool isBreath = class_ == 'H' && (i + 1 == word.Length || char.IsUpper(last));
            if (!isBreath && last != class_)
            {
                last = class_;
                hear(class_, null);
            }

            i += letters.Length;
        }
    }

    /// <summary>The letters of a vowel that say which it is.</summary>
    private static string Written(ReadOnlySpan<char> run)
    {
        Span<char> letters = stackalloc char[4];
        int n = 0;
        foreach (char c in run)
        {
            char letter = c switch { 'y' => 'i', 'w' => 'v', _ => c };
            if (letter is 'r' or 'h' || (n > 0 && letters[n - 1] == letter) || n == letters.Length) continue;
            letters[n++] = letter;
        }

        return n == 0 ? "a" : new string(letters[..n]);
    }

    // y is a consonant before a vowel only.
    private static bool IsVowel(string word, int i) => IsPlain(word[i]) || (word[i] == 'y' && !(i + 1 < word.Length && IsPlain(word[i + 1])));

    private static bool IsPlain(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // r, v, w and h after a vowel and not before one only colour it.
    private static bool IsTail(string word, int i) => word[i] is 'r' or 'v' or 'w' or 'h' && (i + 1 == word.Length || !IsVowel(word, i + 1));

    private static char Vowel(ReadOnlySpan<char> run)
    {
        foreach (char c in run)
            if (IsPlain(c) || c == 'y')
                return c == 'y' ? 'i' : c;
        return 'a';
    }
}
