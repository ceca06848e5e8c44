using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>Who carries how much: the open cases of each worker, weighed, for her supervisor.</summary>
internal static class Caseloads
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!MayLook(visit)) return RoomPages.Nothing(context);
        var open = Open(house, visit).ToList();
        await house.Door.Note(visit, "cases.caseloads-read", open.Select(c => c.Head.Stream), context.RequestAborted);
        var words = context.Words();
        var lines = open.GroupBy(c => c.State.Owner!.Value).Select(own => new CaseloadLine(own.Key, Names.Who(house, visit, words, new(own.Key)), Of(house, own.Select(c => c.State))));
        return Show.Page<CaseloadPage, CaseloadView>(Frames.Of(context, house), new([.. lines.OrderByDescending(l => l.Load.Tenths).ThenBy(l => l.Worker, StringComparer.Ordinal)]));
    });

    /// <summary>The load of these cases today.</summary>
    public static Caseload Of(HouseParts house, IEnumerable<CaseState> open)
    {
        var now = house.Clock.GetUtcNow();
        return Caseload.Of(open, PhnomPenh.DayOf(now), house.Reference.At(now));
    }

    public static bool MayLook(Visit visit) => visit.Desks.Any(d => d.Function == DeskFunction.Supervision);

    /// <summary>Every open case that has a worker and that this reader holds: all of them, since a case that is not listed would be lost when its worker leaves.</summary>
    public static IEnumerable<(StreamHead Head, CaseState State)> Open(HouseParts house, Visit visit) => All(house, visit).Where(c => c.State is { Owner: not null, IsClosed: false });

    /// <summary>Every case that this reader holds.</summary>
    public static IEnumerable<(StreamHead Head, CaseState State)> All(HouseParts house, Visit visit) => Held(house, visit)
        .Select(h => (Head: h, house.Door.State<CaseState>(visit, h.Stream, StreamKind.Case)?.State)).Where(c => c.State is { IsOpened: true }).Select(c => (c.Head, c.State!));

    private static IEnumerable<StreamHead> Held(HouseParts house, Visit visit) => visit.Desks.SelectMany(d => house.Rooms.Listed(house, d.Id, StreamKind.Case)).DistinctBy(h => h.Stream);
}
