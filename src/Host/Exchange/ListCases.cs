using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Exchange;

namespace Kapea.Host.Exchange;

/// <summary>The cases of a list, for the page and for the command line.</summary>
internal static class ListCases
{
    /// <summary>The list as a file of cases; or why not.</summary>
    /// <param name="origin">What the list is called; empty: nobody has said, and it can only be looked at.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="shape">Where its headings and cases stand.</param>
    /// <param name="mapping">What its columns mean.</param>
    /// <param name="around">What it is understood by.</param>
    /// <param name="earlier">How the list was read that came in under this name before; <c>null</c>: none did.</param>
    public static (CasesFile? File, Refusal? Why) Of(string origin, Sheet sheet, SheetShape shape, SheetMapping mapping, SheetKnowledge around, SheetMapping? earlier = null)
    {
        if (string.Equals(origin, CasesFile.Primero, StringComparison.OrdinalIgnoreCase)) return (null, SheetRefusals.NameOfASystem);
        if (shape.HeadingRow == 0) return (null, SheetRefusals.NoHeadings);
        if (mapping.AgesOn > around.Today) return (null, SheetRefusals.AgesOnAhead);
        var reading = SheetReading.Of(sheet, shape, mapping, around);
        if (reading.Questions.Any(q => q.Dates.IsAsked)) return (null, SheetRefusals.DatesUndecided);
        if (mapping.AgesOn is null && !mapping.SaysWhen(shape) && reading.Cases.Any(c => c.Troubles.Any(t => t.Code == ExchangeTroubles.AgeWithoutDay))) return (null, SheetRefusals.AgesOnMissing);
        if (reading.Cases.IsEmpty) return (null, SheetRefusals.FileEmpty);
        return (new(origin, reading.Cases) { Mapping = mapping.For(shape), Passed = reading.Passed, KnowsOtherwise = reading.KnowsOtherwise(mapping, earlier, shape) }, null);
    }

}

/// <summary>How the lists of this person's desks were read before, by the name of the list; of two with one name the newer. The day on which ages were right is never that of an earlier list.</summary>
/// <param name="Kept">What their columns meant.</param>
/// <param name="Here">The same of those that were not taken back: children of theirs are here.</param>
internal sealed record ListsBefore(ImmutableDictionary<string, SheetMapping> Kept, ImmutableDictionary<string, SheetMapping> Here)
{
    /// <summary>Opens every import of hers, once.</summary>
    public static ListsBefore Of(HouseParts house, Visit visit)
    {
        var lists = RoomPages.Held<ImportState>(house, visit, StreamKind.Import).Where(i => i.State is { Begun: not null, Mapping: not null }).OrderByDescending(i => i.Head.Born).Select(i => i.State).ToList();
        return new(Newest(lists), Newest(lists.Where(i => i.TakenBack is null)));
    }

    private static ImmutableDictionary<string, SheetMapping> Newest(IEnumerable<ImportState> lists) => lists.DistinctBy(i => i.Begun!.Origin).ToImmutableDictionary(i => i.Begun!.Origin, i => i.Mapping! with { AgesOn = null }, StringComparer.Ordinal);
}
