using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>What hangs together with one file, as far as a reader's own files show it: the files on one side, what they have in common on the other, with places and times.</summary>
internal static class LinkMap
{
    private const int MostFiles = 40;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || Open(house, visit, id) is not { } first || LinkTable.Standing(house, first.State).IsEmpty) return RoomPages.Nothing(context);
        var opened = Gather(house, visit, first);
        await house.Door.Note(visit, "finding.links-read", opened.Keys, context.RequestAborted);
        return Show.Page<LinkMapPage, LinkMapView>(Frames.Of(context, house), View(house, visit, context.Words(), id, opened));
    });

    /// <summary>The file and all that hang together with it through files she may open, nearest first.</summary>
    private static Dictionary<StreamId, Seen<LinkState>> Gather(HouseParts house, Visit visit, Seen<LinkState> first)
    {
        var opened = new Dictionary<StreamId, Seen<LinkState>> { [first.Head.Stream] = first };
        var waiting = new Queue<Seen<LinkState>>([first]);
        while (waiting.TryDequeue(out var file))
        {
            foreach (var other in LinkTable.Standing(house, file.State).Select(l => new StreamId(l.Found.Other)).Where(o => !opened.ContainsKey(o)))
            {
                if (opened.Count >= MostFiles || Open(house, visit, other) is not { } seen) continue;
                opened.Add(other, seen);
                waiting.Enqueue(seen);
            }
        }

        return opened;
    }

    /// <summary>A file of whatever kind as far as its links go; <c>null</c>: not hers, or not there.</summary>
    public static Seen<LinkState>? Open(HouseParts house, Visit visit, StreamId id) =>
        house.Store.FindStream(id) is { } head && StreamKinds.Parse(head.Kind) is { } kind ? house.Door.Look<LinkState>(visit, id, kind) : null;

    private static LinkMapView View(HouseParts house, Visit visit, Words words, StreamId here, Dictionary<StreamId, Seen<LinkState>> opened)
    {
        var files = opened.ToDictionary(o => o.Key, o => new LinkNode($"{Names.Kind(words, o.Value.Head.Kind)} {house.Rooms.FaceOf(house, visit, o.Value.Head).Code}", Doors.Places.Of(o.Value.Head.Kind, o.Key)) { IsHere = o.Key == here, Seen = [.. Sightings(words, o.Value)] });
        var links = opened.SelectMany(o => LinkTable.Standing(house, o.Value.State).Select(l => (File: o.Key, Link: InBoth(o.Key, l, opened)))).ToList();
        foreach (var (file, link) in links) files.TryAdd(new(link.Found.Other), new(words.Format("page.links.closed", Names.Kind(words, link.Found.OtherKind), LinkTable.DeskOf(house, visit, words, file, link.Found)), null));
        var edges = links.SelectMany(l => new[] { l.File, new(l.Link.Found.Other) }.Select(file => (File: file, Mark: LinkTable.Named(words, l.Link)))).ToHashSet();
        var marks = edges.Select(e => e.Mark).Distinct().Order(StringComparer.Ordinal).ToList();
        var rows = files.OrderByDescending(f => f.Value.IsHere).ThenBy(f => f.Value.Href is null).ThenBy(f => f.Value.Name, StringComparer.Ordinal).ToList();
        return new(
            [.. rows.Select(r => r.Value)],
            [.. marks],
            [.. edges.Select(e => (rows.FindIndex(r => r.Key == e.File), marks.IndexOf(e.Mark))).Order()],
            LinkTable.Of(house, visit, words, links.Where(l => l.File == here || l.Link.Found.Other != here.Value).DistinctBy(l => (l.Link.Found.Other, LinkTable.Named(words, l.Link))).OrderBy(l => l.Link.Found.HappenedAt)));
    }

    /// <summary>What stands in both, where she may open both; else all that the entry on her side bears of the kind.</summary>
    private static LinkOnFile InBoth(StreamId file, LinkOnFile link, Dictionary<StreamId, Seen<LinkState>> opened)
    {
        if (!opened.TryGetValue(new(link.Found.Other), out var other)) return link;
        ImmutableArray<string> shared = [.. link.Marks.Intersect(other.State.Links.Where(l => l.Found.Other == file.Value && l.Found.Kind == link.Found.Kind).SelectMany(l => l.Marks), StringComparer.Ordinal)];
        return shared.IsEmpty ? link : link with { Marks = shared };
    }

    /// <summary>Where and when something of an opened file was written down.</summary>
    private static IEnumerable<string> Sightings(Words words, Seen<LinkState> seen) => seen.Entries.Where(e => e.Entry is IFindable)
        .SelectMany(e => ((IFindable)e.Entry).Finds().Where(f => f.Purpose == Purposes.Offender).SelectMany(f => f.Places).Select(p => words.Format("page.links.written", Times.Day(words, PhnomPenhDay(e)), p))).Distinct();

    private static DateOnly PhnomPenhDay(SeenEntry entry) => Work.Acts.PhnomPenh.DayOf(entry.Stored.At);
}
