using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Host.Access;

/// <summary>The administrator opens a desk. It has no key until its first lead signs in and makes one.</summary>
internal sealed record CreateDesk(string Code, string Organisation, DeskFunction Function, string English, string Khmer) : IKeyAct<CreateDesk>
{
    private static readonly LineField CodeField = new() { Name = "code", Required = true, MaxLength = 40, Example = "\"kandal-unit\"" };
    private static readonly LineField OrganisationField = new() { Name = "organisation", Required = true, MaxLength = 12, Example = "\"KPL\"" };
    private static readonly ChoiceField FunctionField = new() { Name = "function", Required = true, From = ChoiceSource.Of<DeskFunction>("desk-function"), Example = "\"Police\"" };
    private static readonly LineField EnglishField = new() { Name = "english", Required = true, MaxLength = 80, Example = "\"Kandal unit\"" };
    private static readonly LineField KhmerField = new() { Name = "khmer", Required = true, MaxLength = 80, Example = "\"អង្គភាពកណ្តាល\"" };

    public static string WireName => "access.create-desk.1";

    public static Permission Needs => Permission.From(DeskFunction.Administration);

    public static AuditLine Audit => new("access.desk-created");

    public static ActShape Shape { get; } = new() { Fields = [CodeField, OrganisationField, FunctionField, EnglishField, KhmerField] };

    public static CreateDesk From(Answers a) => new(a.Text(CodeField), a.Text(OrganisationField), a.One<DeskFunction>(FunctionField), a.Text(EnglishField), a.Text(KhmerField));

    public KeyDecision Decide(KeyRoom room)
    {
        if (!Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || Code[0] == '-') return AccessRefusals.BadCode;
        if (!FileCode.IsOrganisation(Organisation)) return AccessRefusals.BadOrganisation;
        if (room.Network.Desk(Code) is not null) return AccessRefusals.CodeTaken;
        var desk = DeskId.New();
        // New files are sealed to every desk of a function. So a further one joins in only when a lead of its kind has said so: else an administrator could make one for herself.
        var first = !room.Network.Desks.Any(d => d.Function == Function && d.Profile.Organisation == Organisation);
        return new() { About = desk.Value, Puts = [NewRow(room.Machine, desk, new(Code, Organisation, Function, English, Khmer, Accepted: first))] };
    }

    internal static DeskRow NewRow(Journal.Sealing.MachineKey machine, DeskId desk, DeskProfile profile) =>
        new(desk, machine.Seal(DeskProfile.About(desk.Value), profile.Write()), 0, true);
}
