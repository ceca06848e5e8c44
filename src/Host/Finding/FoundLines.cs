using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Host.Finding;

/// <summary>What was found, in words.</summary>
internal static class FoundLines
{
    // Less than this says nothing to a reader.
    private const double Telling = 0.5;

    public static FoundLine Of(HouseParts house, Visit visit, Words words, FoundFile found, DateOnly today)
    {
        var card = found.Card;
        return new(
            Called(words, found),
            $"{Names.Kind(words, found.Head.Kind)} {house.Rooms.FaceOf(house, visit, found.Head).Code}",
            Doors.Places.Of(found.Head.Kind, found.Head.Stream),
            words["page.find.sure." + found.Sure])
        {
            Facts = string.Join(" · ", Facts(house, words, card, today)),
            Why = [.. found.Why.Parts.Where(p => Math.Abs(p.Weight) >= Telling).OrderByDescending(p => Math.Abs(p.Weight)).Select(p => (words[$"page.find.why.{p.Field}.{p.Level}"], p.Weight > 0))],
        };
    }

    /// <summary>A span of days in words: a day, a year, or from when to when.</summary>
    public static string Span(Words words, BirthSpan born) => born.From == born.Until ? Times.Day(words, born.From)
        : born is { From: { Month: 1, Day: 1 }, Until: { Month: 12, Day: 31 } } && born.From.Year == born.Until.Year ? born.From.Year.ToString(CultureInfo.InvariantCulture)
        : $"{Times.Day(words, born.From)} – {Times.Day(words, born.Until)}";

    /// <summary>A place by its name, where it is a code; as it stands where it is words.</summary>
    public static string Place(HouseParts house, Words words, string place) =>
        PlaceCode.IsWhole(place) && house.Places.Gazetteer.Resolve(place, PhnomPenh.DayOf(house.Clock.GetUtcNow())) is { Place: var known } ? (words.Language == "km" || known.Latin.Length == 0 ? known.Khmer : known.Latin) : place;

    private static string Called(Words words, FoundFile found) => found.Card switch
    {
        { Names: { IsEmpty: false } names } => string.Join(", ", names),
        { Relatives: { IsEmpty: false } around } => string.Join(" · ", found.Named.Append(words.Format("page.find.around", string.Join(", ", around)))),
        { Marks: { IsEmpty: false } marks } => string.Join(" · ", found.Named.Append(string.Join(", ", marks.Select(m => m.Text)))),
        _ => words["page.find.nameless"],
    };

    private static IEnumerable<string> Facts(HouseParts house, Words words, Findable card, DateOnly today)
    {
        if (card.Sex is { } sex) yield return words["page.find.sex." + sex];
        if (card.Born is { } born)
        {
            var (least, most) = (Math.Max(0, BirthSpan.Years(born.Until, today)), Math.Max(0, BirthSpan.Years(born.From, today)));
            yield return least == most ? words.Format("page.find.age", least) : words.Format("page.find.ages", least, most);
        }

        foreach (var place in card.Places) yield return Place(house, words, place);
        if (card.Names.IsEmpty) yield break;
        foreach (var mark in card.Marks) yield return $"{words["mark-kind." + mark.Kind]} {mark.Text}";
    }
}
