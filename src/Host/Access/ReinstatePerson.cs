using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The administrator lifts a suspension. What was written meanwhile under a turned key stays closed to the person until a lead admits her again.</summary>
internal sealed record ReinstatePerson(Guid Person) : IKeyAct<ReinstatePerson>
{
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };

    public static string WireName => "access.reinstate-person.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.person-reinstated");

    public static ActShape Shape { get; } = new() { Fields = [PersonField], Harm = Harm.SecondLook };

    public static ReinstatePerson From(Answers a) => new(a.Reference(PersonField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Person(new(Person)) is not { } person) return AccessRefusals.NoSuchPerson;
        if (person.State != PersonState.Suspended) return AccessRefusals.NotSuspended;
        var state = person.HasKey ? PersonState.Active : PersonState.Invited;
        return new() { About = Person, Puts = [person.Row with { State = (int)state }] };
    }
}
