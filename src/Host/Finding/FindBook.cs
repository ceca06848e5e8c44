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

    /// <summary>The records that share most tokens with what is asked, best first; nothing where she may not search for the purpose.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="asked">What for; its purpose is the one that is searched.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<Shared> Candidates(Visit visit, Findable asked, int most)
    {
        if (keyring.Now(visit, asked.Purpose) is not { } present) return [];
        var tokens = FindTokens.Of(asked, rules);
        var shelf = ShelfOf(asked.Purpose);
        lock (shelf)
        {
            Follow(shelf, asked.Purpose, epoch => epoch == present.Epoch ? present.Keys : keyring.Of(visit, asked.Purpose, epoch));
            // Until tokens are made anew after a compromise, those of each epoch have to be asked for.
            return shelf.Index.Candidates([.. shelf.Keys.Values.SelectMany(keys => tokens.Select(keys.Token)).Distinct()], most);
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
            Follow(shelf, purpose, epoch => keyring.Of(visit, purpose, epoch));
            return [.. tokens.SelectMany(t => shelf.Keys.Values.SelectMany(keys => shelf.Index.Bearing(keys.Token(t)))).Distinct()];
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

    private void Follow(Shelf shelf, string purpose, Func<int, SearchKeys?> keys)
    {
        shelf.Keys.Clear();
        while (store.FindsAfter(purpose, shelf.Index.Last, AtOnce) is { Length: > 0 } rows)
        {
            shelf.Epochs.UnionWith(rows.Select(r => r.Epoch));
            var opened = rows.Select(r => r.Epoch).Distinct().ToDictionary(e => e, keys);
            shelf.Index.Add(rows.Select(r => ((int)r.Seq, opened[r.Epoch]?.TryOpen(r.Binding, r.Tokens) ?? [])));
        }

        foreach (var epoch in shelf.Epochs)
            if (keys(epoch) is { } open) shelf.Keys[epoch] = open;
    }

    private sealed class Shelf
    {
        public TokenIndex Index { get; } = new();

        public HashSet<int> Epochs { get; } = [];

        /// <summary>The asker's own, for the time of her question.</summary>
        public Dictionary<int, SearchKeys> Keys { get; } = [];
    }
}
