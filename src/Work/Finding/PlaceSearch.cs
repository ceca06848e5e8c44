using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>How a name fits what was asked, the best first.</summary>
public enum PlaceMatch
{
    /// <summary>The code was asked for.</summary>
    Code,

    /// <summary>The whole name.</summary>
    Whole,

    /// <summary>The name begins so.</summary>
    Begins,

    /// <summary>It stands somewhere in the name.</summary>
    Within,
}

/// <summary>A place that was found.</summary>
/// <param name="Place">The place.</param>
/// <param name="Match">How it fits.</param>
/// <param name="Key">By which of the search's keys, counted from 0; 0 for a code.</param>
/// <param name="IsMended">It was found by a code whose lost zero was put back.</param>
public sealed record PlaceHit(Place Place, PlaceMatch Match, int Key = 0, bool IsMended = false);

/// <summary>Finds places by name in either script, or by code. Immutable.</summary>
public sealed class PlaceSearch
{
    private readonly Gazetteer _gazetteer;
    private readonly ImmutableArray<Func<string, string>> _keys;
    private readonly ImmutableArray<(Place Place, ImmutableArray<(string Khmer, string Latin)> Keys)> _lines;

    /// <summary>Prepares the search.</summary>
    /// <param name="gazetteer">The places.</param>
    /// <param name="keys">What makes a name comparable, the strictest first: what the first finds stands before what the second finds. Each is asked once for each name.</param>
    public PlaceSearch(Gazetteer gazetteer, params ImmutableArray<Func<string, string>> keys)
    {
        _gazetteer = gazetteer;
        _keys = keys;
        _lines = [.. gazetteer.Versions.Select(p => (p, keys.Select(k => (k(p.Khmer), k(p.Latin))).ToImmutableArray()))];
    }

    /// <summary>The places that fit on a day: by kind of match, then the larger before the smaller, then by code.</summary>
    /// <param name="words">A name or a code; after a comma, names of what it lies in.</param>
    /// <param name="day">The day the names are valid on.</param>
    public ImmutableArray<PlaceHit> Find(string words, DateOnly day)
    {
        var parts = words.Split([',', '\u060C', '\uFF0C', '\u17D6'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var name, .. var within]) return [];
        // Some places are called by a number: what looks like a code may be a name as well.
        PlaceHit[] coded = _gazetteer.Resolve(name, day) is { } resolved ? [new(resolved.Place, PlaceMatch.Code, IsMended: resolved.IsMended)] : [];
        var asked = _keys.Select(k => k(name)).ToImmutableArray();
        return
        [
            .. coded.Concat(_lines.Where(l => l.Place.Provenance.IsValidOn(day)).Select(l => Hit(l.Place, l.Keys, asked)).OfType<PlaceHit>()).Where(h => within.All(w => LiesIn(h.Place, w, day)))
                .OrderBy(h => h.Key).ThenBy(h => h.Match).ThenBy(h => h.Place.Level).ThenBy(h => h.Place.Code, StringComparer.Ordinal),
        ];
    }

    private static PlaceHit? Hit(Place place, ImmutableArray<(string Khmer, string Latin)> keys, ImmutableArray<string> asked)
    {
        for (int i = 0; i < keys.Length; i++)
            if (asked[i].Length > 0 && Best(Fits(keys[i].Khmer, asked[i]), Fits(keys[i].Latin, asked[i])) is { } match)
                return new(place, match, i);
        return null;
    }

    private static PlaceMatch? Best(PlaceMatch? a, PlaceMatch? b) => a is null || b < a ? b ?? a : a;

    private static PlaceMatch? Fits(string key, string asked) =>
        !key.Contains(asked, StringComparison.Ordinal) ? null : key.Length == asked.Length ? PlaceMatch.Whole : key.StartsWith(asked, StringComparison.Ordinal) ? PlaceMatch.Begins : PlaceMatch.Within;

    private bool LiesIn(Place place, string name, DateOnly day) => _keys.Select(k => (Key: k, Asked: k(name))).Any(a => a.Asked.Length > 0
        && _gazetteer.Path(place, day).Skip(1).Any(p => a.Key(p.Khmer).Contains(a.Asked, StringComparison.Ordinal) || a.Key(p.Latin).Contains(a.Asked, StringComparison.Ordinal)));
}
