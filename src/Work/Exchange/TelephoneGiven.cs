using System.Globalization;
using System.Text.RegularExpressions;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Telephone numbers as other systems and lists give them.</summary>
internal static partial class TelephoneGiven
{
    private const int Fewest = 6;

    /// <summary>The number with digits 0-9, and whether a zero that a program took from its front was put back; <c>null</c>: words, a day, too few digits, or eight noughts and the like, which are nobody's. What is read can be found by it.</summary>
    public static (string Number, bool IsMended)? Read(string written)
    {
        if (Counted(Digits.Latin(written.Trim())) is not { } text || Day().IsMatch(text)) return null;
        var digits = text.Where(char.IsAsciiDigit).ToList();
        if (digits.Count < Fewest || digits.Distinct().Count() == 1) return null;
        var isAlone = MarkForm.IsPhone(text);
        var number = !isAlone ? WithoutZero().Replace(text, "0$0") : digits.Count is 8 or 9 && digits[0] != '0' && text[0] != '+' ? text.Insert(text.IndexOf(digits[0], StringComparison.Ordinal), "0") : text;
        return isAlone || MarksWithin.Of(number).Any(m => m.Kind == MarkKind.Phone) ? (number, number.Length != text.Length) : null;
    }

    /// <summary>The first of several that is a number, and where it stood.</summary>
    /// <param name="given">What was given, with where it stands.</param>
    /// <param name="say">Told of each that is none, and of a zero that was put back.</param>
    public static (T Of, string Number)? First<T>(IEnumerable<(T Of, string Text)> given, Action<T, TroubleKind, string> say)
    {
        foreach (var (of, text) in given)
        {
            if (Read(text) is not { } read)
            {
                say(of, TroubleKind.NotUnderstood, ExchangeTroubles.NoTelephone);
                continue;
            }

            if (read.IsMended) say(of, TroubleKind.Mended, ExchangeTroubles.TelephoneZero);
            return (of, read.Number);
        }

        return null;
    }

    /// <summary>A number that a program wrote as 12345678.0 or 1.2345678E7 as its whole number, any other text as it stands; <c>null</c>: such a number of which digits were lost.</summary>
    private static string? Counted(string text)
    {
        if (Fraction().Match(text) is not { Success: true } number) return text;
        var (whole, part) = (number.Groups[1].Value, number.Groups[2].Value);
        // People too put a point between digits: 012.345678.
        if (!number.Groups[3].Success) return whole.TrimStart('0').Length == 0 ? null : whole.Length < Fewest || part.Length > 2 ? text : part.All(c => c == '0') ? whole : null;
        if (!int.TryParse(number.Groups[3].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var places) || places < part.Length) return null;
        // One zero at the end may have been left out; where more are missing, 1.2E+08 is shown for any number near it.
        return places - part.Length > 1 ? null : whole + part + new string('0', places - part.Length);
    }

    [GeneratedRegex(@"^([0-9]{1,40})(?=[.eE])(?:\.([0-9]{1,40}))?(?:[eE]([+-]?[0-9]{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^(?:(?:0?[1-9]|[12][0-9]|3[01])[./\-](?:0?[1-9]|[12][0-9]|3[01])[./\-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[./\-](?:0?[1-9]|1[0-2])[./\-](?:0?[1-9]|[12][0-9]|3[01]))(?:[ T][0-9]{1,2}[:.][0-9]{2}.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    // Among words only digits that nothing divides: a house and a street are no telephone.
    [GeneratedRegex(@"(?<![0-9A-Za-z+.\-])(?<![0-9] )[1-9][0-9]{7,8}(?![0-9A-Za-z.\-])(?! [0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutZero();
}
