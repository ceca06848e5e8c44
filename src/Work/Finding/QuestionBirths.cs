using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kapea.Work.Finding;

/// <summary>Ages and births in a question.</summary>
internal sealed partial class QuestionBirths(QuestionText text, DateOnly today)
{
    private const string Born = @"(?:(?<![\p{L}\p{M}])(?:born(?:\s+(?:in|on))?|d\.?o\.?b\.?|geboren(?:\s+(?:in|op))?)\s*:?\s*|(?:ថ្ងៃខែឆ្នាំកំណើត|ឆ្នាំកំណើត|កើតនៅ|កើត)\s*:?\s*)?(?:ថ្ងៃទី|ថ្ងៃ)?\s*";
    private const string MonthNames = @"(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
        + "|januari|februari|maart|mei|juni|juli|augustus|oktober|មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ)";

    // The year of the Buddha is 543 ahead, and 544 from its new year in April or May on.
    private const int Buddha = 543;
    private const int BuddhaNewYear = 4;
    private const int Earliest = 1900;
    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        ("january jan januari មករា", 1), ("february feb februari កុម្ភៈ", 2), ("march mar maart មីនា", 3), ("april apr មេសា", 4), ("may mei ឧសភា", 5), ("june jun juni មិថុនា", 6), ("july jul juli កក្កដា", 7),
        ("august aug augustus សីហា", 8), ("september sept sep កញ្ញា", 9), ("october oct oktober តុលា", 10), ("november nov វិច្ឆិកា", 11), ("december dec ធ្នូ", 12),
    }.SelectMany(m => m.Item1.Split(' ').Select(w => KeyValuePair.Create(w, m.Item2))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private bool _isDay;

    /// <summary>What is known of the birth; a day counts more than an age.</summary>
    public BirthSpan? Known { get; private set; }

    /// <summary>Whole dates.</summary>
    public void TakeDays()
    {
        text.TakeAll(YearFirst(), Day);
        text.TakeAll(DayFirst(), Day);
        text.TakeAll(WithMonth(), Day);
        text.TakeAll(MonthFirst(), Day);
    }

    /// <summary>Years of birth.</summary>
    public void TakeYears() => text.TakeAll(Year(), m => YearOf(Number(m, "year")) is { } span ? Said(new QuestionPiece("", Taken.Birth) { Born = span }, span, isDay: false) : null);

    /// <summary>Ages that say that they are one.</summary>
    public void TakeAges()
    {
        text.TakeAll(InMonths(), m =>
        {
            var months = Number(m, "from");
            var span = new BirthSpan(today.AddMonths(-months - 2).AddDays(1), today.AddMonths(-Math.Max(0, months - 1)));
            return Said(new QuestionPiece("", Taken.Age) { Born = span, AgeFrom = Math.Max(0, months - 1) / 12, AgeTo = (months + 1) / 12 }, span, isDay: false);
        });
        text.TakeAll(InYears(), m => m.Groups["about"].Success || m.Groups["word"].Success || m.Groups["unit"].Success
            ? Aged(Number(m, "from"), m.Groups["to"].Success ? Number(m, "to") : null, m.Groups["about"].Success)
            : null);
    }

    /// <summary>An age, with what an age that is told is usually off by.</summary>
    public QuestionPiece Aged(int from, int? to, bool isAbout)
    {
        var (least, most) = to is { } other ? (Math.Min(from, other), Math.Max(from, other)) : (from - Off(from, isAbout), from + Off(from, isAbout));
        least = Math.Max(0, least);
        var span = new BirthSpan(BirthSpan.Aged(most, today).From, BirthSpan.Aged(least, today).Until);
        return Said(new("", Taken.Age) { Born = span, AgeFrom = least, AgeTo = most }, span, isDay: false);
    }

    private static int Off(int age, bool isAbout) => (age < 18 ? 1 : age < 30 ? 2 : 3) * (isAbout ? 2 : 1);

    private QuestionPiece Said(QuestionPiece piece, BirthSpan span, bool isDay)
    {
        if (Known is null || (isDay && !_isDay)) (Known, _isDay) = (span, isDay);
        return piece;
    }

    private QuestionPiece? Day(Match match)
    {
        var (day, month) = (Number(match, "day"), match.Groups["month"].Value is var word && Months.TryGetValue(word, out var named) ? named : Number(match, "month"));
        if (month > 12 && day <= 12) (day, month) = (month, day);
        var year = Number(match, "year");
        if (match.Groups["year"].Length == 2) year += year <= today.Year % 100 ? today.Year / 100 * 100 : (today.Year / 100 * 100) - 100;
        if (year > today.Year + 1) year -= month > BuddhaNewYear ? Buddha + 1 : Buddha;
        if (year < Earliest || year > today.Year || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var span = BirthSpan.On(new(year, month, day));
        return Said(new("", Taken.Birth) { Born = span }, span, isDay: true);
    }

    private BirthSpan? YearOf(int year)
    {
        if (year >= Earliest && year <= today.Year) return BirthSpan.In(year);
        return year - Buddha - 1 >= Earliest && year - Buddha - 1 <= today.Year ? new(new(year - Buddha - 1, BuddhaNewYear, 1), new(year - Buddha, 12, 31)) : null;
    }

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(Born + @"(?<![0-9])(?<year>[0-9]{4})\s?[\-/.]\s?(?<month>[0-9]{1,2})\s?[\-/.]\s?(?<day>[0-9]{1,2})(?![0-9])", Plainly)]
    private static partial Regex YearFirst();

    [GeneratedRegex(Born + @"(?<![0-9])(?<day>[0-9]{1,2})\s?[\-/.]\s?(?<month>[0-9]{1,2})\s?[\-/.]\s?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])", Plainly)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Born + @"(?<![0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s*(?:ខែ)?\s*" + MonthNames + @"\.?,?\s*(?:ឆ្នាំ)?\s*(?<year>[0-9]{4})(?![0-9])", Plainly)]
    private static partial Regex WithMonth();

    [GeneratedRegex(Born + @"(?<![\p{L}\p{M}])" + MonthNames + @"\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})(?![0-9])", Plainly)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(Born + @"(?:ឆ្នាំ)?\s*(?<![0-9])(?<year>[0-9]{4})(?![0-9])(?:\s*(?:ព\.?ស\.?|គ\.?ស\.?)(?![\p{L}\p{M}]))?", Plainly)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![0-9])(?<from>[0-9]{1,2})\s*(?:months?(?:\s+old)?|maand(?:en)?(?:\s+oud)?|ខែ)(?![\p{L}\p{M}\p{N}])", Plainly)]
    private static partial Regex InMonths();

    [GeneratedRegex(@"(?:(?<about>[~≈±]|(?<![\p{L}\p{M}])(?:about|around|approx\.?|circa|ca\.?|ongeveer)|ប្រហែលជា|ប្រហែល|ប្រមាណ)\s*)?(?:(?<word>(?<![\p{L}\p{M}])(?:aged?|leeftijd)|អាយុ)\s*:?\s*)?"
        + @"(?:(?<about>about|around|ongeveer|ប្រហែលជា|ប្រហែល|ប្រមាណ)\s*)?(?<![0-9])(?<from>[0-9]{1,2})(?:\s*(?:-|–|to|tot|ឬ|ទៅ|ដល់)\s*(?<to>[0-9]{1,2}))?(?![0-9])"
        + @"(?:\s*(?<unit>(?:years?(?:[\s\-]+old)?|yrs?|y(?:/?o)?|jaar(?:\s+oud)?)(?![\p{L}\p{M}\p{N}])|ឆ្នាំ|ខួប))?", Plainly)]
    private static partial Regex InYears();
}
