using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Doors;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>The page of one hearing, for the legal team; printed, it goes into the bag for the court.</summary>
internal static class OneHearing
{
    private static readonly ImmutableArray<string> Acts =
    [
        RequestMeasures.WireName, AnswerMeasures.WireName, PrepareChild.WireName, AddChildToHearing.WireName, TakeChildOffHearing.WireName, SetHearingDay.WireName, PostponeHearing.WireName, RecordHearing.WireName, RecordMeasureUse.WireName, CallOffHearing.WireName,
    ];

    public static Task<IResult> Page(HttpContext context, HouseParts house) => PageEndpoints.Signed(context, async visit =>
    {
        if (RoomPages.StreamOf(context) is not { } id || !int.TryParse(context.Part("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return RoomPages.Nothing(context);
        if (await house.Door.See<ProceedingState>(visit, id, StreamKind.Proceeding, "justice.hearing-read", context.RequestAborted) is not { } seen) return RoomPages.Nothing(context);
        if (seen.State.Hearings.Find(number) is not { } hearing) return RoomPages.Nothing(context);
        return Show.Page<HearingPage, HearingView>(Frames.Of(context, house), View(new(house, visit, context.Words(), id), id, seen.State, hearing));
    });

    private static HearingView View(Asking asking, StreamId id, ProceedingState state, Hearing hearing) => new(id.Value, id.Reference, hearing.Number, [.. About(asking, state, hearing)])
    {
        Children = [.. hearing.Children.Select(c => HearingSections.Child(asking.Words, state, hearing, c))],
        Attendance = hearing.Held is { } held ? HearingSections.Attendance(asking.Words, state, held) : null,
        Actors = ProceedingSections.Actors(asking, state),
        Others = [.. state.Hearings.OnFile.Select(h => h.Number).Where(n => n != hearing.Number)],
        Acts = [.. asking.House.Rooms.Links(asking.House, asking.Visit, id, state).Where(l => Acts.Contains(l.Act)).Select(l => l with { Main = false })],
    };

    private static IEnumerable<DefinitionRow> About(Asking asking, ProceedingState state, Hearing hearing)
    {
        var words = asking.Words;
        yield return new(words["page.hearing.when"], HearingSections.When(words, hearing));
        yield return new(words["page.hearing.state"], HearingSections.State(words, hearing, asking.House.Clock.GetUtcNow()));
        yield return new(words["justice.open-proceeding.court"], state.Court);
        yield return new(words["justice.open-proceeding.docket"], state.Docket);
        yield return new(words["justice.schedule-hearing.room"], hearing.Room);
        if (HearingSections.Notice(asking, hearing) is { } notice) yield return new(words["page.hearing.notice"], notice);
        foreach (var postponed in hearing.Postponed) yield return new(words["page.hearing.postponed"], HearingSections.Postponed(words, postponed));
        yield return new(words["justice.schedule-hearing.to_do"], hearing.ToDo);
    }
}
