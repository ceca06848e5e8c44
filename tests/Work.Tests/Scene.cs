using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests;

/// <summary>People, clock and reference book for tests; states are arranged by the product's own acts.</summary>
internal static class Scene
{
    public static readonly Guid Report = new("00000000-0000-0000-0000-0000000000a1");
    public static readonly Guid Reporter = new("00000000-0000-0000-0000-0000000000a2");
    public static readonly Guid Alert = new("00000000-0000-0000-0000-0000000000a3");
    public static readonly Guid HandOver = new("00000000-0000-0000-0000-0000000000a4");
    public static readonly Guid Sokha = new("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid Vanna = new("00000000-0000-0000-0000-00000000000b");
    public static readonly Guid Bopha = new("00000000-0000-0000-0000-00000000000c");
    public static readonly DateTimeOffset Told = Local("2030-03-04T19:12");
    public static readonly ReferenceBook Book = Read().Book.At(new DateOnly(2030, 3, 4));
    public static readonly DangerAnswers NoDanger = new(null, null, null, null, null, null);
    public static readonly OffenderTold Nobody = new(null, null, null, null, null, null);

    public static DateTimeOffset Local(string text) => new DateTimeOffset(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();

    public static string Root() => Above();

    private static string Above([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    public static (ReferenceBook Book, ImmutableArray<ReferenceFault> Faults) Read() => ReferenceBook.Read(
        Directory.GetFiles(Path.Combine(Root(), "reference"), "*.tsv").Select(f => KeyValuePair.Create(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))));

    public static Circumstances At(DateTimeOffset at, Guid? author = null, string desk = "intake", Guid? subject = null, ReferenceBook? book = null) => new()
    {
        At = at,
        HappenedAt = at,
        Author = author ?? Sokha,
        Desk = desk,
        Function = FunctionOf(desk),
        Colleagues = [Sokha, Bopha],
        Subject = subject ?? Report,
        Fresh = Enum.GetValues<StreamKind>().ToImmutableDictionary(k => k, Fresh),
        FreshCode = "HGR-30-ABC123-4",
        FreshReference = HandOver,
        Reference = book ?? Book,
    };

    private static DeskFunction FunctionOf(string desk) => desk switch { "intake" => DeskFunction.Intake, "social" => DeskFunction.SocialTeam, "supervision" => DeskFunction.Supervision, _ => DeskFunction.Police };

    public static Guid Fresh(StreamKind kind) => kind switch
    {
        StreamKind.Report => Report,
        StreamKind.Reporter => Reporter,
        StreamKind.Alert => Alert,
        _ => new Guid($"00000000-0000-0000-0000-0000000001{(int)kind:x2}"),
    };

    public static Happened Happens(this Decision decision) =>
        decision.Match(h => h, r => throw new InvalidOperationException($"Refused: {r.Code}"));

    public static void ShouldRefuse(this Decision decision, Refusal expected) =>
        decision.Match<Refusal?>(_ => null, r => r).ShouldBe(expected);

    /// <summary>The state after what an act wrote to one stream.</summary>
    public static TState Then<TState>(this TState state, Decision decision, Guid stream, Circumstances now)
        where TState : IState<TState> =>
        decision.Happens().Entries.Where(e => (e.Stream ?? now.Subject) == stream)
            .Aggregate(state, (s, e) => s.Apply(e.Entry, new Stamp(1, now.At, now.Author, Guid.Empty)));

    public static T Entry<T>(this Happened happened) where T : IEntry => (T)happened.Entries.Single(e => e.Entry is T).Entry;

    public static DueDate[] DueOf(this Happened happened, string kind) => [.. happened.Dues.Where(d => d.Kind == kind)];

    public static RecordReport Call(ReportNature nature = ReportNature.Concern, bool child = false) => new()
    {
        Channel = Channel.Phone,
        Nature = nature,
        Verbatim = "He gives my friend money.",
        ChildReporter = child,
        ReporterName = "Bopha",
        ReporterContact = "012 345 678",
        Children = [new("Dara", "Mao", 9, ChildSex.Girl, "market", "School 3", null)],
        Offender = Nobody with { KnownName = "Tom" },
        Danger = NoDanger,
    };

    public static ReportState Recorded(RecordReport? act = null) =>
        ReportState.Empty.Then(RecordReport.Decide(ReportState.Empty, act ?? Call(), At(Told)), Report, At(Told));

    public static TriageReport Triaging(Known sexual = Known.No, DangerAnswers? danger = null, params ImmutableArray<string> indicators) => new()
    {
        Danger = danger ?? NoDanger,
        SexualAbuseOrExploitation = sexual,
        Indicators = indicators,
    };

    /// <summary>T3: sexual abuse is alleged and the alleged offender has regular access.</summary>
    public static TriageReport ToT3() => Triaging(Known.Yes, NoDanger with { OffenderRegularAccess = Known.Yes });

    public static ReportState Triaged(TriageReport? act = null, RecordReport? call = null)
    {
        var state = Recorded(call);
        var now = At(Told.AddMinutes(5));
        return state.Then(TriageReport.Decide(state, act ?? ToT3(), now), Report, now);
    }

    public static RaiseAlert Alerting(string ladder = "kandal") => new(ladder, "Prek Ho", "operator on duty", false);

    /// <summary>A report at P1 whose alert was raised at 19:40, 28 minutes after it was told.</summary>
    public static (ReportState Report, AlertState Alert) Alerted(TriageReport? triage = null, bool child = false)
    {
        var report = Triaged(triage, Call(child: child));
        var now = At(Local("2030-03-04T19:40"));
        var decision = RaiseAlert.Decide(report, Alerting(), now);
        return (report.Then(decision, Report, now), AlertState.Empty.Then(decision, Alert, now));
    }

    public static Circumstances AtAlert(string local, string desk = "kandal-unit") => At(Local(local), Vanna, desk, Alert);

    public static AlertState Acknowledged(this AlertState alert)
    {
        var now = AtAlert("2030-03-04T20:05");
        return alert.Then(AcknowledgeAlert.Decide(alert, new(null, null, null), now), Alert, now);
    }

    public static AlertState Withdrawn(this AlertState alert)
    {
        var now = AtAlert("2030-03-04T20:05", "intake");
        return alert.Then(WithdrawAlert.Decide(alert, new(WithdrawReason.Mistake, "by mistake"), now), Alert, now);
    }

    public static OpenCase FirstChild() => new(1, null, null, null);
}
