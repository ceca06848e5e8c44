using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using System.Collections.Immutable;
using System.Text.Json;
using Kapea.Host;
using Kapea.Host.Api;
using Kapea.Host.Cases;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Chain;
using Kapea.Journal.Sealing;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Bench;

/// <summary>Micro-benchmarks of single functions, in this process: the parts under test are not public.</summary>
public static class Functions
{
    public static int Run(bool quick)
    {
        // Unrolled once: the phrase takes a tenth of a second, and sixteen of it an iteration would take the day.
        var job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: true)).WithUnrollFactor(1)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(quick ? 50 : 200)).WithWarmupCount(quick ? 2 : 4).WithIterationCount(quick ? 5 : 12);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance).AddExporter(MarkdownExporter.GitHub)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "kapea-bench-functions"));
        var summary = BenchmarkRunner.Run<FunctionsBench>(config);
        return summary.Reports.Length > 0 && summary.Reports.All(r => r.Success) ? 0 : 1;
    }
}

/// <summary>The functions an act is made of.</summary>
public class FunctionsBench
{
    private readonly StreamId _stream = StreamId.New();
    private readonly ActId _act = ActId.New();
    private readonly DeskId _desk = DeskId.New();
    private readonly PersonId _person = PersonId.New();
    private readonly EpochKeys _keys = EpochKeys.New(1);
    private readonly KeyPair _deskKey = KeyPair.New();
    private readonly CompactRange _tree = new();
    private readonly byte[] _leaf = new byte[32];
    private EntryBook _entries = null!;
    private CaseNoted _note = null!;
    private byte[] _content = null!;
    private ImmutableArray<StoredEntry> _stored;
    private StoredEntry _posted = null!;
    private Sealed<StreamKeys> _wrap;
    private ImmutableDictionary<string, Raw> _report = null!;
    private ReferenceBook _book = null!;
    private DateTimeOffset _now;
    private Sealed<PersonPrivateKey> _phrase;

    [GlobalSetup]
    public void Setup()
    {
        _entries = new EntryBook();
        CasesEndpoints.Entries(_entries);
        _now = TimeProvider.System.GetUtcNow();
        _note = new(CaseNoteKind.Visit, new Texts(1).Note(1130), _now);
        _content = _entries.Write(_note);
        _stored = [.. Enumerable.Range(1, 500).Select(i => Stored(i, SealedHow.Sealed, Bodies.Seal(_keys, _stream, _act, CaseNoted.WireName, _content)))];
        _posted = Stored(1, SealedHow.Posted, Bodies.Post(_keys.Posting.Public, 1, _stream, _act, CaseNoted.WireName, _content));
        _wrap = StreamWraps.Wrap(_stream, _keys, _desk, _deskKey.Public);
        _book = ReferenceShelf.Read(Path.Combine(AppContext.BaseDirectory, "reference")).At(_now);
        using var sent = JsonDocument.Parse("""
            {"channel":"Phone","nature":"Concern","limits_told":true,"verbatim":"A neighbour has not seen the girl at school for two weeks. ក្មេងស្រីមិនបានទៅសាលារៀន។",
             "happening_now":"No","with_offender_now":"Unknown","next_contact_hours":48,"children":[{"nickname":"Mao","age":9},{"name":"Dara","age":11,"sex":"Boy"}],
             "offender_vehicle":"white car","operator_notes":"The caller was calm.","reporter_name":"Invented caller","reporter_relation":"Neighbour","consent_to_contact":true}
            """);
        _report = JsonReader.Read(sent.RootElement, RecordReport.Shape)!;
        _phrase = Phrase.Seal(_person, "rice field after rain", _deskKey.Private);
    }

    [Benchmark]
    public object Bodies_Seal() => Bodies.Seal(_keys, _stream, _act, CaseNoted.WireName, _content);

    [Benchmark(OperationsPerInvoke = 500)]
    public int Bodies_OpenAll_one_of_500()
    {
        int size = 0;
        foreach (var (_, content) in Bodies.OpenAll(_ => _keys, _stored)) size += content!.Length;
        return size;
    }

    [Benchmark]
    public object Hpke_seal_a_post() => Bodies.Post(_keys.Posting.Public, 1, _stream, _act, CaseNoted.WireName, _content);

    [Benchmark]
    public object? Hpke_open_a_post() => Bodies.TryOpen(_keys, _posted);

    [Benchmark]
    public object StreamWraps_Wrap() => StreamWraps.Wrap(_stream, _keys, _desk, _deskKey.Public);

    [Benchmark]
    public object? StreamWraps_TryOpen() => StreamWraps.TryOpen(_stream, 1, _desk, _deskKey.Private, _wrap);

    [Benchmark]
    public object Check_Read_of_RecordReport() => Check.Read(RecordReport.Shape, _report, _now, _book);

    [Benchmark]
    public object EntryBook_Write() => _entries.Write(_note);

    [Benchmark]
    public object EntryBook_Read() => _entries.Read(CaseNoted.WireName, _content);

    [Benchmark]
    public void Merkle_Append() => _tree.Append(_leaf);

    [Benchmark]
    public object? Phrase_TryOpen() => Phrase.TryOpen(_person, "rice field after rain", _phrase);

    private StoredEntry Stored(long position, SealedHow how, Sealed<Body> body) =>
        new(position, _stream, position, CaseNoted.WireName, how, 1, _now, _person, _act, body, false, new byte[32]);
}
