using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>Links in lines: what they have in common, with what, who holds that, and since when.</summary>
internal static class LinkTable
{
    public static TableView Of(HouseParts house, Visit visit, Words words, IEnumerable<LinkOnFile> links) => new(
        [words["page.links.mark"], words["page.links.other"], words["page.links.desk"], words["page.links.since"]],
        [.. links.Select(l => (ImmutableArray<string?>)[Named(words, l), NameOf(house, visit, words, l.Found.Other, l.Found.OtherKind), DeskOf(house, words, l.Found), Times.Moment(words, l.Found.HappenedAt)])]);

    /// <summary>What the two have in common, in words.</summary>
    public static string Named(Words words, LinkOnFile link) => $"{words["mark-kind." + link.Found.Kind]} {string.Join(" · ", link.Marks)}".TrimEnd();

    /// <summary>Whom to ask about the other file.</summary>
    public static string DeskOf(HouseParts house, Words words, LinkFound link) => link.Desk is { } code ? Names.Desk(house, words, code) : words["page.links.own-desk"];

    /// <summary>How the other file is called before this reader: by its code where she may open it, else by what it is.</summary>
    public static string NameOf(HouseParts house, Visit visit, Words words, Guid other, string otherKind)
    {
        var kind = Names.Kind(words, otherKind);
        return RoomPages.MaySee(house, visit, new(other)) && house.Store.FindStream(new(other)) is { } head ? $"{kind} {house.Rooms.FaceOf(house, visit, head).Code}" : kind;
    }
}
