using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The list of children with a hearing soon for whom nothing was asked yet.</summary>
internal static class WithoutMeasures
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function == DeskFunction.LegalTeam)) return RoomPages.Nothing(context);
        var now = house.Clock.GetUtcNow();
        var until = now.AddDays(house.Reference.At(now).AheadDays() ?? 0);
        var found = ProceedingList.Held(house, visit).ToList();
        await house.Door.Note(visit, "justice.files-listed", found.Select(f => f.Head.Stream), context.RequestAborted);
        var lines = found.SelectMany(f => f.State.Hearings.Ahead(now).Where(h => h.At <= until).SelectMany(h => h.WithoutMeasures.Select(c => Line(f.Head.Stream, f.State, h, c))));
        return Show.Page<MeasuresPage, MeasuresView>(Frames.Of(context, house), new([.. lines.OrderBy(l => l.At)]));
    });

    private static MeasuresLine Line(StreamId proceeding, ProceedingState state, Hearing hearing, int child) =>
        new(proceeding.Value, proceeding.Reference, hearing.Number, hearing.At!.Value, HearingSections.LetterAndCode(state, child));
}
