using System.Text;
using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>Marks that stand in the middle of a text: number plates, telephone numbers, addresses of mail and names on a network.</summary>
public static partial class MarksWithin
{
    private const int Counts = 8000;

    // Stands where something was taken.
    private const string Gone = " | ";
    private const string Separator = @" ?[./\-] ?";
    private const string Part = "(?:0?[1-9]|[12][0-9]|3[01])";
    private const string LongDay = "(?:" + Part + Separator + Part + Separator + "[0-9]{4}|[0-9]{4}[./\\-][0-9]{1,2}[./\\-][0-9]{1,2})";
    private const string ShortDay = Part + Separator + Part + Separator + "[0-9]{2}";
    private const string Day = "(?:" + LongDay + "|" + ShortDay + ")";

    /// <summary>The marks, each once. Of what is longer than 8,000 characters only these count.</summary>
    public static IEnumerable<Mark> Of(params ReadOnlySpan<string?> texts)
    {
        var marks = new List<Mark>();
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text)) Read(text, isTelephone: false, marks);
        }

        return marks.Distinct();
    }

    /// <summary>The marks in a field for a telephone: all of it where it is a number and nothing else, otherwise what stands in it, numbers whose zero was lost too.</summary>
    public static IEnumerable<Mark> OfTelephone(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (MarkForm.IsPhone(text)) return [new(MarkKind.Phone, text)];
        var marks = new List<Mark>();
        Read(text, isTelephone: true, marks);
        return marks.Distinct();
    }

    /// <summary>Whether what looks like a number plate is a measure, an hour, a month or a rank: 10km 2024, 5pm 2024, 12JAN2024, the 12th 2004.</summary>
    internal static bool IsMeasure(string text) => Months().IsMatch(text) || Measures().IsMatch(text);

    private static void Read(string text, bool isTelephone, List<Mark> marks)
    {
        var plain = Take(Mails(), MarkKind.Mail, Plain(text), marks);
        plain = Take(Messenger(), MarkKind.Phone, plain, marks);
        // A plate that has its stroke is one, whatever stands beside it.
        plain = Take(StrokedPlates(), MarkKind.Plate, plain, marks);
        // What begins with + or 00 is a telephone whatever its pairs look like; what is left is asked for days first.
        plain = Take(Telephones.Abroad(plain), plain, marks);
        plain = Days().Replace(plain, Gone);
        plain = Take(Telephones.Within(plain), plain, marks);
        if (isTelephone) plain = Take(Telephones.Typed(plain), plain, marks);
        plain = Take(Plates(), MarkKind.Plate, plain, marks);
        Take(Handles(), MarkKind.Handle, plain, marks);
    }

    // Digits of any script as 0-9, any stroke as -, any gap within a line as a space.
    private static string Plain(string text) => string.Concat((text.Length > Counts ? text[..Counts] : text).Where(c => !KhmerLetters.IsInvisible(c)).Select(c => c switch
    {
        '\n' or '\r' => '\n',
        >= '\u2010' and <= '\u2015' => '-',
        '\uFF0B' => '+',
        '\uFF20' => '@',
        _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    }));

    private static string Take(Regex pattern, MarkKind kind, string text, List<Mark> marks) => pattern.Replace(text, m =>
    {
        if (kind == MarkKind.Plate && IsMeasure(m.Value)) return m.Value;
        marks.Add(new(kind, m.Value));
        return Gone;
    });

    private static string Take(IEnumerable<(int At, int Length)> found, string text, List<Mark> marks)
    {
        var (rest, until) = (new StringBuilder(), 0);
        foreach (var (at, length) in found)
        {
            // A slash parts several numbers in one field; here it stood within one.
            marks.Add(new(MarkKind.Phone, text.Substring(at, length).Replace('/', ' ')));
            rest.Append(text, until, at - until).Append(Gone);
            until = at + length;
        }

        return rest.Append(text, until, text.Length - until).ToString();
    }

    // Days, and from one day to another, with an hour behind them, are neither plates nor telephones; pairs of figures in the middle of a longer number are no days.
    [GeneratedRegex(@"(?<![0-9])(?:(?<![0-9] ?[./\-] ?)(?:(?:" + Day + "|" + Part + "[./]" + Part + @"\.?) ?(?:-|to|until) ?" + LongDay + "|" + ShortDay + " ?- ?" + ShortDay + "|" + LongDay + "|" + ShortDay + @"(?! ?[./\-] ?[0-9]))"
        + @"|(?<![0-9][ ./\-])" + Part + " " + Part + @" (?:19|20|25)[0-9]{2})(?![0-9])(?![./\-][0-9])(?:[ T,]{1,2}[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?![0-9]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![0-9A-Za-z\-])[0-9]{1,2}-?(?:[A-Z]{1,3}|[a-z]{1,3}|[\u1780-\u17A2]{1,3}) ?- ?[0-9]{4}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex StrokedPlates();

    // Closer than in a field for plates: 12 May 2024 is none.
    [GeneratedRegex(@"(?<![0-9A-Za-z\-])[0-9]{1,2}-?(?:[A-Z]{1,3}|[a-z]{1,3}|[\u1780-\u17A2]{1,3})[ \-]{0,2}[0-9]{4}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Plates();

    [GeneratedRegex("^[0-9]{1,2}-?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mrt|mei|okt)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Months();

    // In capitals and with a stroke behind it (2KM-1234) it is a plate all the same.
    [GeneratedRegex(@"^[0-9]{1,2}-?(?!(?-i:[A-Z]+) ?-)(?:[ap]m|[kcm]m|kgs?|g|ha|usd|khr|rls?|yrs?|yo|mos?|mins?|hrs?|sec|pcs?|[mg]b|th|st|nd|rd|(?-i:[dhklmsvwxy]|gs|in|of|at|to|or|on|by|is)|[\u1781\u1782\u1786\u1798](?! ?-))[ \-]*[0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Measures();

    // Behind wa.me stands a whole number.
    [GeneratedRegex(@"(?<![A-Za-z0-9.])wa\.me/\+?[1-9][0-9]{7,14}(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Messenger();

    [GeneratedRegex(@"[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex Mails();

    // A word behind an @ is often only a word; a name on a network mostly has a figure, a dot or a line in it.
    [GeneratedRegex(@"(?<![A-Za-z0-9._@+\-])@(?=[A-Za-z]*[0-9._])[A-Za-z0-9._]{3,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Handles();
}
