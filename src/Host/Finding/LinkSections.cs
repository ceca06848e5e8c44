using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>On the page of a file: which others bear the same telephone, plate or name on a network.</summary>
internal static class LinkSections
{
    public static SectionView? Draw(Asking asking, LinkState state)
    {
        var links = LinkTable.Standing(asking.House, state);
        var decided = state.Decided.Values.Where(d => LinkTable.IsThere(asking.House, d.Other)).ToList();
        return (links.IsEmpty && decided.Count == 0) || asking.Subject is not { } stream ? null : Section(asking, stream, links, decided);
    }

    private static SectionView Section(Asking asking, StreamId stream, ImmutableArray<LinkOnFile> links, List<MatchNoted> decided) => new(asking.Words["page.links"])
    {
        Warnings = links.IsEmpty ? [] : [asking.Words["page.links.help"]],
        Rows = [.. decided.Select(d => new DefinitionRow(asking.Words["match-verdict." + d.Verdict], LinkTable.NameOf(asking.House, asking.Visit, asking.Words, d.Other, d.OtherKind)))],
        Table = links.IsEmpty ? null : LinkTable.Of(asking.House, asking.Visit, asking.Words, links.Select(l => (stream, l))),
        Page = links.IsEmpty ? null : new("page.links.picture", $"/links/{stream}"),
    };

    /// <summary>What an entry about a link says in a journal.</summary>
    public static Telling? Tell(Words words, Work.Acts.IEntry entry) => entry switch
    {
        LinkFound link => new(words["mark-kind." + link.Kind], link.HappenedAt),
        MatchNoted match => new($"{Names.Kind(words, match.OtherKind)}: {words["match-verdict." + match.Verdict]}", match.HappenedAt),
        _ => null,
    };
}
