using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Decides whether a planned operation goes ahead; never who planned it.</summary>
/// <param name="Decision">Go or no-go.</param>
/// <param name="Reason">Why.</param>
public sealed record DecideOperation(GoDecision Decision, string Reason) : IAct<DecideOperation, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.decide-operation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.plan-decided");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Fields = [Asks.Decision, Asks.Reason],
    };

    /// <inheritdoc/>
    public static DecideOperation From(Answers answers) => new(answers.One<GoDecision>(Asks.Decision), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, DecideOperation act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Operation is not { Done: null, IsGo: false } waiting)
            return InvestigationsRefusals.NothingWaits;
        if (waiting.By == now.Author)
            return InvestigationsRefusals.NotYourOwn;
        return state.Happens(new OperationDecided(act.Decision, act.Reason, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Decision = new() { Name = "decision", Required = true, From = ChoiceSource.Of<GoDecision>("go-decision"), Example = "\"Go\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The child is never alone with him.\"" };
    }
}

/// <summary>It was decided whether an operation goes ahead.</summary>
public sealed record OperationDecided(GoDecision Decision, string Reason, DateTimeOffset HappenedAt) : IEntry<OperationDecided>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.plan-decided.1";
}
