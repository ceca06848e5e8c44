using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The administrator suspends a person at once: every session of hers ends, and every desk of hers turns its key at the next sign-in of another member.</summary>
internal sealed record SuspendPerson(Guid Person) : IKeyAct<SuspendPerson>
{
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };

    public static string WireName => "access.suspend-person.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.person-suspended");

    public static ActShape Shape { get; } = new() { Fields = [PersonField], Harm = Harm.SecondLook };

    public static SuspendPerson From(Answers a) => new(a.Reference(PersonField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Person(new(Person)) is not { } person) return AccessRefusals.NoSuchPerson;
        if (person.Id == room.Visit.Id) return AccessRefusals.Yourself;
        return new()
        {
            About = Person,
            Puts = [person.Row with { State = (int)PersonState.Suspended }, .. room.Network.DesksOf(person.Id).Where(d => d.HasKey).Select(d => d.Row with { MustTurn = true })],
            // An open invitation would let her join again.
            Deletes = [.. room.Sessions.AllOf(person.Id), .. CalendarLinks.AllOf(room.Store, person.Id), new(new InvitationRow(person.Id, [], 0, 0))],
        };
    }
}
