using System.Collections.Frozen;

namespace Kapea.Work.Finding;

/// <summary>The words for sex in Khmer, English and Dutch.</summary>
public static class SexWords
{
    // Every word as PlaceFold writes it: small, Khmer in order and folded.
    private static readonly FrozenDictionary<string, Sex> Words = new (Sex Sex, string[] Words)[]
    {
        (Sex.Female, ["f", "v", "female", "girl", "woman", "vrouw", "vrouwelijk", "meisje", "ស្រី", "ស", "នារី", "ភេទស្រី", "ស្ត្រី", "ក្មេងស្រី", "កុមារី", "srey", "srei"]),
        (Sex.Male, ["m", "male", "boy", "man", "mannelijk", "jongen", "ប្រុស", "ប", "បុរស", "ភេទប្រុស", "ក្មេងប្រុស", "កុមារា", "pros", "bros"]),
    }.SelectMany(s => s.Words.Select(w => KeyValuePair.Create(PlaceFold.Key(w), s.Sex))).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = new[] { "ស្រី", "srey", "srei", "man", "pros", "bros", "ប្រុស", "នារី" }.Select(PlaceFold.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a word means; <c>null</c>: it is no word for sex.</summary>
    public static Sex? Of(string word) => Words.TryGetValue(PlaceFold.Key(word), out var sex) ? sex : null;

    /// <summary>Whether a word for sex is just as well part of a name (ស្រីនាង, Man) or an initial.</summary>
    public static bool IsNameToo(string word) => PlaceFold.Key(word) is var key && (key.Length == 1 || Names.Contains(key));
}
