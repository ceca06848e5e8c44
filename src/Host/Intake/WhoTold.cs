using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Intake;

namespace Kapea.Host.Intake;

/// <summary>Who told a report: a stream of its own, under an address of its own, whose reading is written down by itself.</summary>
internal static class WhoTold
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } report || house.Store.FindStream(report) is not { } head || Of(house, head) is not { } reporter) return RoomPages.Nothing(context);
        if (await house.Door.See<ReporterState>(visit, reporter.Stream, StreamKind.Reporter, "intake.reporter-read", context.RequestAborted) is not { State.Told: { } told } seen) return RoomPages.Nothing(context);
        var words = context.Words();
        var view = new ReporterView(report.Value, report.Reference, told.IsChild, [.. Rows(words, told)], [.. Names.Holders(house, words, seen.Head)]);
        return Show.Page<ReporterPage, ReporterView>(Frames.Of(context, house), view);
    });

    /// <summary>The stream of who told a report: the one begun by the same act.</summary>
    public static StreamHead? Of(HouseParts house, StreamHead report) => Sibling(house, report, StreamKind.Report, StreamKind.Reporter);

    /// <summary>The report of a stream of who told it.</summary>
    public static StreamHead? ReportOf(HouseParts house, StreamHead reporter) => Sibling(house, reporter, StreamKind.Reporter, StreamKind.Report);

    private static StreamHead? Sibling(HouseParts house, StreamHead of, StreamKind from, StreamKind to)
    {
        if (of.Kind != from.Wire()) return null;
        var holders = house.Store.All<WrapRow>(of.Stream).Where(w => !w.Gated).Select(w => w.Desk).Distinct();
        return holders.SelectMany(d => house.Store.StreamsHeldBy(d, to.Wire(), 1, of.Born + 1)).FirstOrDefault(h => h.Born == of.Born);
    }

    private static IEnumerable<DefinitionRow> Rows(Words words, ReporterTold told)
    {
        yield return new(Label("anonymous"), Said(told.Anonymous));
        yield return new(Label("reporter_name"), told.Name);
        yield return new(Label("reporter_relation"), told.Relation is { } relation ? words["relation." + relation] : null);
        yield return new(Label("reporter_contact"), told.Contact);
        yield return new(Label("reporter_safe_time"), told.SafeTime);
        yield return new(Label("consent_to_contact"), Said(told.ConsentToContact));
        yield return new(Label("child_reporter"), Said(told.IsChild));
        yield return new(Label("reporter_safe"), told.IsSafe is { } safe ? words["known." + safe] : null);

        string Label(string field) => words[$"{ActWords.Key(RecordReport.WireName)}.{field}"];
        string Said(bool flag) => words[flag ? "known.Yes" : "known.No"];
    }
}
