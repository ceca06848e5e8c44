using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>A counsellor writes down a session, also without a connection. The note stands in the health notes alone; the case learns only that a session was held, or was not.</summary>
/// <param name="Service">The promised service it belongs to, by number; <c>null</c>: the only one, or none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Minutes">How long it took; <c>null</c>: not stated.</param>
/// <param name="Note">The note.</param>
public sealed record RecordCounselling(int? Service, SessionOutcome Outcome, int? Minutes, string? Note) : IAct<RecordCounselling, CounsellingState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-counselling.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Counselling);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.counselling-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Health,
        PostsTo = [StreamKind.Case],
        Offline = true,
        Fields = [Asks.Outcome, Asks.Service, Asks.Minutes, Asks.Note],
    };

    /// <inheritdoc/>
    public static RecordCounselling From(Answers answers) => new(
        answers.CountOrNull(Asks.Service), answers.One<SessionOutcome>(Asks.Outcome), answers.CountOrNull(Asks.Minutes), answers.TextOrNull(Asks.Note));

    /// <inheritdoc/>
    public static Decision Decide(CounsellingState state, RecordCounselling act, Circumstances now)
    {
        if (!state.IsBegun)
            return CareRefusals.NoHealth;
        if (act.Service is { } named && !state.Promises.ContainsKey(named))
            return CareRefusals.NotPromised;
        var held = act.Outcome == SessionOutcome.Held;
        var promise = act.Service is { } number ? state.Promises[number] : state.Promises.Count == 1 ? state.Promises.Values.Single() : null;
        // Nothing is owed while the child pauses.
        var nextBy = Pause.After(promise?.PausedSince, now.HappenedAt, held) is not null ? null : promise?.Attendance.And(now.HappenedAt, held).NextBy(PhnomPenh.DayOf(now.At), now.Reference);
        var recorded = new CounsellingRecorded(promise?.Service, act.Outcome, act.Minutes, act.Note, nextBy, now.HappenedAt);
        var happened = new Happened().Write(recorded).Yield("care.session", held ? nameof(SessionOutcome.Held) : "NotHeld");
        return promise is null ? happened : Told(happened, state, state.Apply(recorded, default), new(promise.Service, held, nextBy, now.HappenedAt));
    }

    private static Happened Told(Happened happened, CounsellingState before, CounsellingState after, AttendanceNoted noted)
    {
        var (was, isNow) = (Owed(before), Owed(after));
        return happened.Post(before.Case, noted).Turn(CareDues.SessionApart, was, isNow).Turn(CareDues.SessionApart, was, isNow, before.Case);
    }

    private static ImmutableArray<(int Step, DateOnly On)> Owed(CounsellingState state) =>
        [.. state.Promises.Values.Where(p => p.NextBy is not null).Select(p => (p.Service, p.NextBy!.Value))];

    private static class Asks
    {
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<SessionOutcome>("session-outcome"), Example = "\"Held\"" };
        public static readonly CountField Service = new() { Name = ServiceAsked.Name, Min = 1, Max = 200, Example = "1" };
        public static readonly CountField Minutes = new() { Name = "minutes", Min = 1, Max = 600, Unit = "unit.minutes", VisibleWhen = SessionAsked.IsHeld, Example = "50" };
        public static readonly TextField Note = new() { Name = "note", MaxLength = 8000, Example = "\"He draws the river again.\"" };
    }
}

/// <summary>A counsellor wrote down a session; stands in the health notes alone.</summary>
/// <param name="Service">The promised service it belongs to; <c>null</c>: none.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Note">The note.</param>
/// <param name="NextBy">By which day the next is owed.</param>
/// <param name="HappenedAt">When it was, or should have been.</param>
public sealed record CounsellingRecorded(int? Service, SessionOutcome Outcome, int? Minutes, string? Note, DateOnly? NextBy, DateTimeOffset HappenedAt) : IEntry<CounsellingRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.counselling-recorded.1";
}

/// <summary>The case learns that a promised session was held or not, so that it counts; neither who did not come nor a word of it.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Held">It was held.</param>
/// <param name="NextBy">By which day the next is owed.</param>
/// <param name="HappenedAt">When it was, or should have been.</param>
public sealed record AttendanceNoted(int Service, bool Held, DateOnly? NextBy, DateTimeOffset HappenedAt) : IEntry<AttendanceNoted>
{
    /// <inheritdoc/>
    public static string WireName => "care.attendance-noted.1";
}
