using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>A list that was sent: what its columns mean is suggested, changed and confirmed, and then it goes the way of every file of cases.</summary>
internal static class ListColumns
{
    private const int Shown = 3;
    private const int ShownRows = 60;
    private const int LongestOrigin = 60;

    /// <summary>A list with the sheet that was chosen, and how it is read.</summary>
    private sealed record Opened(ListFile File, int Number, Sheet Sheet, SheetShape Shape, SheetMapping Mapping, SheetKnowledge Around, ListsBefore Before)
    {
        /// <summary>Of which columns a page speaks: those of this sheet, below this row.</summary>
        public string Of => OfColumns(Number, Shape);
    }

    private static string OfColumns(int number, SheetShape shape) => Invariant($"{number}.{shape.HeadingRow}");

    public static Task<IResult> Page(HttpContext context, HouseParts house, string? draftId) => PageEndpoints.Signed(context, visit =>
    {
        if (Imports.DeskOf(visit) is null || house.WaitingLists.Find(visit, context.Part("file")) is not { } waiting) return Task.FromResult(RoomPages.Nothing(context));
        var form = draftId is null ? null : house.Drafts.Open(visit, draftId)?.Fields;
        if (Open(house, visit, waiting, form) is not { } opened) return Task.FromResult(RoomPages.Nothing(context));
        return Task.FromResult<IResult>(Show.Page<ListColumnsPage, ListColumnsView>(Frames.Of(context, house), View(context.Words(), waiting, opened, form)));
    });

    public static Task<IResult> Send(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (Imports.DeskOf(visit) is not { } desk || house.WaitingLists.Find(visit, context.Part("file")) is not { } waiting) return RoomPages.Nothing(context);
        var (posted, trouble) = await PageEndpoints.ReadForm(context);
        if (posted is null) return PageEndpoints.Refused(context, trouble!, $"/imports/list/{waiting.Id}");
        var form = posted.ToImmutableDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToImmutableArray(), StringComparer.Ordinal);
        var (file, why) = One(form, "do") == "look" ? Read(house, visit, waiting, form) : (null, null);
        if (file is not null) return PageEndpoints.SeeOther($"/imports/look/{house.WaitingFiles.Keep(visit, new(house.Imports.Mark(file, desk)))}");
        if (why is not null) Flash.Say(context, Notice.Of(why));
        return PageEndpoints.SeeOther($"/imports/list/{waiting.Id}/again/{await house.Drafts.Keep(visit, new(form, []), context.RequestAborted)}");
    });

    /// <summary>The cases of the list, by what the form says of its columns; or why not.</summary>
    private static (CasesFile? File, Refusal? Why) Read(HouseParts house, Visit visit, Sent<SentList> waiting, ImmutableDictionary<string, ImmutableArray<string>> form)
    {
        if (Open(house, visit, waiting, form) is not { } opened) return (null, SheetRefusals.NoSuchSheet);
        // Another sheet, or other headings, are shown before they are tried.
        if (!IsOf(form, opened.Of)) return (null, null);
        var origin = One(form, "origin").Trim();
        if (origin.Length == 0) return (null, FieldRefusals.Missing("origin"));
        if (origin.Length > LongestOrigin) return (null, FieldRefusals.TooLong("origin", LongestOrigin));
        var (file, why) = ListCases.Of(origin, opened.Sheet, opened.Shape, opened.Mapping, opened.Around, opened.Before.Here.GetValueOrDefault(origin));
        return file is { KnowsOtherwise: true } && One(form, "anyway") != "true" ? (null, SheetRefusals.RowsKnownOtherwise) : (file, why);
    }

    private static Opened? Open(HouseParts house, Visit visit, Sent<SentList> waiting, ImmutableDictionary<string, ImmutableArray<string>>? form)
    {
        if (ListFile.Read(waiting.What.Bytes, waiting.What.Ending).File is not { } file) return null;
        var number = form is not null && int.TryParse(One(form, "sheet"), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : file.OnlySheet ?? file.FirstShown;
        if (number < 0 || number >= file.Sheets.Length) return null;
        var (sheet, around, before) = (file.Sheets[number].Sheet, house.ListKnowledge(), ListsBefore.Of(house, visit));
        var found = SheetShape.Of(sheet, around.Words);
        // What stands there unchanged is what was found; only another number is hers, and of this sheet.
        var shape = form is not null && IsOf(form, Invariant($"{number}.")) && int.TryParse(One(form, "heading_row"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 && row <= sheet.Rows.Length && row != found.HeadingRow ? SheetShape.Of(sheet, around.Words, row) : found;
        var mapping = form is null ? SheetMapping.Suggest(shape, around.Words) : before.Kept.GetValueOrDefault(One(form, "mapping")) ?? Said(SheetMapping.Suggest(shape, around.Words), shape, IsOf(form, OfColumns(number, shape)) ? form : null);
        return new(file, number, sheet, shape, form is null ? mapping : mapping with { AgesOn = AgesOn(form) }, around, before);
    }

    /// <summary>Whether a form speaks of these columns: the number of the sheet, or that and the row of headings.</summary>
    private static bool IsOf(ImmutableDictionary<string, ImmutableArray<string>> form, string columns) => One(form, "of") is var of && (of.Length == 0 || of == columns || (columns.EndsWith('.') && of.StartsWith(columns, StringComparison.Ordinal)));

    /// <summary>What the form says of the columns; where it says nothing, what is suggested.</summary>
    private static SheetMapping Said(SheetMapping suggested, SheetShape shape, ImmutableDictionary<string, ImmutableArray<string>>? form)
    {
        if (form is null) return suggested;
        var columns = shape.Columns.Select(c => suggested.Of(c) with
        {
            Target = Enum.TryParse<ColumnTarget>(One(form, Invariant($"target.{c.Index}")), out var target) ? target : suggested.Of(c).Target,
            Style = Enum.TryParse<DateStyle>(One(form, Invariant($"style.{c.Index}")), out var style) ? style : null,
        });
        return new([.. columns]);
    }

    private static DateOnly? AgesOn(ImmutableDictionary<string, ImmutableArray<string>> form) =>
        DateOnly.TryParseExact(One(form, "ages_on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ListColumnsView View(Words words, Sent<SentList> waiting, Opened opened, ImmutableDictionary<string, ImmutableArray<string>>? form)
    {
        var reading = SheetReading.Of(opened.Sheet, opened.Shape, opened.Mapping, opened.Around);
        var earlier = form is null ? null : opened.Before.Here.GetValueOrDefault(One(form, "origin").Trim());
        var doubts = reading.Questions.ToDictionary(q => q.Heading, q => q.Dates, StringComparer.Ordinal);
        return new(waiting.Id, [.. opened.Shape.Columns.Select(c => Column(words, opened, c, doubts.GetValueOrDefault(c.Heading)))], opened.Shape.Cases.Length)
        {
            Sheets = [.. opened.File.Sheets.Select((s, i) => new Option(i.ToString(CultureInfo.InvariantCulture), s.IsHidden ? words.Format("page.list.hidden", s.Sheet.Name) : s.Sheet.Name))],
            Sheet = opened.Number,
            Of = opened.Of,
            HeadingRow = opened.Shape.HeadingRow,
            Kept = [.. opened.Before.Kept.Keys.Order(StringComparer.Ordinal)],
            Origin = form is null ? "" : One(form, "origin") is { Length: > 0 } said ? said : One(form, "mapping"),
            AgesOn = opened.Mapping.AgesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            KnowsOtherwise = reading.KnowsOtherwise(opened.Mapping, earlier, opened.Shape),
            HasFormulas = opened.File.Sheets[opened.Number].HasFormulas,
            Missing = opened.Mapping.Missing(opened.Shape),
            NoCase = LookAtFile.NoCase(words, opened.Shape.Passed, ShownRows),
        };
    }

    private static ListColumn Column(Words words, Opened opened, SheetColumn column, DateColumn? doubt)
    {
        var mapped = opened.Mapping.Of(column);
        return new(column.Index, column.Heading, [.. opened.Shape.Cases.Select(r => opened.Sheet[r, column.Index]).Where(c => !c.IsEmpty).Take(Shown).Select(c => Seen(words, c, opened.Sheet.Is1904))], mapped.Target, mapped.Style)
        {
            AsksStyle = mapped.Target is ColumnTarget.BirthDate or ColumnTarget.Registered or ColumnTarget.AgeDay,
            Doubt = doubt is null ? null : words[doubt.MaySwap ? "page.list.may-swap" : "page.list.undecided"],
        };
    }

    private static string Seen(Words words, SheetCell cell, bool is1904) => cell.Kind == CellKind.Day && ExcelDay.Of(cell.Number, is1904) is { } day ? Times.Day(words, day) : cell.Text;

    private static string One(ImmutableDictionary<string, ImmutableArray<string>> form, string name) => form.GetValueOrDefault(name) is { IsDefaultOrEmpty: false } values ? values[0] : "";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
