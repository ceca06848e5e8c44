using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Investigations;

/// <summary>Adds a lead: where it comes from, how far that can be relied on, and what to do next.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Reliability">How far the source can be relied on.</param>
/// <param name="What">What is said.</param>
/// <param name="NextStep">What to do next.</param>
/// <param name="By">By which day.</param>
public sealed record AddLead(LeadSource Source, LeadReliability Reliability, string What, string? NextStep, DateOnly? By) : IAct<AddLead, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.add-lead.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.lead-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.Source, Asks.Reliability, Asks.What, Asks.NextStep, Asks.By],
    };

    /// <inheritdoc/>
    public static AddLead From(Answers answers) => new(answers.One<LeadSource>(Asks.Source), answers.One<LeadReliability>(Asks.Reliability), answers.Text(Asks.What), answers.TextOrNull(Asks.NextStep), answers.DayOrNull(Asks.By));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, AddLead act, Circumstances now) =>
        state.MayBeWorkedOn() is { } no ? no : state.Happens(new LeadAdded(act.Source, act.Reliability, act.What, act.NextStep, act.By, now.HappenedAt), now);

    private static class Asks
    {
        public static readonly ChoiceField Source = new() { Name = "source", Required = true, From = ChoiceSource.Of<LeadSource>("lead-source"), Example = "\"Informant\"" };
        public static readonly ChoiceField Reliability = new() { Name = "reliability", Required = true, From = ChoiceSource.Of<LeadReliability>("lead-reliability"), Example = "\"Untested\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 4000, Example = "\"He rents a room above the bicycle shop.\"" };
        public static readonly LineField NextStep = new() { Name = "next_step", MaxLength = 300, RequiredWhen = new Condition.Present("by"), Example = "\"Ask the owner of the shop.\"" };
        public static readonly DayField By = new() { Name = "by", MayLieAhead = true, Example = "\"2030-06-30\"" };
    }
}

/// <summary>A lead was added.</summary>
public sealed record LeadAdded(LeadSource Source, LeadReliability Reliability, string What, string? NextStep, DateOnly? By, DateTimeOffset HappenedAt) : IEntry<LeadAdded>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "investigations.lead-added.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Offender) { Marks = [.. MarksWithin.Of(What)] }];
}
