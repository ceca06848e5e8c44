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
            var plain = string.Concat((text.Length > Counts ? text[..Counts] : text).Where(c => !KhmerLetters.IsInvisible(c)).Select(c => KhmerLetters.IsDigit(c) ? (char)(c - '\u17E0' + '0') : c));
            marks.AddRange(Plates().Matches(plain).Select(m => new Mark(MarkKind.Plate, m.Value)));
            marks.AddRange(Phones().Matches(plain).Select(m => new Mark(MarkKind.Phone, m.Value.Trim())));
            marks.AddRange(Mails().Matches(plain).Select(m => new Mark(MarkKind.Mail, m.Value)));
            marks.AddRange(Handles().Matches(plain).Select(m => new Mark(MarkKind.Handle, m.Value)));
        }

        return marks.Distinct();
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9]{1,2}[ .\-]?[A-Za-z\u1780-\u17A2]{1,3}[ .\-]?[0-9]{4}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Plates();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\+|00?)[0-9](?:[ .\-]?[0-9]){7,13}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Phones();

    [GeneratedRegex(@"[A-Za-z0-9._+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex Mails();

    [GeneratedRegex(@"(?<![A-Za-z0-9._@+\-])@[A-Za-z0-9._]{3,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Handles();
}
