using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>Raises the level of risk, with a reason; all clocks follow.</summary>
public sealed record RaiseRisk(RiskLevel To, string Reason) : IAct<RaiseRisk, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.raise-risk.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.risk-set");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        Harm = Harm.Reason,
        Fields = [Asks.To, Asks.Reason],
    };

    /// <inheritdoc/>
    public static RaiseRisk From(Answers answers) => new(answers.One<RiskLevel>(Asks.To), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, RaiseRisk act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return act.To > state.Risk ? state.Happens(new RiskSet(state.Risk, act.To, act.Reason, now.HappenedAt), now) : CasesRefusals.NotHigher;
    }

    private static class Asks
    {
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = RiskChoice.Judged, Example = "\"P1\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The man was seen at the school gate.\"" };
    }
}

/// <summary>The level of risk was set: up by anybody, down by a second person. One name for both, since it stands outside the seal.</summary>
public sealed record RiskSet(RiskLevel From, RiskLevel To, string Reason, DateTimeOffset HappenedAt) : IEntry<RiskSet>
{
    /// <inheritdoc/>
    public static string WireName => "cases.risk-set.1";
}
