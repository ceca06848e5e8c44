using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Writes down a session of a service: held, or who did not come; also without a connection. What a counsellor hears stands in her own notes, never here.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Minutes">How long it took; <c>null</c>: not stated.</param>
/// <param name="ChildsView">What the child says of it.</param>
/// <param name="What">What was done, or why it was missed.</param>
public sealed record RecordSession(int Service, SessionOutcome Outcome, int? Minutes, string? ChildsView, string? What) : IAct<RecordSession, CareState>
{
    /// <inheritdoc/>
    public static string WireName => "care.record-session.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.session-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Offline = true,
        Fields = [ServiceAsked.Field, Asks.Outcome, Asks.Minutes, Asks.ChildsView, Asks.What],
    };

    /// <inheritdoc/>
    public static RecordSession From(Answers answers) => new(
        answers.Count(ServiceAsked.Field), answers.One<SessionOutcome>(Asks.Outcome), answers.CountOrNull(Asks.Minutes), answers.TextOrNull(Asks.ChildsView), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CareState state, RecordSession act, Circumstances now)
    {
        if (state.MayGoOn(act.Service) is { } no)
            return no;
        var service = state.Services[act.Service - 1];
        if (service.IsAsked)
            return CareRefusals.ReferralWaits;
        if (service.Granted is { ByCounsellors: true })
            return CareRefusals.CounsellorsWriteIt;
        var nextBy = service.NextAfter(act.Outcome == SessionOutcome.Held, now);
        return state.Happens(new SessionRecorded(act.Service, act.Outcome, act.Minutes, act.ChildsView, act.What, nextBy, now.HappenedAt), now)
            .Yield("care.session", act.Outcome.ToString());
    }

    private static class Asks
    {
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<SessionOutcome>("session-outcome"), Fact = "care.session", Example = "\"Held\"" };
        public static readonly CountField Minutes = new() { Name = "minutes", Min = 1, Max = 600, Unit = "unit.minutes", VisibleWhen = SessionAsked.IsHeld, Example = "45" };
        public static readonly TextField ChildsView = new() { Name = "childs_view", MaxLength = 2000, Example = "\"He liked the drawing.\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"A visit at home; the grandmother was there.\"" };
    }
}

/// <summary>A session was written down.</summary>
/// <param name="Service">The service's number.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="ChildsView">What the child says of it.</param>
/// <param name="What">What was done, or why it was missed.</param>
/// <param name="NextBy">By which day the next promised one is owed; <c>null</c>: none is.</param>
/// <param name="HappenedAt">When it was, or should have been.</param>
public sealed record SessionRecorded(int Service, SessionOutcome Outcome, int? Minutes, string? ChildsView, string? What, DateOnly? NextBy, DateTimeOffset HappenedAt) : IEntry<SessionRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.session-recorded.1";
}

/// <summary>What forms about a session have in common.</summary>
internal static class SessionAsked
{
    public static Condition IsHeld { get; } = new Condition.Equal("outcome", nameof(SessionOutcome.Held));

    /// <summary>By which day the next one is owed after this. The day on which it is written down counts: what lies behind is not owed any more.</summary>
    public static DateOnly? NextAfter(this ServiceOnFile service, bool held, Circumstances now) => Pause.After(service.PausedSince, now.HappenedAt, held) is not null
        ? null
        : service.Attendance?.And(now.HappenedAt, held).NextBy(PhnomPenh.DayOf(now.At), now.Reference);
}
