using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>Makes the rows by which what stands in an entry is found: its tokens, and a card for each desk that holds the stream.</summary>
internal sealed class FindWriter(IStore store, SearchKeyring keyring, NetworkBook book, SoundRules rules)
{
    /// <summary>The rows of what an entry makes known; none where the author holds no search key: then whoever opens the entry first, and does, makes them (<see cref="Late"/>).</summary>
    /// <param name="visit">Who writes.</param>
    /// <param name="stream">The stream of the entry.</param>
    /// <param name="act">Its act.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="holders">The desks that hold the stream.</param>
    /// <param name="before">How many finds the commitment has so far.</param>
    public IEnumerable<IRow> Rows(Visit visit, StreamId stream, ActId act, IFindable entry, IReadOnlyCollection<NetworkDesk> holders, int before)
    {
        return Rows(visit, stream, act, entry.Finds().Where(f => !f.IsEmpty), holders, before);
    }

    private IEnumerable<IRow> Rows(Visit visit, StreamId stream, ActId act, IEnumerable<Findable> finds, IReadOnlyCollection<NetworkDesk> holders, int before)
    {
        foreach (var find in finds)
        {
            if (keyring.Now(visit, find.Purpose) is not { } key) continue;
            var row = new FindRow(0, stream, act, find.Part, find.Purpose, key.Epoch, default);
            yield return row with { Tokens = key.Keys.Seal(row.Binding, FindTokens.Of(find, rules).Select(key.Keys.Token)) };
            before++;
            var card = FindCard.Write(find);
            foreach (var desk in holders) yield return Card(visit, desk, -before, row.Binding, card);
        }
    }

    /// <summary>What a stream that was opened makes known and is not found yet: it came from outside, from somebody who holds no search key, or from before there was one. And cards for desks that have come to hold it since.</summary>
    public ImmutableArray<IRow> Late(Visit visit, StreamId stream, IEnumerable<SeenEntry> entries, int before)
    {
        var findable = entries.Where(e => e.Entry is IFindable).Select(e => (e.Stored.Act, Entry: (IFindable)e.Entry)).ToList();
        if (findable.Count == 0) return [];
        var there = store.FindsIn(stream).ToLookup(f => (f.Act, f.Part, f.Purpose));
        var rows = ImmutableArray.CreateBuilder<IRow>();
        IReadOnlyCollection<NetworkDesk>? holders = null;
        var made = before;
        foreach (var (act, entry) in findable)
        {
            var finds = entry.Finds().Where(f => !f.IsEmpty).ToList();
            if (finds.Any(f => !there[(act, f.Part, f.Purpose)].Any()))
            {
                var fresh = Rows(visit, stream, act, finds.Where(f => !there[(act, f.Part, f.Purpose)].Any()), holders ??= HoldersOf(stream), made).ToList();
                made += fresh.OfType<FindRow>().Count();
                rows.AddRange(fresh);
            }

            foreach (var find in finds)
                foreach (var row in there[(act, find.Part, find.Purpose)])
                    rows.AddRange(Missing(visit, row, holders ??= HoldersOf(stream), () => FindCard.Write(find)));
        }

        return rows.ToImmutable();
    }

    /// <summary>Cards for desks that are to hold a stream from now on, of what is found in it already.</summary>
    public IEnumerable<IRow> Shared(Visit visit, StreamId stream, IReadOnlyCollection<NetworkDesk> with)
    {
        foreach (var find in store.FindsIn(stream))
        {
            if (store.CardsOf([find.Seq], visit.Ring.Desks) is not [var mine, ..] || Open(visit, find.Binding, mine.Card) is not { } card) continue;
            foreach (var row in Missing(visit, find, with, () => card)) yield return row;
        }
    }

    /// <summary>Opens a card of one of her desks.</summary>
    public static byte[]? Open(Visit visit, byte[] binding, CardRow card)
    {
        if (!card.Posted) return visit.Ring.CardKey(card.Desk, card.DeskEpoch) is { } key ? DeskCards.TryOpen(key, binding, card.Card) : null;
        return visit.Ring.DeskKey(card.Desk, card.DeskEpoch) is { } desk ? DeskCards.TryOpenPosted(card.Desk, card.DeskEpoch, desk, binding, card.Card) : null;
    }

    /// <summary>A card that was posted, under the desk's own key: it opens a hundred times faster from now on.</summary>
    public static CardRow? Settled(Visit visit, byte[] binding, CardRow card, byte[] open) =>
        card.Posted && visit.Ring.CardKey(card.Desk, card.DeskEpoch) is { } key ? card with { Posted = false, Card = DeskCards.Seal(key, binding, open) } : null;

    private IReadOnlyCollection<NetworkDesk> HoldersOf(StreamId stream) =>
        [.. store.All<WrapRow>(stream).Where(w => !w.Gated && w.Gate == 0).Select(w => w.Desk).Distinct().Select(book.Now.Desk).OfType<NetworkDesk>().Where(d => d.HasKey)];

    private IEnumerable<IRow> Missing(Visit visit, FindRow find, IReadOnlyCollection<NetworkDesk> holders, Func<byte[]> card)
    {
        var have = store.CardsOf([find.Seq], [.. holders.Select(h => h.Id)]).Select(c => c.Card.Desk).ToHashSet();
        return holders.Where(h => h.HasKey && !have.Contains(h.Id)).Select(h => Card(visit, h, find.Seq, find.Binding, card()));
    }

    private static CardRow Card(Visit visit, NetworkDesk desk, long find, byte[] binding, byte[] card) => visit.Ring.CardKey(desk.Id, desk.Row.Epoch) is { } key
        ? new(find, desk.Id, desk.Row.Epoch, false, DeskCards.Seal(key, binding, card))
        : new(find, desk.Id, desk.Row.Epoch, true, DeskCards.Post(desk.Id, desk.Row.Epoch, desk.PublicKey, binding, card));
}
