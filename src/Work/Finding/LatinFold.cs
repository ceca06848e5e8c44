using System.Globalization;
using System.Text;

namespace Kapea.Work.Finding;

/// <summary>Makes small letters without accents of a word in Latin letters; letters of other scripts stay what they are.</summary>
internal static class LatinFold
{
    public static string Of(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) continue;
            foreach (char c in Plain(rune))
                if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                    folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static string Plain(Rune rune) => rune.Value switch
    {
        'đ' or 'Đ' or 'ð' => "d",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ı' => "i",
        _ => rune.ToString().Normalize(NormalizationForm.FormD),
    };
}
