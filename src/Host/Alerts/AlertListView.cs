using System.Collections.Immutable;

namespace Kapea.Host.Alerts;

/// <summary>The alerts a desk may see, the unanswered first.</summary>
/// <param name="Lines">Ordered by the caller: unanswered first, then harm, then time.</param>
public sealed record AlertListView(ImmutableArray<AlertLine> Lines);

/// <summary>One alert in the list.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">The code people say aloud.</param>
/// <param name="Priority"><c>P1</c>, <c>High</c>, <c>Medium</c>, <c>Low</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="Unit">The unit told last.</param>
public sealed record AlertLine(Guid Id, string Code, string Priority, AlertState State, DateTimeOffset RaisedAt, string Unit)
{
    /// <summary>When the next rung is told, if nobody answers; <c>null</c>: there is none.</summary>
    public DateTimeOffset? NextAt { get; init; }
}

/// <summary>Where an alert stands.</summary>
public enum AlertState
{
    /// <summary>Nobody has answered.</summary>
    Unanswered,

    /// <summary>A unit has it.</summary>
    Acknowledged,

    /// <summary>It was called off or settled.</summary>
    Closed,
}
