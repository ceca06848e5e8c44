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
    /// <summary>The present level of risk; <c>null</c>: not yet judged.</summary>
    public string? Priority { get; init; }

    /// <summary>The operator's notes, kept apart from the words told; <c>null</c>: none.</summary>
    public string? Notes { get; init; }

    /// <summary>What else is known, in words: channel, place, children, alleged offender.</summary>
    public ImmutableArray<DefinitionRow> Known { get; init; } = [];

    /// <summary>The children told of, each in one line.</summary>
    public ImmutableArray<string> Children { get; init; } = [];

    /// <summary>A child told it: its own safety comes first.</summary>
    public bool ChildReporter { get; init; }

    /// <summary>Evidence was mentioned: nobody may ask to see it.</summary>
    public bool Evidence { get; init; }

    /// <summary>Who told it: a stream of its own, read under an address of its own.</summary>
    public StreamPanelView? Reporter { get; init; }

    /// <summary>What triage says; <c>null</c>: not yet done.</summary>
    public TriageView? Triage { get; init; }

    /// <summary>The form by which this reader judges it, or judges it anew; <c>null</c>: it is not hers to judge.</summary>
    public Pages.ActFormView? TriageForm { get; init; }

    /// <summary>Cases opened from it.</summary>
    public ImmutableArray<LinkedCase> Cases { get; init; } = [];

    /// <summary>The way to ask that something misfiled be destroyed; <c>null</c>: not for this reader.</summary>
    public string? Destroy { get; init; }

    /// <summary>Alerts sent from it.</summary>
    public ImmutableArray<LinkedAlert> Alerts { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What other rooms have to show of it.</summary>
    public ImmutableArray<SectionView> Sections { get; init; } = [];

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
    /// <summary>Why it stands higher than the rule says, in words.</summary>
    public ImmutableArray<string> Raised { get; init; } = [];

    /// <summary>The rule's table has not been confirmed by the network.</summary>
    public bool Unverified { get; init; }

    /// <summary>By when the first action is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The answers it rests on, in words.</summary>
    public ImmutableArray<DefinitionRow> Answers { get; init; } = [];
}

/// <summary>A case that came of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">Its file code.</param>
/// <param name="Open">Whether the reader's desk holds it.</param>
public sealed record LinkedCase(Guid Id, string Code, bool Open);

/// <summary>Who told a report.</summary>
/// <param name="Report">The report's stream.</param>
/// <param name="Code">The report's code.</param>
/// <param name="IsChild">A child told it.</param>
/// <param name="Rows">What is known of her.</param>
/// <param name="Holders">The names of the desks that hold it.</param>
public sealed record ReporterView(Guid Report, string Code, bool IsChild, ImmutableArray<DefinitionRow> Rows, ImmutableArray<string> Holders);

/// <summary>An alert that came of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Unit">The unit first told.</param>
/// <param name="State">Where it stands: <c>Unanswered</c>, <c>Acknowledged</c>, <c>Closed</c>; in words under <c>page.alert.state.</c>. Text, since this room does not look forward to alerts.</param>
public sealed record LinkedAlert(Guid Id, string Unit, string State);
