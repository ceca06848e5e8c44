using System.Collections.Immutable;
using System.Globalization;

namespace Kapea.Work.Reference;

/// <summary>Where a row of reference data comes from, when it is valid and who has verified it.</summary>
/// <param name="Source">The source in words.</param>
/// <param name="ValidFrom">The first local day on which it is valid.</param>
/// <param name="ValidTo">The last day, included; <c>null</c>: without end.</param>
/// <param name="VerifiedBy">Who verified it for this country; empty: nobody yet, and every screen that uses it says so.</param>
public sealed record Provenance(string Source, DateOnly ValidFrom, DateOnly? ValidTo, string VerifiedBy)
{
    /// <summary>Whether somebody stands behind the row.</summary>
    public bool IsVerified => VerifiedBy.Length > 0;

    /// <summary>Whether it is valid on that local day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>One row: its own columns by name, and its provenance.</summary>
public sealed record ReferenceRow(ImmutableDictionary<string, string> Values, Provenance Provenance)
{
    /// <summary>The text of a column; empty where the cell is.</summary>
    public string this[string column] => Values[column];

    internal int Number(string column) => int.Parse(Values[column], CultureInfo.InvariantCulture);

    internal int? NumberOrNull(string column) => Values[column].Length == 0 ? null : Number(column);

    internal RiskLevel Risk(string column) => Enum.Parse<RiskLevel>(Values[column]);
}

/// <summary>A fault in a reference file.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Line">The line in the file, from 1 on.</param>
/// <param name="What">What is wrong, in plain English for whoever edits the file.</param>
public sealed record ReferenceFault(string Table, int Line, string What);

/// <summary>A table of reference data as read, with everything that was wrong with it; faulty rows are left out.</summary>
public sealed record ReferenceReading(ReferenceTable Table, ImmutableArray<ReferenceFault> Faults);

/// <summary>A table of versioned rows: its own columns, then <c>source</c>, <c>valid_from</c>, <c>valid_to</c>, <c>verified_by</c>.</summary>
/// <remarks>The first column is the code by which a row is chosen. Several rows may bear one code, e.g. one per period or per step.</remarks>
public sealed record ReferenceTable(string Name, ImmutableArray<string> Columns, ImmutableArray<ReferenceRow> Rows)
{
    private static readonly ImmutableArray<string> Common = ["source", "valid_from", "valid_to", "verified_by"];

    /// <summary>Reads tab-separated text: one line of column names, then one line a row; lines that begin with <c>#</c> and empty lines are passed over.</summary>
    public static ReferenceReading Parse(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\ufeff').Split('\n')
            .Select((line, i) => (Cells: line.Split('\t').Select(c => c.Trim()).ToImmutableArray(), Line: i + 1, IsRow: line.Trim().Length > 0 && line[0] != '#'))
            .Where(l => l.IsRow).ToList();
        if (lines.Count == 0)
            return Nothing(name, new ReferenceFault(name, 1, "The file has no line of column names."));
        var columns = lines[0].Cells;
        if (HeaderFault(name, columns) is { } what)
            return Nothing(name, new ReferenceFault(name, lines[0].Line, what));
        var read = lines.Skip(1).Select(l => Row(name, columns, l.Cells, l.Line)).ToList();
        var table = new ReferenceTable(name, columns[..^Common.Length], [.. read.Select(r => r.Row).OfType<ReferenceRow>()]);
        return new(table, [.. read.Select(r => r.Fault).OfType<ReferenceFault>()]);
    }

    internal ReferenceTable At(DateOnly day) => this with { Rows = [.. Rows.Where(r => r.Provenance.IsValidOn(day))] };

    private static ReferenceReading Nothing(string name, ReferenceFault fault) => new(new(name, [], []), [fault]);

    private static string? HeaderFault(string name, ImmutableArray<string> columns)
    {
        if (columns.Length <= Common.Length || !columns[^Common.Length..].SequenceEqual(Common, StringComparer.Ordinal))
            return $"The columns must end with {string.Join(", ", Common)}.";
        if (columns.Distinct(StringComparer.Ordinal).Count() != columns.Length || columns.Contains("", StringComparer.Ordinal))
            return "Every column needs a name of its own.";
        var missing = ReferenceColumns.Of(name).Keys.Except(columns, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? null : $"Columns are missing: {string.Join(", ", missing)}.";
    }

    private static (ReferenceRow? Row, ReferenceFault? Fault) Row(string table, ImmutableArray<string> columns, ImmutableArray<string> cells, int line)
    {
        // Editors cut tabs at the end of a line: empty last cells (valid_to, verified_by) may be missing.
        var full = cells.Length >= columns.Length - 2 ? cells.AddRange(Enumerable.Repeat("", Math.Max(0, columns.Length - cells.Length))) : cells;
        if (full.Length != columns.Length)
            return (null, new(table, line, FormattableString.Invariant($"There are {cells.Length} cells for {columns.Length} columns.")));
        var values = columns.Zip(full).ToImmutableDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var what = cells[0].Length == 0 ? "The first cell is empty." : CellFault(table, values) ?? ProvenanceFault(values);
        if (what is not null)
            return (null, new(table, line, what));
        var provenance = new Provenance(values["source"], DayOf(values["valid_from"])!.Value, DayOf(values["valid_to"]), values["verified_by"]);
        return (new(values.RemoveRange(Common), provenance), null);
    }

    private static string? CellFault(string table, ImmutableDictionary<string, string> values) =>
        ReferenceColumns.Of(table).Where(c => !c.Value.Accepts(values[c.Key]))
            .Select(c => $"Column {c.Key} must hold {c.Value.What}.").Order(StringComparer.Ordinal).FirstOrDefault();

    private static string? ProvenanceFault(ImmutableDictionary<string, string> values)
    {
        if (values["source"].Length == 0)
            return "Column source is empty.";
        if (DayOf(values["valid_from"]) is not { } from)
            return "Column valid_from must hold a day (yyyy-MM-dd).";
        if (values["valid_to"].Length == 0)
            return null;
        return DayOf(values["valid_to"]) is { } to && to >= from ? null : "Column valid_to must be empty or hold a day not before valid_from.";
    }

    private static DateOnly? DayOf(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
