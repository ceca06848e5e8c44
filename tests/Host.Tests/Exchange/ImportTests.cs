using System.Text;
using Kapea.Host.Demo;
using Kapea.Host.Exchange;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

public sealed class ImportTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_looked_at_without_writing_and_then_comes_in_whole()
    {
        await using var house = await TestHouse.Open();
        var file = house.Of(Cases.Json(3, i => i == 2 ? ", \"location_current\": 80105" : ""));
        var visit = house.Sokha()()!;
        var before = house.Written();
        var looked = house.Look(file);
        (looked.Count(RowOutcome.TakenIn), looked.SoughtSame).ShouldBe((3, true));
        looked.Troubles.Single().Trouble.Code.ShouldBe("exchange.leading-zero-mended");
        file.KeptFields.ShouldBe([("consent_for_services", 3), ("occupation", 3)]);
        house.Written().ShouldBe(before);

        var run = await house.TakeIn(file);
        run.Stopped.ShouldBeNull();
        var state = house.State(run.Import!.Value);
        (state.Count(RowOutcome.TakenIn), state.FinishedAt is not null).ShouldBe((3, true));
        var row = state.Rows[2];
        var opened = house.CaseOf(row);
        (opened.Stage, opened.Code, opened.Opened!.Import).ShouldBe((CaseStage.Identified, row.Noted.Code!, run.Import.Value.Value));
        var child = house.Parts.Door.Look<IdentityState>(visit, new(row.Streams!.Identity), StreamKind.Identity)!;
        (child.State.Name, child.State.Described!.Place).ShouldBe(($"{Cases.Name}2", "080105"));
        child.Entries.Select(e => e.Entry).OfType<AsReceived>().Single().Values.ShouldBe([new("occupation", "pupil"), new("consent_for_services", "true")]);
        child.Entries.Length.ShouldBe(row.Entries);
        house.Parts.Store.Verify(Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_what_changed_there_is_told_and_not_overwritten()
    {
        await using var house = await TestHouse.Open();
        var first = await house.TakeIn(house.Of(Cases.Json(3)));
        var (written, codes) = (house.Written(), house.State(first.Import!.Value).Rows.Values.Select(r => r.Noted.Code).ToList());
        var again = await house.TakeIn(house.Of(Cases.Json(3)));
        (again.Import, again.Stopped).ShouldBe((first.Import, null));
        house.Written().ShouldBe(written);
        // Another file, in another order of fields, with the same rows and one that has changed.
        (await house.TakeIn(house.Of("[{\"sex\": \"female\", \"occupation\": \"pupil\", \"consent_for_services\": true, \"name_first\": \"Quillomena1\", \"case_id\": \"c0ffee001\"}]"))).Import.ShouldBeNull("all of it is here");
        house.Written().ShouldBe(written);
        var looked = house.Look(house.Of(Cases.Json(4, i => i == 2 ? ", \"landmark_current\": \"the kiln\"" : "")));
        looked.Rows.Select(r => r.Would).ShouldBe([RowOutcome.AlreadyHere, RowOutcome.ChangedThere, RowOutcome.AlreadyHere, RowOutcome.TakenIn]);
        looked.Rows.Take(3).Select(r => r.Code).ShouldBe(codes);
        var changed = await house.TakeIn(house.Of(Cases.Json(4, i => i == 2 ? ", \"landmark_current\": \"the kiln\"" : "")));
        house.State(changed.Import!.Value).Rows.Values.Select(r => (r.Noted.Outcome, r.Noted.Code)).Take(3)
            .ShouldBe([(RowOutcome.AlreadyHere, codes[0]), (RowOutcome.ChangedThere, codes[1]), (RowOutcome.AlreadyHere, codes[2])]);
        house.Count().ShouldBe(4);
    }

    [Fact]
    public async Task Twice_in_one_file_is_once()
    {
        await using var house = await TestHouse.Open();
        var file = house.Of("""[{"case_id": "a", "name": "Dara"}, {"case_id": "a", "name": "Dara"}, {"case_id": "a", "name": "Dora"}, {"name": "nobody"}, 7]""");
        RowOutcome[] expected = [RowOutcome.TakenIn, RowOutcome.AlreadyHere, RowOutcome.ChangedThere, RowOutcome.Refused, RowOutcome.Refused];
        house.Look(file).Rows.Select(r => r.Would).ShouldBe(expected);
        var run = await house.TakeIn(file);
        house.State(run.Import!.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe(expected);
        house.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Stopped_it_goes_on_also_after_the_server_was_gone_and_each_row_is_in_once()
    {
        await using var house = await TestHouse.Open();
        using var stop = new CancellationTokenSource();
        var first = await house.TakeIn(house.Of(Cases.Json(7)), progress: new Cases.StopAfter(3, stop), cancel: stop.Token);
        first.Stopped.ShouldBe(Run.Stopped);
        (house.State(first.Import!.Value).Count(RowOutcome.TakenIn), house.State(first.Import.Value).FinishedAt).ShouldBe((3, null));
        await house.Restart();
        var file = house.Of(Cases.Json(7));
        var second = await house.TakeIn(file);
        (second.Import, second.Stopped).ShouldBe((first.Import, null));
        var state = house.State(second.Import!.Value);
        (state.Count(RowOutcome.TakenIn), state.FinishedAt is not null, house.Count()).ShouldBe((7, true, 7));
    }

    [Fact]
    public async Task What_was_left_out_stays_out_when_the_import_goes_on_and_comes_in_when_it_is_said()
    {
        await using var house = await TestHouse.Open();
        using var stop = new CancellationTokenSource();
        var run = await house.TakeIn(house.Of(Cases.Json(4)), [2], new Cases.StopAfter(3, stop), cancel: stop.Token);
        await house.Restart();
        var looked = house.Look(house.Of(Cases.Json(4)));
        looked.Rows.Select(r => r.WasLeftOut).ShouldBe([false, true, false, false]);
        (looked.Count(RowOutcome.AlreadyHere), looked.Count(RowOutcome.LeftOut), looked.Count(RowOutcome.TakenIn)).ShouldBe((2, 1, 1), "nothing is counted that will not happen");
        await house.TakeIn(house.Of(Cases.Json(4)));
        house.State(run.Import!.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenIn, RowOutcome.LeftOut, RowOutcome.TakenIn, RowOutcome.TakenIn]);
        await house.TakeIn(house.Of(Cases.Json(4)), bringIn: [2]);
        house.State(run.Import.Value).Rows[2].Noted.Outcome.ShouldBe(RowOutcome.TakenIn);
        house.Count().ShouldBe(4);
    }

    [Fact]
    public async Task What_is_left_out_is_written_first_so_that_it_stays_out_wherever_the_import_is_cut_off()
    {
        await using var house = await TestHouse.Open();
        using var stop = new CancellationTokenSource();
        var run = await house.TakeIn(house.Of(Cases.Json(6)), [2, 5], new Cases.StopAfter(3, stop), cancel: stop.Token);
        house.State(run.Import!.Value).Rows.Values.Select(r => (r.Noted.Row, r.Noted.Outcome)).ShouldBe([(1, RowOutcome.TakenIn), (2, RowOutcome.LeftOut), (3, RowOutcome.TakenIn), (5, RowOutcome.LeftOut)]);
        await house.Restart();
        await house.TakeIn(house.Of(Cases.Json(6)));
        house.State(run.Import.Value).Rows[5].Noted.Outcome.ShouldBe(RowOutcome.LeftOut);
        house.Count().ShouldBe(4);
    }

    [Fact]
    public async Task What_is_here_already_or_cannot_come_in_is_told_as_that_although_it_was_to_be_left_out()
    {
        await using var house = await TestHouse.Open();
        await house.TakeIn(house.Of(Cases.Json(1)));
        var before = house.Written();
        (await house.TakeIn(house.Of(Cases.Json(1)), [1])).Stopped.ShouldBeNull();
        house.Written().ShouldBe(before, "all of it is here");
        var json = Cases.Json(3)[..^2].TrimEnd().TrimEnd(']') + ", 7]}";
        var looked = house.Look(house.Of(json)).LeavingOut(_ => true);
        var run = await house.TakeIn(house.Of(json), [1, 2, 3, 4]);
        RowOutcome[] expected = [RowOutcome.AlreadyHere, RowOutcome.LeftOut, RowOutcome.LeftOut, RowOutcome.Refused];
        looked.Rows.Select(r => r.Comes).ShouldBe(expected);
        house.State(run.Import!.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe(expected);
        house.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_row_that_came_back_by_another_file_that_was_taken_back_comes_in_with_its_own_again()
    {
        await using var house = await TestHouse.Open();
        var first = await house.TakeIn(house.Of(Cases.Json(1)));
        var second = await house.TakeIn(house.Of(Cases.Json(2)));
        house.State(second.Import!.Value).Rows[1].Noted.Outcome.ShouldBe(RowOutcome.AlreadyHere);
        await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", first.Import!.Value, "the wrong file", anyway: false);
        house.Look(house.Of(Cases.Json(2))).Rows.Select(r => r.Comes).ShouldBe([RowOutcome.TakenIn, RowOutcome.AlreadyHere]);
        (await house.TakeIn(house.Of(Cases.Json(2)))).ShouldBe(new(second.Import, null));
        house.State(second.Import.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenIn, RowOutcome.TakenIn]);
    }

    [Fact]
    public async Task A_row_that_says_the_same_as_one_that_is_left_out_does_not_come_in_instead()
    {
        await using var house = await TestHouse.Open();
        const string Json = """[{"case_id": "a", "name": "Dara"}, {"case_id": "a", "name": "Dara"}, {"case_id": "b", "name": "Ondrasek"}]""";
        var run = await house.TakeIn(house.Of(Json), [1]);
        RowOutcome[] expected = [RowOutcome.LeftOut, RowOutcome.AlreadyHere, RowOutcome.TakenIn];
        house.State(run.Import!.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe(expected);
        var before = house.Written();
        await house.TakeIn(house.Of(Json));
        house.Written().ShouldBe(before);
    }

    [Fact]
    public async Task A_case_that_was_taken_back_by_itself_comes_in_again_with_the_same_file_as_it_was_said()
    {
        await using var house = await TestHouse.Open();
        var import = (await house.TakeIn(house.Of(Cases.Json(3)))).Import!.Value;
        var was = house.State(import).Rows[2];
        await house.Must<TakeBackCase, CaseState>(DemoPeople.Sokha, new("a slip"), new(was.Case!.Value));
        house.Parts.Imports.WorkedOn(house.State(import)).ShouldBeEmpty("taking it back is no work on it");
        house.Look(house.Of(Cases.Json(3))).Rows.Select(r => r.Would).ShouldBe([RowOutcome.AlreadyHere, RowOutcome.TakenIn, RowOutcome.AlreadyHere]);
        (await house.TakeIn(house.Of(Cases.Json(3)), [2])).Stopped.ShouldBeNull();
        house.State(import).Rows[2].Noted.Outcome.ShouldBe(RowOutcome.LeftOut, "it was said that it stays out");
        (await house.TakeIn(house.Of(Cases.Json(3)), bringIn: [2])).ShouldBe(new(import, null));
        var row = house.State(import).Rows[2];
        (row.Noted.Outcome, row.Case == was.Case).ShouldBe((RowOutcome.TakenIn, false));
        await house.Must<TakeBackCase, CaseState>(DemoPeople.Sokha, new("a slip again"), new(row.Case!.Value));
        (await house.TakeIn(house.Of(Cases.Json(3)))).Stopped.ShouldBeNull();
        house.State(import).Rows[2].Noted.Outcome.ShouldBe(RowOutcome.TakenIn);
        var before = house.Written();
        await house.TakeIn(house.Of(Cases.Json(3)));
        house.Written().ShouldBe(before);
    }

    [Fact]
    public async Task What_finding_posts_is_nobodys_work_and_what_stands_in_any_part_is()
    {
        await using var house = await TestHouse.Open();
        var run = await house.TakeIn(house.Of(Cases.Json(4)));
        var rows = house.State(run.Import!.Value).Rows;
        var visit = house.Sokha()()!;
        var aside = house.Parts.FromFiles;
        bool IsAside(int row) => aside.Aside()(house.Parts.Store.FindStream(new(rows[row].Case!.Value))!);
        foreach (var stream in new[] { rows[1].Case!.Value, rows[1].Streams!.Identity }) await house.Parts.Door.TellOf(visit, new(stream), new Work.Finding.QuestionNoted("hotline", house.Clock.GetUtcNow()), null);
        await house.Must<AddPerson, IdentityState>(DemoPeople.Sokha, new(new("Chanthou", PersonRelation.Mother, true, Work.Intake.Known.Yes, null, null, false)), new(rows[2].Streams!.Identity));
        (IsAside(1), IsAside(2), IsAside(3)).ShouldBe((true, false, true));
        house.Parts.Imports.WorkedOn(house.State(run.Import.Value)).ShouldBe([rows[2].Noted.Code]);
        (await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", run.Import.Value, "the wrong year", anyway: false)).Stopped.ShouldBeNull();
        house.State(run.Import.Value).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenBack, RowOutcome.LeftAlone, RowOutcome.TakenBack, RowOutcome.TakenBack]);
        IsAside(1).ShouldBeTrue();
    }

    [Fact]
    public async Task That_a_file_was_looked_at_is_written_with_what_was_opened_for_it_and_nobody_asks_without_end()
    {
        await using var house = await TestHouse.Open();
        string Json(string id) => $$"""[{"case_id": "{{id}}", "name_first": "{{Cases.Name}}", "sex": "female", "date_of_birth": "2021-05-05", "oscar_number": "OSC-778812"}]""";
        (await house.TakeIn(house.Of(Json("a")))).Stopped.ShouldBeNull();
        var visit = house.Sokha()()!;
        var shown = await house.Parts.Imports.Show(visit, house.Mark(house.Of(Json("b"))), Cancel);
        shown.Rows.Single().Same.ShouldHaveSingleItem();
        house.Of(Json("b")).Rows.Single().Finds().Marks.ShouldContain(m => m.Text == "OSC-778812");
        house.Parts.Store.Audit(null, long.MaxValue, 10).Count(a => a.Code == "exchange.file-looked-at").ShouldBe(1);
        house.Parts.Store.Audit(shown.Rows.Single().Found[0], long.MaxValue, 10).ShouldContain(a => a.Code == "finding.found" && a.Person == visit.Id);
        while (house.Parts.FindBrake.MayAsk(visit.Id, house.Clock.MachineMilliseconds)) { }
        var braked = await house.Parts.Imports.Show(visit, house.Mark(house.Of(Json("b"))), Cancel);
        (braked.SoughtSame, braked.Rows.Single().Same.Length).ShouldBe((false, 0));
    }

    [Fact]
    public async Task Without_the_search_key_nothing_comes_in_and_the_look_says_that_it_did_not_seek()
    {
        await using var house = await TestHouse.Open();
        var (social, key) = (house.Parts.Book.Now.Desk("social-team")!.Id, house.Parts.SearchKeys.At(Purposes.Child)!.Value);
        await house.Parts.Store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = house.Clock.GetUtcNow(), Deletes = [.. house.Parts.Store.All<WrapRow>(key.Stream).Where(w => w.Desk == social).Select(w => new Delete(w))] }, Cancel);
        var file = house.Of(Cases.Json(1));
        house.Look(file).SoughtSame.ShouldBeFalse();
        (await house.TakeIn(file)).ShouldBe(new(null, ExchangeRefusals.NotFindable));
        await house.SignIn(DemoPeople.Sophea);
        await house.SignIn(DemoPeople.Sokha);
        house.Look(file).SoughtSame.ShouldBeTrue();
        (await house.TakeIn(file)).Stopped.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_taken_back_is_not_possibly_the_same_child_as_itself()
    {
        await using var house = await TestHouse.Open();
        string Json(string id) => $$"""[{"case_id": "{{id}}", "name_first": "{{Cases.Name}}", "sex": "female", "date_of_birth": "2021-05-05"}]""";
        var run = await house.TakeIn(house.Of(Json("a")));
        house.Look(house.Of(Json("b"))).Rows.Single().Same.ShouldBe([house.State(run.Import!.Value).Rows[1].Noted.Code!]);
        await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", run.Import.Value, "the wrong year", anyway: false);
        foreach (var id in new[] { "a", "b" })
        {
            var row = house.Look(house.Of(Json(id))).Rows.Single();
            (row.Would, row.IsToDecide, row.Same.Length).ShouldBe((RowOutcome.TakenIn, false, 0));
        }
    }

    [Fact]
    public async Task Who_leads_no_social_team_takes_nothing_in_and_sees_no_import()
    {
        await using var house = await TestHouse.Open();
        var run = await house.TakeIn(house.Of(Cases.Json(1)));
        foreach (var person in new[] { DemoPeople.Bopha, DemoPeople.Sophea, DemoPeople.Maly, DemoPeople.Vanna, DemoPeople.Anouk })
        {
            var visit = await house.VisitOf(person);
            Imports.DeskOf(visit).ShouldBeNull(person.SignIn);
            var before = house.Written();
            (await house.Parts.Imports.TakeIn(() => visit, house.Mark(house.Of(Cases.Json(2))), RowChoice.None, cancel: Cancel)).Stopped!.Code.ShouldBe("door.not-allowed");
            (await house.Parts.Imports.TakeIn(() => visit, house.Parts.Imports.Mark(house.Of(Cases.Json(2)), ""), RowChoice.None, cancel: Cancel)).Stopped!.Code.ShouldBe("door.not-allowed");
            house.Written().ShouldBe(before);
            (house.Parts.Imports.State(visit, run.Import!.Value) is null).ShouldBe(person != DemoPeople.Bopha, "she is of the desk, and no lead");
        }
    }

    [Fact]
    public async Task Taken_back_its_cases_leave_the_lists_and_the_file_may_come_in_again()
    {
        await using var house = await TestHouse.Open();
        var run = await house.TakeIn(house.Of(Cases.Json(4)));
        var import = run.Import!.Value;
        var rows = house.State(import).Rows;
        await house.Must<NoteOnCase, CaseState>(DemoPeople.Sokha, new(CaseNoteKind.Visit, "She was at school."), new(rows[2].Case!.Value));
        await house.Must<AddPerson, IdentityState>(DemoPeople.Sokha, new(new("Chanthou", PersonRelation.Mother, true, Work.Intake.Known.Yes, null, null, false)), new(rows[3].Streams!.Identity));
        house.Parts.Store.All<Journal.Rows.DueRow>(import).Single().Kind.ShouldBe("exchange.look-through");
        house.Parts.Imports.WorkedOn(house.State(import)).ShouldBe([rows[2].Noted.Code, rows[3].Noted.Code]);

        (await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", import, "the wrong year", anyway: false)).Stopped.ShouldBeNull();
        house.State(import).Rows.Values.Select(r => r.Noted.Outcome).ShouldBe([RowOutcome.TakenBack, RowOutcome.LeftAlone, RowOutcome.LeftAlone, RowOutcome.TakenBack]);
        house.CaseOf(rows[1]).Stage.ShouldBe(CaseStage.TakenBack);
        house.CaseOf(rows[2]).Stage.ShouldBe(CaseStage.Identified);
        house.Parts.Store.All<Journal.Rows.DueRow>(import).ShouldBeEmpty();

        (await house.Parts.Imports.TakeBack(house.Sokha(), "social-team", import, "all of it", anyway: true)).Stopped.ShouldBeNull();
        house.State(import).Count(RowOutcome.TakenBack).ShouldBe(4);
        var again = await house.TakeIn(house.Of(Cases.Json(4)));
        again.Import.ShouldNotBe(run.Import);
        house.State(again.Import!.Value).Count(RowOutcome.TakenIn).ShouldBe(4);
        house.Parts.Store.Verify(Cancel).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_the_server_keeps_holds_a_name_an_id_or_a_value()
    {
        await using var house = await TestHouse.Open();
        await house.TakeIn(house.Of(Cases.Json(5)));
        await house.Stop();
        var needles = new[] { Cases.Name, "c0ffee00", "occupation", "consent_for_services", "pupil" }.SelectMany(w => new[] { Encoding.UTF8.GetBytes(w), Encoding.Unicode.GetBytes(w), Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(w))) }).ToList();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(house.Folder, "data"), "*", SearchOption.AllDirectories).Where(p => !p.Contains("/reference/", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(path, Cancel);
            foreach (var needle in needles) bytes.AsSpan().IndexOf(needle).ShouldBe(-1, path);
        }

        await house.Start();
    }
}
