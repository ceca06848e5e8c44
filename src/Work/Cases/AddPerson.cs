using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Adds somebody to the people around a child.</summary>
public sealed record AddPerson(PersonTold Person) : IAct<AddPerson, IdentityState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.add-person.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.person-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Identity, Offline = true, Fields = PersonAsked.Whole };

    /// <inheritdoc/>
    public static AddPerson From(Answers answers) => new(PersonAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(IdentityState state, AddPerson act, Circumstances now) =>
        state.IsBegun ? new Happened().Write(new PersonAdded(state.People.Next(), act.Person, now.HappenedAt)) : CasesRefusals.NotOpened;
}
