using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Care;

/// <summary>Writes down money that was given, in whole riel or US cents, with its receipt; also without a connection. A line of the ledger is never changed: a mistake is reversed.</summary>
/// <param name="Amount">In the smallest unit: riel, or US cents.</param>
/// <param name="Currency">Riel or US dollars.</param>
/// <param name="Purpose">For what.</param>
/// <param name="What">In words.</param>
/// <param name="To">Into whose hands.</param>
/// <param name="Receipt">The number of the receipt, or where the paper lies.</param>
/// <param name="Fund">From which fund; <c>null</c>: not stated.</param>
public sealed record RecordWelfare(long Amount, Currency Currency, WelfarePurpose Purpose, string? What, WelfareReceiver To, string Receipt, string? Fund) : IAct<RecordWelfare, CareState>
{
    private const int CentsInDollar = 100;

    /// <inheritdoc/>
    public static string WireName => "care.record-welfare.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("care.welfare-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        Offline = true,
        Fields = [Asks.Currency, Asks.Amount, Asks.Cents, Asks.Purpose, Asks.What, Asks.To, Asks.Receipt, Asks.Fund],
    };

    /// <inheritdoc/>
    public static RecordWelfare From(Answers answers)
    {
        var currency = answers.One<Currency>(Asks.Currency);
        var amount = currency == Currency.USD ? (answers.Count(Asks.Amount) * (long)CentsInDollar) + (answers.CountOrNull(Asks.Cents) ?? 0) : answers.Count(Asks.Amount);
        return new(amount, currency, answers.One<WelfarePurpose>(Asks.Purpose), answers.TextOrNull(Asks.What), answers.One<WelfareReceiver>(Asks.To), answers.Text(Asks.Receipt), answers.TextOrNull(Asks.Fund));
    }

    /// <inheritdoc/>
    public static Decision Decide(CareState state, RecordWelfare act, Circumstances now)
    {
        if (state.Case.MayBeWorkedOn() is { } no)
            return no;
        if (act.Amount <= 0)
            return CareRefusals.NothingGiven;
        return new Happened().Write(new WelfareRecorded(act.Amount, act.Currency, act.Purpose, act.What, act.To, act.Receipt, act.Fund, now.HappenedAt))
            .Yield("care.welfare", act.Purpose.ToString());
    }

    private static class Asks
    {
        private static readonly Condition InDollars = new Condition.Equal("currency", nameof(Care.Currency.USD));

        public static readonly ChoiceField Currency = new() { Name = "currency", Required = true, From = ChoiceSource.Of<Currency>("currency"), Example = "\"KHR\"" };
        public static readonly CountField Amount = new() { Name = "amount", Required = true, Max = 100_000_000, Example = "40000" };
        public static readonly CountField Cents = new() { Name = "cents", Max = CentsInDollar - 1, VisibleWhen = InDollars, Example = "50" };
        public static readonly ChoiceField Purpose = new() { Name = "purpose", Required = true, From = ChoiceSource.Of<WelfarePurpose>("welfare-purpose"), Fact = "care.welfare", Example = "\"Food\"" };
        public static readonly LineField What = new() { Name = "what", RequiredWhen = new Condition.Equal("purpose", nameof(WelfarePurpose.Other)), Example = "\"Rice and oil for two weeks\"" };
        public static readonly ChoiceField To = new() { Name = "to", Required = true, From = ChoiceSource.Of<WelfareReceiver>("welfare-receiver"), Example = "\"Caregiver\"" };
        public static readonly LineField Receipt = new() { Name = "receipt", Required = true, MaxLength = 100, Example = "\"No. 214, binder 4\"" };
        public static readonly LineField Fund = new() { Name = "fund", MaxLength = 60, Example = "\"emergency fund\"" };
    }
}

/// <summary>Money was given.</summary>
/// <param name="Amount">In whole riel, or in US cents.</param>
/// <param name="Currency">Riel or US dollars.</param>
/// <param name="Purpose">For what.</param>
/// <param name="What">In words.</param>
/// <param name="To">Into whose hands.</param>
/// <param name="Receipt">The receipt.</param>
/// <param name="Fund">From which fund.</param>
/// <param name="HappenedAt">When it was given.</param>
public sealed record WelfareRecorded(long Amount, Currency Currency, WelfarePurpose Purpose, string? What, WelfareReceiver To, string Receipt, string? Fund, DateTimeOffset HappenedAt) : IEntry<WelfareRecorded>
{
    /// <inheritdoc/>
    public static string WireName => "care.welfare-recorded.1";
}
