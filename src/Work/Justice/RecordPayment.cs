using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down a payment of what was ordered. Also what was given up may be paid after all.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day.</param>
/// <param name="Receipt">Which receipt says so.</param>
public sealed record RecordPayment(Guid Proceeding, Money Paid, int RielPerDollar, string Receipt) : IAct<RecordPayment, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-payment.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.payment-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Fields = [ClaimAsked.Proceeding, Asks.Amount, ClaimAsked.Currency, ClaimAsked.RielPerDollar, Asks.Receipt] };

    /// <inheritdoc/>
    public static RecordPayment From(Answers answers) => new(
        answers.Reference(ClaimAsked.Proceeding), new(answers.Count(Asks.Amount), answers.One<Currency>(ClaimAsked.Currency)), answers.Count(ClaimAsked.RielPerDollar), answers.Text(Asks.Receipt));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, RecordPayment act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding, ClaimStep.Final, ClaimStep.CollectionStarted, ClaimStep.PartPaid, ClaimStep.Unrecoverable) is { } no)
            return no;
        var claim = state.Claims.In(act.Proceeding);
        if (claim.Ordered is null)
            return JusticeRefusals.ClaimNotThere;
        return new Happened().Write(new PaymentRecorded(act.Proceeding, state.Claims.NextPayment, act.Paid, act.RielPerDollar, act.Receipt, now.HappenedAt));
    }

    private static class Asks
    {
        public static readonly CountField Amount = new() { Name = "amount", Required = true, Min = 1, Max = ClaimAsked.Most, Example = "2000000" };
        public static readonly LineField Receipt = new() { Name = "receipt", Required = true, Example = "\"receipt 12 of the court\"" };
    }
}

/// <summary>Something was paid.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Number">From 1 on, over all proceedings of the child.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day, as stated.</param>
/// <param name="Receipt">Which receipt says so.</param>
/// <param name="HappenedAt">When.</param>
public sealed record PaymentRecorded(Guid Proceeding, int Number, Money Paid, int? RielPerDollar, string Receipt, DateTimeOffset HappenedAt) : IEntry<PaymentRecorded>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.payment-recorded.1";
}
