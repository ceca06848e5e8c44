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
        if (RoomPages.StreamOf(context) is not { } id || Open(house, visit, id) is not { State.Links.IsEmpty: false } first) return RoomPages.Nothing(context);
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
            foreach (var other in file.State.Links.Select(l => new StreamId(l.Other)).Where(o => !opened.ContainsKey(o)))
            {
                if (opened.Count >= MostFiles || Open(house, visit, other) is not { } seen) continue;
                opened.Add(other, seen);
                waiting.Enqueue(seen);
            }
        }

        return opened;
    }

    private static Seen<LinkState>? Open(HouseParts house, Visit visit, StreamId id) =>
        house.Store.FindStream(id) is { } head && StreamKinds.Parse(head.Kind) is { } kind ? house.Door.Look<LinkState>(visit, id, kind) : null;

    private static LinkMapView View(HouseParts house, Visit visit, Words words, StreamId here, Dictionary<StreamId, Seen<LinkState>> opened)
    {
        var files = new Dictionary<StreamId, LinkNode>();
        var edges = new HashSet<(StreamId File, (MarkKind, string) Mark)>();
        foreach (var (id, seen) in opened)
        {
            files[id] = new($"{Names.Kind(words, seen.Head.Kind)} {house.Rooms.FaceOf(house, visit, seen.Head).Code}", Doors.Places.Of(seen.Head.Kind, id)) { IsHere = id == here, Seen = [.. Sightings(words, seen)] };
            foreach (var link in seen.State.Links) edges.UnionWith([(id, (link.Kind, link.Mark)), (new(link.Other), (link.Kind, link.Mark))]);
        }

        foreach (var link in opened.Values.SelectMany(s => s.State.Links).Where(l => !files.ContainsKey(new(l.Other))))
            files[new(link.Other)] = new($"{Names.Kind(words, link.OtherKind)}, {Names.Desk(house, words, link.Desk)}", null);
        var marks = edges.Select(e => e.Mark).Distinct().Order().ToList();
        var rows = files.OrderByDescending(f => f.Value.IsHere).ThenBy(f => f.Value.Href is null).ThenBy(f => f.Value.Name, StringComparer.Ordinal).ToList();
        return new(
            [.. rows.Select(r => r.Value)],
            [.. marks.Select(m => $"{words["mark-kind." + m.Item1]} {m.Item2}")],
            [.. edges.Select(e => (rows.FindIndex(r => r.Key == e.File), marks.IndexOf(e.Mark))).Order()],
            LinkTable.Of(house, visit, words, opened.Values.SelectMany(s => s.State.Links).DistinctBy(l => (l.Other, l.Kind, l.Mark)).OrderBy(l => l.HappenedAt)));
    }

    /// <summary>Where and when something of an opened file was written down.</summary>
    private static IEnumerable<string> Sightings(Words words, Seen<LinkState> seen) => seen.Entries.Where(e => e.Entry is IFindable)
        .SelectMany(e => ((IFindable)e.Entry).Finds().Where(f => f.Purpose == Purposes.Offender).SelectMany(f => f.Places).Select(p => words.Format("page.links.written", Times.Day(words, PhnomPenhDay(e)), p))).Distinct();

    private static DateOnly PhnomPenhDay(SeenEntry entry) => Work.Acts.PhnomPenh.DayOf(entry.Stored.At);
}
