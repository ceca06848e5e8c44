using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>The child no longer lives in its household.</summary>
/// <param name="Reason">Why.</param>
public sealed record LeaveHousehold(string Reason) : IAct<LeaveHousehold, IdentityState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.leave-household.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.household-left");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Identity, PostsTo = [StreamKind.Household], Harm = Harm.Reason, Fields = [PersonAsked.Reason] };

    /// <inheritdoc/>
    public static LeaveHousehold From(Answers answers) => new(answers.Text(PersonAsked.Reason));

    /// <inheritdoc/>
    public static Decision Decide(IdentityState state, LeaveHousehold act, Circumstances now) => state.Household is { } household
        ? new Happened().Write(new HouseholdLeft(household, act.Reason, now.HappenedAt)).Post(household, new ChildLeft(state.Code, now.HappenedAt))
        : CasesRefusals.NoHousehold;
}

/// <summary>The child no longer belongs to a household: in its identity.</summary>
public sealed record HouseholdLeft(Guid Household, string Reason, DateTimeOffset HappenedAt) : IEntry<HouseholdLeft>
{
    /// <inheritdoc/>
    public static string WireName => "cases.household-left.1";
}

/// <summary>A child no longer belongs to the household: in the household.</summary>
public sealed record ChildLeft(string Code, DateTimeOffset HappenedAt) : IEntry<ChildLeft>
{
    /// <inheritdoc/>
    public static string WireName => "cases.household-child-left.1";
}
