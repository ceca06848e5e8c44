using Kapea.Host.CommandLine;
using Kapea.Host.Finding;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Host.Tests.Finding;

/// <summary><c>kapea find fit</c> on lists of its own.</summary>
public sealed class FindFitTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2030, 3, 4, 5, 0, 0, TimeSpan.Zero);
    private static readonly string[] Family = ["សុខ", "ចាន់", "គឹម", "មាស", "ហេង", "លី"];
    private static readonly string[] FamilyLatin = ["Sok", "Chan", "Kim", "Meas", "Heng", "Ly"];
    private static readonly string[] Given = ["ដារ៉ា", "សុខា", "បុប្ផា", "វិបុល", "រស្មី", "ធារ៉ា", "ពេជ្រ", "សុភា"];
    private static readonly string[] GivenLatin = ["Dara", "Sokha", "Bopha", "Vibol", "Reaksmey", "Theara", "Pich", "Sophea"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kapea-fit");

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string File(string name, params IEnumerable<string> lines)
    {
        System.IO.File.WriteAllLines(At(name), lines);
        return At(name);
    }

    /// <summary>Invented people, one in three written down twice.</summary>
    private static IEnumerable<string> People(int people)
    {
        var chance = new Random(5);
        for (int i = 0; i < people; i++)
        {
            var (f, g, born, place, sex) = (chance.Next(Family.Length), chance.Next(Given.Length), chance.Next(2010, 2027), $"{chance.Next(1, 26):00}{chance.Next(1, 9):00}", chance.Next(2) == 0 ? "f" : "m");
            yield return $"{i}\t{Family[f]} {Given[g]}\t{sex}\t{born}\t{place}";
            if (chance.Next(3) == 0) yield return $"{i}b\t{FamilyLatin[f]} {GivenLatin[g]}\t{(chance.Next(30) == 0 ? "" : sex)}\t{(chance.Next(3) == 0 ? $"age {2029 - born}" : $"{born}-05-09")}\t{place}";
        }
    }

    [Fact]
    public void Weights_come_out_of_a_list_and_the_file_is_a_table_of_reference_data()
    {
        var said = new StringWriter();
        FindFit.Run(File("corpus.tsv", People(600).Prepend("id\tname\tsex\tborn\tplace")), At("match-weights.tsv"), Now, said).ShouldBe(Exit.Good);
        said.ToString().ShouldContain("log-likelihood");
        said.ToString().ShouldContain("field\tlevel\tm\tu\tbits");
        var (table, faults) = ReferenceTable.Parse("match-weights", System.IO.File.ReadAllText(At("match-weights.tsv")));
        faults.ShouldBeEmpty();
        var weights = MatchWeights.Of(ReferenceBook.Of(table));
        weights.Bits("name", "other").ShouldBeLessThan(0);
        weights.Bits("name-across", "same").ShouldBeGreaterThan(2);
        weights.Bits("sex", "same").ShouldBeInRange(0.3, 1.5);
        weights.Bits("sex", "other").ShouldBeLessThan(-1);
        weights.Bits("place", "district-known").ShouldBeGreaterThan(3);
        weights.Bits("birth", "far").ShouldBeLessThan(-1);
        weights.Bits("phone", "same").ShouldBeGreaterThan(3, "what the list does not tell stays as it was");
    }

    [Fact]
    public void A_list_that_is_not_as_it_should_be_is_refused_with_its_line()
    {
        void Refused(string message, params string[] lines) => Should.Throw<InvalidDataException>(() => FindFit.Run(File("bad.tsv", lines), null, Now, new StringWriter())).Message.ShouldContain(message);
        Refused("line 1", "id\ttext", "1\tx");
        Refused("line 3", "id\tname\tborn", "1\tSok\t2018", "2\tSok\tyesterday");
        Refused("line 2", "id\tname\tborn", "1\tSok\tage many");
        Refused("nothing can be estimated", "id\tname", "1\tSok");
    }

    [Fact]
    public void Costs_of_sounds_come_out_of_pairs_and_the_file_is_a_table_too()
    {
        var said = new StringWriter();
        var pairs = Family.Zip(FamilyLatin).Concat(Given.Zip(GivenLatin)).SelectMany((n, i) => Enumerable.Repeat(0, 4).Select((_, k) => $"{n.First}{Given[k]}\t{n.Second}{GivenLatin[k].ToLowerInvariant()}"));
        FitSounds.Run(File("pairs.tsv", pairs.Prepend("km\tlatin")), At("sound-costs.tsv"), Now, said).ShouldBe(Exit.Good);
        said.ToString().ShouldStartWith("names 56,");
        var (table, faults) = ReferenceTable.Parse("sound-costs", System.IO.File.ReadAllText(At("sound-costs.tsv")));
        faults.ShouldBeEmpty();
        table.Rows.Length.ShouldBeGreaterThan(10);
        Should.Throw<InvalidDataException>(() => FitSounds.Run(File("none.tsv", "km\tlatin"), null, Now, said)).Message.ShouldContain("no pair");
        Should.Throw<InvalidDataException>(() => FitSounds.Run(File("head.tsv", "khmer\tlatin"), null, Now, said)).Message.ShouldContain("line 1");
        Should.Throw<InvalidDataException>(() => FitSounds.Run(File("short.tsv", "km\tlatin", "x"), null, Now, said)).Message.ShouldContain("line 2");
    }
}
