using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Plans an operation, with the safety of the child first. Somebody else decides whether it goes ahead.</summary>
/// <param name="Roles">Who does what.</param>
/// <param name="MeetingPoint">Where the team meets.</param>
/// <param name="Risks">What may go wrong.</param>
/// <param name="SafetyPlan">How the child is kept safe.</param>
/// <param name="StaysWithChild">Who stays with the child.</param>
/// <param name="Transport">How the child travels.</param>
public sealed record PlanOperation(string Roles, string MeetingPoint, string Risks, string SafetyPlan, string StaysWithChild, string Transport) : IAct<PlanOperation, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.plan-operation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.plan-made");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        Fields = [Asks.SafetyPlan, Asks.StaysWithChild, Asks.Transport, Asks.Roles, Asks.MeetingPoint, Asks.Risks],
    };

    /// <inheritdoc/>
    public static PlanOperation From(Answers answers) => new(answers.Text(Asks.Roles), answers.Text(Asks.MeetingPoint), answers.Text(Asks.Risks), answers.Text(Asks.SafetyPlan), answers.Text(Asks.StaysWithChild), answers.Text(Asks.Transport));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, PlanOperation act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Operation is { Done: null })
            return InvestigationsRefusals.OperationOpen;
        return state.Happens(new OperationPlanned(act.Roles, act.MeetingPoint, act.Risks, act.SafetyPlan, act.StaysWithChild, act.Transport, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly TextField SafetyPlan = new() { Name = "safety_plan", Required = true, MaxLength = 4000, Example = "\"Nobody moves before the child has left the car.\"" };
        public static readonly LineField StaysWithChild = new() { Name = "stays_with_child", Required = true, MaxLength = 300, Example = "\"a social worker, from the first minute on\"" };
        public static readonly LineField Transport = new() { Name = "transport", Required = true, MaxLength = 300, Example = "\"the organisation's van, without marks\"" };
        public static readonly TextField Roles = new() { Name = "roles", Required = true, MaxLength = 4000, Example = "\"Two officers at the gate, one investigator in the shop.\"" };
        public static readonly LineField MeetingPoint = new() { Name = "meeting_point", Required = true, MaxLength = 300, Example = "\"the unit, at three\"" };
        public static readonly TextField Risks = new() { Name = "risks", Required = true, MaxLength = 4000, Example = "\"He may drive off with the child.\"" };
    }
}

/// <summary>An operation was planned.</summary>
public sealed record OperationPlanned(string Roles, string MeetingPoint, string Risks, string SafetyPlan, string StaysWithChild, string Transport, DateTimeOffset HappenedAt) : IEntry<OperationPlanned>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.plan-made.1";
}
