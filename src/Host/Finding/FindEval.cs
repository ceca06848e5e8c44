using System.Diagnostics;
using System.Text.Json;
using Kapea.Host.CommandLine;
using Kapea.Host.Doors;

namespace Kapea.Host.Finding;

/// <summary>Measures how well names are found: every question of a file is asked of an index of the names in another.</summary>
internal static class FindEval
{
    private const int First = 10;

    /// <summary>The exit code; the figures are written as one JSON object: shares of questions, times in milliseconds.</summary>
    /// <exception cref="InvalidDataException">A file is not as it should be; the message names file and line.</exception>
    public static async Task<int> Run(string corpus, string queries, TextWriter say)
    {
        var reference = ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow());
        var known = Read(corpus).ToList();
        await using var trial = await FindTrial.Make(Directory.CreateTempSubdirectory("kapea-find-").FullName, reference);
        await trial.Keep(known.Select(k => k.Text));
        // The index is read by the first question; that is no part of any answer.
        if (known.Count > 0) trial.Ask(known[0].Text, First);
        var (first, ten, times) = (0, 0, new List<double>());
        foreach (var (id, text) in Read(queries))
        {
            var began = Stopwatch.GetTimestamp();
            var found = trial.Ask(text, First).ToList();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            var right = id.Split('|');
            var at = found.FindIndex(number => right.Contains(known[number - 1].Id));
            if (at == 0) first++;
            if (at >= 0) ten++;
        }

        if (times.Count == 0) throw new InvalidDataException($"{queries}: no question stands in it.");
        times.Sort();
        say.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
        {
            ["queries"] = times.Count,
            ["recall_at_1"] = Math.Round(first / (double)times.Count, 4),
            ["recall_at_10"] = Math.Round(ten / (double)times.Count, 4),
            ["p50_ms"] = Math.Round(times[times.Count / 2], 2),
            ["p99_ms"] = Math.Round(times[(int)(times.Count * 0.99)], 2),
            ["corpus"] = known.Count,
            ["tokens_per_record"] = Math.Round(trial.TokensPerRecord(), 1),
        }));
        return Exit.Good;
    }

    internal static IEnumerable<(string Id, string Text)> Read(string file) => TabbedFile.Read(file, "id", "text").Select(l => (l.Cell("id"), l.Cell("text")));
}
