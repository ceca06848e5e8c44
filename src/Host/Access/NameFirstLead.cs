using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The administrator says who leads a desk that has no key yet. When she next signs in, her session makes the key; the administrator never sees it.</summary>
/// <remarks>Once a desk has a key, only a lead of it admits anybody.</remarks>
internal sealed record NameFirstLead(Guid Desk, Guid Person) : IKeyAct<NameFirstLead>
{
    private static readonly ReferenceField DeskField = new() { Name = "desk_id", Required = true, Example = "\"00000000000000000000000000000001\"" };
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };

    public static string WireName => "access.name-first-lead.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.first-lead-named");

    public static ActShape Shape { get; } = new() { Fields = [DeskField, PersonField], Harm = Harm.SecondLook };

    public static NameFirstLead From(Answers a) => new(a.Reference(DeskField), a.Reference(PersonField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Desk(new DeskId(Desk)) is not { } desk) return AccessRefusals.NoSuchDesk;
        if (room.Network.Person(new(Person)) is not { State: PersonState.Active or PersonState.Invited }) return AccessRefusals.NoSuchPerson;
        if (desk.HasKey || desk.Members.Any(m => m.Lead)) return AccessRefusals.DeskHasLead;
        return new() { About = Person, Puts = [new MemberRow(desk.Id, new(Person), true, 1)] };
    }
}
