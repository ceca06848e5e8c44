using System.Collections.Frozen;
using System.Collections.Immutable;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Work.Exchange;

/// <summary>The words of lists: which headings mean what (<c>reference/column-words.tsv</c>), and what words in cells mean (<c>reference/cell-words.tsv</c>).</summary>
public sealed class ColumnWords
{
    private readonly FrozenDictionary<string, ColumnTarget> _headings;
    private readonly FrozenDictionary<(string Kind, string Word), string> _cells;

    private ColumnWords(FrozenDictionary<string, ColumnTarget> headings, FrozenDictionary<(string Kind, string Word), string> cells, ImmutableArray<string> beginnings, ImmutableArray<string> dateWords, ImmutableArray<(string, PlaceLevel)> units) =>
        (_headings, _cells, Beginnings, DateWords, Units) = (headings, cells, beginnings, dateWords, units);

    /// <summary>How the first word of a row of totals begins.</summary>
    internal ImmutableArray<string> Beginnings { get; }

    /// <summary>Words in dates that say no more than which part comes next, the longest first.</summary>
    internal ImmutableArray<string> DateWords { get; }

    /// <summary>Words for the kinds of places, the longest first.</summary>
    internal ImmutableArray<(string Word, PlaceLevel Level)> Units { get; }

    /// <summary>The words of a book.</summary>
    public static ColumnWords Of(ReferenceBook book)
    {
        var cells = book.Rows("cell-words");
        return new(
            book.Rows("column-words").Select(r => (Word: Fold(r["word"]), Target: Enum.Parse<ColumnTarget>(r["target"]))).DistinctBy(r => r.Word).ToFrozenDictionary(r => r.Word, r => r.Target),
            cells.Select(r => (Key: (Kind(r["means"]), Fold(r["word"])), Means: r["means"])).DistinctBy(r => r.Key).ToFrozenDictionary(r => r.Key, r => r.Means[(r.Key.Item1.Length == r.Means.Length ? r.Means.Length : r.Key.Item1.Length + 1)..]),
            [.. cells.Where(r => r["means"] == "total").Select(r => Fold(r["word"]))],
            [.. cells.Where(r => r["means"] == "date-word").Select(r => KhmerOrder.Of(r["word"])).OrderByDescending(w => w.Length)],
            [.. cells.Where(r => r["means"].StartsWith(UnitPrefix, StringComparison.Ordinal)).Select(r => (KhmerOrder.Of(r["word"]), Enum.Parse<PlaceLevel>(r["means"].AsSpan(UnitPrefix.Length)))).OrderByDescending(u => u.Item1.Length)]);
    }

    private const string UnitPrefix = "place-";

    /// <summary>A heading or word in the form in which it is compared: letters and digits alone, small; Khmer in order.</summary>
    public static string Fold(string text) => PlaceFold.Key(text);

    /// <summary>What a heading means; of several parts, one above the other, all of them are looked at. <c>null</c>: not known.</summary>
    public ColumnTarget? TargetOf(params ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty) return null;
        if (Known(string.Concat(parts)) is { } whole) return whole;
        var own = Known(parts[^1]);
        if (parts.Length == 1 || Known(parts[0]) is not (ColumnTarget.Mother or ColumnTarget.Father or ColumnTarget.Carer)) return own;
        // Under somebody around the child stands that person's name, and that person's age, never the child's.
        return own switch
        {
            ColumnTarget.Name or ColumnTarget.NameKhmer or ColumnTarget.NameLatin => Known(parts[0]),
            ColumnTarget.Telephone => ColumnTarget.CarerTelephone,
            _ => null,
        };
    }

    private ColumnTarget? Known(string heading)
    {
        if (_headings.TryGetValue(Fold(heading), out var target)) return target;
        // Many headings explain themselves in brackets, or give the other language after a stroke.
        foreach (var part in heading.Split(['(', ')', '/', '[', ']', '\n', '\r', ':', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (_headings.TryGetValue(Fold(part), out target))
                return target;
        return null;
    }

    /// <summary>What a word in a cell means among words of a kind, such as <c>Female</c> of the kind <c>sex</c>; <c>null</c>: not known, or somebody put a question mark to it.</summary>
    internal string? Meaning(string word, string kind) => word.AsSpan().IndexOfAny('?', '\uFF1F') >= 0 ? null : _cells.GetValueOrDefault((kind, Fold(word)));

    /// <summary>The cell says that there is nothing to say: a dash, "none", "unknown".</summary>
    internal bool IsNothing(string word) => Fold(word) is var folded && (folded.Length == 0 || _cells.ContainsKey(("none", folded)));

    private static string Kind(string means) => means.IndexOf('-', StringComparison.Ordinal) is > 0 and var end && !means.StartsWith("date-word", StringComparison.Ordinal) ? means[..end] : means;
}
