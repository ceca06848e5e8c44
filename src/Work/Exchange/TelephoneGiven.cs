using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Telephone numbers as other systems and lists give them.</summary>
internal static class TelephoneGiven
{
    private const int Fewest = 6;

    /// <summary>The number with digits 0-9, and whether a zero that a program took from its front was put back; <c>null</c>: words, too few digits, or eight noughts and the like, which are nobody's.</summary>
    public static (string Number, bool IsMended)? Read(string written)
    {
        var text = Digits.Latin(written.Trim());
        var digits = text.Where(char.IsAsciiDigit).ToList();
        if (digits.Count < Fewest || digits.Distinct().Count() == 1) return null;
        return digits.Count == text.Length && text.Length is 8 or 9 && text[0] != '0' ? ("0" + text, true) : (text, false);
    }
}
