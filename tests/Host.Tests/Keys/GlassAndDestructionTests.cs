using System.Text;
using Kapea.Host.Access;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Host.Tests.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Tests.Keys;

/// <summary>Breaking the glass, rungs withheld, and destroying what must be gone.</summary>
public sealed class GlassAndDestructionTests
{
    private const string Reason = "The worker is on leave and school rang about marigoldgate.";

    [Fact]
    public async Task A_glass_opens_for_an_hour_tells_both_desks_and_waits_for_another_persons_review()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var at = house.Clock.GetUtcNow();
        (await house.Key(DemoPeople.Maly, new BreakGlass(Guid.NewGuid(), Reason))).Code.ShouldBe("access.no-glass");
        (await house.Key(DemoPeople.Socheat, new BreakGlass(told.Identity.Value, Reason))).Code.ShouldBe("access.no-glass", "safeguarding's glass is on files about alleged offenders");
        (await Look(house, DemoPeople.Maly, told.Identity)).ShouldBeFalse();
        var (_, broken) = await house.Key(DemoPeople.Maly, new BreakGlass(told.Identity.Value, Reason));
        (await Look(house, DemoPeople.Maly, told.Identity)).ShouldBeTrue();
        (await Look(house, DemoPeople.Vanna, told.Identity)).ShouldBeFalse("nobody else by her glass");
        (await house.Key(DemoPeople.Maly, new BreakGlass(told.Identity.Value, Reason))).Code.ShouldBe("access.glass-already-broken");
        var notices = house.Parts.Store.All<NoticeRow>().Where(n => n.Kind == "access.glass-broken").Select(n => n.Person).ToList();
        notices.ShouldContain(house.PersonOf(DemoPeople.Maly).Id);
        notices.ShouldContain(house.PersonOf(DemoPeople.Socheat).Id);
        await ReadsWhy(house, broken!.Act);
        house.Parts.Store.Find(new DueRow(told.Identity, "access.glass-review", 0, 0, default))!.At.ShouldBe((at + TimeSpan.FromDays(7)).ToUnixTimeSeconds());
        house.Parts.Store.Audit(told.Identity, long.MaxValue, 10).ShouldContain(a => a.Code == "access.glass-broken");
        house.Clock.Hold(at + TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        (await Look(house, DemoPeople.Maly, told.Identity)).ShouldBeTrue();
        house.Clock.Hold(at + TimeSpan.FromMinutes(60));
        (await Look(house, DemoPeople.Maly, told.Identity)).ShouldBeFalse("after sixty minutes");
        (await house.VisitOf(DemoPeople.Maly)).StateOf<IdentityState>(told.Identity).ShouldBeNull("nothing read through it stays behind");
        (await house.Key(DemoPeople.Maly, new ReviewGlass(broken!.Act.Value, "Justified"))).Code.ShouldBe("access.own-glass");
        (await house.Key(DemoPeople.Socheat, new ReviewGlass(broken.Act.Value, "NotJustified"))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Socheat, new ReviewGlass(broken.Act.Value, "Justified"))).Code.ShouldBe("access.already-reviewed");
        house.Parts.Store.Find(new DueRow(told.Identity, "access.glass-review", 0, 0, default)).ShouldBeNull();
    }

    /// <summary>Every desk that may review reads why, the breaker's own too; nobody else does, neither with her keys nor on her page of today.</summary>
    private static async Task ReadsWhy(TestHouse house, ActId glass)
    {
        var row = house.Parts.Store.All<GlassRow>().Single(g => g.Act == glass);
        foreach (var kind in Kind.All.Where(k => k.Person is not null))
        {
            var reviews = kind == Kind.Supervisor || kind == Kind.Safeguarding;
            GlassReviewers.ReasonOf(house.Parts.Book, await house.VisitOf(kind.Person!), row).ShouldBe(reviews ? Reason : null, kind.Name);
            using var browser = await house.Browser(kind.Person!);
            var today = await browser.GetStringAsync("/today", TestContext.Current.CancellationToken);
            today.Contains("marigoldgate", StringComparison.Ordinal).ShouldBe(kind == Kind.Safeguarding, $"{kind.Name}: whoever broke it does not review it");
        }

        var before = row with { Reason = Journal.Sealing.DeskNotes.Seal<Journal.Sealing.Body>("glass", house.Parts.Book.Now.Desk(row.Desk)!.PublicKey, Encoding.UTF8.GetBytes(Reason)) };
        GlassReviewers.ReasonOf(house.Parts.Book, await house.VisitOf(DemoPeople.Maly), before).ShouldBe(Reason, "a row of before opens to the breaker's desk");
        GlassReviewers.ReasonOf(house.Parts.Book, await house.VisitOf(DemoPeople.Socheat), before).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_written_through_a_glass_and_what_was_read_through_it_is_not_kept()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Key(DemoPeople.Maly, new BreakGlass(told.Report.Value, Reason));
        ((Answer.No)await house.Try<DecideAgainstAlert, ReportState>(DemoPeople.Maly, new("no"), told.Report)).First.Code.ShouldBe("alerts.already-decided");
        house.Clock.Hold(house.Clock.GetUtcNow() + TimeSpan.FromMinutes(61));
        ((Answer.No)await house.Try<DecideAgainstAlert, ReportState>(DemoPeople.Maly, new("no"), told.Report)).First.Code.ShouldBe("door.not-found", "the glass has closed");
    }

    [Fact]
    public async Task A_rung_opens_nothing_before_its_time_though_its_wrap_is_there()
    {
        await using var house = await TestHouse.Open();
        house.Clock.Hold(TestHouse.Begins);
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged() with { RaiseTo = Work.Reference.RiskLevel.P1, RaiseReason = "x" }, report);
        var alert = ReportAndAlert.Id((await house.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, ReportAndAlert.Kandal, report)).Begun["alert"]);
        var chief = house.PersonOf(DemoPeople.Borey);
        house.Parts.Store.All<WrapRow>(alert).ShouldContain(w => w.Desk == house.Parts.Book.Now.Desk("kandal-chief")!.Id);
        _ = chief;
        await house.At("2030-03-04 20:11");
        ((Answer.No)await house.Try<AcknowledgeAlert, AlertState>(DemoPeople.Borey, new(null, null, null), alert)).First.Code.ShouldBe("door.not-found");
        await house.At("2030-03-04 20:12");
        (await house.Try<AcknowledgeAlert, AlertState>(DemoPeople.Borey, new("I take it", null, null), alert)).ShouldBeOfType<Answer.Done>();
    }

    [Fact]
    public async Task One_entry_is_destroyed_by_two_persons_and_the_chain_stays_whole()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var sophea = await house.VisitOf(DemoPeople.Sophea);
        house.Parts.Door.State<ReportState>(sophea, told.Report, StreamKind.Report)!.Value.State.Recorded.ShouldNotBeNull();
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 1))).Code.ShouldBe("access.destruction-not-proposed");
        (await house.Key(DemoPeople.Sokha, Ask(told.Report.Value, 1))).Code.ShouldBe("access.nothing-to-destroy", "not her desk's stream");
        (await house.Key(DemoPeople.Socheat, Ask(told.Report.Value, 2))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 2))).Code.ShouldBe("access.second-person-needed");
        (await house.Key(DemoPeople.Sophea, Ask(told.Report.Value, 1))).Code.ShouldBe("done");
        var body = Convert.ToHexString(house.Parts.Store.Read(told.Report)[0].Body.Bytes);
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 1))).Code.ShouldBe("done");
        house.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
        var entries = house.Parts.Store.Read(told.Report);
        (entries[0].Destroyed, entries[0].Body.IsEmpty).ShouldBe((true, true));
        entries[^1].Name.ShouldBe("access.entry-destroyed.1", "the timeline shows that something was destroyed");
        house.Parts.Store.Destructions().ShouldHaveSingleItem().Position.ShouldBe(1);
        house.Parts.Door.Look<ReportState>(sophea, told.Report, StreamKind.Report)!.State.Recorded.ShouldBeNull();
        (await house.VisitOf(DemoPeople.Sophea)).StateOf<ReportState>(told.Report).ShouldBeNull("what a session had kept of it is forgotten");
        (await house.Try<ReleaseWords, ReportState>(DemoPeople.Sophea, new(told.Alert.Value, [ReleasedItem.Words], "x"), told.Report)).ShouldBeOfType<Answer.No>("destroyed words cannot be released");
        await house.Parts.Store.Scrub(TestContext.Current.CancellationToken);
        Files(house).Where(f => Convert.ToHexString(f.Bytes).Contains(body, StringComparison.Ordinal)).Select(f => f.Name).ShouldBeEmpty("not in any file");
    }

    [Fact]
    public async Task A_whole_stream_is_destroyed_and_nobody_can_write_or_read_from_it_again()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var bodies = house.Parts.Store.Read(told.Report).Where(e => !e.Body.IsEmpty).Select(e => Convert.ToHexString(e.Body.Bytes)).ToList();
        var wraps = house.Parts.Store.All<WrapRow>(told.Report).Select(w => Convert.ToHexString(w.Wrapped.Bytes)).ToList();
        (await house.Key(DemoPeople.Sophea, Ask(told.Report.Value, 0))).Code.ShouldBe("done");
        (await house.Key(DemoPeople.Socheat, new ConfirmDestruction(told.Report.Value, 0))).Code.ShouldBe("done");
        house.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
        house.Parts.Store.FindStream(told.Report)!.Destroyed.ShouldBeTrue();
        house.Parts.Store.All<WrapRow>(told.Report).ShouldBeEmpty();
        var before = house.Written().Entries;
        (await house.Try<ReleaseWords, ReportState>(DemoPeople.Sophea, new(told.Alert.Value, [ReleasedItem.Words, ReleasedItem.ChildNames], "x"), told.Report)).ShouldBeOfType<Answer.No>("a session that had it open cannot copy it elsewhere");
        (await house.Try<NoteOnReport, ReportState>(DemoPeople.Sophea, new(ReportNoteKind.Remark, "x"), told.Report)).ShouldBeOfType<Answer.No>();
        house.Written().Entries.ShouldBe(before);
        (await house.VisitOf(DemoPeople.Sophea)).Ring.Open(house.Parts.Store, house.Parts.Store.FindStream(told.Report)!, 1).ShouldBeNull();
        house.Parts.Store.Audit(told.Report, long.MaxValue, 50).ShouldContain(a => a.Code == "access.destroyed");
        await house.Parts.Store.Scrub(TestContext.Current.CancellationToken);
        var files = Files(house).Select(f => (f.Name, Hex: Convert.ToHexString(f.Bytes))).ToList();
        foreach (var gone in bodies.Concat(wraps)) files.Where(f => f.Hex.Contains(gone, StringComparison.Ordinal)).Select(f => f.Name).ShouldBeEmpty();
    }

    private static ProposeDestruction Ask(Guid stream, int position) => new(stream, position, DestructionReason.Misfiled, null);

    internal static IEnumerable<(string Name, byte[] Bytes)> Files(TestHouse house)
    {
        foreach (var file in Directory.EnumerateFiles(house.Options.Data, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            open.CopyTo(copy);
            yield return (Path.GetFileName(file), copy.ToArray());
        }
    }

    private static async Task<bool> Look(TestHouse house, Demo.DemoPerson person, StreamId identity) =>
        house.Parts.Door.Look<IdentityState>(await house.VisitOf(person), identity, StreamKind.Identity) is not null;
}
