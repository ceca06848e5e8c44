using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kapea.Work.Access;

namespace Kapea.Work.Finding;

/// <summary>Marks in a question: what is a number or an address rather than a name.</summary>
internal static partial class QuestionMarks
{
    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Takes them; whole dates before telephones, since both are digits with something between.</summary>
    public static ImmutableArray<Mark> Take(QuestionText text, QuestionBirths births, QuestionPlaces places)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        void All(Regex pattern, MarkKind kind, Func<string, bool>? isSo = null) => text.TakeAll(pattern, m =>
        {
            if (isSo?.Invoke(m.Value) == false) return null;
            marks.Add(new(kind, m.Value));
            return new("", Taken.Mark) { Mark = kind };
        });

        All(Code(), MarkKind.Code);
        All(BareCode(), MarkKind.Code, typed => FileCode.TryParse(typed, out _));
        All(Mail(), MarkKind.Mail);
        All(Address(), MarkKind.Handle);
        All(AtName(), MarkKind.Handle);
        births.TakeDays();
        All(Plate(), MarkKind.Plate, MarkForm.IsPlate);
        Codes(text, places, marks);
        Phones(text, marks);
        All(LongNumber(), MarkKind.Number);
        // Nobody says whether a long number is a device, an account or a paper.
        return [.. marks, .. marks.Where(m => m.Kind == MarkKind.Number).SelectMany(m => new[] { m with { Kind = MarkKind.Device }, m with { Kind = MarkKind.Account } })];
    }

    // Eight digits may be a village or a telephone whose zero was lost: both are tried.
    private static void Codes(QuestionText text, QuestionPlaces places, ImmutableArray<Mark>.Builder marks) => text.TakeAll(PlaceDigits(), m =>
    {
        if (!places.Codes.Contains(m.Value)) return null;
        if (m.Length == (int)PlaceLevel.Village) marks.Add(new(MarkKind.Phone, m.Value));
        return new("", Taken.Place) { Places = [m.Value] };
    });

    private static void Phones(QuestionText text, ImmutableArray<Mark>.Builder marks)
    {
        foreach (Match chain in DigitChain().Matches(text.Rest))
        {
            var groups = Digits().Matches(chain.Value).ToList();
            for (int from = 0; from < groups.Count; from++)
            {
                if (Phone(chain.Value, groups, from) is not { } last) continue;
                var at = groups[from].Index - (groups[from].Index > 0 && chain.Value[groups[from].Index - 1] is '+' or '(' ? 1 : 0);
                if (at > 0 && chain.Value[at] == '(' && chain.Value[at - 1] == '+') at--;
                var length = groups[last].Index + groups[last].Length - at;
                marks.Add(new(MarkKind.Phone, chain.Value.Substring(at, length)));
                text.Take(chain.Index + at, length, new(text.Typed(chain.Index + at, length), Taken.Mark) { Mark = MarkKind.Phone });
                from = last;
            }
        }
    }

    /// <summary>With which group of digits a telephone number that begins at one ends; <c>null</c>: none begins there.</summary>
    private static int? Phone(string chain, List<Match> groups, int from)
    {
        var first = groups[from].Value;
        var isAbroad = (groups[from].Index > 0 && chain[..groups[from].Index].TrimEnd('(').EndsWith('+')) || first.StartsWith("00", StringComparison.Ordinal);
        bool isHome = first.TrimStart('0').StartsWith("855", StringComparison.Ordinal);
        var (least, most) = isHome ? (11 + Zeros(first), 13 + Zeros(first)) : isAbroad ? (8, 15) : first[0] == '0' ? (9, 10) : first.Length >= 8 || (first.Length == 2 && groups.Count - from > 2 && groups[from + 1] is { Length: 3 } next && next.Value[0] != '0') ? (8, 9) : (99, 0);
        int digits = 0;
        int? last = null;
        for (int i = from; i < groups.Count && digits < (isAbroad && !isHome ? most : least); i++)
        {
            digits += groups[i].Length;
            if (digits > most) break;
            if (digits >= least) last = i;
        }

        return last;
    }

    private static int Zeros(string digits) => digits.Length - digits.TrimStart('0').Length;

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])[A-Z0-9]{2,8}-[0-9]{2}-[A-Z0-9]{6}(?:-[A-Z0-9*~$=])?(?![\p{L}\p{M}\p{N}])", Plainly)]
    private static partial Regex Code();

    // Without strokes; its check character has to be right.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])[A-Z0-9]{2,8}[0-9]{2}[A-Z0-9]{6}[A-Z0-9*~$=](?![\p{L}\p{M}\p{N}])", Plainly)]
    private static partial Regex BareCode();

    [GeneratedRegex(@"[^\s\0@<>()"",;:/]+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+", Plainly)]
    private static partial Regex Mail();

    [GeneratedRegex(@"https?://[^\s\0]+|(?<![\p{L}\p{M}\p{N}])(?:[a-z0-9\-]+\.)+[a-z]{2,}/[^\s\0]+", Plainly)]
    private static partial Regex Address();

    [GeneratedRegex(@"@[\p{L}\p{M}\p{N}._\-]{2,}", Plainly)]
    private static partial Regex AtName();

    // Closer than in a field for plates: Sok 12 2018 is none.
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])[0-9]{1,2}-?[A-Z\u1780-\u17A2]{1,3}[ \-]{0,3}[0-9]{4}(?![\p{L}\p{M}\p{N}])", Plainly)]
    private static partial Regex Plate();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}+])(?:0[0-9]{3}|[0-9]{6}|[0-9]{8})(?![\p{L}\p{M}\p{N}])", Plainly)]
    private static partial Regex PlaceDigits();

    [GeneratedRegex(@"\+?\(?[0-9](?:[ .()\-\u2010-\u2015]{0,3}[0-9])*", Plainly)]
    private static partial Regex DigitChain();

    [GeneratedRegex("[0-9]+", Plainly)]
    private static partial Regex Digits();

    [GeneratedRegex("(?<![0-9])[0-9]{10,25}(?![0-9])", Plainly)]
    private static partial Regex LongNumber();
}
