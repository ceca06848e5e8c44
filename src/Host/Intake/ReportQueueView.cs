using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Intake;

/// <summary>The reports that wait, the worst first. No line carries anything that was told.</summary>
/// <param name="Waiting">Not yet settled; ordered by the caller: harm first, then time.</param>
public sealed record ReportQueueView(ImmutableArray<ReportLine> Waiting)
{
    /// <summary>Settled lately.</summary>
    public ImmutableArray<ReportLine> Settled { get; init; } = [];

    /// <summary>The address of older ones; <c>null</c>: there are none.</summary>
    public string? Older { get; init; }

    /// <summary>What may be done here, such as taking a call.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>One report in the queue.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The code people say aloud.</param>
/// <param name="Priority"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>; <c>null</c>: not yet triaged.</param>
/// <param name="State">The key of where it stands, under <c>page.report.state.</c>: <c>New</c>, <c>Triaged</c>, <c>Alerted</c>, <c>CaseOpened</c>, <c>Settled</c>.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Channel">How it came, in words.</param>
public sealed record ReportLine(Guid Id, string Code, string? Priority, string State, DateTimeOffset ReceivedAt, string Channel)
{
    /// <summary>By when the first answer is due; <c>null</c>: nothing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The rule that gave the priority, such as <c>T3</c>.</summary>
    public string? Rule { get; init; }
}
