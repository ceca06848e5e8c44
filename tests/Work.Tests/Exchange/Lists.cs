using System.Collections.Immutable;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;
using Kapea.Work.Tests.Finding;

namespace Kapea.Work.Tests.Exchange;

/// <summary>Invented lists, made in the test.</summary>
internal static class Lists
{
    public static readonly DateOnly Today = new(2030, 3, 4);
    public static readonly ColumnWords Words = ColumnWords.Of(Scene.Book);
    private static readonly SoundRules Rules = SoundRules.Of(Scene.Book);
    private static readonly Lazy<SheetKnowledge> Known = new(() => new(Words, GazetteerTests.Country, new(GazetteerTests.Country, PlaceFold.Key, name => PlaceSound.Key(name, Rules)), Today));

    public static SheetKnowledge Around => Known.Value;

    /// <summary>A sheet of rows of cells: text, whole numbers, fractions, days, nothing.</summary>
    public static Sheet Sheet(params object?[][] rows) => new("Sheet1", [.. rows.Select(r => r.Select(Cell).ToImmutableArray())], []);

    public static SheetCell Cell(object? value) => value switch
    {
        null => SheetCell.Empty,
        int number => new(CellKind.Number, number.ToString(), number),
        double number => new(CellKind.Number, number.ToString(), number),
        DateOnly day => new(CellKind.Day, (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(), day.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
        _ => SheetCell.Of((string)value),
    };

    public static SheetReading Read(Sheet sheet, DateOnly? agesOn = null, Func<ColumnMapping, ColumnMapping>? change = null)
    {
        var shape = SheetShape.Of(sheet, Words);
        var mapping = SheetMapping.Suggest(shape, Words);
        return SheetReading.Of(sheet, shape, mapping with { AgesOn = agesOn, Columns = [.. mapping.Columns.Select(change ?? (c => c))] }, Around);
    }

    /// <summary>The only case of a list of one row.</summary>
    public static CaseAsGiven One(string[] headings, params object?[] cells) => Read(Sheet(headings, cells)).Cases.ShouldHaveSingleItem();

    /// <summary>The codes of what is said of a row.</summary>
    public static IEnumerable<string> Said(this CaseAsGiven given) => given.Troubles.Select(t => t.Code);
}
