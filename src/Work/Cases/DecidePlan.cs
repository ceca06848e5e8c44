using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor approves the plan, or sends it back with a word.</summary>
public sealed record DecidePlan(Verdict Verdict, string? Comment) : IAct<DecidePlan, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.decide-plan.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.plan-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Fields = VerdictAsked.Fields,
    };

    /// <inheritdoc/>
    public static DecidePlan From(Answers answers) => new(VerdictAsked.Verdict(answers), VerdictAsked.Comment(answers));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, DecidePlan act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Plan is not { ApprovedAt: null } plan)
            return CasesRefusals.NothingWaits;
        if (plan.By == now.Author)
            return CasesRefusals.NotYourOwn;
        return state.Happens(new PlanDecided(act.Verdict, act.Comment, now.HappenedAt), now)
            .Notify(new("cases.sign-off-given", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), null));
    }
}

/// <summary>The plan was approved or sent back.</summary>
public sealed record PlanDecided(Verdict Verdict, string? Comment, DateTimeOffset HappenedAt) : IEntry<PlanDecided>
{
    /// <inheritdoc/>
    public static string WireName => "cases.plan-decided.1";
}
