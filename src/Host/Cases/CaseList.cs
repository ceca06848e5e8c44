using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;

namespace Kapea.Host.Cases;

/// <summary>The cases of which a desk holds a part, the worst first; each once, by the part that says most of it. One that goes on in another stands on the page of that one.</summary>
internal static class CaseList
{
    private const int Most = 200;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var lines = Lines(house, visit, context.Words());
        await house.Door.Note(visit, "cases.cases-listed", lines.Select(l => new StreamId(l.Id)), context.RequestAborted);
        return Show.Page<CaseListPage, CaseListView>(Frames.Of(context, house), new(lines) { MayHandOver = Caseloads.MayLook(visit), MayTakeIn = visit.Desks.Any(d => d.Function == DeskFunction.SocialTeam) });
    });

    /// <summary>The lines of the list as this person sees it now, each with the stream that was opened for it.</summary>
    public static ImmutableArray<CaseLine> Lines(HouseParts house, Visit visit, Words words) =>
        [.. Held(house, visit).Where(f => f.File.Code.Length > 0 && f.File.Stage is not (Work.Cases.CaseStage.TakenBack or Work.Cases.CaseStage.Merged)).Select(f => Line(house, words, f.Head, f.File)).OrderBy(l => WorstFirst.Rank(l.Risk)).ThenBy(l => l.DueAt ?? DateTimeOffset.MaxValue)];

    /// <summary>Streams of one case were begun by one act; of each case only the part that says most is opened.</summary>
    private static IEnumerable<(StreamHead Head, FileState File)> Held(HouseParts house, Visit visit) =>
        CasesPages.Kinds.SelectMany(kind => visit.Desks.SelectMany(d => house.Rooms.Listed(house, d.Id, kind).Take(Most)).Select(h => (Head: h, Kind: kind))).DistinctBy(f => f.Head.Born)
            .Select(f => (f.Head, house.Door.State<FileState>(visit, f.Head.Stream, f.Kind)?.State)).Where(f => f.State is not null).Select(f => (f.Head, f.State!));

    private static CaseLine Line(HouseParts house, Words words, StreamHead head, FileState file)
    {
        var due = house.Store.All<DueRow>(head.Stream).MinBy(d => d.At);
        return new(head.Stream.Value, file.Code, file.Risk?.ToString(), words["case-stage." + (file.Stage ?? Work.Cases.CaseStage.Identified)]) { DueAt = due is null ? null : DateTimeOffset.FromUnixTimeSeconds(due.At), Due = due?.Kind };
    }
}
