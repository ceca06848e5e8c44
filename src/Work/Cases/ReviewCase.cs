using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>Looks at plan and risk again. A lower level that the worker judges is only a proposal: a supervisor lowers it.</summary>
/// <param name="Decision">What becomes of the plan.</param>
/// <param name="Summary">What has changed.</param>
/// <param name="ChildsView">What the child says.</param>
/// <param name="Danger">The questions about danger.</param>
/// <param name="Judged">The level the worker judges.</param>
public sealed record ReviewCase(ReviewDecision Decision, string Summary, string ChildsView, CaseDanger Danger, RiskLevel Judged) : IAct<ReviewCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.review-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.reviewed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Fields = [.. DangerAsked.Questions, Asks.Summary, Asks.ChildsView, DangerAsked.Judged, Asks.Decision],
    };

    /// <inheritdoc/>
    public static ReviewCase From(Answers answers) => new(answers.One<ReviewDecision>(Asks.Decision), answers.Text(Asks.Summary), answers.Text(Asks.ChildsView), DangerAsked.Read(answers), answers.One<RiskLevel>(DangerAsked.Judged));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ReviewCase act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Plan is not { ApprovedAt: not null } plan)
            return CasesRefusals.NoPlan;
        if (plan.Outcomes.IsEmpty)
            return CasesRefusals.NothingDoneYet;
        var (least, reasons) = RiskRules.Of(act.Danger);
        var risk = RiskRules.After(state.Risk, act.Judged, least);
        if (act.Decision == Cases.ReviewDecision.ReadyToClose && risk > RiskLevel.Low)
            return CasesRefusals.RiskTooHighToClose;
        return state.Happens(new CaseReviewed(act.Decision, act.Summary, act.ChildsView, act.Danger, act.Judged, risk, reasons, now.HappenedAt), now).AndLookAfter(act.Danger, now)
            .Tell("risk", risk.ToString()).Tell("risk_reasons", string.Join(' ', reasons));
    }

    private static class Asks
    {
        public static readonly ChoiceField Decision = new() { Name = "decision", Required = true, From = ChoiceSource.Of<ReviewDecision>("review-decision"), Example = "\"PlanKept\"" };
        public static readonly TextField Summary = new() { Name = "summary", Required = true, MaxLength = 4000, Example = "\"He has been to school every day; the nights are still bad.\"" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", Required = true, MaxLength = 4000, Example = "\"He likes the counsellor and wants to keep her.\"" };
    }
}

/// <summary>Plan and risk were looked at again.</summary>
public sealed record CaseReviewed(
    ReviewDecision Decision, string Summary, string ChildsView, CaseDanger Danger, RiskLevel Judged, RiskLevel Risk, ImmutableArray<RiskReason> Reasons, DateTimeOffset HappenedAt) : IEntry<CaseReviewed>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-reviewed.1";
}
