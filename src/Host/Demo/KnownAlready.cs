using Kapea.Host.Finding;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Finding;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;

namespace Kapea.Host.Demo;

/// <summary>Beside step 2 of the scenario: the boy is found by his name in the other script, and the same car stands in a second report.</summary>
internal static class KnownAlready
{
    public static async Task Play(Stage stage)
    {
        await TheBoy(stage);
        await TheCar(stage);
    }

    /// <summary>The one box: whoever may open his file finds it, whoever may not is told whom to ask, and that desk that somebody asked.</summary>
    private static async Task TheBoy(Stage stage)
    {
        stage.Begin("2 is he known already?");
        await stage.At("2030-05-13 10:00");
        var sokha = await stage.As(DemoPeople.Sokha);
        var code = stage.House.Door.State<CaseState>(sokha.Visit, stage.Kept["C1"], StreamKind.Case)!.Value.State.Code;
        foreach (var (how, sought) in new[] { ("in Khmer", "វាសនា 12"), ("as somebody spells him", "vesna 12 boy"), ("by the file code, small and without strokes", code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()) })
            stage.Expect("the box finds him " + how, "his case", (await Ask(stage, sokha, sought)).Files.Any(f => IsHis(stage, f.Head.Stream)) ? "his case" : "nothing");
        var maly = await stage.As(DemoPeople.Maly);
        stage.Expect("the supervisor, who does not hold who he is, opens nothing by his name", "nothing", (await Ask(stage, maly, "Veasna")).Files.Any(f => f.Head.Kind is "identity") ? "his name" : "nothing");
        stage.Expect("the police find no child", "nothing", await Ask(stage, await stage.As(DemoPeople.Visal), "Veasna") is { Files.IsEmpty: true, Desks.IsEmpty: true } ? "nothing" : "something");
        stage.Expect("the funder's officer has no box", "none", Inquiry.PurposesOf((await stage.As(DemoPeople.Anouk)).Visit).IsEmpty ? "none" : "some");
    }

    /// <summary>The same car in a second report: both desks are told at once, neither sees the other's file, until one shares.</summary>
    private static async Task TheCar(Stage stage)
    {
        stage.Begin("2 the same car");
        var (sophea, makara, file) = (await stage.As(DemoPeople.Sophea), await stage.As(DemoPeople.Makara), stage.Kept["I1"]);
        var told = new RecordReport
        {
            Channel = Channel.Phone,
            Nature = ReportNature.Concern,
            LimitsTold = true,
            Verbatim = "A grey car stands every week before another school.",
            Offender = new(null, null, null, "grey car, plate ២AB ១២៣៤", null, null),
            Danger = new(Known.No, Known.No, Known.No, Known.No, Known.No, null),
        };
        var report = ReportAndAlert.Id(stage.Done("a second report names a car", await sophea.Do<RecordReport, ReportState>(told))!.Begun["report"]);
        stage.Expect("the report says where the same plate stands", "investigation: 2AB1234", Said(stage, sophea, report, StreamKind.Report));
        stage.Expect("and the file on the man says so too", "intake: 2AB1234", Said(stage, makara, file, StreamKind.Investigation));
        await stage.Letters("the investigator is told by mail", 1, DemoPeople.Makara, file);
        stage.NoLetterHolds("no letter tells which car", "2AB-1234", "2AB1234", "២AB", "grey");
        stage.Expect("he does not see the report", "closed", stage.House.Door.Look<ReportState>(makara.Visit, report, StreamKind.Report) is null ? "closed" : "held");
        stage.Expect("she does not see his file", "closed", stage.House.Door.Look<InvestigationState>(sophea.Visit, file, StreamKind.Investigation) is null ? "closed" : "held");
        stage.Refused("she shares it with a desk that no link names", "intake.no-link-with-desk", await sophea.Do<ShareReportOverLink, ReportState>(new("legal-team", "x"), report));
        stage.Done("she shares the report over the link", await sophea.Do<ShareReportOverLink, ReportState>(new("investigation", "Both have seen the same car."), report));
        stage.Expect("he holds it from now on", "held", stage.House.Door.Look<ReportState>(makara.Visit, report, StreamKind.Report) is null ? "closed" : "held");
        stage.Done("triage", await sophea.Do<TriageReport, ReportState>(ReportAndAlert.Judged() with { SexualAbuseOrExploitation = Known.No }, report));
        stage.Done("the report is closed", await sophea.Do<CloseReport, ReportState>(new(ReportOutcome.NoCase, "No child is known; it goes on in the file on the man."), report));
    }

    private static Task<Found> Ask(Stage stage, Actor who, string sought)
    {
        var visit = who.Visit;
        var today = PhnomPenh.DayOf(stage.House.Clock.GetUtcNow());
        return stage.House.Inquiry.Ask(visit, FindPages.Asked(Inquiry.PurposesOf(visit).Select(p => Question.Read(sought, p, today, stage.House.QuestionPlaces))), ownOnly: false, []);
    }

    private static bool IsHis(Stage stage, StreamId found) => found == stage.Kept["C1"] || found == stage.Kept["R1"] || stage.House.Store.FindStream(found)?.Kind == StreamKind.Identity.Wire();

    private static string Said(Stage stage, Actor who, StreamId file, StreamKind kind) =>
        string.Join("; ", stage.House.Door.Look<LinkState>(who.Visit, file, kind)!.State.Links.Select(l => $"{l.Found.Desk}: {string.Join(' ', l.Marks)}"));
}
