using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Investigations;

namespace Kapea.Host.Investigations;

/// <summary>The investigations a desk holds, by status, the state that is oldest first.</summary>
internal static class InvestigationList
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function is DeskFunction.Investigation or DeskFunction.Police)) return RoomPages.Nothing(context);
        var found = RoomPages.Held<InvestigationState>(house, visit, StreamKind.Investigation).Where(f => f.State.IsOpened).ToList();
        await house.Door.Note(visit, "investigations.files-listed", found.Select(f => f.Head.Stream), context.RequestAborted);
        var words = context.Words();
        var lines = found.OrderBy(f => f.State.Status).ThenBy(f => f.State.PhaseSince).Select(f => Line(house, words, f.Head, f.State));
        var view = new InvestigationListView([.. lines])
        {
            Acts = house.Acts.Find(OpenInvestigation.WireName)!.MayBeDoneBy(visit) ? [new ActLink(OpenInvestigation.WireName, null)] : [],
        };
        return Show.Page<InvestigationListPage, InvestigationListView>(Frames.Of(context, house), view);
    });

    private static InvestigationLine Line(HouseParts house, Words words, StreamHead head, InvestigationState state)
    {
        var due = house.Store.All<DueRow>(head.Stream).MinBy(d => d.At);
        return new(head.Stream.Value, head.Stream.Reference, InvestigationsPages.Called(words, state), words["police-phase." + state.Phase], state.PhaseSince)
        {
            DueAt = due is null ? null : DateTimeOffset.FromUnixTimeSeconds(due.At),
            Due = due?.Kind,
        };
    }
}
