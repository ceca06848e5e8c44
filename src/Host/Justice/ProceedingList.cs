using System.Collections.Immutable;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The proceedings of the legal team, what is due soonest first.</summary>
internal static class ProceedingList
{
    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (!visit.Desks.Any(d => d.Function == DeskFunction.LegalTeam)) return RoomPages.Nothing(context);
        var lines = Lines(house, visit, context.Words());
        await house.Door.Note(visit, "justice.files-listed", lines.Select(l => new StreamId(l.Id)), context.RequestAborted);
        return Show.Page<ProceedingListPage, ProceedingListView>(Frames.Of(context, house), new(lines));
    });

    /// <summary>The lines of the list as this person sees it now, each with the stream that was opened for it.</summary>
    public static ImmutableArray<ProceedingLine> Lines(HouseParts house, Visit visit, Words words) =>
        [.. Held(house, visit).Select(f => Line(house, words, f.Head, f.State)).OrderBy(l => l.DueAt ?? DateTimeOffset.MaxValue).ThenBy(l => l.Since)];

    /// <summary>The proceedings that can be chosen: by reference, stage and the children in it.</summary>
    public static ImmutableArray<Option> Options(Asking asking) =>
        [.. Held(asking.House, asking.Visit).Select(f => new Option(f.Head.Stream.ToString(), $"{f.Head.Stream.Reference} · {asking.Words["proceeding-stage." + f.State.Stage]} · {Children(f.State)}"))];

    /// <summary>The proceedings that a person's desks hold.</summary>
    public static IEnumerable<(StreamHead Head, ProceedingState State)> Held(HouseParts house, Visit visit) =>
        RoomPages.Held<ProceedingState>(house, visit, StreamKind.Proceeding).Where(f => f.State.Opened is not null);

    private static ProceedingLine Line(HouseParts house, Words words, StreamHead head, ProceedingState state)
    {
        var due = house.Rooms.ToDo(house, head.Stream).FirstOrDefault();
        return new(head.Stream.Value, head.Stream.Reference, words["proceeding-stage." + state.Stage], state.StageSince, Children(state))
        {
            Clock = ClockSections.First(words, state, house.Reference.At(house.Clock.GetUtcNow()), house.Clock.GetUtcNow()),
            Measures = HearingSections.AskedAndGiven(words, state),
            DueAt = due is null ? null : DateTimeOffset.FromUnixTimeSeconds(due.At),
            Due = due?.Kind,
        };
    }

    private static string Children(ProceedingState state) => string.Join(", ", state.Children.Values.Select(c => c.Code));
}
