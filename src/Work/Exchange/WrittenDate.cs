using System.Globalization;
using System.Text;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>How much a written date says by itself.</summary>
internal enum WrittenKind
{
    /// <summary>Day, month and year, each in its place.</summary>
    Day,

    /// <summary>Two numbers of which either may be the day.</summary>
    Either,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>A date as somebody wrote it, before it is decided which number is the day.</summary>
/// <param name="Kind">How much it says by itself.</param>
/// <param name="First">The first of day and month as written; of a <see cref="WrittenKind.Day"/> the day.</param>
/// <param name="Second">The second; of a <see cref="WrittenKind.Day"/> or <see cref="WrittenKind.Month"/> the month.</param>
/// <param name="Year">The year of the common era.</param>
internal readonly record struct WrittenDate(WrittenKind Kind, int First, int Second, int Year)
{
    /// <summary>Which order the numbers prove; <c>null</c>: none.</summary>
    public DateStyle? Proves { get; init; }

    /// <summary>The year was of the Buddhist era.</summary>
    public bool IsBuddhist { get; init; }

    /// <summary>The year had two digits.</summary>
    public bool IsShort { get; init; }

    // Counted as Thailand and most programs count; after Visak Bochea the Cambodian count is one more, so such a year may be one too late, and the row says that it was turned.
    private const int BuddhistAhead = 543;
    private const int FirstBuddhist = PhnomPenh.FirstYear + BuddhistAhead;
    private const int LastBuddhist = PhnomPenh.LastYear + BuddhistAhead;

    /// <summary>Reads a date; <c>null</c>: that is none.</summary>
    /// <param name="text">As written, in Khmer or Latin letters, with digits of either.</param>
    /// <param name="words">The words of months and of dates.</param>
    /// <param name="thisYear">The last year that two digits may mean.</param>
    public static WrittenDate? Read(string text, ColumnWords words, int thisYear)
    {
        var (numbers, month, isBuddhist) = Parts(text, words);
        if (numbers is null) return null;
        if (month is { } named) return Named(numbers, named, isBuddhist, thisYear);
        return numbers switch
        {
            [{ Length: 8 } all] when OfYear(all[..4], isBuddhist, thisYear) is { } year => Sure(year, int.Parse(all.AsSpan(4, 2), NumberFormatInfo.InvariantInfo), int.Parse(all.AsSpan(6), NumberFormatInfo.InvariantInfo)),
            [{ Length: 4 } only] when OfYear(only, isBuddhist, thisYear) is { } year => year with { Kind = WrittenKind.Year },
            [{ Length: <= 2 } m, { Length: 4 } y] when OfYear(y, isBuddhist, thisYear) is { } year => OfMonth(year, Number(m)),
            [{ Length: 4 } y, { Length: <= 2 } m] when OfYear(y, isBuddhist, thisYear) is { } year => OfMonth(year, Number(m)),
            [{ Length: 4 } y, { Length: <= 2 } m, { Length: <= 2 } d] when OfYear(y, isBuddhist, thisYear) is { } year => Sure(year, Number(m), Number(d)) is { } sure ? sure with { Proves = DateStyle.YearFirst } : null,
            [{ Length: <= 2 } a, { Length: <= 2 } b, { Length: 2 or 4 } y] when OfYear(y, isBuddhist, thisYear) is { } year => Either(year, Number(a), Number(b)),
            _ => null,
        };
    }

    private static WrittenDate? Named(List<string> numbers, int month, bool isBuddhist, int thisYear) => numbers switch
    {
        [var y] when OfYear(y, isBuddhist, thisYear) is { IsShort: false } year => OfMonth(year, month),
        [{ Length: <= 2 } d, var y] when OfYear(y, isBuddhist, thisYear) is { } year => Sure(year, month, Number(d)),
        [{ Length: 4 } y, { Length: <= 2 } d] when OfYear(y, isBuddhist, thisYear) is { } year => Sure(year, month, Number(d)),
        _ => null,
    };

    private static WrittenDate? Sure(WrittenDate year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Year, month) ? year with { Kind = WrittenKind.Day, First = day, Second = month } : null;

    private static WrittenDate? OfMonth(WrittenDate year, int month) => month is >= 1 and <= 12 ? year with { Kind = WrittenKind.Month, Second = month } : null;

    private static WrittenDate? Either(WrittenDate year, int a, int b)
    {
        var (dayFirst, monthFirst) = (Sure(year, b, a), Sure(year, a, b));
        return (dayFirst, monthFirst) switch
        {
            ({ } day, null) => day with { Proves = DateStyle.DayFirst },
            (null, { } day) => day with { Proves = DateStyle.MonthFirst },
            ({ } day, { }) when a == b => day,
            ({ }, { }) => year with { Kind = WrittenKind.Either, First = a, Second = b },
            _ => null,
        };
    }

    private static WrittenDate? OfYear(string digits, bool isBuddhist, int thisYear)
    {
        var written = Number(digits);
        if (digits.Length == 2)
        {
            // Two digits of the Buddhist era cannot be told from two of the common one.
            if (isBuddhist) return null;
            var century = thisYear / 100 * 100;
            return new WrittenDate(WrittenKind.Year, 0, 0, century + written > thisYear ? century - 100 + written : century + written) with { IsShort = true };
        }

        if (digits.Length != 4) return null;
        if (written is >= FirstBuddhist and <= LastBuddhist) return new WrittenDate(WrittenKind.Year, 0, 0, written - BuddhistAhead) with { IsBuddhist = true };
        return !isBuddhist && written is >= PhnomPenh.FirstYear and <= PhnomPenh.LastYear ? new WrittenDate(WrittenKind.Year, 0, 0, written) : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The numbers of a date in their order, and the month where it is a word; no numbers: a word that no date has.</summary>
    private static (List<string>? Numbers, int? Month, bool IsBuddhist) Parts(string text, ColumnWords words)
    {
        var clean = Digits.Latin(KhmerOrder.Of(text));
        if (clean.Length > 60) return (null, null, false);
        // A time of day that a program put behind every date.
        if (clean.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && clean.LastIndexOfAny([' ', 'T'], colon) is > 0 and var gap) clean = clean[..gap];
        var (numbers, month, isBuddhist) = (new List<string>(), (int?)null, false);
        foreach (var token in Tokens(clean, words))
        {
            if (char.IsAsciiDigit(token[0])) numbers.Add(token);
            else if (words.Meaning(token, "month") is { } number && month is null) month = Number(number);
            else if (words.Meaning(token, "era") is not null) isBuddhist = true;
            else if (words.Meaning(token, "date-word") is null) return (null, null, false);
        }

        return numbers.Count is 0 or > 3 || numbers.Any(n => n.Length > 8) ? (null, null, false) : (numbers, month, isBuddhist);
    }

    private static List<string> Tokens(string text, ColumnWords words)
    {
        foreach (var word in words.DateWords.Where(w => KhmerLetters.IsKhmer(w[0]))) text = text.Replace(word, " ", StringComparison.Ordinal);
        var tokens = new List<string>();
        var token = new StringBuilder();
        foreach (char c in text + ' ')
        {
            var isPart = char.IsAsciiDigit(c) || char.IsLetter(c) || KhmerLetters.Part(c) != KhmerPart.Other;
            // Khmer puts points between the letters of what is cut short.
            if (c == '.' && token.Length > 0 && KhmerLetters.IsKhmer(token[^1])) continue;
            if (token.Length > 0 && (!isPart || char.IsAsciiDigit(token[0]) != char.IsAsciiDigit(c)))
            {
                tokens.Add(token.ToString());
                token.Clear();
            }

            if (isPart) token.Append(c);
        }

        return tokens;
    }
}
