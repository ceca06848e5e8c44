using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Care;
using Kapea.Work.Intake;

namespace Kapea.Host.Care;

/// <summary>What stands on the page of a case beside the services: how often the child has told its story, school and the last week, money given.</summary>
internal static class LifeSections
{
    private const decimal CentsInDollar = 100;

    /// <summary>The acts whose section is not shown yet, because nothing of it was written.</summary>
    public static IEnumerable<string> NotBegun(CareState care)
    {
        if (care.Interviews.IsEmpty && care.Tellings == 0) yield return RecordAccompaniment.WireName;
        if (care.Schools.IsEmpty && care.Weeks.IsEmpty)
        {
            yield return RecordSchool.WireName;
            yield return RecordWeek.WireName;
        }

        if (care.Welfare.IsEmpty) yield return RecordWelfare.WireName;
    }

    public static SectionView? Interviews(Asking asking, CareState care)
    {
        var (words, reference) = (asking.Words, asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        return care.Interviews.IsEmpty && care.Tellings == 0 ? null : new(words["page.care.interviews"])
        {
            Warnings = care.IsToldTooOften(reference) ? [words.Format("page.care.interviews.too-often", care.Tellings)] : [],
            Rows =
            [
                .. care.TellingsByKind.Select(k => new DefinitionRow(words["interview-kind." + k.Key], words.Format("page.care.interviews.count", k.Value))),
                new(words["page.care.interviews.all"], words.Format("page.care.interviews.count", care.Tellings), !reference.AreCareTermsVerified()),
                new(words["page.care.interviews.ours"], words.Format("page.care.interviews.count", care.Told.By(TellingSource.SocialTeam))),
            ],
            Acts = CareSections.Acts(asking, care, [RecordAccompaniment.WireName]),
        };
    }

    public static SectionView? Daily(Asking asking, CareState care)
    {
        var (words, reference) = (asking.Words, asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        return care.Schools.IsEmpty && care.Weeks.IsEmpty ? null : new(words["page.care.life"])
        {
            Rows =
            [
                new(words["page.care.life.school"], care.Schools.MaxBy(s => s.HappenedAt) is { } school ? School(words, school) : null),
                new(words["page.care.life.week"], care.Weeks.MaxBy(w => w.HappenedAt) is { } week ? Week(words, week) : null),
                new(words["page.care.life.outcome"], words["daily-outcome." + DailyLife.Judge(care.Schools, care.Weeks, reference)], !reference.AreCareTermsVerified()),
            ],
            Acts = CareSections.Acts(asking, care, [RecordSchool.WireName, RecordWeek.WireName]),
        };
    }

    public static SectionView? Money(Asking asking, CareState care)
    {
        var words = asking.Words;
        return care.Welfare.IsEmpty ? null : new(words["page.care.money"])
        {
            Rows = [.. Enum.GetValues<Currency>().Where(c => care.Welfare.Any(w => w.Given?.Currency == c)).Select(c => new DefinitionRow(words["page.care.money.total"], Amount(words, c, care.Total(c))))],
            Table = new([words["care.reverse-welfare.line"], words["care.record-welfare.amount"], words["care.record-welfare.to"], words["care.record-welfare.receipt"]], [.. care.Welfare.Select((w, i) => (Line: w, Number: i + 1)).Where(w => w.Line.Given is not null).Select(w => Line(words, w.Line.Given!, w.Line.Reversed, w.Number))]),
            Acts = CareSections.Acts(asking, care, [RecordWelfare.WireName, ReverseWelfare.WireName]),
        };
    }

    /// <summary>An amount, and for what.</summary>
    public static string Given(Words words, WelfareRecorded given) => $"{Amount(words, given.Currency, given.Amount)}, {words["welfare-purpose." + given.Purpose]}";

    public static string School(Words words, SchoolRecorded school)
    {
        var said = school switch
        {
            { Enrolled: Known.Yes } => words.Format("page.care.school.enrolled", school.Grade?.ToString(CultureInfo.InvariantCulture) ?? "?", school.DaysAttended, school.SchoolDays, school.Percent),
            { Enrolled: Known.No } => words["page.care.school.not-enrolled"],
            _ => words["page.care.school.not-known"],
        };
        return school.Dropout is { } risk ? $"{said}; {words.Format("page.care.school.dropout", words["dropout-risk." + risk])}" : said;
    }

    public static string Week(Words words, WeekRecorded week) => string.Join("; ", new[]
    {
        week.Days == 0 ? words["page.care.week.none"] : words.Format("page.care.week.days", week.Days),
        week.Hours is { } hours ? words.Format("page.care.week.hours", hours) : null,
        week.Alone == Known.Yes ? words["care.record-week.alone"] : null,
        week.AtNight == Known.Yes ? words["care.record-week.at_night"] : null,
        week.IncomeTo is { } to ? words["income-to." + to] : null,
    }.OfType<string>());

    public static string? Distress(Words words, AccompanimentRecorded interview) =>
        interview is { Before: null, After: null } ? null : words.Format("page.care.interviews.distress", interview.Before?.ToString(CultureInfo.InvariantCulture) ?? "?", interview.After?.ToString(CultureInfo.InvariantCulture) ?? "?");

    private static ImmutableArray<string?> Line(Words words, WelfareRecorded given, WelfareReversed? against, int number) =>
    [
        FormattableString.Invariant($"{number}. {words["welfare-purpose." + given.Purpose]}"),
        against is { } reversed ? $"{Amount(words, given.Currency, given.Amount)} ({words.Format("page.care.money.taken-back", reversed.Reason)})" : Amount(words, given.Currency, given.Amount),
        words["welfare-receiver." + given.To],
        given.Receipt,
    ];

    private static string Amount(Words words, Currency currency, long amount) => words.Format(
        "page.care.amount." + currency, currency == Currency.USD ? (amount / CentsInDollar).ToString("N2", CultureInfo.InvariantCulture) : amount.ToString("N0", CultureInfo.InvariantCulture));
}
