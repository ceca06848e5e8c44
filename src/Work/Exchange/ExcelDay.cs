namespace Kapea.Work.Exchange;

/// <summary>The days that spreadsheets keep as numbers.</summary>
/// <remarks>
/// ECMA-376 part 1, 18.17.4.1. Counted from 1900, day 1 is 1 January 1900 and day 60 is 29 February 1900, a day that never was: an old fault that every program
/// keeps. Counted from 1904, day 0 is 1 January 1904.
/// </remarks>
public static class ExcelDay
{
    private const int FalseDay = 60;
    private const int Last = 2_958_465;
    private static readonly DateOnly Before1900 = new(1899, 12, 31);
    private static readonly DateOnly First1904 = new(1904, 1, 1);

    /// <summary>The day of a number; <c>null</c>: there is no such day.</summary>
    /// <param name="number">The number; what follows the point is the time of day and is left aside.</param>
    /// <param name="is1904">Counted from 1904.</param>
    public static DateOnly? Of(double number, bool is1904)
    {
        if (!(number >= 0 && number < Last + 1)) return null;
        var whole = (int)Math.Floor(number);
        if (is1904) return whole <= DateOnly.MaxValue.DayNumber - First1904.DayNumber ? First1904.AddDays(whole) : null;
        return whole switch
        {
            0 or FalseDay => null,
            < FalseDay => Before1900.AddDays(whole),
            _ => Before1900.AddDays(whole - 1),
        };
    }
}
