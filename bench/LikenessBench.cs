using System.Diagnostics;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Finding;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Bench;

/// <summary>What sex, birth and place add to a name, and how often two strangers are called the same: on the files that <c>reference/people.cs</c> writes.</summary>
internal static class LikenessBench
{
    private const int Tried = 200;

    /// <summary>Chance that whoever is recorded is there already, before anything is compared.</summary>
    private const double Expected = 0.5;

    public static async Task Run(Report report, string? folder)
    {
        if (folder is null) throw new InvalidOperationException("Give the folder with corpus.tsv, queries.tsv and strangers.tsv: --people FOLDER.");
        await Task.Yield();
        var book = ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow());
        var (rules, weights) = (SoundRules.Of(book), MatchWeights.Of(book));
        var today = new DateOnly(2026, 11, 28);
        IReadOnlyList<PersonLine> Lines(string file) => PersonFile.Read(Path.Combine(folder, file), today);
        var corpus = Lines("corpus.tsv");
        var (blocks, forms) = (new TokenBlocks(), corpus.Select(l => FindForm.Of(l.Person, rules)).ToList());
        foreach (var line in corpus) blocks.Add(FindTokens.Of(new(Purposes.Child) { Names = line.Person.Names }, rules));
        var queries = Lines("queries.tsv");

        List<(string Id, Likeness Likeness)> Asked(Findable person) =>
            [.. blocks.Find(FindTokens.Of(new(Purposes.Child) { Names = person.Names }, rules), Tried).Select(f => (corpus[f].Id, Likeness.Of(FindForm.Of(person, rules), forms[f], weights, rules)))];

        foreach (var (what, keep) in new (string, Func<Findable, Findable>)[]
        {
            ("name alone", p => new(Purposes.Child) { Names = p.Names }),
            ("name, sex, birth", p => new(Purposes.Child) { Names = p.Names, Sex = p.Sex, Born = p.Born }),
            ("name, sex, birth, place", p => new(Purposes.Child) { Names = p.Names, Sex = p.Sex, Born = p.Born, Places = p.Places }),
            ("all", p => p),
        })
        {
            var ranks = queries.AsParallel().AsOrdered().Select(q => Asked(keep(q.Person)).OrderByDescending(a => what == "name alone" ? -a.Likeness.Distance : a.Likeness.Weight).ThenBy(a => a.Likeness.Distance).Select(a => a.Id).ToList().IndexOf(q.Id)).ToList();
            report.Add(FormattableString.Invariant($"{what}: first, among ten, among {Tried} of {corpus.Count} records, {queries.Count} asked"), "", FormattableString.Invariant($"{Share(ranks, 1):0.000} {Share(ranks, 10):0.000} {Share(ranks, Tried):0.000}"), null, "invented people");
        }

        var places = new QuestionPlaces(PlaceShelf.Read(AppContext.BaseDirectory, rules).Gazetteer, rules, today);
        report.Add("reading one question", "", Median(queries.Take(200), q => Question.Read($"{q.Person.Names.FirstOrDefault()} 12 តាខ្មៅ 012 345 678", Purposes.Child, today, places)), null, "median");
        report.Add(FormattableString.Invariant($"comparing with {Tried} records, all fields, forms of theirs made"), "", Median(queries.Take(200), q =>
        {
            foreach (var form in forms.Take(Tried)) Likeness.Of(FindForm.Of(q.Person, rules), FindForm.Of(form.Findable, rules), weights, rules);
        }), null, "median");

        var prior = Expected / corpus.Count;
        var strangers = Lines("strangers.tsv").AsParallel().AsOrdered().Select(l => Asked(l.Person).Select(a => a.Likeness.Probability(prior)).DefaultIfEmpty().Max()).ToList();
        var known = queries.AsParallel().AsOrdered().Select(q => Asked(q.Person).Where(a => a.Id == q.Id).Select(a => a.Likeness.Probability(prior)).DefaultIfEmpty().Max()).ToList();
        foreach (var line in new[] { 0.05, 0.1, 0.2, 0.5, 0.7, 0.9, 0.95, 0.99 })
            report.Add(FormattableString.Invariant($"from {line:0.###} on: strangers called so, of 1,000; right ones called so, of {known.Count}"), "", string.Create(CultureInfo.InvariantCulture, $"{1000.0 * strangers.Count(p => p >= line) / strangers.Count:0} {known.Count(p => p >= line) / (double)known.Count:0.000}"), null, "invented people");
    }

    private static string Median(IEnumerable<PersonLine> lines, Action<PersonLine> work)
    {
        var times = lines.Select(l =>
        {
            var began = Stopwatch.GetTimestamp();
            work(l);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }).Order().ToList();
        return FormattableString.Invariant($"{times[times.Count / 2]:0.00} ms");
    }

    private static double Share(List<int> ranks, int within) => ranks.Count(r => r >= 0 && r < within) / (double)ranks.Count;
}
