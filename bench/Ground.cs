using Kapea.Host;
using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Journal.Sqlite;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Bench;

/// <summary>The ground that measurements stand on: an installation with the demo's network, made once and copied for each.</summary>
internal sealed class Ground : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kapea-bench-");
    private string? _base;
    private int _copies;

    /// <summary>A fresh folder with a network that nobody has worked in yet.</summary>
    public async Task<HouseOptions> Fresh(Action<HouseOptions>? change = null)
    {
        _base ??= await BuildNetwork();
        var to = Path.Combine(_folder.FullName, $"ground-{++_copies}");
        Copy(Path.Combine(_base, "data"), Path.Combine(to, "data"));
        File.Copy(Path.Combine(_base, "machine-key"), Path.Combine(to, "machine-key"));
        var options = Options(to);
        change?.Invoke(options);
        return options;
    }

    /// <summary>A folder that is not there yet.</summary>
    public string NewFolder() => Path.Combine(_folder.FullName, $"folder-{++_copies}");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The parts of a house over a store, without a web server.</summary>
    public static HouseParts Open(HouseOptions options, IStore store) =>
        HouseParts.Make(options, new KapeaClock(TimeProvider.System), MachineKey.Read(options.MachineKeyFile), store, null);

    /// <summary>Signs in once with the phrase, then as often as wished with the key that this opened: Argon2id is measured elsewhere.</summary>
    public static async Task<List<(string Cookie, Visit Visit)>> SignIn(HouseParts house, DemoPerson person, int sessions)
    {
        var (secret, visit) = await house.Sessions.SignIn(person.SignIn, person.Phrase) ?? throw new InvalidOperationException($"{person.SignIn} could not sign in.");
        var all = new List<(string, Visit)> { (secret.Cookie, visit) };
        while (all.Count < sessions)
        {
            var more = (await house.Sessions.Begin(visit.Person, visit.Ring.PrivateKey))!.Value;
            all.Add((more.Secret.Cookie, more.Visit));
        }

        return all;
    }

    /// <summary>Takes and triages a report that needs no alert, then opens cases from it; their streams.</summary>
    public static async Task<List<StreamId>> OpenCases(HouseParts house, int count)
    {
        var each = Enumerable.Range(0, 8).Select(i => count / 8 + (i < count % 8 ? 1 : 0)).Where(n => n > 0);
        var cases = await Task.WhenAll(each.Select(n => Task.Run(async () =>
        {
            using var sophea = await Actor.SignIn(house, DemoPeople.Sophea);
            var report = Done(await sophea.Do<RecordReport, ReportState>(Told())).Subject!.Value;
            Done(await sophea.Do<TriageReport, ReportState>(Quiet, report));
            var opened = new List<StreamId>();
            for (int i = 0; i < n; i++) opened.Add(Id(Done(await sophea.Do<OpenCase, ReportState>(new(null, $"Child {i}", 9, null), report)).Begun["case"]));
            return opened;
        })));
        return [.. cases.SelectMany(c => c)];
    }

    /// <summary>Takes reports and triages them as P1, ready for an alert.</summary>
    public static async Task<StreamId> Report(Actor intake, bool urgent)
    {
        var report = Done(await intake.Do<RecordReport, ReportState>(Told())).Subject!.Value;
        Done(await intake.Do<TriageReport, ReportState>(urgent ? Urgent : Quiet, report));
        return report;
    }

    public static Answer.Done Done(Answer answer) => answer as Answer.Done ?? throw new InvalidOperationException($"An act of the bench was refused: {((Answer.No)answer).First.Code}.");

    public static StreamId Id(string id) => new(Guid.ParseExact(id, "N"));

    public static RecordReport Told() => new()
    {
        Channel = Channel.Phone,
        Nature = ReportNature.Concern,
        LimitsTold = true,
        ReporterName = "Invented caller",
        Verbatim = "A neighbour has not seen the girl at school for two weeks. ក្មេងស្រីមិនបានទៅសាលារៀនពីរសប្តាហ៍ហើយ។",
        Children = [new("Sreyneang", null, 9, ChildSex.Girl, null, null, null)],
        Offender = new(null, null, null, null, null, null),
        Danger = new(Known.No, Known.No, Known.No, Known.No, Known.No, null),
    };

    public static TriageReport Quiet { get; } = new() { Danger = new(null, null, null, null, null, null), SexualAbuseOrExploitation = Known.No, Indicators = [] };

    public static TriageReport Urgent { get; } = new() { Danger = new(Known.Yes, Known.Yes, null, null, null, null), SexualAbuseOrExploitation = Known.Yes, Indicators = ["G1", "G3", "G5"] };

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    /// <summary>How a house in a folder is run here.</summary>
    public static HouseOptions Options(string folder, Action<HouseOptions> change)
    {
        var options = Options(folder);
        Directory.CreateDirectory(folder);
        change(options);
        return options;
    }

    private static HouseOptions Options(string folder) => new()
    {
        Data = Path.Combine(folder, "data"),
        MachineKey = Path.Combine(folder, "machine-key"),
        RequestsPerMinute = 100_000_000,
    };

    private async Task<string> BuildNetwork()
    {
        Console.Error.WriteLine("Building the network that everything is measured in (22 people, each with a phrase)...");
        var folder = Path.Combine(_folder.FullName, "base");
        Directory.CreateDirectory(folder);
        var options = Options(folder);
        var made = await Installation.Create(options, DemoNetwork.Plan, TimeProvider.System.GetUtcNow());
        await using var house = Open(options, SqliteStore.Open(options.Data));
        await DemoNetwork.Build(house, new DemoPeople(), made.InvitationCode);
        return folder;
    }
}
