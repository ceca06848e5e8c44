using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>A payment, until it was reversed.</summary>
/// <param name="Recorded">What was paid.</param>
/// <param name="IsReversed">It came back.</param>
public sealed record PaymentOnFile(PaymentRecorded Recorded, bool IsReversed);

/// <summary>A child's claim for compensation in one proceeding, with what was ordered and what was paid.</summary>
public sealed record CivilClaim
{
    /// <summary>How far it had come before anything was paid or given up.</summary>
    private ClaimStep Reached { get; init; }

    private bool IsWrittenOff { get; init; }

    private int? FiledRate { get; init; }

    // The judgment that was confirmed last; another day of it lays nothing ready again.
    private JudgmentNoted? Confirmed { get; init; }

    /// <summary>By when the family is to be told of the right; <c>null</c>: nothing is owed to it.</summary>
    public DateOnly? InformBy { get; init; }

    /// <summary>What is claimed.</summary>
    public ImmutableArray<ClaimItem> Items { get; init; } = [];

    /// <summary>What a judgment in the proceeding says for this child, until it is written down what became of the claim; <c>null</c>: none waits.</summary>
    public JudgmentNoted? Judgment { get; init; }

    /// <summary>From which day the judgment in the proceeding is final; <c>null</c>: it is not, as far as this file has heard.</summary>
    public DateOnly? FinalSince { get; init; }

    /// <summary>What was ordered, and the rate of that day; <c>null</c>: nothing.</summary>
    public ClaimOutcomeRecorded? Ordered { get; init; }

    /// <summary>Since when it is owed: the beginning of the day from which the judgment is final, or when somebody said that it is; <c>null</c>: not yet.</summary>
    public DateTimeOffset? OwedSince { get; init; }

    /// <summary>The family has settled out of court.</summary>
    public bool IsSettledOutOfCourt { get; init; }

    /// <summary>The payments, by number from 1.</summary>
    public ImmutableSortedDictionary<int, PaymentOnFile> Payments { get; init; } = ImmutableSortedDictionary<int, PaymentOnFile>.Empty;

    /// <summary>Nothing has happened yet.</summary>
    public static CivilClaim None { get; } = new();

    /// <summary>The latest step towards the money: that it was asked for, a payment, one that came back, or that it was given up; <c>null</c>: none.</summary>
    public IClaimEntry? LastStep { get; init; }

    /// <summary>The family may be told of the right: it was not yet, or somebody still waits for it.</summary>
    public bool MayBeInformed => Reached == ClaimStep.NotInformed || InformBy is not null;

    /// <summary>The family may take it back: the court has not decided on it.</summary>
    public bool MayBeWithdrawn => Step is ClaimStep.Filed or ClaimStep.Admitted;

    /// <summary>What was collected, in the currency it was ordered in; 0 before an order.</summary>
    public decimal Collected => Ordered?.Ordered is { } ordered ? CollectedIn(ordered.Currency) : 0;

    /// <summary>What is still owed, in the currency it was ordered in; at least 0.</summary>
    public decimal Rest => Ordered?.Ordered is { } ordered ? Math.Max(0, ordered.Amount - Collected) : 0;

    /// <summary>Collected of ordered (J4), from 0; <c>null</c>: nothing was ordered.</summary>
    public decimal? Share => Ordered?.Ordered is { } ordered ? Collected / ordered.Amount : null;

    /// <summary>Ordered of claimed (J3), from 0, at the rate of the day on which it was filed; <c>null</c>: nothing was ordered, or the rate is missing.</summary>
    public decimal? Granted => Ordered?.Ordered is { } ordered && ClaimedIn(ordered.Currency) is { } claimed and > 0 ? ordered.Amount / claimed : null;

    /// <summary>What is claimed, in one currency, at the rate of the day on which it was filed; <c>null</c>: it is claimed in the other, and no rate is stored.</summary>
    public decimal? ClaimedIn(Currency currency) =>
        FiledRate is { } rate ? Items.Sum(i => i.Money.In(currency, rate)) : Items.All(i => i.Money.Currency == currency) ? Items.Sum(i => (decimal)i.Money.Amount) : null;

    /// <summary>What was ordered, in one currency, at the rate of that day; <c>null</c>: nothing, or the rate is missing.</summary>
    public decimal? OrderedIn(Currency currency) =>
        Ordered?.Ordered is not { } ordered ? null : ordered.Currency == currency ? ordered.Amount : Ordered.RielPerDollar is { } rate ? ordered.In(currency, rate) : null;

    /// <summary>What was collected, in one currency, each payment at the rate of its own day.</summary>
    public decimal CollectedIn(Currency currency) => Payments.Values.Where(p => !p.IsReversed).Sum(p => p.Recorded.Paid.In(currency, p.Recorded.RielPerDollar ?? Ordered?.RielPerDollar ?? 1));

    /// <summary>How far it has come.</summary>
    public ClaimStep Step => Share >= 1 ? ClaimStep.Paid : IsWrittenOff ? ClaimStep.Unrecoverable : Collected > 0 ? ClaimStep.PartPaid : Reached;

    /// <summary>Money is owed and not given up.</summary>
    public bool IsOwed => OwedSince is not null && Step is ClaimStep.Final or ClaimStep.CollectionStarted or ClaimStep.PartPaid && Ordered is not null;

    /// <summary>What may become of it next.</summary>
    /// <remarks>
    /// A family can settle out of court at any time from the day it was told of its right until everything is paid; that is a flag, is written once, and
    /// leaves the claim where it stands. Every further letter or visit to collect is a step of its own; what was given up can be taken up again.
    /// </remarks>
    public ImmutableArray<ClaimOutcome> Next => MaySettle ? [.. OfCourt, ClaimOutcome.SettledOutOfCourt] : OfCourt;

    private ImmutableArray<ClaimOutcome> OfCourt => Step switch
    {
        ClaimStep.Filed => [ClaimOutcome.Admitted, ClaimOutcome.Rejected],
        ClaimStep.Admitted => [ClaimOutcome.Decided, ClaimOutcome.Rejected],
        ClaimStep.Rejected or ClaimStep.Decided => [ClaimOutcome.Appealed, ClaimOutcome.Final],
        ClaimStep.Appealed => [ClaimOutcome.Decided, ClaimOutcome.Rejected, ClaimOutcome.Final],
        ClaimStep.Final when Ordered is not null => [ClaimOutcome.CollectionStarted],
        ClaimStep.CollectionStarted or ClaimStep.PartPaid or ClaimStep.Unrecoverable => [ClaimOutcome.CollectionStarted],
        _ => [],
    };

    private bool MaySettle => !IsSettledOutOfCourt && Step is not (ClaimStep.NotInformed or ClaimStep.Paid) && !(Step == ClaimStep.Final && Ordered is null);

    /// <summary>The claim after one more entry about it.</summary>
    internal CivilClaim Apply(IEntry entry) => entry switch
    {
        RightOwed e => this with { InformBy = e.By },
        RightExplained => this with { Reached = Reached == ClaimStep.NotInformed ? ClaimStep.Informed : Reached, InformBy = null },
        ClaimWishRecorded e => this with { Reached = e.Items.IsEmpty ? ClaimStep.Declined : ClaimStep.Drafted, Items = e.Items },
        ClaimFiled e => this with { Reached = ClaimStep.Filed, FiledRate = e.RielPerDollar },
        JudgmentNoted e => IsConfirmed(e) ? this : this with { Judgment = e },
        JudgmentFinalNoted e => this with { FinalSince = e.Since },
        ClaimOutcomeRecorded e => After(e),
        PaymentRecorded e => this with { Payments = Payments.SetItem(e.Number, new(e, false)), IsWrittenOff = false, LastStep = e },
        PaymentReversed e => this with { Payments = Payments.TryGetValue(e.Payment, out var there) ? Payments.SetItem(e.Payment, there with { IsReversed = true }) : Payments, LastStep = e },
        DebtWrittenOff e => this with { IsWrittenOff = true, LastStep = e },
        _ => this,
    };

    // It orders what was confirmed, or what was decided before it was heard of: only its day was put right.
    private bool IsConfirmed(JudgmentNoted e) => Judgment is null
        && ((Confirmed is { } before && (before.Amount, before.Currency) == (e.Amount, e.Currency)) || (Ordered?.Ordered is { } ordered && (ordered.Amount, ordered.Currency) == (e.Amount, e.Currency)));

    private CivilClaim After(ClaimOutcomeRecorded e) => e.Outcome switch
    {
        ClaimOutcome.SettledOutOfCourt => this with { IsSettledOutOfCourt = true },
        ClaimOutcome.Admitted => this with { Reached = ClaimStep.Admitted },
        ClaimOutcome.Rejected => this with { Reached = ClaimStep.Rejected, Ordered = null, Confirmed = Judgment, Judgment = null },
        ClaimOutcome.Decided => this with { Reached = ClaimStep.Decided, Ordered = e, Confirmed = Judgment, Judgment = null },
        ClaimOutcome.Appealed => this with { Reached = ClaimStep.Appealed },
        ClaimOutcome.Final => this with { Reached = ClaimStep.Final, OwedSince = Ordered is null ? null : FinalSince is { } since ? PhnomPenh.BeginningOf(since) : e.HappenedAt },
        _ => this with { Reached = ClaimStep.CollectionStarted, IsWrittenOff = false, LastStep = e },
    };
}

/// <summary>An entry about the claim in one proceeding.</summary>
public interface IClaimEntry : IEntry
{
    /// <summary>The proceeding.</summary>
    Guid Proceeding { get; }
}

/// <summary>A child's claims, by proceeding.</summary>
public sealed record CivilClaims
{
    private ImmutableDictionary<Guid, CivilClaim> All { get; init; } = ImmutableDictionary<Guid, CivilClaim>.Empty;

    // A payment that was destroyed says no more in which proceeding it stood; its number must come back in none.
    private int PaymentsGiven { get; init; }

    /// <summary>No claims.</summary>
    public static CivilClaims None { get; } = new();

    /// <summary>The claim in a proceeding.</summary>
    public CivilClaim In(Guid proceeding) => All.GetValueOrDefault(proceeding, CivilClaim.None);

    /// <summary>The number of the next payment, over all proceedings of the child; never one that was there.</summary>
    internal int NextPayment => PaymentsGiven + 1;

    /// <summary>In which proceedings the family is still to be told of the right, and by when.</summary>
    public ImmutableArray<(Guid Proceeding, DateOnly By)> Owed => [.. All.Where(c => c.Value.InformBy is not null).Select(c => (c.Key, c.Value.InformBy!.Value)).Order()];

    /// <summary>The claims after one more entry.</summary>
    public CivilClaims Apply(IEntry entry) => entry switch
    {
        PaymentRecorded e => With(e.Proceeding, entry) with { PaymentsGiven = Math.Max(PaymentsGiven + 1, e.Number) },
        IClaimEntry e => With(e.Proceeding, entry),
        JudgmentNoted e => With(e.Proceeding, entry),
        JudgmentFinalNoted e => With(e.Proceeding, entry),
        Unopened { WireName: var name } when name == PaymentRecorded.WireName => this with { PaymentsGiven = PaymentsGiven + 1 },
        _ => this,
    };

    private CivilClaims With(Guid proceeding, IEntry entry) => this with { All = All.SetItem(proceeding, In(proceeding).Apply(entry)) };
}

/// <summary>How it is asked in which proceeding.</summary>
internal static class ClaimAsked
{
    public static readonly ReferenceField Proceeding = new() { Name = "proceeding", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };

    public static readonly ChoiceField Currency = new() { Name = "currency", Required = true, From = ChoiceSource.Of<Currency>("currency"), Example = "\"KHR\"" };

    public static readonly CountField RielPerDollar = new() { Name = "riel_per_dollar", Required = true, Min = 1, Max = 100_000, Unit = "unit.riel", Example = "4100" };

    /// <summary>The largest amount: two thousand million, of riel about half a million dollars.</summary>
    public const int Most = 2_000_000_000;

    /// <summary>Whether the child takes part there and the claim stands at one of these steps, or at any where none is named; <c>null</c>: yes.</summary>
    public static Refusal? MayStep(this JusticeState state, Guid proceeding, params ReadOnlySpan<ClaimStep> from)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.Proceedings.Contains(proceeding))
            return JusticeRefusals.NotInThatProceeding;
        return from.IsEmpty || from.Contains(state.Claims.In(proceeding).Step) ? null : JusticeRefusals.ClaimNotThere;
    }
}
