using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Access;

/// <summary>What waits for a person: dues of her desks, glasses to review, destructions to confirm, and her desks.</summary>
internal static class Today
{
    /// <summary>How many dates of a desk are looked at, the earliest first: harm is told by the files, and these are opened for it.</summary>
    private const int LookedAt = 240;

    /// <summary>How many are shown; what is left is counted.</summary>
    private const int Shown = 60;

    /// <summary>How far ahead something is due today rather than later.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var words = context.Words();
        var now = house.Clock.GetUtcNow();
        var dues = Dues(house, visit);
        var lines = Lines(house, visit, dues);
        var due = lines.Where(l => l.Line.At <= now + Soon).OrderBy(l => l.Line.IsHers ? 0 : 1).ToList();
        var soon = due.Take(Shown).ToList();
        var later = lines.Where(l => l.Line.At > now + Soon).OrderBy(l => l.Line.At).Take(Shown).ToList();
        await house.Door.Note(visit, "access.today-read", soon.Concat(later).Select(l => l.Stream).Distinct(), context.RequestAborted);
        var view = new TodayView([.. soon.Where(l => !l.Line.IsHers).Select(l => l.Line)], [.. visit.Desks.Select(d => Card(house, visit, words, d))])
        {
            Hers = [.. soon.Where(l => l.Line.IsHers).Select(l => l.Line)],
            More = due.Count - soon.Count,
            Later = [.. later.Select(l => l.Line)],
            Acts = Begin(house, visit),
            Glasses = Glasses(house, visit, words),
            Destructions = Destructions(house, visit, words, now),
        };
        return Show.Page<TodayPage, TodayView>(Frames.Of(context, house), view);
    });

    /// <summary>Of several steps of one kind on one stream (the rungs of a ladder) only the next is shown.</summary>
    private static ImmutableArray<DueRow> Dues(HouseParts house, Visit visit) =>
        [.. visit.Desks.SelectMany(d => house.Store.DuesOf(d.Id, LookedAt)).Where(d => house.Rooms.IsToDo(d, house.Clock.GetUtcNow())).GroupBy(d => (d.Stream, d.Kind)).Select(steps => steps.MinBy(d => d.At)!).OrderBy(d => d.At).Take(LookedAt)];

    /// <summary>Harm first, then time.</summary>
    private static List<(StreamId Stream, DueLine Line)> Lines(HouseParts house, Visit visit, ImmutableArray<DueRow> dues)
    {
        var heads = dues.Select(d => d.Stream).Distinct().Select(house.Store.FindStream).OfType<StreamHead>().ToDictionary(h => h.Stream);
        var faces = heads.Values.ToDictionary(h => h.Stream, h => house.Rooms.FaceOf(house, visit, h));
        return
        [
            .. dues.Where(d => heads.ContainsKey(d.Stream))
                .Select(d => (d.Stream, Line: new DueLine(d.Kind, faces[d.Stream].Priority, DateTimeOffset.FromUnixTimeSeconds(d.At), Places.Of(heads[d.Stream].Kind, d.Stream), faces[d.Stream].Code) { IsHers = faces[d.Stream].IsHers }))
                .OrderBy(l => WorstFirst.Rank(l.Line.Priority)).ThenBy(l => l.Line.At),
        ];
    }

    private static ImmutableArray<ActLink> Begin(HouseParts house, Visit visit) =>
        [.. house.Acts.All.Where(a => a.Shape.Subject is null && a.Shape.Begins.Length > 0 && a.MayBeDoneBy(visit)).Select((a, i) => new ActLink(a.WireName, null, Main: i == 0))];

    private static DeskCard Card(HouseParts house, Visit visit, Words words, NetworkDesk desk)
    {
        var onDuty = desk.Members.Where(m => m.Turn > 0).OrderBy(m => m.Turn).Select(m => house.Book.Now.Person(m.Person)).FirstOrDefault(p => p is { State: PersonState.Active });
        return new(desk.Code, Names.Of(desk, words), words["desk-function." + desk.Function], onDuty?.Profile.Name) { Lead = visit.IsLead(desk) };
    }

    private static ImmutableArray<GlassToReview> Glasses(HouseParts house, Visit visit, Words words) =>
    [
        .. house.Store.All<GlassRow>().Where(g => g.Finding == 0 && g.Person != visit.Id && GlassReviewers.Include(house.Store, house.Book.Now, g, visit)).OrderBy(g => g.Since)
            .Select(g => new GlassToReview(g.Act.Value, Names.Who(house, visit, words, g.Person), Names.Kind(words, house.Store.FindStream(g.Stream)?.Kind ?? ""), g.Stream.Reference, DateTimeOffset.FromUnixTimeSeconds(g.Since), GlassReviewers.ReasonOf(house.Book, visit, g)) { ActId = ActId.New().Value }),
    ];

    private static ImmutableArray<DestructionToDecide> Destructions(HouseParts house, Visit visit, Words words, DateTimeOffset now) =>
    [
        .. Proposal.All(house.Store).Where(p => !p.HasLapsed(now) && (p.By == visit.Id || p.MayBeDecidedBy(house.Book.Now, visit))).OrderBy(p => p.At)
            .Select(p => new DestructionToDecide(p.Stream.Value, p.Position, Names.Kind(words, house.Store.FindStream(p.Stream)?.Kind ?? ""), p.Stream.Reference, Names.Who(house, visit, words, p.By), p.By == visit.Id, p.Until)),
    ];
}
