using System.Collections.Concurrent;
using Kapea.Journal.Sealing;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>A record that shares tokens with what was asked.</summary>
/// <param name="Record">Its number.</param>
/// <param name="Share">What its shared tokens weigh, made fair between records of many tokens and of few.</param>
/// <param name="Covers">How much of what was asked it shares, by weight: 0 to 1.</param>
internal readonly record struct Shared(int Record, double Share, double Covers)
{
    /// <summary>Which name or number of the question it covers so well, from 1; 0: the whole.</summary>
    public int Piece { get; init; }
}

/// <summary>Which records bear which keyed tokens: in memory alone, since on the disk they lie sealed record by record.</summary>
/// <remarks>What was there at first is packed in sorted arrays; what comes later lies beside it until it is a tenth, and is then packed as well. For one caller at a time.</remarks>
internal sealed class TokenIndex
{
    // Of a mark or a relative no letters are alike: what the tokens say counts in part without them.
    private const float WithoutLetters = 0.3f;

    private readonly Sketches _sketches = new();
    private readonly Dictionary<ulong, List<int>> _fresh = [];
    private readonly ConcurrentBag<float[]> _sums = [];
    private ulong[] _tokens = [];
    private int[] _starts = [0];
    private int[] _records = [];
    private byte[] _sizes = [];
    private int _freshPostings;

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>The highest number read.</summary>
    public int Last { get; private set; }

    /// <summary>Takes records in, in ascending order of their numbers, each of them higher than <see cref="Last"/>.</summary>
    public void Add(IEnumerable<(int Record, KeyedTokens Keyed)> records)
    {
        foreach (var (record, (sketch, tokens)) in records)
        {
            if (record >= _sizes.Length) Array.Resize(ref _sizes, Math.Max(1024, record + (record / 2) + 1));
            _sizes[record] = (byte)Math.Clamp(tokens.Length, 1, byte.MaxValue);
            _sketches.Put(record, sketch);
            foreach (var token in tokens)
            {
                if (!_fresh.TryGetValue(token, out var there)) _fresh[token] = there = new(1);
                there.Add(record);
            }

            _freshPostings += tokens.Length;
            Count++;
            Last = record;
            if (_freshPostings > 100_000 && _freshPostings > _records.Length / 10) Pack();
        }
    }

    /// <summary>The records that bear a token.</summary>
    public IEnumerable<int> Bearing(ulong token) => [.. Packed(token).Span, .. _fresh.GetValueOrDefault(token) ?? []];

    /// <summary>The records that share most with what was asked, and those whose names are written most like it whatever tokens they share: of both the best, and then by what the tokens say.</summary>
    /// <param name="asked">Keyed tokens, each once.</param>
    /// <param name="sketch">The keyed sketch of the name; 0 where there is none.</param>
    /// <param name="most">At most so many.</param>
    public List<Shared> Candidates(IReadOnlyCollection<ulong> asked, ulong sketch, int most)
    {
        var postings = asked.Select(t => (Packed: Packed(t), Fresh: _fresh.GetValueOrDefault(t))).Select(p => (p.Packed, p.Fresh, Count: p.Packed.Length + (p.Fresh?.Count ?? 0))).OrderBy(p => p.Count).ToList();
        if (!_sums.TryTake(out var sums) || sums.Length < _sizes.Length) sums = new float[_sizes.Length];
        var touched = new List<int>();
        var all = 0.0;
        var left = false;
        foreach (var (packed, fresh, count) in postings)
        {
            var weight = (float)TokenWeights.Of(Count, count);
            all += weight;
            left |= count > TokenWeights.Common && touched.Count >= most;
            if (left) continue;
            Sum(packed.Span, weight, sums, touched);
            if (fresh is not null) Sum(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(fresh), weight, sums, touched);
        }

        var like = _sketches.Like(sketch);
        double Rank(int record) => TokenWeights.Share(sums[record], _sizes[record]) * (WithoutLetters + like(record));
        var best = new PriorityQueue<int, (double, int)>();
        foreach (var record in touched)
        {
            var rank = (Rank(record), -record);
            if (best.Count < most) best.Enqueue(record, rank);
            else best.EnqueueDequeue(record, rank);
        }

        var sharing = new List<int>(best.Count);
        while (best.TryDequeue(out var record, out _)) sharing.Add(record);
        sharing.Reverse();
        var found = TurnByTurn(sharing, _sketches.Nearest(sketch, Last, most, sums)).Distinct().Take(most).Select(r => new Shared(r, TokenWeights.Share(sums[r], _sizes[r]), all == 0 ? 0 : sums[r] / all)).OrderByDescending(s => s.Share).ToList();
        foreach (var record in touched) sums[record] = 0;
        _sums.Add(sums);
        return found;
    }

    private static IEnumerable<int> TurnByTurn(List<int> ones, List<int> others)
    {
        for (int i = 0; i < Math.Max(ones.Count, others.Count); i++)
        {
            if (i < ones.Count) yield return ones[i];
            if (i < others.Count) yield return others[i];
        }
    }

    private static void Sum(ReadOnlySpan<int> records, float weight, float[] sums, List<int> touched)
    {
        foreach (var record in records)
        {
            if (sums[record] == 0) touched.Add(record);
            sums[record] += weight;
        }
    }

    private ReadOnlyMemory<int> Packed(ulong token) => Array.BinarySearch(_tokens, token) is >= 0 and var at ? _records.AsMemory(_starts[at].._starts[at + 1]) : default;

    private void Pack()
    {
        var fresh = _fresh.Keys.Order().ToArray();
        var tokens = new ulong[_tokens.Length + fresh.Count(t => Array.BinarySearch(_tokens, t) < 0)];
        var starts = new int[tokens.Length + 1];
        var records = new int[_records.Length + _freshPostings];
        for (int i = 0, old = 0, young = 0, end = 0; i < tokens.Length; i++)
        {
            var token = old == _tokens.Length ? fresh[young] : young == fresh.Length ? _tokens[old] : Math.Min(_tokens[old], fresh[young]);
            if (old < _tokens.Length && _tokens[old] == token)
            {
                var packed = _records.AsSpan(_starts[old].._starts[old + 1]);
                packed.CopyTo(records.AsSpan(end));
                (end, old) = (end + packed.Length, old + 1);
            }

            if (young < fresh.Length && fresh[young] == token)
            {
                _fresh[token].CopyTo(records, end);
                (end, young) = (end + _fresh[token].Count, young + 1);
            }

            (tokens[i], starts[i + 1]) = (token, end);
        }

        (_tokens, _starts, _records, _freshPostings) = (tokens, starts, records, 0);
        _fresh.Clear();
        _fresh.TrimExcess();
    }
}
