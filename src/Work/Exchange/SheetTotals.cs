using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Tells the totals below a list from children whose names begin alike.</summary>
internal sealed class SheetTotals
{
    private readonly Sheet _sheet;
    private readonly ColumnWords _words;
    private readonly int _bottom;
    private readonly HashSet<int> _numbers = [];
    private readonly HashSet<int> _sexes = [];

    /// <summary>Looks at the headings of a sheet, which say where numbers and sexes stand.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The words of headings and totals.</param>
    /// <param name="top">The first row of headings, from 0.</param>
    /// <param name="bottom">The last.</param>
    public SheetTotals(Sheet sheet, ColumnWords words, int top, int bottom)
    {
        (_sheet, _words, _bottom) = (sheet, words, bottom);
        var headings = new MergedHeadings(sheet, top, bottom);
        for (int column = 0; column < sheet.Width; column++)
        {
            var target = words.TargetOf(headings.Parts(column).AsSpan());
            if (target == ColumnTarget.Number) _numbers.Add(column);
            else if (target == ColumnTarget.Sex) _sexes.Add(column);
        }
    }

    /// <summary>From which row on nothing but totals and empty rows stand; and, below a total that is one beyond doubt, lines such as who made the list.</summary>
    public int From()
    {
        var (end, hasWords) = (_sheet.Rows.Length, false);
        for (int row = _sheet.Rows.Length - 1; row > _bottom; row--)
        {
            if (SheetShape.IsEmpty(_sheet, row)) continue;
            if (IsTotal(row) && (!hasWords || IsBare(row))) end = row;
            else if (IsWords(row)) hasWords = true;
            else break;
        }

        return end;
    }

    // A child may have nothing but a name: so a line of words is somebody unless it stands below a total.
    private bool IsWords(int row) => _sheet.Rows[row].Where(c => !c.IsEmpty).ToList() is { Count: <= 2 } said && said.All(c => c.Kind == CellKind.Text && !IsCount(c));

    /// <summary>The word for a total alone, and a number: that is no Sum Sokha.</summary>
    private bool IsBare(int row) => _sheet.Rows[row] is var cells && _words.Beginnings.Contains(ColumnWords.Fold(cells.First(c => c.Kind == CellKind.Text).Text)) && cells.Any(IsCount);

    private static bool IsCount(SheetCell cell) => cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && Digits.Latin(cell.Text.Trim()).All(char.IsAsciiDigit));

    private bool IsTotal(int row)
    {
        var cells = _sheet.Rows[row];
        var first = cells.TakeWhile(c => c.Kind != CellKind.Text).Count();
        if (first == cells.Length || !IsTotal(cells[first].Text) || cells.Count(c => c.Kind == CellKind.Text && !IsCount(c)) > 2) return false;
        // A child has a number or a sex; a total has neither, whatever the child is called.
        return !Enumerable.Range(0, cells.Length).Any(c => c != first && ((_numbers.Contains(c) && !cells[c].IsEmpty) || (_sexes.Contains(c) && _words.Meaning(cells[c].Text, "sex") is not null)));
    }

    // Whole words alone count: Sumaly is no sum. Khmer has no spaces between words.
    private bool IsTotal(string text)
    {
        var said = ColumnWords.Fold(text);
        return _words.Beginnings.Any(w => KhmerLetters.IsKhmer(w[0]) ? said.StartsWith(w, StringComparison.Ordinal) : Words(text).Any(b => b == w));
    }

    /// <summary>What the text begins with, to the end of its first word, of its second, and so on.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (int i = 0; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
                yield return ColumnWords.Fold(text[..(i + 1)]);
    }
}
