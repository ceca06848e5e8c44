using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Tells what became of an action of the plan.</summary>
/// <param name="Action">Its number, from 1 on.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="What">In words.</param>
public sealed record ReportAction(int Action, ActionOutcome Outcome, string What) : IAct<ReportAction, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.report-action.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.action-reported");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Fields = [Asks.Action, Asks.Outcome, Asks.What],
    };

    /// <inheritdoc/>
    public static ReportAction From(Answers answers) => new(answers.Count(Asks.Action), answers.One<ActionOutcome>(Asks.Outcome), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ReportAction act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Plan is not { ApprovedAt: not null } plan)
            return CasesRefusals.NoPlan;
        return act.Action > plan.Made.Actions.Length ? CasesRefusals.NoSuchAction : state.Happens(new ActionReported(act.Action, act.Outcome, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly CountField Action = new() { Name = "action", Required = true, Min = 1, Max = 20, Example = "1" };
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<ActionOutcome>("action-outcome"), Example = "\"Done\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 2000, Example = "\"The uniform fits; he wore it the same day.\"" };
    }
}

/// <summary>It was told what became of an action of the plan.</summary>
public sealed record ActionReported(int Action, ActionOutcome Outcome, string What, DateTimeOffset HappenedAt) : IEntry<ActionReported>
{
    /// <inheritdoc/>
    public static string WireName => "cases.action-reported.1";
}
