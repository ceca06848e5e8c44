using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Adds somebody to a household, once for all its children.</summary>
public sealed record AddMember(PersonTold Person) : IAct<AddMember, HouseholdState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.add-member.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.member-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Household, Offline = true, Fields = PersonAsked.Whole };

    /// <inheritdoc/>
    public static AddMember From(Answers answers) => new(PersonAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(HouseholdState state, AddMember act, Circumstances now) =>
        state.IsBegun ? new Happened().Write(new PersonAdded(state.People.Next(), act.Person, now.HappenedAt)) : CasesRefusals.NoHousehold;
}
