using System.Globalization;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Alerts;

/// <summary>The clock takes an unanswered alert one rung up: it opens the next gate and tells the desk behind it.</summary>
/// <remarks>
/// It decides from envelopes alone. The alert's ladder is sealed, so what the step needs is kept with its due date, under
/// the machine key.
/// </remarks>
/// <param name="Step">The rung, from 1 on; the step of the due date that was reached.</param>
/// <param name="Desk">The code of the desk at that rung.</param>
/// <param name="Turn">Which member by order of duty.</param>
/// <param name="Urgency">By code, for the notice.</param>
/// <param name="IsLast">No further step is due after this one.</param>
public sealed record EscalateAlert(int Step, string Desk, int Turn, RiskLevel Urgency, bool IsLast) : IAct<EscalateAlert, AlertSigns>
{
    /// <summary>The kind of due date that calls for it; stands outside the seal.</summary>
    public const string DueKind = "alerts.answer";

    /// <inheritdoc/>
    public static string WireName => "alerts.escalate-alert.1";

    /// <inheritdoc/>
    public static Permission Needs => Permission.Clock;

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.escalated");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Alert,
        Fields = [Asks.Step, Asks.Desk, Asks.Turn, Asks.Urgency, Asks.Last],
    };

    /// <inheritdoc/>
    public static EscalateAlert From(Answers answers) => new(
        answers.Count(Asks.Step), answers.Text(Asks.Desk), answers.Count(Asks.Turn), answers.One<RiskLevel>(Asks.Urgency), answers.Flag(Asks.Last));

    /// <summary>What the clock needs to know of a step, as it is kept with the due date.</summary>
    public static string Detail(string desk, int turn, RiskLevel urgency, bool isLast) =>
        string.Join('/', desk, turn.ToString(CultureInfo.InvariantCulture), urgency, isLast ? "last" : "more");

    /// <summary>The act for a step whose due date was reached.</summary>
    /// <param name="step">The due date's step.</param>
    /// <param name="detail">What <see cref="Detail"/> wrote.</param>
    public static EscalateAlert Of(int step, string detail) => detail.Split('/') is [var desk, var turn, var urgency, var last]
        ? new(step, desk, int.Parse(turn, CultureInfo.InvariantCulture), Enum.Parse<RiskLevel>(urgency), last == "last")
        : throw new ArgumentException("The detail of a step has four parts.", nameof(detail));

    /// <inheritdoc/>
    public static Decision Decide(AlertSigns state, EscalateAlert act, Circumstances now)
    {
        if (state.MayClimbTo(act.Step) is { } no)
            return no;
        var happened = new Happened()
            .Sign(new AlertEscalated())
            .Release(act.Step)
            .Notify(new("alerts.escalated", act.Desk, null, act.Turn, act.Urgency.ToString(), null));
        return act.IsLast
            ? happened.Notify(new("alerts.ladder-ended", null, DeskFunction.Intake, 0, act.Urgency.ToString(), null)).Due("alerts.unanswered", now.At)
            : happened;
    }

    private static class Asks
    {
        public static readonly CountField Step = new() { Name = "step", Required = true, Min = 1, Max = 20, Example = "1" };
        public static readonly LineField Desk = new() { Name = "desk", Required = true, MaxLength = 60, Example = "\"kandal-unit\"" };
        public static readonly CountField Turn = new() { Name = "turn", Required = true, Max = 20, Example = "2" };
        public static readonly ChoiceField Urgency = new() { Name = "urgency", Required = true, From = ChoiceSource.Of<RiskLevel>("risk"), Example = "\"P1\"" };
        public static readonly FlagField Last = new() { Name = "last", Example = "true" };
    }
}

/// <summary>An alert climbed one rung. It has no content: the how-manieth of its kind it is says which rung.</summary>
public sealed record AlertEscalated : IEntry<AlertEscalated>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.alert-escalated.1";
}
