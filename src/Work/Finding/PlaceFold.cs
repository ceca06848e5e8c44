using System.Text;

namespace Kapea.Work.Finding;

/// <summary>The key of a place's name by its letters: small, without accents, spaces and what has no width; Khmer signs of one cluster in one order, however they were typed.</summary>
public static class PlaceFold
{
    private const char Coeng = '\u17D2', Ro = '\u179A';

    /// <summary>The key. Applied to its own answer it changes nothing.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        var marks = new List<string>();
        // Half a surrogate pair cannot be normalized; as a rune it is a letter of no script.
        var text = string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKD);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == Coeng && i + 1 < text.Length) marks.Add(text.Substring(i++, 2));
            else if (c is >= '\u17B6' and <= '\u17D1' or '\u17DD') marks.Add(c.ToString());
            else if (char.IsLetterOrDigit(c)) Begin(char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : char.ToLowerInvariant(c));
        }

        Close();
        return key.ToString();

        void Begin(char letter)
        {
            Close();
            key.Append(letter);
        }

        void Close()
        {
            // The subscript ro is always the last of the subscripts; the rest stands by code point.
            marks.Sort((a, b) => Rank(a) == Rank(b) ? string.CompareOrdinal(a, b) : Rank(a) - Rank(b));
            foreach (var mark in marks) key.Append(mark);
            marks.Clear();
        }
    }

    private static int Rank(string mark) => mark[0] != Coeng ? 2 : mark[1] == Ro ? 1 : 0;
}
