using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>What the courts decided in a proceeding, who has gone against it, and what is still pending.</summary>
internal static class JudgmentSections
{
    public static SectionView? Draw(Asking asking, ProceedingState state) => state.Decisions.All.IsEmpty ? null : new(asking.Words["page.judgments"])
    {
        Warnings = [.. state.Judgments.Pending.Select(p => asking.Words.Format("page.judgments.pending", Filed(asking.Words, p)))],
        Rows = state.Judgments.FinalSince is { } since ? [new(asking.Words["proceeding-stage.Final"], Times.Day(asking.Words, since))] : [],
        Table = new(
            [asking.Words["page.judgments.day"], asking.Words["page.judgments.decided"], asking.Words["page.judgments.ordered"]],
            [.. state.Decisions.All.Select(d => Line(asking.Words, state, d))]),
    };

    /// <summary>What a sentence says, a line each; nothing where nothing was said.</summary>
    public static IEnumerable<string> Said(Words words, Sentence sentence)
    {
        if (sentence.Months is { } months) yield return $"{words["justice.record-judgment.sentence_months"]}: {Figure(months)} {words["unit.months"]}";
        if (sentence.SuspendedMonths is { } suspended) yield return $"{words["justice.record-judgment.suspended_months"]}: {Figure(suspended)} {words["unit.months"]}";
        if (sentence.FineKhr is { } fine) yield return $"{words["justice.record-judgment.fine_khr"]}: {fine.ToString("N0", CultureInfo.InvariantCulture)}";
        if (sentence.Deportation) yield return words["justice.record-judgment.deportation"];
        if (sentence.ProtectiveOrder is { } order) yield return $"{words["justice.record-judgment.protective_order"]}: {order}";
    }

    /// <summary>The parties of whom something is pending.</summary>
    public static ImmutableArray<Option> PendingParties(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Judgments.Pending.Select(p => p.Party).Distinct().Select(p => new Option(p.ToString(), asking.Words["court-party." + p]))];

    /// <summary>The ways in which something is pending.</summary>
    public static ImmutableArray<Option> PendingKinds(Asking asking) => ProceedingSections.StateOf(asking) is not { } state ? [] :
        [.. state.Judgments.Pending.Select(p => p.Kind).Distinct().Select(k => new Option(k.ToString(), asking.Words["appeal-kind." + k]))];

    private static ImmutableArray<string?> Line(Words words, ProceedingState state, IEntry decision) => decision switch
    {
        JudgmentRecorded e => [Times.Day(words, e.On), string.Join("; ", e.Charges.Select(c => Charge(words, state, c))), Ordered(words, e)],
        AppealJudgmentRecorded e => [Times.Day(words, e.On), $"{words["page.judgments.higher." + e.Court]}: {words["appeal-outcome." + e.Outcome]}", e.What],
        AppealFiled e => [Times.Day(words, e.On), $"{words["page.judgments.against"]}: {Filed(words, e)}", null],
        AppealClosed e => [Times.Day(words, e.On), $"{Way(words, e.Party, e.Child, e.Kind)}, {words["appeal-end." + e.How]}", null],
        _ => [],
    };

    private static string Charge(Words words, ProceedingState state, ChargeJudged judged) =>
        $"{Figure(judged.Charge)}. {(state.Charges.Find(judged.Charge)?.Offence is { } offence ? words["offences." + offence] + ": " : "")}{words["charge-outcome." + judged.Outcome]}";

    private static string? Ordered(Words words, JudgmentRecorded judgment) => string.Join("; ", Said(words, judgment.Sentence)
        .Concat(judgment.Compensation.Select(c => string.Create(CultureInfo.InvariantCulture, $"{words["page.claim"]} {c.Child}: {c.Currency} {c.Amount:N0}")))) is { Length: > 0 } said ? said : null;

    /// <summary>Who goes in which way against what was decided.</summary>
    public static string Way(Words words, CourtParty party, int? child, AppealKind kind) => $"{Party(words, party, child)}: {words["appeal-kind." + kind]}";

    /// <summary>A party; of a civil party that is several children, which.</summary>
    public static string Party(Words words, CourtParty party, int? child) => words["court-party." + party] + (child is { } one ? $" {HearingSections.Letter(one)}" : "");

    private static string Filed(Words words, AppealFiled filed) => $"{Way(words, filed.Party, filed.Child, filed.Kind)}, {Times.Day(words, filed.On)}";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
