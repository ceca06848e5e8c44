using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A lead says in which order the members of her desk are told: 1 is on duty, 2 the second person, 0 not on duty.</summary>
internal sealed record SetDuty(Guid Desk, Guid Person, int Turn) : IKeyAct<SetDuty>
{
    private static readonly ReferenceField DeskField = new() { Name = "desk_id", Required = true, Example = "\"00000000000000000000000000000001\"" };
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };
    private static readonly CountField TurnField = new() { Name = "turn", Required = true, Min = 0, Max = 99, Example = "1" };

    public static string WireName => "access.set-duty.1";

    public static Permission Needs => Permission.ByLead([.. Enum.GetValues<DeskFunction>()]);

    public static AuditLine Audit => new("access.duty-set");

    public static ActShape Shape { get; } = new() { Fields = [DeskField, PersonField, TurnField] };

    public static SetDuty From(Answers a) => new(a.Reference(DeskField), a.Reference(PersonField), a.Count(TurnField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Desk(new DeskId(Desk)) is not { } desk) return AccessRefusals.NoSuchDesk;
        if (!room.Visit.IsLead(desk)) return AccessRefusals.LeadsOnly;
        if (desk.Members.FirstOrDefault(m => m.Person.Value == Person) is not { } member) return AccessRefusals.NotMember;
        return new() { About = Person, Puts = [member with { Turn = Turn }] };
    }
}
