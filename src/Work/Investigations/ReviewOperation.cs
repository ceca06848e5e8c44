using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Looks back at an operation: what went well, what to change.</summary>
/// <param name="WentWell">What went well.</param>
/// <param name="ToChange">What to change.</param>
public sealed record ReviewOperation(string WentWell, string ToChange) : IAct<ReviewOperation, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.review-operation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.outcome-reviewed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.WentWell, Asks.ToChange],
    };

    /// <inheritdoc/>
    public static ReviewOperation From(Answers answers) => new(answers.Text(Asks.WentWell), answers.Text(Asks.ToChange));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, ReviewOperation act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Operation is not { Done: not null } done)
            return InvestigationsRefusals.NotDoneYet;
        if (done.LookedBack is not null)
            return InvestigationsRefusals.LookedBackAlready;
        return state.Happens(new OperationReviewed(act.WentWell, act.ToChange, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly TextField WentWell = new() { Name = "went_well", Required = true, MaxLength = 4000, Example = "\"The social worker was there before the police.\"" };
        public static readonly TextField ToChange = new() { Name = "to_change", Required = true, MaxLength = 4000, Example = "\"Bring water and a blanket.\"" };
    }
}

/// <summary>Somebody looked back at an operation.</summary>
public sealed record OperationReviewed(string WentWell, string ToChange, DateTimeOffset HappenedAt) : IEntry<OperationReviewed>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.outcome-reviewed.1";
}
