using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Work.Tests.Exchange;

public sealed class ExchangeActsTests
{
    private static readonly Guid Import = Scene.Fresh(StreamKind.Import);
    private static readonly Guid File = Scene.Fresh(StreamKind.Case);
    private static readonly Circumstances Now = Scene.At(Scene.Told, Scene.Sokha, "social", Import);
    private static readonly CaseAsGiven Row = new("c0ffee01", 3)
    {
        NameKhmer = "ជា សុភា",
        NameLatin = "Sophea Chea",
        Sex = Sex.Female,
        Born = BirthSpan.On(new(2019, 4, 14)),
        PlaceCode = "030704",
        Telephone = "012 555 000",
        Registered = new(2029, 9, 1),
        Risk = "Medium",
        Relatives = [new("Chanthou", "mother", null), new("Vuthy", "godfather", "012 000 111")],
        Numbers = [new("oscar_number", "01J7")],
        AsReceived = [new("consent_for_services", "true"), new("occupation", "pupil")],
        Troubles = [new(TroubleKind.Mended, "exchange.leading-zero-mended", "location_current")],
    };

    private static ImportState Begun { get; } = ImportState.Empty.Then(BeginImport.Decide(ImportState.Empty, new("primero", 5, "00ff"), Now), Import, Now);

    private static CaseState Taken(CaseAsGiven? row = null) => CaseState.Empty.Then(TakeInCase.Decide(Begun, new(row ?? Row), Now), File, Now);

    [Fact]
    public void An_import_is_held_by_the_desk_that_begins_it_alone()
    {
        var happened = BeginImport.Decide(ImportState.Empty, new("primero", 5, "00ff"), Now).Happens();
        happened.Streams.Single().Holders.ShouldBe([Holder.Of("social")]);
        (Begun.Begun!.Origin, Begun.Begun.Rows, Begun.Begun.Digest).ShouldBe(("primero", 5, "00ff"));
    }

    [Fact]
    public void A_row_begins_a_case_with_every_stream_and_keeps_what_has_no_place()
    {
        var happened = TakeInCase.Decide(Begun, new(Row), Now).Happens();
        happened.Streams.Select(s => s.Kind).ShouldBe([.. TakeInCase.Shape.Begins], ignoreOrder: true);
        happened.Streams.ShouldAllBe(s => s.Holders.SequenceEqual(s.Kind.FirstHolders()));
        happened.Notices.ShouldBeEmpty("a thousand rows ring no telephone");
        var child = IdentityState.Empty.Then(TakeInCase.Decide(Begun, new(Row), Now), Scene.Fresh(StreamKind.Identity), Now);
        (child.Name, child.NameLatin, child.Age, child.Sex, child.Described!.Place).ShouldBe(("ជា សុភា", "Sophea Chea", 10, ChildSex.Girl, "030704"));
        child.People.Values.Select(p => (p.Told.Name, p.Told.Relation, p.Told.Note)).ShouldBe([("Chanthou", PersonRelation.Mother, "mother"), ("Vuthy", PersonRelation.Other, "godfather")]);
        var received = happened.Entry<AsReceived>();
        (received.Origin, received.Source, received.Registered).ShouldBe(("primero", "c0ffee01", Row.Registered));
        (received.Values, received.Numbers, received.Troubles).ShouldBe((Row.AsReceived, Row.Numbers, Row.Troubles));
        happened.Entry<ChildDescribed>().Finds().Single().Names.ShouldBe(["ជា សុភា", "Sophea Chea"]);
        received.Finds().Single().Marks.ShouldBe([new(MarkKind.Number, "01J7")]);
        var row = Begun.Then(TakeInCase.Decide(Begun, new(Row), Now), Import, Now).Rows[3];
        (row.Noted.Outcome, row.Case, row.Entries, row.Risk).ShouldBe((RowOutcome.TakenIn, File, 5, RiskLevel.Medium));
        happened.Entries[0].Entry.ShouldBeOfType<RowTakenIn>("its place in the log is the birth of the streams");
        happened.Dues.ShouldBeEmpty("a thousand rows bury no dates of others");
        happened.Entries.Count(e => e.Stream == Scene.Fresh(StreamKind.Identity)).ShouldBe(5);
    }

    [Theory]
    [InlineData("Caregiver")]
    [InlineData("Foster")]
    public void The_heading_of_a_column_is_no_relation_of_whoever_stands_under_it(string heading)
    {
        var row = Lists.Read(Lists.Sheet(["Name", heading], ["Sokha", "Keo Sim"]), change: c => c.Heading == heading ? c with { Target = ColumnTarget.Carer } : c).Cases.Single();
        var child = IdentityState.Empty.Then(TakeInCase.Decide(Begun, new(row), Now), Scene.Fresh(StreamKind.Identity), Now);
        child.People.Values.Select(p => (p.Told.Name, p.Told.Relation, p.Told.Note)).ShouldBe([("Keo Sim", PersonRelation.Other, heading)]);
    }

    [Fact]
    public void Consent_is_never_made_of_what_the_other_side_says()
    {
        var taken = Taken();
        taken.Consents.Consents.ShouldBeEmpty();
        taken.Consents.For(ConsentPurpose.CaseManagementService, null, [], Now.At).ShouldBeOfType<ReleaseGround.None>();
        RegisterCase.Decide(taken, new(Scene.Sokha, "x"), Now).ShouldRefuse(CasesRefusals.LimitsNotTold);
    }

    [Fact]
    public void No_clock_of_a_case_runs_until_it_is_registered_here_and_then_all_of_them()
    {
        var taken = Taken();
        (taken.Stage, taken.Clocks.IsEmpty).ShouldBe((CaseStage.Identified, true));
        var later = Scene.At(Scene.Local("2030-03-10T09:00"), Scene.Sokha, "social", File);
        var registered = taken.Apply(new CaseRegistered(Scene.Sokha, "x", later.At), default);
        registered.Clocks.Keys.ShouldBe(CaseClocks.Steps.Select(s => s.Step).Except(["registration"]), ignoreOrder: true);
        registered.Clocks.Values.ShouldAllBe(from => from == later.At);
    }

    [Fact]
    public void An_import_has_one_date_by_which_its_gravest_open_case_is_looked_at()
    {
        ImportState With(string? risk) => Begun.Then(TakeInCase.Decide(Begun, new(Row with { Risk = risk }), Now), Import, Now);
        FinishImport.Decide(With("Low"), new(), Now).Happens().Dues.Select(d => (d.Kind, d.Stream, d.At)).ShouldBe([("exchange.look-through", null, PhnomPenh.EndOf(new(2030, 4, 3)))]);
        FinishImport.Decide(With(null), new(), Now).Happens().Dues.Single().At.ShouldBe(PhnomPenh.EndOf(new(2030, 3, 18)), "also where the level is not judged");
        var grave = With("Low").Then(TakeInCase.Decide(With("Low"), new(Row with { Row = 4, Risk = "P1" }), Now), Import, Now);
        FinishImport.Decide(grave, new(), Now).Happens().Dues.Single().At.ShouldBe(Now.At.AddHours(24));
        FinishImport.Decide(Begun, new(), Now).Happens().Dues.ShouldBeEmpty("nothing came in");
        LookThroughImport.Decide(grave, new(), Now).ShouldRefuse(ExchangeRefusals.NotFinished);
        LookThroughImport.Decide(ImportState.Empty, new(), Now).ShouldRefuse(ExchangeRefusals.NotBegun);
        var finished = grave.Then(FinishImport.Decide(grave, new(), Now), Import, Now);
        var looked = LookThroughImport.Decide(finished, new(), Now);
        looked.Happens().Settles.Single().Kind.ShouldBe("exchange.look-through");
        finished.Then(looked, Import, Now).LookedThroughAt.ShouldBe(Now.At);
        var more = finished.Then(TakeInCase.Decide(finished, new(Row with { Row = 9, Source = "c0ffee09" }), Now), Import, Now);
        LookThroughImport.Decide(more, new(), Now).ShouldRefuse(ExchangeRefusals.NotFinished);
        TakeBackImport.Decide(finished, new("x"), Now).Happens().Settles.Single().Kind.ShouldBe("exchange.look-through");
    }

    [Fact]
    public void What_is_closed_there_is_closed_here_and_asks_for_consent_when_it_is_opened_again()
    {
        var row = Row with { IsClosed = true };
        var happened = TakeInCase.Decide(Begun, new(row), Now).Happens();
        happened.Dues.ShouldBeEmpty();
        happened.Entry<SummaryUpdated>().Stage.ShouldBe(CaseStage.Closed);
        var closed = Taken(row);
        (closed.Stage, closed.Clocks.IsEmpty).ShouldBe((CaseStage.Closed, true));
        var again = closed.Then(ReopenCase.Decide(closed, new(RiskLevel.High, "a new concern"), Scene.At(Scene.Told, Scene.Sokha, "social", File)), File, Scene.At(Scene.Told, Scene.Sokha, "social", File));
        again.Stage.ShouldBe(CaseStage.Identified, "it was never registered here");
        again.Clocks.Keys.ShouldContain("registration");
    }

    [Fact]
    public void A_row_comes_in_once_and_not_after_the_whole_was_taken_back()
    {
        var once = Begun.Then(TakeInCase.Decide(Begun, new(Row), Now), Import, Now);
        TakeInCase.Decide(once, new(Row), Now).ShouldRefuse(ExchangeRefusals.RowIsIn);
        var gone = once.Then(NoteRows.Decide(once, new([new(3, "c0ffee01", RowOutcome.TakenBack, null, [])]), Now), Import, Now);
        TakeInCase.Decide(gone, new(Row), Now).Happens().Entry<RowTakenIn>().Row.ShouldBe(3, "its case was taken back by itself");
        TakeInCase.Decide(ImportState.Empty, new(Row), Now).ShouldRefuse(ExchangeRefusals.NotBegun);
        TakeInCase.Decide(Begun, new(Row with { Troubles = [new(TroubleKind.Refused, "exchange.no-id", "")] }), Now).ShouldRefuse(ExchangeRefusals.RowRefused);
        NoteRows.Decide(ImportState.Empty, new([]), Now).ShouldRefuse(ExchangeRefusals.NotBegun);
        FinishImport.Decide(ImportState.Empty, new(), Now).ShouldRefuse(ExchangeRefusals.NotBegun);
        TakeBackImport.Decide(ImportState.Empty, new("x"), Now).ShouldRefuse(ExchangeRefusals.NotBegun);
        var back = once.Then(TakeBackImport.Decide(once, new("the wrong year"), Now), Import, Now);
        TakeBackImport.Decide(back, new("x"), Now).ShouldRefuse(ExchangeRefusals.TakenBack);
        TakeInCase.Decide(back, new(Row with { Row = 4 }), Now).ShouldRefuse(ExchangeRefusals.TakenBack);
        FinishImport.Decide(back, new(), Now).ShouldRefuse(ExchangeRefusals.TakenBack);
    }

    [Fact]
    public void What_became_of_rows_is_noted_and_what_was_said_of_a_row_stays_said()
    {
        var once = Begun.Then(TakeInCase.Decide(Begun, new(Row), Now), Import, Now);
        var noted = once.Then(NoteRows.Decide(once, new([new(1, "a", RowOutcome.AlreadyHere, "HGR-30-ABC123-4", []), new(3, "c0ffee01", RowOutcome.TakenBack, null, [])]), Now), Import, Now);
        (noted.Rows[1].Noted.Outcome, noted.Rows[1].Case).ShouldBe((RowOutcome.AlreadyHere, null));
        (noted.Rows[3].Noted.Outcome, noted.Rows[3].Noted.Code, noted.Rows[3].Case).ShouldBe((RowOutcome.TakenBack, "HGR-30-ABC123-4", File));
        noted.Rows[3].Noted.Troubles.ShouldBe(Row.Troubles);
        noted.Count(RowOutcome.TakenBack).ShouldBe(1);
        noted.Then(FinishImport.Decide(noted, new(), Now), Import, Now).FinishedAt.ShouldBe(Now.At);
    }

    [Fact]
    public void A_case_that_is_taken_back_leaves_the_lists_and_is_not_opened_again()
    {
        var now = Scene.At(Scene.Told, Scene.Sokha, "social", File);
        var taken = Taken();
        var decision = TakeBackCase.Decide(taken, new("the wrong year"), now);
        decision.Happens().Settles.Select(s => s.Kind).ShouldBe(["cases.follow-up"]);
        decision.Happens().Entry<SummaryUpdated>().Stage.ShouldBe(CaseStage.TakenBack);
        var back = taken.Then(decision, File, now);
        (back.Stage, back.IsClosed, back.Owner).ShouldBe((CaseStage.TakenBack, true, null));
        TakeBackCase.Decide(back, new("x"), now).ShouldRefuse(CasesRefusals.TakenBack);
        ReopenCase.Decide(back, new(RiskLevel.High, "x"), now).ShouldRefuse(CasesRefusals.TakenBack);
        FollowUp.Decide(back, new(Known.Yes, "x", null), now).ShouldRefuse(CasesRefusals.TakenBack);
        CasesOffers.OnCase(back).Select(o => o.Act).ShouldBe([NoteOnCase.WireName]);
        TakeBackCase.Decide(CaseState.Empty, new("x"), now).ShouldRefuse(CasesRefusals.NotOpened);
        TakeBackCase.Decide(taken with { Opened = taken.Opened! with { Import = null } }, new("x"), now).ShouldRefuse(ExchangeRefusals.NotFromAFile);
        TakeBackCase.Decide(taken.Apply(new CaseMerged(Guid.NewGuid(), "PKC-30-000001-1", "x", Now.At), default), new("x"), now).ShouldRefuse(CasesRefusals.MergedInto("PKC-30-000001-1"));
        TakeBackCase.Decide(taken.Apply(new CaseTakenIn(Guid.NewGuid(), "PKC-30-000001-1", "x", Now.At), default), new("x"), now).ShouldRefuse(ExchangeRefusals.MattersOpen);
        TakeBackCase.Decide(taken with { Matters = [new("hearing", Guid.NewGuid(), null, Now.At)] }, new("x"), now).ShouldRefuse(ExchangeRefusals.MattersOpen);
    }

    [Theory]
    [InlineData("finding.question-noted.1", false)]
    [InlineData("finding.match-noted.1", false)]
    [InlineData("finding.link-noted.1", false)]
    [InlineData("cases.case-note-added.1", true)]
    public void What_finding_posts_is_nobodys_work_on_a_case(string entry, bool isWork) => TakeBackCase.IsWork(entry).ShouldBe(isWork);

    [Fact]
    public void Why_a_case_was_left_alone_stands_beside_what_was_said_when_it_came_in_until_it_goes_too()
    {
        var state = Begun.Then(TakeInCase.Decide(Begun, new(Row with { Row = 3, Troubles = [new(TroubleKind.Mended, "m", "f")] }), Now), Import, Now);
        ImportState After(ImportState before, RowOutcome outcome, params ImmutableArray<Trouble> said) => before.Apply(new RowsNoted([new(3, Row.Source, outcome, "x", said)], Now.At), default);
        var left = After(state, RowOutcome.LeftAlone, new Trouble(TroubleKind.Refused, "exchange.matters-open", ""));
        left.Rows[3].Noted.Troubles.Select(t => t.Code).ShouldBe(["m", "exchange.matters-open"]);
        After(left, RowOutcome.TakenBack).Rows[3].Noted.Troubles.Select(t => t.Code).ShouldBe(["m"]);
    }

    [Fact]
    public void However_many_rows_are_said_to_stand_in_one_place_the_fold_ends_and_keeps_each()
    {
        var many = Begun.Apply(new RowsNoted([.. Enumerable.Range(0, 4200).Select(i => new RowNoted(1, $"{i}", RowOutcome.Refused, null, []))], Now.At), default);
        many.Rows.Count.ShouldBe(4200);
    }

    [Fact]
    public void An_import_that_ends_anew_is_to_be_looked_through_again()
    {
        var taken = Begun.Then(TakeInCase.Decide(Begun, new(Row), Now), Import, Now);
        var looked = taken.Apply(new ImportFinished(Now.At), default).Apply(new ImportLookedThrough(Now.At), default);
        looked.LookedThroughAt.ShouldNotBeNull();
        looked.Apply(new ImportFinished(Now.At), default).LookedThroughAt.ShouldBeNull();
    }

    [Fact]
    public void No_row_takes_the_place_of_another_nor_its_case()
    {
        var (one, other) = (Row with { Row = 3 }, Row with { Row = 3, Source = "c0ffee02" });
        var first = Begun.Then(TakeInCase.Decide(Begun, new(one), Now), Import, Now);
        var state = first.Then(TakeInCase.Decide(first, new(other), Now), Import, Now);
        state.Rows.Values.Select(r => (r.Noted.Row, r.Noted.Source, r.IsIn)).ShouldBe([(3, one.Source, true), (3, other.Source, true)]);
        TakeInCase.Decide(state, new(other), Now).ShouldRefuse(ExchangeRefusals.RowIsIn);
        var back = state.Apply(new RowsNoted([new(3, other.Source, RowOutcome.TakenBack, null, []), new(3, "c0ffee03", RowOutcome.LeftOut, null, [])], Now.At), default);
        back.Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenIn, RowOutcome.TakenBack, RowOutcome.LeftOut]);
        back.Rows.Values.Count(r => r.Case is not null).ShouldBe(2);
        var known = back.Known([(3, "c0ffee03"), (4, other.Source), (5, "c0ffee04"), (6, one.Source)]);
        known.ToDictionary(k => k.Key, k => k.Value.Noted.Source).ShouldBe(new Dictionary<int, string> { [3] = "c0ffee03", [4] = other.Source, [6] = one.Source }, ignoreOrder: true);
    }

    [Fact]
    public void What_was_destroyed_leaves_the_rest_standing()
    {
        ImmutableArray<string> names = [ImportBegun.WireName, RowTakenIn.WireName, RowsNoted.WireName, ImportFinished.WireName, ImportTakenBack.WireName, ImportLookedThrough.WireName];
        names.Aggregate(Begun, (s, n) => s.Apply(new Unopened(n), default)).ShouldBe(Begun);
        IdentityState.Empty.Apply(new Unopened(ChildDescribed.WireName), default).ShouldBe(IdentityState.Empty);
    }
}
