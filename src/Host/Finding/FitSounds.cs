using System.Globalization;
using System.Text;
using Kapea.Host.CommandLine;
using Kapea.Host.Doors;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>Estimates what it costs to take one sound for another from a network's own list of names in both scripts.</summary>
internal static class FitSounds
{
    /// <summary>Prints how many pairs and sounds there were; writes <c>sound-costs.tsv</c> where a file is named, otherwise prints it.</summary>
    /// <exception cref="InvalidDataException">The list is not as it should be.</exception>
    public static int Run(string pairs, string? output, DateTimeOffset now, TextWriter say)
    {
        var rules = SoundRules.Of(ReferenceShelf.Read(AppContext.BaseDirectory).At(now));
        var names = Read(pairs).Distinct().ToList();
        if (names.Count == 0) throw new InvalidDataException($"{pairs}: no pair stands in it.");
        var costs = SoundFit.Of(names.Select(n => (Sounds(n.Khmer, rules), Sounds(n.Latin, rules)))).Seen
            .Select(s => (Khmer: Cell(s.Key.Khmer), Latin: Cell(s.Key.Latin), Hundredths: (int)Math.Round(Math.Max(0, s.Value) * 100))).OrderBy(s => s.Khmer, StringComparer.Ordinal).ThenBy(s => s.Latin, StringComparer.Ordinal).ToList();
        say.WriteLine(FormattableString.Invariant($"names {names.Count}, pairs of sounds {costs.Count}"));
        var day = now.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var table = new StringBuilder("khmer\tlatin\thundredths\tsource\tvalid_from\tvalid_to\tverified_by\n");
        foreach (var (khmer, latin, hundredths) in costs)
            table.Append(CultureInfo.InvariantCulture, $"{khmer}\t{latin}\t{hundredths}\tEstimated by kapea find fit from {names.Count} names on {day}\t2020-01-01\t\t\n");
        if (output is null) say.Write(table.ToString());
        else File.WriteAllText(output, table.ToString());
        return Exit.Good;
    }

    private static string Cell(string sound) => sound.Length == 0 ? "-" : sound;

    private static IReadOnlyList<string> Sounds(string name, SoundRules rules) => [.. NameForm.Of(name, rules).Words.SelectMany(w => w.Sounds)];

    private static IEnumerable<(string Khmer, string Latin)> Read(string file)
    {
        int line = 0, khmer = -1, latin = -1;
        foreach (var cells in File.ReadLines(file).Select(l => l.Split('\t')))
        {
            line++;
            if (line == 1)
            {
                (khmer, latin) = (Array.IndexOf(cells, "km"), Array.IndexOf(cells, "latin"));
                if (khmer < 0 || latin < 0) throw new InvalidDataException($"{file}, line 1: the columns km and latin are needed, parted by tabs.");
                continue;
            }

            if (cells.Length <= Math.Max(khmer, latin)) throw new InvalidDataException(FormattableString.Invariant($"{file}, line {line}: {cells.Length} cells, and {Math.Max(khmer, latin) + 1} are needed."));
            if (cells[khmer].Length > 0 && cells[latin].Length > 0) yield return (cells[khmer], cells[latin]);
        }
    }
}
