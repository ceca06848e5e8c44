using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>What the entries about a copy say in its journal.</summary>
internal static class CopyJournal
{
    public static Telling Tell(Words words, IEntry entry) => entry switch
    {
        ListExported e => new(Journals.Lines(words["exported-list." + e.List], e.Purpose, $"{words["page.copy.until"]}: {Times.Day(words, e.Until)}"), e.HappenedAt),
        CopyDestroyed e => new(e.How, e.HappenedAt),
        _ => default,
    };
}
