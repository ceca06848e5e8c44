using System.Collections.Immutable;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Where somebody lives, as a list says it, by level.</summary>
/// <param name="Code">The code of the smallest place that is certain; <c>null</c>: none.</param>
/// <param name="Trouble">What has to be said about it; <c>null</c>: nothing.</param>
/// <param name="IsWhole">Every word of it was found; otherwise the words are to be kept.</param>
internal readonly record struct PlaceRead(string? Code, Trouble? Trouble, bool IsWhole);

/// <summary>Finds the places of a list; what was asked once is remembered, for a list names the same villages again and again.</summary>
internal sealed class PlaceFinder(PlaceSearch search, Gazetteer gazetteer, ColumnWords words, DateOnly day)
{
    private readonly Dictionary<string, ImmutableArray<PlaceHit>> _asked = new(StringComparer.Ordinal);

    /// <summary>Finds a place of which a list gives names or codes, the smallest level first.</summary>
    /// <param name="parts">What the list says, by level; <c>null</c> for the level where it says none.</param>
    /// <param name="field">The heading that a trouble names.</param>
    public PlaceRead Find(IReadOnlyList<(PlaceLevel? Level, string Text)> parts, string field)
    {
        // The code of a province in a column of villages is a number, and no code.
        if (parts is [var (level, only)] && gazetteer.Resolve(only, day) is { } resolved && (level is null || level == resolved.Place.Level))
            return new(resolved.Place.Code, resolved.IsMended ? new(TroubleKind.Mended, ExchangeTroubles.LeadingZero, field) : null, true);
        var isSaidWhole = !parts.Any(p => p.Level is null && HasMore(p.Text));
        var named = parts.SelectMany(p => p.Level is null ? Split(p.Text) : [(p.Level, Bare(p.Text))]).Where(p => p.Item2.Length > 0).ToList();
        for (int i = 0; i < named.Count; i++)
        {
            var found = At(named[i].Item1, [.. named.Skip(i).Select(p => p.Item2)]);
            if (found is [])
                continue;
            if (found is [var hit])
                return new(hit.Place.Code, i > 0 ? new(TroubleKind.NotUnderstood, ExchangeTroubles.PlaceUnknown, field) : hit.Key > 0 ? new(TroubleKind.Mended, ExchangeTroubles.PlaceBySound, field) : null, i == 0 && hit.Key == 0 && isSaidWhole);
            // Several of one name: what they all lie in is certain, which of them is meant is not.
            return new(Above(found), new(TroubleKind.NotUnderstood, ExchangeTroubles.PlaceAmbiguous, field), false);
        }

        return new(null, named.Count > 0 ? new(TroubleKind.NotUnderstood, ExchangeTroubles.PlaceUnknown, field) : null, false);
    }

    /// <summary>The places that bear the whole name, of the level that is meant, found in the strictest way in which any is found.</summary>
    private ImmutableArray<PlaceHit> At(PlaceLevel? level, ImmutableArray<string> names)
    {
        var asked = string.Join(", ", names);
        if (!_asked.TryGetValue(asked, out var hits)) _asked[asked] = hits = search.Find(asked, day);
        var whole = hits.Where(h => h.Match is PlaceMatch.Whole && (level is null || h.Place.Level == level) && LiesIn(h.Place, names)).ToList();
        return whole.Count == 0 ? [] : [.. whole.Where(h => h.Key == whole[0].Key)];
    }

    // The search is content where the name of what a place lies in has the asked one in it; a list gives whole names.
    private bool LiesIn(Place place, ImmutableArray<string> names)
    {
        var above = gazetteer.Path(place, day).Skip(1).ToList();
        return names.Skip(1).All(n => above.Any(p => PlaceFold.Key(n) is var key && (PlaceFold.Key(p.Khmer) == key || PlaceFold.Key(p.Latin) == key)) || above.Any(p => IsHeardIn(n, p)));
    }

    private bool IsHeardIn(string name, Place place) => At(place.Level, [name]).Any(h => h.Place.Code == place.Code);

    private static string? Above(ImmutableArray<PlaceHit> found)
    {
        for (int length = found.Min(h => h.Place.Code.Length) - 2; length >= 2; length -= 2)
            if (found.Select(h => h.Place.Code[..length]).Distinct(StringComparer.Ordinal).Count() == 1)
                return found[0].Place.Code[..length];
        return null;
    }

    /// <summary>The parts of an address in one cell: by the words for villages and communes, otherwise by commas.</summary>
    private IEnumerable<(PlaceLevel?, string)> Split(string text)
    {
        var (ordered, marks) = Marks(text);
        if (marks.Count == 0) return ordered.Split([',', ';', '/', '\n', '\u17D6'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => ((PlaceLevel?)LevelOf(p), Bare(p)));
        return marks.Select((m, i) => ((PlaceLevel?)m.Level, Bare(ordered[(m.At + m.Word.Length)..(i + 1 < marks.Count ? marks[i + 1].At : ordered.Length)]))).OrderByDescending(p => p.Item1);
    }

    /// <summary>The words for villages and communes in an address, in their order.</summary>
    private (string Ordered, List<(PlaceLevel Level, string Word, int At)> Marks) Marks(string text)
    {
        var ordered = KhmerOrder.Of(text);
        return (ordered, [.. words.Units.Where(u => KhmerLetters.IsKhmer(u.Word[0])).Select(u => (u.Level, u.Word, At: ordered.IndexOf(u.Word, StringComparison.Ordinal))).Where(m => m.At >= 0).OrderBy(m => m.At)]);
    }

    /// <summary>Something stands in front of the first such word, as the number of a house does, and is not looked for.</summary>
    private bool HasMore(string text) => Marks(text) is (var ordered, [var first, ..]) && ordered[..first.At].Any(char.IsLetterOrDigit);

    private PlaceLevel? LevelOf(string part) => words.Units.Where(u => HasWord(part, u.Word)).Select(u => (PlaceLevel?)u.Level).FirstOrDefault();

    private static bool HasWord(string part, string word) => part.Split(' ').Any(w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name without the word for what it is.</summary>
    private string Bare(string text)
    {
        var bare = KhmerOrder.Of(text).Replace('\u00A0', ' ').Trim(' ', ',', '.', ';', '-');
        foreach (var (word, _) in words.Units)
        {
            if (KhmerLetters.IsKhmer(word[0]) && bare.Length > word.Length && bare.StartsWith(word, StringComparison.Ordinal)) return bare[word.Length..].Trim();
            if (!KhmerLetters.IsKhmer(word[0]) && HasWord(bare, word) && bare.Length > word.Length) return string.Join(' ', bare.Split(' ').Where(w => !string.Equals(w, word, StringComparison.OrdinalIgnoreCase)));
        }

        return bare;
    }
}
