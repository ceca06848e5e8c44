using Kapea.Host.Doors;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Pages;

/// <summary>What an entry says besides its own sentence.</summary>
/// <param name="Text">What was written; <c>null</c>: nothing.</param>
/// <param name="HappenedAt">When it happened, as stated.</param>
internal readonly record struct Telling(string? Text, DateTimeOffset? HappenedAt);

/// <summary>Entries as the lines of a timeline.</summary>
internal static class Journals
{
    /// <summary>A time that differs less than this from when it was written is the same time to a reader.</summary>
    private static readonly TimeSpan SameTime = TimeSpan.FromMinutes(2);

    public static IEnumerable<TimelineEntry> Of(HouseParts house, Visit visit, Words words, IEnumerable<SeenEntry> entries, Func<IEntry, Telling> tell, Func<SeenEntry, PartLink?>? link = null) =>
        entries.Select(e => Line(house, visit, words, e, tell(e.Entry)) with { Link = link?.Invoke(e) });

    /// <summary>Whole sentences, one to a line, without those that say nothing.</summary>
    public static string? Lines(params ReadOnlySpan<string?> lines)
    {
        var said = new List<string>(lines.Length);
        foreach (var line in lines)
            if (!string.IsNullOrWhiteSpace(line)) said.Add(line);
        return said.Count == 0 ? null : string.Join('\n', said);
    }

    private static TimelineEntry Line(HouseParts house, Visit visit, Words words, SeenEntry seen, Telling told)
    {
        var stored = seen.Stored;
        var apart = told.HappenedAt is { } happened && (happened - stored.At).Duration() >= SameTime;
        // A link is found whoever wrote the mark down: who works on the other file is nobody's here.
        var who = stored.Name == LinkFound.WireName ? PersonId.Clock : stored.Author;
        return new(stored.At, Names.Who(house, visit, words, who), stored.Destroyed ? words["page.entry-destroyed"] : words["entry." + ActWords.Key(stored.Name)])
        {
            HappenedAt = apart ? told.HappenedAt : null,
            Text = told.Text,
            Sealed = seen.Entry is Unopened && stored.How != SealedHow.Bare && !stored.Destroyed,
        };
    }
}
