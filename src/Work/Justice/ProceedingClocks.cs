using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>What runs out in a proceeding, and when the legal team is told of it beforehand.</summary>
public static class ProceedingClocks
{
    /// <summary>Police custody ends.</summary>
    public const string CustodyEnds = "justice.custody-ends";

    /// <summary>Detention ends.</summary>
    public const string DetentionEnds = "justice.detention-ends";

    /// <summary>A time to go against a judgment ends; the step is the clock's number among those that run.</summary>
    public const string AppealEnds = "justice.appeal-ends";

    /// <summary>It is to be looked whether the judgment is final.</summary>
    public const string FinalCheck = "justice.final-check";

    /// <summary>The legal team is told that one of these ends comes near; the step is its number in time.</summary>
    public const string Reminder = "justice.reminder";

    /// <summary>The same for what lies years ahead: the bar of time.</summary>
    public const string FarReminder = "justice.far-reminder";

    /// <summary>Every date on file that something may still follow from, the most dangerous first: by the end that binds.</summary>
    public static ImmutableArray<LegalDate> Running(ProceedingState state) =>
        [.. new[] { state.Custody.Now?.Ends }.OfType<LegalDate>().Concat(Appeals(state).Select(c => c.Date)).OrderBy(d => d.Binding)];

    /// <summary>What runs at that moment, the most dangerous first. A time to appeal that has passed runs no more; that somebody is held longer than the law allows is most dangerous of all.</summary>
    public static ImmutableArray<LegalDate> Running(ProceedingState state, DateTimeOffset at) => [.. Running(state).Where(d => d == state.Custody.Now?.Ends || d.RunsAt(at))];

    /// <summary>Writes one entry and moves all dates that follow from it.</summary>
    internal static Happened Happens(this ProceedingState before, IEntry entry, Circumstances now) => before.Happens([entry], now);

    /// <summary>Writes several entries and moves all dates that follow from them together.</summary>
    internal static Happened Happens(this ProceedingState before, ImmutableArray<IEntry> entries, Circumstances now)
    {
        var after = entries.Aggregate(before, (s, e) => s.Apply(e, new Stamp(0, now.At, now.Author, Guid.Empty)));
        return entries.Aggregate(new Happened(), (h, e) => h.Write(e))
            .Turn(CustodyEnds, before.Custody.WithPolice?.Ends?.Binding, after.Custody.WithPolice?.Ends?.Binding)
            .Turn(DetentionEnds, before.Custody.Detained?.Ends?.Binding, after.Custody.Detained?.Ends?.Binding)
            .Turn(AppealEnds, AppealEndsOf(before), AppealEndsOf(after))
            .Turn(FinalCheck, FinalOn(before), FinalOn(after))
            .Remind(before, after, now)
            .Turn(FarReminder, FarRemindersOf(before, now), FarRemindersOf(after, now));
    }

    /// <summary>Moves the moments at which the legal team is told.</summary>
    internal static Happened Remind(this Happened happened, ProceedingState before, ProceedingState after, Circumstances now) => happened.Turn(Reminder, RemindersOf(before, now), RemindersOf(after, now));

    /// <summary>Lets the proceeding come as far as what the court did, and tells the social team of every child.</summary>
    internal static Happened Reach(this Happened happened, ProceedingState state, ProceedingStage to, string source, Circumstances now) => state.Stage == to ? happened
        : happened.Write(new StageRecorded(to, source, null, null, now.HappenedAt)).TellStage(state, now.Subject, to, now);

    private static ImmutableArray<AppealClock> Appeals(ProceedingState state) => state.Judgments.FinalSince is null ? state.Judgments.Open : [];

    private static ImmutableArray<(int Step, DateTimeOffset At)> AppealEndsOf(ProceedingState state) => Numbered(Appeals(state).Select(c => c.Date.Binding));

    private static DateTimeOffset? FinalOn(ProceedingState state) =>
        state is { Judgments.FinalSince: null, FinalOn: { } day } ? PhnomPenh.EndOf(day) : null;

    // What lies behind is not told any more: whoever acts now has seen it.
    private static ImmutableArray<(int Step, DateTimeOffset At)> RemindersOf(ProceedingState state, Circumstances now) =>
        Numbered(Of("custody", state.Custody.WithPolice?.Ends, now.Reference).Concat(Of("detention", state.Custody.Detained?.Ends, now.Reference)).Concat(Appeals(state).SelectMany(c => Of("appeal", c.Date, now.Reference)))
            .Concat(HearingDues.RemindersOf(state.Hearings, now.Reference)).Where(at => at > now.At).Distinct().Order());

    private static ImmutableArray<(int Step, DateTimeOffset At)> FarRemindersOf(ProceedingState state, Circumstances now) =>
        Numbered(TimeBars.RemindersOf(state, now.Reference).Where(at => at > now.At).Distinct().Order());

    private static ImmutableArray<(int Step, DateTimeOffset At)> Numbered(IEnumerable<DateTimeOffset> moments) => [.. moments.Select((at, i) => (i + 1, at))];

    private static IEnumerable<DateTimeOffset> Of(string what, LegalDate? date, Reference.ReferenceBook book) => date is null ? [] : Reminders.Of(book, what, date).Select(r => r.At);
}
