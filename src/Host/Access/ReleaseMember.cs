using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A lead releases a member from her desk. The desk's key turns when the next member signs in, and streams begin a new key epoch at their next write.</summary>
internal sealed record ReleaseMember(Guid Desk, Guid Person) : IKeyAct<ReleaseMember>
{
    private static readonly ReferenceField DeskField = new() { Name = "desk_id", Required = true, Example = "\"00000000000000000000000000000001\"" };
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };

    public static string WireName => "access.release-member.1";

    public static Permission Needs => Permission.ByLead([.. Enum.GetValues<DeskFunction>()]);

    public static AuditLine Audit => new("access.member-released");

    public static ActShape Shape { get; } = new() { Fields = [DeskField, PersonField], Harm = Harm.SecondLook };

    public static ReleaseMember From(Answers a) => new(a.Reference(DeskField), a.Reference(PersonField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Desk(new DeskId(Desk)) is not { } desk) return AccessRefusals.NoSuchDesk;
        if (!room.Visit.IsLead(desk)) return AccessRefusals.LeadsOnly;
        if (desk.Members.FirstOrDefault(m => m.Person.Value == Person) is not { } member) return AccessRefusals.NotMember;
        if (desk.Members.Count(m => m.Lead) == 1 && member.Lead) return AccessRefusals.LastLead;
        return new()
        {
            About = Person,
            Puts = [desk.Row with { MustTurn = true }],
            Deletes = [new(member), .. room.Store.All<MemberKeyRow>(desk.Id, member.Person).Select(k => new Delete(k))],
        };
    }
}
