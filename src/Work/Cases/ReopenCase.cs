using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>Opens a closed case again because of a new concern: assessed and planned anew, in the same file.</summary>
public sealed record ReopenCase(RiskLevel Risk, string Reason) : IAct<ReopenCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.reopen-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.reopened");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [DangerAsked.Judged, Asks.Reason],
    };

    /// <inheritdoc/>
    public static ReopenCase From(Answers answers) => new(answers.One<RiskLevel>(DangerAsked.Judged), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ReopenCase act, Circumstances now) => state.Stage == CaseStage.TakenBack ? CasesRefusals.TakenBack : state.HasStopped() is { } stopped ? stopped
        : state.IsClosed ? state.Happens(new CaseReopened(act.Risk, act.Reason, now.HappenedAt), now).Settle("cases.follow-up")
        : CasesRefusals.NotClosed;

    private static class Asks
    {
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The man is free again and was seen near the school.\"" };
    }
}

/// <summary>A closed case was opened again.</summary>
public sealed record CaseReopened(RiskLevel Risk, string Reason, DateTimeOffset HappenedAt) : IEntry<CaseReopened>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-reopened.1";
}
