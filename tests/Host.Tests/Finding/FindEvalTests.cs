using System.Text.Json;
using Kapea.Host.CommandLine;
using Kapea.Host.Finding;

namespace Kapea.Host.Tests.Finding;

/// <summary><c>kapea find eval</c> on files of its own, and on the development pairs where they lie beside the repository.</summary>
public sealed class FindEvalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kapea-find");

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name, params IEnumerable<string> lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    private static async Task<JsonElement> Run(string corpus, string queries)
    {
        var said = new StringWriter();
        (await FindEval.Run(corpus, queries, said)).ShouldBe(Exit.Good);
        return JsonDocument.Parse(said.ToString()).RootElement;
    }

    [Fact]
    public async Task Right_answers_are_counted_in_either_script_and_one_of_several_is_enough()
    {
        var corpus = File("corpus.tsv", "id\ttext", "1\tសុខ ដារ៉ា", "2\tចាន់ ធារ៉ា", "3\tKim Leng", "4\tគឹម ឡេង");
        var queries = File("queries.tsv", "text\tid", "Sok Dara\t1", "Theara Chan\t2", "Kim Leng\t3|4", "Nobody Else\t9");
        var figures = await Run(corpus, queries);
        (figures.GetProperty("queries").GetInt32(), figures.GetProperty("corpus").GetInt32()).ShouldBe((4, 4));
        (figures.GetProperty("recall_at_1").GetDouble(), figures.GetProperty("recall_at_10").GetDouble()).ShouldBe((0.75, 0.75));
        figures.GetProperty("tokens_per_record").GetDouble().ShouldBeInRange(5, 30);
        figures.GetProperty("p99_ms").GetDouble().ShouldBeGreaterThanOrEqualTo(figures.GetProperty("p50_ms").GetDouble());
    }

    [Fact]
    public async Task A_file_that_is_not_as_it_should_be_is_refused_with_its_line()
    {
        var good = File("good.tsv", "id\ttext", "1\tx");
        (await Should.ThrowAsync<InvalidDataException>(() => Run(File("head.tsv", "name\ttext", "1\tx"), good))).Message.ShouldContain("head.tsv, line 1");
        (await Should.ThrowAsync<InvalidDataException>(() => Run(File("short.tsv", "id\ttext", "1\tx", "2"), good))).Message.ShouldContain("short.tsv, line 3");
        (await Should.ThrowAsync<InvalidDataException>(() => Run(good, File("none.tsv", "id\ttext")))).Message.ShouldContain("no question");
    }

    [Fact]
    public void A_name_is_explained_step_by_step_and_two_are_compared()
    {
        var said = new StringWriter();
        FindExplain.Run(["សុខា", "Sokha"], said).ShouldBe(Exit.Good);
        var text = said.ToString();
        text.ShouldContain("key SoKa");
        text.ShouldContain("sSoKa");
        text.ShouldContain("name-across");
        text.ShouldContain("distance");
    }

    [Theory]
    [InlineData(3, 2, 0.95, 0.99)]
    [InlineData(2, 3, 0.95, 0.99)]
    public async Task Places_are_found_across_scripts(int asked, int there, double first, double ten)
    {
        var pairs = Beside("pairs_dev.tsv");
        var rows = System.IO.File.ReadLines(pairs).Skip(1).Select(l => l.Split('\t')).ToList();
        var ids = rows.Select(r => r[there]).Distinct().Select((text, i) => (text, i)).ToDictionary(t => t.text, t => t.i);
        var questions = rows.GroupBy(r => r[asked]).Where((_, i) => i % 12 == 0).Select(g => $"{string.Join('|', g.Select(r => ids[r[there]]).Distinct())}\t{g.Key}");
        var figures = await Run(File("corpus.tsv", ids.Select(i => $"{i.Value}\t{i.Key}").Prepend("id\ttext")), File("queries.tsv", questions.Prepend("id\ttext")));
        figures.GetProperty("recall_at_1").GetDouble().ShouldBeGreaterThan(first);
        figures.GetProperty("recall_at_10").GetDouble().ShouldBeGreaterThan(ten);
        figures.GetProperty("tokens_per_record").GetDouble().ShouldBeLessThan(24.5);
    }

    /// <summary>A file of the pairs that are kept beside the repository for measuring; where they are not, the test says so.</summary>
    private static string Beside(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (System.IO.File.Exists(path)) return path;
        }

        Assert.Skip($"shared/data/{name} does not lie beside the repository.");
        return "";
    }
}
