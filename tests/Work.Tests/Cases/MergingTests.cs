using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>Two cases of one child: one stops, nothing moves, and all of it can be taken back.</summary>
public sealed class MergingTests
{
    private static readonly DateTimeOffset Day = Scene.Local("2030-06-03T09:00");
    private static readonly string Here = FileCode.Make("PKC", 2030, 1);
    private static readonly string There = FileCode.Make("PKC", 2030, 2);
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly Circumstances Now = Scene.At(Day.AddDays(1), Scene.Sokha, "social", Scene.Fresh(StreamKind.Case));
    private static readonly MergeCase Merge = new(MergeCase.CodeOf(Other, There), "the same girl");

    private static CaseState Case(params ImmutableArray<IEntry> more) => more.Insert(0, new CaseRegistered(Scene.Sokha, "x", Day))
        .Insert(0, new CaseOpened(Here, Scene.Report, new(Now.Subject, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()), RiskLevel.High, Day))
        .Aggregate(CaseState.Empty, (s, e) => s.Apply(e, new(1, Day, Scene.Sokha, Guid.Empty)));

    private static CaseState Merged(CaseState? before = null) => (before ?? Case()).Then(MergeCase.Decide(before ?? Case(), Merge, Now), Now.Subject, Now);

    private static IEnumerable<(string Kind, int Step, DateTimeOffset At)> Dues(CaseState state) =>
    [
        .. CaseClocks.Steps.Select(s => (s.Kind, 0, CaseClocks.DueOf(state, s.Step, Scene.Book))).Where(d => d.Item3 is not null).Select(d => (d.Kind, 0, d.Item3!.Value)),
        .. Awaited.Of(state).Select(a => (a.Kind, a.Number, PhnomPenh.EndOf(a.On))),
    ];

    [Fact]
    public void The_case_stops_with_every_clock_and_both_files_say_so()
    {
        var before = Case(new VisitRecorded(VisitPlace.Home, "aunt", true, true, Known.Yes, "x", new(2030, 6, 20), Day));
        var happened = MergeCase.Decide(before, Merge, Now).Happens();
        happened.Entry<CaseMerged>().ShouldBe(new(Other, There, "the same girl", Now.HappenedAt));
        happened.Entries.Single(e => e.Stream == Other).ShouldBe(new(Other, new CaseTakenIn(Now.Subject, Here, "the same girl", Now.HappenedAt), How.Sealed, StreamKind.Case));
        happened.Entry<SummaryUpdated>().Stage.ShouldBe(CaseStage.Merged);
        happened.Dues.ShouldBeEmpty();
        happened.Settles.Select(s => s.Kind).ShouldBe(Dues(before).Select(d => d.Kind), ignoreOrder: true);
        happened.Notices.Select(n => (n.Function, n.Stream)).ShouldBe([(DeskFunction.Supervision, null), (DeskFunction.SocialTeam, Other)]);
        Dues(Merged(before)).ShouldBeEmpty();
        Merged().IsClosed.ShouldBeTrue();
        MergeCase.Shape.Harm.ShouldBe(Harm.SecondLook);
    }

    [Fact]
    public void Parted_it_stands_where_it_stood_and_is_due_when_it_was_due()
    {
        var before = Case(new VisitRecorded(VisitPlace.Home, "aunt", true, true, Known.Yes, "x", new(2030, 6, 20), Day), new OfficeAsked(1, OfficeKind.CommuneChief, null, "q", [], new(2030, 6, 30), Day));
        var merged = Merged(before);
        var later = Now with { At = Now.At.AddDays(9), HappenedAt = Now.HappenedAt.AddDays(9) };
        var happened = PartCase.Decide(merged, new("two sisters"), later).Happens();
        happened.Dues.Select(d => (d.Kind, d.Step, d.At)).ShouldBe(Dues(before), ignoreOrder: true);
        happened.Entries.Single(e => e.Stream == Other).ShouldBe(new(Other, new CaseLetGo(Now.Subject, Here, "two sisters", later.HappenedAt), How.Posted));
        var parted = merged.Then(PartCase.Decide(merged, new("two sisters"), later), Now.Subject, later);
        (parted.Stage, parted.StageSince, parted.Merged, parted.IsClosed).ShouldBe((before.Stage, before.StageSince, null, false));
        Dues(parted).ShouldBe(Dues(before));
        PartCase.Decide(parted, new("x"), later).ShouldRefuse(CasesRefusals.NotMerged);
        PartCase.Decide(CaseState.Empty, new("x"), later).ShouldRefuse(CasesRefusals.NotOpened);
    }

    [Fact]
    public void What_stood_still_stands_still_again()
    {
        var paused = Case(new ClocksPaused(PauseReason.UnsafeToContact, "x", Day));
        var parted = Merged(paused).Then(PartCase.Decide(Merged(paused), new("x"), Now), Now.Subject, Now);
        parted.PausedSince.ShouldBe(Day);
        PartCase.Decide(Merged(paused), new("x"), Now).Happens().Dues.ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_makes_sense_can_be_merged()
    {
        MergeCase.Decide(CaseState.Empty, Merge, Now).ShouldRefuse(CasesRefusals.NotOpened);
        MergeCase.Decide(Case() with { Stage = CaseStage.Closed }, Merge, Now).ShouldRefuse(CasesRefusals.Closed);
        MergeCase.Decide(Merged(), Merge, Now).ShouldRefuse(CasesRefusals.MergedInto(There));
        MergeCase.Decide(Case(), new(MergeCase.CodeOf(Now.Subject, There), "x"), Now).ShouldRefuse(CasesRefusals.MergesIntoItself);
        MergeCase.Decide(Case(), new(MergeCase.CodeOf(Other, Here), "x"), Now).ShouldRefuse(CasesRefusals.MergesIntoItself);
        foreach (var wrong in new[] { "", There, $"{Other:N}", $"{Other:N}/", $"{Other:N}/PKC-30-AAAAAA-A", $"{Other:N}/{There}/x", $"x/{There}" })
            MergeCase.Decide(Case(), new(wrong, "x"), Now).ShouldRefuse(CasesRefusals.NoSuchCase);
        var tookIn = Case(new CaseTakenIn(Other, There, "x", Day));
        MergeCase.Decide(tookIn, Merge, Now).ShouldRefuse(CasesRefusals.HasTakenIn);
        MergeCase.Decide(tookIn.Apply(new CaseLetGo(Other, There, "x", Day), default), Merge, Now).Happens();
        MergeCase.Decide(Case(new MatterOpened(MatterOpened.LookToday, Guid.Empty, null, Day)), Merge, Now).ShouldRefuse(CasesRefusals.LookAfterFirst);
        MergeCase.Decide(Case(new MatterOpened(MatterOpened.Hearing, Guid.NewGuid(), new(2030, 7, 1), Day)), Merge, Now).Happens();
    }

    [Fact]
    public void Whoever_works_on_it_all_the_same_is_told_where_it_goes_on()
    {
        var merged = Merged();
        var told = CasesRefusals.MergedInto(There);
        merged.MayBeWorkedOn().ShouldBe(told);
        SuperviseCase.Decide(merged, new("x"), Now).ShouldRefuse(told);
        FollowUp.Decide(merged, new(Known.Yes, "x", null), Now).ShouldRefuse(told);
        ReopenCase.Decide(merged, new(RiskLevel.High, "x"), Now).ShouldRefuse(told);
        LinkCase.Decide(merged, new(There, LinkReason.Siblings, null), Now).ShouldRefuse(told);
        UnlinkCase.Decide(merged, new(1, "x"), Now).ShouldRefuse(told);
        TakeInMisfiled.Decide(merged, new("x"), Now).ShouldRefuse(told);
        NoteOnCase.Decide(merged, new(CaseNoteKind.Remark, "x"), Now).Happens();
        CasesOffers.OnCase(merged).Select(o => o.Act).ShouldBe([PartCase.WireName, NoteOnCase.WireName, NotePaper.WireName]);
        CasesOffers.OnCase(Case()).ShouldContain(new Offer(MergeCase.WireName));
        CasesOffers.OnCase(Case(new CaseTakenIn(Other, There, "x", Day))).ShouldNotContain(new Offer(MergeCase.WireName));
    }

    [Fact]
    public void Where_an_entry_of_it_was_destroyed_the_case_is_not_lost()
    {
        var stamp = new Stamp(1, Day, Scene.Sokha, Guid.Empty);
        var nameless = Case().Apply(new Unopened(CaseMerged.WireName), stamp);
        nameless.MayBeWorkedOn().ShouldBe(CasesRefusals.MergedInto(null));
        var happened = PartCase.Decide(nameless, new("x"), Now).Happens();
        happened.Entries.Select(e => e.Stream).ShouldAllBe(s => s != Other);
        happened.Dues.Select(d => d.Kind).ShouldBe(Dues(Case()).Select(d => d.Kind), ignoreOrder: true);
        Merged().Apply(new Unopened(CaseParted.WireName), stamp).MayBeWorkedOn().ShouldBeNull();
        Case().Apply(new Unopened(CaseParted.WireName), stamp).Merged.ShouldBeNull();
    }
}
