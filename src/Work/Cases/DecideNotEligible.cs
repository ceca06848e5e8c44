using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>A supervisor decides that the case is not taken up; the file closes.</summary>
public sealed record DecideNotEligible(string Reason) : IAct<DecideNotEligible, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.decide-not-eligible.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.eligibility-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.Reason],
    };

    /// <inheritdoc/>
    public static DecideNotEligible From(Answers answers) => new(answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, DecideNotEligible act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return state.Stage == CaseStage.Identified ? state.Happens(new NotEligibleDecided(act.Reason, now.HappenedAt), now) : CasesRefusals.RegisteredAlready;
    }

    private static class Asks
    {
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The family moved abroad before anybody met the child; the office there was told.\"" };
    }
}

/// <summary>It was decided that the case is not taken up.</summary>
public sealed record NotEligibleDecided(string Reason, DateTimeOffset HappenedAt) : IEntry<NotEligibleDecided>
{
    /// <inheritdoc/>
    public static string WireName => "cases.eligibility-decided.1";
}
