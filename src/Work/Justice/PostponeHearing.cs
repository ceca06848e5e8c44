using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a hearing was postponed, and why; or that one without a day has one again.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">The new day and time; <c>null</c>: none is set yet.</param>
public sealed record PostponeHearing(int Hearing, PostponementReason Reason, DateTimeOffset? To) : IAct<PostponeHearing, ProceedingState>
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
        Fields = [HearingAsked.Hearing, Asks.Reason, Asks.To],
    };

    /// <inheritdoc/>
    public static PostponeHearing From(Answers answers) => new(answers.Count(HearingAsked.Hearing), answers.One<PostponementReason>(Asks.Reason), answers.MomentOrNull(Asks.To));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, PostponeHearing act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        if (act.To <= now.HappenedAt)
            return JusticeRefusals.HearingNotAhead;
        var was = state.Hearings.Find(act.Hearing)!.At;
        return state.Happens(act.Hearing, new HearingPostponed(act.Hearing, act.Reason, was, act.To, now.HappenedAt), now).Yield("hearing.postponed", act.Reason.ToString());
    }

    private static class Asks
    {
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<PostponementReason>("postponement-reason"), Fact = "hearing.postponed", Example = "\"InterpreterMissing\"" };
        public static readonly MomentField To = new() { Name = "to", MayLieAhead = true, Example = "\"2030-06-24T08:00:00+07:00\"" };
    }
}

/// <summary>A hearing was postponed.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">When it was to be; <c>null</c>: it had no day.</param>
/// <param name="To">When it is now; <c>null</c>: no day is set.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record HearingPostponed(int Hearing, PostponementReason Reason, DateTimeOffset? From, DateTimeOffset? To, DateTimeOffset HappenedAt) : IEntry<HearingPostponed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-postponed.1";
}
