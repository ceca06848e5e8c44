using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a hearing is set, which children are to come, and what they have to do.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Room">Where in the court.</param>
/// <param name="Children">Which children come, and as what; none: no child need come.</param>
/// <param name="NoticeOn">The day on which the notice came.</param>
/// <param name="ToDo">What the children have to do, as the social team is told; nothing of the file.</param>
public sealed record ScheduleHearing(DateTimeOffset At, string? Room, ImmutableArray<ChildComing> Children, DateOnly? NoticeOn, string? ToDo) : IAct<ScheduleHearing, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.schedule-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.hearing-scheduled");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case],
        OpenMatters = ["hearing"],
        Fields = [HearingAsked.At, HearingAsked.Room, Asks.Children, HearingAsked.NoticeOn, HearingAsked.ToDo],
    };

    /// <inheritdoc/>
    public static ScheduleHearing From(Answers answers) => new(
        answers.Moment(HearingAsked.At), answers.TextOrNull(HearingAsked.Room), [.. answers.Rows(Asks.Children).Select(r => new ChildComing(r.Count(HearingAsked.Child), r.One<ChildPart>(HearingAsked.Part)))],
        answers.DayOrNull(HearingAsked.NoticeOn), answers.TextOrNull(HearingAsked.ToDo));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, ScheduleHearing act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? state.TakePart(act.Children.Select(c => c.Child))) is { } no)
            return no;
        if (act.At <= now.HappenedAt)
            return JusticeRefusals.HearingNotAhead;
        var set = new HearingScheduled(now.FreshReference, state.Hearings.Given + 1, act.At, act.Room, act.Children, act.NoticeOn, act.ToDo, now.HappenedAt);
        return state.Happens(set.Number, set, now).Yield("hearing", "Scheduled");
    }

    private static class Asks
    {
        public static readonly GroupField Children = new() { Name = "children", Most = 20, Fields = [HearingAsked.Child, HearingAsked.Part], Example = "[{\"child\": 1, \"part\": \"Testifies\"}]" };
    }
}

/// <summary>A child who is to come to a hearing.</summary>
/// <param name="Child">The child, 1 for the letter A.</param>
/// <param name="Part">As what.</param>
public sealed record ChildComing(int Child, ChildPart Part);

/// <summary>A hearing is set.</summary>
/// <param name="Id">A random id, by which summary and case speak of it.</param>
/// <param name="Number">From 1 on.</param>
/// <param name="At">When it begins.</param>
/// <param name="Room">Where in the court.</param>
/// <param name="Children">Which children come.</param>
/// <param name="NoticeOn">The day on which the notice came.</param>
/// <param name="ToDo">What the children have to do.</param>
/// <param name="HappenedAt">When it was set.</param>
public sealed record HearingScheduled(Guid Id, int Number, DateTimeOffset At, string? Room, ImmutableArray<ChildComing> Children, DateOnly? NoticeOn, string? ToDo, DateTimeOffset HappenedAt) : IEntry<HearingScheduled>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-scheduled.1";
}

/// <summary>The social team is told of a hearing: when, and what the child has to do.</summary>
/// <param name="Hearing">Which, by its random id.</param>
/// <param name="Proceeding">The proceeding.</param>
/// <param name="Reference">By which number dates and calendars of the summary speak of it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="At">When it is; <c>null</c>: no day is set.</param>
/// <param name="Part">As what the child comes.</param>
/// <param name="ToDo">What the child has to do.</param>
/// <param name="WasThere">It was held and the child was there.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record HearingNoted(Guid Hearing, Guid Proceeding, int Reference, HearingStatus Status, DateTimeOffset? At, ChildPart Part, string? ToDo, bool WasThere, DateTimeOffset HappenedAt) : IEntry<HearingNoted>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-noted.1";
}
