using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>The index of each purpose, read from the sealed rows when the first asks who may, and followed from there.</summary>
/// <remarks>It holds keyed tokens and numbers of records. Without the search key, which it does not hold, it answers nothing; it stays until the Host stops.</remarks>
internal sealed class FindBook(IStore store, SearchKeyring keyring, SoundRules rules)
{
    private const int AtOnce = 10_000;

    private readonly Dictionary<string, Shelf> _shelves = new(StringComparer.Ordinal);

    /// <summary>How names sound.</summary>
    public SoundRules Rules => rules;

    /// <summary>The records that share most tokens with what is asked, and those whose names are written most like it, best first; nothing where she may not search for the purpose.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="asked">What for; its purpose is the one that is searched.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<Shared> Candidates(Visit visit, Findable asked, int most)
    {
        if (keyring.Now(visit, asked.Purpose) is not { } present) return [];
        var shelf = ShelfOf(asked.Purpose);
        lock (shelf)
        {
            var keys = Follow(shelf, asked.Purpose, epoch => epoch == present.Epoch ? present.Keys : keyring.Of(visit, asked.Purpose, epoch));
            // Until tokens are made anew after a compromise, those of each epoch have to be asked for; one epoch after the other, since no record bears tokens of two.
            List<Shared> Sharing(Findable of, bool isSketched)
            {
                var tokens = FindTokens.Of(of, rules);
                var letters = isSketched ? FindTokens.Pieces(of, rules) : [];
                var shared = keys.Select(k => shelf.Index.Candidates([.. tokens.Select(k.Token).Distinct()], k.Sketch(letters), most)).ToList();
                return shared is [var only] ? only : [.. shared.SelectMany(s => s).GroupBy(s => s.Record).Select(g => g.MaxBy(s => s.Share)).OrderByDescending(s => s.Share).ThenBy(s => s.Record).Take(most)];
            }

            // A sketch of two names at once would be like neither.
            var found = Sharing(asked, asked.Names.Length == 1);
            var pieces = Pieces(asked).ToList();
            if (pieces.Count < 2) return found;
            // One name or number that is there whole is enough, however many others stand beside it that are not.
            return [.. found, .. pieces.SelectMany((p, i) => Sharing(p, asked.Names.Length > 1).Select(s => s with { Share = 0, Piece = i + 1 }))];
        }
    }

    /// <summary>How many records there are of a purpose, as far as they have been read.</summary>
    public int CountOf(string purpose) => ShelfOf(purpose).Index.Count;

    /// <summary>The records that bear any of these tokens; none where she may not search for the purpose.</summary>
    public IReadOnlyList<int> Bearing(Visit visit, string purpose, IEnumerable<string> tokens)
    {
        if (keyring.Now(visit, purpose) is null) return [];
        var shelf = ShelfOf(purpose);
        lock (shelf)
        {
            var keys = Follow(shelf, purpose, epoch => keyring.Of(visit, purpose, epoch));
            return [.. tokens.SelectMany(t => keys.SelectMany(k => shelf.Index.Bearing(k.Token(t)))).Distinct()];
        }
    }

    /// <summary>Forgets the index of a purpose: its tokens were made anew.</summary>
    public void Forget(string purpose)
    {
        lock (_shelves) _shelves.Remove(purpose);
    }

    private Shelf ShelfOf(string purpose)
    {
        lock (_shelves)
        {
            if (!_shelves.TryGetValue(purpose, out var shelf)) _shelves[purpose] = shelf = new();
            return shelf;
        }
    }

    /// <summary>Each name and each number of what is asked by itself.</summary>
    public static IEnumerable<Findable> Pieces(Findable asked) =>
    [
        .. asked.Names.Select(n => new Findable(asked.Purpose) { Names = [n] }), .. asked.Relatives.Select(r => new Findable(asked.Purpose) { Relatives = [r] }), .. asked.Marks.Select(m => new Findable(asked.Purpose) { Marks = [m] }),
    ];

    /// <summary>Reads what has come since; the asker's keys of every epoch that is there. A row whose key she lacks ends it: whoever holds it reads on.</summary>
    private List<SearchKeys> Follow(Shelf shelf, string purpose, Func<int, SearchKeys?> keys)
    {
        while (store.FindsAfter(purpose, shelf.Index.Last, AtOnce) is { Length: > 0 } rows)
        {
            var opened = rows.Select(r => r.Epoch).Distinct().ToDictionary(e => e, keys);
            var readable = rows.TakeWhile(r => opened[r.Epoch] is not null).ToList();
            shelf.Epochs.UnionWith(readable.Select(r => r.Epoch));
            shelf.Index.Add(readable.Select(r => ((int)r.Seq, opened[r.Epoch]!.TryOpen(r.Binding, r.Tokens) ?? new(0, []))));
            if (readable.Count < rows.Length) break;
        }

        return [.. shelf.Epochs.Select(keys).OfType<SearchKeys>()];
    }

    private sealed class Shelf
    {
        public TokenIndex Index { get; } = new();

        public HashSet<int> Epochs { get; } = [];
    }
}
