using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A lead accepts a further desk of her own kind, after she has made sure who leads it. From then on new files are sealed to it as well.</summary>
/// <remarks>Without this an administrator could open a desk, lead it herself, and read every future file.</remarks>
internal sealed record AcceptDesk(Guid Desk) : IKeyAct<AcceptDesk>
{
    private static readonly ReferenceField DeskField = new() { Name = "desk_id", Required = true, Example = "\"00000000000000000000000000000001\"" };

    public static string WireName => "access.accept-desk.1";

    public static Permission Needs => Permission.ByLead([.. Enum.GetValues<DeskFunction>()]);

    public static AuditLine Audit => new("access.desk-accepted");

    public static ActShape Shape { get; } = new() { Fields = [DeskField], Harm = Harm.SecondLook };

    public static AcceptDesk From(Answers a) => new(a.Reference(DeskField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Desk(new DeskId(Desk)) is not { } desk) return AccessRefusals.NoSuchDesk;
        if (!room.Visit.Desks.Any(d => d.Function == desk.Function && d.Profile.Organisation == desk.Profile.Organisation && room.Visit.IsLead(d))) return AccessRefusals.NotOfItsKind;
        if (desk.Profile.Accepted) return AccessRefusals.AlreadyAccepted;
        var profile = desk.Profile with { Accepted = true };
        return new() { About = Desk, Puts = [desk.Row with { Profile = room.Machine.Seal(DeskProfile.About(Desk), profile.Write()) }] };
    }
}
