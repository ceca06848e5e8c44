using System.Collections.Frozen;

namespace Kapea.Work.Finding;

/// <summary>What it costs to take one sound for another between Khmer as it is read and a name in Latin letters: 0 the same, higher less likely. Estimated from pairs of names (<see cref="SoundFit"/>).</summary>
public sealed class SoundCosts
{
    /// <summary>No sound: one of the two was added or left out.</summary>
    public const string Nothing = "";

    private const double Unseen = 7;
    private const double UnseenVowel = 4.5;
    private const double Lost = 6;
    private const double LostVowel = 4;
    private const double OtherKind = 9;
    private const double SameUnseen = 0.5;

    private readonly FrozenDictionary<(string Khmer, string Latin), double> _costs;

    /// <summary>The costs of pairs that were seen; all others have a cost by their kind.</summary>
    public SoundCosts(IEnumerable<KeyValuePair<(string Khmer, string Latin), double>> costs) => _costs = costs.ToFrozenDictionary();

    /// <summary>The pairs that were seen.</summary>
    public IEnumerable<KeyValuePair<(string Khmer, string Latin), double>> Seen => _costs;

    /// <summary>What it costs that a sound of Khmer is this one in Latin letters; <see cref="Nothing"/> on either side: it is left out there.</summary>
    public double Of(string khmer, string latin)
    {
        if (_costs.TryGetValue((khmer, latin), out var cost)) return cost;
        if (khmer == latin) return SameUnseen;
        if (khmer == Nothing || latin == Nothing) return IsVowel(khmer) || IsVowel(latin) ? LostVowel : Lost;
        return IsVowel(khmer) && IsVowel(latin) ? UnseenVowel : IsVowel(khmer) != IsVowel(latin) ? OtherKind : Unseen;
    }

    /// <summary>The least that the sounds of two names cost, in the order in which they stand.</summary>
    public double Between(IReadOnlyList<string> khmer, IReadOnlyList<string> latin)
    {
        var row = new double[latin.Count + 1];
        for (int j = 1; j <= latin.Count; j++) row[j] = row[j - 1] + Of(Nothing, latin[j - 1]);
        foreach (var sound in khmer)
        {
            var (diagonal, lost) = (row[0], Of(sound, Nothing));
            row[0] += lost;
            for (int j = 1; j <= latin.Count; j++)
            {
                var above = row[j];
                row[j] = Math.Min(diagonal + Of(sound, latin[j - 1]), Math.Min(above + lost, row[j - 1] + Of(Nothing, latin[j - 1])));
                diagonal = above;
            }
        }

        return row[latin.Count];
    }

    internal static bool IsVowel(string sound) => sound.Length > 0 && char.IsLower(sound[0]);
}
