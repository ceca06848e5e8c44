using System.Globalization;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>A date as a list or another system gives it, read.</summary>
/// <param name="Span">The days it may mean, not all of them ahead of today or more than a hundred years ago; <c>null</c>: not understood.</param>
/// <param name="Code">Why it was not understood, or what was put right; <c>null</c>: it stood there as it was read.</param>
internal readonly record struct DateRead(BirthSpan? Span, string? Code)
{
    /// <summary>Reads a date.</summary>
    /// <param name="cell">What was written.</param>
    /// <param name="style">Which number is the day, where either can be; <c>null</c>: nobody has said.</param>
    /// <param name="words">The words of months and of dates.</param>
    /// <param name="today">The day of reading.</param>
    /// <param name="is1904">Numbers of days are counted from 1904.</param>
    public static DateRead Of(SheetCell cell, DateStyle? style, ColumnWords words, DateOnly today, bool is1904 = false)
    {
        var read = cell.Kind switch
        {
            CellKind.Day => Sure(ExcelDay.Of(cell.Number, is1904), null),
            CellKind.Number when WrittenDate.Read(cell.Text, words, today.Year) is { } written => Of(written, null),
            CellKind.Number => OfCount(cell.Number, is1904),
            CellKind.Text => OfText(Digits.Latin(cell.Text.Trim()), style, words, today, is1904),
            _ => Unknown,
        };
        return read.Span is { } span && span.From > today ? new(null, ExchangeTroubles.DayAhead) : read.Span?.Until < today.AddYears(-MostYears) ? Unknown : read;
    }

    // What programs write where they know no day, such as 1 January 1900, is nobody's birth.
    private const int MostYears = 100;

    private static DateRead Unknown { get; } = new(null, ExchangeTroubles.DateUnknown);

    private static DateRead OfText(string text, DateStyle? style, ColumnWords words, DateOnly today, bool is1904)
    {
        if (WrittenDate.Read(text, words, today.Year) is { } written) return written.Proves == DateStyle.YearFirst && Moment(text) is { } moment ? Sure(PhnomPenh.DayOf(moment), null) : Of(written, style);
        if (OfDoubledDigit(text, words, today) is { } day) return Sure(day, ExchangeTroubles.DigitTooMany);
        // A csv that a spreadsheet wrote may hold its numbers of days as text.
        return double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? OfCount(number, is1904) : Unknown;
    }

    /// <summary>A moment with an offset is the day on which it falls in Phnom Penh.</summary>
    private static DateTimeOffset? Moment(string text) =>
        text.Replace(" UTC", "Z", StringComparison.Ordinal) is { Length: > 16 } said && (said.EndsWith('Z') || said.LastIndexOfAny(['+', '-']) > 10) && DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>22012-01-01: one digit of the year stands there twice.</summary>
    private static DateOnly? OfDoubledDigit(string text, ColumnWords words, DateOnly today) =>
        text.Length == 11 && text[..5].All(char.IsAsciiDigit) && Enumerable.Range(0, 5).Select(i => WrittenDate.Read(text.Remove(i, 1), words, today.Year)).OfType<WrittenDate>().Where(w => w.Proves == DateStyle.YearFirst)
            .Select(w => new DateOnly(w.Year, w.Second, w.First)).Where(d => d <= today).Distinct().ToList() is [var only] ? only : null;

    private static DateRead Of(WrittenDate written, DateStyle? style)
    {
        var mended = written.IsBuddhist ? ExchangeTroubles.BuddhistYear : written.IsShort ? ExchangeTroubles.ShortYear : null;
        return written.Kind switch
        {
            WrittenKind.Day when style is DateStyle.DayFirst or DateStyle.MonthFirst && written.Proves is DateStyle.DayFirst or DateStyle.MonthFirst && style != written.Proves => Sure(new(written.Year, written.Second, written.First), ExchangeTroubles.OtherWayRound),
            WrittenKind.Day => Sure(new(written.Year, written.Second, written.First), mended),
            WrittenKind.Month => new(new(new(written.Year, written.Second, 1), new(written.Year, written.Second, DateTime.DaysInMonth(written.Year, written.Second))), mended),
            WrittenKind.Year => new(BirthSpan.In(written.Year), mended),
            _ when style == DateStyle.DayFirst => Sure(new(written.Year, written.Second, written.First), mended),
            _ when style == DateStyle.MonthFirst => Sure(new(written.Year, written.First, written.Second), mended),
            _ => new(null, ExchangeTroubles.DateUndecided),
        };
    }

    // 1927 to 2119: a smaller number is an age or a count, a larger one a telephone.
    private static DateRead OfCount(double number, bool is1904) => number is >= 10_000 and <= 80_000 ? Sure(ExcelDay.Of(number, is1904), ExchangeTroubles.DateNumber) : Unknown;

    private static DateRead Sure(DateOnly? day, string? mended) => day is { } on ? new(BirthSpan.On(on), mended) : Unknown;
}
