using System.Collections.Immutable;

namespace Kapea.Work.Exchange;

/// <summary>Why a row of a sheet is no case.</summary>
public enum PassedKind
{
    /// <summary>It stands above the headings.</summary>
    Title,

    /// <summary>It holds headings.</summary>
    Heading,

    /// <summary>One line of words over the rows that follow, such as the name of a commune.</summary>
    Section,

    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>It adds up the rows above, or stands below such a row.</summary>
    Total,
}

/// <summary>A row that is no case.</summary>
/// <param name="Row">The row of the sheet, from 1.</param>
/// <param name="Kind">Why.</param>
public sealed record PassedRow(int Row, PassedKind Kind);

/// <summary>A column of a list.</summary>
/// <param name="Index">Where it stands, from 0.</param>
/// <param name="Heading">Its heading; the parts of several rows with a stroke between them; its letter where it has none. No two columns have the same.</param>
/// <param name="Parts">The parts of the heading from the top.</param>
public sealed record SheetColumn(int Index, string Heading, ImmutableArray<string> Parts);

/// <summary>Where in a sheet the headings stand, and which rows are cases.</summary>
/// <param name="Columns">The columns that hold anything.</param>
/// <param name="Cases">The rows that are cases, from 0.</param>
/// <param name="Passed">The rows that are none, and why.</param>
/// <param name="HeadingRow">The first row of headings, from 1; 0: there are none.</param>
public sealed record SheetShape(ImmutableArray<SheetColumn> Columns, ImmutableArray<int> Cases, ImmutableArray<PassedRow> Passed, int HeadingRow)
{
    // A list with more lines of title than this is asked about.
    private const int Searched = 30;
    private const int MostHeadingRows = 3;

    /// <summary>Recognises a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The words of headings and totals.</param>
    /// <param name="headingRow">The first row of headings as a person gives it, from 1; <c>null</c>: find it.</param>
    public static SheetShape Of(Sheet sheet, ColumnWords words, int? headingRow = null)
    {
        var (top, bottom) = Headings(sheet, words, headingRow is { } given and > 0 ? given - 1 : null);
        if (top < 0) return WithoutHeadings(sheet);
        var (passed, cases) = (ImmutableArray.CreateBuilder<PassedRow>(), ImmutableArray.CreateBuilder<int>());
        var (end, wide) = (new SheetTotals(sheet, words, top, bottom).From(), Sections(sheet, words, top, bottom));
        for (int row = 0; row < sheet.Rows.Length; row++)
        {
            if (Why(sheet, row, top, bottom, end, wide) is { } kind) passed.Add(new(row + 1, kind));
            else cases.Add(row);
        }

        return new(ColumnsOf(sheet, top, bottom, cases), cases.ToImmutable(), passed.ToImmutable(), top + 1);
    }

    /// <summary>Every row that holds anything, by the letters of its columns, until somebody says where the headings stand: else the first child would be taken for them.</summary>
    private static SheetShape WithoutHeadings(Sheet sheet)
    {
        var rows = Enumerable.Range(0, sheet.Rows.Length).ToLookup(r => IsEmpty(sheet, r));
        ImmutableArray<int> cases = [.. rows[false]];
        return new(ColumnsOf(sheet, 0, -1, cases), cases, [.. rows[true].Select(r => new PassedRow(r + 1, PassedKind.Empty))], 0);
    }

    private static PassedKind? Why(Sheet sheet, int row, int top, int bottom, int end, HashSet<int> wide)
    {
        if (IsEmpty(sheet, row)) return PassedKind.Empty;
        if (row < top) return PassedKind.Title;
        if (row <= bottom || IsRepeated(sheet, row, top, bottom)) return PassedKind.Heading;
        if (row >= end) return PassedKind.Total;
        return wide.Contains(row) && Filled(sheet, row) == 1 ? PassedKind.Section : null;
    }

    /// <summary>The first and the last row of headings.</summary>
    private static (int Top, int Bottom) Headings(Sheet sheet, ColumnWords words, int? given)
    {
        int best = -1, bestKnown = 0;
        for (int row = given ?? 0; row < Math.Min(given + 1 ?? Searched, sheet.Rows.Length); row++)
        {
            var texts = Enumerable.Range(0, sheet.Width).Select(c => sheet[row, c]).Where(c => c.Kind == CellKind.Text).ToList();
            // A title names the list and may have one word of a heading in it; headings are short and many.
            var known = texts.Count(t => t.Text.Length <= 60 && words.TargetOf(t.Text) is not null);
            if (known > bestKnown && (known > 1 || texts.Count == 1 || given is not null)) (best, bestKnown) = (row, known);
        }

        if (best < 0) best = given ?? FirstFull(sheet, words);
        if (best < 0) return (-1, -1);
        var (top, bottom) = (best, best);
        // Who says in which row they stand means that row alone.
        if (given is not null) return (top, bottom);
        while (top > 0 && best - top + 1 < MostHeadingRows && IsGroups(sheet, top - 1)) top--;
        while (bottom + 1 < sheet.Rows.Length && bottom - top + 1 < MostHeadingRows && IsUnder(sheet, words, bottom)) bottom++;
        return (top, bottom);
    }

    /// <summary>The first row that is filled with text as wide as the sheet mostly is; only where it names what a list of people is known by, for a row of a list without headings is as full.</summary>
    private static int FirstFull(Sheet sheet, ColumnWords words)
    {
        for (int row = 0; row < Math.Min(Searched, sheet.Rows.Length); row++)
            if (Filled(sheet, row) * 2 > sheet.Width && sheet.Rows[row].All(c => c.Kind is CellKind.Text or CellKind.Empty))
                return sheet.Rows[row].Any(c => !c.IsEmpty && words.TargetOf(c.Text) is { } target && Naming.Contains(target)) ? row : -1;
        return -1;
    }

    // "Khmer" may be the name in Khmer, and is also what people are.
    private static readonly ImmutableArray<ColumnTarget> Naming = [ColumnTarget.Name, ColumnTarget.NameLatin, ColumnTarget.FamilyName, ColumnTarget.GivenName, ColumnTarget.Number];

    /// <summary>Headings over several columns, but not over all: those would be a title.</summary>
    private static bool IsGroups(Sheet sheet, int row) => Filled(sheet, row) > 1 && sheet.Merges.Any(m => m.Top == row && m.Right > m.Left);

    /// <summary>The row below holds headings too: one of this row reaches down into it, or under one that spans several columns stands another that is known. A name over two columns has children under it as well.</summary>
    private static bool IsUnder(Sheet sheet, ColumnWords words, int row) =>
        sheet.Rows[row + 1].All(c => c.Kind is CellKind.Text or CellKind.Empty)
        && sheet.Merges.Any(m => m.Holds(row, m.Left) && m.Right - m.Left + 1 < sheet.Width
            && (m.Bottom > row || (m.Right > m.Left && Enumerable.Range(m.Left, m.Right - m.Left + 1).Any(c => sheet[row + 1, c] is { IsEmpty: false } cell && words.TargetOf(cell.Text) is not null))));

    /// <summary>The rows in which one cell is shown over more than half of the sheet. Where it begins in a column of names it may be a child's with nothing beside it, unless it goes over all, or empty rows set it apart.</summary>
    private static HashSet<int> Sections(Sheet sheet, ColumnWords words, int top, int bottom)
    {
        var headings = new MergedHeadings(sheet, top, bottom);
        return [.. sheet.Merges.Where(m => m.Top == m.Bottom && (m.Right - m.Left + 1) * 2 > sheet.Width && (m.Right - m.Left + 1 >= sheet.Width || !IsOfNames(m.Left) || IsGap(m.Top - 1) || IsGap(m.Top + 1))).Select(m => m.Top)];

        bool IsOfNames(int column) => words.TargetOf(headings.Parts(column).AsSpan()) is { } target && (target is ColumnTarget.NameKhmer or ColumnTarget.Nickname || Naming.Contains(target));
        bool IsGap(int row) => row > bottom && row < sheet.Rows.Length && IsEmpty(sheet, row);
    }

    internal static bool IsEmpty(Sheet sheet, int row) => sheet.Rows[row].All(c => c.IsEmpty);

    /// <summary>The same words in the same columns as a row of headings, as where a page was printed on each of which they stand.</summary>
    internal static bool IsRepeated(Sheet sheet, int row, int top, int bottom) => Enumerable.Range(top, bottom - top + 1)
        .Any(h => !IsEmpty(sheet, h) && Enumerable.Range(0, sheet.Width).All(c => string.Equals(sheet[row, c].Text?.Trim() ?? "", sheet[h, c].Text?.Trim() ?? "", StringComparison.OrdinalIgnoreCase)));

    private static int Filled(Sheet sheet, int row) => sheet.Rows[row].Count(c => !c.IsEmpty);

    private static ImmutableArray<SheetColumn> ColumnsOf(Sheet sheet, int top, int bottom, IReadOnlyCollection<int> cases)
    {
        var columns = ImmutableArray.CreateBuilder<SheetColumn>();
        var headings = new MergedHeadings(sheet, top, bottom);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int column = 0; column < sheet.Width; column++)
        {
            var parts = headings.Parts(column);
            if (parts.IsEmpty && cases.All(r => sheet[r, column].IsEmpty)) continue;
            var heading = parts.IsEmpty ? Letter(column) : string.Join(" / ", parts.Select(p => p.ReplaceLineEndings(" ")));
            if (!taken.Add(heading)) taken.Add(heading = $"{heading} ({Letter(column)})");
            columns.Add(new(column, heading, parts));
        }

        return columns.ToImmutable();
    }

    /// <summary>The letter by which people call a column: A, B … Z, AA.</summary>
    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + (char)('A' + column % 26);
}
