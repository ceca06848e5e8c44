using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;

namespace Kapea.Host.Demo;

/// <summary>Beside the scenario: an alert that nobody answers climbs its ladder to the end.</summary>
internal static class UnansweredAlert
{
    public static async Task Play(Stage stage)
    {
        stage.Begin("1b an alert nobody answers");
        await stage.At("2030-03-05 08:00");
        var sophea = await stage.As(DemoPeople.Sophea);
        var report = stage.Done("a second report", await sophea.Do<RecordReport, ReportState>(ReportAndAlert.Told("A neighbour hears a child cry at night in the house of a man who lives alone.") with { ChildReporter = false, ReporterSafe = null, ReporterName = null, Anonymous = true }))!.Subject!.Value;
        stage.Done("triage", await sophea.Do<TriageReport, ReportState>(ReportAndAlert.Judged(), report));
        await stage.At("2030-03-05 08:10");
        var done = stage.Done("the unit of Phnom Penh is alerted", await sophea.Do<RaiseAlert, ReportState>(new("phnom-penh", null, "operator on duty", false), report))!;
        var alert = ReportAndAlert.Id(done.Begun["alert"]);
        await stage.Letters("the officer on duty", 1, DemoPeople.Kosal, alert);
        await Climb(stage, alert, "2030-03-05 08:39", "2030-03-05 08:40", "the second person", DemoPeople.Sreymom);
        await Climb(stage, alert, "2030-03-05 09:09", "2030-03-05 09:10", "the chief", DemoPeople.Vichet);
        await Climb(stage, alert, "2030-03-05 10:09", "2030-03-05 10:10", "the province", DemoPeople.Narith);
        await Climb(stage, alert, "2030-03-05 12:09", "2030-03-05 12:10", "the nation", DemoPeople.Sovann);
        var sovann = await stage.As(DemoPeople.Sovann);
        stage.Expect("the ladder has climbed", "4 rungs", (stage.House.Door.Look<AlertState>(sovann.Visit, alert, StreamKind.Alert)?.State.Escalations ?? 0) + " rungs");
        stage.Due("it stands as unanswered since", "2030-03-05 12:10", alert, "alerts.unanswered");
        await stage.Letters("intake is told that the ladder has ended", 1, DemoPeople.Sophea, alert);
        stage.Refused("closing all the same", "intake.alert-unanswered", await sophea.Do<CloseReport, ReportState>(new(ReportOutcome.NoCase, null), report));
        stage.Kept["A2"] = alert;
    }

    private static async Task Climb(Stage stage, StreamId alert, string before, string at, string who, DemoPerson person)
    {
        await stage.At(before);
        await stage.Letters($"{who} is not told a minute before", 0, person, alert, atMostSeconds: 0);
        await stage.At(at);
        await stage.Letters($"{who} is told at {at[11..]}", 1, person, alert);
    }
}
