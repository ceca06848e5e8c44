using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Makes the plan: goals, actions, who, by when; and how the child took part, or why not.</summary>
/// <param name="Actions">The actions.</param>
/// <param name="ChildTookPart">The child helped to make it.</param>
/// <param name="ChildsView">What the child wants; or why it did not take part.</param>
public sealed record MakePlan(ImmutableArray<PlannedAction> Actions, bool ChildTookPart, string ChildsView) : IAct<MakePlan, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.make-plan.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.plan-made");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Fields = [Asks.Actions, Asks.ChildTookPart, Asks.ChildsView],
    };

    /// <inheritdoc/>
    public static MakePlan From(Answers answers) => new([.. answers.Rows(Asks.Actions).Select(Asks.Read)], answers.Code(Asks.ChildTookPart) == "Yes", answers.Text(Asks.ChildsView));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, MakePlan act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Stage is not (CaseStage.Planning or CaseStage.Implementing or CaseStage.Reviewing))
            return CasesRefusals.NotAssessed;
        if (state.Plan is { ApprovedAt: null })
            return CasesRefusals.WaitsForSignature;
        if (act.Actions.IsEmpty)
            return CasesRefusals.PlanIsEmpty;
        return state.Happens(new PlanMade(act.Actions, act.ChildTookPart, act.ChildsView, now.HappenedAt), now)
            .Notify(new("cases.sign-off-asked", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        private static readonly LineField Goal = new() { Name = "goal", Required = true, MaxLength = 300, Example = "\"Safe and steady at school\"" };
        private static readonly LineField Action = new() { Name = "action", Required = true, MaxLength = 300, Example = "\"Counselling twice a month for six months\"" };
        private static readonly LineField Who = new() { Name = "who", Required = true, MaxLength = 100, Example = "\"counsellor\"" };
        private static readonly DayField By = new() { Name = "by", Required = true, MayLieAhead = true, Example = "\"2030-11-29\"" };

        public static readonly GroupField Actions = new() { Name = "actions", Required = true, Most = 20, Fields = [Goal, Action, Who, By], Example = "[{\"goal\": \"Safe and steady at school\", \"action\": \"School kit\", \"who\": \"social worker\", \"by\": \"2030-06-30\"}]" };
        public static readonly ChoiceField ChildTookPart = new() { Name = "child_took_part", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", Required = true, MaxLength = 4000, Example = "\"School first; no more questions about the man.\"" };

        public static PlannedAction Read(Answers row) => new(row.Text(Goal), row.Text(Action), row.Text(Who), row.DayOrNull(By)!.Value);
    }
}

/// <summary>One action of a plan.</summary>
/// <param name="Goal">What for.</param>
/// <param name="Action">What is done.</param>
/// <param name="Who">By whom.</param>
/// <param name="By">By which day.</param>
public sealed record PlannedAction(string Goal, string Action, string Who, DateOnly By);

/// <summary>A plan was made; a supervisor has to approve it.</summary>
public sealed record PlanMade(ImmutableArray<PlannedAction> Actions, bool ChildTookPart, string ChildsView, DateTimeOffset HappenedAt) : IEntry<PlanMade>
{
    /// <inheritdoc/>
    public static string WireName => "cases.plan-made.1";
}
