using System.Collections.Immutable;

namespace Kapea.Work.Exchange;

/// <summary>A cell of a row with its column.</summary>
internal readonly record struct RowCell(MappedColumn Column, SheetCell Cell)
{
    public string Field => Column?.Column.Heading!;

    public ColumnTarget Target => Column.Mapping.Target;

    public string Text => Cell.Text?.Trim()!;
}

/// <summary>The filled cells of a row by what they mean, and what is found out about them.</summary>
internal sealed class RowCells
{
    private readonly ImmutableArray<RowCell> _cells;

    public RowCells(MergedDown merged, ImmutableArray<MappedColumn> columns, int row, ColumnWords words)
    {
        var (cells, raw) = (ImmutableArray.CreateBuilder<RowCell>(), new List<(string Field, string Text)>());
        foreach (var column in columns)
        {
            var (cell, isRepeated) = merged.Of(row, column.Column.Index);
            if (cell.IsEmpty) continue;
            if (column.Mapping.Target != ColumnTarget.Line) raw.Add((column.Column.Heading, cell.Text));
            if (isRepeated) Say(TroubleKind.Mended, ExchangeTroubles.MergedRepeated, column.Column.Heading);
            if (cell.Kind == CellKind.Fault)
            {
                Say(TroubleKind.NotUnderstood, ExchangeTroubles.CellFault, column.Column.Heading);
                Keep(column.Column.Heading, cell.Text);
            }
            else if (column.Mapping.Target != ColumnTarget.Kept && words.IsNothing(cell.Text)) Keep(column.Column.Heading, cell.Text);
            else cells.Add(new(column, cell));
        }

        _cells = cells.ToImmutable();
        Whole = string.Join('\u001F', raw.OrderBy(c => c.Field, StringComparer.Ordinal).Select(c => $"{c.Field}\u001E{c.Text}"));
    }

    /// <summary>The row as it was received, whatever its columns are taken to mean and in whichever order they stand.</summary>
    public string Whole { get; }

    public List<ValueReceived> Kept { get; } = [];

    public List<Trouble> Troubles { get; } = [];

    public ImmutableArray<RowCell> Of(params ImmutableArray<ColumnTarget> targets) => [.. _cells.Where(c => targets.Contains(c.Target))];

    public string? Text(ColumnTarget target) => Of(target) is [var first, ..] ? first.Text : null;

    public void Say(TroubleKind kind, string code, string field) => Troubles.Add(new(kind, code, field));

    public void Keep(string field, string text)
    {
        if (!Kept.Any(k => k.Field == field)) Kept.Add(new(field, text));
    }

    /// <summary>It was put right; what stood there is kept beside it.</summary>
    public void Mended(RowCell cell, string code) => Also(TroubleKind.Mended, cell, code);

    public void NotUnderstood(RowCell cell, string code) => Also(TroubleKind.NotUnderstood, cell, code);

    public void Contradicts(RowCell cell, string code) => Also(TroubleKind.Contradicts, cell, code);

    /// <summary>Everything that has no place of its own, and the second of two columns that mean the same, which only one can.</summary>
    public void KeepRest()
    {
        foreach (var cell in _cells)
            if (cell.Target is ColumnTarget.Kept or ColumnTarget.Line || (!cell.Target.MayBeSeveral() && Of(cell.Target) is [var first, ..] && first.Column != cell.Column))
                Keep(cell.Field, cell.Text);
    }

    /// <summary>What the word in a cell means; one that is not known is kept, and so is one that says something else than the first.</summary>
    public string? Meaning(ColumnTarget target, string kind, ColumnWords words, string unknown)
    {
        string? first = null;
        foreach (var cell in Of(target))
        {
            var means = words.Meaning(cell.Text, kind);
            if (means is null && first is null) NotUnderstood(cell, unknown);
            else if (first is not null && means is not null && means != first) Contradicts(cell, ExchangeTroubles.ColumnsDiffer);
            first ??= means;
        }

        return first;
    }

    private void Also(TroubleKind kind, RowCell cell, string code)
    {
        Say(kind, code, cell.Field);
        Keep(cell.Field, cell.Text);
    }
}
