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
        if (Waiting(house, visit, context) is not { } waiting) return RoomPages.Nothing(context);
        var (words, all) = (context.Words(), await house.Imports.Show(visit, waiting.What.File, waiting.What.Sought, context.RequestAborted));
        var shown = Shown(words, all);
        var onPage = shown.Select(r => r.Given.Row).ToHashSet();
        var looked = all.LeavingOut(r => r.WasLeftOut || r.IsToDecide && !onPage.Contains(r.Given.Row));
        house.WaitingFiles.Change(waiting.Id, f => f with { Looked = new(looked.MaySay, [.. looked.Rows.Where(r => r.IsToDecide).Select(r => r.Given.Row)]) });
        return Show.Page<LookPage, LookView>(Frames.Of(context, house), View(words, waiting, looked, shown));
    });

    public static Task<IResult> TakeIn(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Waiting(house, visit, context) is not { } waiting) return RoomPages.Nothing(context);
        var here = $"/imports/look/{waiting.Id}";
        var (form, trouble) = await PageEndpoints.ReadForm(context);
        if (form is null) return PageEndpoints.Refused(context, trouble!, here);
        if (waiting.What.Looked is not { MaySay: true } && form["unsought"] != "true") return PageEndpoints.Refused(context, ExchangeRefusals.NotSought, here);
        var session = Gate.Token(context.Request);
        Visit? Now() => house.Sessions.Resolve(session);
        var begun = await house.Imports.Begin(Now, waiting.What.File, context.RequestAborted);
        if (begun.Stopped is { } why) return PageEndpoints.Refused(context, why, here);
        if (begun.Import is not { } import)
        {
            house.WaitingFiles.Drop(waiting.Id);
            Flash.Say(context, new Notice(true, "page.imports.nothing-new"));
            return PageEndpoints.SeeOther("/imports");
        }

        var chosen = waiting with { What = waiting.What with { Import = import, Choice = Said(form, waiting.What.Looked), Sought = new() } };
        if (!OneImport.Go(house, Now, chosen)) return PageEndpoints.Refused(context, ExchangeRefusals.RunsAlready, $"/imports/{import}");
        house.WaitingFiles.Change(waiting.Id, _ => chosen.What);
        return PageEndpoints.SeeOther($"/imports/{import}");
    });

    /// <summary>A file of hers that waits, as long as the desk from which it would come in is hers.</summary>
    private static Sent<SentFile>? Waiting(HouseParts house, Visit visit, HttpContext context) =>
        house.WaitingFiles.Find(visit, context.Part("file")) is { } waiting && Imports.DeskOf(visit, waiting.What.File.Desk) is not null ? waiting : null;

    // What stood there and was not ticked is meant to come in, also where it was left out before; what somebody has to decide about and did not stand there stays out.
    private static RowChoice Said(IFormCollection form, LookedAt? looked)
    {
        var (ticked, shown) = (Rows(form["leave_out"]), Rows(form["shown"].ToString().Split(',')));
        var notShown = (looked?.ToDecide ?? []).Except(shown);
        return new(ticked.Union(notShown), shown.Except(ticked)) { NotShown = notShown.Except(ticked) };
    }

    private static ImmutableHashSet<int> Rows(IEnumerable<string?> numbers) => [.. numbers.Select(r => int.TryParse(r, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0)];

    /// <summary>Rows that would come in, as far as the page has room for their ticks: first those that somebody has to decide about, then what was left out, then what is doubtful.</summary>
    private static List<RowLooked> Shown(Words words, FileLooked looked)
    {
        var wouldCome = looked.Rows.Where(r => r.Would == RowOutcome.TakenIn).OrderBy(r => !r.IsToDecide).ThenBy(r => !r.WasLeftOut).ThenBy(r => Said(words, r).IsEmpty).ThenBy(r => r.Given.Row).ToList();
        return [.. wouldCome.Take(Math.Clamp(wouldCome.Count(r => r.IsToDecide || r.WasLeftOut), MostRows, MostToLookAt))];
    }

    private static LookView View(Words words, Sent<SentFile> waiting, FileLooked looked, IReadOnlyList<RowLooked> shown)
    {
        var file = waiting.What.File.File;
        string[] holds = [words.Format("page.imports.holds", file.Rows.Length), .. file.Missing > 0 ? [words.Format("page.imports.missing", file.Missing)] : Array.Empty<string>(), looked.SoughtSame ? words["page.imports.own-only"] : waiting.What.Sought.Rows is > 0 and var done ? words.Format("page.imports.sought-so-far", done) : words["page.imports.not-sought"]];
        return new(waiting.Id, [.. holds], [.. Enum.GetValues<RowOutcome>().Where(o => looked.Count(o) > 0).Select(o => new DefinitionRow(words["row-would." + o], Number(looked.Count(o))))],
            [.. shown.Select(r => new RowToTake(r.Given.Row, r.Given.NameKhmer ?? r.Given.NameLatin ?? "–", Said(words, r), r.WasLeftOut))])
        {
            Further = looked.Count(RowOutcome.TakenIn) - shown.Count(r => !r.WasLeftOut),
            NotShown = looked.Rows.Count(r => r.IsToDecide && r.StaysOut),
            IsUnsought = !looked.MaySay,
            Troubles = Table([words["page.imports.trouble"], words["page.imports.kind"], words["page.imports.field"], words["page.imports.rows"]],
                looked.Troubles.Select(t => new string?[] { words["trouble." + t.Trouble.Code], words["trouble-kind." + t.Trouble.Kind], t.Trouble.Field, Number(t.Rows) })),
            NotTaken = Table([words["page.imports.row-number"], words["page.imports.why"], words["page.column.code"]],
                looked.Rows.Where(r => r.Would != RowOutcome.TakenIn).OrderByDescending(r => r.Would).ThenBy(r => r.Given.Row).Select(r => new string?[] { Place(words, r.Given.Row), string.Join(" ", r.Would == RowOutcome.Refused ? r.Given.Troubles.Where(t => t.Kind == TroubleKind.Refused).Select(t => words["trouble." + t.Code]) : [words["row-would." + r.Would], .. r.IsByName ? [words["trouble." + ExchangeTroubles.KnownByName]] : Array.Empty<string>()]), r.Code }), MostRows),
            NoCase = NoCase(words, file.Passed.Where(p => p.Kind != PassedKind.Empty), MostRows),
            Kept = Table([words["page.imports.field"], words["page.imports.rows"]], file.KeptFields.Select(f => new string?[] { f.Field, Number(f.Rows) }), MostFields),
        };
    }

    /// <summary>What somebody should know before the row comes in.</summary>
    private static ImmutableArray<string> Said(Words words, RowLooked row) =>
    [
        .. row.Same.IsEmpty ? [] : new[] { words.Format("page.imports.same", string.Join(", ", row.Same)) },
        .. row.Given.Troubles.Where(t => t.Kind == TroubleKind.Contradicts).Select(t => words["trouble." + t.Code]),
    ];

    internal static TableView? Table(ImmutableArray<string> columns, IEnumerable<string?[]> lines) => lines.Select(l => l.ToImmutableArray()).ToImmutableArray() is { Length: > 0 } all ? new(columns, all) : null;

    // What finds no room is counted.
    private static CutTable? Table(ImmutableArray<string> columns, IEnumerable<string?[]> lines, int most) => lines.ToList() is { Count: > 0 } all ? new(Table(columns, all.Take(most))!, Math.Max(0, all.Count - most)) : null;

    /// <summary>Rows of a list that are no case.</summary>
    internal static CutTable? NoCase(Words words, IEnumerable<PassedRow> passed, int most) => Table([words["page.imports.row-number"], words["page.imports.why"]], passed.Select(p => new string?[] { Place(words, p.Row), words["passed-row." + p.Kind] }), most);

    private static string Place(Words words, int row) => words.Format("page.imports.row", row);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
