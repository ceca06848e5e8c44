using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Looks at the file again while nobody knows who he is, and says what to do until the next time.</summary>
/// <param name="Findings">What is known now.</param>
/// <param name="NextSteps">What to do until the next review.</param>
public sealed record ReviewInvestigation(string Findings, string NextSteps) : IAct<ReviewInvestigation, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.review-investigation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.reviewed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.Findings, Asks.NextSteps],
    };

    /// <inheritdoc/>
    public static ReviewInvestigation From(Answers answers) => new(answers.Text(Asks.Findings), answers.Text(Asks.NextSteps));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, ReviewInvestigation act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.IsLookedFor)
            return InvestigationsRefusals.NoReviewRuns;
        return state.Happens(new InvestigationReviewed(act.Findings, act.NextSteps, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly TextField Findings = new() { Name = "findings", Required = true, MaxLength = 4000, Example = "\"Two sightings, both on a Friday; no plate yet.\"" };
        public static readonly TextField NextSteps = new() { Name = "next_steps", Required = true, MaxLength = 4000, Example = "\"Be at the bridge on Friday.\"" };
    }
}

/// <summary>The file was looked at again.</summary>
public sealed record InvestigationReviewed(string Findings, string NextSteps, DateTimeOffset HappenedAt) : IEntry<InvestigationReviewed>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.investigation-reviewed.1";
}
