using System.Globalization;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>A child's claim as the generator counts it.</summary>
internal sealed class Debt
{
    private readonly List<(long Amount, Currency Currency, int Rate)> _paid = [];

    public ClaimStep Step { get; set; }

    /// <summary>What was ordered; <c>null</c>: nothing.</summary>
    public Money? Ordered { get; set; }

    /// <summary>The day from which it is owed.</summary>
    public DateOnly? Since { get; set; }

    public bool IsOwed => Since is not null && Step is ClaimStep.Final or ClaimStep.CollectionStarted or ClaimStep.PartPaid && Ordered is not null;

    /// <summary>How often something was paid, also what came back.</summary>
    public int Payments => _paid.Count;

    public void Pay(Money money, int rate)
    {
        _paid.Add((money.Amount, money.Currency, rate));
        Step = Collected >= Ordered!.Amount ? ClaimStep.Paid : ClaimStep.PartPaid;
    }

    public void TakeBackLast()
    {
        _paid[^1] = _paid[^1] with { Amount = 0 };
        Step = Collected >= Ordered!.Amount ? ClaimStep.Paid : Collected > 0 ? ClaimStep.PartPaid : ClaimStep.CollectionStarted;
    }

    // Dollars ordered and riel paid: so many riel to the dollar; the other way the same, read backwards.
    private decimal Collected => _paid.Sum(p => p.Currency == Ordered!.Currency ? p.Amount : p.Currency == Currency.USD ? p.Amount * (decimal)p.Rate : p.Amount / (decimal)p.Rate);

    /// <summary>What differs between this count and the house.</summary>
    public IEnumerable<Figure> Compare(CivilClaim there)
    {
        yield return new("claim", $"{Step} {Ordered?.Amount} {Ordered?.Currency} {IsOwed}", $"{there.Step} {there.Ordered?.Ordered?.Amount} {there.Ordered?.Ordered?.Currency} {there.IsOwed}");
        yield return new("owed since", $"{Since:yyyy-MM-dd}", $"{there.OwedSince?.ToOffset(TimeSpan.FromHours(7)):yyyy-MM-dd}");
        yield return new("collected", Of(Ordered is null ? 0 : Collected), Of(there.Collected));
    }

    private static string Of(decimal amount) => amount.ToString("0.000000", CultureInfo.InvariantCulture);
}
