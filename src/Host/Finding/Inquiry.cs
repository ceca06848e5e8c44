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

    private const string Rung = "finding.question-noted";
    private const long Day = 86_400_000;

    private readonly Finder _finder = new(store, finds, book);

    /// <summary>The purposes a person may search for.</summary>
    public static ImmutableArray<string> PurposesOf(Visit visit) => [.. Purposes.All.Where(p => visit.Desks.Any(d => Purposes.Functions(p).Contains(d.Function)))];

    /// <summary>How many persons and things a question asks for, each name and number by itself, at least one: as many as the brake counts.</summary>
    public static int CountOf(IEnumerable<Findable> asked) => Math.Max(1, asked.SelectMany(FindBook.Pieces).SelectMany(p => p.Names.Concat(p.Relatives).Concat(p.Marks.Select(m => m.Text))).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    /// <summary>Whether anything like this is known.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="asked">What for: several readings of one question, or several persons.</param>
    /// <param name="ownOnly">Only in what she may open; nobody else is told.</param>
    /// <param name="except">Files that are not meant: the one that is written in.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Found> Ask(Visit visit, IReadOnlyCollection<Findable> asked, bool ownOnly, IReadOnlyCollection<StreamId> except, CancellationToken cancel = default)
    {
        var (files, others, settled) = Gather(visit, asked, except);
        var shown = Best(files.Values);
        var apart = others.Where(e => !files.ContainsKey(e.File.Stream)).ToLookup(e => IsSilent(visit, e.File));
        var (rare, isTooCommon) = Rare(apart[false]);
        var spoken = ownOnly ? [] : rare;
        // What he is not told of changes nothing of what he is told: neither how many nor whether there are too many.
        var unspoken = ownOnly ? [] : Rare(apart[true]).Rare;
        await Note(visit, shown, spoken, unspoken, settled, cancel);
        return new(Named(visit, shown), [.. spoken.Select(e => e.Desk).DistinctBy(d => d.Id)], isTooCommon && !ownOnly);
    }

    /// <summary>What she was shown in answer to this question, to be shown again: nobody is asked or told, and nothing is noted.</summary>
    /// <param name="visit">Who asked.</param>
    /// <param name="asked">What she asked for.</param>
    /// <param name="shown">The files she was shown.</param>
    public ImmutableArray<FoundFile> Again(Visit visit, IReadOnlyCollection<Findable> asked, IReadOnlySet<StreamId> shown) =>
        Named(visit, Best(Gather(visit, asked, []).Files.Values.Where(f => shown.Contains(f.Head.Stream))));

    private (Dictionary<StreamId, FoundFile> Files, List<(Elsewhere File, int Question)> Others, List<IRow> Settled) Gather(Visit visit, IEnumerable<Findable> asked, IReadOnlyCollection<StreamId> except)
    {
        var files = new Dictionary<StreamId, FoundFile>();
        var others = new List<(Elsewhere, int)>();
        var number = 0;
        var settled = new List<IRow>();
        foreach (var one in asked.Where(a => !a.IsEmpty))
        {
            var found = Search(visit, one, Finder.Opened);
            settled.AddRange(found.Settled);
            number++;
            others.AddRange(found.Elsewhere.Where(e => !except.Contains(e.Stream)).Select(e => (e, number)));
            foreach (var hit in found.Hits.Where(h => !except.Contains(h.Stream)))
            {
                if (files.TryGetValue(hit.Stream, out var known) && known.Why.Weight >= hit.Why.Weight) continue;
                if (FileOf(hit) is { } file) files[hit.Stream] = file;
            }
        }

        return (files, others, settled);
    }

    private static ImmutableArray<FoundFile> Best(IEnumerable<FoundFile> files) =>
        [.. files.Where(f => f.Why.Weight > 0 || f.Sure != Alike.Hardly).OrderByDescending(f => f.Why.Weight).ThenBy(f => f.Why.Distance ?? 0).ThenByDescending(f => f.Head.Born).Take(Most)];

    /// <summary>The few files of others that are likest; without those found by a name or number that too many share. Each name and number is counted by itself, so that none hides behind others.</summary>
    private static (IReadOnlyCollection<Elsewhere> Rare, bool IsTooCommon) Rare(IEnumerable<(Elsewhere File, int Question)> elsewhere)
    {
        var pieces = elsewhere.ToLookup(e => (e.Question, e.File.Piece), e => e.File);
        var common = pieces.Where(p => p.Where(IsPlain).Select(f => f.Stream).Distinct().Count() > MostElsewhere).ToList();
        // What is found plainly by a common name is not told because something of it stands faintly elsewhere in the question.
        var commonly = common.SelectMany(p => p.Where(IsPlain)).Select(f => f.Stream).ToHashSet();
        var rare = pieces.Except(common).SelectMany(p => p).Where(f => IsPlain(f) || !commonly.Contains(f.Stream));
        return ([.. rare.OrderByDescending(f => f.Covers).DistinctBy(f => f.Stream).Take(MostElsewhere)], common.Count > 0);

        static bool IsPlain(Elsewhere file) => file.Covers >= Finder.Plainly;
    }

    private ImmutableArray<FoundFile> Named(Visit visit, ImmutableArray<FoundFile> files) => [.. files.Select(f => f.Card.Names.IsEmpty ? f with { Named = NamesIn(visit, f.Head.Stream) } : f)];

    /// <summary>The first names on any card of a file that she may open.</summary>
    private ImmutableArray<string> NamesIn(Visit visit, StreamId stream) =>
        store.CardsOf([.. store.FindsIn(stream).Select(f => f.Seq)], visit.Ring.Desks).Select(c => FindWriter.Open(visit, c.Find.Binding, c.Card) is { } open ? FindCard.Read(c.Find.Purpose, c.Find.Part, open).Names : []).FirstOrDefault(n => !n.IsEmpty, []);

    /// <summary>What she may open that is probably or perhaps the same, likeliest first; nothing is noted and nobody told, so that whoever asks for a whole list notes that herself.</summary>
    public IReadOnlyList<FoundFile> Likely(Visit visit, Findable asked) =>
        asked.IsEmpty ? [] : [.. Search(visit, asked, Most).Hits.DistinctBy(h => h.Stream).Select(FileOf).OfType<FoundFile>().Where(f => f.Sure != Alike.Hardly)];

    private Candidates Search(Visit visit, Findable asked, int most)
    {
        var form = FindForm.Of(asked, finds.Rules);
        return _finder.Ask(visit, asked, card => Likeness.Of(form, FindForm.Of(card, finds.Rules), weights, finds.Rules), most);
    }

    private FoundFile? FileOf(Hit hit) => store.FindStream(hit.Stream) is { Destroyed: false } head
        ? new(head, hit.Card, hit.Why, hit.Why.Verdict(Expected / Math.Max(2, finds.CountOf(hit.Card.Purpose)), weights))
        : null;

    /// <summary>Somebody of the police alone is not told that a report may speak of whom he asks for: he may ask for himself. The desk that holds it is told that he asked.</summary>
    private bool IsSilent(Visit visit, Elsewhere e) => e.Purpose == Purposes.Offender && store.FindStream(e.Stream)?.Kind == StreamKind.Report.Wire()
        && visit.Desks.Where(d => Purposes.Functions(e.Purpose).Contains(d.Function)).All(d => d.Function == DeskFunction.Police);

    private static string DeskOf(Visit visit) => visit.Desks.First(d => Purposes.All.Any(p => Purposes.Functions(p).Contains(d.Function))).Code;

    /// <summary>Writes that she asked and what she was shown; tells the desks of others, once a day for each of their files; of what is only faintly alike the file says so and nobody is rung.</summary>
    private async Task Note(Visit visit, ImmutableArray<FoundFile> shown, IReadOnlyCollection<Elsewhere> spoken, IReadOnlyCollection<Elsewhere> unspoken, List<IRow> settled, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        // Judged by what was posted, not by what was noted: who broke off in between has told nobody.
        foreach (var one in spoken.Concat(unspoken))
        {
            var isNoted = store.Read(one.Stream).Any(n => n.Name == QuestionNoted.WireName && n.Author == visit.Id && n.At > yesterday);
            // What was only faintly alike has rung nobody: the exact one does.
            var rings = one.Covers >= Finder.Plainly && (!isNoted || !store.NoticesAbout(one.Stream).Any(n => n.Kind == Rung && n.Made > clock.MachineMilliseconds - Day));
            if (!isNoted || rings) await door.TellOf(visit, one.Stream, new QuestionNoted(DeskOf(visit), now), rings ? Rung : null);
        }

        ImmutableArray<NewAudit> lines =
        [
            new NewAudit(visit.Id, "finding.asked", null),
            .. shown.Select(f => new NewAudit(visit.Id, "finding.found", f.Head.Stream)),
            .. spoken.Select(e => new NewAudit(visit.Id, "finding.asked-about", e.Stream)),
            .. unspoken.Select(e => new NewAudit(visit.Id, "finding.asked-about-untold", e.Stream)),
        ];
        await door.Note(visit, lines, [.. settled.OfType<CardRow>().DistinctBy(c => (c.Find, c.Desk))], cancel);
    }
}
