using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A lost phrase, or an invitation that ran out: a new one-time code. The old key opens nothing any more; each desk's lead wraps to the new key.</summary>
internal sealed record RenewInvitation(Guid Person) : IKeyAct<RenewInvitation>
{
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };

    public static string WireName => "access.renew-invitation.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.invitation-renewed");

    public static ActShape Shape { get; } = new() { Fields = [PersonField], Harm = Harm.SecondLook };

    public static RenewInvitation From(Answers a) => new(a.Reference(PersonField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Person(new(Person)) is not { } person) return AccessRefusals.NoSuchPerson;
        if (person.Id == room.Visit.Id) return AccessRefusals.Yourself;
        var (code, invitation) = InvitePerson.NewInvitation(person.Id, room.At);
        var keys = room.Network.DesksOf(person.Id).SelectMany(d => room.Store.All<MemberKeyRow>(d.Id, person.Id)).Select(k => new Delete(k));
        return new()
        {
            About = Person,
            Puts = [person.Row with { State = (int)PersonState.Invited, PublicKey = [], Fingerprint = [], PrivateKey = default }, invitation],
            Deletes = [.. keys, .. room.Sessions.AllOf(person.Id), .. CalendarLinks.AllOf(room.Store, person.Id)],
            Told = InvitePerson.Tell(person.Id, code, null),
        };
    }
}
