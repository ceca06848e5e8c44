using System.Buffers.Binary;
using System.Text;
using Kapea.Journal.Sealing;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>A candidate: which record, and how far its name is from what was asked.</summary>
/// <param name="Record">Its number, in the order of adding.</param>
/// <param name="Distance">0 the same; about 2 nothing in common.</param>
internal readonly record struct Candidate(int Record, double Distance);

/// <summary>Names under keyed tokens, each with a sealed card: candidates are counted by what they share with the question, rarest first, and ranked by opening the cards of the best.</summary>
internal sealed class NameIndex(SearchKeys keys, SoundRules rules)
{
    /// <summary>How many cards are opened for one question.</summary>
    public const int Opened = 200;

    // A token that this many records bear says little; it is left aside unless the rarer ones found too few.
    private const int Common = 5000;

    private readonly Dictionary<ulong, List<int>> _records = [];
    private readonly List<Sealed<IndexCard>> _cards = [];
    private readonly List<byte> _tokens = [];

    /// <summary>How many records there are.</summary>
    public int Count => _cards.Count;

    /// <summary>How many tokens a record has on average; 0 where there is none.</summary>
    public double TokensPerRecord => _tokens.Count == 0 ? 0 : _tokens.Average(n => (double)n);

    /// <summary>Adds a name; its number.</summary>
    public int Add(string name)
    {
        var tokens = NameTokens.Of(NameForm.Of(name, rules));
        foreach (var token in tokens)
        {
            var key = keys.Token(token);
            if (!_records.TryGetValue(key, out var there)) _records[key] = there = [];
            there.Add(Count);
        }

        _cards.Add(keys.Seal(Binding(Count), Encoding.UTF8.GetBytes(name)));
        _tokens.Add((byte)Math.Min(tokens.Count, byte.MaxValue));
        return Count - 1;
    }

    /// <summary>The nearest records, nearest first.</summary>
    /// <param name="question">A name in any script.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<Candidate> Find(string question, int most)
    {
        var asked = NameForm.Of(question, rules);
        return [.. Candidates(asked).Select(record => new Candidate(record, NameDistance.Between(asked, Open(record), rules))).OrderBy(c => c.Distance).ThenBy(c => c.Record).Take(most)];
    }

    private IEnumerable<int> Candidates(NameForm asked)
    {
        var shares = new Dictionary<int, double>();
        foreach (var records in NameTokens.Of(asked).Select(keys.Token).Select(t => _records.GetValueOrDefault(t)).OfType<List<int>>().OrderBy(r => r.Count))
        {
            if (records.Count > Common && shares.Count >= Opened) break;
            var weight = Math.Pow(Math.Log(1 + (Count / (double)records.Count)), 2);
            foreach (var record in records) shares[record] = shares.GetValueOrDefault(record) + weight;
        }

        return shares.OrderByDescending(s => s.Value / Math.Sqrt(_tokens[s.Key])).ThenBy(s => s.Key).Take(Opened).Select(s => s.Key);
    }

    private NameForm Open(int record) =>
        NameForm.Of(Encoding.UTF8.GetString(keys.TryOpen(Binding(record), _cards[record]) ?? throw new InvalidDataException($"Card {record} does not open.")), rules);

    private static byte[] Binding(int record)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, record);
        return bytes;
    }
}
