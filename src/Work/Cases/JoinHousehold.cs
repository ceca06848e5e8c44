using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Puts a child into a household that is there already, such as that of a sister: nothing is copied.</summary>
/// <param name="Household">The household's stream.</param>
public sealed record JoinHousehold(Guid Household) : IAct<JoinHousehold, IdentityState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.join-household.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.household-joined");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Identity, PostsTo = [StreamKind.Household], Fields = [Asks.Household] };

    /// <inheritdoc/>
    public static JoinHousehold From(Answers answers) => new(answers.Reference(Asks.Household));

    /// <inheritdoc/>
    public static Decision Decide(IdentityState state, JoinHousehold act, Circumstances now)
    {
        if (!state.IsBegun)
            return CasesRefusals.NotOpened;
        if (state.Household is not null)
            return CasesRefusals.HasHousehold;
        return new Happened().Write(new HouseholdJoined(act.Household, now.HappenedAt)).Write(act.Household, new ChildJoined(state.Code, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly ReferenceField Household = new() { Name = "household", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
    }
}
