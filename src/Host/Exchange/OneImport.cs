using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>One import: how far it is, what became of its rows, going on, and taking it back.</summary>
internal static class OneImport
{
    private const int RowsOnPage = 200;
    private const int MostLetters = 1000;

    public static Task<IResult> Page(HttpContext context, HouseParts house, int page) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || await house.Door.See<ImportState>(visit, id, StreamKind.Import, "exchange.import-read", context.RequestAborted) is not { State.Begun: not null } seen) return RoomPages.Nothing(context);
        var rows = seen.State.Rows.Values.OrderBy(r => r.Noted.Outcome == RowOutcome.TakenIn ? 0 : 1).ThenByDescending(r => r.Risk).ThenBy(r => r.Noted.Row).ToList();
        if (page > 1 && (page - 1) * RowsOnPage >= rows.Count) return RoomPages.Nothing(context);
        return Show.Page<ImportPage, ImportView>(Frames.Of(context, house), View(house, visit, context.Words(), id, seen.State, rows, page));
    });

    public static Task<IResult> Stop(HttpContext context, HouseParts house) => Posted(context, house, (_, _, import) =>
    {
        house.Errands.Find(import)?.Stop();
        return Done;
    });

    public static Task<IResult> GoOn(HttpContext context, HouseParts house) => Posted(context, house, (visit, desk, import) =>
    {
        var session = Gate.Token(context.Request);
        return house.WaitingFiles.Hers(visit).FirstOrDefault(f => f.What.Import == import) is { } waiting && !Go(house, () => house.Sessions.Resolve(session), waiting) ? Task.FromResult<Refusal?>(ExchangeRefusals.RunsAlready) : Done;
    });

    public static Task<IResult> TakeBack(HttpContext context, HouseParts house) => Posted(context, house, async (visit, desk, import) =>
    {
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        var reason = form?["reason"].ToString().Trim() ?? "";
        if (form is null) return trouble;
        if (reason.Length == 0) return FieldRefusals.Missing("reason");
        if (reason.Length > MostLetters) return FieldRefusals.TooLong("reason", MostLetters);
        if (form["second_look"] != "true") return DoorRefusals.SecondLook;
        var session = Gate.Token(context.Request);
        var anyway = form["anyway"] == "true";
        var rows = house.Imports.State(visit, import)!.Rows.Values.Count(r => r.Case is not null);
        return house.Errands.Begin(import, rows, (progress, _) => house.Imports.TakeBack(() => house.Sessions.Resolve(session), desk, import, reason, anyway, progress)) ? null : ExchangeRefusals.RunsAlready;
    });

    /// <summary>Goes through a file in the background; <c>false</c>: its import runs already.</summary>
    public static bool Go(HouseParts house, Func<Visit?> visit, Sent<SentFile> waiting) => waiting.What is { Import: { } import, File: var file, Choice: var choice } && house.Errands.Begin(
        import, file.Rows.Length,
        (progress, stop) => house.Imports.Go(visit, file, import, choice, progress, stop),
        () => house.WaitingFiles.Drop(waiting.Id));

    private static Task<Refusal?> Done => Task.FromResult<Refusal?>(null);

    /// <summary>Does what was posted, and says why not where it could not.</summary>
    private static Task<IResult> Posted(HttpContext context, HouseParts house, Func<Visit, string, StreamId, Task<Refusal?>> what) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } import || Imports.DeskOf(visit) is not { } desk || house.Imports.State(visit, import) is not { Begun: not null }) return RoomPages.Nothing(context);
        if (await what(visit, desk, import) is { } why) return PageEndpoints.Refused(context, why, $"/imports/{import}");
        return PageEndpoints.SeeOther($"/imports/{import}");
    });

    private static ImportView View(HouseParts house, Visit visit, Words words, StreamId id, ImportState state, List<RowOnFile> rows, int page)
    {
        var errand = house.Errands.Find(id);
        var isRunning = errand is { IsRunning: true };
        var mayAct = Imports.DeskOf(visit) is not null && !isRunning;
        var isOpen = state is { FinishedAt: null, TakenBack: null };
        var hasFile = house.WaitingFiles.Hers(visit).Any(f => f.What.Import == id);
        return new(id.Value, id.Reference, [.. About(words, state)], [.. rows.Skip((page - 1) * RowsOnPage).Take(RowsOnPage).Select(r => Row(house, visit, words, r))])
        {
            Running = isRunning ? (errand!.Done, errand.Rows) : null,
            Note = isRunning ? null : errand?.Why is { } why ? words.RefusalAndWhatToDo(why.Code, why.Hint) : isOpen ? words[hasFile ? "page.imports.can-go-on" : "page.imports.goes-on"] : null,
            CanGoOn = mayAct && isOpen && hasFile,
            CanTakeBack = mayAct && rows.Exists(r => r.Noted.Outcome is RowOutcome.TakenIn or RowOutcome.LeftAlone),
            WorkedOn = mayAct ? [.. house.Imports.WorkedOn(state)] : [],
            Acts = house.Rooms.Links(house, visit, id, state),
            Newer = page > 1 ? page - 1 : null,
            Older = page * RowsOnPage < rows.Count ? page + 1 : null,
        };
    }

    private static IEnumerable<DefinitionRow> About(Words words, ImportState state)
    {
        yield return new(words["exchange.begin-import.origin"], CasesFile.Called(state.Begun!.Origin));
        yield return new(words["page.imports.begun"], Times.Moment(words, state.Begun.HappenedAt));
        yield return new(words["exchange.begin-import.rows"], LookAtFile.Number(state.Begun.Rows));
        foreach (var outcome in Enum.GetValues<RowOutcome>().Where(o => state.Count(o) > 0)) yield return new(words["row-outcome." + outcome], LookAtFile.Number(state.Count(outcome)));
        yield return new(words["page.imports.state"], words["page.imports.state." + ImportList.StateOf(state)]);
        if (state.TakenBack is { } back) yield return new(words["exchange.take-back-import.reason"], back.Reason);
    }

    // Whether somebody has begun with a case is seen where it is held; of many rows only those of the page are opened.
    private static ImportRow Row(HouseParts house, Visit visit, Words words, RowOnFile row) =>
        new(row.Noted.Row, words["row-outcome." + row.Noted.Outcome], row.Noted.Code, row.Case, row.Case is null ? null : row.Risk.ToString(),
            row.Case is { } file && house.Door.State<CaseState>(visit, new(file), StreamKind.Case)?.State is { IsOpened: true } at ? words["case-stage." + at.Stage] : null, [.. row.Noted.Troubles.Select(t => words["trouble." + t.Code] + (t.Field.Length == 0 ? "" : $" ({t.Field})"))]);
}
