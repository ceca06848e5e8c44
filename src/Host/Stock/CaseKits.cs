using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Acts;
using Kapea.Work.Stock;

namespace Kapea.Host.Stock;

/// <summary>The kits a child got, on the page of the case and in its journal.</summary>
internal static class CaseKits
{
    public static SectionView? Draw(Asking asking, KitsOfCase kits)
    {
        var mayIssue = asking.House.Acts.Find(IssueKit.WireName)!.MayBeDoneBy(asking.Visit) && StoreList.Held(asking.House, asking.Visit).Any();
        if (kits.HandedOver.IsEmpty && !mayIssue) return null;
        var words = asking.Words;
        return new(words["page.stock.case"])
        {
            Table = kits.HandedOver.IsEmpty ? null : new(
                [words["page.stock.kit"], words["page.stock.when"], words["page.stock.reference"], words["page.stock.state"], words["page.stock.contents"]],
                [.. kits.HandedOver.OrderByDescending(k => k.HappenedAt).Select(k => new string?[]
                {
                    StockWords.Kit(words, k.Kit, k.Size), Times.Moment(words, k.HappenedAt), StockWords.Reference(k.HandOver),
                    words[kits.GivenBack.Contains(k.HandOver) ? "page.stock.given-back" : "page.stock.with-child"], StockWords.Contents(words, k.Contents),
                }.ToImmutableArray())]),
            Page = mayIssue ? new("page.stock.go", "/stock") : null,
        };
    }

    public static Telling? Tell(Words words, IEntry entry) => entry switch
    {
        KitHandedOver e => new(Journals.Lines($"{StockWords.Kit(words, e.Kit, e.Size)} · {words.Format("page.stock.hand-over", StockWords.Reference(e.HandOver))}", StockWords.Contents(words, e.Contents)), e.HappenedAt),
        KitGivenBack e => new(words.Format("page.stock.hand-over", StockWords.Reference(e.HandOver)), e.HappenedAt),
        _ => null,
    };
}
