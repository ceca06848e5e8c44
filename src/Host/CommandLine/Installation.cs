using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Proof;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;
using Kapea.Work.Access;

namespace Kapea.Host.CommandLine;

/// <summary>Makes a new installation: data directory, machine key, administrator, desks, and two recovery papers that are shown once and kept nowhere.</summary>
internal static class Installation
{
    /// <summary>What is to be made.</summary>
    /// <param name="Organisation">The organisation's short name, 2 to 8 capitals or digits; it stands in file codes.</param>
    /// <param name="SignIn">The administrator's sign-in name.</param>
    /// <param name="Name">The administrator's name.</param>
    /// <param name="Language">The administrator's language.</param>
    /// <param name="Desks">The desks to open.</param>
    internal sealed record Plan(string Organisation, string SignIn, string Name, string Language, ImmutableArray<DeskProfile> Desks);

    /// <summary>What is shown once.</summary>
    internal sealed record Made(string FirstPaper, string SecondPaper, string InvitationCode, string MachineKeyFile, string LogKey);

    /// <summary>The desks of an organisation of its own, to begin with; more can be opened later.</summary>
    public static ImmutableArray<DeskProfile> UsualDesks(string organisation) =>
    [
        new("administration", organisation, DeskFunction.Administration, "Administration", "រដ្ឋបាល"),
        new("intake", organisation, DeskFunction.Intake, "Hotline desk", "ផ្នែកទទួលបណ្តឹង"),
        new("social-team", organisation, DeskFunction.SocialTeam, "Social team", "ក្រុមសង្គមកិច្ច"),
        new("legal-team", organisation, DeskFunction.LegalTeam, "Legal team", "ក្រុមច្បាប់"),
        new("counselling", organisation, DeskFunction.Counselling, "Counselling", "ការប្រឹក្សា"),
        new("investigation", organisation, DeskFunction.Investigation, "Investigation", "ការស៊ើបអង្កេត"),
        new("supervision", organisation, DeskFunction.Supervision, "Supervision", "ការត្រួតពិនិត្យ"),
        new("safeguarding", organisation, DeskFunction.Safeguarding, "Safeguarding", "ការការពារសុវត្ថិភាព"),
        new("insight", organisation, DeskFunction.Insight, "Figures", "តួលេខ"),
        new("store", organisation, DeskFunction.Store, "Store", "ឃ្លាំង"),
    ];

    /// <summary>The police desks that the ladders in the reference tables name.</summary>
    public static ImmutableArray<DeskProfile> PoliceDesks { get; } =
    [
        new("kandal-unit", "KDL", DeskFunction.Police, "Kandal police unit", "អង្គភាពនគរបាលកណ្តាល"),
        new("kandal-chief", "KDL", DeskFunction.Police, "Kandal unit chief", "ប្រធានអង្គភាពកណ្តាល"),
        new("kandal-province", "KDL", DeskFunction.Police, "Kandal provincial commissariat", "ស្នងការដ្ឋាននគរបាលខេត្តកណ្តាល"),
        new("phnom-penh-unit", "PNH", DeskFunction.Police, "Phnom Penh police unit", "អង្គភាពនគរបាលភ្នំពេញ"),
        new("phnom-penh-chief", "PNH", DeskFunction.Police, "Phnom Penh unit chief", "ប្រធានអង្គភាពភ្នំពេញ"),
        new("phnom-penh-province", "PNH", DeskFunction.Police, "Phnom Penh municipal commissariat", "ស្នងការដ្ឋាននគរបាលរាជធានីភ្នំពេញ"),
        new("national-ahtjpp", "NAT", DeskFunction.Police, "National anti-trafficking department", "នាយកដ្ឋានប្រឆាំងការជួញដូរមនុស្សថ្នាក់ជាតិ"),
    ];

    /// <summary>Makes it.</summary>
    /// <exception cref="InvalidDataException">There is something already; nothing is overwritten.</exception>
    public static async Task<Made> Create(HouseOptions options, Plan plan, DateTimeOffset at)
    {
        Refuse(options, plan);
        Directory.CreateDirectory(options.Data);
        var machine = MachineKey.New();
        machine.Write(options.MachineKeyFile);
        CopyReference(options.Data);
        var papers = RecoveryPapers.New();
        var administrator = PersonId.New();
        var logName = LogIdentity.NameFor(options, plan.Organisation);
        var (code, invitation) = InvitePerson.NewInvitation(administrator, at);
        await using var store = SqliteStore.Open(options.Data, new StoreOptions { ReserveBytes = options.ReserveBytes });
        var receipt = await store.Commit(new()
        {
            Act = ActId.New(),
            ActDigest = new byte[32],
            Author = PersonId.Clock,
            At = at,
            Puts = [.. Rows(machine, plan, papers.PublicKey, administrator, logName), invitation],
            Audit = [new(PersonId.Clock, "access.installed", null, administrator.Value)],
        });
        if (receipt is not Receipt.Committed) throw new InvalidDataException("There is no room on the disk for a new installation.");
        return new(papers.First, papers.Second, code, options.MachineKeyFile, new LogIdentity(logName, new LogSigner(machine).PublicKey).VerifierKey);
    }

    private static void Refuse(HouseOptions options, Plan plan)
    {
        if (options.LogName.Length > 0 && !Journal.Chain.SignedNotes.IsName(options.LogName)) throw new InvalidDataException("The name of the log has no blanks and no plus signs; by custom it is a web address without https://, such as records.example.org/log.");
        if (!FileCode.IsOrganisation(plan.Organisation)) throw new InvalidDataException("The organisation's short name is 2 to 8 capital letters or digits, such as PKC.");
        if (Directory.Exists(options.Data) && Directory.EnumerateFileSystemEntries(options.Data).Any()) throw new InvalidDataException($"The directory {options.Data} is not empty. Choose another, or start the installation in it with 'kapea serve'.");
        if (File.Exists(options.MachineKeyFile)) throw new InvalidDataException($"There is a machine key at {options.MachineKeyFile} already. Nothing is overwritten; choose another place with --machine-key.");
        var data = Path.GetFullPath(options.Data) + Path.DirectorySeparatorChar;
        if (Path.GetFullPath(options.MachineKeyFile).StartsWith(data, StringComparison.Ordinal)) throw new InvalidDataException("The machine key must lie outside the data directory: a thief of the one must not have the other.");
    }

    private static IEnumerable<IRow> Rows(MachineKey machine, Plan plan, byte[] recoveryKey, PersonId administrator, string logName)
    {
        yield return new SettingRow("recovery-key", recoveryKey);
        yield return new SettingRow(LogIdentity.KeySetting, new LogSigner(machine).PublicKey);
        yield return new SettingRow(LogIdentity.NameSetting, System.Text.Encoding.UTF8.GetBytes(logName));
        var profile = new PersonProfile(plan.SignIn, plan.Name, plan.Language, null, null, null);
        yield return new PersonRow(administrator, machine.NameToken(plan.SignIn), machine.Seal(PersonProfile.About(administrator.Value), profile.Write()), [], [], default, (int)PersonState.Invited, 0);
        foreach (var desk in plan.Desks)
        {
            var id = DeskId.New();
            yield return CreateDesk.NewRow(machine, id, desk);
            if (desk.Function == DeskFunction.Administration) yield return new MemberRow(id, administrator, true, 1);
        }
    }

    private static void CopyReference(string data)
    {
        var target = Directory.CreateDirectory(Path.Combine(data, "reference"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reference"), "*.tsv")) File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
    }
}
