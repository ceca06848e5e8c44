using System.Collections.Immutable;
using Kapea.Host.Demo;
using Kapea.Host.Exchange;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

/// <summary>How the rows of somebody's own list are known again, and what of it is kept.</summary>
public sealed class ListImportTests
{
    private static CasesFile List(TestHouse house, string origin, params string[][] rows) => List(house, origin, null, rows);

    private static CasesFile List(TestHouse house, string origin, DateOnly? agesOn, params string[][] rows)
    {
        var around = house.Parts.ListKnowledge();
        var sheet = new Sheet("", [.. rows.Select(r => r.Select(SheetCell.Of).ToImmutableArray())], []);
        var shape = SheetShape.Of(sheet, around.Words);
        var (file, why) = ListCases.Of(origin, sheet, shape, SheetMapping.Suggest(shape, around.Words) with { AgesOn = agesOn }, around);
        return file ?? throw new InvalidOperationException(why!.Code);
    }

    [Fact]
    public async Task No_list_is_called_as_the_system_whose_ids_are_the_whole_worlds()
    {
        await using var house = await TestHouse.Open();
        foreach (var name in new[] { "primero", "Primero", "PRIMERO" }) Should.Throw<InvalidOperationException>(() => List(house, name, ["Name"], ["Ondrasek"])).Message.ShouldBe("exchange.list-name-of-a-system");
    }

    [Fact]
    public async Task A_row_without_a_number_is_named_by_a_keyed_mark_and_by_nobodys_name()
    {
        await using var house = await TestHouse.Open();
        string[][] rows = [["Name", "Sex", "Mother", "Remark"], ["Ondrasek", "m", "Quorvath", "a"], ["Ondrasek", "m", "Quorvath", "b"], ["Zelimkha", "f", "Bruntal", "c"]];
        var run = await house.TakeIn(List(house, "North", rows));
        run.Stopped.ShouldBeNull();
        var state = house.State(run.Import!.Value);
        state.Count(RowOutcome.TakenIn).ShouldBe(3);
        foreach (var row in state.Rows.Values)
        {
            row.Noted.Source.ShouldMatch("^[0-9a-f]{64}$");
            var child = house.Parts.Door.Look<IdentityState>(house.Sokha()()!, new(row.Streams!.Identity), StreamKind.Identity)!;
            child.Entries.Select(e => e.Entry).OfType<AsReceived>().Single().Source.ShouldBe(row.Noted.Source);
        }

        rows[3][3] = "changed";
        house.Look(List(house, "North", rows)).Rows.Select(r => r.Would).ShouldBe([RowOutcome.AlreadyHere, RowOutcome.AlreadyHere, RowOutcome.ChangedThere]);
    }

    [Fact]
    public async Task A_running_number_that_is_another_childs_is_refused_and_told_and_not_taken_for_a_change()
    {
        await using var house = await TestHouse.Open();
        await house.TakeIn(List(house, "cases", ["Case number", "Name", "Sex"], ["1", "Ondrasek", "m"], ["2", "Zelimkha", "f"]));
        var next = List(house, "cases", ["Case number", "Name", "Sex"], ["1", "Quorvath", "f"], ["2", "Zelimka", "f"]);
        var looked = house.Look(next);
        looked.Rows.Select(r => r.Would).ShouldBe([RowOutcome.Refused, RowOutcome.ChangedThere]);
        looked.Rows[0].Given.Troubles.ShouldContain(t => t.Code == ExchangeTroubles.NumberOfAnother && t.Field == "Case number");
        var run = await house.TakeIn(next);
        var row = house.State(run.Import!.Value).Rows.Values.First();
        (row.Noted.Outcome, row.Noted.Troubles[^1].Code).ShouldBe((RowOutcome.Refused, ExchangeTroubles.NumberOfAnother));
        var before = house.Written();
        await house.TakeIn(next);
        house.Written().ShouldBe(before, "it was told, and the same file changes nothing");
        (await house.TakeIn(List(house, "cases of the year after", ["Case number", "Name", "Sex"], ["1", "Quorvath", "f"]))).Stopped.ShouldBeNull();
        house.Count().ShouldBe(3);
    }

    [Fact]
    public async Task Numbers_of_a_list_count_within_its_organisation_and_those_of_Primero_everywhere()
    {
        await using var house = await TestHouse.Open();
        var (visit, store) = (house.Sokha()()!, house.Parts.Store);
        RowMarks Marks(string origin, string? organisation) => new(store, house.Parts.Machine, house.Parts.Door, origin, organisation);
        Marks("cases", "HGR").Row(visit, "1").ShouldBe(Marks("cases", "HGR").Row(visit, "1"));
        Marks("cases", "HGR").Row(visit, "1").In.ShouldNotBe(Marks("cases", "PKC").Row(visit, "1").In);
        Marks("cases", null).Row(visit, "1").In.ShouldNotBe(Marks("cases", "HGR").Row(visit, "1").In);
        (house.Mark(house.Of(Cases.Json(1))).Marks.CountWithin, house.Mark(List(house, "cases", ["Name"], ["Ondrasek"])).Marks.CountWithin).ShouldBe((false, true));
    }

    [Fact]
    public async Task A_number_of_a_case_that_another_desk_alone_holds_is_refused_and_told_and_of_Primero_it_has_changed()
    {
        await using var house = await TestHouse.Open();
        string[] headings = ["Case number", "Name", "Sex"];
        await house.TakeIn(List(house, "cases", headings, ["1", "Ondrasek", "m"]));
        await house.TakeIn(house.Of("""[{"case_id": "a", "name": "Dara"}]"""));
        var elsewhere = await house.VisitOf(DemoPeople.Rithy);
        RowLooked Look(CasesFile file) => house.Parts.Imports.Look(elsewhere, house.Mark(file), seek: false).Rows.Single();
        var row = Look(List(house, "cases", headings, ["1", "Quorvath", "f"]));
        (row.Would, row.Code, row.Given.Troubles[^1].Code).ShouldBe((RowOutcome.Refused, null, ExchangeTroubles.NumberOfAnother));
        Look(List(house, "cases", headings, ["1", "Ondrasek", "m"])).Would.ShouldBe(RowOutcome.AlreadyHere, "every word of it is the same");
        Look(house.Of("""[{"case_id": "a", "name": "Dora"}]""")).Would.ShouldBe(RowOutcome.ChangedThere);
        // Without a number a row is known by whom it is about: it is the same child, whoever holds the case.
        await house.TakeIn(List(house, "names", ["Name", "Sex", "Remark"], ["Ondrasek", "m", "a"]));
        Look(List(house, "names", ["Name", "Sex", "Remark"], ["Ondrasek", "m", "b"])).Would.ShouldBe(RowOutcome.ChangedThere);
    }

    [Fact]
    public async Task What_the_columns_mean_is_kept_also_where_it_was_cut_off_before_that()
    {
        await using var house = await TestHouse.Open();
        var (visit, file) = (house.Sokha()()!, house.Mark(List(house, "cases", ["Name", "Sex"], ["Ondrasek", "m"])));
        await house.Parts.Door.Do<BeginImport, ImportState>(visit, Imports.Head(file.Marks.File(visit, file.Desk, file.Digest).In, file.Digest, null, file.Desk), new("cases", 1, Convert.ToHexStringLower(file.Digest)), TestContext.Current.CancellationToken);
        var run = await house.Parts.Imports.TakeIn(house.Sokha(), file, RowChoice.None, cancel: TestContext.Current.CancellationToken);
        var state = house.State(run.Import!.Value);
        (state.Mapping is not null, state.Count(RowOutcome.TakenIn)).ShouldBe((true, 1));
    }

    [Fact]
    public async Task A_child_of_Primero_that_got_a_name_is_the_same_child()
    {
        await using var house = await TestHouse.Open();
        await house.TakeIn(house.Of("""[{"case_id": "a", "name": "Unknown girl"}, {"case_id": "b", "name": "Dara"}, {"case_id": "b", "name": "Zelimkha"}]"""));
        house.Look(house.Of("""[{"case_id": "a", "name": "Quorvath"}]""")).Rows.Single().Would.ShouldBe(RowOutcome.ChangedThere);
        house.Look(house.Of("""[{"case_id": "c", "name": "Dara"}, {"case_id": "c", "name": "Zelimkha"}]""")).Rows[1].Would.ShouldBe(RowOutcome.ChangedThere);
    }

    [Fact]
    public async Task A_child_of_the_same_name_and_another_age_is_refused_and_told_and_not_taken_for_a_change()
    {
        await using var house = await TestHouse.Open();
        string[] headings = ["Name", "Sex", "Age"];
        var run = await house.TakeIn(List(house, "Kids", new DateOnly(2020, 1, 1), headings, ["Ondrasek", "m", "3"], ["Zelimkha", "f", "7"], ["Quorvath", "f", ""]));
        var next = List(house, "Kids", new DateOnly(2021, 1, 1), headings, ["Ondrasek", "m", "15"], ["Zelimkha", "f", "8"], ["Quorvath", "f", "4"]);
        var looked = house.Look(next);
        looked.Rows.Select(r => (r.Would, r.IsByName)).ShouldBe([(RowOutcome.Refused, false), (RowOutcome.ChangedThere, true), (RowOutcome.ChangedThere, true)]);
        (looked.Rows[0].Given.Troubles[^1].Code, looked.Rows[0].Code).ShouldBe((ExchangeTroubles.NameOfAnother, house.State(run.Import!.Value).Rows[2].Noted.Code));
        using var said = new StringWriter();
        new ImportPrint(Kapea.Host.Pages.Words.In(null), said).Looked(next, looked);
        said.ToString().ShouldContain("it was known by the name alone");
        var state = house.State((await house.TakeIn(next)).Import!.Value);
        state.Rows.Values.Select(r => r.Noted.Troubles[^1].Code).ShouldBe([ExchangeTroubles.NameOfAnother, ExchangeTroubles.KnownByName, ExchangeTroubles.KnownByName]);
        (await house.TakeIn(List(house, "Kids of 2021", new DateOnly(2021, 1, 1), headings, ["Ondrasek", "m", "15"]))).Stopped.ShouldBeNull();
        house.Count().ShouldBe(4);
    }

    private static readonly string[] Headings = ["Name", "Sex", "Remark"];

    [Fact]
    public async Task A_blank_row_that_is_added_brings_in_nobody_who_was_left_out_and_loses_nobody()
    {
        await using var house = await TestHouse.Open();
        string[][] rows = [["Ondrasek", "m", "a"], ["Quorvath", "f", "b"], ["Zelimkha", "f", "c"]];
        var run = await house.TakeIn(List(house, "North", [Headings, .. rows]), [3]);
        var before = house.State(run.Import!.Value).Rows;
        var moved = List(house, "North", [Headings, [""], .. rows]);
        moved.Rows.Select(r => r.Row).ShouldBe([3, 4, 5]);
        house.Look(moved).Rows.Select(r => (r.Would, r.WasLeftOut)).ShouldBe([(RowOutcome.AlreadyHere, false), (RowOutcome.TakenIn, true), (RowOutcome.AlreadyHere, false)]);
        var written = house.Written();
        (await house.TakeIn(moved)).ShouldBe(new(run.Import, null));
        house.Written().ShouldBe(written);
        // The place in the file as it is now says who comes in after all; every case stays in the import.
        (await house.TakeIn(moved, bringIn: [4])).ShouldBe(new(run.Import, null));
        var after = house.State(run.Import.Value).Rows;
        after.Values.Select(r => (r.Noted.Row, r.Noted.Source, r.Noted.Outcome)).ShouldBe([.. before.Values.Select(r => (r.Noted.Row, r.Noted.Source, RowOutcome.TakenIn))]);
        (after[2].Case, after[4].Case).ShouldBe((before[2].Case, before[4].Case));
        await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", run.Import.Value, "the wrong list", anyway: false);
        after.Values.ShouldAllBe(r => house.CaseOf(r).Stage == CaseStage.TakenBack);
    }

    [Fact]
    public async Task A_title_that_is_added_brings_the_last_in_no_more_than_before()
    {
        await using var house = await TestHouse.Open();
        string[][] rows = [["Abrokk", "m", "a"], ["Belquist", "f", "b"], ["Czimorra", "f", "c"]];
        var run = await house.TakeIn(List(house, "South", [Headings, .. rows]), [4]);
        (await house.TakeIn(List(house, "South", [["My list of 2025"], Headings, .. rows]))).ShouldBe(new(run.Import, null));
        house.State(run.Import!.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenIn, RowOutcome.TakenIn, RowOutcome.LeftOut]);
        house.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Cut_off_and_given_again_with_a_row_less_at_its_top_every_row_is_in_once()
    {
        await using var house = await TestHouse.Open();
        string[][] rows = [["Drovomir", "m", "a"], ["Ezzelin", "f", "b"], ["Fanzhi", "f", "c"]];
        using var stop = new CancellationTokenSource();
        var run = await house.TakeIn(List(house, "East", [Headings, [""], .. rows]), progress: new Cases.StopAfter(1, stop), cancel: stop.Token);
        run.Stopped.ShouldBe(Run.Stopped);
        // The second child stands where the first one stood.
        (await house.TakeIn(List(house, "East", [Headings, .. rows]))).ShouldBe(new(run.Import, null));
        var state = house.State(run.Import!.Value);
        (state.Count(RowOutcome.TakenIn), state.Rows.Values.Select(r => r.Case).Distinct().Count(), house.Count()).ShouldBe((3, 3, 3));
        await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", run.Import.Value, "the wrong list", anyway: false);
        house.State(run.Import.Value).Count(RowOutcome.TakenBack).ShouldBe(3);
    }

    [Fact]
    public async Task What_was_taken_back_by_hand_can_come_in_again()
    {
        await using var house = await TestHouse.Open();
        var run = await house.TakeIn(house.Of(Cases.Json(2)));
        var rows = house.State(run.Import!.Value).Rows;
        await house.Must<TakeBackImport, ImportState>(DemoPeople.Sokha, new("the wrong year"), run.Import.Value);
        foreach (var row in rows.Values) await house.Must<TakeBackCase, CaseState>(DemoPeople.Sokha, new("the wrong year"), new(row.Case!.Value));
        var looked = house.Look(house.Of(Cases.Json(2)));
        looked.Count(RowOutcome.TakenIn).ShouldBe(2);
        var again = await house.TakeIn(house.Of(Cases.Json(2)));
        (again.Stopped, again.Import == run.Import).ShouldBe((null, false));
        house.State(again.Import!.Value).Count(RowOutcome.TakenIn).ShouldBe(2);
        // And once more, in the way of the page.
        await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", again.Import.Value, "again", anyway: false);
        (await house.TakeIn(house.Of(Cases.Json(2)))).Import.ShouldNotBe(again.Import);
    }

    [Fact]
    public async Task The_other_child_of_a_number_comes_in_once_the_first_is_taken_back()
    {
        await using var house = await TestHouse.Open();
        string[] headings = ["Case number", "Name", "Sex"];
        var first = await house.TakeIn(List(house, "cases", headings, ["1", "Ondrasek", "m"]));
        var second = await house.TakeIn(List(house, "cases", headings, ["1", "Quorvath", "f"]));
        house.State(second.Import!.Value).Rows.Values.Single().Noted.Outcome.ShouldBe(RowOutcome.Refused);
        await house.Must<TakeBackCase, CaseState>(DemoPeople.Sokha, new("the wrong list"), new(house.State(first.Import!.Value).Rows.Values.Single().Case!.Value));
        house.Look(List(house, "cases", headings, ["1", "Quorvath", "f"])).Count(RowOutcome.TakenIn).ShouldBe(1);
        (await house.TakeIn(List(house, "cases", headings, ["1", "Quorvath", "f"]))).ShouldBe(new(second.Import, null));
        house.State(second.Import.Value).Rows.Values.Single().Noted.Outcome.ShouldBe(RowOutcome.TakenIn);
    }
}
