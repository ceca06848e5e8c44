using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Asks the supervisors for a second person's judgement of a report: from then on they hold it.</summary>
/// <remarks>Some things need a second person (lowering a level of risk, handing on a child reporter's words), and a hotline may have one operator only.</remarks>
public sealed record AskSupervisor(string Question) : IAct<AskSupervisor, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.ask-supervisor.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.supervisor-asked");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        Harm = Harm.Reason,
        Fields = [Asks.Question],
    };

    /// <inheritdoc/>
    public static AskSupervisor From(Answers answers) => new(answers.Text(Asks.Question));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, AskSupervisor act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        return new Happened().Share(Holder.Of(DeskFunction.Supervision))
            .Write(new SupervisorAsked(act.Question, now.HappenedAt))
            .Notify(new("intake.supervisor-asked", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null));
    }

    private static class Asks
    {
        public static readonly TextField Question = new() { Name = "question", Required = true, MaxLength = 2000, Example = "\"May the level go down? The child is with her aunt.\"" };
    }
}

/// <summary>The supervisors were asked, and hold the report from here on.</summary>
public sealed record SupervisorAsked(string Question, DateTimeOffset HappenedAt) : IEntry<SupervisorAsked>
{
    /// <inheritdoc/>
    public static string WireName => "intake.supervisor-asked.1";
}
