using Kapea.Bench;

string[] known = ["acts", "opening", "alerts", "sign-in", "memory", "disk", "pages", "functions", "crash", "phases", "network", "year", "court", "likeness", "find"];
var names = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && !a.All(char.IsAsciiDigit) && (i == 0 || args[i - 1] is not ("--grown" or "--people" or "--corpus" or "--queries"))).ToArray();
if (args.Contains("--help") || names.Except(known).FirstOrDefault() is { })
{
    Console.WriteLine($"""
        ./kapea bench [name...] [--quick]

        Names: {string.Join(", ", known)}. Without a name the first seven are measured:
          functions   micro-benchmarks of single functions (BenchmarkDotNet)
          crash       kills a server again and again: [--rounds 30] [--acts 2000 acknowledged in each]
          network     [--cases 100000] [--grown FOLDER]: an act and the page of the day in a network of so many cases (takes minutes)
          year        [--seed 1] [--days 365]: a year of a team's work by twelve people at once, counted afterwards
          court       [--seed 1]: ten proceedings of years, counted at every step
          likeness    --people FOLDER, written by reference/people.cs: what sex, birth and place add to a name, and how often strangers are called the same
          find        --corpus FILE --queries FILE, as for 'kapea find eval': times, bytes on the disk, a rebuild; with PGHOST set, PostgreSQL's trigrams over the same names
          phases      where the time of one act goes, step by step; no goals

        Each prints a table of figure, goal, measured and verdict; a run of all is written to bench/results-latest.md.
        """);
    return args.Contains("--help") ? 0 : 2;
}

if (names is ["functions"]) return Functions.Run(args.Contains("--quick"));
var quick = args.Contains("--quick");
int Number(string flag, int otherwise) => Array.IndexOf(args, flag) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], out var number) ? number : otherwise;
string? Text(string flag) => Array.IndexOf(args, flag) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
if (names.Length == 0) names = known[..7];
var report = new Report();
using var ground = new Ground();
foreach (var name in names)
{
    Console.Error.WriteLine($"-- {name}");
    await (name switch
    {
        "phases" => PhasesBench.Run(ground, report, quick),
        "opening" => OpeningBench.Run(ground, report, quick),
        "alerts" => AlertsBench.Run(ground, report, quick),
        "sign-in" => SignInBench.Run(ground, report, quick),
        "memory" => MemoryBench.Run(ground, report, quick),
        "disk" => DiskBench.Run(ground, report, quick),
        "pages" => PagesBench.Run(ground, report, quick),
        "network" => NetworkBench.Run(ground, report, Number("--cases", quick ? 5000 : 100_000), Array.IndexOf(args, "--grown") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null),
        "year" => Kapea.Bench.Year.YearBench.Run(ground, report, Number("--seed", 1), Number("--days", quick ? 60 : Kapea.Bench.Year.Calendar.Days)),
        "court" => Kapea.Bench.Court.CourtBench.Run(ground, report, Number("--seed", 1)),
        "likeness" => LikenessBench.Run(report, Array.IndexOf(args, "--people") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null),
        "find" => FindBench.Run(report, Text("--corpus"), Text("--queries")),
        "crash" => CrashBench.Run(ground, report, Number("--rounds", quick ? 3 : 30), Number("--acts", quick ? 300 : 2000)),
        "acts" => ActsBench.Run(ground, report, quick),
        _ => throw new InvalidOperationException(name),
    });
}

Console.WriteLine();
Console.WriteLine(report.Markdown());
if (names.SequenceEqual(known.Take(7)) && Repository.Bench is { } folder) File.WriteAllText(Path.Combine(folder, "results-latest.md"), report.Markdown());
return report.AllGood ? 0 : 1;
