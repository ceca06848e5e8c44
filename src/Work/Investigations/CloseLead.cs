using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Closes a lead, with what came of it.</summary>
/// <param name="Lead">Which, from 1 on.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="What">How that is known.</param>
public sealed record CloseLead(int Lead, LeadOutcome Outcome, string What) : IAct<CloseLead, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.close-lead.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.lead-closed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.Lead, Asks.Outcome, Asks.What],
    };

    /// <inheritdoc/>
    public static CloseLead From(Answers answers) => new(answers.Count(Asks.Lead), answers.One<LeadOutcome>(Asks.Outcome), answers.Text(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, CloseLead act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.Lead > state.Leads.Length || state.Leads[act.Lead - 1].Made is null)
            return InvestigationsRefusals.NoSuchLead;
        if (state.Leads[act.Lead - 1].Outcome is not null)
            return InvestigationsRefusals.LeadClosedAlready;
        return state.Happens(new LeadClosed(act.Lead, act.Outcome, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly CountField Lead = new() { Name = "lead", Required = true, Min = 1, Max = 1000, Example = "1" };
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<LeadOutcome>("lead-outcome"), Example = "\"Confirmed\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"The owner of the shop knows him.\"" };
    }
}

/// <summary>A lead was closed.</summary>
public sealed record LeadClosed(int Lead, LeadOutcome Outcome, string What, DateTimeOffset HappenedAt) : IEntry<LeadClosed>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.lead-closed.1";
}
