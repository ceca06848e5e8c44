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

    /// <summary>What was answered besides: minutes, a message, a number.</summary>
    public ImmutableArray<DefinitionRow> Answer { get; init; } = [];

    /// <summary>What intake released later, in order.</summary>
    public ImmutableArray<ReleasedView> Released { get; init; } = [];

    /// <summary>The report it came from, where this reader holds it.</summary>
    public Guid? Report { get; init; }

    /// <summary>How the notices to the units fare; for intake.</summary>
    public ImmutableArray<NoticeLine> Notices { get; init; } = [];

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

/// <summary>What was released to the unit.</summary>
/// <param name="Words">What was told, word for word; <c>null</c>: not among it.</param>
/// <param name="Rows">Children and alleged offender, as far as released.</param>
public sealed record ReleasedView(string? Words, ImmutableArray<DefinitionRow> Rows);

/// <summary>How one notice fares.</summary>
/// <param name="What">Its few words.</param>
/// <param name="ToWhom">Desk and person.</param>
/// <param name="Channel">How, in words.</param>
/// <param name="State">The key of its state under <c>page.notice.state.</c>.</param>
public sealed record NoticeLine(string What, string ToWhom, string Channel, string State)
{
    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>What went wrong last, in words; <c>null</c>: nothing.</summary>
    public string? Trouble { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }
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
