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
    /// <summary>The rows of what an act makes known in a stream; none where the author holds no search key: then whoever opens the entry first, and does, makes them (<see cref="Late"/>).</summary>
    /// <param name="visit">Who writes.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="act">The act.</param>
    /// <param name="entries">The act's entries in the stream, in order.</param>
    /// <param name="holders">The desks that hold the stream.</param>
    /// <param name="before">How many finds the commitment has so far.</param>
    public IEnumerable<IRow> Rows(Visit visit, StreamId stream, ActId act, IEnumerable<IFindable> entries, IReadOnlyCollection<NetworkDesk> holders, int before) =>
        Rows(visit, stream, act, Numbered(entries), holders, before);

    /// <summary>What a stream that was opened makes known and is not found yet: it came from outside, from somebody who holds no search key, or from before there was one. And cards for desks that have come to hold it since.</summary>
    public ImmutableArray<IRow> Late(Visit visit, StreamId stream, IEnumerable<SeenEntry> entries, int before)
    {
        var acts = entries.Where(e => e.Entry is IFindable).GroupBy(e => e.Stored.Act).Select(g => (Act: g.Key, Finds: Numbered(g.Select(e => (IFindable)e.Entry)).ToList())).Where(a => a.Finds.Count > 0).ToList();
        if (acts.Count == 0) return [];
        var there = store.FindsIn(stream).ToDictionary(f => (f.Act, f.Ordinal));
        var rows = ImmutableArray.CreateBuilder<IRow>();
        var holders = HoldersOf(stream);
        var have = HaveCards(there.Values, holders);
        var made = before;
        foreach (var (act, finds) in acts)
        {
            var fresh = Rows(visit, stream, act, finds.Where(f => !there.ContainsKey((act, f.Ordinal))), holders, made).ToList();
            made += fresh.OfType<FindRow>().Count();
            rows.AddRange(fresh);
            foreach (var (ordinal, find) in finds)
                if (there.TryGetValue((act, ordinal), out var row) && (row.Part, row.Purpose) == (find.Part, find.Purpose)) rows.AddRange(Missing(visit, row, holders, have, () => FindCard.Write(find)));
        }

        return rows.ToImmutable();
    }

    /// <summary>Cards for desks that are to hold a stream from now on, of what is found in it already.</summary>
    public IEnumerable<IRow> Shared(Visit visit, StreamId stream, IReadOnlyCollection<NetworkDesk> with)
    {
        var finds = store.FindsIn(stream);
        var have = HaveCards(finds, with);
        foreach (var find in finds)
        {
            if (store.CardsOf([find.Seq], visit.Ring.Desks) is not [var mine, ..] || Open(visit, find.Binding, mine.Card) is not { } card) continue;
            foreach (var row in Missing(visit, find, with, have, () => card)) yield return row;
        }
    }

    /// <summary>Opens a card of one of her desks.</summary>
    public static byte[]? Open(Visit visit, byte[] binding, CardRow card)
    {
        if (!card.Posted) return visit.Ring.CardKey(card.Desk, card.DeskEpoch) is { } key ? DeskCards.TryOpen(key, binding, card.Card) : null;
        return visit.Ring.DeskKey(card.Desk, card.DeskEpoch) is { } desk ? DeskCards.TryOpenPosted(card.Desk, card.DeskEpoch, desk, binding, card.Card) : null;
    }

    /// <summary>What something is found by, sealed for its record.</summary>
    public static Sealed<TokenList> Tokens(SearchKeys keys, byte[] binding, Findable find, SoundRules rules) =>
        keys.Seal(binding, keys.Sketch(FindTokens.Pieces(find, rules)), FindTokens.Of(find, rules).Select(keys.Token));

    /// <summary>A card that was posted, under the desk's own key: it opens a hundred times faster from now on.</summary>
    public static CardRow? Settled(Visit visit, byte[] binding, CardRow card, byte[] open) =>
        card.Posted && visit.Ring.CardKey(card.Desk, card.DeskEpoch) is { } key ? card with { Posted = false, Card = DeskCards.Seal(key, binding, open) } : null;

    private static IEnumerable<(int Ordinal, Findable Find)> Numbered(IEnumerable<IFindable> entries) => entries.SelectMany(e => e.Finds()).Select((f, i) => (i, f)).Where(f => !f.f.IsEmpty);

    private IEnumerable<IRow> Rows(Visit visit, StreamId stream, ActId act, IEnumerable<(int Ordinal, Findable Find)> finds, IReadOnlyCollection<NetworkDesk> holders, int before)
    {
        foreach (var (ordinal, find) in finds)
        {
            if (keyring.Now(visit, find.Purpose) is not { } key) continue;
            var row = new FindRow(0, stream, act, ordinal, find.Part, find.Purpose, key.Epoch, default);
            yield return row with { Tokens = Tokens(key.Keys, row.Binding, find, rules) };
            before++;
            var card = FindCard.Write(find);
            foreach (var desk in holders) yield return Card(visit, desk, -before, row.Binding, card);
        }
    }

    private IReadOnlyCollection<NetworkDesk> HoldersOf(StreamId stream) =>
        [.. store.All<WrapRow>(stream).Where(w => w.IsPlain && !w.Waits).Select(w => w.Desk).Distinct().Select(book.Now.Desk).OfType<NetworkDesk>().Where(d => d.HasKey)];

    /// <summary>Which of the desks have a card of which of the finds.</summary>
    private HashSet<(long Find, DeskId Desk)> HaveCards(IEnumerable<FindRow> finds, IReadOnlyCollection<NetworkDesk> desks) =>
        [.. store.CardsOf([.. finds.Select(f => f.Seq)], [.. desks.Select(d => d.Id)]).Select(c => (c.Card.Find, c.Card.Desk))];

    private static IEnumerable<IRow> Missing(Visit visit, FindRow find, IReadOnlyCollection<NetworkDesk> holders, HashSet<(long Find, DeskId Desk)> have, Func<byte[]> card) =>
        holders.Where(h => h.HasKey && !have.Contains((find.Seq, h.Id))).Select(h => Card(visit, h, find.Seq, find.Binding, card()));

    private static CardRow Card(Visit visit, NetworkDesk desk, long find, byte[] binding, byte[] card) => visit.Ring.CardKey(desk.Id, desk.Row.Epoch) is { } key
        ? new(find, desk.Id, desk.Row.Epoch, false, DeskCards.Seal(key, binding, card))
        : new(find, desk.Id, desk.Row.Epoch, true, DeskCards.Post(desk.Id, desk.Row.Epoch, desk.PublicKey, binding, card));
}
