using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Exchange;
using Kapea.Host.Pages;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

/// <summary>The command line takes a file in as a person, with the server stopped.</summary>
[Collection(nameof(Console))]
public sealed class ImportCommandTests
{
    private static async Task<(int Code, string Out, string Trouble)> Run(TestHouse house, params string[] more)
    {
        var (was, wasTrouble) = (Console.Out, Console.Error);
        using StringWriter said = new(), trouble = new();
        Environment.SetEnvironmentVariable(PhraseAsked.Variable, DemoPhrase);
        Console.SetOut(said);
        Console.SetError(trouble);
        try
        {
            var code = await Commands.Root().Parse(["import", "primero", .. more, "--data", house.Options.Data, "--machine-key", house.Options.MachineKeyFile]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
            return (code, said.ToString(), trouble.ToString());
        }
        finally
        {
            Console.SetOut(was);
            Console.SetError(wasTrouble);
            Environment.SetEnvironmentVariable(PhraseAsked.Variable, null);
        }
    }

    private static string DemoPhrase => DemoPeople.Sokha.Phrase;

    [Fact]
    public async Task What_is_possibly_the_same_child_comes_in_only_when_it_is_said()
    {
        await using var house = await TestHouse.Open();
        var file = Path.Combine(house.Folder, "cases.json");
        string Json(string id) => $$"""[{"case_id": "{{id}}1", "name_first": "{{Cases.Name}}", "sex": "female", "date_of_birth": "2021-05-05", "telephone_current": "012345678"}, {"case_id": "{{id}}2", "name_first": "Ondrasek", "sex": "male", "date_of_birth": "2017-01-09"}]""";
        (await house.TakeIn(house.Of(Json("a")))).Stopped.ShouldBeNull();
        await File.WriteAllTextAsync(file, Json("b"), TestContext.Current.CancellationToken);
        await house.Stop();
        var no = await Run(house, file, "--name", "sokha");
        no.Code.ShouldBe(Exit.Unusable, no.Out);
        no.Trouble.ShouldContain("--leave-out");
        (await Run(house, file, "--name", "sokha", "--yes", "--leave-out", "1", "12")).Trouble.ShouldContain("The file has no such row that could be left out.");
        var one = await Run(house, file, "--name", "sokha", "--leave-out", "1", "2");
        one.Code.ShouldBe(Exit.Good, one.Trouble);
        one.Out.ShouldContain("Left out: 2");
        one.Out.ShouldNotContain("Would be taken in");
        (await Run(house, file, "--name", "sokha")).Out.ShouldContain("Left out: 2");
        await File.WriteAllTextAsync(file, Json("c"), TestContext.Current.CancellationToken);
        (await Run(house, file, "--name", "sokha", "--yes")).Out.ShouldContain("Taken in: 2");
        await house.Start();
        house.Count().ShouldBe(4);
    }

    [Fact]
    public async Task Where_nobody_has_looked_whether_they_are_here_it_has_to_be_said_that_they_come_in()
    {
        await using var house = await TestHouse.Open();
        var file = Path.Combine(house.Folder, "cases.json");
        await File.WriteAllTextAsync(file, Cases.Json(2), TestContext.Current.CancellationToken);
        await house.Stop();
        Environment.SetEnvironmentVariable("KAPEA__QuestionsPerHour", "0");
        try
        {
            var no = await Run(house, file, "--name", "sokha");
            (no.Code, no.Trouble).ShouldBe((Exit.Unusable, no.Trouble));
            no.Trouble.ShouldContain("was not looked for. Nothing of the file was written.");
            (await Run(house, file, "--name", "sokha", "--yes")).Out.ShouldContain("Taken in: 2");
            (await Run(house, file, "--name", "sokha")).Code.ShouldBe(Exit.Good, "nothing of it would come in");
        }
        finally
        {
            Environment.SetEnvironmentVariable("KAPEA__QuestionsPerHour", null);
        }

        await house.Start();
        house.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Where_a_row_could_not_be_taken_in_the_exit_code_says_so_and_the_others_are_in()
    {
        await using var house = await TestHouse.Open();
        var file = Path.Combine(house.Folder, "cases.json");
        await File.WriteAllTextAsync(file, """[{"case_id": "fine01", "name_first": "Gorbalinda"}, {"name_first": "Ondrasek"}, 7]""", TestContext.Current.CancellationToken);
        await house.Stop();
        (await Run(house, file, "--name", "sokha", "--look")).Code.ShouldBe(Exit.Good, "it was only looked at");
        for (var times = 0; times < 2; times++)
        {
            var run = await Run(house, file, "--name", "sokha");
            run.Code.ShouldBe(Exit.Unusable, run.Out);
            run.Out.ShouldContain("Taken in: 1");
            run.Trouble.ShouldContain("Could not be taken in: 2");
        }

        await house.Start();
        house.Count().ShouldBe(1);
    }

    [Fact]
    public void A_row_is_told_although_nobody_here_knows_the_code_of_its_case()
    {
        using var said = new StringWriter();
        var file = new CasesFile("cases", [new("a", 4), new("b", 5)]);
        new ImportPrint(Words.In(null), said).Looked(file, new([new(file.Rows[0], RowOutcome.ChangedThere, null, []), new(file.Rows[1], RowOutcome.AlreadyHere, "KPA-30-AAAAAA-1", [])], SoughtSame: true));
        said.ToString().ShouldContain("Row 4: Is here already and has changed there; nothing will be overwritten\n");
        said.ToString().ShouldContain("Row 5: Is here already (KPA-30-AAAAAA-1)\n");
    }

    [Fact]
    public async Task It_looks_takes_in_and_finds_nothing_new_and_says_where_a_file_is_broken()
    {
        await using var house = await TestHouse.Open();
        var file = Path.Combine(house.Folder, "cases.json");
        await File.WriteAllTextAsync(file, Cases.Json(3), TestContext.Current.CancellationToken);
        var busy = await Run(house, file, "--name", "sokha");
        (busy.Code, busy.Trouble).ShouldBe((Exit.Unusable, busy.Trouble));
        busy.Trouble.ShouldContain("/imports");
        await house.Stop();

        var looked = await Run(house, file, "--name", "sokha", "--look");
        looked.Code.ShouldBe(Exit.Good, looked.Trouble);
        looked.Out.ShouldContain("The file holds 3 cases.");
        looked.Out.ShouldContain("consent_for_services: 3");
        looked.Out.ShouldNotContain(Cases.Name);
        var taken = await Run(house, file, "--name", "sokha", "--desk", "social-team");
        taken.Code.ShouldBe(Exit.Good, taken.Trouble);
        taken.Out.ShouldContain("Taken in: 3");
        (await Run(house, file, "--name", "sokha")).Out.ShouldContain("Is here already: 3");
        (await Run(house, file, "--name", "bopha")).Code.ShouldBe(Exit.Unusable);
        (await Run(house, file, "--name", "nobody")).Code.ShouldBe(Exit.Unusable);
        (await Run(house, file + ".none", "--name", "sokha")).Code.ShouldBe(Exit.Unusable);

        await File.WriteAllTextAsync(file, Cases.Json(3)[..^40], TestContext.Current.CancellationToken);
        var broken = await Run(house, file, "--name", "sokha");
        broken.Code.ShouldBe(Exit.Unusable);
        broken.Trouble.ShouldContain("(line:character 4:");

        await house.Start();
        house.Count().ShouldBe(3);
        house.Parts.Store.Verify(TestContext.Current.CancellationToken).ShouldBeEmpty();
    }
}
