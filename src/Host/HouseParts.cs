using System.Diagnostics.Metrics;
using Kapea.Host.Access;
using Kapea.Host.Alerts;
using Kapea.Host.Care;
using Kapea.Host.Cases;
using Kapea.Host.Doors;
using Kapea.Host.Exchange;
using Kapea.Host.Finding;
using Kapea.Host.Intake;
using Kapea.Host.Investigations;
using Kapea.Host.Justice;
using Kapea.Host.Notices;
using Kapea.Host.Proof;
using Kapea.Host.Releases;
using Kapea.Host.Stock;
using Kapea.Journal;
using Kapea.Journal.Sealing;
using Kapea.Work.Finding;

namespace Kapea.Host;

/// <summary>The parts of one house, for whoever stands inside it: pages, the API, the demo's player, tests, the bench.</summary>
internal sealed class HouseParts : IAsyncDisposable
{
    public const string MeterName = "Kapea";

    private readonly Bell _bell = new();
    private readonly Lazy<QuestionPlaces> _questionPlaces;

    private HouseParts(HouseOptions options, KapeaClock clock, MachineKey machine, IStore store, Demo.DemoPeople? demo)
    {
        Options = options;
        Clock = clock;
        Machine = machine;
        Store = store;
        Demo = demo;
        Meter = new(MeterName);
        Reference = ReferenceShelf.Read(options.Data);
        var sounds = SoundRules.Of(Reference.At(clock.GetUtcNow()));
        Places = PlaceShelf.Read(options.Data, sounds);
        _questionPlaces = new(() => new(Places.Gazetteer, sounds, Work.Acts.PhnomPenh.DayOf(clock.GetUtcNow())));
        Book = new(store, machine);
        SearchKeys = new(store, Book, machine, clock);
        Sessions = new(store, Book, machine, SearchKeys, clock);
        Calendars = new(store, Book, clock);
        Joining = new(store, Book, machine, Sessions, clock);
        FindingEndpoints.Entries(Entries);
        ReleasesEndpoints.Entries(Entries);
        IntakeEndpoints.Entries(Entries);
        AlertsEndpoints.Entries(Entries);
        InvestigationsEndpoints.Entries(Entries);
        CasesEndpoints.Entries(Entries);
        StockEndpoints.Entries(Entries);
        CareEndpoints.Entries(Entries);
        JusticeEndpoints.Entries(Entries);
        ExchangeEndpoints.Entries(Entries);
        Finds = new(store, SearchKeys, sounds);
        Retokening = new(store, SearchKeys, Finds, clock);
        Sessions.Begun = Retokening.Begin;
        Door = new(store, Book, machine, Entries, new(store, SearchKeys, Book, sounds), new(store, Finds), Reference, clock, Arrivals, _bell);
        Inquiry = new(store, Book, Finds, MatchWeights.Of(Reference.At(clock.GetUtcNow())), Door, clock);
        FindBrake = new(options.QuestionsPerHour, options.QuestionsPerDay);
        Acts = new(Door, new KeyDoor(store, Book, machine, Sessions, clock, Arrivals, _bell));
        AccessEndpoints.Acts(Acts);
        ReleasesEndpoints.Acts(Acts);
        IntakeEndpoints.Acts(Acts);
        AlertsEndpoints.Acts(Acts);
        InvestigationsEndpoints.Acts(Acts);
        CasesEndpoints.Acts(Acts);
        StockEndpoints.Acts(Acts);
        CareEndpoints.Acts(Acts);
        JusticeEndpoints.Acts(Acts);
        ExchangeEndpoints.Acts(Acts);
        FromFiles = new(store, Book);
        Imports = new(store, machine, Door, Book, sounds, FindBrake, FromFiles, clock) { MayFind = visit => SearchKeys.Now(visit, Work.Access.Purposes.Child) is not null, Same = (visit, row) => [.. Inquiry.Likely(visit, row.Finds()).Where(f => !FromFiles.IsTakenBack(f.Head)).Select(f => (Rooms.FaceOf(this, visit, f.Head).Code, f.Head.Stream))] };
        AccessPages.Tell(Rooms);
        FindingPages.Tell(Rooms);
        ReleasesPages.Tell(Rooms);
        IntakePages.Tell(Rooms);
        AlertsPages.Tell(Rooms);
        InvestigationsPages.Tell(Rooms);
        CasesPages.Tell(Rooms);
        StockPages.Tell(Rooms);
        CarePages.Tell(Rooms);
        JusticePages.Tell(Rooms);
        ExchangePages.Tell(Rooms);
        WaitingFiles = new(clock, mostEach: 2, most: 6);
        WaitingLists = new(clock, mostEach: 1, most: 4);
        Submission = new(clock, Reference);
        Drafts = new(store, clock);
        Log = new(store, new LogSigner(machine), clock, TimeSpan.FromHours(Math.Max(1, options.CheckpointEveryHours)));
        Meter.CreateObservableGauge("kapea.sessions.open", () => Sessions.OpenCount);
    }

    public HouseOptions Options { get; }

    public KapeaClock Clock { get; }

    public MachineKey Machine { get; }

    public IStore Store { get; }

    public Demo.DemoPeople? Demo { get; }

    public Meter Meter { get; }

    public ReferenceShelf Reference { get; }

    public PlaceShelf Places { get; }

    public NetworkBook Book { get; }

    public SearchKeyring SearchKeys { get; }

    /// <summary>Asks whether somebody is known.</summary>
    public Inquiry Inquiry { get; }

    public FindBrake FindBrake { get; }

    /// <summary>Places by their names, to tell them from names of people; made when first asked for.</summary>
    public QuestionPlaces QuestionPlaces => _questionPlaces.Value;

    public Retokening Retokening { get; }

    /// <summary>What is found by keyed tokens.</summary>
    public FindBook Finds { get; }

    public Sessions Sessions { get; }

    public Joining Joining { get; }

    public CalendarLinks Calendars { get; }

    public EntryBook Entries { get; } = new();

    public Arrivals Arrivals { get; } = new();

    public Door Door { get; }

    public ActBook Acts { get; }

    /// <summary>Files that were read and wait for a yes.</summary>
    public Waiting<SentFile> WaitingFiles { get; }

    /// <summary>Which streams came in with a file.</summary>
    public FromFiles FromFiles { get; }

    /// <summary>Imports that are being taken in or back just now.</summary>
    public Errands Errands { get; } = new();

    /// <summary>Lists whose columns wait for their meaning.</summary>
    public Waiting<SentList> WaitingLists { get; }

    /// <summary>What a list is understood by.</summary>
    public Work.Exchange.SheetKnowledge ListKnowledge() =>
        new(Work.Exchange.ColumnWords.Of(Reference.At(Clock.GetUtcNow())), Places.Gazetteer, Places.Search, Work.Acts.PhnomPenh.DayOf(Clock.GetUtcNow()));

    /// <summary>What reading a file from elsewhere needs to know.</summary>
    public Work.Exchange.ReadingWith ReadingWith()
    {
        var today = Work.Acts.PhnomPenh.DayOf(Clock.GetUtcNow());
        return new(Reference.At(Clock.GetUtcNow()), today, code => Places.Gazetteer.Resolve(code, today) is not null);
    }

    /// <summary>Takes files of cases in.</summary>
    public Imports Imports { get; }

    /// <summary>What the rooms tell the pages of themselves.</summary>
    public Pages.RoomBook Rooms { get; } = new();

    public Submission Submission { get; }

    public Drafts Drafts { get; }

    /// <summary>What strangers are shown of the log.</summary>
    public PublishedLog Log { get; }

    /// <summary>The demo's post office; <c>null</c> outside a demo.</summary>
    public Demo.DemoMail? DemoMail { get; set; }

    public SignInBrake Brake { get; } = new();

    public Outbox? Outbox { get; private set; }

    public Clocks? Clocks { get; private set; }

    /// <summary>The address people reach the house under.</summary>
    public Uri Address => new(Options.Address.Length > 0 ? Options.Address : Options.Listen);

    public static HouseParts Make(HouseOptions options, KapeaClock clock, MachineKey machine, IStore store, Demo.DemoPeople? demo) => new(options, clock, machine, store, demo);

    public async ValueTask DisposeAsync()
    {
        await Errands.DisposeAsync();
        Sessions.Dispose();
        Book.Dispose();
        Log.Dispose();
        Meter.Dispose();
        _bell.Dispose();
        await Store.DisposeAsync();
    }

    public Outbox StartOutbox(ILogger<Outbox> log)
    {
        if (Options.Mail.Password.Length == 0) Options.Mail.Password = CommandLine.GatewayCommand.MailPassword(Store, Machine);
        IGateway[] gateways = [new MailGateway(Options.Mail), new WebhookGateway(new WebhookConnections(Options.Notices.AllowPrivateWebhooks).Client(), Clock.Machine)];
        return Outbox = new(Store, Book, Clock, _bell, gateways, new LetterWriter(Store, Address), Meter, log);
    }

    public Clocks StartClocks(ILogger<Clocks> log) => Clocks = new(Store, Machine, Door, Clock, Sweep, Drafts, log);

    /// <summary>What lies in memory and was not used lately goes.</summary>
    private void Sweep()
    {
        Sessions.Sweep();
        WaitingFiles.Sweep();
        WaitingLists.Sweep();
    }
}
