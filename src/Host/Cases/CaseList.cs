using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;

namespace Kapea.Host.Cases;

/// <summary>The cases of which a desk holds a part, the worst first; each once, by the part that says most of it.</summary>
internal static class CaseList
{
    private const int Most = 200;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        var found = CasesPages.Kinds.SelectMany(kind => Held(house, visit, kind)).Where(f => f.File.Code.Length > 0).DistinctBy(f => f.File.Code).ToList();
        await house.Door.Note(visit, "cases.cases-listed", found.Select(f => f.Head.Stream), context.RequestAborted);
        var words = context.Words();
        var lines = found.Select(f => Line(house, words, f.Head, f.File)).OrderBy(l => WorstFirst.Rank(l.Risk)).ThenBy(l => l.DueAt ?? DateTimeOffset.MaxValue);
        return Show.Page<CaseListPage, CaseListView>(Frames.Of(context, house), new([.. lines]) { MayHandOver = Caseloads.MayLook(visit) });
    });

    private static IEnumerable<(StreamHead Head, FileState File)> Held(HouseParts house, Visit visit, StreamKind kind) =>
        visit.Desks.SelectMany(d => house.Store.StreamsHeldBy(d.Id, kind.Wire(), Most)).DistinctBy(h => h.Stream)
            .Select(h => (h, house.Door.State<FileState>(visit, h.Stream, kind)?.State)).Where(f => f.State is not null).Select(f => (f.h, f.State!));

    private static CaseLine Line(HouseParts house, Words words, StreamHead head, FileState file)
    {
        var due = house.Store.All<DueRow>(head.Stream).MinBy(d => d.At);
        return new(head.Stream.Value, file.Code, file.Risk?.ToString(), words["case-stage." + (file.Stage ?? Work.Cases.CaseStage.Identified)]) { DueAt = due is null ? null : DateTimeOffset.FromUnixTimeSeconds(due.At), Due = due?.Kind };
    }
}
