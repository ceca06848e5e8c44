namespace Kapea.Work.Finding;

/// <summary>Records by their tokens, unkeyed and in memory: which of them are worth comparing. For estimating and measuring; what is kept is kept keyed.</summary>
public sealed class TokenBlocks
{
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

    /// <summary>The records that have most in common with these tokens by <see cref="TokenWeights"/>, best first.</summary>
    public IReadOnlyList<int> Find(IEnumerable<string> tokens, int most)
    {
        var found = new Dictionary<int, double>();
        foreach (var records in tokens.Select(t => _records.GetValueOrDefault(t)).OfType<List<int>>().OrderBy(r => r.Count))
        {
            if (records.Count > TokenWeights.Common && found.Count >= most) break;
            var weight = TokenWeights.Of(Count, records.Count);
            foreach (var record in records) found[record] = found.GetValueOrDefault(record) + weight;
        }

        return [.. found.OrderByDescending(f => TokenWeights.Share(f.Value, _tokens[f.Key])).ThenBy(f => f.Key).Take(most).Select(f => f.Key)];
    }
}
