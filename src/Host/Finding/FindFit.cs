using System.Globalization;
using System.Text;
using Kapea.Host.CommandLine;
using Kapea.Host.Doors;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Host.Finding;

/// <summary>Estimates the weights by which two records are compared from a network's own list of persons, without anybody's having said who is the same.</summary>
internal static class FindFit
{
    // Enough that no level stands on a handful of pairs, and few enough for a minute.
    private const int Asked = 3000;

    private static readonly string[] s_names = [MatchFields.Name, MatchFields.NameAcross];

    /// <summary>Prints the table; writes it as <c>match-weights.tsv</c> where a file is named.</summary>
    /// <exception cref="InvalidDataException">The list is not as it should be, or too short.</exception>
    public static int Run(string corpus, string? output, DateTimeOffset now, TextWriter say)
    {
        var book = ReferenceShelf.Read(AppContext.BaseDirectory).At(now);
        var rules = SoundRules.Of(book);
        var today = PhnomPenh.DayOf(now);
        var people = PersonFile.Read(corpus, today).Select(l => FindForm.Of(l.Person, rules)).ToList();
        var (pairs, tried) = Pairs(people, rules);
        if (pairs.Count == 0) throw new InvalidDataException($"{corpus}: no two records share anything in their names, so that nothing can be estimated.");
        var fit = MatchFit.Of(pairs, tried);
        say.WriteLine(FormattableString.Invariant($"records {people.Count}, pairs {fit.Pairs}, of them one person {fit.Ones:0.#####}, rounds {fit.Rounds}, log-likelihood {fit.LogLikelihood:0.0}"));
        say.WriteLine("field\tlevel\tm\tu\tbits");
        foreach (var row in fit.Weights) say.WriteLine(FormattableString.Invariant($"{row.Field}\t{row.Level}\t{row.M:0.######}\t{row.U:0.##########}\t{row.Bits:0.0}"));
        if (output is not null) File.WriteAllText(output, Table(fit, people.Count, today, book));
        return Exit.Good;
    }

    /// <summary>Each of some records with the ones its tokens find, as the box would ask; and which share of all pairs these are, for names within a script and across.</summary>
    private static (List<Comparison> Pairs, Dictionary<string, double> Tried) Pairs(List<FindForm> people, SoundRules rules)
    {
        var (blocks, tokens) = (new TokenBlocks(), people.Select(p => FindTokens.Of(p.Findable, rules)).ToList());
        foreach (var of in tokens) blocks.Add(of);
        var stride = Math.Max(1, people.Count / Asked);
        var asked = Enumerable.Range(0, people.Count).Where(i => i % stride == 0).ToList();
        var pairs = asked.AsParallel().AsOrdered().SelectMany(i => blocks.Find(tokens[i], Finder.Opened).Where(f => f != i).Select(f => Comparison.Of(people[i], people[f], rules))).ToList();
        var khmer = people.Count(IsKhmer);
        double all = asked.Sum(i => (double)people.Count - 1), across = asked.Sum(i => (double)(IsKhmer(people[i]) ? people.Count - khmer : khmer));
        return (pairs, s_names.ToDictionary(f => f, f => Math.Min(1, pairs.Count(p => p.Levels.Any(l => l.Field == f)) / Math.Max(1, f == MatchFields.Name ? all - across : across)), StringComparer.Ordinal));
    }

    private static bool IsKhmer(FindForm person) => person.Findable.Names.Any(n => n.Any(c => c is >= '\u1780' and <= '\u17FF'));

    // What the list does not tell stays as it was estimated before.
    private static string Table(MatchFit fit, int records, DateOnly today, ReferenceBook book)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder("field\tlevel\tm\tu\testimated_on\tsource\tvalid_from\tvalid_to\tverified_by\n");
        foreach (var row in fit.Weights.Where(w => fit.Seen.Contains(w.Field)))
            text.Append(CultureInfo.InvariantCulture, $"{row.Field}\t{row.Level}\t{row.M:0.######}\t{row.U:0.##########}\t{day}\tEstimated by kapea find fit from {fit.Pairs} pairs of {records} records\t2020-01-01\t\t\n");
        foreach (var row in book.Rows("match-weights").Where(r => !fit.Seen.Contains(r["field"])))
            text.Append(CultureInfo.InvariantCulture, $"{row["field"]}\t{row["level"]}\t{row["m"]}\t{row["u"]}\t{row["estimated_on"]}\t{row.Provenance.Source}\t2020-01-01\t\t\n");
        return text.ToString();
    }
}
