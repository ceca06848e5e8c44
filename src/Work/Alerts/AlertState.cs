using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Alerts;

/// <summary>An alert as those see it who hold its key.</summary>
public sealed record AlertState : IState<AlertState>
{
    /// <summary>What was raised; <c>null</c>: nothing yet.</summary>
    public AlertRaised? Raised { get; init; }

    /// <summary>When it was raised, by the server's clock; the ladder counts from here.</summary>
    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>The police's answer in the system.</summary>
    public AlertAcknowledged? Acknowledged { get; init; }

    /// <summary>The police's answer by telephone.</summary>
    public AlertAcknowledgedByTelephone? AcknowledgedByTelephone { get; init; }

    /// <summary>When it was answered, by the server's clock.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>How it was withdrawn.</summary>
    public AlertWithdrawn? Withdrawn { get; init; }

    /// <summary>Units that declined it.</summary>
    public ImmutableArray<AlertDeclined> Declines { get; init; } = [];

    /// <summary>What intake released to the police, in order.</summary>
    public ImmutableArray<WordsReleased> Released { get; init; } = [];

    /// <summary>How many rungs it has climbed; also the gate that is open.</summary>
    public int Escalations { get; init; }

    /// <summary>Whether the police answered.</summary>
    public bool IsAcknowledged => Acknowledged is not null || AcknowledgedByTelephone is not null;

    /// <summary>Whether it was withdrawn.</summary>
    public bool IsWithdrawn => Withdrawn is not null;

    /// <inheritdoc/>
    public static AlertState Empty { get; } = new();

    /// <inheritdoc/>
    public AlertState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        AlertRaised e => this with { Raised = e, RaisedAt = stamp.At },
        AlertAcknowledged e => this with { Acknowledged = e, AnsweredAt = stamp.At },
        AlertAcknowledgedByTelephone e => this with { AcknowledgedByTelephone = e, AnsweredAt = stamp.At },
        AlertWithdrawn e => this with { Withdrawn = e },
        AlertDeclined e => this with { Declines = Declines.Add(e) },
        WordsReleased e => this with { Released = Released.Add(e) },
        AlertEscalated => this with { Escalations = Escalations + 1 },
        Unopened u when u.WireName == AlertEscalated.WireName => this with { Escalations = Escalations + 1 },
        _ => this,
    };

    /// <summary>Whether it still waits for an answer; <c>null</c>: yes.</summary>
    public Refusal? MayBeAnswered()
    {
        if (Raised is null)
            return AlertsRefusals.NotRaised;
        if (IsWithdrawn)
            return AlertsRefusals.Withdrawn;
        return IsAcknowledged ? AlertsRefusals.AlreadyAcknowledged : null;
    }

    /// <summary>Whole minutes since it was raised.</summary>
    public int MinutesSinceRaised(DateTimeOffset at) => RaisedAt is { } raised ? (int)Math.Floor((at - raised).TotalMinutes) : 0;
}

/// <summary>An alert as a clock sees it: from the envelopes alone.</summary>
public sealed record AlertSigns : IState<AlertSigns>
{
    /// <summary>When it was raised; <c>null</c>: not yet.</summary>
    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>The police answered, in the system or by telephone.</summary>
    public bool IsAcknowledged { get; init; }

    /// <summary>It was withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>How many rungs it has climbed.</summary>
    public int Escalations { get; init; }

    /// <inheritdoc/>
    public static AlertSigns Empty { get; } = new();

    /// <inheritdoc/>
    public AlertSigns Apply(IEntry entry, Stamp stamp) => NameOf(entry) switch
    {
        "alerts.alert-raised.1" => this with { RaisedAt = stamp.At },
        "alerts.alert-acknowledged.1" or "alerts.alert-acknowledged-by-telephone.1" => this with { IsAcknowledged = true },
        "alerts.alert-withdrawn.1" => this with { IsWithdrawn = true },
        "alerts.alert-escalated.1" => this with { Escalations = Escalations + 1 },
        _ => this,
    };

    /// <summary>Whether it may climb to this rung; <c>null</c>: yes. Rungs are climbed one by one, each once.</summary>
    public Refusal? MayClimbTo(int step)
    {
        if (RaisedAt is null)
            return AlertsRefusals.NotRaised;
        if (IsWithdrawn)
            return AlertsRefusals.Withdrawn;
        if (IsAcknowledged)
            return AlertsRefusals.AlreadyAcknowledged;
        return step <= Escalations ? AlertsRefusals.StepTaken : step > Escalations + 1 ? AlertsRefusals.StepOutOfOrder : null;
    }

    private static string NameOf(IEntry entry) => entry switch
    {
        Unopened e => e.WireName,
        AlertRaised => AlertRaised.WireName,
        AlertAcknowledged => AlertAcknowledged.WireName,
        AlertAcknowledgedByTelephone => AlertAcknowledgedByTelephone.WireName,
        AlertWithdrawn => AlertWithdrawn.WireName,
        AlertEscalated => AlertEscalated.WireName,
        _ => "",
    };
}
