using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>What is due because of hearings, and who hears of it. The step is the hearing's number.</summary>
public static class HearingDues
{
    /// <summary>The hearing itself.</summary>
    public const string Hearing = "justice.hearing";

    /// <summary>The same in the summary of a child who comes to it, for its social worker; the step is the hearing's reference there.</summary>
    public const string Ahead = "justice.hearing-ahead";

    /// <summary>Measures are to be asked for.</summary>
    public const string Measures = "justice.measures";

    /// <summary>Writes one entry of a hearing, moves its dates, and tells whoever waits for it: the teams of all children who come, or of one.</summary>
    internal static Happened Happens(this ProceedingState before, int hearing, IEntry entry, Circumstances now, int? child = null)
    {
        var after = before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty));
        var there = after.Hearings.Find(hearing)!;
        return there.Set(before.Moves(after, entry, now), there.Number, null, now).TellHearing(after, there, child, now);
    }

    /// <summary>Writes one entry that only changes for what the court is to be asked.</summary>
    internal static Happened Asks(this ProceedingState before, IEntry entry, Circumstances now) => before.Moves(before.Apply(entry, new Stamp(0, now.At, now.Author, Guid.Empty)), entry, now);

    /// <summary>Writes that a child is not to come any more: for its team the hearing is called off, and for nobody else anything moves.</summary>
    internal static Happened TakesOff(this ProceedingState before, Hearing hearing, int child, IEntry entry, Circumstances now) =>
        before.Asks(entry, now).TellHearing(before, hearing with { Status = HearingStatus.CalledOff }, child, now);

    private static Happened Moves(this ProceedingState before, ProceedingState after, IEntry entry, Circumstances now) => new Happened().Write(entry)
        .Turn(Hearing, Days(before.Hearings), Days(after.Hearings))
        .Turn(Measures, AskBy(before.Hearings, now.Reference), AskBy(after.Hearings, now.Reference))
        .Remind(before, after, now);

    private static ImmutableArray<(int Step, DateTimeOffset At)> Days(Hearings hearings) => [.. hearings.Planned.Select(h => (h.Number, h.At!.Value))];

    /// <summary>Tells the social team of every child who is to come when it is and what the child has to do; and the case that something is ahead.</summary>
    /// <remarks>Nothing of the file goes along: neither court nor accused, neither charge nor what the child will be asked.</remarks>
    private static Happened TellHearing(this Happened happened, ProceedingState state, Hearing hearing, int? only, Circumstances now) =>
        hearing.Children.Where(c => only is null || c.Child == only).Aggregate(happened, (h, coming) => h.TellTeam(state, hearing, coming, now));

    private static Happened TellTeam(this Happened happened, ProceedingState state, Hearing hearing, ChildComing coming, Circumstances now)
    {
        if (state.Children.GetValueOrDefault(coming.Child) is not { } child)
            return happened;
        var wasThere = hearing.Held?.Children.Any(c => c.Child == coming.Child) == true;
        var told = happened.Post(child.Summary, new HearingNoted(hearing.Scheduled.Id, now.Subject, hearing.Reference, hearing.Status, hearing.At, coming.Part, hearing.ToDo, wasThere, now.HappenedAt))
            .Notify(new("justice.hearing-news", null, Access.DeskFunction.SocialTeam, 0, "High", child.Summary));
        told = hearing.Set(told, hearing.Reference, child.Summary, now);
        told = hearing is { Status: HearingStatus.Planned, At: { } day } ? told.Due(Ahead, day, hearing.Reference, child.Summary) : told.SettleOne(Ahead, hearing.Reference, child.Summary);
        return hearing.IsAhead
            ? told.Post(child.Case, new MatterOpened(MatterOpened.Hearing, hearing.Scheduled.Id, hearing.At is { } at ? PhnomPenh.DayOf(at) : null, now.HappenedAt))
            : told.Post(child.Case, new MatterSettled(MatterOpened.Hearing, hearing.Scheduled.Id, now.HappenedAt));
    }

    // One that was held stays in the calendar; one without a day leaves it until it has one again.
    private static Happened Set(this Hearing hearing, Happened happened, int number, Guid? stream, Circumstances now) => (hearing.Status, hearing.At, now.Reference.HearingMinutes()) switch
    {
        (HearingStatus.Planned, { } at, { } minutes) => happened.Appoint(number, at, minutes, stream),
        (HearingStatus.Waiting or HearingStatus.CalledOff, _, _) => happened.CallOff(number, stream),
        _ => happened,
    };

    /// <summary>When the legal team is told once more that the court was asked for nothing for a child who is to come.</summary>
    internal static IEnumerable<DateTimeOffset> RemindersOf(Hearings hearings, ReferenceBook book) =>
        hearings.Planned.Where(h => !h.WithoutMeasures.IsEmpty).SelectMany(h => book.MeasuresReminders().Select(before => h.At!.Value.AddDays(-before)));

    /// <summary>The day of the first reminder that lay ahead when the hearing got its day; where none did any more, that day.</summary>
    private static ImmutableArray<(int Step, DateTimeOffset At)> AskBy(Hearings hearings, ReferenceBook book)
    {
        return [.. hearings.Planned.Where(h => !h.WithoutMeasures.IsEmpty).Select(h => (h.Number, PhnomPenh.EndOf(First(PhnomPenh.DayOf(h.SetAt), PhnomPenh.DayOf(h.At!.Value)))))];

        DateOnly First(DateOnly set, DateOnly day) => book.MeasuresReminders().Select(before => day.AddDays(-before)).Where(on => on >= set).DefaultIfEmpty(set).First();
    }
}
