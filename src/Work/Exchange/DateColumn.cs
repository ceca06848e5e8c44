namespace Kapea.Work.Exchange;

/// <summary>How a column of dates is read, as its own cells decide it.</summary>
/// <param name="Style">The order that its cells prove; <c>null</c>: none of them does, or they contradict each other.</param>
/// <param name="DayFirst">How many cells can only have the day first.</param>
/// <param name="MonthFirst">How many can only have the month first.</param>
/// <param name="Either">How many can be read both ways.</param>
/// <param name="MaySwap">A program that puts the month first has taken what it could for dates: the days in its cells may be months.</param>
public sealed record DateColumn(DateStyle? Style, int DayFirst, int MonthFirst, int Either, bool MaySwap)
{
    /// <summary>A person has to say which number is the day.</summary>
    public bool IsAsked => Style is null && Either > 0;

    /// <summary>What the cells of a column decide.</summary>
    public static DateColumn Of(IEnumerable<SheetCell> cells, ColumnWords words, bool is1904, int thisYear)
    {
        int dayFirst = 0, monthFirst = 0, yearFirst = 0, either = 0, days = 0, lowDays = 0;
        foreach (var cell in cells)
        {
            if (cell.Kind == CellKind.Day && ExcelDay.Of(cell.Number, is1904) is { } day)
            {
                days++;
                if (day.Day <= 12) lowDays++;
            }
            else if (cell.Kind == CellKind.Text && WrittenDate.Read(cell.Text, words, thisYear) is { } written)
            {
                if (written.Proves == DateStyle.DayFirst) dayFirst++;
                else if (written.Proves == DateStyle.MonthFirst) monthFirst++;
                else if (written.Proves == DateStyle.YearFirst) yearFirst++;
                else if (written.Kind == WrittenKind.Either) either++;
            }
        }

        DateStyle? style = (dayFirst, monthFirst) switch
        {
            (> 0, 0) => DateStyle.DayFirst,
            (0, > 0) => DateStyle.MonthFirst,
            (0, 0) when either == 0 && yearFirst > 0 => DateStyle.YearFirst,
            _ => null,
        };
        return new(style, dayFirst, monthFirst, either, dayFirst >= FewestToDoubt && monthFirst == 0 && either == 0 && days >= FewestToDoubt && lowDays == days);
    }

    // With three days of the month by chance all up to the twelfth one in seventeen columns would be doubted; that asks too often rather than too seldom.
    private const int FewestToDoubt = 3;
}
