using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The page of one proceeding, for the legal team.</summary>
internal static class OneProceeding
{
    private const int MostReadings = 12;

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id) return RoomPages.Nothing(context);
        if (await house.Door.See<ProceedingState>(visit, id, StreamKind.Proceeding, "justice.file-read", context.RequestAborted) is not { State.Opened: not null } seen) return RoomPages.Nothing(context);
        return Show.Page<ProceedingPage, ProceedingView>(Frames.Of(context, house), View(house, visit, context.Words(), seen));
    });

    private static ProceedingView View(HouseParts house, Visit visit, Words words, Seen<ProceedingState> seen)
    {
        var (state, stream) = (seen.State, seen.Head.Stream);
        return new(stream.Reference, words["proceeding-stage." + state.Stage], state.StageSince,
        [
            new(words["justice.open-proceeding.accused"], state.Opened!.Accused), new(words["justice.open-proceeding.court"], state.Court), new(words["justice.open-proceeding.docket"], state.Docket),
            new(words["justice.open-proceeding.police_reference"], state.Opened.PoliceReference), new(words["justice.open-proceeding.investigation"], state.Opened.Investigation),
        ])
        {
            Dues = [.. house.Rooms.ToDo(house, stream).Select(d => new DueLine(d.Kind, null, DateTimeOffset.FromUnixTimeSeconds(d.At), $"/proceedings/{stream}", stream.Reference))],
            Acts = house.Rooms.Links(house, visit, stream, state),
            Sections = [.. house.Rooms.Sections(new(house, visit, words, stream), StreamKind.Proceeding.Wire(), seen.Entries)],
            Readings = [.. Readings.Of(house, visit, words, seen.Head, MostReadings)],
            Journal = [.. Journals.Of(house, visit, words, seen.Entries, e => JusticeJournal.Tell(words, e) ?? default).OrderByDescending(e => e.At)],
        };
    }
}
