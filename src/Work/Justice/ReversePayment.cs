using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that a payment came back, or was written down by mistake.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Payment">Which, by number.</param>
/// <param name="Why">Why.</param>
public sealed record ReversePayment(Guid Proceeding, int Payment, string Why) : IAct<ReversePayment, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.reverse-payment.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.payment-reversed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Harm = Harm.SecondLook, Fields = [ClaimAsked.Proceeding, Asks.Payment, Asks.Why] };

    /// <inheritdoc/>
    public static ReversePayment From(Answers answers) => new(answers.Reference(ClaimAsked.Proceeding), answers.Count(Asks.Payment), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, ReversePayment act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding, ClaimStep.PartPaid, ClaimStep.Paid, ClaimStep.Unrecoverable) is { } no)
            return no;
        return state.Claims.In(act.Proceeding).Payments.GetValueOrDefault(act.Payment) is { IsReversed: false }
            ? new Happened().Write(new PaymentReversed(act.Proceeding, act.Payment, act.Why, now.HappenedAt))
            : JusticeRefusals.NoSuchPayment;
    }

    private static class Asks
    {
        public static readonly CountField Payment = new() { Name = "payment", Required = true, Min = 1, Max = 999, Example = "1" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 1000, Example = "\"The bank sent it back.\"" };
    }
}

/// <summary>A payment came back.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Payment">Which.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When.</param>
public sealed record PaymentReversed(Guid Proceeding, int Payment, string Why, DateTimeOffset HappenedAt) : IEntry<PaymentReversed>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.payment-reversed.1";
}
