using System.Globalization;
using Kapea.Work.Finding;

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

/// <summary>A cell of a date, read.</summary>
/// <param name="Span">The days it may mean; <c>null</c>: not understood.</param>
/// <param name="Mended">The code of what was put right; <c>null</c>: nothing.</param>
internal readonly record struct DateRead(BirthSpan? Span, string? Mended)
{
    public static DateRead Of(SheetCell cell, DateStyle? style, ColumnWords words, bool is1904, int thisYear) => cell.Kind switch
    {
        CellKind.Day => new(On(ExcelDay.Of(cell.Number, is1904)), null),
        CellKind.Number => OfNumber(cell, words, is1904, thisYear),
        CellKind.Text => OfText(cell.Text, style, words, is1904, thisYear),
        _ => default,
    };

    private static DateRead OfNumber(SheetCell cell, ColumnWords words, bool is1904, int thisYear)
    {
        if (WrittenDate.Read(cell.Text, words, thisYear) is { } written) return Of(written, null);
        return IsLikelyDay(cell.Number) ? new(On(ExcelDay.Of(cell.Number, is1904)), ExchangeTroubles.DateNumber) : default;
    }

    private static DateRead OfText(string text, DateStyle? style, ColumnWords words, bool is1904, int thisYear)
    {
        if (WrittenDate.Read(text, words, thisYear) is { } written) return Of(written, style);
        // A csv that a spreadsheet wrote may hold its numbers of days as text.
        return double.TryParse(Digits.Latin(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsLikelyDay(number) ? new(On(ExcelDay.Of(number, is1904)), ExchangeTroubles.DateNumber) : default;
    }

    private static DateRead Of(WrittenDate written, DateStyle? style)
    {
        var mended = written.IsBuddhist ? ExchangeTroubles.BuddhistYear : written.IsShort ? ExchangeTroubles.ShortYear : null;
        return written.Kind switch
        {
            WrittenKind.Day when style is DateStyle.DayFirst or DateStyle.MonthFirst && written.Proves is DateStyle.DayFirst or DateStyle.MonthFirst && style != written.Proves =>
                new(On(new DateOnly(written.Year, written.Second, written.First)), ExchangeTroubles.OtherWayRound),
            WrittenKind.Day => new(On(new DateOnly(written.Year, written.Second, written.First)), mended),
            WrittenKind.Month => new(new(new(written.Year, written.Second, 1), new(written.Year, written.Second, DateTime.DaysInMonth(written.Year, written.Second))), mended),
            WrittenKind.Year => new(BirthSpan.In(written.Year), mended),
            _ when style == DateStyle.DayFirst => new(On(new DateOnly(written.Year, written.Second, written.First)), mended),
            _ when style == DateStyle.MonthFirst => new(On(new DateOnly(written.Year, written.First, written.Second)), mended),
            _ => default,
        };
    }

    private static BirthSpan? On(DateOnly? day) => day is { } on ? BirthSpan.On(on) : null;

    // 1927 to 2119: a smaller number is an age or a count, a larger one a telephone.
    private static bool IsLikelyDay(double number) => number is >= 10_000 and <= 80_000;
}
