using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Alerts;

/// <summary>Why a police unit declines an alert.</summary>
public enum DeclineReason
{
    /// <summary>Another unit's area.</summary>
    NotOurArea,

    /// <summary>Known and in hand already.</summary>
    AlreadyInHand,

    /// <summary>Not a matter for the police.</summary>
    NotForPolice,

    /// <summary>Other.</summary>
    Other,
}

/// <summary>A police unit says that an alert is not theirs. The ladder goes on climbing; intake is told at once.</summary>
public sealed record DeclineAlert(DeclineReason Reason, string Words) : IAct<DeclineAlert, AlertState>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.decline-alert.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.declined");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Alert,
        Harm = Harm.Reason,
        Fields = [Asks.Reason, Asks.Words],
    };

    /// <inheritdoc/>
    public static DeclineAlert From(Answers answers) => new(answers.One<DeclineReason>(Asks.Reason), answers.Text(Asks.Words));

    /// <inheritdoc/>
    public static Decision Decide(AlertState state, DeclineAlert act, Circumstances now)
    {
        if (state.MayBeAnswered() is { } no)
            return no;
        return new Happened()
            .Write(new AlertDeclined(now.Desk, act.Reason, act.Words, now.HappenedAt))
            .Notify(new("alerts.declined", null, DeskFunction.Intake, 0, state.Raised!.Urgency.ToString(), null));
    }

    private static class Asks
    {
        public static readonly ChoiceField Reason = new() { Name = "reason", Required = true, From = ChoiceSource.Of<DeclineReason>("decline-reason"), Example = "\"NotOurArea\"" };
        public static readonly TextField Words = new() { Name = "words", Required = true, MaxLength = 2000, Example = "\"The place lies across the river.\"" };
    }
}

/// <summary>A police unit declined the alert.</summary>
public sealed record AlertDeclined(string Desk, DeclineReason Reason, string Words, DateTimeOffset HappenedAt) : IEntry<AlertDeclined>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.alert-declined.1";
}
