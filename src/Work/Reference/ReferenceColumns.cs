using System.Collections.Immutable;
using System.Globalization;

namespace Kapea.Work.Reference;

/// <summary>What a cell of a column must hold.</summary>
internal sealed record ReferenceColumn(string What, Func<string, bool> Accepts)
{
    public static ReferenceColumn Word { get; } = new("a word", cell => cell.Length > 0);

    public static ReferenceColumn Number { get; } = new("a whole number, not negative", IsNumber);

    public static ReferenceColumn NumberOrNothing { get; } = new("a whole number, not negative, or nothing", cell => cell.Length == 0 || IsNumber(cell));

    public static ReferenceColumn Share { get; } = new("a share, 0 to 1", cell => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1);

    public static ReferenceColumn YesOrNo { get; } = new("yes or no", cell => cell is "yes" or "no");

    public static ReferenceColumn Day { get; } = new("a day (yyyy-MM-dd)", cell => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    public static ReferenceColumn OneOf<TEnum>() where TEnum : struct, Enum =>
        new($"one of {string.Join(", ", Enum.GetNames<TEnum>())}", cell => Enum.GetNames<TEnum>().Contains(cell, StringComparer.Ordinal));

    /// <summary>One of these words; for enumerations of later rooms, which Reference does not see.</summary>
    public static ReferenceColumn In(params ImmutableArray<string> words) => new($"one of {string.Join(", ", words)}", cell => words.Contains(cell, StringComparer.Ordinal));

    private static bool IsNumber(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

/// <summary>The columns that the typed views read; checked when a file is read, so that no view can fail later.</summary>
internal static class ReferenceColumns
{
    private static readonly ImmutableDictionary<string, ReferenceColumn> None = ImmutableDictionary<string, ReferenceColumn>.Empty;

    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, ReferenceColumn>> ByTable =
        new Dictionary<string, ImmutableDictionary<string, ReferenceColumn>>(StringComparer.Ordinal)
        {
            ["risk-levels"] = None.Add("level", ReferenceColumn.OneOf<RiskLevel>()).Add("meaning", ReferenceColumn.Word),
            ["response-times"] = None.Add("step", ReferenceColumn.Word).Add("risk", ReferenceColumn.OneOf<RiskLevel>())
                .Add("amount", ReferenceColumn.Number).Add("unit", ReferenceColumn.OneOf<TimeUnit>()),
            ["triage-rules"] = None.Add("rule", ReferenceColumn.Word).Add("priority", ReferenceColumn.OneOf<RiskLevel>()).Add("action", ReferenceColumn.Word)
                .Add("action_within_minutes", ReferenceColumn.NumberOrNothing).Add("alert_within_minutes", ReferenceColumn.NumberOrNothing),
            ["grooming-indicators"] = None.Add("code", ReferenceColumn.Word).Add("weighty", ReferenceColumn.YesOrNo),
            ["alert-ladders"] = None.Add("ladder", ReferenceColumn.Word).Add("rung", ReferenceColumn.Number).Add("desk", ReferenceColumn.Word)
                .Add("turn", ReferenceColumn.Number).Add("after_p1_minutes", ReferenceColumn.Number).Add("after_other_minutes", ReferenceColumn.Number)
                .Add("name", ReferenceColumn.Word),
            ["consent-ages"] = None.Add("age_from", ReferenceColumn.Number).Add("age_to", ReferenceColumn.Number).Add("child", ReferenceColumn.In("None", "Assent", "Consent"))
                .Add("child_form", ReferenceColumn.In("Oral", "Written")).Add("adult_needed", ReferenceColumn.YesOrNo).Add("child_may_stand_alone", ReferenceColumn.YesOrNo),
            ["consent-terms"] = None.Add("term", ReferenceColumn.Word).Add("days", ReferenceColumn.Number),
            ["instruments"] = None.Add("code", ReferenceColumn.Word).Add("items", ReferenceColumn.Number).Add("lowest", ReferenceColumn.Number)
                .Add("highest", ReferenceColumn.Number).Add("age_from", ReferenceColumn.NumberOrNothing).Add("age_to", ReferenceColumn.NumberOrNothing)
                .Add("rater", ReferenceColumn.Word).Add("licence", ReferenceColumn.Word).Add("embed", ReferenceColumn.YesOrNo)
                .Add("text_en", ReferenceColumn.Word).Add("text_km", ReferenceColumn.Word),
            ["instrument-cutoffs"] = None.Add("instrument", ReferenceColumn.Word).Add("scale", ReferenceColumn.Word).Add("kind", ReferenceColumn.Word)
                .Add("code", ReferenceColumn.Word).Add("at", ReferenceColumn.Number).Add("side", ReferenceColumn.In("at-or-below", "at-or-above")),
            ["instrument-changes"] = None.Add("instrument", ReferenceColumn.Word).Add("better", ReferenceColumn.In("higher", "lower"))
                .Add("points", ReferenceColumn.NumberOrNothing).Add("sd", ReferenceColumn.NumberOrNothing).Add("reliability_percent", ReferenceColumn.NumberOrNothing),
            ["score-schedule"] = None.Add("step", ReferenceColumn.Word).Add("months", ReferenceColumn.NumberOrNothing)
                .Add("days_from", ReferenceColumn.Number).Add("days_to", ReferenceColumn.NumberOrNothing),
            ["foreign-laws"] = None.Add("code", ReferenceColumn.Word).Add("country", ReferenceColumn.Word).Add("law", ReferenceColumn.Word),
            ["offences"] = None.Add("code", ReferenceColumn.Word).Add("law", ReferenceColumn.Word).Add("article", ReferenceColumn.Word).Add("statutory_title", ReferenceColumn.Word),
            ["kits"] = None.Add("kit", ReferenceColumn.Word).Add("version", ReferenceColumn.Number).Add("item", ReferenceColumn.Word)
                .Add("quantity", ReferenceColumn.Number).Add("optional", ReferenceColumn.YesOrNo),
            ["kit-items"] = None.Add("item", ReferenceColumn.Word).Add("sized", ReferenceColumn.YesOrNo).Add("perishable", ReferenceColumn.YesOrNo).Add("low", ReferenceColumn.Number),
            ["kit-levels"] = None.Add("kit", ReferenceColumn.Word).Add("low", ReferenceColumn.Number),
            ["stock-clocks"] = None.Add("clock", ReferenceColumn.Word).Add("days", ReferenceColumn.Number),
            ["khmer-sounds"] = None.Add("code", ReferenceColumn.Word).Add("letter", ReferenceColumn.Word).Add("kind", ReferenceColumn.In("consonant", "vowel", "independent")),
            ["sound-costs"] = None.Add("khmer", ReferenceColumn.Word).Add("latin", ReferenceColumn.Word).Add("hundredths", ReferenceColumn.Number),
            ["match-weights"] = None.Add("field", ReferenceColumn.In("name", "name-across", "birth", "sex", "place", "relatives", "phone", "mark")).Add("level", ReferenceColumn.Word)
                .Add("m", ReferenceColumn.Share).Add("u", ReferenceColumn.Share).Add("estimated_on", ReferenceColumn.Day),
            ["match-lines"] = None.Add("line", ReferenceColumn.In("probably", "perhaps")).Add("per_mille", ReferenceColumn.Number),
            ["column-words"] = None.Add("word", ReferenceColumn.Word).Add("target", ReferenceColumn.In("Kept", "Name", "NameKhmer", "NameLatin", "FamilyName", "GivenName", "Nickname", "Sex", "BirthDate", "Age", "AgeDay", "Village",
                "Commune", "District", "Province", "Place", "Address", "Telephone", "Number", "Registered", "Closed", "Risk", "Mother", "Father", "Carer", "CarerTelephone", "Line")),
            ["cell-words"] = None.Add("word", ReferenceColumn.Word).Add("means", ReferenceColumn.In(["sex-Female", "sex-Male", .. Enumerable.Range(1, 12).Select(m => FormattableString.Invariant($"month-{m}")), "date-word", "era-buddhist",
                "age-years", "age-months", "age-on", "total", "closed-yes", "closed-no", "risk-P1", "risk-High", "risk-Medium", "risk-Low", "risk-NoAction", "answer-yes", "answer-no", "none", "place-Province", "place-District", "place-Commune", "place-Village"])),
            ["primero-fields"] = None.Add("field", ReferenceColumn.Word).Add("ours", ReferenceColumn.In("source", "number", "name_first", "name_last", "name_whole", "nickname", "sex", "birth_date", "birth_estimated", "age", "address", "place", "telephone",
                "registered", "status", "closed_on", "risk", "relative.name", "relative.relation", "relative.telephone", "consent", "disclosure", "told")),
            ["received-words"] = None.Add("list", ReferenceColumn.In("relation")).Add("there", ReferenceColumn.Word).Add("ours", ReferenceColumn.Word),
            ["caseload"] = None.Add("what", ReferenceColumn.Word).Add("tenths", ReferenceColumn.Number).Add("days", ReferenceColumn.NumberOrNothing),
            ["investigation-clocks"] = None.Add("clock", ReferenceColumn.Word).Add("days", ReferenceColumn.Number),
            ["services"] = None.Add("service", ReferenceColumn.Word).Add("type", ReferenceColumn.Word).Add("subtype", ReferenceColumn.Word),
            ["claim-terms"] = None.Add("term", ReferenceColumn.Word).Add("number", ReferenceColumn.Number),
            ["hearing-terms"] = None.Add("term", ReferenceColumn.Word).Add("number", ReferenceColumn.Number),
            ["care-terms"] = None.Add("term", ReferenceColumn.Word).Add("number", ReferenceColumn.Number),
            ["statutory-clocks"] = None.Add("code", ReferenceColumn.Word).Add("computes", ReferenceColumn.Word).Add("length", ReferenceColumn.Number)
                .Add("unit", ReferenceColumn.In("Hours", "Days", "Weeks", "Months", "Years")).Add("start", ReferenceColumn.Word)
                .Add("extension", ReferenceColumn.NumberOrNothing).Add("times", ReferenceColumn.NumberOrNothing).Add("total", ReferenceColumn.NumberOrNothing)
                .Add("cap_percent", ReferenceColumn.NumberOrNothing).Add("law", ReferenceColumn.Word).Add("article", ReferenceColumn.Word),
            ["holidays"] = None.Add("date", ReferenceColumn.Day).Add("holiday", ReferenceColumn.Word).Add("movable", ReferenceColumn.YesOrNo),
            ["justice-reminders"] = None.Add("of", ReferenceColumn.Word).Add("unit", ReferenceColumn.In("percent", "days")).Add("amount", ReferenceColumn.Number),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    public static ImmutableDictionary<string, ReferenceColumn> Of(string table) => ByTable.GetValueOrDefault(table, None);
}
