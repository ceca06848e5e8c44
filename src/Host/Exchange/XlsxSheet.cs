using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>Reads one sheet of a workbook.</summary>
/// <param name="strings">The texts that cells share.</param>
/// <param name="days">Which styles show a number as a day.</param>
/// <param name="is1904">How the workbook counts days.</param>
internal sealed class XlsxSheet(List<string> strings, List<bool> days, bool is1904)
{
    private readonly SortedDictionary<int, SortedDictionary<int, SheetCell>> _rows = [];
    private readonly List<SheetMerge> _merges = [];
    private bool _hasFormulas;
    private int _cells;

    public (Sheet Sheet, bool HasFormulas) Read(XlsxParts parts, string part, string name)
    {
        using var reader = parts.Open(part);
        var (row, column) = (-1, -1);
        // A cell is read to its end, and the reader stands behind it then.
        for (var isOn = reader.Read(); isOn;)
        {
            if (reader.NodeType == XmlNodeType.Element && XlsxReader.IsOurs(reader))
            {
                if (reader.LocalName == "row")
                {
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : row + 1;
                    column = -1;
                }
                else if (reader.LocalName == "c")
                {
                    column = Place(reader.GetAttribute("r"))?.Column ?? column + 1;
                    Put(row, column, Cell(reader));
                }
                else if (reader.LocalName == "mergeCell") Merge(reader.GetAttribute("ref"));
            }

            isOn = reader.Read();
        }

        return (new(name, Rows(), [.. _merges], is1904), _hasFormulas);
    }

    private void Put(int row, int column, SheetCell cell)
    {
        if (row < 0 || cell.IsEmpty) return;
        if (row >= SheetLimits.Rows || column >= SheetLimits.Columns || ++_cells > SheetLimits.Cells) throw new XlsxTooLargeException(SheetRefusals.SheetTooLarge(SheetLimits.Rows));
        if (!_rows.TryGetValue(row, out var cells)) _rows[row] = cells = [];
        cells[column] = cell;
    }

    private ImmutableArray<ImmutableArray<SheetCell>> Rows()
    {
        if (_rows.Count == 0) return [];
        var count = _rows.Keys.Last() + 1;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<SheetCell>>(count);
        for (int row = 0; row < count; row++)
        {
            if (!_rows.TryGetValue(row, out var cells)) rows.Add([]);
            else rows.Add([.. Enumerable.Range(0, cells.Keys.Last() + 1).Select(c => cells.GetValueOrDefault(c, SheetCell.Empty))]);
        }

        return rows.MoveToImmutable();
    }

    private SheetCell Cell(XmlReader reader)
    {
        var (kind, isDay) = (reader.GetAttribute("t"), int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && style < days.Count && days[style]);
        var (text, formula) = ("", "");
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName is "v" or "is") text = XlsxTexts.Of(reader);
                else if (reader.LocalName == "f") (formula, _hasFormulas) = ("=" + XlsxTexts.Of(reader), true);
                else XlsxTexts.Of(reader);
            }
        }

        // A program that worked nothing out left no value: the formula is all there is.
        if (text.Length == 0 && formula.Length > 0) return new(CellKind.Fault, formula);

        return kind switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var shared) && shared < strings.Count ? SheetCell.Of(strings[shared]) : SheetCell.Empty,
            "e" => new(CellKind.Fault, text),
            "b" => SheetCell.Of(text == "1" ? "yes" : "no"),
            "d" or "str" or "inlineStr" => SheetCell.Of(text),
            _ => Number(text, isDay),
        };
    }

    private static SheetCell Number(string text, bool isDay)
    {
        if (text.Length == 0) return SheetCell.Empty;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return SheetCell.Of(text);
        // 1.2345678E7 is how some programs write a telephone; people see its digits.
        var shown = Math.Abs(number) < 1e15 ? number.ToString("0.###############", CultureInfo.InvariantCulture) : text;
        return new(isDay ? CellKind.Day : CellKind.Number, shown, number);
    }

    private void Merge(string? range)
    {
        if (range?.Split(':') is not [var from, var to] || Place(from) is not { } first || Place(to) is not { } last) return;
        if (_merges.Count >= SheetLimits.Merges) throw new XlsxTooLargeException(SheetRefusals.SheetTooLarge(SheetLimits.Rows));
        if (last.Row >= first.Row && last.Column >= first.Column) _merges.Add(new(first.Row, first.Column, last.Row, last.Column));
    }

    /// <summary>The place that letters and a number say, from 0; <c>null</c>: that is none.</summary>
    private static (int Row, int Column)? Place(string? text)
    {
        if (text is null) return null;
        int i = 0, column = 0;
        for (; i < text.Length && char.IsAsciiLetterUpper(text[i]) && i < 3; i++) column = column * 26 + (text[i] - 'A' + 1);
        return i > 0 && int.TryParse(text.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? (row - 1, column - 1) : null;
    }
}
