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
    public static (CasesFile? File, Refusal? Why) Of(string origin, Sheet sheet, SheetShape shape, SheetMapping mapping, SheetKnowledge around)
    {
        if (shape.HeadingRow == 0) return (null, SheetRefusals.NoHeadings);
        var reading = SheetReading.Of(sheet, shape, mapping, around);
        if (reading.Questions.Any(q => q.Dates.IsAsked)) return (null, SheetRefusals.DatesUndecided);
        return reading.Cases.IsEmpty ? (null, SheetRefusals.FileEmpty) : (new(origin, reading.Cases) { Mapping = mapping, Passed = reading.Passed }, null);
    }

    /// <summary>The mappings that this person's desks keep, by name; of two with one name the newer.</summary>
    public static ImmutableDictionary<string, SheetMapping> Kept(HouseParts house, Visit visit) => RoomPages.Held<ImportState>(house, visit, StreamKind.Import)
        .Where(i => i.State is { Begun: not null, Mapping: not null }).OrderByDescending(i => i.Head.Born).DistinctBy(i => i.State.Begun!.Origin)
        .ToImmutableDictionary(i => i.State.Begun!.Origin, i => i.State.Mapping!, StringComparer.Ordinal);
}
