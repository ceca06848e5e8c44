using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Intake;

namespace Kapea.Host.Intake;

/// <summary>The reports a desk holds: what waits, the worst first, and what was settled lately.</summary>
internal static class ReportQueue
{
    private const int OnAPage = 50;

    public static Task<IResult> Page(HttpContext context, HouseParts house, long before) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function is DeskFunction.Intake or DeskFunction.Supervision)) return RoomPages.Nothing(context);
        var newest = IntakePages.Held(house, visit, OnAPage, before).ToList();
        // Whatever still has a clock running stands on the first page, however old it is.
        var heads = before == long.MaxValue ? newest.Concat(WithClock(house, visit)).DistinctBy(h => h.Stream).ToList() : newest;
        var found = heads.Select(h => (Head: h, State: house.Door.State<ReportState>(visit, h.Stream, StreamKind.Report)?.State)).Where(r => r.State?.Recorded is not null).ToList();
        await house.Door.Note(visit, "intake.reports-listed", found.Select(r => r.Head.Stream), context.RequestAborted);
        var words = context.Words();
        var lines = found.Select(r => (r.State!.IsClosed, Line: Line(house, words, r.Head, r.State))).ToList();
        var view = new ReportQueueView([.. lines.Where(l => !l.IsClosed).Select(l => l.Line).OrderBy(l => WorstFirst.Rank(l.Priority)).ThenBy(l => l.ReceivedAt)])
        {
            Settled = [.. lines.Where(l => l.IsClosed).Select(l => l.Line).OrderByDescending(l => l.ReceivedAt)],
            Acts = house.Acts.Find(RecordReport.WireName)!.MayBeDoneBy(visit) ? [new ActLink(RecordReport.WireName, null, Main: true)] : [],
            Older = newest.Count == OnAPage ? $"/reports/older/{newest[^1].Born}" : null,
        };
        return Show.Page<ReportQueuePage, ReportQueueView>(Frames.Of(context, house), view);
    });

    private static IEnumerable<StreamHead> WithClock(HouseParts house, Visit visit) =>
        visit.Desks.SelectMany(d => house.Store.DuesOf(d.Id, 500)).Select(d => d.Stream).Distinct()
            .Select(house.Store.FindStream).OfType<StreamHead>().Where(h => h.Kind == StreamKind.Report.Wire());

    private static ReportLine Line(HouseParts house, Words words, StreamHead head, ReportState state) =>
        new(head.Stream.Value, head.Stream.Reference, IntakePages.Priority(state), Standing(state), state.Recorded!.ReceivedAt, words["channel." + state.Recorded.Channel])
        {
            DueAt = house.Store.All<DueRow>(head.Stream) is { Length: > 0 } dues ? DateTimeOffset.FromUnixTimeSeconds(dues.Min(d => d.At)) : null,
            Rule = state.Triage?.Rule,
        };

    private static string Standing(ReportState state) => state switch
    {
        { IsClosed: true } => "Settled",
        { Cases.Length: > 0 } => "CaseOpened",
        { Alerts.Length: > 0 } => "Alerted",
        { IsTriaged: true } => "Triaged",
        _ => "New",
    };
}
