using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Alerts;

/// <summary>One alert: how long it has been running, who was told, who answered.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The code people say aloud.</param>
/// <param name="Priority"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="Ladder">Every rung, the nearest first.</param>
public sealed record AlertView(Guid Id, string Code, string Priority, AlertState State, DateTimeOffset RaisedAt, ImmutableArray<RungView> Ladder)
{
    /// <summary>When it was answered; <c>null</c>: not yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Who answered: the unit, as this reader may see it.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>When the next rung is told, if nobody answers.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What the unit was told at once: commune, urgency, the danger questions.</summary>
    public ImmutableArray<DefinitionRow> Told { get; init; } = [];

    /// <summary>The words that intake released later; <c>null</c>: not released.</summary>
    public string? Released { get; init; }

    /// <summary>Whom to call at the sending desk.</summary>
    public string? Contact { get; init; }

    /// <summary>The form by which this reader answers, shown huge; <c>null</c>: it is not hers to answer.</summary>
    public ActFormView? Acknowledge { get; init; }

    /// <summary>What else may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What the units answered and what happened, newest last.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>The periods of the ladder have not been confirmed by the network.</summary>
    public bool Unverified { get; init; }
}

/// <summary>One rung of the ladder.</summary>
/// <param name="Unit">The unit, in words.</param>
/// <param name="State">Whether it was told.</param>
/// <param name="At">When it was told, answered, or will be told.</param>
public sealed record RungView(string Unit, RungState State, DateTimeOffset? At);

/// <summary>Whether a rung was told.</summary>
public enum RungState
{
    /// <summary>Told, and has not answered.</summary>
    Told,

    /// <summary>It answered.</summary>
    Answered,

    /// <summary>It will be told at its time, if nobody answers.</summary>
    Waiting,

    /// <summary>It need no longer be told.</summary>
    NotNeeded,
}
