using System.Collections.Immutable;

namespace Kapea.Work.Exchange;

/// <summary>What a column of a list means, as a person has confirmed it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Target">What it means.</param>
/// <param name="Style">For dates: which number is the day; <c>null</c>: as the column itself shows.</param>
public sealed record ColumnMapping(string Heading, ColumnTarget Target, DateStyle? Style = null);

/// <summary>How somebody's list is read; kept under a name it serves the next list of the same kind.</summary>
/// <param name="Columns">The columns that mean something; every other is kept as received.</param>
/// <param name="AgesOn">The day on which the ages of the list were right, where no column says; <c>null</c>: the day the case began there.</param>
public sealed record SheetMapping(ImmutableArray<ColumnMapping> Columns, DateOnly? AgesOn = null)
{
    /// <summary>What the headings of a list suggest. Of two columns that would mean the same thing, which only one can, the first does.</summary>
    public static SheetMapping Suggest(SheetShape shape, ColumnWords words)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnMapping>();
        foreach (var column in shape.Columns)
        {
            var target = words.TargetOf(column.Parts.AsSpan()) ?? ColumnTarget.Kept;
            columns.Add(new(column.Heading, columns.Any(c => c.Target == target) ? ColumnTarget.Kept : target));
        }

        return new(columns.ToImmutable());
    }

    /// <summary>What it says of a column; one that it does not know is kept as received.</summary>
    public ColumnMapping Of(SheetColumn column) => Columns.FirstOrDefault(c => ColumnWords.Fold(c.Heading) == ColumnWords.Fold(column.Heading)) ?? new(column.Heading, ColumnTarget.Kept);

    /// <summary>Headings that it names and the list has not got.</summary>
    public ImmutableArray<string> Missing(SheetShape shape) =>
        [.. Columns.Where(c => c.Target is not ColumnTarget.Kept && !shape.Columns.Any(s => ColumnWords.Fold(s.Heading) == ColumnWords.Fold(c.Heading))).Select(c => c.Heading)];
}
