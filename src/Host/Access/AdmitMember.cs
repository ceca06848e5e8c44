using Kapea.Journal;
using Kapea.Journal.Keys;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>A lead admits a colleague to her desk, after the two have compared the newcomer's fingerprint aloud. Also re-admits after a lost phrase.</summary>
/// <remarks>She types the digits she heard; they are compared with the key on record, so that a key exchanged by the machine is found out.</remarks>
internal sealed record AdmitMember(Guid Desk, Guid Person, string Fingerprint, bool Lead, int? Turn) : IKeyAct<AdmitMember>
{
    private static readonly ReferenceField DeskField = new() { Name = "desk_id", Required = true, Example = "\"00000000000000000000000000000001\"" };
    private static readonly ReferenceField PersonField = new() { Name = "person", Required = true, Example = "\"00000000000000000000000000000002\"" };
    private static readonly LineField FingerprintField = new() { Name = "fingerprint", Required = true, MaxLength = 60, Example = "\"0123 4567 8901 2345 6789 0123 4567 8901\"" };
    private static readonly FlagField LeadField = new() { Name = "lead", Example = "false" };
    private static readonly CountField TurnField = new() { Name = "turn", Min = 0, Max = 99, Example = "1" };

    public static string WireName => "access.admit-member.1";

    public static Permission Needs => Permission.ByLead([.. Enum.GetValues<DeskFunction>()]);

    public static AuditLine Audit => new("access.member-admitted");

    public static ActShape Shape { get; } = new() { Fields = [DeskField, PersonField, FingerprintField, LeadField, TurnField] };

    public static AdmitMember From(Answers a) => new(a.Reference(DeskField), a.Reference(PersonField), a.Text(FingerprintField), a.Flag(LeadField), a.CountOrNull(TurnField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (room.Network.Desk(new DeskId(Desk)) is not { } desk) return AccessRefusals.NoSuchDesk;
        if (!room.Visit.IsLead(desk) || !room.Visit.Ring.Desks.Contains(desk.Id)) return AccessRefusals.LeadsOnly;
        if (room.Network.Person(new(Person)) is not { } person) return AccessRefusals.NoSuchPerson;
        if (!person.HasKey || person.State != PersonState.Active) return AccessRefusals.NotYetJoined;
        if (Digits(Fingerprint) != Digits(KeyPair.Spoken(person.Row.Fingerprint))) return AccessRefusals.FingerprintDiffers;
        var held = room.Store.All<MemberKeyRow>(desk.Id, person.Id);
        var known = desk.Members.FirstOrDefault(m => m.Person == person.Id);
        // Admitting a member once more is how she becomes a lead; without that there is nothing to do.
        if (held.Any(k => k.Epoch == desk.Row.Epoch && k.PersonKeyEpoch == person.Row.KeyEpoch) && !(Lead && known is { Lead: false })) return AccessRefusals.AlreadyMember;
        return new()
        {
            About = Person,
            Puts = [new MemberRow(desk.Id, person.Id, Lead || known?.Lead == true, Turn ?? known?.Turn ?? 0), .. DeskTurn.Give(room.Store, room.Visit.Ring, desk.Id, person.Id, person.Row.PublicKey, person.Row.KeyEpoch)],
        };
    }

    private static string Digits(string text) => string.Concat(text.Select(Latin).Where(char.IsAsciiDigit));

    /// <summary>Khmer digits count as their Latin ones.</summary>
    private static char Latin(char c) => c is >= '០' and <= '៩' ? (char)('0' + (c - '០')) : c;
}
