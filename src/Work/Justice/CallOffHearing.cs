using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a hearing will not be held at all.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Why">Why.</param>
public sealed record CallOffHearing(int Hearing, string Why) : IAct<CallOffHearing, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.call-off-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.hearing-called-off");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [HearingAsked.Hearing, Asks.Why],
    };

    /// <inheritdoc/>
    public static CallOffHearing From(Answers answers) => new(answers.Count(HearingAsked.Hearing), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, CallOffHearing act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        return state.Happens(act.Hearing, new HearingCalledOff(act.Hearing, act.Why, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly LineField Why = new() { Name = "why", Required = true, Example = "\"The file went back to the investigating judge.\"" };
    }
}

/// <summary>A hearing will not be held.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record HearingCalledOff(int Hearing, string Why, DateTimeOffset HappenedAt) : IEntry<HearingCalledOff>
{
    /// <inheritdoc/>
    public static string WireName => "justice.hearing-called-off.1";
}
