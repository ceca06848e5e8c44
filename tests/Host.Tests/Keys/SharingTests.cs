using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Host.Tests.Keys;

/// <summary>Desks that come to hold a stream after it was begun: by being asked, or because their key came late.</summary>
public sealed class SharingTests
{
    [Fact]
    public async Task A_supervisor_who_is_asked_reads_the_report_from_its_beginning_and_is_the_second_person()
    {
        await using var house = await TestHouse.Open();
        var report = await Triaged(house);
        (await Code(house.Try<LowerPriority, ReportState>(DemoPeople.Maly, new(RiskLevel.Medium, "she is safe"), report))).ShouldBe("door.not-found");
        await house.Must<AskSupervisor, ReportState>(DemoPeople.Sophea, new("May the level go down?"), report);
        (await Code(house.Try<LowerPriority, ReportState>(DemoPeople.Sophea, new(RiskLevel.Medium, "she is safe"), report))).ShouldBe("intake.downgrade-needs-second-person");
        await house.Must<LowerPriority, ReportState>(DemoPeople.Maly, new(RiskLevel.Medium, "she is safe"), report);
        house.Parts.Door.State<ReportState>(await house.VisitOf(DemoPeople.Maly), report, Work.Access.StreamKind.Report)!.Value.State.Recorded!.Verbatim.ShouldBe(Told.Telling().Verbatim);
        house.Parts.Store.NoticesAbout(report).ShouldContain(n => n.Kind == "intake.supervisor-asked" && n.Person == house.PersonOf(DemoPeople.Maly).Id);
        using var others = await house.Browser(DemoPeople.Sokha);
        (await others.GetAsync($"/reports/{report}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound, "nobody else was asked");
        (await Code(house.Try<ReleaseWords, ReportState>(DemoPeople.Maly, new(Guid.NewGuid(), [ReleasedItem.Words], "x"), report))).ShouldBe("door.not-allowed");
        house.Parts.Store.Verify().ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_there_is_nobody_to_ask_it_is_said_and_nothing_is_written()
    {
        await using var house = await TestHouse.Open();
        var report = await Triaged(house);
        var supervision = house.Parts.Book.Now.Desks.Single(d => d.Function == Work.Access.DeskFunction.Supervision);
        await house.Parts.Store.Commit(Machine() with { Deletes = [new(supervision.Row)] });
        house.Parts.Book.Refresh();
        var before = house.Parts.Store.FindStream(report)!.Position;
        (await Code(house.Try<AskSupervisor, ReportState>(DemoPeople.Sophea, new("May the level go down?"), report))).ShouldBe("door.nobody-to-hold-it");
        house.Parts.Store.FindStream(report)!.Position.ShouldBe(before);
    }

    [Fact]
    public async Task A_supervisor_asked_after_the_key_was_turned_reads_both_epochs()
    {
        await using var house = await TestHouse.Open();
        var report = await Triaged(house);
        await house.Key(DemoPeople.Sophea, new Access.ReleaseMember(house.Parts.Book.Now.Desk("intake")!.Id.Value, house.PersonOf(DemoPeople.Dara).Id.Value));
        await house.SignIn(DemoPeople.Sophea);
        await house.Must<NoteOnReport, ReportState>(DemoPeople.Sophea, new(ReportNoteKind.Remark, "after the turn"), report);
        await house.Must<AskSupervisor, ReportState>(DemoPeople.Sophea, new("Please look."), report);
        var seen = house.Parts.Door.Look<ReportState>(await house.VisitOf(DemoPeople.Maly), report, Work.Access.StreamKind.Report)!;
        seen.Entries.ShouldNotContain(e => e.Entry.GetType() == typeof(Unopened));
        seen.Entries.Select(e => e.Stored.Epoch).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_supervisor_asked_by_the_very_act_that_turns_the_key_reads_the_question_too()
    {
        await using var house = await TestHouse.Open();
        var report = await Triaged(house);
        await house.Key(DemoPeople.Sophea, new Access.ReleaseMember(house.Parts.Book.Now.Desk("intake")!.Id.Value, house.PersonOf(DemoPeople.Dara).Id.Value));
        await house.SignIn(DemoPeople.Sophea);
        await house.Must<AskSupervisor, ReportState>(DemoPeople.Sophea, new("Please look."), report);
        var seen = house.Parts.Door.Look<ReportState>(await house.VisitOf(DemoPeople.Maly), report, Work.Access.StreamKind.Report)!;
        seen.Entries.ShouldNotContain(e => e.Entry.GetType() == typeof(Unopened));
        seen.Entries.Select(e => e.Stored.Epoch).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_unit_that_had_no_key_when_it_was_alerted_holds_the_alert_after_the_next_write()
    {
        await using var house = await TestHouse.Open();
        var unit = house.Parts.Book.Now.Desk(house.Parts.Reference.At(house.Clock.GetUtcNow()).Ladder("kandal")[0].Desk)!;
        var key = await WithoutKey(house, unit.Id);
        var report = await Triaged(house);
        var done = await house.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, ReportAndAlert.Kandal, report);
        done.Told["desks_without_key"].ShouldContain(unit.Code);
        var alert = ReportAndAlert.Id(done.Begun["alert"]);
        house.Parts.Store.All<WrapRow>(alert).ShouldContain(w => w.Desk == unit.Id && w.Waits);
        await KeyCame(house, key);
        (await Code(house.Try<AcknowledgeAlert, Work.Alerts.AlertState>(DemoPeople.Visal, new(null, 25, null), alert))).ShouldBe("door.not-found", "nobody who holds it has written yet");
        await house.Must<ReleaseWords, ReportState>(DemoPeople.Sophea, new(alert.Value, [ReleasedItem.ChildDescriptions], "they need to know"), report);
        house.Parts.Store.All<WrapRow>(alert).ShouldNotContain(w => w.Desk == unit.Id && w.Waits);
        await house.Must<AcknowledgeAlert, Work.Alerts.AlertState>(DemoPeople.Visal, new(null, 25, null), alert);
        house.Parts.Store.Verify().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_supervising_desk_that_had_no_key_gets_its_gated_wrap_at_the_next_write()
    {
        await using var house = await TestHouse.Open();
        var supervision = house.Parts.Book.Now.Desks.Single(d => d.Function == Work.Access.DeskFunction.Supervision);
        var key = await WithoutKey(house, supervision.Id);
        var report = await Triaged(house);
        house.Parts.Store.All<WrapRow>(report).ShouldContain(w => w.Desk == supervision.Id && w.Gated && w.Waits);
        await KeyCame(house, key);
        (await house.Key(DemoPeople.Maly, new Access.BreakGlass(report.Value, "a child may be in danger"))).Code.ShouldBe("access.no-glass");
        await house.Must<NoteOnReport, ReportState>(DemoPeople.Sophea, new(ReportNoteKind.Remark, "a further word"), report);
        (await house.Key(DemoPeople.Maly, new Access.BreakGlass(report.Value, "a child may be in danger"))).Code.ShouldBe("done");
        house.Parts.Door.Look<ReportState>(await house.VisitOf(DemoPeople.Maly), report, Work.Access.StreamKind.Report)!.State.Recorded.ShouldNotBeNull();
    }

    private static async Task<StreamId> Triaged(TestHouse house)
    {
        house.Clock.Hold(TestHouse.Begins);
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged("G1"), report);
        return report;
    }

    /// <summary>As if the desk's first lead had not signed in yet.</summary>
    private static async Task<DeskKeyRow> WithoutKey(TestHouse house, DeskId desk)
    {
        var key = house.Parts.Store.All<DeskKeyRow>(desk).Single();
        await house.Parts.Store.Commit(Machine() with { Deletes = [new(key)] });
        house.Parts.Book.Refresh();
        return key;
    }

    private static async Task KeyCame(TestHouse house, DeskKeyRow key)
    {
        await house.Parts.Store.Commit(Machine() with { Puts = [key] });
        house.Parts.Book.Refresh();
    }

    private static Commitment Machine() => new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = DateTimeOffset.UtcNow };

    private static async Task<string> Code(Task<Host.Doors.Answer> answer) => await answer is Host.Doors.Answer.No no ? no.First.Code : "done";
}
