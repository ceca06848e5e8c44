using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>On the page of a file: which others bear the same telephone, plate or name on a network.</summary>
internal static class LinkSections
{
    public static SectionView? Draw(Asking asking, LinkState state) => (state.Links.IsEmpty && state.Decided.IsEmpty) || asking.Subject is not { } stream ? null : new(asking.Words["page.links"])
    {
        Warnings = state.Links.IsEmpty ? [] : [asking.Words["page.links.help"]],
        Rows = [.. state.Decided.Values.Select(d => new DefinitionRow(asking.Words["match-verdict." + d.Verdict], LinkTable.NameOf(asking.House, asking.Visit, asking.Words, d.Other, d.OtherKind)))],
        Table = state.Links.IsEmpty ? null : LinkTable.Of(asking.House, asking.Visit, asking.Words, state.Links),
        Page = state.Links.IsEmpty ? null : new("page.links.picture", $"/links/{stream}"),
    };

    /// <summary>What an entry about a link says in a journal.</summary>
    public static Telling? Tell(Words words, Work.Acts.IEntry entry) => entry switch
    {
        LinkFound link => new(words["mark-kind." + link.Kind], link.HappenedAt),
        MatchNoted match => new($"{Names.Kind(words, match.OtherKind)}: {words["match-verdict." + match.Verdict]}", match.HappenedAt),
        _ => null,
    };
}
