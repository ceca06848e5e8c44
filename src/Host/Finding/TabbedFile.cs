namespace Kapea.Host.Finding;

/// <summary>Reads a list for measuring and estimating: tab-separated, the first line names the columns.</summary>
internal static class TabbedFile
{
    /// <summary>The lines after the first, each with its number and a way to its cells by column; a cell or a column that is not there is empty.</summary>
    /// <param name="file">The file.</param>
    /// <param name="needed">The columns that have to be there, in every line.</param>
    /// <exception cref="InvalidDataException">A column or a cell is missing; the message names file and line.</exception>
    public static IEnumerable<(int Line, Func<string, string> Cell)> Read(string file, params IReadOnlyList<string> needed)
    {
        var (columns, last, line) = (new Dictionary<string, int>(StringComparer.Ordinal), 0, 0);
        foreach (var cells in File.ReadLines(file).Select(l => l.Split('\t')))
        {
            line++;
            if (line == 1)
            {
                for (int i = 0; i < cells.Length; i++) columns.TryAdd(cells[i], i);
                if (!needed.All(columns.ContainsKey)) break;
                last = needed.Max(n => columns[n]);
                continue;
            }

            if (cells.Length <= last) throw new InvalidDataException(FormattableString.Invariant($"{file}, line {line}: {cells.Length} cells, and {last + 1} are needed."));
            yield return (line, column => columns.TryGetValue(column, out var at) && at < cells.Length ? cells[at] : "");
        }

        if (!needed.All(columns.ContainsKey)) throw new InvalidDataException($"{file}, line 1: the columns {string.Join(" and ", needed)} are needed, parted by tabs.");
    }
}
