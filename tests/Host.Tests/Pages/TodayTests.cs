using System.Text.RegularExpressions;
using Kapea.Host.Demo;
using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Pages;

/// <summary>The page of the day: harm first, however many lesser things have waited longer; what is not shown is counted.</summary>
public sealed partial class TodayTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_harms_most_stands_first_though_seventy_lesser_dates_are_long_past()
    {
        await using var house = await TestHouse.Open();
        house.Clock.Hold(TestHouse.Begins);
        var lesser = await Report(house, urgent: false);
        for (int i = 0; i < 70; i++) await house.Must<OpenCase, ReportState>(DemoPeople.Sophea, new(null, $"Child {i}", 9, null), lesser);
        await house.At("2030-03-12 09:00");
        var urgent = await house.Must<OpenCase, ReportState>(DemoPeople.Sophea, new(1, null, null, null), await Report(house, urgent: true));
        using var client = await house.Browser(DemoPeople.Sokha, "en");
        var page = await client.GetStringAsync("/today", Cancel);
        var codes = Code().Matches(page).Select(m => m.Groups[1].Value).ToList();
        codes[0].ShouldBe(urgent.Told["code"]);
        codes.Count.ShouldBeInRange(60, 120);
        page.ShouldContain(" more are due");
        page.ShouldNotContain("Child 3");
        using var counsellor = await house.Browser(DemoPeople.Rithy, "en");
        (await counsellor.GetStringAsync("/today", Cancel)).ShouldNotContain(urgent.Told["code"]);
    }

    private static async Task<Journal.StreamId> Report(TestHouse house, bool urgent)
    {
        var told = ReportAndAlert.Told("A neighbour says so.") with { ChildReporter = false, ReporterSafe = null, Danger = new(Known.No, Known.No, Known.No, Known.No, Known.No, null) };
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, told)).Subject!.Value;
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, new() { Danger = new(urgent ? Known.Yes : null, null, null, null, null, null), SexualAbuseOrExploitation = urgent ? Known.Yes : Known.No, Indicators = [] }, report);
        if (urgent) await house.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, ReportAndAlert.Kandal, report);
        return report;
    }

    [GeneratedRegex("<span class=\"what\">[^<]*<span class=\"code\">([^<]+)</span>")]
    private static partial Regex Code();
}
