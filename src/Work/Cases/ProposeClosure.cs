using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Proposes to close a case. The lines of the checklist that fail are named; a supervisor decides.</summary>
public sealed record ProposeClosure(ClosureProposed Proposed) : IAct<ProposeClosure, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.propose-closure.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.closure-proposed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondPerson,
        Fields = [Asks.Reason, Asks.What, Asks.IsSafe, Asks.ChildsView, Asks.CaregiversView, Asks.KnowsWayBack, Asks.FollowUpOn],
    };

    /// <inheritdoc/>
    public static ProposeClosure From(Answers answers) => new(new ClosureProposed(
        answers.One<ClosureReason>(Asks.Reason), answers.Text(Asks.What), answers.Flag(Asks.IsSafe), answers.Text(Asks.ChildsView), answers.Text(Asks.CaregiversView),
        answers.Flag(Asks.KnowsWayBack), answers.DayOrNull(Asks.FollowUpOn), default));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ProposeClosure act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Stage == CaseStage.Identified)
            return CasesRefusals.NotRegistered;
        if (state.Closure is not null)
            return CasesRefusals.WaitsForSignature;
        var proposed = act.Proposed with { HappenedAt = now.HappenedAt };
        if (Closing.Fails(state, proposed, now) is { IsEmpty: false } fails)
            return CasesRefusals.ClosingFails(fails);
        return state.Happens(proposed, now).Notify(new("cases.sign-off-asked", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<ClosureReason>("closure-reason"), Example = "\"GoalsMet\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He goes to school, sleeps well, and the grandmother earns enough.\"" };
        public static readonly FlagField IsSafe = new() { Name = "is_safe", Example = "true" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", Required = true, MaxLength = 2000, Example = "\"He is glad, and wants the card with the number.\"" };
        public static readonly TextField CaregiversView = new() { Name = "caregivers_view", Required = true, MaxLength = 2000, Example = "\"She agrees.\"" };
        public static readonly FlagField KnowsWayBack = new() { Name = "knows_way_back", Example = "true" };
        public static readonly DayField FollowUpOn = new() { Name = "follow_up_on", MayLieAhead = true, Example = "\"2031-12-14\"" };
    }
}

/// <summary>It was proposed to close the case.</summary>
/// <param name="Reason">Why.</param>
/// <param name="What">In words.</param>
/// <param name="IsSafe">Safe with a caregiver, or on her own.</param>
/// <param name="ChildsView">What the child says.</param>
/// <param name="CaregiversView">What the caregiver says.</param>
/// <param name="KnowsWayBack">They know how to come back.</param>
/// <param name="FollowUpOn">The day on which somebody looks again; <c>null</c>: there is nobody to follow.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ClosureProposed(
    ClosureReason Reason, string What, bool IsSafe, string ChildsView, string CaregiversView, bool KnowsWayBack, DateOnly? FollowUpOn, DateTimeOffset HappenedAt) : IEntry<ClosureProposed>
{
    /// <inheritdoc/>
    public static string WireName => "cases.closure-proposed.1";
}
