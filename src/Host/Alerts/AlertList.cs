using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using AlertOf = Kapea.Work.Alerts.AlertState;

namespace Kapea.Host.Alerts;

/// <summary>The alerts a desk may see, the unanswered first.</summary>
internal static class AlertList
{
    private const int Most = 60;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function is DeskFunction.Intake or DeskFunction.Police)) return RoomPages.Nothing(context);
        var heads = visit.Desks.SelectMany(d => house.Store.StreamsHeldBy(d.Id, StreamKind.Alert.Wire(), Most)).DistinctBy(h => h.Stream).OrderByDescending(h => h.Born).Take(Most);
        var found = heads.Select(h => (Head: h, State: house.Door.State<AlertOf>(visit, h.Stream, StreamKind.Alert)?.State)).Where(a => a.State?.Raised is not null).ToList();
        await house.Door.Note(visit, "alerts.alerts-listed", found.Select(a => a.Head.Stream), context.RequestAborted);
        var words = context.Words();
        var lines = found.Select(a => Line(house, words, a.Head, a.State!)).OrderBy(l => l.State).ThenBy(l => WorstFirst.Rank(l.Priority)).ThenByDescending(l => l.RaisedAt);
        return Show.Page<AlertListPage, AlertListView>(Frames.Of(context, house), new([.. lines]));
    });

    private static AlertLine Line(HouseParts house, Words words, Journal.StreamHead head, AlertOf state)
    {
        var raised = state.Raised!;
        var last = raised.Rungs.LastOrDefault(r => r.Rung <= state.Escalations) ?? raised.Rungs[0];
        return new(head.Stream.Value, head.Stream.Reference, raised.Urgency.ToString(), OneAlert.StateOf(state), state.RaisedAt!.Value, OneAlert.UnitOf(house, words, raised.Rungs, last)) { NextAt = OneAlert.NextAt(state) };
    }
}
