using System.CommandLine;
using Kapea.Host.Finding;

namespace Kapea.Host.CommandLine;

/// <summary><c>kapea find</c>: how well names are found.</summary>
internal static class FindCommand
{
    public static Command Make()
    {
        var corpus = new Option<string>("--corpus") { Description = "Tab-separated text with the columns id and text: the names that are there.", Required = true };
        var queries = new Option<string>("--queries") { Description = "Tab-separated text with the columns id and text: what is asked, and the id of the right answer, or several joined by |.", Required = true };
        var eval = new Command("eval", "Asks every question of a file of one's own and prints how many right answers came first, and among the first ten, as one JSON object.") { corpus, queries };
        eval.SetAction((parsed, _) => HouseFlags.Say(() => FindEval.Run(parsed.GetValue(corpus)!, parsed.GetValue(queries)!, Console.Out)));
        return new Command("find", "Finding names in two scripts and many spellings.") { eval, Fit(), Explain() };
    }

    private static Command Explain()
    {
        var names = new Argument<string[]>("names") { Description = "One name or more; of two it is also said how they compare.", Arity = ArgumentArity.OneOrMore };
        var explain = new Command("explain", "Says step by step how names are read and compared.") { names };
        explain.SetAction((parsed, _) => HouseFlags.Say(() => Task.FromResult(FindExplain.Run(parsed.GetValue(names)!, Console.Out))));
        return explain;
    }

    private static Command Fit()
    {
        var corpus = new Option<string?>("--corpus") { Description = "Tab-separated text with the columns id and name, and any of sex, born (yyyy, yyyy-MM-dd, age N or age N-M), place, relatives and phone: estimates by which weights two records are compared. Nobody has to say which are the same." };
        var sounds = new Option<string?>("--sounds") { Description = "Tab-separated text with the columns km and latin, the same name in both scripts: estimates what it costs to take one sound for another." };
        var output = new Option<string?>("--out") { Description = "Where to write match-weights.tsv or sound-costs.tsv, for the folder reference of the data directory." };
        var fit = new Command("fit", "Estimates from a list of one's own how names and records are compared.") { corpus, sounds, output };
        fit.SetAction((parsed, _) => HouseFlags.Say(() => Task.FromResult((parsed.GetValue(corpus), parsed.GetValue(sounds)) switch
        {
            ({ } list, null) => FindFit.Run(list, parsed.GetValue(output), TimeProvider.System.GetUtcNow(), Console.Out),
            (null, { } pairs) => FitSounds.Run(pairs, parsed.GetValue(output), TimeProvider.System.GetUtcNow(), Console.Out),
            _ => throw new InvalidDataException("Give either --corpus or --sounds."),
        })));
        return fit;
    }
}
