using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Reference;

namespace Kapea.Host.Finding;

/// <summary>Where a province or district lies, simplified for drawing. The unit and the origin stand in the head of <c>reference/outlines.tsv</c>.</summary>
/// <param name="Code">The code of the place.</param>
/// <param name="Left">Its western end.</param>
/// <param name="Top">Its northern end.</param>
/// <param name="Right">Its eastern end.</param>
/// <param name="Bottom">Its southern end.</param>
/// <param name="X">Where a label stands, from the west.</param>
/// <param name="Y">Where a label stands, from the north.</param>
/// <param name="Room">How far the label is from the nearest border.</param>
/// <param name="Path">The outline as SVG draws it.</param>
internal sealed record Outline(string Code, int Left, int Top, int Right, int Bottom, int X, int Y, int Room, string Path)
{
    private static readonly ImmutableArray<string> Columns = ["code", "left", "top", "right", "bottom", "x", "y", "room", "path", "source"];

    /// <summary>Reads the file; faulty rows are left out.</summary>
    public static (ImmutableDictionary<string, Outline> Outlines, ImmutableArray<ReferenceFault> Faults) Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\ufeff').Split('\n').Select((line, i) => (Cells: line.Split('\t'), Line: i + 1, IsRow: line.Length > 0 && line[0] != '#')).Where(l => l.IsRow).ToList();
        if (lines.Count == 0 || !lines[0].Cells.SequenceEqual(Columns, StringComparer.Ordinal)) return ([], [new("outlines", 1, $"The columns must be {string.Join(", ", Columns)}.")]);
        var read = lines.Skip(1).Select(l => (Outline: Row(l.Cells), l.Line)).ToList();
        return (
            read.Select(r => r.Outline).OfType<Outline>().GroupBy(o => o.Code, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal),
            [.. read.Where(r => r.Outline is null).Select(r => new ReferenceFault("outlines", r.Line, "A row holds a code, seven whole numbers, a path and a source."))]);
    }

    private static Outline? Row(string[] cells)
    {
        if (cells.Length != Columns.Length || cells[0].Length == 0 || !IsPath(cells[8])) return null;
        var numbers = cells[1..8].Select(c => int.TryParse(c, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : (int?)null).OfType<int>().ToList();
        return numbers is [var left, var top, var right, var bottom, var x, var y, var room] ? new(cells[0], left, top, right, bottom, x, y, room, cells[8]) : null;
    }

    private static bool IsPath(string path) => path.Length > 0 && path.All(c => char.IsAsciiDigit(c) || c is 'M' or 'l' or 'z' or ' ' or '-');
}
