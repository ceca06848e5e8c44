using System.Collections.Immutable;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>The claims of the children of one proceeding, from the right that is explained to the last payment.</summary>
internal sealed class ClaimRoad(Court court, Random chance, Trial trial, Steps steps)
{
    private readonly Dictionary<Client, Money> _awarded = [];
    private DateOnly _until;

    private Guid Proceeding => trial.Proceeding.Value;

    private DateOnly Today => steps.Today;

    public Task Inform() => Each(c => c.Debt.Step == ClaimStep.NotInformed, ClaimStep.Informed, c => court.Do<InformOfRight>(c, new(Proceeding, "x")));

    /// <summary>Some families want no claim.</summary>
    public async Task Decide()
    {
        foreach (var child in trial.Children)
        {
            var wants = chance.Next(5) > 0;
            await court.Do<DecideOnClaim>(child, new(Proceeding, wants, wants ? [new(ClaimItemKind.Moral, new(10_000_000, Currency.KHR))] : []));
            child.Debt.Step = wants ? ClaimStep.Drafted : ClaimStep.Declined;
        }

        await Each(c => c.Debt.Step == ClaimStep.Drafted, ClaimStep.Filed, c => court.Do<FileClaim>(c, new(Proceeding, FilingPoint.DuringInvestigation, 4100)));
    }

    public Task Admit() => Each(c => c.Debt.Step == ClaimStep.Filed, ClaimStep.Admitted, c => Outcome(c, ClaimOutcome.Admitted));

    /// <summary>What the judgment orders, by the letters of the children.</summary>
    public ImmutableArray<CompensationOrdered> Awards()
    {
        foreach (var child in trial.Children.Where(c => c.Debt.Step == ClaimStep.Admitted && chance.Next(6) > 0))
            _awarded[child] = chance.Next(2) == 0 ? new(1000 * chance.Next(500, 9000), Currency.KHR) : new(chance.Next(100, 2500), Currency.USD);
        return [.. _awarded.Select(a => new CompensationOrdered($"{(char)('A' + a.Key.Number - 1)}", a.Value.Amount, a.Value.Currency))];
    }

    /// <summary>Each claim is decided with the judgment: as it orders, or not at all.</summary>
    public async Task Order()
    {
        foreach (var child in trial.Children.Where(c => c.Debt.Step == ClaimStep.Admitted)) await DecideOn(child);
    }

    public Task Appeal() => Each(c => c.Debt.Step is ClaimStep.Decided or ClaimStep.Rejected, ClaimStep.Appealed, c => Outcome(c, ClaimOutcome.Appealed));

    /// <summary>The higher court says the same.</summary>
    public async Task Uphold()
    {
        foreach (var child in trial.Children.Where(c => c.Debt.Step == ClaimStep.Appealed)) await DecideOn(child);
    }

    public async Task Final()
    {
        foreach (var child in trial.Children.Where(c => c.Debt.Step is ClaimStep.Decided or ClaimStep.Rejected))
        {
            await Outcome(child, ClaimOutcome.Final);
            (child.Debt.Step, child.Debt.Since) = (ClaimStep.Final, child.Debt.Ordered is null ? null : trial.FinalOn);
        }
    }

    /// <summary>What is owed is asked for, and followed until a day, also once the proceeding is over.</summary>
    public async Task Collect(DateOnly until)
    {
        _until = until;
        await Each(c => c.Debt.IsOwed, ClaimStep.CollectionStarted, c => Outcome(c, ClaimOutcome.CollectionStarted));
        steps.Then(chance.Next(20, 200), Follow);
    }

    private async Task Follow()
    {
        foreach (var child in trial.Children.Where(c => c.Debt.IsOwed))
        {
            if (Today >= _until)
            {
                await court.Do<WriteOffDebt>(child, new(Proceeding, "x"));
                child.Debt.Step = ClaimStep.Unrecoverable;
            }
            else await Pay(child);
        }

        if (Today < _until) steps.Then(chance.Next(60, 300), Follow);
    }

    private async Task Pay(Client child)
    {
        var (rate, ordered) = (chance.Next(4000, 4200), child.Debt.Ordered!);
        var part = chance.Next(2, 8);
        var money = chance.Next(2) == 0 ? ordered with { Amount = Math.Max(1, ordered.Amount / part) }
            : ordered.Currency == Currency.KHR ? new Money(Math.Max(1, ordered.Amount / rate / part), Currency.USD) : new Money(ordered.Amount * rate / part, Currency.KHR);
        await court.Do<RecordPayment>(child, new(Proceeding, money, rate, "x"));
        child.Debt.Pay(money, rate);
        if (chance.Next(5) > 0) return;
        await court.Do<ReversePayment>(child, new(Proceeding, child.Debt.Payments, "x"));
        child.Debt.TakeBackLast();
    }

    private async Task DecideOn(Client child)
    {
        var ordered = _awarded.GetValueOrDefault(child);
        await court.Do<RecordClaimOutcome>(child, new(Proceeding, ordered is null ? ClaimOutcome.Rejected : ClaimOutcome.Decided, ordered, ordered is null ? null : 4100, "x"));
        (child.Debt.Step, child.Debt.Ordered) = (ordered is null ? ClaimStep.Rejected : ClaimStep.Decided, ordered);
    }

    private async Task Each(Func<Client, bool> which, ClaimStep reached, Func<Client, Task> act)
    {
        foreach (var child in trial.Children.Where(which))
        {
            await act(child);
            child.Debt.Step = reached;
        }
    }

    private Task Outcome(Client child, ClaimOutcome outcome) => court.Do<RecordClaimOutcome>(child, new(Proceeding, outcome, null, null, "x"));
}
