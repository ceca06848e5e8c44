using System.Globalization;
using System.Text;
using Kapea.Host.CommandLine;
using Kapea.Host.Doors;
using Kapea.Work.Acts;
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
        var day = PhnomPenh.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var table = new StringBuilder("khmer\tlatin\thundredths\tsource\tvalid_from\tvalid_to\tverified_by\n");
        foreach (var (khmer, latin, hundredths) in costs)
            table.Append(CultureInfo.InvariantCulture, $"{khmer}\t{latin}\t{hundredths}\tEstimated by kapea find fit from {names.Count} names on {day}\t2020-01-01\t\t\n");
        if (output is null) say.Write(table.ToString());
        else File.WriteAllText(output, table.ToString());
        return Exit.Good;
    }

    private static string Cell(string sound) => sound.Length == 0 ? "-" : sound;

    private static IReadOnlyList<string> Sounds(string name, SoundRules rules) => [.. NameForm.Of(name, rules).Words.SelectMany(w => w.Sounds)];

    private static IEnumerable<(string Khmer, string Latin)> Read(string file) =>
        TabbedFile.Read(file, "km", "latin").Select(l => (Khmer: l.Cell("km"), Latin: l.Cell("latin"))).Where(n => n.Khmer.Length > 0 && n.Latin.Length > 0);
}
