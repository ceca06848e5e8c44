using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;

namespace Kapea.Work.Care;

/// <summary>Sessions that counsellors hold, as they know of them: the promise, and what became of it.</summary>
/// <param name="Service">The service's number in the case.</param>
/// <param name="Code">The service's code in the catalogue; <c>null</c>: how it was planned was destroyed.</param>
/// <param name="Attendance">Promised and held.</param>
/// <param name="NextBy">By which day the next is owed; <c>null</c>: none is.</param>
public sealed record PromiseToHold(int Service, string? Code, Attendance Attendance, DateOnly? NextBy)
{
    /// <summary>When the child paused it; <c>null</c>: it goes on.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>The promise after a session.</summary>
    internal PromiseToHold After(CounsellingRecorded e) => this with
    {
        Attendance = Attendance.And(e.HappenedAt, e.Outcome == SessionOutcome.Held),
        NextBy = e.NextBy,
        PausedSince = Pause.After(PausedSince, e.HappenedAt, e.Outcome == SessionOutcome.Held),
    };
}

/// <summary>What counsellors know of a child: folded from the health notes alone.</summary>
public sealed record CounsellingState : IState<CounsellingState>
{
    /// <summary>The case's stream.</summary>
    public Guid Case { get; init; }

    /// <summary>The file code; empty: not begun.</summary>
    public string Code { get; init; } = "";

    /// <summary>What was promised and is not over, by the service's number.</summary>
    public ImmutableSortedDictionary<int, PromiseToHold> Promises { get; init; } = ImmutableSortedDictionary<int, PromiseToHold>.Empty;

    /// <summary>How many sessions were written down.</summary>
    public int Sessions { get; init; }

    /// <summary>Whether it was begun.</summary>
    public bool IsBegun => Code.Length > 0;

    /// <inheritdoc/>
    public static CounsellingState Empty { get; } = new();

    /// <inheritdoc/>
    public CounsellingState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        HealthBegun e => this with { Case = e.Case, Code = e.Code },
        SessionsPromised e => this with { Promises = Promises.SetItem(e.Service, new(e.Service, e.Code, new(e.Promise, e.Sessions), e.NextBy)) },
        SessionsStopped { IsOver: true } e => this with { Promises = Promises.Remove(e.Service) },
        SessionsStopped e => With(e.Service, p => p with { NextBy = null, PausedSince = e.HappenedAt }),
        CounsellingRecorded e => With(e.Service, p => p.After(e)) with { Sessions = Sessions + 1 },
        _ => this,
    };

    private CounsellingState With(int? service, Func<PromiseToHold, PromiseToHold> change) =>
        service is { } number && Promises.TryGetValue(number, out var promise) ? this with { Promises = Promises.SetItem(number, change(promise)) } : this;
}

/// <summary>Counsellors are told what was promised to a child. Posted into the health notes; of the case they learn no more.</summary>
/// <param name="Service">The service's number in the case.</param>
/// <param name="Code">The service's code in the catalogue.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Sessions">What was held before.</param>
/// <param name="NextBy">By which day the first is owed.</param>
/// <param name="HappenedAt">When it was promised.</param>
public sealed record SessionsPromised(int Service, string? Code, Promise Promise, ImmutableArray<SessionDay> Sessions, DateOnly? NextBy, DateTimeOffset HappenedAt) : IEntry<SessionsPromised>
{
    /// <inheritdoc/>
    public static string WireName => "care.sessions-promised.1";
}

/// <summary>Counsellors are told that a service is paused, or over.</summary>
/// <param name="Service">The service's number in the case.</param>
/// <param name="IsOver">It is over; otherwise paused.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record SessionsStopped(int Service, bool IsOver, DateTimeOffset HappenedAt) : IEntry<SessionsStopped>
{
    /// <inheritdoc/>
    public static string WireName => "care.sessions-stopped.1";
}

internal static class TellingCounsellors
{
    /// <summary>Where our counsellors hold a service, they are told that it is paused or over.</summary>
    public static Happened TellCounsellors(this Happened happened, CareState state, ServiceOnFile service, Circumstances now, bool isOver) =>
        service.Granted is { ByCounsellors: true } ? happened.Post(state.Case.Opened!.Streams.Health, new SessionsStopped(service.Number, isOver, now.HappenedAt)) : happened;
}
