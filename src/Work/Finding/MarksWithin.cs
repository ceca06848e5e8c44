using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>Marks that stand in the middle of a text: number plates, telephone numbers, addresses of mail and names on a network.</summary>
public static partial class MarksWithin
{
    private const int Counts = 8000;

    /// <summary>The marks, each once. Of what is longer than 8,000 characters only these count.</summary>
    public static IEnumerable<Mark> Of(params ReadOnlySpan<string?> texts)
    {
        var marks = new List<Mark>();
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            var plain = Digits.Latin(string.Concat((text.Length > Counts ? text[..Counts] : text).Where(c => !KhmerLetters.IsInvisible(c))).Replace('\u00A0', ' '));
            // What begins with + or 00 is a telephone whatever its pairs look like; what is left is asked for days first.
            plain = Take(Abroad(), MarkKind.Phone, plain, marks);
            plain = Days().Replace(plain, " | ");
            plain = Take(Home(), MarkKind.Phone, plain, marks);
            plain = Take(Plates(), MarkKind.Plate, plain, marks);
            plain = Take(Mails(), MarkKind.Mail, plain, marks);
            Take(Handles(), MarkKind.Handle, plain, marks);
        }

        return marks.Distinct();
    }

    /// <summary>The marks in a field for a telephone: all of it where it is a number and nothing else, otherwise what stands in it.</summary>
    public static IEnumerable<Mark> OfTelephone(string? text) => text is not null && MarkForm.IsPhone(text) ? [new(MarkKind.Phone, text)] : Of(text);

    private static string Take(Regex pattern, MarkKind kind, string text, List<Mark> marks) => pattern.Replace(text, m =>
    {
        marks.Add(new(kind, m.Value));
        return " | ";
    });

    // Days, with an hour behind them, are neither plates nor telephones; pairs of figures in the middle of a longer number are no days.
    [GeneratedRegex(@"(?<![0-9])(?<![0-9][./\-])(?:(?:0?[1-9]|[12][0-9]|3[01])[./\-](?:0?[1-9]|[12][0-9]|3[01])[./\-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])(?![./\-][0-9])(?:[ T][0-9]{1,2}[:.][0-9]{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    // Closer than in a field for plates: 12 May 2024 is none, and the 12th 2004 neither.
    [GeneratedRegex(@"(?<![0-9A-Za-z\-])[0-9]{1,2}-?(?!th|st|nd|rd|TH|ST|ND|RD)(?:[A-Z]{1,3}|[a-z]{1,3}|[\u1780-\u17A2]{1,3})[ \-]{0,2}[0-9]{4}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Plates();

    [GeneratedRegex(@"(?<![0-9A-Za-z+])(?:\+|00)[1-9](?:[ .\-]?(?:\(0\))?[0-9]){8,13}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();

    // 0 and eight or nine more, the next no 0.
    [GeneratedRegex(@"(?<![0-9A-Za-z])0[1-9](?:[ .\-]?[0-9]){7,8}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Home();

    [GeneratedRegex(@"[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex Mails();

    // A word behind an @ is often only a word; a name on a network mostly has a figure, a dot or a line in it.
    [GeneratedRegex(@"(?<![A-Za-z0-9._@+\-])@(?=[A-Za-z]*[0-9._])[A-Za-z0-9._]{3,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Handles();
}
