using System.Collections.Immutable;

namespace Kapea.Journal.Rows;

/// <summary>A column: its name and what it holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Secret">A wrapped key: a store must be able to overwrite it where it lies, leaving no copy.</param>
internal sealed record Column(string Name, CellKind Kind, bool Secret = false);

/// <summary>How the rows of one type are kept: by name, columns (the key columns first) and how to go from row to cells.</summary>
/// <remarks>Every table has one more column after these, <c>digest</c>, which the store fills.</remarks>
internal abstract class Table(string name, int keys, ImmutableArray<Column> columns)
{
    internal string Name { get; } = name;

    /// <summary>How many columns, from the first, are the key.</summary>
    internal int Keys { get; } = keys;

    internal ImmutableArray<Column> Columns { get; } = columns;

    /// <summary>The values of a row, in the order of the columns.</summary>
    internal abstract Cell[] CellsOf(IRow row);
}

/// <inheritdoc/>
internal sealed class Table<T>(string name, int keys, ImmutableArray<Column> columns, Func<T, Cell[]> write, Func<Cell[], T> read)
    : Table(name, keys, columns)
    where T : class, IRow
{
    internal override Cell[] CellsOf(IRow row) => write((T)row);

    internal T RowOf(Cell[] cells) => read(cells);
}
