using System.Collections.Immutable;
using System.Globalization;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Justice;

namespace Kapea.Host.Justice;

/// <summary>A child's claims for compensation: claimed, ordered, collected, and since when the rest is owed.</summary>
internal static class ClaimSections
{
    public static SectionView? Of(Asking asking, JusticeState child) => child.Asked is null || child.Proceedings.IsEmpty ? null : new(asking.Words["page.claim"])
    {
        Table = new(
            [asking.Words["page.title.proceeding"], asking.Words["page.claim.step"], asking.Words["page.claim.claimed"], asking.Words["page.claim.ordered"], asking.Words["page.claim.collected"], asking.Words["page.claim.since"]],
            [.. child.Proceedings.Select(p => Line(asking.Words, p, child.Claims.In(p)))]),
    };

    /// <summary>The proceedings the child takes part in.</summary>
    public static ImmutableArray<Option> Proceedings(Asking asking) =>
        asking.Subject is not { } stream || asking.House.Door.State<JusticeState>(asking.Visit, stream, StreamKind.Justice)?.State is not { } child ? [] :
            [.. child.Proceedings.Select(p => new Option(p.ToString("N"), $"{new StreamId(p).Reference} · {asking.Words["claim-step." + child.Claims.In(p).Step]}"))];

    /// <summary>The payments that were not reversed, by number.</summary>
    public static ImmutableArray<Option> Payments(Asking asking) =>
        asking.Subject is not { } stream || asking.House.Door.State<JusticeState>(asking.Visit, stream, StreamKind.Justice)?.State is not { } child ? [] :
        [
            .. child.Proceedings.SelectMany(p => child.Claims.In(p).Payments.Values).Where(p => !p.IsReversed).Select(p => p.Recorded).OrderBy(p => p.Number)
                .Select(p => new Option(
                    p.Number.ToString(CultureInfo.InvariantCulture),
                    $"{p.Number.ToString(CultureInfo.InvariantCulture)} · {Amount(p.Paid)} · {Times.Day(asking.Words, Work.Acts.PhnomPenh.DayOf(p.HappenedAt))} · {p.Receipt} · {new StreamId(p.Proceeding).Reference}")),
        ];

    /// <summary>What an entry about a claim says in the journal.</summary>
    public static Telling? Told(Words words, IClaimEntry entry) => entry switch
    {
        RightExplained e => new(e.Told, e.HappenedAt),
        ClaimWishRecorded e => new(e.Items.IsEmpty ? words["claim-wish.Declines"] : string.Join("; ", e.Items.Select(i => $"{words["claim-item." + i.Kind]} {Amount(i.Money)}")), e.HappenedAt),
        ClaimFiled e => new(words["filing-point." + e.Point], e.HappenedAt),
        ClaimOutcomeRecorded e => new(Journals.Lines(words["claim-outcome." + e.Outcome], e.Ordered is { } ordered ? Amount(ordered) : null, Rate(words, e.RielPerDollar), e.Source), e.HappenedAt),
        PaymentRecorded e => new(Journals.Lines(words.Format("page.claim.payment-number", e.Number), Amount(e.Paid), Rate(words, e.RielPerDollar), e.Receipt), e.HappenedAt),
        PaymentReversed e => new(e.Why, e.HappenedAt),
        DebtWrittenOff e => new(e.Why, e.HappenedAt),
        _ => null,
    };

    private static ImmutableArray<string?> Line(Words words, Guid proceeding, CivilClaim claim) =>
    [
        new StreamId(proceeding).Reference, $"{words["claim-step." + claim.Step]}{(claim.IsSettledOutOfCourt ? " · " + words["claim-outcome.SettledOutOfCourt"] : "")}",
        claim.Items.IsEmpty ? null : string.Join(" + ", claim.Items.GroupBy(i => i.Money.Currency).Select(g => Amount(g.Sum(i => (decimal)i.Money.Amount), g.Key))),
        claim.Ordered?.Ordered is { } ordered ? Amount(ordered) : null,
        claim.Ordered?.Ordered is { } order ? string.Create(CultureInfo.InvariantCulture, $"{Amount(claim.Collected, order.Currency)} ({Math.Floor(claim.Share!.Value * 100)} %)") : null,
        claim is { IsOwed: true, OwedSince: { } since } ? Times.Day(words, Work.Acts.PhnomPenh.DayOf(since)) : null,
    ];

    private static string Amount(Money money) => Amount(money.Amount, money.Currency);

    private static string Amount(decimal amount, Currency currency) => string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:#,0.##}");

    private static string? Rate(Words words, int? riel) => riel is { } rate ? words.Format("page.claim.rate", rate) : null;
}
