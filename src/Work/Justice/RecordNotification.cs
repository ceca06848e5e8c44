using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a judgment was notified to somebody who was not there. From it run the times in which that party may go against it.</summary>
/// <param name="Party">Who was notified.</param>
/// <param name="On">The day; where it is not confirmed, the earliest.</param>
/// <param name="OnOrBefore">Where it is not confirmed: the latest day. <c>null</c>: it is confirmed.</param>
/// <param name="Source">Who says so, or which paper.</param>
/// <param name="Child">Of a civil party where there are several: which child, 1 for the letter A.</param>
public sealed record RecordNotification(CourtParty Party, DateOnly On, DateOnly? OnOrBefore, string Source, int? Child = null) : IAct<RecordNotification, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-notification.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.notification-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.Party, Asks.Child, Asks.On, Asks.OnOrBefore, Asks.Source],
    };

    /// <inheritdoc/>
    public static RecordNotification From(Answers answers) => new(answers.One<CourtParty>(Asks.Party), answers.DayOrNull(Asks.On)!.Value, answers.DayOrNull(Asks.OnOrBefore), answers.Text(Asks.Source), answers.CountOrNull(Asks.Child));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, RecordNotification act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (act.OnOrBefore <= act.On)
            return JusticeRefusals.PeriodEndsBefore;
        if (state.Judgments.FinalSince is not null)
            return JusticeRefusals.FinalAlready;
        if (!state.ToNotify.Contains(act.Party))
            return JusticeRefusals.NotAwaited;
        if (act.On < state.Judgments.DecidedOn)
            return JusticeRefusals.LiesBefore;
        var parties = act.Party == CourtParty.CivilParty ? state.CivilParties : [];
        if (parties.Length > 1 && !(act.Child is { } named && parties.Contains(named)))
            return JusticeRefusals.NoSuchChild with { Field = "child" };
        var (start, child) = (ClockStart.On(act.On, act.OnOrBefore), parties.Length > 1 ? act.Child : null);
        if (state.Judgments.Notified.Contains(act.Party) && state.Judgments.Clocks.FirstOrDefault(c => c.Party == act.Party && c.Child == child) is { Date: var said })
        {
            // Told already: only a range of days can still be confirmed, and within it.
            if (!said.IsRange)
                return JusticeRefusals.NotAwaited;
            if (!said.Start.Covers(start))
                return JusticeRefusals.OutsideRange;
        }

        var clocks = state.Judgments is { Ended: { } ended, Higher: null } ? AppealClocks.NotifiedOf(ended.What, act.Party, start, now.Reference)
            : AppealClocks.Notified(act.Party, state.Judgments.Higher is not null, start, now.Reference);
        return state.Happens(new NotificationRecorded(act.Party, act.On, act.OnOrBefore, act.Source, [.. clocks.Select(c => c with { Child = child })], now.HappenedAt, child), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Party = new() { Name = "party", Required = true, From = new ChoiceSource.Fixed("court-party", ["Accused", "CivilParty"]), Example = "\"Accused\"" };
        public static readonly CountField Child = new() { Name = "child", Min = 1, Max = 100, VisibleWhen = new Condition.Equal("party", nameof(CourtParty.CivilParty)), Example = "1" };
        public static readonly DayField On = new() { Name = "on", Required = true, Example = "\"2030-03-01\"" };
        public static readonly DayField OnOrBefore = new() { Name = "on_or_before", Example = "\"2030-03-02\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the bailiff's record\"" };
    }
}

/// <summary>A judgment was notified.</summary>
/// <param name="Party">To whom.</param>
/// <param name="On">On which day, or at the earliest.</param>
/// <param name="OnOrBefore">At the latest, where that is not confirmed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Clocks">The times that run from it.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
/// <param name="Child">Of a civil party where there are several: which child.</param>
public sealed record NotificationRecorded(CourtParty Party, DateOnly On, DateOnly? OnOrBefore, string Source, ImmutableArray<AppealClock> Clocks, DateTimeOffset HappenedAt, int? Child = null) : IEntry<NotificationRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.notification-recorded.1";
}
