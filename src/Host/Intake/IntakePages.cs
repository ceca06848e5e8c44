using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Intake;

namespace Kapea.Host.Intake;

/// <summary>The pages of the room: the queue, one report, who told it, taking a call.</summary>
internal static class IntakePages
{
    public static void Map(IEndpointRouteBuilder routes, HouseParts house)
    {
        routes.Get("/reports", context => ReportQueue.Page(context, house, before: long.MaxValue));
        routes.Get("/reports/older/{before:long}", context => ReportQueue.Page(context, house, long.Parse(context.Part("before"), System.Globalization.CultureInfo.InvariantCulture)));
        routes.Get("/reports/new", context => TakingACall.Page(context, house, draftId: null));
        routes.Get("/reports/new/again/{draft}", context => TakingACall.Page(context, house, context.Part("draft")));
        routes.Get("/reports/{id}", context => OneReport.Page(context, house, draftId: null));
        routes.Get("/reports/{id}/again/{draft}", context => OneReport.Page(context, house, context.Part("draft")));
        routes.Get("/reports/{id}/reporter", context => WhoTold.Page(context, house));
    }

    public static void Tell(RoomBook rooms) => rooms
        .Face(StreamKind.Report, (house, visit, stream) => house.Door.State<ReportState>(visit, stream, StreamKind.Report) is { } at ? new(stream.Reference, Priority(at.State)) : null)
        .Offer<ReportState>(IntakeOffers.OnReport)
        .Screen(RecordReport.WireName, _ => "/reports/new")
        .Screen(TriageReport.WireName, report => $"/reports/{report}")
        .Choose(LinkReports.WireName, "other", Others)
        .Choose(ShareReportOverLink.WireName, "linked_desk", asking => LinkChoices.Desks(asking, StateOf(asking)?.LinkedDesks ?? []));

    /// <summary>The level of risk as pages show it; <c>null</c>: not yet judged.</summary>
    public static string? Priority(ReportState state) => state.IsTriaged ? state.Risk.ToString() : null;

    /// <summary>The reports a person's desks hold, newest first, each once.</summary>
    public static IEnumerable<StreamHead> Held(HouseParts house, Visit visit, int most, long before = long.MaxValue) =>
        visit.Desks.SelectMany(d => house.Store.StreamsHeldBy(d.Id, StreamKind.Report.Wire(), most, before)).DistinctBy(h => h.Stream).OrderByDescending(h => h.Born).Take(most);

    private static ReportState? StateOf(Asking asking) =>
        asking.Subject is { } report ? asking.House.Door.State<ReportState>(asking.Visit, report, StreamKind.Report)?.State : null;

    private static ImmutableArray<Option> Others(Asking asking) =>
    [
        .. Held(asking.House, asking.Visit, 100).Where(h => h.Stream != asking.Subject)
            .Select(h => (h.Stream, State: asking.House.Door.State<ReportState>(asking.Visit, h.Stream, StreamKind.Report)?.State))
            .Where(r => r.State?.Recorded is not null)
            .Select(r => new Option(r.Stream.ToString(), $"{r.Stream.Reference} · {Times.Moment(asking.Words, r.State!.Recorded!.ReceivedAt)} · {asking.Words["channel." + r.State.Recorded.Channel]}")),
    ];
}
