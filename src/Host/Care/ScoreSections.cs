using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Host.Care;

/// <summary>What the scores of a child come to, on the page of its case: for who holds them.</summary>
internal static class ScoreSections
{
    public static void Tell(RoomBook rooms) => rooms.Section<ScoresState>(StreamKind.Scores, Draw);

    private static SectionView? Draw(Asking asking, ScoresState scores)
    {
        var (words, reference) = (asking.Words, asking.House.Reference.At(asking.House.Clock.GetUtcNow()));
        var instruments = scores.Sheets.Select(s => s.Instrument).Distinct().ToList();
        if (instruments.Count == 0 || asking.Subject is not { } stream) return null;
        return new SectionView(Names.Kind(words, StreamKind.Scores.Wire()))
        {
            Rows = [.. instruments.Select(i => Row(words, reference, scores, i))],
            Page = new("page.scores.open", $"/cases/{stream}/scores"),
        };
    }

    /// <summary>28 → 44 → 60, and what the change is worth; a sheet without a score is a dash.</summary>
    private static DefinitionRow Row(Words words, ReferenceBook reference, ScoresState scores, string instrument)
    {
        var road = string.Join(" → ", scores.SheetsOf(instrument).Select(s => s.Score?.ToString(CultureInfo.InvariantCulture) ?? "–"));
        return new(words["instrument." + instrument], $"{road} · {words["change." + scores.ChangeOn(instrument, reference).Category]}", reference.Instrument(instrument) is not { IsVerified: true });
    }
}
