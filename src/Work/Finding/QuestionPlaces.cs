using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kapea.Work.Finding;

/// <summary>Places by their names in either script, to tell the words of a place from those of a name. Made once for a gazetteer.</summary>
public sealed class QuestionPlaces
{
    // A name that so many places bear tells nothing.
    private const int Most = 20;

    private const int LeastToHear = 4;

    // Of villages there are so many that nearly every name sounds like one of them.
    private const PlaceLevel LeastHeard = PlaceLevel.Commune;

    private readonly FrozenDictionary<string, ImmutableArray<Place>> _letters;
    private readonly FrozenDictionary<string, ImmutableArray<Place>> _sounds;
    private readonly SoundRules _rules;

    /// <summary>The places valid on a day.</summary>
    public QuestionPlaces(Gazetteer gazetteer, SoundRules rules, DateOnly day)
    {
        _rules = rules;
        var places = gazetteer.Versions.Where(p => p.Provenance.IsValidOn(day)).ToList();
        _letters = By(places, PlaceFold.Key);
        _sounds = By(places.Where(p => p.Level <= LeastHeard), n => PlaceSound.Key(n, rules));
        Codes = places.Select(p => p.Code).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All codes.</summary>
    internal FrozenSet<string> Codes { get; }

    /// <summary>The places that some words name: by their letters, else by their sound.</summary>
    /// <param name="words">One word or several.</param>
    /// <param name="level">The level that a word in front of it said; <c>null</c>: any.</param>
    /// <returns>The places, and whether they only sound so.</returns>
    internal (ImmutableArray<Place> Places, bool IsHeard) Find(string words, PlaceLevel? level)
    {
        var key = PlaceFold.Key(words);
        if (key.Length == 0) return ([], false);
        var found = At(_letters, key, level);
        return !found.IsEmpty || key.Length < LeastToHear || key.Any(char.IsAsciiDigit) ? (found, false) : (At(_sounds, PlaceSound.Key(words, _rules), level), true);
    }

    private static ImmutableArray<Place> At(FrozenDictionary<string, ImmutableArray<Place>> places, string key, PlaceLevel? level)
    {
        if (!places.TryGetValue(key, out var there)) return [];
        var found = ImmutableArray.CreateBuilder<Place>();
        foreach (var of in there.Where(p => level is null || p.Level == level).GroupBy(p => p.Level).OrderBy(g => g.Key))
            if (found.Count + of.Count() <= Most)
                found.AddRange(of);
        return found.ToImmutable();
    }

    private static FrozenDictionary<string, ImmutableArray<Place>> By(IEnumerable<Place> places, Func<string, string> key) => places
        .SelectMany(p => new[] { key(p.Khmer), key(p.Latin) }.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).Select(k => (k, p)))
        .GroupBy(p => p.k, p => p.p, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
