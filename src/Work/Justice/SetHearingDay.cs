using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Gives a hearing that was postponed without a day its day. It was postponed once, and is not postponed again by that (J6).</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Day">The day, and what goes with it.</param>
public sealed record SetHearingDay(int Hearing, HearingDay Day) : IAct<SetHearingDay, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.set-hearing-day.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.hearing-day-set");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case],
        NeedsPosition = true,
        OpenMatters = ["hearing"],
        Fields = [HearingAsked.Hearing, HearingAsked.At, HearingAsked.Room, HearingAsked.NoticeOn, HearingAsked.ToDo],
    };

    /// <inheritdoc/>
    public static SetHearingDay From(Answers answers) => new(answers.Count(HearingAsked.Hearing), HearingDay.From(answers, answers.Moment(HearingAsked.At)));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, SetHearingDay act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        if (state.Hearings.Find(act.Hearing)!.Status != HearingStatus.Waiting)
            return JusticeRefusals.HearingHasDay;
        if (act.Day.At <= now.HappenedAt)
            return JusticeRefusals.HearingNotAhead;
        return state.Happens(act.Hearing, new HearingDaySet(act.Hearing, act.Day, now.HappenedAt), now);
    }
}

/// <summary>A hearing that waited has its day.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Day">The day, and what goes with it.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record HearingDaySet(int Hearing, HearingDay Day, DateTimeOffset HappenedAt) : IEntry<HearingDaySet>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-day-set.1";
}
