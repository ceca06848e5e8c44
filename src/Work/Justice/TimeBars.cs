using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>A step of investigation or prosecution: each one begins the bar of time anew.</summary>
/// <param name="Name">The wire name of the entry that tells it.</param>
/// <param name="First">When there was such a step for the first time.</param>
/// <param name="Last">When there was one last.</param>
public sealed record ProsecutionStep(string Name, DateTimeOffset First, DateTimeOffset Last);

/// <summary>What police, prosecutor and judge did in a proceeding, as far as the bar of time is counted from it.</summary>
/// <remarks>Only what they do themselves counts: who counts a step too many reads a bar that is too late.</remarks>
public sealed record Prosecution
{
    private ImmutableSortedDictionary<string, ProsecutionStep> Steps { get; init; } = ImmutableSortedDictionary.Create<string, ProsecutionStep>(StringComparer.Ordinal);

    /// <summary>Nothing was done.</summary>
    public static Prosecution None { get; } = new();

    /// <summary>The last step; <c>null</c>: none.</summary>
    public ProsecutionStep? Latest => Steps.Values.MaxBy(s => s.Last);

    /// <summary>When the first step was; <c>null</c>: none.</summary>
    public DateTimeOffset? First => Steps.IsEmpty ? null : Steps.Values.Min(s => s.First);

    /// <summary>After one more entry.</summary>
    public Prosecution Apply(IEntry entry) => entry switch
    {
        ChargeRecorded { Change: ChargeChange.Brought } e => Took(ChargeRecorded.WireName, e.HappenedAt),
        CustodyRecorded e => Took(CustodyRecorded.WireName, e.Start.Earliest),
        CustodyExtended e => Took(CustodyExtended.WireName, e.HappenedAt),
        ImmediateAppearanceRecorded e => Took(ImmediateAppearanceRecorded.WireName, e.Start.Earliest),
        DetentionOrdered e => Took(DetentionOrdered.WireName, e.Start.Earliest),
        DetentionExtended e => Took(DetentionExtended.WireName, PhnomPenh.EndOf(e.On)),
        ClosingOrderRecorded e => Took(ClosingOrderRecorded.WireName, PhnomPenh.EndOf(e.On)),
        DayCorrected e when StepOf(e.Day.What) is { } name && Steps.TryGetValue(name, out var step) => Put(step with { First = step.First == e.Day.From ? e.Day.To : step.First, Last = e.Day.To }),
        _ => this,
    };

    private static string? StepOf(ClockDay day) => day switch
    {
        ClockDay.Arrival => CustodyRecorded.WireName,
        ClockDay.Appearance => ImmediateAppearanceRecorded.WireName,
        ClockDay.DetentionOrder => DetentionOrdered.WireName,
        ClockDay.ClosingOrder => ClosingOrderRecorded.WireName,
        _ => null,
    };

    private Prosecution Took(string name, DateTimeOffset at) => Put(Steps.TryGetValue(name, out var there) ? there with { Last = at } : new(name, at, at));

    private Prosecution Put(ProsecutionStep step) => this with { Steps = Steps.SetItem(step.Name, step) };
}

/// <summary>Until when somebody can be prosecuted (domain 2.3).</summary>
/// <param name="Date">The end, with the law it rests on.</param>
/// <param name="From">The step it is counted from; <c>null</c>: from the offence.</param>
/// <param name="HadRunOut">Counted from the offence it had run out before anybody took the first step.</param>
public sealed record TimeBar(LegalDate Date, ProsecutionStep? From, bool HadRunOut);

/// <summary>The bars of time of a proceeding.</summary>
public static class TimeBars
{
    private const string Of = "time-bar";

    /// <summary>One for each charge that stands, alike ones once, the soonest first; none once the court has judged.</summary>
    public static ImmutableArray<TimeBar> In(ProceedingState state, ReferenceBook book) => !state.Judgments.MayBeJudged ? [] :
        [.. state.Charges.Running.Select(c => Bar(c, state.Prosecution, book)).OfType<TimeBar>().DistinctBy(b => (b.Date.Basis.Rule, b.Date.Binding, b.HadRunOut)).OrderBy(b => b.Date.Binding)];

    /// <summary>The soonest one, where it is so near that somebody is reminded; <c>null</c>: none is.</summary>
    public static LegalDate? Near(ProceedingState state, ReferenceBook book, DateTimeOffset at) =>
        In(state, book) is [var first, ..] && Reminders.Of(book, Of, first.Date) is [var reminder, ..] && reminder.At <= at ? first.Date : null;

    /// <summary>When the legal team is told beforehand.</summary>
    internal static IEnumerable<DateTimeOffset> RemindersOf(ProceedingState state, ReferenceBook book) => In(state, book).SelectMany(b => Reminders.Of(book, Of, b.Date)).Select(r => r.At);

    private static TimeBar? Bar(ChargeOnFile charge, Prosecution steps, ReferenceBook book)
    {
        if (charge.Class is not { } gravity || steps is not { Latest: { } step, First: { } first })
            return null;
        var (isFelony, offence) = (gravity == OffenceClass.Felony, charge.Committed);
        if (Calculation.TimeBar(book, isFelony, offence ?? ClockStart.At(step.Last), step.Last) is not { } date)
            return null;
        var hadRunOut = offence is { } then && Calculation.TimeBar(book, isFelony, then, null) is { } untouched && untouched.Last < first;
        return new(date, date.Start == ClockStart.At(step.Last) ? step : null, hadRunOut);
    }
}
