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
        Warnings = [.. child.Proceedings.Select(child.Claims.In).Select(c => c.Ordered?.Otherwise).OfType<string>().Select(why => asking.Words.Format("page.claim.otherwise", why))],
        Rows = [.. child.Proceedings.Select(child.Claims.In).Where(c => c.Judgment is not null).Select(c => new DefinitionRow(asking.Words["page.claim.judgment"], Said(asking.Words, c.Judgment!)))],
        Table = new(
            [asking.Words["page.title.proceeding"], asking.Words["page.claim.step"], asking.Words["page.claim.claimed"], asking.Words["page.claim.ordered"], asking.Words["page.claim.collected"], asking.Words["page.claim.since"]],
            [.. child.Proceedings.Select(p => Line(asking.Words, p, child.Claims.In(p)))]),
    };

    /// <summary>The proceedings the child takes part in.</summary>
    public static ImmutableArray<Option> Proceedings(Asking asking) =>
        asking.Subject is not { } stream || asking.House.Door.State<JusticeState>(asking.Visit, stream, StreamKind.Justice)?.State is not { } child ? [] :
            [.. child.Proceedings.Select(p => new Option(p.ToString("N"), $"{new StreamId(p).Reference} · {asking.Words["claim-step." + child.Claims.In(p).Step]}{Ready(asking.Words, child.Claims.In(p))}"))];

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
        RightOwed e => new(Times.Day(words, e.By), e.HappenedAt),
        RightExplained e => new(e.Told, e.HappenedAt),
        ClaimWishRecorded e => new(e.Items.IsEmpty ? words["claim-wish.Declines"] : string.Join("; ", e.Items.Select(i => $"{words["claim-item." + i.Kind]} {Amount(i.Money)}")), e.HappenedAt),
        ClaimFiled e => new(Journals.Lines(words["filing-point." + e.Point], Rate(words, e.RielPerDollar)), e.HappenedAt),
        ClaimOutcomeRecorded e => new(Journals.Lines(words["claim-outcome." + e.Outcome], e.Ordered is { } ordered ? Amount(ordered) : null, Rate(words, e.RielPerDollar), e.Source, e.Otherwise), e.HappenedAt),
        PaymentRecorded e => new(Journals.Lines(words.Format("page.claim.payment-number", e.Number), Amount(e.Paid), Rate(words, e.RielPerDollar), e.Receipt), e.HappenedAt),
        PaymentReversed e => new(e.Why, e.HappenedAt),
        DebtWrittenOff e => new(e.Why, e.HappenedAt),
        _ => null,
    };

    /// <summary>What a step towards the money was, in a few words.</summary>
    public static string StepName(Words words, IClaimEntry step) => step switch
    {
        ClaimOutcomeRecorded e => $"{words["claim-outcome." + e.Outcome]} ({e.Source})",
        PaymentRecorded e => $"{words["entry.justice.payment-recorded"]}: {Amount(e.Paid)}",
        PaymentReversed => words["entry.justice.payment-reversed"],
        _ => words["entry.justice.debt-written-off"],
    };

    private static string Said(Words words, JudgmentNoted judgment) =>
        judgment is { Amount: { } amount, Currency: { } currency } ? $"{Amount(amount, currency)} · {Times.Day(words, judgment.On)}" : $"{words["page.claim.nothing-ordered"]} · {Times.Day(words, judgment.On)}";

    // Laid ready where it is to be written down next.
    private static string Ready(Words words, CivilClaim claim) => claim is { Step: ClaimStep.Admitted or ClaimStep.Appealed, Judgment: { } judgment } ? $" · {words["page.claim.judgment"]}: {Said(words, judgment)}" : "";

    private static ImmutableArray<string?> Line(Words words, Guid proceeding, CivilClaim claim) =>
    [
        new StreamId(proceeding).Reference, $"{words["claim-step." + claim.Step]}{(claim.IsSettledOutOfCourt ? " · " + words["claim-outcome.SettledOutOfCourt"] : "")}",
        claim.Items.IsEmpty ? null : string.Join(" + ", claim.Items.GroupBy(i => i.Money.Currency).Select(g => Amount(g.Sum(i => (decimal)i.Money.Amount), g.Key))),
        claim.Ordered?.Ordered is { } ordered ? $"{Amount(ordered)}{Percent(claim.Granted)}" : null,
        claim.Ordered?.Ordered is { } order ? $"{Amount(claim.Collected, order.Currency)}{Percent(claim.Share)}" : null,
        claim is { IsOwed: true, OwedSince: { } since } ? Times.Day(words, Work.Acts.PhnomPenh.DayOf(since)) : null,
    ];

    private static string Percent(decimal? share) => share is { } of ? string.Create(CultureInfo.InvariantCulture, $" ({Math.Floor(of * 100)} %)") : "";

    /// <summary>An amount in its currency.</summary>
    public static string Amount(Money money) => Amount(money.Amount, money.Currency);

    /// <inheritdoc cref="Amount(Money)"/>
    public static string Amount(decimal amount, Currency currency) => string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:#,0.##}");

    private static string? Rate(Words words, int? riel) => riel is { } rate ? words.Format("page.claim.rate", rate) : null;
}
