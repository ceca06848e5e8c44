using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>A supervisor lowers the level of risk, with a reason: never who set it (R7).</summary>
public sealed record LowerRisk(RiskLevel To, string Reason) : IAct<LowerRisk, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.lower-risk.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.risk-set");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.To, Asks.Reason],
    };

    /// <inheritdoc/>
    public static LowerRisk From(Answers answers) => new(answers.One<RiskLevel>(Asks.To), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, LowerRisk act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.To >= state.Risk)
            return CasesRefusals.NotLower;
        return state.RiskBy == now.Author ? CasesRefusals.LowerNeedsSecondPerson : state.Happens(new RiskSet(state.Risk, act.To, act.Reason, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = RiskChoice.Judged, Example = "\"Medium\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The man is in custody and the aunt lives with them now.\"" };
    }
}
