using System.Text;
using Kapea.Host.CommandLine;
using Kapea.Host.Demo;
using Kapea.Host.Exchange;
using Kapea.Work.Exchange;

namespace Kapea.Host.Tests.Exchange;

/// <summary>The command line takes a list in by the mapping that was kept under a name, and looks at one without.</summary>
[Collection(nameof(Console))]
public sealed class ImportSheetCommandTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static async Task<(int Code, string Out, string Trouble)> Run(TestHouse house, params string[] more)
    {
        var (was, wasTrouble) = (Console.Out, Console.Error);
        using StringWriter said = new(), trouble = new();
        Environment.SetEnvironmentVariable(PhraseAsked.Variable, DemoPeople.Sokha.Phrase);
        Console.SetOut(said);
        Console.SetError(trouble);
        try
        {
            var code = await Commands.Root().Parse(["import", "sheet", .. more, "--name", "sokha", "--data", house.Options.Data, "--machine-key", house.Options.MachineKeyFile]).InvokeAsync(cancellationToken: Cancel);
            return (code, said.ToString(), trouble.ToString());
        }
        finally
        {
            Console.SetOut(was);
            Console.SetError(wasTrouble);
            Environment.SetEnvironmentVariable(PhraseAsked.Variable, null);
        }
    }

    [Fact]
    public async Task It_looks_by_the_headings_and_takes_in_by_a_mapping_that_was_kept()
    {
        await using var house = await TestHouse.Open();
        var around = house.Parts.ListKnowledge();
        var sheet = new Sheet("", [[SheetCell.Of("Name"), SheetCell.Of("Sex")], [SheetCell.Of("Ondrasek"), SheetCell.Of("m")]], []);
        var shape = SheetShape.Of(sheet, around.Words);
        var (file, _) = ListCases.Of("North", sheet, shape, SheetMapping.Suggest(shape, around.Words), around);
        (await house.TakeIn(file!)).Stopped.ShouldBeNull();
        var list = Path.Combine(house.Folder, "list.csv");
        await File.WriteAllTextAsync(list, "Name;Sex;Phone\nOndrasek;m;12345678\nQuorvath;f;\n", Encoding.UTF8, Cancel);
        await house.Stop();

        var looked = await Run(house, list, "--look");
        looked.Code.ShouldBe(Exit.Good, looked.Trouble);
        looked.Out.ShouldContain("The file holds 2 cases.");
        looked.Out.ShouldContain("A zero in front of a telephone number was lost.");
        looked.Out.ShouldNotContain("Quorvath");
        // Without a name nothing of it is compared with what is here, and that is said.
        looked.Out.ShouldNotContain("Is here already:");
        looked.Out.ShouldContain("Without --mapping nobody can say whether a row is here already");
        (await Run(house, list, "--look", "--mapping", "North")).Out.ShouldNotContain("Without --mapping");
        (await Run(house, list)).Trouble.ShouldContain("There is no mapping of that name.");
        (await Run(house, list, "--mapping", "South")).Code.ShouldBe(Exit.Unusable);
        (await Run(house, list, "--mapping", "North", "--sheet", "none")).Trouble.ShouldContain("no such sheet");
        var taken = await Run(house, list, "--mapping", "North");
        taken.Code.ShouldBe(Exit.Good, taken.Trouble);
        taken.Out.ShouldContain("Taken in: 1");

        // What is passed over is told by row, and a day is asked for where ages have none.
        await File.WriteAllTextAsync(list, "Name;Sex;Age\nOndrasek;m;12\nTotal;;12\n", Encoding.UTF8, Cancel);
        var totals = await Run(house, list, "--look", "--ages-on", "2025-01-31");
        totals.Out.ShouldContain("Rows that are no case: 2");
        totals.Out.ShouldContain("A total");
        (await Run(house, list, "--look")).Trouble.ShouldContain("--ages-on");
        (await Run(house, list, "--look", "--ages-on", "31/01/2030")).Code.ShouldBe(Exit.Unusable);
        (await Run(house, list, "--look", "--ages-on", "2062-01-31")).Code.ShouldBe(Exit.Unusable);
        // Without its column of sexes nobody of the earlier list would be known again.
        await File.WriteAllTextAsync(list, "Name\nOndrasek\n", Encoding.UTF8, Cancel);
        (await Run(house, list, "--mapping", "North")).Trouble.ShouldContain("An earlier list of this name was read by other columns");
        (await Run(house, list, "--mapping", "North", "--look")).Out.ShouldContain("An earlier list of this name was read by other columns");

        await house.Start();
        house.Count().ShouldBe(2);
    }
}
