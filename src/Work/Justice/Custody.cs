using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>One stretch in which the accused is held in one way.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Start">When it began.</param>
/// <param name="Ends">When it ends by law; <c>null</c>: the table said nothing.</param>
public sealed record Holding(HoldingKind Kind, ClockStart Start, LegalDate? Ends)
{
    /// <summary>How often it was extended.</summary>
    public int Times { get; init; }

    /// <summary>By how many units of its clock in all.</summary>
    public int Extended { get; init; }

    /// <summary>The shortest sentence that the charge provides for, in months; <c>null</c>: not said.</summary>
    public int? MinimumMonths { get; init; }

    /// <summary>How long the way to the prosecutor takes, in minutes; <c>null</c>: not said.</summary>
    public int? JourneyMinutes { get; init; }

    /// <summary>How it ended; <c>null</c>: it runs.</summary>
    public HoldingEnd? How { get; init; }
}

/// <summary>How the accused is held before judgment: police custody and detention, one after the other.</summary>
public sealed record Custody
{
    /// <summary>All stretches, oldest first; at most the last one runs.</summary>
    public ImmutableArray<Holding> All { get; init; } = [];

    /// <summary>He is not held, and never was.</summary>
    public static Custody None { get; } = new();

    /// <summary>The stretch that runs; <c>null</c>: he is free, as far as known.</summary>
    public Holding? Now => All is [.., { How: null } running] ? running : null;

    /// <summary>He is in police custody.</summary>
    public Holding? WithPolice => Now is { Kind: HoldingKind.PoliceCustody } held ? held : null;

    /// <summary>He is detained on an order of a court or by law.</summary>
    public Holding? Detained => Now is { Kind: not HoldingKind.PoliceCustody } held ? held : null;

    /// <summary>Whether a day lies before the last time he was taken or ordered to be held.</summary>
    internal bool IsBefore(DateOnly day) => All is [.., var last] && day < PhnomPenh.DayOf(last.Start.Earliest);

    /// <summary>After one more entry.</summary>
    public Custody Apply(IEntry entry) => entry switch
    {
        CustodyRecorded e => (WithPolice is null ? this : this with { All = All.RemoveAt(All.Length - 1) }).Begin(new(HoldingKind.PoliceCustody, e.Start, e.Ends)),
        CustodyExtended e => Change(WithPolice, h => h with { Ends = e.Ends ?? h.Ends, Times = h.Times + 1, JourneyMinutes = e.JourneyMinutes }),
        CustodyEnded e => Change(WithPolice, h => h with { How = e.How }),
        ImmediateAppearanceRecorded e => Change(Now, h => h with { How = HoldingEnd.BroughtToCourt }).Begin(e.IsDetained ? new(HoldingKind.ImmediateAppearance, e.Start, e.Ends) : null),
        DetentionOrdered e => (Detained is { Kind: HoldingKind.PreTrial, Times: 0, Ends.IsRange: true } ? this with { All = All.RemoveAt(All.Length - 1) } : this).Begin(new(HoldingKind.PreTrial, e.Start, e.Ends) { MinimumMonths = e.MinimumMonths }),
        DetentionExtended e => Change(Detained, h => h with { Ends = e.Ends ?? h.Ends, Times = h.Times + 1, Extended = h.Extended + e.Months }),
        DetentionEnded e => Change(Detained, h => h with { How = e.How }),
        ClosingOrderRecorded e => Closed(e),
        JudgmentRecorded => Change(Now, h => h with { How = HoldingEnd.Judged }),
        DayCorrected e => Change(Under(e.Day.What), h => h with { Start = ClockStart.At(e.Day.To), Ends = e.Ends ?? h.Ends }),
        DateChosen e => Change(Now, h => h with { Ends = h.Ends?.Choose(e) }),
        _ => this,
    };

    /// <summary>The stretch that runs and whose clock rests on that day; <c>null</c>: none does.</summary>
    internal Holding? Under(ClockDay day) => day switch
    {
        ClockDay.Arrival => WithPolice,
        ClockDay.Appearance => Of(HoldingKind.ImmediateAppearance),
        ClockDay.DetentionOrder => Of(HoldingKind.PreTrial),
        ClockDay.ClosingOrder => Of(HoldingKind.UntilTrial),
        _ => null,
    };

    private Holding? Of(HoldingKind kind) => Now is { } held && held.Kind == kind ? held : null;

    private Custody Closed(ClosingOrderRecorded e) => Detained is null ? this
        : e.Kind == ClosingKind.NonSuit ? Change(Now, h => h with { How = HoldingEnd.Released })
        : Begin(new(HoldingKind.UntilTrial, ClockStart.On(e.On), e.Ends));

    private Custody Begin(Holding? holding)
    {
        if (holding is null)
            return this;
        var before = Change(Now, h => h with { How = HoldingEnd.HeldOtherwise });
        return before with { All = before.All.Add(holding) };
    }

    private Custody Change(Holding? running, Func<Holding, Holding> change) => running is null ? this : this with { All = All.SetItem(All.Length - 1, change(running)) };
}
