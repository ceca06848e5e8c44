using System.Collections.Immutable;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>What the triage table looks at.</summary>
/// <param name="Nature">What the report is about.</param>
/// <param name="Danger">The danger questions.</param>
/// <param name="SexualAbuseOrExploitation">Sexual abuse or exploitation of a child is alleged.</param>
/// <param name="LivesWithOffender">The child lives with the alleged offender or with somebody who makes it possible.</param>
/// <param name="EvidenceMayDisappear">Evidence or a witness may disappear.</param>
/// <param name="IdentifiableChild">With online material: a child nearby can be identified.</param>
/// <param name="Indicators">The grooming indicators, by code.</param>
public sealed record TriageAnswers(
    ReportNature Nature, DangerAnswers Danger, Known? SexualAbuseOrExploitation, Known? LivesWithOffender, Known? EvidenceMayDisappear,
    Known? IdentifiableChild, ImmutableArray<string> Indicators);

/// <summary>What triage came to.</summary>
/// <param name="Rule">The rule that matched first.</param>
/// <param name="Risk">The level of risk after the risk rules.</param>
/// <param name="AlertUrgency">The urgency with which the police are alerted; above the risk where R5 says so.</param>
/// <param name="AlertWithinMinutes">Within how many minutes the police are to be alerted; <c>null</c>: no rule asks for it.</param>
/// <param name="Reasons">Why risk or urgency are above the rule's.</param>
public sealed record TriageResult(TriageRule Rule, RiskLevel Risk, RiskLevel AlertUrgency, int? AlertWithinMinutes, ImmutableArray<RiskReason> Reasons);

/// <summary>The triage table T1-T10, of which the first match wins, and the risk rules R1, R2, R4 and R5 over it.</summary>
/// <remarks>
/// Only a "yes" matches; "unknown" and "not asked" do not, since the table speaks of what is known. It has no gap: a
/// concern that no other rule takes is T8. The consequences of a rule are reference data; its condition stands here.
/// </remarks>
public static class TriageTable
{
    private const int SoonHours = 72;
    private const int DayHours = 24;
    private const int DayMinutes = 24 * 60;
    private const int HourMinutes = 60;

    /// <summary>The first rule that matches; one always does.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="weighty">The indicators of which one makes two enough (G5, G6, G9).</param>
    public static string Match(TriageAnswers answers, ImmutableArray<string> weighty) => answers switch
    {
        { Danger.HappeningNow: Known.Yes } or { Danger.WithOffenderNow: Known.Yes } => "T1",
        { Danger.InjuryAbductionOrSuicidal: Known.Yes } or { Danger.UnderSixAlone: Known.Yes } => "T2",
        { SexualAbuseOrExploitation: Known.Yes } => HasAccessSoon(answers) ? "T3" : "T4",
        { Indicators.Length: >= 3 } => "T5",
        { Indicators.Length: 2 } when answers.Indicators.Any(weighty.Contains) => "T5",
        { Indicators.Length: > 0 } => "T6",
        { Nature: ReportNature.OnlineMaterial, IdentifiableChild: not Known.Yes } => "T7",
        { Nature: ReportNature.Concern or ReportNature.OnlineMaterial } => "T8",
        { Nature: ReportNature.ServiceNeed or ReportNature.Information } => "T9",
        _ => "T10",
    };

    /// <summary>Match, and the risk rules over it; <c>null</c>: the reference book does not hold the rule that matched.</summary>
    public static TriageResult? Judge(TriageAnswers answers, ReferenceBook reference)
    {
        ImmutableArray<string> weighty = [.. reference.GroomingIndicators.Where(i => i.IsWeighty).Select(i => i.Code)];
        if (reference.TriageRule(Match(answers, weighty)) is not { } rule)
            return null;
        var (risk, reasons) = Raise(rule.Priority, answers);
        // A report that only a risk rule makes P1 is alerted as T3 is.
        var within = risk == RiskLevel.P1 ? Math.Min(rule.AlertWithinMinutes ?? HourMinutes, HourMinutes) : rule.AlertWithinMinutes;
        return answers.EvidenceMayDisappear == Known.Yes
            ? new(rule, risk, OneUp(risk), Sooner(within), reasons.Add(RiskReason.R5))
            : new(rule, risk, risk, within, reasons);
    }

    private static (RiskLevel Risk, ImmutableArray<RiskReason> Reasons) Raise(RiskLevel risk, TriageAnswers answers)
    {
        ImmutableArray<RiskReason> reasons = [];
        Apply(answers.SexualAbuseOrExploitation == Known.Yes, RiskLevel.High, RiskReason.R1);
        Apply(answers.Danger.NextContactHours <= DayHours, RiskLevel.P1, RiskReason.R2);
        Apply(answers.LivesWithOffender == Known.Yes, RiskLevel.P1, RiskReason.R4);
        return (risk, reasons);

        void Apply(bool holds, RiskLevel least, RiskReason reason)
        {
            if (!holds || risk >= least)
                return;
            risk = least;
            reasons = reasons.Add(reason);
        }
    }

    private static bool HasAccessSoon(TriageAnswers answers) =>
        answers.Danger.OffenderRegularAccess == Known.Yes || answers.LivesWithOffender == Known.Yes || answers.Danger.NextContactHours <= SoonHours;

    private static RiskLevel OneUp(RiskLevel risk) => risk == RiskLevel.P1 ? risk : risk + 1;

    private static int Sooner(int? within) => within switch
    {
        null => DayMinutes,
        > HourMinutes => HourMinutes,
        _ => 0,
    };
}
