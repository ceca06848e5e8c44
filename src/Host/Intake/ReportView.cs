using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Intake;

/// <summary>One report: what was told, and triage beside it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The code people say aloud.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Told">What was told, in the reporter's own words.</param>
public sealed record ReportView(Guid Id, string Code, DateTimeOffset ReceivedAt, string Told)
{
    /// <summary>The operator's notes, kept apart from the words told; <c>null</c>: none.</summary>
    public string? Notes { get; init; }

    /// <summary>What else is known, in words: channel, place, children, alleged offender.</summary>
    public ImmutableArray<DefinitionRow> Known { get; init; } = [];

    /// <summary>Who told it: a stream of its own.</summary>
    public StreamPanelView? Reporter { get; init; }

    /// <summary>What triage says; <c>null</c>: not yet done.</summary>
    public TriageView? Triage { get; init; }

    /// <summary>Alerts sent from it.</summary>
    public ImmutableArray<LinkedAlert> Alerts { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What happened with it, newest last.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];
}

/// <summary>The outcome of triage, with the rule that gave it.</summary>
/// <param name="Priority"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>.</param>
/// <param name="Rule">The id of the rule, such as <c>T3</c>.</param>
/// <param name="Reason">Why the rule fired, in words.</param>
/// <param name="FirstAction">What is to be done first, in words.</param>
public sealed record TriageView(string Priority, string Rule, string Reason, string FirstAction)
{
    /// <summary>The rule's table has not been confirmed by the network.</summary>
    public bool Unverified { get; init; }

    /// <summary>By when the first action is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The answers it rests on, in words.</summary>
    public ImmutableArray<DefinitionRow> Answers { get; init; } = [];
}

/// <summary>An alert that came of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Unit">The unit first told.</param>
/// <param name="State">Where it stands: <c>Unanswered</c>, <c>Acknowledged</c>, <c>Closed</c>; in words under <c>page.alert.state.</c>. Text, since this room does not look forward to alerts.</param>
public sealed record LinkedAlert(Guid Id, string Unit, string State);
