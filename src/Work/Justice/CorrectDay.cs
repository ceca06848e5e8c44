using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Puts a day right that was written down wrong and on which dates rest. What was written stays; the dates are computed anew.</summary>
/// <remarks>
/// An earlier day counts at once. A later one makes dates later, and a date that is wrongly late is missed without anybody noticing: it counts
/// only once somebody else of the legal team has confirmed it (<see cref="DecideCorrection"/>). Until then the earlier one binds.
/// </remarks>
/// <param name="What">Which day.</param>
/// <param name="Party">Of a notification: to whom.</param>
/// <param name="Hearing">Of a hearing: its number.</param>
/// <param name="At">When it was or is, of an arrival or a hearing.</param>
/// <param name="On">The day, of everything else.</param>
/// <param name="Why">Why, and which paper says so.</param>
/// <param name="Child">Of the notification of a civil party where there are several: which child, 1 for the letter A.</param>
public sealed record CorrectDay(ClockDay What, CourtParty? Party, int? Hearing, DateTimeOffset? At, DateOnly? On, string Why, int? Child = null) : IAct<CorrectDay, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.correct-day.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.day-corrected");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice, StreamKind.Case],
        NeedsPosition = true,
        OpenMatters = ["hearing"],
        Harm = Harm.SecondLook,
        Fields = [Asks.What, Asks.Party, Asks.Child, Asks.Hearing, Asks.At, Asks.On, Asks.Why],
    };

    /// <inheritdoc/>
    public static CorrectDay From(Answers answers) => new(
        answers.One<ClockDay>(Asks.What), answers.OneOrNull<CourtParty>(Asks.Party), answers.CountOrNull(Asks.Hearing), answers.MomentOrNull(Asks.At), answers.DayOrNull(Asks.On), answers.Text(Asks.Why), answers.CountOrNull(Asks.Child));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, CorrectDay act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act is { What: ClockDay.Notification, Party: CourtParty.CivilParty, Child: null } && state.Judgments.NotifiedChildren.Length > 1)
            return JusticeRefusals.NoSuchChild with { Field = "child" };
        if (ClockDays.Find(state, act.What, act.Party, act.Hearing, act.Child) is not { } was || act.Is is not { } isNow)
            return JusticeRefusals.NothingRestsOnIt;
        if (isNow == was)
            return JusticeRefusals.SameDay;
        if (act.What != ClockDay.Hearing && isNow > (act.What == ClockDay.Arrival ? now.At : PhnomPenh.EndOf(PhnomPenh.DayOf(now.At))))
            return JusticeRefusals.DayLiesAhead;
        if (ClockDays.LiesBefore(state, act.What, PhnomPenh.DayOf(isNow)))
            return JusticeRefusals.LiesBefore with { Field = act.What is ClockDay.Arrival or ClockDay.Hearing ? "at" : "on" };
        var day = new DayPutRight(act.What, act.Party, act.Hearing, was, isNow, act.Child);
        return isNow < was ? state.PutRight(null, day, act.Why, now)
            : new Happened().Write(new CorrectionProposed(state.Corrections.Given + 1, day, act.Why, now.HappenedAt)).Notify(new("justice.correction-proposed", null, DeskFunction.LegalTeam, 0, "High", null));
    }

    private DateTimeOffset? Is => What is ClockDay.Arrival or ClockDay.Hearing ? At : On is { } day ? PhnomPenh.EndOf(day) : null;

    private static class Asks
    {
        private static readonly Condition IsNotification = new Condition.Equal("what", nameof(ClockDay.Notification));
        private static readonly Condition IsHearing = new Condition.Equal("what", nameof(ClockDay.Hearing));
        private static readonly Condition IsMoment = new Condition.In("what", [nameof(ClockDay.Arrival), nameof(ClockDay.Hearing)]);
        private static readonly Condition IsDay = new Condition.Not(IsMoment);

        public static readonly ChoiceField What = new() { Name = "what", Required = true, From = ChoiceSource.Of<ClockDay>("clock-day"), Example = "\"DetentionOrder\"" };
        public static readonly ChoiceField Party = new() { Name = "party", From = new ChoiceSource.Fixed("court-party", ["Accused", "CivilParty"]), VisibleWhen = IsNotification, RequiredWhen = IsNotification, Example = "\"Accused\"" };
        public static readonly CountField Child = new() { Name = "child", Min = 1, Max = 100, VisibleWhen = new Condition.Equal("party", nameof(CourtParty.CivilParty)), Example = "1" };
        public static readonly CountField Hearing = new() { Name = "hearing", Min = 1, Max = 1000, VisibleWhen = IsHearing, RequiredWhen = IsHearing, Example = "1" };
        public static readonly MomentField At = new() { Name = "at", MayLieAhead = true, VisibleWhen = IsMoment, RequiredWhen = IsMoment, Example = "\"2030-03-01T16:40:00+07:00\"" };
        public static readonly DayField On = new() { Name = "on", VisibleWhen = IsDay, RequiredWhen = IsDay, Example = "\"2030-03-01\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"The order itself says the 1st; the clerk had said the 2nd.\"" };
    }
}

/// <summary>A day is to be put right, and somebody else has to confirm it: dates would become later.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Day">Which day, and what it is.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record CorrectionProposed(int Number, DayPutRight Day, string Why, DateTimeOffset HappenedAt) : IEntry<CorrectionProposed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.correction-proposed.1";
}

/// <summary>A day was put right.</summary>
/// <param name="Proposal">The number of the proposal that was confirmed; <c>null</c>: it counted at once.</param>
/// <param name="Day">Which day, and what it is.</param>
/// <param name="Why">Why.</param>
/// <param name="Ends">When custody or detention ends now; <c>null</c>: it does not rest on that day, or the table says nothing.</param>
/// <param name="Clocks">The times in which somebody may go against a judgment, as they run now.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record DayCorrected(int? Proposal, DayPutRight Day, string Why, LegalDate? Ends, ImmutableArray<AppealClock> Clocks, DateTimeOffset HappenedAt) : IEntry<DayCorrected>
{
    /// <inheritdoc/>
    public static string WireName => "justice.day-corrected.1";
}
