using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Cases;

/// <summary>Why a level of risk stands where it stands, in sentences.</summary>
internal static class RiskWords
{
    // A page says it in short; the journal has every word.
    private const int MostLetters = 240;

    /// <summary>The rules that fired, then what people said: a rule alone does not tell why the level still stands.</summary>
    /// <param name="entries">The newest first.</param>
    public static IEnumerable<string> Because(Words words, CaseState at, IEnumerable<IEntry> entries)
    {
        var all = entries.ToList();
        // What was seen before the case was opened again does not explain its level now.
        var since = all.TakeWhile(e => e is not CaseReopened).ToList();
        // The reason for a level that stands no longer explains nothing.
        var set = since.OfType<RiskSet>().Where(e => e.To == at.Risk).Select(e => Said(words, "page.case.risk.set", e.HappenedAt, e.Reason))
            .Concat(all.OfType<CaseReopened>().Take(1).Where(e => e.Risk == at.Risk).Select(e => Said(words, "page.case.risk.reopened", e.HappenedAt, e.Reason))).Take(1).ToList();
        var looked = since.OfType<CaseReviewed>().Select(e => Said(words, "page.case.risk.reviewed", e.HappenedAt, e.Summary))
            .Concat(since.OfType<CaseAssessed>().Select(e => Said(words, "page.case.risk.assessed", e.HappenedAt, e.Protection))).Take(1);
        // That somebody raised it need not be said where her reason stands.
        var rules = at.RiskReasons.Where(r => r != RiskReason.Operator || set.Count == 0).Concat(at.SharesAllegedOffender ? [RiskReason.R6] : []).Distinct().Select(r => words["risk-reason." + r]);
        return [.. rules, .. set, .. looked];
    }

    private static string Said(Words words, string key, DateTimeOffset at, string text) => words.Format(key, Times.Day(words, PhnomPenh.DayOf(at)), Short(text));

    private static string Short(string text) => text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters), " …");
}
