using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>On the page of a file: which others bear the same telephone, plate or name on a network.</summary>
internal static class LinkSections
{
    public static SectionView? Draw(Asking asking, LinkState state) => state.Links.IsEmpty || asking.Subject is not { } stream ? null : new(asking.Words["page.links"])
    {
        Warnings = [asking.Words["page.links.help"]],
        Table = LinkTable.Of(asking.House, asking.Visit, asking.Words, state.Links),
        Page = new("page.links.picture", $"/links/{stream}"),
    };

    /// <summary>What an entry about a link says in a journal.</summary>
    public static Telling? Tell(Words words, Work.Acts.IEntry entry) => entry is LinkFound link ? new($"{words["mark-kind." + link.Kind]} {link.Mark}", link.HappenedAt) : null;
}
