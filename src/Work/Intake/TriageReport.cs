using System.Collections.Immutable;
using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>Judges how urgent a report is, by the triage table T1-T10 and the risk rules; the operator may raise, never lower.</summary>
/// <remarks>A danger question that is left open here stands as it was answered when the report was taken. May be done again when more is known.</remarks>
public sealed record TriageReport : IAct<TriageReport, ReportState>
{
    /// <summary>What the report is about, where that turned out otherwise than when it was taken.</summary>
    public ReportNature? Nature { get; init; }

    /// <summary>The danger questions, confirmed.</summary>
    public required DangerAnswers Danger { get; init; }

    /// <summary>Sexual abuse or exploitation of a child is alleged.</summary>
    public required Known SexualAbuseOrExploitation { get; init; }

    /// <summary>The child lives with the alleged offender or with somebody who makes it possible.</summary>
    public Known? LivesWithOffender { get; init; }

    /// <summary>Evidence or a witness may disappear.</summary>
    public Known? EvidenceMayDisappear { get; init; }

    /// <summary>A child nearby can be identified.</summary>
    public Known? IdentifiableChild { get; init; }

    /// <summary>Grooming indicators, by code.</summary>
    public ImmutableArray<string> Indicators { get; init; } = [];

    /// <summary>A higher level than the rules give.</summary>
    public RiskLevel? RaiseTo { get; init; }

    /// <summary>Why.</summary>
    public string? RaiseReason { get; init; }

    /// <inheritdoc/>
    public static string WireName => "intake.triage-report.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.triaged");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        OwnScreen = true,
        Fields =
        [
            DangerQuestions.HappeningNow, DangerQuestions.WithOffenderNow, DangerQuestions.InjuryAbductionOrSuicidal, DangerQuestions.UnderSixAlone,
            Asks.SexualAbuseOrExploitation, DangerQuestions.OffenderRegularAccess, DangerQuestions.NextContactHours, Asks.LivesWithOffender,
            Asks.EvidenceMayDisappear, Asks.Indicators, Asks.Nature, Asks.IdentifiableChild, Asks.RaiseTo, Asks.RaiseReason,
        ],
    };

    /// <inheritdoc/>
    public static TriageReport From(Answers answers) => new()
    {
        Nature = answers.OneOrNull<ReportNature>(Asks.Nature),
        Danger = DangerQuestions.From(answers),
        SexualAbuseOrExploitation = answers.One<Known>(Asks.SexualAbuseOrExploitation),
        LivesWithOffender = answers.OneOrNull<Known>(Asks.LivesWithOffender),
        EvidenceMayDisappear = answers.OneOrNull<Known>(Asks.EvidenceMayDisappear),
        IdentifiableChild = answers.OneOrNull<Known>(Asks.IdentifiableChild),
        Indicators = answers.Codes(Asks.Indicators),
        RaiseTo = answers.OneOrNull<RiskLevel>(Asks.RaiseTo),
        RaiseReason = answers.TextOrNull(Asks.RaiseReason),
    };

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, TriageReport act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        var answers = act.Answered(state);
        if (TriageTable.Judge(answers, now.Reference) is not { } judged)
            return IntakeRefusals.RuleMissing(TriageTable.Match(answers, []));
        var result = act.Raised(judged);
        if (act.RaiseTo < judged.Risk || (state.IsTriaged && result.Risk < state.Risk))
            return IntakeRefusals.DowngradeNeedsSecondPerson;
        return Happened(state, new(answers, result, act.RaiseReason, now.HappenedAt), result, now);
    }

    private TriageAnswers Answered(ReportState state) => new(
        Nature ?? state.Recorded!.Nature, Danger.Over(state.Recorded!.Danger), SexualAbuseOrExploitation, LivesWithOffender, EvidenceMayDisappear, IdentifiableChild, Indicators);

    private TriageResult Raised(TriageResult judged)
    {
        if (RaiseTo is not { } to || to <= judged.Risk)
            return judged;
        var urgency = to > judged.AlertUrgency ? to : judged.AlertUrgency;
        return judged with { Risk = to, AlertUrgency = urgency, Reasons = judged.Reasons.Add(RiskReason.Operator) };
    }

    private static Happened Happened(ReportState state, ReportTriaged entry, TriageResult result, Circumstances now)
    {
        var rule = result.Rule;
        var happened = new Happened().Write(entry).Settle("intake.triage")
            .Yield("report.rule", rule.Rule).Yield("report.priority", result.Risk.ToString()).Yield("report.channel", state.Recorded!.Channel.ToString())
            .Tell("rule", rule.Rule).Tell("priority", rule.Priority.ToString()).Tell("risk", result.Risk.ToString())
            .Tell("reasons", string.Join(' ', result.Reasons)).Tell("first_action", rule.Action)
            .Tell("alert_within", result.AlertWithinMinutes?.ToString(CultureInfo.InvariantCulture) ?? "");
        if (result.AlertWithinMinutes is { } alert && state.Alerts.IsEmpty)
            happened = happened.Due("alerts.alert-police", now.At.AddMinutes(alert));
        if (rule.ActionWithinMinutes is { } action)
            happened = happened.Due("intake.first-action", now.At.AddMinutes(action));
        return state.FirstResponseAt is null ? happened.DueFirstResponse(state, result.Risk, now) : happened;
    }

    private static class Asks
    {
        private static readonly Condition Raises = new Condition.Present("raise_to");

        public static readonly ChoiceField SexualAbuseOrExploitation = DangerQuestions.Ask("sexual_abuse_or_exploitation") with { Required = true };
        public static readonly ChoiceField LivesWithOffender = DangerQuestions.Ask("lives_with_offender");
        public static readonly ChoiceField EvidenceMayDisappear = DangerQuestions.Ask("evidence_may_disappear");
        public static readonly ChoiceField IdentifiableChild = DangerQuestions.Ask("identifiable_child");
        public static readonly ChoicesField Indicators = new() { Name = "indicators", From = new ChoiceSource.Table("grooming-indicators"), Example = "[\"G1\",\"G3\",\"G5\"]" };
        public static readonly ChoiceField Nature = new() { Name = "nature", From = ChoiceSource.Of<ReportNature>("nature"), Example = "\"Concern\"" };
        public static readonly ChoiceField RaiseTo = new() { Name = "raise_to", From = RiskChoice.Judged, Example = "\"P1\"" };
        public static readonly TextField RaiseReason = new() { Name = "raise_reason", MaxLength = 2000, RequiredWhen = Raises, VisibleWhen = Raises, Example = "\"He was seen near the school again.\"" };
    }
}

/// <summary>A report was triaged.</summary>
/// <param name="Answers">The answers on which it rests.</param>
/// <param name="Rule">The rule that matched first.</param>
/// <param name="Priority">The priority of that rule.</param>
/// <param name="Risk">The level of risk after the risk rules and the operator.</param>
/// <param name="AlertUrgency">The urgency for the police.</param>
/// <param name="AlertWithinMinutes">Within how many minutes of triage the police are to be alerted.</param>
/// <param name="Reasons">Why risk or urgency are above the rule's.</param>
/// <param name="FirstAction">The key of the first action.</param>
/// <param name="RaiseReason">Why the operator raised it.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ReportTriaged(
    TriageAnswers Answers, string Rule, RiskLevel Priority, RiskLevel Risk, RiskLevel AlertUrgency, int? AlertWithinMinutes,
    ImmutableArray<RiskReason> Reasons, string FirstAction, string? RaiseReason, DateTimeOffset HappenedAt) : IEntry<ReportTriaged>
{
    internal ReportTriaged(TriageAnswers answers, TriageResult result, string? raiseReason, DateTimeOffset happenedAt)
        : this(answers, result.Rule.Rule, result.Rule.Priority, result.Risk, result.AlertUrgency, result.AlertWithinMinutes, result.Reasons, result.Rule.Action, raiseReason, happenedAt)
    {
    }

    /// <inheritdoc/>
    public static string WireName => "intake.report-triaged.1";
}
