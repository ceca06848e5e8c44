using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>Links in lines: what they have in common, with what, who holds that, and since when.</summary>
internal static class LinkTable
{
    /// <summary>The table.</summary>
    /// <param name="house">The house.</param>
    /// <param name="visit">Who reads.</param>
    /// <param name="words">Her words.</param>
    /// <param name="links">The links, each with the file it stands in.</param>
    public static TableView Of(HouseParts house, Visit visit, Words words, IEnumerable<(StreamId File, LinkOnFile Link)> links) => new(
        [words["page.links.mark"], words["page.links.other"], words["page.links.desk"], words["page.links.since"]],
        [.. links.Select(l => (ImmutableArray<string?>)[Named(words, l.Link), NameOf(house, visit, words, l.Link.Found.Other, l.Link.Found.OtherKind), DeskOf(house, visit, words, l.File, l.Link.Found), Times.Moment(words, l.Link.Found.HappenedAt)])]);

    /// <summary>The links of a file without those with files that were destroyed: that the same stood there once is gone with them.</summary>
    public static ImmutableArray<LinkOnFile> Standing(HouseParts house, LinkState state) => [.. state.Links.Where(l => IsThere(house, l.Found.Other))];

    /// <summary>Whether a file is there and not destroyed.</summary>
    public static bool IsThere(HouseParts house, Guid file) => house.Store.FindStream(new(file)) is { Destroyed: false };

    /// <summary>What the two have in common, in words; where the entry bears several, one or more of them.</summary>
    public static string Named(Words words, LinkOnFile link)
    {
        var marks = string.Join(" · ", link.Marks);
        return $"{words["mark-kind." + link.Found.Kind]} {(link.Marks.Length > 1 ? words.Format("page.links.one-of", marks) : marks)}".TrimEnd();
    }

    /// <summary>Whom to ask about the other file.</summary>
    public static string DeskOf(HouseParts house, Visit visit, Words words, StreamId file, LinkFound link)
    {
        var code = link.Desk ?? StreamHolders.First(house.Store, house.Book.Now, file)?.Code;
        return code is null || visit.Desks.Any(d => d.Code == code) ? words["page.links.own-desk"] : Names.Desk(house, words, code);
    }

    /// <summary>How the other file is called before this reader: by its code where she may open it, else by what it is.</summary>
    public static string NameOf(HouseParts house, Visit visit, Words words, Guid other, string otherKind)
    {
        var kind = Names.Kind(words, otherKind);
        return RoomPages.MaySee(house, visit, new(other)) && house.Store.FindStream(new(other)) is { } head ? $"{kind} {house.Rooms.FaceOf(house, visit, head).Code}" : kind;
    }
}
