namespace Kapea.Work.Finding;

/// <summary>Records by their tokens, unkeyed and in memory: which of them are worth comparing. For estimating and measuring; what is kept is kept keyed.</summary>
public sealed class TokenBlocks
{
    // A token that this many bear says little; it is left aside unless the rarer ones found enough.
    private const int Common = 5000;

    private readonly Dictionary<string, List<int>> _records = new(StringComparer.Ordinal);
    private readonly List<int> _tokens = [];

    /// <summary>How many records there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>Adds a record; its number.</summary>
    public int Add(IReadOnlySet<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (!_records.TryGetValue(token, out var there)) _records[token] = there = [];
            there.Add(Count);
        }

        _tokens.Add(tokens.Count);
        return Count - 1;
    }

    /// <summary>The records that have most in common with these tokens: each token weighs the square of the logarithm of how rare it is; the sum is divided by the root of the record's tokens.</summary>
    /// <returns>Records and the share of all records that bear the rarest token in common, best first.</returns>
    public IReadOnlyList<(int Record, double Rarest)> Find(IEnumerable<string> tokens, int most)
    {
        var found = new Dictionary<int, (double Weight, double Rarest)>();
        foreach (var records in tokens.Select(t => _records.GetValueOrDefault(t)).OfType<List<int>>().OrderBy(r => r.Count))
        {
            if (records.Count > Common && found.Count >= most) break;
            var weight = Math.Pow(Math.Log(1 + (Count / (double)records.Count)), 2);
            foreach (var record in records)
                found[record] = found.TryGetValue(record, out var there) ? (there.Weight + weight, there.Rarest) : (weight, records.Count / (double)Count);
        }

        return [.. found.OrderByDescending(f => f.Value.Weight / Math.Sqrt(_tokens[f.Key])).ThenBy(f => f.Key).Take(most).Select(f => (f.Key, f.Value.Rarest))];
    }
}
