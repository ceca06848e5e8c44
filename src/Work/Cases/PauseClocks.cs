using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor stops the clocks of a case, for one of four reasons. The paused time is told apart, never silently taken off.</summary>
public sealed record PauseClocks(PauseReason Reason, string What) : IAct<PauseClocks, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.pause-clocks.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.clocks-paused");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.Reason, Asks.What],
    };

    /// <inheritdoc/>
    public static PauseClocks From(Answers answers) => new(answers.One<PauseReason>(Asks.Reason), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, PauseClocks act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return state.PausedSince is null ? state.Happens(new ClocksPaused(act.Reason, act.What, now.HappenedAt), now) : CasesRefusals.PausedAlready;
    }

    private static class Asks
    {
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<PauseReason>("pause-reason"), Example = "\"UnsafeToContact\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 2000, Example = "\"The police ask that nobody goes near him before the operation.\"" };
    }
}

/// <summary>The clocks were stopped.</summary>
public sealed record ClocksPaused(PauseReason Reason, string What, DateTimeOffset HappenedAt) : IEntry<ClocksPaused>
{
    /// <inheritdoc/>
    public static string WireName => "cases.clocks-paused.1";
}
