using System.Globalization;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Tells the totals below a list from children whose names begin alike.</summary>
internal sealed class SheetTotals
{
    // Below a total stand a few lines on who made the list; more than these are rows of a list.
    private const int MostLines = 12;

    private readonly Sheet _sheet;
    private readonly ColumnWords _words;
    private readonly int _top;
    private readonly int _bottom;
    private readonly ILookup<ColumnTarget?, int> _columns;

    /// <summary>Looks at the headings of a sheet, which say where numbers and sexes stand.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="words">The words of headings and totals.</param>
    /// <param name="top">The first row of headings, from 0.</param>
    /// <param name="bottom">The last.</param>
    public SheetTotals(Sheet sheet, ColumnWords words, int top, int bottom)
    {
        (_sheet, _words, _top, _bottom) = (sheet, words, top, bottom);
        var headings = new MergedHeadings(sheet, top, bottom);
        _columns = Enumerable.Range(0, sheet.Width).ToLookup(c => words.TargetOf(headings.Parts(c).AsSpan()));
    }

    /// <summary>From which row on nothing but totals and empty rows stand; and, below a total that is one beyond doubt, lines such as who made the list.</summary>
    public int From()
    {
        var (end, below, lines, isSure) = (_sheet.Rows.Length, _sheet.Rows.Length, 0, false);
        for (int row = _sheet.Rows.Length - 1; row > _bottom; row--)
        {
            if (SheetShape.IsEmpty(_sheet, row) || SheetShape.IsRepeated(_sheet, row, _top, _bottom)) continue;
            if (IsTotal(row) && (IsBare(row) ? lines <= MostLines : lines == 0 && !IsSomebody(row))) (end, isSure) = (row, isSure || IsBare(row));
            else if (end == below && end < _sheet.Rows.Length && IsOfSex(row) && !IsSomebody(row)) end = row;
            // Between two totals stand the children of the second.
            else if (!isSure && (IsOfSex(row) || !IsSomebody(row))) lines++;
            else break;
            below = row;
        }

        return end;
    }

    /// <summary>Something in it is only ever said of a child: a number or a sex of the list, a place in its count, an age or a day of birth.</summary>
    private bool IsSomebody(int row)
    {
        var isAlone = _sheet.Rows[row].Count(c => !c.IsEmpty) < 2;
        return Any(row, ColumnTarget.Number, c => c.Text.Any(char.IsDigit) && (!isAlone || !c.Text.Trim().Any(char.IsWhiteSpace)))
            || (!isAlone && (Any(row, ColumnTarget.Sex, c => _words.Meaning(c.Text, "sex") is not null)
                || Any(row, ColumnTarget.Line, IsCount)
                || Any(row, ColumnTarget.Age, c => WrittenAge.Read(c, _words) is { IsAChilds: true })
                || Any(row, ColumnTarget.BirthDate, c => c.Kind == CellKind.Day || WrittenDate.Read(c.Text, _words, PhnomPenh.LastYear) is not null)));
    }

    private bool Any(int row, ColumnTarget target, Func<SheetCell, bool> isSo) => _columns[target].Any(c => _sheet[row, c] is { IsEmpty: false } cell && isSo(cell));

    /// <summary>How many of one sex there are: the word for it and a number, and nothing else.</summary>
    private bool IsOfSex(int row)
    {
        if (_sheet.Rows[row].Where(c => !c.IsEmpty && !IsCount(c)).ToList() is not [{ Kind: CellKind.Text, Text: var said }]) return false;
        var (text, counts) = (Digits.Latin(said), _sheet.Rows[row].Where(IsCount).Select(c => Digits.Latin(c.Text.Trim())));
        if (text.IndexOfAny([.. "0123456789"]) is > 0 and var at) (text, counts) = (text[..at], counts.Prepend(string.Concat(text[at..].TakeWhile(char.IsAsciiDigit))));
        // A telephone is no count.
        return _words.Meaning(text, "sex") is not null && counts.Any() && counts.All(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= _sheet.Rows.Length);
    }

    /// <summary>The word for a total and a number, beside it or behind it: that is no Sum Sokha.</summary>
    private bool IsBare(int row) => _sheet.Rows[row] is var cells && cells.First(c => c.Kind == CellKind.Text).Text is var text && (HasCount(text) || (_words.Beginnings.Contains(ColumnWords.Fold(text)) && cells.Any(IsCount)));

    /// <summary>A number stands in what begins with the word for a total: Total 2 children, Total girls: 2. No Khmer is called សរុប.</summary>
    private bool HasCount(string text)
    {
        var latin = Digits.Latin(text);
        if (_words.Beginnings.Any(w => KhmerLetters.IsKhmer(w[0]) && ColumnWords.Fold(text).StartsWith(w, StringComparison.Ordinal))) return latin.Any(char.IsAsciiDigit);
        for (int i = 0; i < latin.Length; i++)
            if (char.IsAsciiDigit(latin[i]) && latin[..i].TrimEnd(' ', '(', '-', '–') is var before && (before.EndsWith(':') || before.EndsWith('=') || _words.Beginnings.Contains(ColumnWords.Fold(before))))
                return true;
        return false;
    }

    private static bool IsCount(SheetCell cell) => cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && Digits.Latin(cell.Text.Trim()).All(char.IsAsciiDigit));

    private bool IsTotal(int row)
    {
        var cells = _sheet.Rows[row];
        var first = cells.TakeWhile(c => c.Kind != CellKind.Text).Count();
        if (first == cells.Length || !IsTotal(cells[first].Text) || (!HasCount(cells[first].Text) && cells.Count(c => c.Kind == CellKind.Text && !IsCount(c)) > 2)) return false;
        // A child has a number or a sex; a total has neither, whatever the child is called.
        return !Enumerable.Range(0, cells.Length).Any(c => c != first && ((_columns[ColumnTarget.Number].Contains(c) && !cells[c].IsEmpty) || (_columns[ColumnTarget.Sex].Contains(c) && _words.Meaning(cells[c].Text, "sex") is not null)));
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
