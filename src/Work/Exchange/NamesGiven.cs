using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Names as other systems and lists give them: often Khmer and Latin letters in one field.</summary>
public static class NamesGiven
{
    /// <summary>The two scripts of one field apart, as in <c>សុខា (Sokha)</c>, <c>Sokha (សុខា)</c> or <c>សុខា / Sokha</c>.</summary>
    /// <returns>A text in one script stands on its side, whole; one with no letter on neither.</returns>
    public static (string? Khmer, string? Latin) Apart(string? written)
    {
        if (written is null || !written.Any(char.IsLetter))
            return (null, null);
        var text = written.Trim();
        if (!text.Any(KhmerLetters.IsKhmer))
            return (null, text);
        var (khmer, other) = (Kept(text, wantKhmer: true), Kept(text, wantKhmer: false));
        return other.Any(char.IsLetter) ? (khmer, other) : (text, null);
    }

    /// <summary>Parts of one name put together; <c>null</c>: there are none.</summary>
    public static string? Together(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim())) is { Length: > 0 } name ? name : null;

    /// <summary>A name in each script of its halves, the family name first, as in Khmer and on every list of the ministry.</summary>
    public static (string? Khmer, string? Latin) Joined(IEnumerable<(string? Khmer, string? Latin)> family, IEnumerable<(string? Khmer, string? Latin)> given) =>
        family.Concat(given).ToList() is var halves ? (Together(halves.Select(h => h.Khmer)), Together(halves.Select(h => h.Latin))) : default;

    // A sign that belongs to no script stays with the letters around it, and brackets and strokes between the two go.
    private static string Kept(string text, bool wantKhmer)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        bool? isKhmer = null;
        foreach (var c in text)
        {
            if (KhmerLetters.IsKhmer(c)) isKhmer = true;
            else if (char.IsLetter(c)) isKhmer = false;
            if (c is '(' or ')' or '[' or ']' or '/' or '|' or '（' or '）') kept.Append(' ');
            else if (isKhmer is null || isKhmer == wantKhmer) kept.Append(c);
        }

        return string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', '-', '–');
    }

    /// <summary>Whether every letter and digit of what was written stands in one of the two, once.</summary>
    public static bool IsWhole(string written, string? khmer, string? latin) => Said(written) == Said(khmer ?? "") + Said(latin ?? "");

    private static int Said(string text) => text.Count(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
