using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>Assesses the case. The risk rules fire by themselves; the level goes up at once, and down only by a second person.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Protection">What endangers and what protects.</param>
/// <param name="NeedsOfChild">What the child needs.</param>
/// <param name="Strengths">What holds.</param>
/// <param name="ChildsView">What the child says.</param>
/// <param name="CaregiversView">What the caregiver says.</param>
/// <param name="Danger">The questions about danger.</param>
/// <param name="Judged">The level the worker judges.</param>
public sealed record AssessCase(AssessmentKind Kind, string Protection, string NeedsOfChild, string Strengths, string? ChildsView, string? CaregiversView, CaseDanger Danger, RiskLevel Judged) : IAct<AssessCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.assess-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.assessed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Fields = [Asks.Kind, .. DangerAsked.Questions, Asks.Protection, Asks.NeedsOf, Asks.Strengths, Asks.ChildsView, Asks.CaregiversView, DangerAsked.Judged],
    };

    /// <inheritdoc/>
    public static AssessCase From(Answers answers) => new(
        answers.One<AssessmentKind>(Asks.Kind), answers.Text(Asks.Protection), answers.Text(Asks.NeedsOf), answers.Text(Asks.Strengths),
        answers.TextOrNull(Asks.ChildsView), answers.TextOrNull(Asks.CaregiversView), DangerAsked.Read(answers), answers.One<RiskLevel>(DangerAsked.Judged));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, AssessCase act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Stage == CaseStage.Identified)
            return CasesRefusals.NotRegistered;
        if (state.Waiting is not null)
            return CasesRefusals.WaitsForSignature;
        var (least, reasons) = RiskRules.Of(act.Danger);
        var risk = RiskRules.After(state.Risk, act.Judged, least);
        var assessed = new CaseAssessed(act.Kind, act.Protection, act.NeedsOfChild, act.Strengths, act.ChildsView, act.CaregiversView, act.Danger, risk, reasons, now.HappenedAt);
        return state.Happens(assessed, now).AndLookAfter(act.Danger, now)
            .Notify(new("cases.sign-off-asked", null, DeskFunction.Supervision, 0, risk.ToString(), null))
            .Tell("risk", risk.ToString()).Tell("risk_reasons", string.Join(' ', reasons));
    }

    private static class Asks
    {
        private static readonly Condition Comprehensive = new Condition.Equal("kind", nameof(AssessmentKind.Comprehensive));

        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<AssessmentKind>("assessment-kind"), Example = "\"First\"" };
        public static readonly TextField Protection = new() { Name = "protection", Required = true, MaxLength = 4000, Example = "\"The man knows the way to school.\"" };
        public static readonly TextField NeedsOf = new() { Name = "needs", Required = true, MaxLength = 4000, Example = "\"A safe way to school; uniform; somebody to talk to.\"" };
        public static readonly TextField Strengths = new() { Name = "strengths", Required = true, MaxLength = 4000, Example = "\"The grandmother holds on to him; he likes to draw.\"" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", MaxLength = 4000, RequiredWhen = Comprehensive, Example = "\"He wants to go back to school and not to see the man.\"" };
        public static readonly TextField CaregiversView = new() { Name = "caregivers_view", MaxLength = 4000, RequiredWhen = Comprehensive, Example = "\"She is afraid of the court and asks for rice.\"" };
    }
}

/// <summary>The case was assessed; a supervisor has to sign it.</summary>
public sealed record CaseAssessed(
    AssessmentKind Kind, string Protection, string NeedsOfChild, string Strengths, string? ChildsView, string? CaregiversView, CaseDanger Danger, RiskLevel Risk, ImmutableArray<RiskReason> Reasons,
    DateTimeOffset HappenedAt) : IEntry<CaseAssessed>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-assessed.1";
}
