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

    /// <summary>What is claimed.</summary>
    public ImmutableArray<ClaimItem> Items { get; init; } = [];

    /// <summary>What was ordered, and the rate of that day; <c>null</c>: nothing.</summary>
    public ClaimOutcomeRecorded? Ordered { get; init; }

    /// <summary>Since when it is owed: the day it became final; <c>null</c>: not yet.</summary>
    public DateTimeOffset? OwedSince { get; init; }

    /// <summary>The family has settled out of court.</summary>
    public bool IsSettledOutOfCourt { get; init; }

    /// <summary>The payments, by number from 1.</summary>
    public ImmutableSortedDictionary<int, PaymentOnFile> Payments { get; init; } = ImmutableSortedDictionary<int, PaymentOnFile>.Empty;

    /// <summary>Nothing has happened yet.</summary>
    public static CivilClaim None { get; } = new();

    /// <summary>What was collected, in the currency it was ordered in; 0 before an order.</summary>
    public decimal Collected => Ordered?.Ordered is not { } ordered ? 0 : Payments.Values.Where(p => !p.IsReversed).Sum(p => p.Recorded.Paid.In(ordered.Currency, p.Recorded.RielPerDollar ?? Ordered.RielPerDollar ?? 1));

    /// <summary>Collected of ordered (J4), from 0; <c>null</c>: nothing was ordered.</summary>
    public decimal? Share => Ordered?.Ordered is { } ordered ? Collected / ordered.Amount : null;

    /// <summary>How far it has come.</summary>
    public ClaimStep Step => Share >= 1 ? ClaimStep.Paid : IsWrittenOff ? ClaimStep.Unrecoverable : Collected > 0 ? ClaimStep.PartPaid : Reached;

    /// <summary>Money is owed and not given up.</summary>
    public bool IsOwed => OwedSince is not null && Step is ClaimStep.Final or ClaimStep.CollectionStarted or ClaimStep.PartPaid && Ordered is not null;

    /// <summary>What may become of it next.</summary>
    public ReadOnlySpan<ClaimOutcome> Next => Step switch
    {
        ClaimStep.Filed => [ClaimOutcome.Admitted, ClaimOutcome.Rejected, ClaimOutcome.SettledOutOfCourt],
        ClaimStep.Admitted => [ClaimOutcome.Decided, ClaimOutcome.Rejected, ClaimOutcome.SettledOutOfCourt],
        ClaimStep.Rejected => [ClaimOutcome.Appealed, ClaimOutcome.Final],
        ClaimStep.Decided => [ClaimOutcome.Appealed, ClaimOutcome.Final, ClaimOutcome.SettledOutOfCourt],
        ClaimStep.Appealed => [ClaimOutcome.Decided, ClaimOutcome.Rejected, ClaimOutcome.Final, ClaimOutcome.SettledOutOfCourt],
        ClaimStep.Final when Ordered is not null => [ClaimOutcome.CollectionStarted, ClaimOutcome.SettledOutOfCourt],
        _ => [],
    };

    /// <summary>The claim after one more entry about it.</summary>
    internal CivilClaim Apply(IEntry entry) => entry switch
    {
        RightExplained => this with { Reached = ClaimStep.Informed },
        ClaimWishRecorded e => this with { Reached = e.Items.IsEmpty ? ClaimStep.Declined : ClaimStep.Drafted, Items = e.Items },
        ClaimFiled => this with { Reached = ClaimStep.Filed },
        ClaimOutcomeRecorded e => After(e),
        PaymentRecorded e => this with { Payments = Payments.SetItem(e.Number, new(e, false)), IsWrittenOff = false },
        PaymentReversed e when Payments.TryGetValue(e.Payment, out var there) => this with { Payments = Payments.SetItem(e.Payment, there with { IsReversed = true }) },
        DebtWrittenOff => this with { IsWrittenOff = true },
        _ => this,
    };

    private CivilClaim After(ClaimOutcomeRecorded e) => e.Outcome switch
    {
        ClaimOutcome.SettledOutOfCourt => this with { IsSettledOutOfCourt = true },
        ClaimOutcome.Admitted => this with { Reached = ClaimStep.Admitted },
        ClaimOutcome.Rejected => this with { Reached = ClaimStep.Rejected, Ordered = null },
        ClaimOutcome.Decided => this with { Reached = ClaimStep.Decided, Ordered = e },
        ClaimOutcome.Appealed => this with { Reached = ClaimStep.Appealed },
        ClaimOutcome.Final => this with { Reached = ClaimStep.Final, OwedSince = Ordered is null ? null : e.HappenedAt },
        _ => this with { Reached = ClaimStep.CollectionStarted },
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

    /// <summary>How many numbers payments were given, over all proceedings: what was destroyed no longer says in which it was, and no number is given twice.</summary>
    public int PaymentsGiven { get; init; }

    /// <summary>No claims.</summary>
    public static CivilClaims None { get; } = new();

    /// <summary>The claim in a proceeding.</summary>
    public CivilClaim In(Guid proceeding) => All.GetValueOrDefault(proceeding, CivilClaim.None);

    /// <summary>The claims after one more entry.</summary>
    public CivilClaims Apply(IEntry entry) => entry switch
    {
        PaymentRecorded e => With(e) with { PaymentsGiven = Math.Max(PaymentsGiven + 1, e.Number) },
        Unopened { WireName: var name } when name == PaymentRecorded.WireName => this with { PaymentsGiven = PaymentsGiven + 1 },
        IClaimEntry e => With(e),
        _ => this,
    };

    private CivilClaims With(IClaimEntry entry) => this with { All = All.SetItem(entry.Proceeding, In(entry.Proceeding).Apply(entry)) };
}

/// <summary>How it is asked in which proceeding.</summary>
internal static class ClaimAsked
{
    public static readonly ReferenceField Proceeding = new() { Name = "proceeding", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };

    public static readonly ChoiceField Currency = new() { Name = "currency", Required = true, From = ChoiceSource.Of<Currency>("currency"), Example = "\"KHR\"" };

    public static readonly CountField RielPerDollar = new() { Name = "riel_per_dollar", Min = 1, Max = 100_000, Unit = "unit.riel", Example = "4100" };

    /// <summary>The largest amount: two thousand million, of riel about half a million dollars.</summary>
    public const int Most = 2_000_000_000;

    /// <summary>Whether the child takes part there and the claim may take this step; <c>null</c>: yes.</summary>
    public static Refusal? MayStep(this JusticeState state, Guid proceeding, params ReadOnlySpan<ClaimStep> from)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.Proceedings.Contains(proceeding))
            return JusticeRefusals.NotInThatProceeding;
        return from.Contains(state.Claims.In(proceeding).Step) ? null : JusticeRefusals.ClaimNotThere;
    }
}
