using System.Net;
using System.Text.Json.Nodes;
using Kapea.Host.Demo;
using Kapea.Work.Access;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.CommandLine;

/// <summary>The disk has less room than the reserve: nothing is written, nothing is lost, and reading goes on.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task A_full_disk_is_said_clearly_reading_goes_on_and_with_room_so_does_work()
    {
        await using var house = await TestHouse.Open();
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, TestAct())).Subject!.Value;
        var reserve = house.Options.ReserveBytes;

        await house.Restart(() => house.Options.ReserveBytes = long.MaxValue);
        var before = house.Written();
        var id = TestHouse.NewId();
        using (var client = await house.As(DemoPeople.Sophea))
        {
            using var refused = await Note(client, id, report.ToString());
            refused.StatusCode.ShouldBe((HttpStatusCode)507);
            var problem = await TestHouse.Read(refused);
            problem.GetProperty("code").GetString().ShouldBe("door.no-room");
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            // What happened, in her own language, and that nothing is lost.
            problem.GetProperty("title").GetString().ShouldBe(Kapea.Host.Pages.Words.In("km")["refusal.door.no-room"]);
            using var health = await client.GetAsync("/health", TestContext.Current.CancellationToken);
            health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        house.Written().ShouldBe(before);
        var visit = await house.VisitOf(DemoPeople.Sophea);
        (await house.Parts.Door.See<ReportState>(visit, report, StreamKind.Report, "intake.report-read", TestContext.Current.CancellationToken))!.State.Recorded!.Verbatim.ShouldBe("told before the disk was full");
        house.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();

        await house.Restart(() => house.Options.ReserveBytes = reserve);
        using (var client = await house.As(DemoPeople.Sophea))
        {
            using var done = await Note(client, id, report.ToString());
            done.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await TestHouse.Read(done)).GetProperty("again").GetBoolean().ShouldBeFalse();
        }

        var seen = house.Parts.Door.Look<ReportState>(await house.VisitOf(DemoPeople.Sophea), report, StreamKind.Report)!;
        seen.Entries.Select(e => e.Entry.GetType().Name).ShouldBe(["ReportRecorded", "ReportNoted"]);
        house.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    private static Task<HttpResponseMessage> Note(HttpClient client, string id, string report) => client.PostAsync(
        "/api/v1/intake/note-on-report",
        TestHouse.Json(new JsonObject { ["act_id"] = id, ["subject"] = report, ["fields"] = new JsonObject { ["kind"] = "Remark", ["text"] = "written while the disk was full" } }),
        TestContext.Current.CancellationToken);

    private static RecordReport TestAct() => new()
    {
        Channel = Channel.Phone,
        Nature = ReportNature.Concern,
        Verbatim = "told before the disk was full",
        Offender = new(null, null, null, null, null, null),
        Danger = new(null, null, null, null, null, null),
    };
}
