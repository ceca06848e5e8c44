using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Work.Access;
using Kapea.Work.Cases;

namespace Kapea.Host.Cases;

/// <summary>The page of one household: where it is, who belongs to it, and what was written there.</summary>
internal static class OneHousehold
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id) return RoomPages.Nothing(context);
        if (await house.Door.See<HouseholdState>(visit, id, StreamKind.Household, "cases.household-read", context.RequestAborted) is not { State.IsBegun: true } seen) return RoomPages.Nothing(context);
        var words = context.Words();
        var view = new HouseholdView(id.Reference, Around.Household(new(house, visit, words, id), seen.State)!)
        {
            Journal = [.. Journals.Of(house, visit, words, seen.Entries, e => Around.Tell(words, e)).OrderByDescending(e => e.At)],
        };
        return Show.Page<HouseholdPage, HouseholdView>(Frames.Of(context, house), view);
    });
}
