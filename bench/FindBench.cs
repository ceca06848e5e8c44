using System.Diagnostics;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Finding;

namespace Kapea.Bench;

/// <summary>Names of a file kept as a network keeps them and asked for again: times, bytes on the disk, a rebuild after a turned key; and, where it is installed, PostgreSQL's trigram search over the same names in the clear.</summary>
internal static class FindBench
{
    private const int First = 10;

    public static async Task Run(Report report, string? corpus, string? queries)
    {
        if (corpus is null || queries is null) throw new InvalidOperationException("Give two files as for 'kapea find eval': --corpus FILE --queries FILE.");
        var folder = Directory.CreateTempSubdirectory("kapea-find-").FullName;
        var known = FindEval.Read(corpus).ToList();
        var asked = FindEval.Read(queries).ToList();
        await using var trial = await FindTrial.Make(folder, ReferenceShelf.Read(AppContext.BaseDirectory).At(TimeProvider.System.GetUtcNow()));
        var file = Path.Combine(folder, "journal.db");
        var began = Stopwatch.GetTimestamp();
        await trial.Keep(known.Select(k => k.Text));
        var kept = Stopwatch.GetElapsedTime(began);
        report.Add("adding a name, a thousand to a transaction", "1 ms", Inv($"{kept.TotalMilliseconds / known.Count:0.000} ms"), kept.TotalMilliseconds / known.Count < 1, Inv($"{known.Count} names"));
        await trial.Flush();
        var bytes = new FileInfo(file).Length / (double)known.Count;
        report.Add("the index on the disk, by child", "420 B", Inv($"{bytes:0} B"), bytes <= 420, Inv($"{trial.TokensPerRecord():0.0} tokens a name"));
        began = Stopwatch.GetTimestamp();
        _ = trial.Ask(known[0].Text, First).ToList();
        report.Add("the first question: the index is read", "-", Inv($"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, {Process.GetCurrentProcess().WorkingSet64 / 1048576} MiB resident"), null, "one thread");
        foreach (var question in asked.Take(50)) _ = trial.Ask(question.Text, First).ToList();
        Answers(report, "warm", asked, known, trial, () => { });
        Answers(report, "file out of the system's cache before every question", asked.Take(100).ToList(), known, trial, () => Forget(file));
        began = Stopwatch.GetTimestamp();
        var made = await trial.Turn();
        var turned = Stopwatch.GetElapsedTime(began);
        report.Add("tokens made anew from the cards", "5 min", Inv($"{turned.TotalMinutes:0.0} min"), turned.TotalMinutes < 5, Inv($"{made} records"));
        Postgres(report, corpus, asked);
    }

    private static void Answers(Report report, string how, List<(string Id, string Text)> asked, List<(string Id, string Text)> known, FindTrial trial, Action before)
    {
        var (times, first, ten) = (new List<double>(), 0, 0);
        foreach (var (id, text) in asked)
        {
            before();
            var began = Stopwatch.GetTimestamp();
            var found = trial.Ask(text, First).ToList();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            var at = found.FindIndex(n => id.Split('|').Contains(known[n - 1].Id));
            if (at == 0) first++;
            if (at >= 0) ten++;
        }

        Times(report, $"a question, {how}", times, Inv($"{asked.Count} questions, first {first / (double)asked.Count:0.000}, among ten {ten / (double)asked.Count:0.000}"), goal: true);
    }

    private static void Times(Report report, string figure, List<double> times, string load, bool goal)
    {
        times.Sort();
        var (half, most) = (times[times.Count / 2], times[(int)(times.Count * 0.99)]);
        report.Add(figure + ", p50 and p99", goal ? "15 and 40 ms" : "-", Inv($"{half:0.0} and {most:0.0} ms"), goal ? half < 15 && most < 40 : null, load);
    }

    /// <summary>Takes the file out of the system's cache.</summary>
    private static void Forget(string file)
    {
        using var dd = Process.Start(new ProcessStartInfo("dd", [$"of={file}", "oflag=nocache", "conv=notrunc,fdatasync", "count=0"]) { RedirectStandardError = true })!;
        dd.WaitForExit();
    }

    private static void Postgres(Report report, string corpus, List<(string Id, string Text)> asked)
    {
        if (Environment.GetEnvironmentVariable("PGHOST") is null)
        {
            Console.Error.WriteLine("PostgreSQL is not compared: set PGHOST, PGUSER and PGDATABASE of a server with pg_trgm.");
            return;
        }

        Psql($"DROP TABLE IF EXISTS kapea_names; CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE TABLE kapea_names (id text, text text);\n\\copy kapea_names FROM '{Path.GetFullPath(corpus)}' WITH (FORMAT csv, DELIMITER E'\\t', HEADER, QUOTE E'\\b')\nCREATE INDEX ON kapea_names USING gin (text gin_trgm_ops); VACUUM ANALYZE kapea_names;\n");
        var script = "\\timing on\n\\t on\n" + string.Concat(asked.Prepend(asked[0]).Select(q => $"SELECT 'found ' || id FROM kapea_names WHERE text % '{q.Text.Replace("'", "''", StringComparison.Ordinal)}' ORDER BY similarity(text, '{q.Text.Replace("'", "''", StringComparison.Ordinal)}') DESC LIMIT 10;\n"));
        var (times, first, ten, found, at) = (new List<double>(), 0, 0, new List<string>(), -1);
        foreach (var line in Psql(script).Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith("found ", StringComparison.Ordinal)) found.Add(line[6..]);
            if (!line.StartsWith("Time: ", StringComparison.Ordinal)) continue;
            // The first warms it up.
            if (at >= 0)
            {
                times.Add(double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
                var place = found.FindIndex(f => asked[at].Id.Split('|').Contains(f));
                if (place == 0) first++;
                if (place >= 0) ten++;
            }

            found.Clear();
            at++;
        }

        Times(report, "PostgreSQL, trigrams over names in the clear", times, Inv($"{times.Count} questions, first {first / (double)times.Count:0.000}, among ten {ten / (double)times.Count:0.000}"), goal: false);
        Psql("DROP TABLE kapea_names;");
    }

    private static string Psql(string script)
    {
        using var psql = Process.Start(new ProcessStartInfo("psql", ["-q", "-v", "ON_ERROR_STOP=1"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var reading = psql.StandardOutput.ReadToEndAsync();
        psql.StandardInput.Write(script);
        psql.StandardInput.Close();
        psql.WaitForExit();
        return psql.ExitCode == 0 ? reading.Result : throw new InvalidOperationException("psql failed.");
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
