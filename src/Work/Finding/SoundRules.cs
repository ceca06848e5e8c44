using System.Collections.Frozen;
using System.Globalization;
using Kapea.Work.Reference;

namespace Kapea.Work.Finding;

/// <summary>How a Khmer letter is written in Latin letters: for a consonant at the beginning and at the end of a syllable, for a vowel after a consonant of the first and of the second series.</summary>
/// <param name="First">At the beginning; after the first series.</param>
/// <param name="Second">At the end; after the second series.</param>
public readonly record struct LetterSound(string First, string Second);

/// <summary>The rules by which names sound: reference data (<c>reference/khmer-sounds.tsv</c>).</summary>
public sealed class SoundRules
{
    private readonly FrozenDictionary<char, LetterSound> _letters;

    private SoundRules(FrozenDictionary<char, LetterSound> letters, SoundCosts costs) => (_letters, Costs) = (letters, costs);

    /// <summary>What it costs to take one sound for another (<c>reference/sound-costs.tsv</c>).</summary>
    public SoundCosts Costs { get; }

    /// <summary>The rules of a book.</summary>
    public static SoundRules Of(ReferenceBook book) => new(book.Rows("khmer-sounds")
        .ToFrozenDictionary(r => (char)int.Parse(r["code"], NumberStyles.HexNumber, CultureInfo.InvariantCulture), r => new LetterSound(r["first"], r["second"])),
        new(book.Rows("sound-costs").Select(r => KeyValuePair.Create((Sound(r["khmer"]), Sound(r["latin"])), r.Number("hundredths") / 100.0))));

    // An empty cell would be no word: a sound that is left out is written as a dash.
    private static string Sound(string cell) => cell == "-" ? SoundCosts.Nothing : cell;

    internal LetterSound Letter(char letter) => _letters.GetValueOrDefault(letter, new("", ""));
}
