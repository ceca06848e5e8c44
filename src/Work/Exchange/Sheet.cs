using System.Collections.Immutable;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>What a cell of a list holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text; in a file without kinds, such as csv, every cell is text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that the sheet shows as a day.</summary>
    Day,

    /// <summary>A fault of the sheet, such as <c>#REF!</c>.</summary>
    Fault,
}

/// <summary>One cell as the file holds it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text; of a number its digits.</param>
/// <param name="Number">The number; of a day its number in the sheet's own count of days.</param>
public readonly record struct SheetCell(CellKind Kind, string Text, double Number = 0)
{
    /// <summary>A cell without content.</summary>
    public static SheetCell Empty { get; } = new(CellKind.Empty, "");

    /// <summary>A cell of text; nothing but spaces is no content.</summary>
    public static SheetCell Of(string text) => string.IsNullOrWhiteSpace(text) ? Empty : new(CellKind.Text, text);

    /// <summary>There is nothing in it.</summary>
    public bool IsEmpty => Kind == CellKind.Empty;
}

/// <summary>Cells that the sheet shows as one: the content stands in the first.</summary>
/// <param name="Top">The first row, from 0.</param>
/// <param name="Left">The first column, from 0.</param>
/// <param name="Bottom">The last row.</param>
/// <param name="Right">The last column.</param>
public readonly record struct SheetMerge(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Whether a cell belongs to it.</summary>
    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}

/// <summary>One sheet of a list, as read from a file and not yet understood.</summary>
/// <param name="Name">The name of the sheet; of a file without sheets nothing.</param>
/// <param name="Rows">The rows from the top; a row may be shorter than another.</param>
/// <param name="Merges">The cells that are shown as one.</param>
/// <param name="Is1904">Days are counted from 1904, as old programs for the Macintosh did.</param>
public sealed record Sheet(string Name, ImmutableArray<ImmutableArray<SheetCell>> Rows, ImmutableArray<SheetMerge> Merges, bool Is1904 = false)
{
    /// <summary>The most cells that a row has.</summary>
    public int Width { get; } = Rows.IsEmpty ? 0 : Rows.Max(r => r.Length);

    /// <summary>The cell at a place, from 0; outside the sheet an empty one.</summary>
    public SheetCell this[int row, int column] => row < Rows.Length && column < Rows[row].Length ? Rows[row][column] : SheetCell.Empty;
}

/// <summary>The headings of a sheet, of which one may be shown over several columns or rows.</summary>
internal sealed class MergedHeadings(Sheet sheet, int top, int bottom)
{
    private readonly List<SheetMerge> _merges = [.. sheet.Merges.Where(m => m.Top <= bottom && m.Bottom >= top)];

    /// <summary>The parts of the heading of a column from the top; none of them twice.</summary>
    public ImmutableArray<string> Parts(int column) => [.. Enumerable.Range(top, bottom - top + 1).Select(r => KhmerOrder.Of(At(r, column).Text).Trim()).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)];

    private SheetCell At(int row, int column)
    {
        var cell = sheet[row, column];
        var merge = cell.IsEmpty ? _merges.FindIndex(m => m.Holds(row, column)) : -1;
        return merge < 0 ? cell : sheet[_merges[merge].Top, _merges[merge].Left];
    }
}

/// <summary>Finds what a cell says that the sheet shows as one with cells above it.</summary>
internal sealed class MergedDown(Sheet sheet)
{
    private static readonly Comparer<SheetMerge> ByTop = Comparer<SheetMerge>.Create((a, b) => a.Top.CompareTo(b.Top));

    private readonly Dictionary<int, ImmutableArray<SheetMerge>> _byColumn =
        sheet.Merges.Where(m => m.Bottom > m.Top).GroupBy(m => m.Left).ToDictionary(g => g.Key, g => g.Order(ByTop).ToImmutableArray());

    /// <summary>The cell, or the first of those in its column that are shown as one with it.</summary>
    public (SheetCell Cell, bool IsRepeated) Of(int row, int column)
    {
        var cell = sheet[row, column];
        if (!cell.IsEmpty || !_byColumn.TryGetValue(column, out var merges)) return (cell, false);
        var at = merges.BinarySearch(new(row, column, row, column), ByTop);
        // Exactly at the top stands the cell itself, which is empty.
        if (at >= -1 || !merges[~at - 1].Holds(row, column)) return (cell, false);
        var first = sheet[merges[~at - 1].Top, column];
        return (first, !first.IsEmpty);
    }
}
