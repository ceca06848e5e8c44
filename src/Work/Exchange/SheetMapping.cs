using System.Collections.Immutable;

namespace Kapea.Work.Exchange;

/// <summary>What a column of a list means, as a person has confirmed it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Target">What it means.</param>
/// <param name="Style">For dates: which number is the day; <c>null</c>: as the column itself shows.</param>
public sealed record ColumnMapping(string Heading, ColumnTarget Target, DateStyle? Style = null);

/// <summary>How somebody's list is read; kept under a name it serves the next list of the same kind.</summary>
/// <param name="Columns">The columns that mean something; every other is kept as received.</param>
/// <param name="AgesOn">The day on which the ages of the list were right, where no column says; <c>null</c>: the day the case began there. It is of this list alone, and not of the next one that is read alike.</param>
public sealed record SheetMapping(ImmutableArray<ColumnMapping> Columns, DateOnly? AgesOn = null)
{
    /// <summary>What the headings of a list suggest. Of two columns that would mean the same thing, which only one can, the first does.</summary>
    public static SheetMapping Suggest(SheetShape shape, ColumnWords words)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnMapping>();
        foreach (var column in shape.Columns)
        {
            var target = words.TargetOf(column.Parts.AsSpan()) ?? ColumnTarget.Kept;
            columns.Add(new(column.Heading, !target.MayBeSeveral() && columns.Any(c => c.Target == target) ? ColumnTarget.Kept : target));
        }

        return new(columns.ToImmutable());
    }

    /// <summary>What it says of a column; one that it does not know is kept as received.</summary>
    public ColumnMapping Of(SheetColumn column) =>
        Columns.FirstOrDefault(c => c.Heading == column.Heading) ?? Columns.FirstOrDefault(c => ColumnWords.Fold(c.Heading) == ColumnWords.Fold(column.Heading)) ?? new(column.Heading, ColumnTarget.Kept);

    /// <summary>What it says of the columns of a list, and of no other.</summary>
    public SheetMapping For(SheetShape shape) => this with { Columns = [.. shape.Columns.Select(Of)] };

    /// <summary>Whether a column of the list says on which day its ages were right.</summary>
    public bool SaysWhen(SheetShape shape) => shape.Columns.Any(c => Of(c).Target is ColumnTarget.AgeDay or ColumnTarget.Registered);

    /// <summary>Whether the rows of a list would not be known again that came in by another mapping: they are known by the column of their number, and without one by those that say whom they are about.</summary>
    /// <param name="earlier">The mapping by which rows came in.</param>
    /// <param name="shape">The list that is read by this one.</param>
    /// <param name="haveNumbers">Every row of it has a number.</param>
    public bool KnowsOtherwise(SheetMapping earlier, SheetShape shape, bool haveNumbers)
    {
        var (was, now) = (earlier.Columns, For(shape).Columns);
        return Number(was) != Number(now) || (!haveNumbers && !Who(was).SetEquals(Who(now)));
    }

    private static string? Number(IEnumerable<ColumnMapping> columns) => columns.FirstOrDefault(c => c.Target == ColumnTarget.Number) is { } number ? ColumnWords.Fold(number.Heading) : null;

    private static HashSet<(ColumnTarget, string)> Who(IEnumerable<ColumnMapping> columns) => [.. columns.Where(c => RowReader.Who.Contains(c.Target)).Select(c => (c.Target, ColumnWords.Fold(c.Heading)))];

    /// <summary>Headings that it names and the list has not got.</summary>
    public ImmutableArray<string> Missing(SheetShape shape) =>
        [.. Columns.Where(c => c.Target is not ColumnTarget.Kept && !shape.Columns.Any(s => ColumnWords.Fold(s.Heading) == ColumnWords.Fold(c.Heading))).Select(c => c.Heading)];
}
