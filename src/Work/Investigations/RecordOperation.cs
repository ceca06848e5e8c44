using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Writes what came of an operation. What was secured is told in words; no image is ever kept.</summary>
/// <param name="ChildSafe">The child is safe.</param>
/// <param name="Arrested">He was arrested.</param>
/// <param name="What">How it went.</param>
/// <param name="Secured">What was secured, in words.</param>
public sealed record RecordOperation(bool ChildSafe, bool Arrested, string What, string? Secured) : IAct<RecordOperation, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.record-operation.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.outcome-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Fields = [Asks.ChildSafe, Asks.Arrested, Asks.What, Asks.Secured],
    };

    /// <inheritdoc/>
    public static RecordOperation From(Answers answers) => new(answers.Code(Asks.ChildSafe) == "Yes", answers.Code(Asks.Arrested) == "Yes", answers.Text(Asks.What), answers.TextOrNull(Asks.Secured));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, RecordOperation act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Operation is not { Done: null, IsGo: true })
            return InvestigationsRefusals.NotDecided;
        return state.Happens(new OperationRecorded(act.ChildSafe, act.Arrested, act.What, act.Secured, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField ChildSafe = new() { Name = "child_safe", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly ChoiceField Arrested = new() { Name = "arrested", Required = true, From = new ChoiceSource.Fixed("yes-no", ["Yes", "No"]), Example = "\"Yes\"" };
        public static readonly TextField What = new() { Name = "what", Required = true, MaxLength = 8000, Example = "\"He was stopped at the gate; the child had left the car.\"" };
        public static readonly TextField Secured = new() { Name = "secured", MaxLength = 8000, Example = "\"One telephone, switched off, in bag 12.\"" };
    }
}

/// <summary>It was written what came of an operation.</summary>
public sealed record OperationRecorded(bool ChildSafe, bool Arrested, string What, string? Secured, DateTimeOffset HappenedAt) : IEntry<OperationRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.outcome-recorded.1";
}
