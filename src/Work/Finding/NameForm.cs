using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kapea.Work.Finding;

/// <summary>One word of a name in the forms in which it is compared.</summary>
/// <param name="Text">As written, in order and folded: small letters without accents; Khmer with what looks or sounds alike made one.</param>
/// <param name="Latin">In Latin letters: as written, or read from Khmer.</param>
/// <param name="Sound">How it sounds: consonants as capitals, vowels as small letters.</param>
public sealed record NameWord(string Text, string Latin, string Sound)
{
    /// <summary>The consonants of the sound alone.</summary>
    public string Consonants { get; } = string.Concat(Sound.Where(char.IsUpper));

    /// <summary>The sounds one by one.</summary>
    public ImmutableArray<string> Sounds { get; } = SoundUnits.Of(Latin);

    /// <summary>Written in Khmer.</summary>
    public bool IsKhmer { get; } = Text.Any(KhmerLetters.IsKhmer);
}

/// <summary>A name in the forms in which it is found and compared, whatever script it is in.</summary>
/// <param name="Words">Its words, as they were separated.</param>
public sealed record NameForm(ImmutableArray<NameWord> Words)
{
    /// <summary>The text as written and folded, without spaces.</summary>
    public string Text { get; } = string.Concat(Words.Select(w => w.Text));

    /// <summary>In Latin letters, without spaces.</summary>
    public string Latin { get; } = string.Concat(Words.Select(w => w.Latin));

    /// <summary>How all of it sounds.</summary>
    public string Sound { get; } = string.Concat(Words.Select(w => w.Sound));

    /// <summary>The consonants of all of it; the same one after another is one, wherever a word ends.</summary>
    public string Consonants { get; } = Once(string.Concat(Words.Select(w => w.Consonants)));

    /// <summary>Any of it is in Khmer.</summary>
    public bool IsKhmer { get; } = Words.Any(w => w.IsKhmer);

    /// <summary>The forms of a name as somebody typed it; of any length and in any script.</summary>
    public static NameForm Of(string name, SoundRules rules)
    {
        var ordered = KhmerOrder.Of(name);
        var words = ImmutableArray.CreateBuilder<NameWord>();
        foreach (var piece in Pieces(ordered))
            words.Add(Word(piece, rules));
        return new(words.ToImmutable());
    }

    /// <summary>The folded letters of each word of a name; numbers in digits.</summary>
    internal static IEnumerable<string> Letters(string name) => Pieces(KhmerOrder.Of(name)).Select(Folded);

    /// <summary>The words: parted by anything that is neither letter, mark nor digit, and where the script changes or digits begin.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var kind = Piece.Between;
        foreach (char c in text)
        {
            var of = Kind(c);
            if (of == Piece.Passed && piece.Length > 0) continue;
            if (of != kind && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            kind = of;
            if (of is Piece.Digit or Piece.Khmer or Piece.Other) piece.Append(c);
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private enum Piece
    {
        Between,
        Digit,
        Khmer,
        Other,
        Passed,
    }

    private static Piece Kind(char c) => char.IsDigit(c) ? Piece.Digit
        : KhmerLetters.IsKhmer(c) ? KhmerLetters.Part(c) == KhmerPart.Other ? Piece.Between : Piece.Khmer
        : c is '\'' or '\u2019' or '`' or '\u02BC' ? Piece.Passed
        : char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || char.IsSurrogate(c) ? Piece.Other : Piece.Between;

    private static NameWord Word(string piece, SoundRules rules)
    {
        var folded = Folded(piece);
        if (char.IsDigit(piece[0]))
        {
            var spoken = KhmerReading.Number(folded);
            return new(folded, spoken, LatinSound.Of(spoken));
        }

        if (KhmerLetters.IsKhmer(piece[0]))
        {
            var read = KhmerReading.Of(piece, rules);
            return new(folded, read, LatinSound.Of(read));
        }

        if (Roman.IndexOf(piece) + 2 is var number and > 1)
        {
            var counted = KhmerReading.Number(number.ToString(CultureInfo.InvariantCulture));
            return new(number.ToString(CultureInfo.InvariantCulture), counted, LatinSound.Of(counted));
        }

        return new(folded, folded, LatinSound.Of(folded));
    }

    private static string Folded(string piece) => char.IsDigit(piece[0]) ? string.Concat(piece.Select(c => (char)('0' + (int)char.GetNumericValue(c))))
        : KhmerLetters.IsKhmer(piece[0]) ? KhmerFold.Of(piece)
        : LatinFold.Of(piece);

    private static readonly ImmutableArray<string> Roman = ["II", "III", "IV"];

    private static string Once(string text)
    {
        var once = new StringBuilder(text.Length);
        foreach (char c in text)
            if (once.Length == 0 || once[^1] != c)
                once.Append(c);
        return once.ToString();
    }
}
