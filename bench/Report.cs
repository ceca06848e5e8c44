using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Kapea.Bench;

/// <summary>One line of the table: what was measured, what was aimed at, what came out.</summary>
internal sealed record Line(string Figure, string Goal, string Measured, bool? Good, string Load);

/// <summary>The table of one run, with the machine it was measured on.</summary>
internal sealed class Report
{
    private readonly List<Line> _lines = [];
    private readonly DateTimeOffset _began = DateTimeOffset.UtcNow;
    private readonly string _loadAtStart = LoadAverage();

    public IReadOnlyList<Line> Lines => _lines;

    public bool AllGood => _lines.All(l => l.Good != false);

    public void Add(string figure, string goal, string measured, bool? good, string load)
    {
        _lines.Add(new(figure, goal, measured, good, load));
        Console.WriteLine($"{Verdict(good),-8} {figure}: {measured} (goal {goal}) - {load}");
    }

    /// <summary>The table as markdown, machine and load named.</summary>
    public string Markdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Figures of one run of `./kapea bench`").AppendLine();
        text.AppendLine("| | |").AppendLine("|---|---|");
        text.AppendLine(Inv($"| date | {_began:yyyy-MM-dd HH:mm} UTC, {(DateTimeOffset.UtcNow - _began).TotalMinutes:0.0} min |"));
        text.AppendLine(Inv($"| machine | {Environment.ProcessorCount} cores ({Cpu()}), {Memory()}, {RuntimeInformation.OSDescription}, .NET {Environment.Version} |"));
        text.AppendLine(Inv($"| load average (1, 5, 15 min) | {_loadAtStart} at the start, {LoadAverage()} at the end; other work shares the machine |"));
        text.AppendLine().AppendLine("| figure | goal | measured | verdict | data and load |").AppendLine("|---|---|---|---|---|");
        foreach (var line in _lines) text.AppendLine($"| {line.Figure} | {line.Goal} | {line.Measured} | {Verdict(line.Good)} | {line.Load} |");
        return text.ToString();
    }

    public static string LoadAverage() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";

    private static string Verdict(bool? good) => good switch { true => "reached", false => "MISSED", null => "-" };

    private static string Cpu() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Memory() => Inv($"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024:0} GiB");

    internal static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Medians and percentiles of what was measured.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    /// <summary>By nearest rank: a value that was really measured.</summary>
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Median with the least and the greatest.</summary>
    public static string Spread(IReadOnlyCollection<double> values, string format = "0.00") =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(values).ToString(format, CultureInfo.InvariantCulture)} ({values.Min().ToString(format, CultureInfo.InvariantCulture)}-{values.Max().ToString(format, CultureInfo.InvariantCulture)})");
}
