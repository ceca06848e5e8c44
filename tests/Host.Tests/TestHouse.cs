using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kapea.Host.Tests;

/// <summary>A real house on a free loopback port, with the demo's people in it, a held clock and a directory of its own.</summary>
/// <remarks>
/// People join once for the whole run, which is slow on purpose; every house begins as a copy of that network. Sessions are
/// begun with keys opened once, so that only the tests about phrases pay for phrases.
/// </remarks>
internal sealed class TestHouse : IAsyncDisposable
{
    private static readonly Lazy<Task<Template>> Made = new(Template.Make);
    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> PrivateKeys = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly DirectoryInfo _folder;
    private readonly bool _demo;

    private TestHouse(DirectoryInfo folder, HouseOptions options, MovedTime machine, bool demo)
    {
        _folder = folder;
        _demo = demo;
        Options = options;
        Machine = machine;
        Clock = new(machine);
        Clock.Hold(Begins);
    }

    /// <summary>Where the clock stands at the start: the evening of the scenario.</summary>
    public static DateTimeOffset Begins { get; } = Stage.Moment("2030-03-04 19:12");

    public HouseOptions Options { get; }

    /// <summary>The machine's own clock, which can be moved ahead.</summary>
    public MovedTime Machine { get; }

    public KapeaClock Clock { get; private set; }

    public House House { get; private set; } = null!;

    public HouseParts Parts => House.Parts;

    public Uri Address { get; private set; } = null!;

    public LogBook Logs { get; } = new();

    public string Folder => _folder.FullName;

    public static async Task<TestHouse> Open(Action<HouseOptions>? change = null, bool demo = false)
    {
        var template = await Made.Value;
        var folder = Directory.CreateTempSubdirectory("kapea-test-");
        Copy(template.Data, Path.Combine(folder.FullName, "data"));
        File.Copy(template.MachineKey, Path.Combine(folder.FullName, "machine-key"));
        var options = new HouseOptions { Data = Path.Combine(folder.FullName, "data"), MachineKey = Path.Combine(folder.FullName, "machine-key"), Listen = "http://127.0.0.1:0", RequestsPerMinute = 1_000_000, Address = "https://kapea.invalid" };
        change?.Invoke(options);
        var house = new TestHouse(folder, options, new(), demo);
        await house.Start();
        return house;
    }

    /// <summary>The papers printed when the network was made.</summary>
    public static async Task<(string First, string Second)> Papers()
    {
        var template = await Made.Value;
        return (template.First, template.Second);
    }

    public async Task Start()
    {
        House = House.Build(Options, Clock, _demo ? new DemoPeople() : null);
        House.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(Logs);
        await House.App.StartAsync(TestContext.Current.CancellationToken);
        Address = new(House.App.Urls.First());
    }

    public Task Stop() => House.DisposeAsync().AsTask();

    /// <summary>Stops and starts again on the same data, the clock standing where it stood.</summary>
    public async Task Restart(Action? meanwhile = null)
    {
        var stood = Clock.GetUtcNow();
        await Stop();
        Clock = new(Machine);
        Clock.Hold(stood);
        meanwhile?.Invoke();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _folder.Delete(recursive: true);
    }

    /// <summary>Sets the clock, <c>2030-03-04 19:20</c>, and lets the clocks do what is due by then.</summary>
    public async Task At(string local)
    {
        Clock.Hold(Stage.Moment(local));
        await Parts.Clocks!.RunDue();
    }

    // ── as people ──

    public Access.NetworkPerson PersonOf(DemoPerson person) => Parts.Book.Now.PersonBySignIn(Parts.Machine.NameToken(person.SignIn))!;

    /// <summary>A person's private key, opened with her phrase once in the whole run.</summary>
    public static Task<byte[]> KeyOf(DemoPerson person) => PrivateKeys.GetOrAdd(person.SignIn, _ => new(async () => (await Made.Value).Open(person))).Value;

    /// <summary>A new session; its token.</summary>
    public async Task<string> SignIn(DemoPerson person)
    {
        var key = await KeyOf(person);
        var begun = await Parts.Sessions.Begin(PersonOf(person), [.. key], TestContext.Current.CancellationToken);
        return begun!.Value.Secret.Cookie;
    }

    public async Task<string> TokenOf(DemoPerson person)
    {
        if (_tokens.TryGetValue(person.SignIn, out var known) && Parts.Sessions.Resolve(known) is not null) return known;
        return _tokens[person.SignIn] = await SignIn(person);
    }

    public async Task<Visit> VisitOf(DemoPerson person) => Parts.Sessions.Resolve(await TokenOf(person))!;

    /// <summary>A client of nobody's; it follows nothing and keeps no cookies.</summary>
    public HttpClient Nobody(string? language = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A client that carries a person's token, as a program does.</summary>
    public async Task<HttpClient> As(DemoPerson person)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await TokenOf(person));
        return client;
    }

    /// <summary>A client that carries a person's cookie and says, as a browser does, that it comes from our own pages.</summary>
    public async Task<HttpClient> Browser(DemoPerson person, string? language = null)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Add("Cookie", $"kapea-session={await TokenOf(person)}{(language is null ? "" : "; lang=" + language)}");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    /// <summary>Does an act through the Door, as the person; it must succeed.</summary>
    public async Task<Answer.Done> Must<TAct, TState>(DemoPerson person, TAct act, StreamId? subject = null) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        var answer = await Try<TAct, TState>(person, act, subject);
        return answer.ShouldBeOfType<Answer.Done>(answer is Answer.No no ? no.First.Code : "");
    }

    public async Task<Answer> Try<TAct, TState>(DemoPerson person, TAct act, StreamId? subject = null) where TAct : IAct<TAct, TState> where TState : IState<TState>
    {
        var position = TAct.Shape.NeedsPosition && subject is { } stream ? Parts.Store.FindStream(stream)?.Position : null;
        return await Parts.Door.Do<TAct, TState>(await VisitOf(person), new(ActId.New(), new byte[32], subject, null, position, "", true), act);
    }

    /// <summary>Does an act on people, desks and keys; the code of the refusal, or <c>done</c>.</summary>
    public async Task<(string Code, Answer.Done? Done)> Key<TAct>(DemoPerson person, TAct act) where TAct : Access.IKeyAct<TAct>
    {
        var answer = await Parts.Acts.KeyDoor.Do(await VisitOf(person), new(ActId.New(), new byte[32], null, null, null, "", SecondLook: true), act);
        return answer is Answer.Done done ? ("done", done) : (((Answer.No)answer).First.Code, null);
    }

    /// <summary>The number of entries and of audit lines: what must not grow when something is refused.</summary>
    public (long Entries, long Audit) Written() => (Parts.Store.Tree().Size, Parts.Store.Audit(null, long.MaxValue, 1) is [var last] ? last.Seq : 0);

    // ── small help ──

    public static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    public static string NewId() => ActId.New().ToString();

    public static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    public static async Task<string> CodeOf(HttpResponseMessage response) => (await Read(response)).TryGetProperty("code", out var code) ? code.GetString()! : "";

    /// <summary>Waits until something holds, at most so many seconds; then asks once more and fails by itself.</summary>
    public static async Task Until(Func<bool> holds, string what, int seconds = 20)
    {
        var end = Environment.TickCount64 + seconds * 1000L;
        while (!holds())
        {
            if (Environment.TickCount64 > end) throw new TimeoutException($"Waited {seconds} s in vain until {what}.");
            await Task.Delay(15, TestContext.Current.CancellationToken);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private sealed record Template(string Data, string MachineKey, string First, string Second)
    {
        private readonly Dictionary<string, (PersonId Id, Sealed<PersonPrivateKey> Sealed)> _people = new(StringComparer.Ordinal);

        public byte[] Open(DemoPerson person) => Phrase.TryOpen(_people[person.SignIn].Id, person.Phrase, _people[person.SignIn].Sealed)!;

        public static async Task<Template> Make()
        {
            var folder = Directory.CreateTempSubdirectory("kapea-test-network-").FullName;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
            var options = new HouseOptions { Data = Path.Combine(folder, "data"), MachineKey = Path.Combine(folder, "machine-key"), Listen = "http://127.0.0.1:0" };
            var clock = new KapeaClock(TimeProvider.System);
            clock.Hold(Stage.Moment("2030-03-01 08:00"));
            var made = await Installation.Create(options, DemoNetwork.Plan, clock.GetUtcNow());
            var template = new Template(options.Data, options.MachineKey, made.FirstPaper, made.SecondPaper);
            var people = new DemoPeople();
            await using (var house = House.Build(options, clock, people))
            {
                await DemoNetwork.Build(house.Parts, people, made.InvitationCode);
                foreach (var person in people.People)
                {
                    var row = house.Parts.Book.Now.Person(DemoNetwork.IdOf(house.Parts, person))!.Row;
                    template._people[person.SignIn] = (row.Person, row.PrivateKey);
                }

                await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = clock.GetUtcNow(), Deletes = [.. house.Parts.Store.All<SessionRow>().Select(s => new Delete(s))] });
            }

            return template;
        }
    }
}

/// <summary>The machine's clock, moved ahead by a test so that pauses need not be waited for.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long _ticks;

    public void Move(TimeSpan ahead) => Interlocked.Add(ref _ticks, ahead.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));
}

/// <summary>All that is logged, with every value and exception, as text.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(LogBook book, string category) : ILogger
    {
        // The house's console writes no scopes (they carry paths), so they are not looked at here.
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}")) : "";
            book._lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {values} {exception}");
        }
    }
}
