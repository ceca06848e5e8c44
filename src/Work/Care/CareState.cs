using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Care;

/// <summary>A service of a child, with all that became of it.</summary>
/// <param name="Number">Its number in the case, from 1 on.</param>
/// <param name="Planned">How it was planned; <c>null</c>: that was destroyed, and the service keeps its number.</param>
public sealed record ServiceOnFile(int Number, ServicePlanned? Planned)
{
    /// <summary>Where it stands.</summary>
    public ServiceState State { get; init; } = ServiceState.Planned;

    /// <summary>The last referral; <c>null</c>: nobody was asked.</summary>
    public ServiceReferred? Referral { get; init; }

    /// <summary>By which day the referral is to be answered; <c>null</c>: none waits.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>When the child paused it; <c>null</c>: it goes on.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>The last promise of sessions; <c>null</c>: none was made.</summary>
    public EntitlementGranted? Granted { get; init; }

    /// <summary>By which day the next promised session is owed; <c>null</c>: none is.</summary>
    public DateOnly? NextBy { get; init; }

    /// <summary>Its sessions, as they count.</summary>
    public ImmutableArray<SessionDay> Sessions { get; init; } = [];

    /// <summary>Whether somebody outside was asked and has not answered for good.</summary>
    public bool IsAsked => State is ServiceState.Referred or ServiceState.Pending;

    /// <summary>Whether it is over. Of what was destroyed and left no trace there is nothing to end.</summary>
    public bool IsEnded => (Planned is null && Referral is null && Granted is null && Sessions.IsEmpty) || State is ServiceState.Implemented or ServiceState.DeclinedByChild or ServiceState.Unavailable or ServiceState.Cancelled;

    /// <summary>What was held against what was promised; <c>null</c>: nothing was promised.</summary>
    public Attendance? Attendance => Granted is { } granted ? new(granted.Promise, Sessions) : null;

    /// <summary>The service after a session, which also ends a pause.</summary>
    internal ServiceOnFile After(DateTimeOffset at, bool held, DateOnly? nextBy) => this with
    {
        State = held && !IsEnded && !IsAsked ? ServiceState.InProgress : State,
        PausedSince = Pause.After(PausedSince, at, held),
        NextBy = nextBy,
        Sessions = Sessions.Add(new(PhnomPenh.DayOf(at), held)),
    };
}

/// <summary>A line of money given.</summary>
/// <param name="Given">What was given; <c>null</c>: that was destroyed, and the line keeps its number.</param>
/// <param name="Reversed">The line against it; <c>null</c>: there is none.</param>
public sealed record WelfareOnFile(WelfareRecorded? Given, WelfareReversed? Reversed)
{
    /// <summary>What counts of it; <c>null</c>: nothing.</summary>
    public WelfareRecorded? Counted => Reversed is null ? Given : null;
}

/// <summary>The care of one child, folded from the case: services, promises, money, school, interviews. It holds the case itself, to ask whether work goes on.</summary>
public sealed record CareState : IState<CareState>
{
    /// <summary>The case.</summary>
    public CaseState Case { get; init; } = CaseState.Empty;

    /// <summary>The services, by number.</summary>
    public ImmutableArray<ServiceOnFile> Services { get; init; } = [];

    /// <summary>The lines of money given, by number from 1 on; one that was taken back stays.</summary>
    public ImmutableArray<WelfareOnFile> Welfare { get; init; } = [];

    /// <summary>How school went, in the order of writing.</summary>
    public ImmutableArray<SchoolRecorded> Schools { get; init; } = [];

    /// <summary>How the weeks were.</summary>
    public ImmutableArray<WeekRecorded> Weeks { get; init; } = [];

    /// <summary>The interviews of the child, and who stood by it.</summary>
    public ImmutableArray<AccompanimentRecorded> Interviews { get; init; } = [];

    /// <summary>How often the child has told its story, whoever wrote it down.</summary>
    public TimesTold Told { get; init; } = TimesTold.Never;

    /// <summary>How often the child has told its story.</summary>
    public int Tellings => Told.All;

    /// <inheritdoc/>
    public static CareState Empty { get; } = new();

    /// <inheritdoc/>
    public CareState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ServicePlanned e => this with { Services = Services.Add(new(Services.Length + 1, e)) },
        Unopened u when u.WireName == ServicePlanned.WireName => this with { Services = Services.Add(new(Services.Length + 1, null)) },
        ServiceReferred e => With(e.Service, s => s with { State = ServiceState.Referred, Referral = e, AnswerBy = e.AnswerBy }),
        ReferralAnswered e => With(e.Service, s => s with { State = Answered(e.Answer), AnswerBy = e.AnswerBy }),
        SessionRecorded e => With(e.Service, s => s.After(e.HappenedAt, e.Outcome == SessionOutcome.Held, e.NextBy)),
        AttendanceNoted e => With(e.Service, s => s.After(e.HappenedAt, e.Held, e.NextBy)),
        ServicePaused e => With(e.Service, s => s with { PausedSince = e.HappenedAt, NextBy = null }),
        ServiceEnded e => With(e.Service, s => s with { State = Ended(e.How), AnswerBy = null, NextBy = null, PausedSince = null }),
        EntitlementGranted e => With(e.Service, s => s with { Granted = e, NextBy = e.NextBy, PausedSince = null }),
        WelfareRecorded e => this with { Welfare = Welfare.Add(new(e, null)) },
        Unopened u when u.WireName == WelfareRecorded.WireName => this with { Welfare = Welfare.Add(new(null, null)) },
        WelfareReversed e when e.Line <= Welfare.Length => this with { Welfare = Welfare.SetItem(e.Line - 1, Welfare[e.Line - 1] with { Reversed = e }) },
        SchoolRecorded e => this with { Schools = Schools.Add(e) },
        WeekRecorded e => this with { Weeks = Weeks.Add(e) },
        AccompanimentRecorded e => this with { Interviews = Interviews.Add(e), Told = Told.With(InterviewNoted.Of(TellingSource.SocialTeam, e.Told, e.Kind, e.HappenedAt)) },
        InterviewNoted e => this with { Told = Told.With(e) },
        _ => this with { Case = Case.Apply(entry, stamp) },
    };

    /// <summary>How often the child has told its story, by whom it was told, as far as the social team wrote it down.</summary>
    public ImmutableSortedDictionary<InterviewKind, int> TellingsByKind => Interviews.Where(i => i.Told).GroupBy(i => i.Kind).ToImmutableSortedDictionary(g => g.Key, g => g.Count());

    /// <summary>Whether the child has told its story so often that it must be said aloud; never where the table says nothing.</summary>
    public bool IsToldTooOften(ReferenceBook book) => Told.IsTooOften(book);

    /// <summary>How much was given in a currency, in its smallest unit; what was taken back does not count.</summary>
    public long Total(Currency currency) => Welfare.Select(w => w.Counted).OfType<WelfareRecorded>().Where(w => w.Currency == currency).Sum(w => w.Amount);

    /// <summary>Why a service does not go on; <c>null</c>: it does.</summary>
    internal Refusal? MayGoOn(int service) => Case.MayBeWorkedOn() ?? MayEnd(service);

    /// <summary>Why a service cannot be ended; <c>null</c>: it can. Also after the case is closed: what would stay due could never be settled otherwise.</summary>
    internal Refusal? MayEnd(int service) =>
        !Case.IsOpened ? CasesRefusals.NotOpened : service > Services.Length ? CareRefusals.NoSuchService : Services[service - 1].IsEnded ? CareRefusals.ServiceIsEnded : null;

    // A number that is not there can only come from another stream; it changes nothing.
    private CareState With(int service, Func<ServiceOnFile, ServiceOnFile> change) =>
        service < 1 || service > Services.Length ? this : this with { Services = Services.SetItem(service - 1, change(Services[service - 1])) };

    private static ServiceState Answered(ReferralAnswer answer) => answer switch
    {
        ReferralAnswer.Accepted => ServiceState.Accepted,
        ReferralAnswer.Rejected => ServiceState.Rejected,
        ReferralAnswer.Pending => ServiceState.Pending,
    };

    private static ServiceState Ended(ServiceEnd how) => how switch
    {
        ServiceEnd.Implemented => ServiceState.Implemented,
        ServiceEnd.DeclinedByChild => ServiceState.DeclinedByChild,
        ServiceEnd.Unavailable => ServiceState.Unavailable,
        ServiceEnd.Cancelled => ServiceState.Cancelled,
    };
}
