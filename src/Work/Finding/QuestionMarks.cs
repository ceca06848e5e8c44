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

        Written(text, marks);
        All(BareCode(), MarkKind.Code, typed => FileCode.TryParse(typed, out _));
        All(Mail(), MarkKind.Mail);
        All(Address(), MarkKind.Handle);
        All(AtName(), MarkKind.Handle);
        births.TakeDays();
        All(Plate(), MarkKind.Plate, typed => MarkForm.IsPlate(typed) && !MarksWithin.IsMeasure(typed));
        Codes(text, places, marks);
        Phones(text, marks);
        All(LongNumber(), MarkKind.Number);
        // Nobody says whether a long number is a device, an account or a paper.
        return [.. marks, .. marks.Where(m => m.Kind == MarkKind.Number).SelectMany(m => new[] { m with { Kind = MarkKind.Device }, m with { Kind = MarkKind.Account } })];
    }

    // 06-12-345678 is a telephone. An organisation may be called by figures alone: then the check character has to be right, and a telephone is looked for as well.
    private static void Written(QuestionText text, ImmutableArray<Mark>.Builder marks)
    {
        foreach (Match code in Code().Matches(text.Rest))
        {
            var isNamed = code.Value.Split('-')[0].Any(char.IsAsciiLetter);
            if (!isNamed && !FileCode.TryParse(code.Value, out _)) continue;
            marks.Add(new(MarkKind.Code, code.Value));
            var piece = new QuestionPiece(text.Typed(code.Index, code.Length), Taken.Mark) { Mark = MarkKind.Code };
            if (isNamed) text.Take(code.Index, code.Length, piece);
            else text.Say(code.Index, piece);
        }
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
        foreach (var (at, length) in Telephones.Typed(text.Rest).ToList())
        {
            marks.Add(new(MarkKind.Phone, text.Rest.Substring(at, length).Replace('/', ' ')));
            text.Take(at, length, new(text.Typed(at, length), Taken.Mark) { Mark = MarkKind.Phone });
        }
    }

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

    [GeneratedRegex("(?<![0-9])[0-9]{10,25}(?![0-9])", Plainly)]
    private static partial Regex LongNumber();
}
