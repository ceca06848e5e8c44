using System.Collections.Immutable;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>A column of dates of which a person has to say, or may want to say, which number is the day.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Dates">What its cells decide.</param>
public sealed record DateQuestion(string Heading, DateColumn Dates);

/// <summary>A list, read by a mapping: a case for every row that is one, and a line for every row of the sheet.</summary>
/// <param name="Cases">The cases; those that cannot be taken in are among them and say so.</param>
/// <param name="Passed">The rows that are no case.</param>
/// <param name="Questions">The columns of dates that somebody has to decide; while there are any, their doubtful dates are kept as received.</param>
/// <param name="Missing">Headings that the mapping names and the list has not got.</param>
public sealed record SheetReading(ImmutableArray<CaseAsGiven> Cases, ImmutableArray<PassedRow> Passed, ImmutableArray<DateQuestion> Questions, ImmutableArray<string> Missing)
{
    /// <summary>Whether its rows would not be known again that came in by another mapping.</summary>
    /// <param name="mapping">By which it was read.</param>
    /// <param name="earlier">By which rows came in before; <c>null</c>: none did.</param>
    /// <param name="shape">Where its headings and cases stand.</param>
    public bool KnowsOtherwise(SheetMapping mapping, SheetMapping? earlier, SheetShape shape) => earlier is not null && mapping.KnowsOtherwise(earlier, shape, Cases.All(c => !c.Numbers.IsEmpty));

    /// <summary>Reads a list.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="shape">Where its headings and cases stand.</param>
    /// <param name="mapping">What its columns mean.</param>
    /// <param name="around">What a list is understood by.</param>
    public static SheetReading Of(Sheet sheet, SheetShape shape, SheetMapping mapping, SheetKnowledge around)
    {
        var columns = shape.Columns.Select(c => (Column: c, Mapping: mapping.Of(c))).Select(c => new MappedColumn(c.Column, c.Mapping, Dates(sheet, shape, c.Column, c.Mapping.Target, around))).ToImmutableArray();
        var reader = new RowReader(sheet, columns, mapping.AgesOn, around, new(around.Places, around.Gazetteer, around.Words, around.Today));
        var (sections, cases) = (shape.Passed.Where(p => p.Kind == PassedKind.Section).Select(p => p.Row - 1).ToList(), ImmutableArray.CreateBuilder<CaseAsGiven>(shape.Cases.Length));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in shape.Cases)
        {
            var section = sections.LastOrDefault(s => s < row, -1);
            var given = reader.Read(row, section < 0 ? null : sheet.Rows[section].First(c => !c.IsEmpty).Text);
            cases.Add(Distinct(given with { HasNumber = !given.Numbers.IsEmpty }, seen));
        }

        return new(cases.ToImmutable(), shape.Passed, [.. columns.Where(c => c.Dates is { } dates && (dates.MaySwap || dates.IsAsked) && c.Mapping.Style is null).Select(c => new DateQuestion(c.Column.Heading, c.Dates!))], mapping.Missing(shape));
    }

    private static DateColumn? Dates(Sheet sheet, SheetShape shape, SheetColumn column, ColumnTarget target, SheetKnowledge around) => target is ColumnTarget.BirthDate or ColumnTarget.Registered or ColumnTarget.AgeDay
        ? DateColumn.Of(shape.Cases.Select(r => sheet[r, column.Index]), around.Words, sheet.Is1904, around.Today.Year)
        : null;

    // Within one list the same number is the same case; a second row of it is told apart by its turn, so that neither is lost.
    private static CaseAsGiven Distinct(CaseAsGiven given, Dictionary<string, int> seen)
    {
        var times = seen[given.Source] = seen.GetValueOrDefault(given.Source) + 1;
        if (times == 1) return given;
        // Of a row that is about nobody it is not said about whom it is.
        if (given.IsRefused) return given with { Source = FormattableString.Invariant($"{given.Source}#{times}") };
        var code = given.Numbers.IsEmpty ? ExchangeTroubles.RowTwice : ExchangeTroubles.NumberTwice;
        return given with { Source = FormattableString.Invariant($"{given.Source}#{times}"), Troubles = [.. given.Troubles, new(TroubleKind.Contradicts, code, given.Numbers.IsEmpty ? "" : given.Numbers[0].Field)] };
    }
}

/// <summary>What a list is understood by.</summary>
/// <param name="Words">The words of headings and cells.</param>
/// <param name="Gazetteer">The places.</param>
/// <param name="Places">The search in them.</param>
/// <param name="Today">The day of reading, by which years of two digits are completed and names of places are valid.</param>
public sealed record SheetKnowledge(ColumnWords Words, Gazetteer Gazetteer, PlaceSearch Places, DateOnly Today);

/// <summary>A column with what it means and, where it holds dates, how they are read.</summary>
internal sealed record MappedColumn(SheetColumn Column, ColumnMapping Mapping, DateColumn? Dates)
{
    public DateStyle? Style => Mapping.Style ?? Dates?.Style;
}
