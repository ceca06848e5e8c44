using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Sets the status that the law gives the alleged offender now. Every page speaks of him by it from then on.</summary>
/// <param name="To">The new status.</param>
/// <param name="IsCorrection">The last change was a mistake: back to the status before.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record SetStatus(OffenderStatus To, bool IsCorrection, string Reason, string Source) : IAct<SetStatus, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.set-status.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.status-set");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.To, Asks.IsCorrection, Asks.Reason, Asks.Source],
    };

    /// <inheritdoc/>
    public static SetStatus From(Answers answers) => new(answers.One<OffenderStatus>(Asks.To), answers.Flag(Asks.IsCorrection), answers.Text(Asks.Reason), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, SetStatus act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.IsCorrection && state.StatusBefore != act.To)
            return InvestigationsRefusals.NothingToCorrect;
        if (!act.IsCorrection && !StatusRoad.After(state.Status).Contains(act.To))
            return InvestigationsRefusals.StatusNotNext;
        return state.Happens(new StatusSet(state.Status, act.To, act.IsCorrection, act.Reason, act.Source, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = ChoiceSource.Of<OffenderStatus>("offender-status"), Example = "\"Suspect\"" };
        public static readonly FlagField IsCorrection = new() { Name = "is_correction", Example = "true" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The police have arrested him.\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, MaxLength = 300, Example = "\"the unit on duty, by telephone\"" };
    }
}

/// <summary>The status was set.</summary>
public sealed record StatusSet(OffenderStatus From, OffenderStatus To, bool IsCorrection, string Reason, string Source, DateTimeOffset HappenedAt) : IEntry<StatusSet>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.status-set.1";
}
