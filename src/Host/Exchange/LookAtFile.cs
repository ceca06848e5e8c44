using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A file that was read and waits for a yes: what it would do, and the yes.</summary>
internal static class LookAtFile
{
    private const int MostRows = 300;
    // As many as one form can hold ticks: of rows that somebody has to decide about more are shown than of others.
    private const int MostToLookAt = 500;
    private const int MostFields = 400;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Imports.DeskOf(visit) is not { } desk || house.WaitingFiles.Find(visit, context.Part("file")) is not { } waiting) return RoomPages.Nothing(context);
        return Show.Page<LookPage, LookView>(Frames.Of(context, house), View(context.Words(), waiting, await house.Imports.Show(visit, desk, waiting.File, context.RequestAborted)));
    });

    public static Task<IResult> TakeIn(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Imports.DeskOf(visit) is not { } desk || house.WaitingFiles.Find(visit, context.Part("file")) is not { } waiting) return RoomPages.Nothing(context);
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, $"/imports/look/{waiting.Id}");
        var leaveOut = Rows(form["leave_out"]);
        // What stood there and was not ticked is meant to come in, also where it was left out before.
        var chosen = waiting with { LeaveOut = leaveOut, BringIn = Rows(form["shown"].ToString().Split(',')).Except(leaveOut) };
        var session = Gate.Token(context.Request);
        Visit? Now() => house.Sessions.Resolve(session);
        var begun = await house.Imports.Begin(Now, desk, waiting.File, leaveOut, context.RequestAborted);
        if (begun.Stopped is { } why) return PageEndpoints.Refused(context, why, $"/imports/look/{waiting.Id}");
        if (begun.Import is not { } import)
        {
            house.WaitingFiles.Drop(waiting.Id);
            Flash.Say(context, new Notice(true, "page.imports.nothing-new"));
            return PageEndpoints.SeeOther("/imports");
        }

        chosen = chosen with { Import = import };
        house.WaitingFiles.Begun(chosen);
        OneImport.Go(house, Now, desk, chosen);
        return PageEndpoints.SeeOther($"/imports/{import}");
    });

    private static ImmutableHashSet<int> Rows(IEnumerable<string?> numbers) => [.. numbers.Select(r => int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0)];

    private static LookView View(Words words, WaitingFile waiting, FileLooked looked)
    {
        var wouldCome = looked.Rows.Where(r => r.Would == RowOutcome.TakenIn).OrderBy(r => r.Same.IsEmpty).ThenBy(r => !r.WasLeftOut).ThenBy(r => Said(words, r).IsEmpty).ThenBy(r => r.Given.Row).ToList();
        var shown = Math.Clamp(wouldCome.Count(r => !r.Same.IsEmpty || r.WasLeftOut), MostRows, MostToLookAt);
        string[] holds = [words.Format("page.imports.holds", waiting.File.Rows.Length), .. waiting.File.Missing > 0 ? [words.Format("page.imports.missing", waiting.File.Missing)] : Array.Empty<string>(), words[looked.SoughtSame ? "page.imports.own-only" : "page.imports.not-sought"]];
        return new(waiting.Id, [.. holds], [.. Enum.GetValues<RowOutcome>().Where(o => looked.Count(o) > 0).Select(o => new DefinitionRow(words["row-would." + o], Number(looked.Count(o))))],
            [.. wouldCome.Take(shown).Select(r => new RowToTake(r.Given.Row, r.Given.NameKhmer ?? r.Given.NameLatin ?? "–", Said(words, r), r.WasLeftOut))])
        {
            Further = Math.Max(0, wouldCome.Count - shown),
            Troubles = Table([words["page.imports.trouble"], words["page.imports.kind"], words["page.imports.field"], words["page.imports.rows"]],
                looked.Troubles.Select(t => new string?[] { words["trouble." + t.Trouble.Code], words["trouble-kind." + t.Trouble.Kind], t.Trouble.Field, Number(t.Rows) })),
            NotTaken = Table([words["page.imports.row-number"], words["page.imports.why"], words["page.column.code"]],
                looked.Rows.Where(r => r.Would != RowOutcome.TakenIn).Take(MostRows).Select(r => new string?[] { Number(r.Given.Row), string.Join(" ", r.Would == RowOutcome.Refused ? r.Given.Troubles.Where(t => t.Kind == TroubleKind.Refused).Select(t => words["trouble." + t.Code]) : [words["row-would." + r.Would]]), r.Code })),
            NoCase = Table([words["page.imports.row-number"], words["page.imports.why"]], waiting.File.Passed.Where(p => p.Kind != PassedKind.Empty).Take(MostRows).Select(p => new string?[] { Number(p.Row), words["passed-row." + p.Kind] })),
            Kept = Table([words["page.imports.field"], words["page.imports.rows"]], waiting.File.KeptFields.Take(MostFields).Select(f => new string?[] { f.Field, Number(f.Rows) })),
        };
    }

    /// <summary>What somebody should know before the row comes in.</summary>
    private static ImmutableArray<string> Said(Words words, RowLooked row) =>
    [
        .. row.Same.IsEmpty ? [] : new[] { words.Format("page.imports.same", string.Join(", ", row.Same)) },
        .. row.Given.Troubles.Where(t => t.Kind == TroubleKind.Contradicts).Select(t => words["trouble." + t.Code]),
    ];

    internal static TableView? Table(ImmutableArray<string> columns, IEnumerable<string?[]> lines) => lines.Select(l => l.ToImmutableArray()).ToImmutableArray() is { Length: > 0 } all ? new(columns, all) : null;

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
