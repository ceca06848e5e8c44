using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>One file that was found.</summary>
/// <param name="Head">Its stream.</param>
/// <param name="Card">The card that is nearest to what was asked.</param>
/// <param name="Why">Every reason for and against.</param>
/// <param name="Sure">What it comes to.</param>
internal sealed record FoundFile(StreamHead Head, Findable Card, Likeness Why, Alike Sure)
{
    /// <summary>Names that stand in the file elsewhere, where the card has none.</summary>
    public ImmutableArray<string> Named { get; init; } = [];
}

/// <summary>The answer to a question.</summary>
/// <param name="Files">What she may open, likeliest first.</param>
/// <param name="Desks">Desks that perhaps know of it; they have been told that somebody asked.</param>
/// <param name="IsTooCommon">Others know of so many that no desk can be named.</param>
internal sealed record Found(ImmutableArray<FoundFile> Files, ImmutableArray<NetworkDesk> Desks, bool IsTooCommon)
{
    /// <summary>Nothing.</summary>
    public static Found Nothing { get; } = new([], [], false);
}

/// <summary>Asks whether somebody or something is known: for the box, and before something new is made.</summary>
internal sealed class Inquiry(IStore store, NetworkBook book, FindBook finds, MatchWeights weights, Door door, KapeaClock clock)
{
    /// <summary>How many files are shown.</summary>
    public const int Most = 10;

    /// <summary>Of how many files of others desks are named. Where more would be, a name is too common to say anything.</summary>
    public const int MostElsewhere = 5;

    // One in two of those who are looked for is known: before anything is compared, as likely as not.
    private const double Expected = 0.5;

    private readonly Finder _finder = new(store, finds, book);

    /// <summary>The purposes a person may search for.</summary>
    public static ImmutableArray<string> PurposesOf(Visit visit) => [.. Purposes.All.Where(p => visit.Desks.Any(d => Purposes.Functions(p).Contains(d.Function)))];

    /// <summary>Whether anything like this is known.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="asked">What for: several readings of one question, or several persons.</param>
    /// <param name="ownOnly">Only in what she may open; nobody else is told.</param>
    /// <param name="except">Files that are not meant: the one that is written in.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Found> Ask(Visit visit, IReadOnlyCollection<Findable> asked, bool ownOnly, IReadOnlyCollection<StreamId> except, CancellationToken cancel = default)
    {
        var files = new Dictionary<StreamId, FoundFile>();
        var others = new List<Elsewhere>();
        var settled = new List<IRow>();
        foreach (var one in asked.Where(a => !a.IsEmpty))
        {
            var found = Search(visit, one, Finder.Opened);
            settled.AddRange(found.Settled);
            others.AddRange(found.Elsewhere.Where(e => !except.Contains(e.Stream)));
            foreach (var hit in found.Hits.Where(h => !except.Contains(h.Stream)))
            {
                if (files.TryGetValue(hit.Stream, out var known) && known.Why.Weight >= hit.Why.Weight) continue;
                if (FileOf(hit) is { } file) files[hit.Stream] = file;
            }
        }

        ImmutableArray<FoundFile> shown = [.. files.Values.Where(f => f.Why.Weight > 0 || f.Sure != Alike.Hardly).OrderByDescending(f => f.Why.Weight).ThenBy(f => f.Why.Distance ?? 0).ThenByDescending(f => f.Head.Born).Take(Most)];
        var apart = others.Where(e => !files.ContainsKey(e.Stream)).OrderByDescending(e => e.Covers).DistinctBy(e => e.Stream).ToList();
        var isTooCommon = apart.Count(e => e.Covers >= Finder.Plainly) > MostElsewhere;
        apart = ownOnly || isTooCommon ? [] : [.. apart.Take(MostElsewhere)];
        await Note(visit, shown, apart, settled, cancel);
        return new([.. shown.Select(f => f.Card.Names.IsEmpty ? f with { Named = NamesIn(visit, f.Head.Stream) } : f)], [.. apart.Where(e => !IsSilent(visit, e)).Select(e => e.Desk).DistinctBy(d => d.Id)], isTooCommon && !ownOnly);
    }

    /// <summary>The first names on any card of a file that she may open.</summary>
    private ImmutableArray<string> NamesIn(Visit visit, StreamId stream) =>
        store.CardsOf([.. store.FindsIn(stream).Select(f => f.Seq)], visit.Ring.Desks).Select(c => FindWriter.Open(visit, c.Find.Binding, c.Card) is { } open ? FindCard.Read(c.Find.Purpose, c.Find.Part, open).Names : []).FirstOrDefault(n => !n.IsEmpty, []);

    /// <summary>What she may open that is probably or perhaps the same, likeliest first; nothing is noted and nobody told, so that whoever asks for a whole list notes that herself.</summary>
    public IReadOnlyList<FoundFile> Likely(Visit visit, Findable asked)
    {
        return asked.IsEmpty ? [] : [.. Search(visit, asked, Most).Hits.DistinctBy(h => h.Stream).Select(FileOf).OfType<FoundFile>().Where(f => f.Sure != Alike.Hardly)];
    }

    private Candidates Search(Visit visit, Findable asked, int most)
    {
        var form = FindForm.Of(asked, finds.Rules);
        return _finder.Ask(visit, asked, card => Likeness.Of(form, FindForm.Of(card, finds.Rules), weights, finds.Rules), most);
    }

    private FoundFile? FileOf(Hit hit) => store.FindStream(hit.Stream) is { Destroyed: false } head
        ? new(head, hit.Card, hit.Why, hit.Why.Verdict(Expected / Math.Max(2, finds.CountOf(hit.Card.Purpose)), weights))
        : null;

    /// <summary>Somebody of the police alone is not told that a report may speak of whom he asks for: he may ask for himself. The desk that holds it is told that he asked.</summary>
    private bool IsSilent(Visit visit, Elsewhere e) => visit.Desks.All(d => d.Function == DeskFunction.Police) && store.FindStream(e.Stream)?.Kind == StreamKind.Report.Wire();

    private static string DeskOf(Visit visit) => visit.Desks.First(d => Purposes.All.Any(p => Purposes.Functions(p).Contains(d.Function))).Code;

    /// <summary>Writes that she asked and what she was shown; tells the desks of others, once a day for each of their files; of what is only faintly alike the file says so and nobody is rung.</summary>
    private async Task Note(Visit visit, ImmutableArray<FoundFile> shown, List<Elsewhere> apart, List<IRow> settled, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        // Judged by what was posted, not by what was noted: who broke off in between has told nobody.
        var news = apart.Where(e => !store.Read(e.Stream).Any(n => n.Name == QuestionNoted.WireName && n.Author == visit.Id && n.At > yesterday)).ToList();
        foreach (var one in news) await door.TellOf(visit, one.Stream, new QuestionNoted(DeskOf(visit), now), one.Covers >= Finder.Plainly ? "finding.question-noted" : null);
        ImmutableArray<NewAudit> lines = [new(visit.Id, "finding.asked", null), .. shown.Select(f => new NewAudit(visit.Id, "finding.found", f.Head.Stream)), .. apart.Select(e => new NewAudit(visit.Id, "finding.asked-about", e.Stream))];
        await door.Note(visit, lines, [.. settled.OfType<CardRow>().DistinctBy(c => (c.Find, c.Desk))], cancel);
    }
}
