using Kapea.Host.Doors;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;

namespace Kapea.Host.Pages;

/// <summary>Who opened a stream lately, for those who hold it, and whether this reader looks through a broken glass.</summary>
internal static class Readings
{
    public static IEnumerable<ReadingLine> Of(HouseParts house, Visit visit, Words words, StreamHead head, int most) =>
        house.Store.Audit(head.Stream, long.MaxValue, most).Select(a => new ReadingLine(Names.Who(house, visit, words, a.Person), words["audit." + a.Code], Names.Kind(words, head.Kind), a.At));

    /// <summary>Until when a glass broken by this reader still lets her look; <c>null</c>: none does.</summary>
    public static DateTimeOffset? GlassUntil(HouseParts house, Visit visit, IEnumerable<StreamId> streams) =>
        streams.Select(s => Glass.Broken(house.Store, visit.Id, s, house.Clock.GetUtcNow())).FirstOrDefault(g => g is not null) is { } glass ? DateTimeOffset.FromUnixTimeSeconds(glass.Until) : null;
}
