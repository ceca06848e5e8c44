using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>Something that was found and that she may open.</summary>
/// <param name="Stream">The stream it stands in.</param>
/// <param name="Act">The act whose entry it stands in.</param>
/// <param name="Card">What its card says.</param>
/// <param name="Why">How likely it is what was asked for, with every reason.</param>
internal sealed record Hit(StreamId Stream, ActId Act, Findable Card, Likeness Why);

/// <summary>That something like what was asked is known to a desk whose files she does not hold. No more than that.</summary>
/// <param name="Desk">A desk that holds it.</param>
/// <param name="Stream">The stream, to tell that desk; never shown.</param>
/// <param name="Covers">How much of what was asked it shares, by weight.</param>
internal sealed record Elsewhere(NetworkDesk Desk, StreamId Stream, double Covers)
{
    /// <summary>Which name or number of the question it covers so well, from 1; 0: the whole.</summary>
    public int Piece { get; init; }

    /// <summary>What was searched for.</summary>
    public required string Purpose { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Hits">What she may open, likeliest first; of one person or thing in a stream the likeliest alone.</param>
/// <param name="Elsewhere">What others hold.</param>
/// <param name="Settled">Cards of hers that were posted, under her desk's own key: to be written beside what is noted.</param>
internal sealed record Candidates(ImmutableArray<Hit> Hits, ImmutableArray<Elsewhere> Elsewhere, ImmutableArray<IRow> Settled);

/// <summary>Asks the index: candidates by keyed tokens, then the cards of the best are opened and ranked. No stream is opened.</summary>
internal sealed class Finder(IStore store, FindBook book, NetworkBook network)
{
    /// <summary>How many cards are opened for one question: half of them because they sound like it, half because they are written like it.</summary>
    public const int Opened = 200;

    /// <summary>From which share of what was asked on a record that she may not open counts as possibly known: across scripts the right one of 3,000 reaches it in 92 of 100 questions (docs/finding.md).</summary>
    public const double Possibly = 0.6;

    /// <summary>From which share on it is like enough that its desk is rung for it, and that more than a few make a name too common.</summary>
    public const double Plainly = 0.8;

    /// <summary>What is known that is like what is asked.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="asked">What for; its purpose is the one that is searched.</param>
    /// <param name="compare">How likely a card is what is asked for.</param>
    /// <param name="most">At most so many hits.</param>
    public Candidates Ask(Visit visit, Findable asked, Func<Findable, Likeness> compare, int most)
    {
        var candidates = book.Candidates(visit, asked, Opened);
        var hits = new List<Hit>();
        var settled = ImmutableArray.CreateBuilder<IRow>();
        var mine = new HashSet<long>();
        foreach (var (find, card) in store.CardsOf([.. candidates.Select(c => (long)c.Record).Distinct()], visit.Ring.Desks))
        {
            if (!mine.Add(find.Seq) || FindWriter.Open(visit, find.Binding, card) is not { } open) continue;
            if (FindWriter.Settled(visit, find.Binding, card, open) is { } own) settled.Add(own);
            var read = FindCard.Read(find.Purpose, find.Part, open);
            hits.Add(new(find.Stream, find.Act, read, compare(read)));
        }

        var best = hits.OrderByDescending(h => h.Why.Weight).ThenBy(h => h.Why.Distance ?? 0).ThenBy(h => h.Stream.Value).DistinctBy(h => (h.Stream, h.Card.Part)).Take(most);
        return new([.. best], [.. Others(visit, candidates.Where(c => c.Covers >= Possibly && !mine.Contains(c.Record)).OrderByDescending(c => c.Covers), [.. hits.Select(h => h.Stream)]).DistinctBy(e => (e.Stream, e.Piece))], settled.ToImmutable());
    }

    /// <summary>The desks that hold what she may not open.</summary>
    private IEnumerable<Elsewhere> Others(Visit visit, IEnumerable<Shared> candidates, HashSet<StreamId> known)
    {
        foreach (var candidate in candidates)
        {
            // What was destroyed since is in the index until the next start, and nowhere else.
            if (store.Find(new FindRow(candidate.Record, default, default, 0, 0, "", 0, default)) is not { } find || known.Contains(find.Stream)) continue;
            var holders = StreamHolders.Of(store, network.Now, find.Stream).ToList();
            if (holders.Any(h => visit.Ring.Desks.Contains(h.Id)) || holders.Count == 0) continue;
            yield return new(holders[0], find.Stream, candidate.Covers) { Piece = candidate.Piece, Purpose = find.Purpose };
        }
    }
}
