using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Host.Care;

/// <summary>Scores, changes and failing lines as sentences.</summary>
internal static class ScoreWords
{
    /// <summary>A change on a scale, with the reason for calling it so.</summary>
    public static ChangeView Of(Words words, Change change, ChangeRule? rule) => new(words["change." + change.Category], change.Points is { } points
        ? Said(words.Format("page.scores.change.points", points.ToString("+0;-0;0", CultureInfo.InvariantCulture), rule?.Least?.ToString("0.#", CultureInfo.InvariantCulture)), change.Crossed ? words["page.scores.change.crossed"] : null)
        : words[rule?.Least is null ? "page.scores.change.no-rule" : "page.scores.change.too-few"]);

    /// <summary>A change of the factors.</summary>
    public static ChangeView OfDomains(Words words, Change change) =>
        new(words["change." + change.Category], words[change.Category == ChangeCategory.NotMeasurable ? "page.scores.change.factors" : "page.scores.change.domains"]);

    /// <summary>One sheet as a line of the table.</summary>
    public static ScoreLine Line(Words words, InstrumentScored sheet, CutOff? cutOff, ReferenceBook reference) =>
        new(sheet.HappenedAt, sheet.Score, words["score-occasion." + sheet.Occasion], [.. Remarks(words, sheet, cutOff, reference)]);

    /// <summary>One rating of the factors as a line.</summary>
    public static ScoreLine Line(Words words, DomainsRated rated, CutOff? red) => new(rated.HappenedAt, null, words["score-occasion." + rated.Occasion],
    [
        $"{words["page.scores.red"]}: {(Red(words, rated, red) is { IsEmpty: false } factors ? string.Join(", ", factors) : words["page.scores.red.none"])}",
        words.Format("page.scores.rated", rated.Levels.Count(l => l is not null), rated.Levels.Length),
    ]);

    /// <summary>The factors in red.</summary>
    public static ImmutableArray<string> Red(Words words, DomainsRated rated, CutOff? red) => [.. Domains.Red(rated.Levels, red).Select(f => Factor(words, f))];

    /// <summary>The name of a factor.</summary>
    public static string Factor(Words words, string field) => words[$"{ActWords.Key(RateDomains.WireName)}.{field}"];

    /// <summary>The lines of Form 6 that fail; items that fail in the same way stand in one sentence.</summary>
    public static IEnumerable<string> Fails(Words words, FormSixVerdict verdict) => verdict.Fails.GroupBy(f => (f.Line, f.Needed)).Select(g =>
        words.Format("form-six-line." + g.Key.Line, g.Key.Needed, string.Join("; ", g.Select(f => f.Item).OfType<string>().Select(i => words[$"{ActWords.Key(RateFormSix.WireName)}.{i}"]))));

    private static IEnumerable<string> Remarks(Words words, InstrumentScored sheet, CutOff? cutOff, ReferenceBook reference)
    {
        if (sheet.IsOutOfPlace) yield return words["page.scores.out-of-place"];
        if (sheet.Score is { } score)
        {
            if (reference.Band(sheet.Instrument, score) is { } band) yield return words["score-band." + band];
            if (cutOff?.IsPassedBy(score) == true) yield return words["page.scores.beyond"];
        }

        if (sheet.Instrument == InstrumentCodes.Cries8 && Cries8.Intrusion(sheet.Answers) is { } intrusion && Cries8.Avoidance(sheet.Answers) is { } avoidance) yield return words.Format("page.scores.subscales", intrusion, avoidance);
        if (sheet.Skipped > 0) yield return words.Format("page.scores.skipped", sheet.Skipped);
    }

    private static string Said(params ReadOnlySpan<string?> sentences) => string.Join(' ', sentences.ToArray().OfType<string>());
}
