using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a hearing was postponed, and why. One that waits for its day gets it by <see cref="SetHearingDay"/>.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">The new day, with what goes with it; <c>null</c>: none is set yet.</param>
public sealed record PostponeHearing(int Hearing, PostponementReason Reason, HearingDay? To) : IAct<PostponeHearing, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.postpone-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.hearing-postponed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case],
        NeedsPosition = true,
        OpenMatters = ["hearing"],
        Fields = [HearingAsked.Hearing, Asks.Reason, Asks.To, Asks.Room, Asks.NoticeOn, Asks.ToDo],
    };

    /// <inheritdoc/>
    public static PostponeHearing From(Answers answers) => new(
        answers.Count(HearingAsked.Hearing), answers.One<PostponementReason>(Asks.Reason), answers.MomentOrNull(Asks.To) is { } to ? HearingDay.From(answers, to) : null);

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, PostponeHearing act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        if (state.Hearings.Find(act.Hearing)!.At is not { } was)
            return JusticeRefusals.HearingWithoutDay;
        if (act.To?.At <= now.HappenedAt)
            return JusticeRefusals.HearingNotAhead;
        var postponed = new HearingPostponed(act.Hearing, act.Reason, was, act.To?.At, act.To?.Room, act.To?.NoticeOn, act.To?.ToDo, now.HappenedAt);
        return state.Happens(act.Hearing, postponed, now).Yield("hearing.postponed", act.Reason.ToString());
    }

    private static class Asks
    {
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<PostponementReason>("postponement-reason"), Fact = "hearing.postponed", Example = "\"InterpreterMissing\"" };
        public static readonly MomentField To = new() { Name = "to", MayLieAhead = true, Example = "\"2030-06-24T08:00:00+07:00\"" };
        public static readonly LineField Room = HearingAsked.Room with { VisibleWhen = new Condition.Present("to") };
        public static readonly DayField NoticeOn = HearingAsked.NoticeOn with { VisibleWhen = new Condition.Present("to") };
        public static readonly TextField ToDo = HearingAsked.ToDo with { VisibleWhen = new Condition.Present("to") };
    }
}

/// <summary>A hearing was postponed.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">When it was to be; <c>null</c>: it had no day.</param>
/// <param name="To">When it is now; <c>null</c>: no day is set.</param>
/// <param name="Room">Where in the court now; <c>null</c>: not known.</param>
/// <param name="NoticeOn">The day on which the notice of the new day came.</param>
/// <param name="ToDo">What the children have to do on the new day.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record HearingPostponed(int Hearing, PostponementReason Reason, DateTimeOffset? From, DateTimeOffset? To, string? Room, DateOnly? NoticeOn, string? ToDo, DateTimeOffset HappenedAt) : IEntry<HearingPostponed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-postponed.1";
}
