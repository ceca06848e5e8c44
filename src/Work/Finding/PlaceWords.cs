using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>Words beside the name of a place that say what it is, and words before it that say that it is one.</summary>
internal static class PlaceWords
{
    private static readonly ImmutableArray<(string Word, PlaceLevel? Level)> All =
    [
        .. new (PlaceLevel? Level, string Words)[]
        {
            (PlaceLevel.Village, "ភូមិ phum village dorp"),
            (PlaceLevel.Commune, "ឃុំ សង្កាត់ khum sangkat commune gemeente"),
            (PlaceLevel.District, "ស្រុក ក្រុង ខណ្ឌ srok krong khan district city town stad"),
            (PlaceLevel.Province, "ខេត្ត រាជធានី khet khett province provincie capital"),
            (null, "នៅ មកពី ជិត in at from near uit bij te"),
        }.SelectMany(l => l.Words.Split(' ').Select(w => (KhmerOrder.Of(w), l.Level))).OrderByDescending(w => w.Item1.Length),
    ];

    private static readonly FrozenDictionary<string, PlaceLevel?> Whole = All.ToFrozenDictionary(w => w.Word, w => w.Level, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is such a word, and which level it says; <c>null</c>: none.</summary>
    public static bool Is(string word, out PlaceLevel? level) => Whole.TryGetValue(word, out level);

    /// <summary>Such words at the beginning of a word of Khmer, which has no spaces; the rest of it.</summary>
    public static bool Begins(string word, out string rest, out PlaceLevel? level)
    {
        foreach (var (begins, says) in All)
        {
            if (!KhmerLetters.IsKhmer(begins[0]) || word.Length <= begins.Length || !word.StartsWith(begins, StringComparison.Ordinal) || KhmerLetters.Part(word[begins.Length]) is not (KhmerPart.Base or KhmerPart.Other)) continue;
            (rest, level) = (word[begins.Length..], says);
            if (says is null && Begins(rest, out var further, out var deeper)) (rest, level) = (further, deeper);
            return true;
        }

        (rest, level) = (word, null);
        return false;
    }
}
