using Kapea.Work.Acts;

namespace Kapea.Work.Exchange;

/// <summary>A copy of a list that was taken out.</summary>
public sealed record CopyState : IState<CopyState>
{
    /// <summary>A copy was taken out here, also where the entry that says which was destroyed.</summary>
    public bool IsTaken { get; init; }

    /// <summary>How it was taken out; <c>null</c>: not, or the entry was destroyed.</summary>
    public ListExported? Exported { get; init; }

    /// <summary>Who took it.</summary>
    public Guid By { get; init; }

    /// <summary>When it was taken out, by the server.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it was destroyed, as was said; <c>null</c>: it is out.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <inheritdoc/>
    public static CopyState Empty { get; } = new();

    /// <summary>For how long the file is offered after the act.</summary>
    public static TimeSpan Offered { get; } = TimeSpan.FromHours(1);

    /// <summary>Whether somebody may fetch the file: its taker, soon after she took it, while it is not said to be destroyed.</summary>
    public bool MayBeFetchedBy(Guid person, DateTimeOffset now) => Exported is not null && By == person && DestroyedAt is null && now < At + Offered;

    /// <summary>Whether it should have been destroyed and nobody has said that it was.</summary>
    public bool IsOverdueOn(DateOnly day) => DestroyedAt is null && Exported is { } exported && day > exported.Until;

    /// <inheritdoc/>
    public CopyState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ListExported e => this with { IsTaken = true, Exported = e, By = stamp.Author, At = stamp.At },
        CopyDestroyed e => this with { DestroyedAt = e.HappenedAt },
        Unopened { WireName: var name } when name == ListExported.WireName => this with { IsTaken = true, By = stamp.Author, At = stamp.At },
        Unopened { WireName: var name } when name == CopyDestroyed.WireName => this with { DestroyedAt = stamp.At },
        _ => this,
    };
}
