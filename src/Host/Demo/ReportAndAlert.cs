using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Demo;

/// <summary>Step 1 of the scenario: two pupils tell a school counsellor; triage; the police are alerted and answer; the case is opened.</summary>
internal static class ReportAndAlert
{
    private const string Words = "Two pupils say that a grown man takes their friend Veasna in his car after school and gives him money and a phone to play with.";

    public static async Task Play(Stage stage)
    {
        stage.Begin("1 report and alert");
        await stage.At("2030-03-04 19:12");
        var report = await Report(stage);
        await Triage(stage, report);
        var alert = await Alert(stage, report);
        await Answer(stage, report, alert);
        await Open(stage, report);
    }

    private static async Task<StreamId> Report(Stage stage)
    {
        var sophea = await stage.As(DemoPeople.Sophea);
        var told = Told(Words);
        stage.Refused("a report told tomorrow", "door.happened-ahead", await sophea.Do<RecordReport, ReportState>(told, happenedAt: Stage.Moment("2030-03-05 19:12")));
        var anouk = await stage.As(DemoPeople.Anouk);
        stage.Refused("the funder's officer takes a report", "door.not-allowed", await anouk.Do<RecordReport, ReportState>(told));
        var id = ActId.New();
        var done = stage.Done("the report is taken", await sophea.Do<RecordReport, ReportState>(told, id: id));
        var report = done!.Subject!.Value;
        var again = await sophea.Do<RecordReport, ReportState>(told, id: id);
        stage.Expect("the same act sent again is the same report", report.ToString(), (again as Answer.Done)?.Subject?.ToString() ?? "none");
        stage.Due("triage is due", "2030-03-04 19:27", report, "intake.triage");
        var pupils = Id(done.Begun["reporter"]);
        stage.Expect("who told it is a stream apart", "reporter", stage.House.Store.FindStream(pupils)!.Kind);
        stage.Kept["R1"] = report;
        return report;
    }

    private static async Task Triage(Stage stage, StreamId report)
    {
        var sophea = await stage.As(DemoPeople.Sophea);
        stage.Refused("an alert before triage", "alerts.report-not-triaged", await sophea.Do<RaiseAlert, ReportState>(Kandal, report));
        await stage.At("2030-03-04 19:20");
        var done = stage.Done("triage", await sophea.Do<TriageReport, ReportState>(Judged("G1", "G3", "G5"), report))!;
        stage.Expect("the rule", "T3", done.Told["rule"]);
        stage.Expect("the priority", "P1", done.Told["priority"]);
        stage.Expect("the police are to be alerted within", "60 minutes", done.Told["alert_within"] + " minutes");
        stage.Due("the alert is due", "2030-03-04 20:20", report, "alerts.alert-police");
        stage.Due("triage is no longer due", "none", report, "intake.triage");
        var sokha = await stage.As(DemoPeople.Sokha);
        stage.Refused("the social team triages", "door.not-allowed", await sokha.Do<TriageReport, ReportState>(Judged(), report));
    }

    private static async Task<StreamId> Alert(Stage stage, StreamId report)
    {
        var sophea = await stage.As(DemoPeople.Sophea);
        await stage.At("2030-03-04 19:40");
        var done = stage.Done("the police unit of Kandal is alerted", await sophea.Do<RaiseAlert, ReportState>(Kandal, report))!;
        stage.Expect("K2, report to alert", "28 minutes", done.Told["minutes_since_received"] + " minutes");
        var alert = Id(done.Begun["alert"]);
        stage.Due("the second person is told at", "2030-03-04 20:10", alert, EscalateAlert.DueKind, 1);
        stage.Due("the chief is told at", "2030-03-04 20:40", alert, EscalateAlert.DueKind, 2);
        stage.Due("the province is told at", "2030-03-04 21:40", alert, EscalateAlert.DueKind, 3);
        stage.Due("the nation is told at", "2030-03-04 23:40", alert, EscalateAlert.DueKind, 4);
        await stage.Letters("mail on the wire for the officer on duty", 1, DemoPeople.Visal, alert);
        await stage.Letters("no mail yet for the second person", 0, DemoPeople.Pisey, alert, atMostSeconds: 0);
        stage.NoLetterHolds("the mail tells nothing of the child", "Veasna", "pupil", "phone", "car");
        stage.Refused("a second alert to the same unit", "alerts.already-open", await sophea.Do<RaiseAlert, ReportState>(Kandal, report));
        stage.Refused("closing while the alert is unanswered", "intake.alert-unanswered", await sophea.Do<CloseReport, ReportState>(new(ReportOutcome.NoCase, null), report));
        var samnang = await stage.As(DemoPeople.Samnang);
        stage.Refused("the province before its time", "door.not-found", await samnang.Do<AcknowledgeAlert, AlertState>(new(null, null, null), alert));
        stage.Expect("the unit of Phnom Penh sees nothing of it", "nothing", (await stage.As(DemoPeople.Kosal)).Visit is var kosal && stage.House.Door.Look<AlertState>(kosal, alert, StreamKind.Alert) is null ? "nothing" : "the alert");
        stage.Expect("the police see nothing of the report", "nothing", stage.House.Door.Look<ReportState>((await stage.As(DemoPeople.Visal)).Visit, report, StreamKind.Report) is null ? "nothing" : "the report");
        stage.Kept["A1"] = alert;
        return alert;
    }

    private static async Task Answer(Stage stage, StreamId report, StreamId alert)
    {
        await stage.At("2030-03-04 20:05");
        var visal = await stage.As(DemoPeople.Visal);
        var done = stage.Done("the officer on duty acknowledges", await visal.Do<AcknowledgeAlert, AlertState>(new("Two officers are on the way.", 25, null), alert))!;
        stage.Expect("alert to answer", "25 minutes", done.Told["minutes_since_raised"] + " minutes");
        stage.Due("nobody further is told", "none", alert, EscalateAlert.DueKind, 1);
        stage.Refused("acknowledging twice", "alerts.already-acknowledged", await visal.Do<AcknowledgeAlert, AlertState>(new(null, null, null), alert));
        await stage.At("2030-03-04 20:10");
        await stage.Letters("the second person was not told", 0, DemoPeople.Pisey, alert, atMostSeconds: 0);
        await stage.Letters("intake was told of the answer", 1, DemoPeople.Dara, alert);
        var seen = stage.House.Door.Look<ReportState>((await stage.As(DemoPeople.Sophea)).Visit, report, StreamKind.Report)!;
        stage.Expect("the report knows of the answer", "Acknowledged", seen.State.Alerts[0].Answer?.ToString() ?? "none");
    }

    private static async Task Open(Stage stage, StreamId report)
    {
        await stage.At("2030-03-04 20:30");
        var sophea = await stage.As(DemoPeople.Sophea);
        var done = stage.Done("the case is opened", await sophea.Do<OpenCase, ReportState>(new(1, null, null, null), report))!;
        stage.Expect("its code tells nothing", "valid", FileCode.TryParse(done.Told["code"], out _) ? "valid" : done.Told["code"]);
        var file = Id(done.Begun["case"]);
        var identity = Id(done.Begun["identity"]);
        stage.Due("registration is due (P1: 24 h)", "2030-03-05 20:30", file, "cases.registration");
        stage.Expect("the social worker holds the case", "held", Holds<CaseState>(stage, await stage.As(DemoPeople.Sokha), file, StreamKind.Case));
        stage.Expect("the social worker holds the identity", "held", Holds<IdentityState>(stage, await stage.As(DemoPeople.Sokha), identity, StreamKind.Identity));
        stage.Expect("the supervisor holds the case", "held", Holds<CaseState>(stage, await stage.As(DemoPeople.Maly), file, StreamKind.Case));
        stage.Expect("the supervisor does not hold the identity", "closed", Holds<IdentityState>(stage, await stage.As(DemoPeople.Maly), identity, StreamKind.Identity));
        stage.Expect("the counsellor does not hold the case", "closed", Holds<CaseState>(stage, await stage.As(DemoPeople.Chanthy), file, StreamKind.Case));
        stage.Expect("the funder's officer does not hold the case", "closed", Holds<CaseState>(stage, await stage.As(DemoPeople.Anouk), file, StreamKind.Case));
        stage.Expect("the administrator does not hold the case", "closed", Holds<CaseState>(stage, await stage.As(DemoPeople.Vanna), file, StreamKind.Case));
        await BreakTheGlass(stage, identity);
        stage.Done("the report is closed", await sophea.Do<CloseReport, ReportState>(new(ReportOutcome.CaseOpened, null), report));
        stage.Kept["C1"] = file;
    }

    private static async Task BreakTheGlass(Stage stage, StreamId identity)
    {
        var maly = await stage.As(DemoPeople.Maly);
        var broken = await maly.MustDo(new BreakGlass(identity.Value, "The worker is on leave and the school has called about the child."));
        stage.Expect("the supervisor breaks the glass on a stated reason", "held", Holds<IdentityState>(stage, maly, identity, StreamKind.Identity));
        await stage.Letters("safeguarding is told at once", 1, DemoPeople.Socheat, identity);
        await stage.At("2030-03-04 21:31");
        stage.Expect("after 60 minutes it is closed again", "closed", Holds<IdentityState>(stage, maly, identity, StreamKind.Identity));
        await (await stage.As(DemoPeople.Socheat)).MustDo(new ReviewGlass(broken.Act.Value, "Justified"));
        stage.Due("safeguarding has reviewed it", "none", identity, "access.glass-review");
    }

    internal static RaiseAlert Kandal { get; } = new("kandal", null, "operator on duty", false);

    internal static StreamId Id(string id) => new(Guid.ParseExact(id, "N"));
    internal static RecordReport Told(string words) => new()
    {
        Channel = Channel.PartnerReferral,
        Nature = ReportNature.Concern,
        ChildReporter = true,
        ReporterSafe = Known.Yes,
        LimitsTold = true,
        ReporterName = "Pupils of the school counsellor",
        Verbatim = words,
        Children = [new("Veasna", null, 12, ChildSex.Boy, null, null, null)],
        Offender = new(null, null, null, null, null, null),
        Danger = new(Known.No, Known.No, Known.No, Known.No, Known.Yes, 48),
    };

    internal static TriageReport Judged(params string[] indicators) => new()
    {
        Danger = new(null, null, null, null, null, null),
        SexualAbuseOrExploitation = Known.Yes,
        Indicators = [.. indicators],
    };

    private static string Holds<TState>(Stage stage, Actor actor, StreamId stream, StreamKind kind) where TState : Work.Acts.IState<TState> =>
        stage.House.Door.Look<TState>(actor.Visit, stream, kind) is null ? "closed" : "held";
}
