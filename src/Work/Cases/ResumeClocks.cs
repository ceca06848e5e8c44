using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Lets the clocks run again, each later by the time it stood still.</summary>
public sealed record ResumeClocks(string? What) : IAct<ResumeClocks, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.resume-clocks.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.clocks-resumed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Fields = [Asks.What],
    };

    /// <inheritdoc/>
    public static ResumeClocks From(Answers answers) => new(answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ResumeClocks act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.PausedSince is not { } since)
            return CasesRefusals.NotPaused;
        return now.HappenedAt < since ? CasesRefusals.ResumedBeforePaused : state.Happens(new ClocksResumed(now.HappenedAt - since, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"He is at the aunt and safe.\"" };
    }
}

/// <summary>The clocks run again, each later by the time it stood.</summary>
public sealed record ClocksResumed(TimeSpan Paused, string? What, DateTimeOffset HappenedAt) : IEntry<ClocksResumed>
{
    /// <inheritdoc/>
    public static string WireName => "cases.clocks-resumed.1";
}
