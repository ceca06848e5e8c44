using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>Marks that stand in the middle of a text: number plates, telephone numbers, addresses of mail and names on a network.</summary>
public static partial class MarksWithin
{
    private const int Counts = 8000;

    /// <summary>The marks, in the order of the text, those of one kind together. Of what is longer than 8,000 characters only these count.</summary>
    public static IEnumerable<Mark> Of(params ReadOnlySpan<string?> texts)
    {
        var marks = new List<Mark>();
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            var plain = Days().Replace(Digits.Latin(string.Concat((text.Length > Counts ? text[..Counts] : text).Where(c => !KhmerLetters.IsInvisible(c))).Replace('\u00A0', ' ')), " | ");
            marks.AddRange(Plates().Matches(plain).Select(m => new Mark(MarkKind.Plate, m.Value)));
            marks.AddRange(Phones().Matches(plain).Select(m => new Mark(MarkKind.Phone, m.Value.Trim())));
            marks.AddRange(Mails().Matches(plain).Select(m => new Mark(MarkKind.Mail, m.Value)));
            marks.AddRange(Handles().Matches(plain).Select(m => new Mark(MarkKind.Handle, m.Value)));
        }

        return marks.Distinct();
    }

    // Days, with an hour behind them, are neither plates nor telephones.
    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{1,2}[./\-][0-9]{1,2}[./\-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])(?:[ T][0-9]{1,2}[:.][0-9]{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    // Closer than in a field for plates: 12 May 2024 is none, and the 12th 2004 neither.
    [GeneratedRegex(@"(?<![0-9A-Za-z\-])[0-9]{1,2}-?(?!th|st|nd|rd|TH|ST|ND|RD)(?:[A-Z]{1,3}|[a-z]{1,3}|[\u1780-\u17A2]{1,3})[ \-]{0,2}[0-9]{4}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Plates();

    // At home 0 and eight or nine more, the next no 0; from abroad with + or 00.
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:0[1-9](?:[ .\-]?[0-9]){7,8}|(?:\+|00)[1-9](?:[ .\-]?(?:\(0\))?[0-9]){8,13})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Phones();

    [GeneratedRegex(@"[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex Mails();

    // A word behind an @ is often only a word; a name on a network mostly has a figure, a dot or a line in it.
    [GeneratedRegex(@"(?<![A-Za-z0-9._@+\-])@(?=[A-Za-z]*[0-9._])[A-Za-z0-9._]{3,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Handles();
}
