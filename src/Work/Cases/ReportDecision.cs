using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>Tells what became of something that a conference decided.</summary>
/// <param name="Decided">Its number.</param>
/// <param name="What">What became of it.</param>
public sealed record ReportDecision(int Decided, string What) : IAct<ReportDecision, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.report-decision.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.decision-reported");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Case, PostsTo = [StreamKind.CaseSummary], Fields = [Asks.Decided, Asks.What] };

    /// <inheritdoc/>
    public static ReportDecision From(Answers answers) => new(answers.Count(Asks.Decided), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, ReportDecision act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return state.Decisions.TryGetValue(act.Decided, out var decided) && decided.Outcome is null
            ? state.Happens(new DecisionReported(act.Decided, act.What, now.HappenedAt), now)
            : CasesRefusals.NoSuchDecision;
    }

    private static class Asks
    {
        public static readonly CountField Decided = new() { Name = "decided", Required = true, Min = 1, Max = 10_000, Example = "1" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 2000, Example = "\"Done: the book lies with the aunt.\"" };
    }
}

/// <summary>It was told what became of something that a conference decided.</summary>
public sealed record DecisionReported(int Number, string What, DateTimeOffset HappenedAt) : IEntry<DecisionReported>
{
    /// <inheritdoc/>
    public static string WireName => "cases.decision-reported.1";
}
