using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Investigations;

namespace Kapea.Host.Investigations;

/// <summary>One investigation, for the desks that hold it.</summary>
internal static class OneInvestigation
{
    private const int MostReadings = 12;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || house.Door.Look<InvestigationState>(visit, id, StreamKind.Investigation) is not { State.Opened: not null } seen) return RoomPages.Nothing(context);
        await house.Door.Note(visit, "investigations.file-read", [(id, seen.Entries)], context.RequestAborted);
        return Show.Page<InvestigationPage, InvestigationView>(Frames.Of(context, house), View(house, visit, context.Words(), seen));
    });

    private static InvestigationView View(HouseParts house, Visit visit, Words words, Seen<InvestigationState> seen)
    {
        var (state, stream) = (seen.State, seen.Head.Stream);
        var dues = house.Store.All<DueRow>(stream).OrderBy(d => d.At).ToList();
        return new(stream.Value, stream.Reference, InvestigationsPages.Called(words, state), state.StatusSince, words["police-phase." + state.Phase], state.PhaseSince, [.. InvestigationRows.About(words, state.Opened!)])
        {
            Holders = string.Join(", ", Names.Holders(house, words, seen.Head)),
            Unverified = dues.Any(d => d.Kind == InvestigationClocks.Review) && !InvestigationClocks.IsVerified(house.Reference.At(house.Clock.GetUtcNow())),
            Dues = [.. dues.Select(d => new DueLine(d.Kind, null, DateTimeOffset.FromUnixTimeSeconds(d.At), $"/investigations/{stream}", stream.Reference))],
            Acts = house.Rooms.Links(house, visit, stream, state),
            Children = [.. state.Children.Select(c => InvestigationRows.Child(words, c.Value, c.Key - 1))],
            Identifiers = [.. state.Identifiers.Select(i => new DefinitionRow(words["identifier-kind." + i.Kind], $"{i.Value} ({i.Source})"))],
            Sections = [.. house.Rooms.Sections(new(house, visit, words, stream), StreamKind.Investigation.Wire(), seen.Entries)],
            Leads = [.. Leads(words, state).OrderBy(l => l.Outcome is null ? 0 : 1)],
            Sightings = [.. Days(words, state)],
            Operation = state.Operation is { } operation ? [.. InvestigationRows.Operation(words, operation)] : [],
            Foreign = state.Foreign is { } facts ? [.. InvestigationRows.Foreign(words, facts)] : [],
            Laws = state.Foreign is null ? [] : [.. InvestigationRows.Laws(words, house.Reference.At(house.Clock.GetUtcNow()))],
            Glass = Readings.GlassUntil(house, visit, [stream]),
            Readings = [.. Readings.Of(house, visit, words, seen.Head, MostReadings)],
            Journal = [.. Journals.Of(house, visit, words, seen.Entries, e => house.Rooms.Told(words, e) is { Text: not null } told ? told : InvestigationJournal.Tell(words, e)).OrderByDescending(e => e.At)],
        };
    }

    private static IEnumerable<LeadLine> Leads(Words words, InvestigationState state) => state.Leads.Select((l, i) => (l.Made, l.Outcome, Number: i + 1)).Where(l => l.Made is not null).Select(l => new LeadLine(
        l.Number, l.Made!.What, $"{words["lead-source." + l.Made.Source]} · {words["lead-reliability." + l.Made.Reliability]}",
        l.Made.By is { } by ? $"{l.Made.NextStep} · {Times.Day(words, by)}" : l.Made.NextStep,
        l.Outcome is { } outcome ? words["lead-outcome." + outcome] : null));

    private static IEnumerable<SightingDay> Days(Words words, InvestigationState state)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>().OrderBy(d => ((int)d + 6) % 7))
        {
            ImmutableArray<string> lines = [.. state.Sightings.Where(s => On(s).Contains(day)).Select(s => Line(words, s))];
            if (lines.Length > 0) yield return new(words["weekday." + day], lines);
        }
    }

    /// <summary>The days a sighting stands under: those of the pattern, else the day on which it was.</summary>
    private static ImmutableArray<DayOfWeek> On(SightingAdded s) => s.Weekdays.Length > 0 ? s.Weekdays : s.SeenAt is { } at ? [at.ToOffset(Times.PhnomPenh).DayOfWeek] : [];

    private static string Line(Words words, SightingAdded s)
    {
        string?[] parts = [s.Place, s.SeenAt is { } at ? InvestigationRows.Period(words, at, s.SeenUntil) : null, s.Plate, s.What];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
    }
}
