using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>Lowers the level of risk of a report: only by somebody other than who triaged it, and with a reason (risk rule R7).</summary>
public sealed record LowerPriority(RiskLevel To, string Reason) : IAct<LowerPriority, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.lower-priority.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.priority-lowered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        NeedsPosition = true,
        Harm = Harm.Reason,
        Fields = [Asks.To, Asks.Reason],
    };

    /// <inheritdoc/>
    public static LowerPriority From(Answers answers) => new(answers.One<RiskLevel>(Asks.To), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, LowerPriority act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.IsTriaged)
            return IntakeRefusals.NotTriaged;
        if (state.TriagedBy == now.Author)
            return IntakeRefusals.DowngradeNeedsSecondPerson;
        if (act.To >= state.Risk)
            return IntakeRefusals.NotLower;
        var happened = new Happened().Write(new PriorityLowered(state.Risk, act.To, act.Reason, now.HappenedAt)).Yield("report.priority", act.To.ToString());
        return state.FirstResponseAt is null ? happened.DueFirstResponse(state, act.To, now) : happened;
    }

    private static class Asks
    {
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = RiskChoice.Judged, Example = "\"Medium\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"The child is with her aunt in another province.\"" };
    }
}

/// <summary>A second person lowered the level of risk.</summary>
public sealed record PriorityLowered(RiskLevel From, RiskLevel To, string Reason, DateTimeOffset HappenedAt) : IEntry<PriorityLowered>
{
    /// <inheritdoc/>
    public static string WireName => "intake.priority-lowered.1";
}
