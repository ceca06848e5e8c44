using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Stock;
using DemoPerson = Kapea.Host.Demo.DemoPerson;

namespace Kapea.Bench.Year;

/// <summary>The store room of the year: the keeper fills it on Mondays with fewer kits than are asked for, so that the last one is asked for by several.</summary>
internal sealed class StoreRoom(Team team)
{
    private const int KitsAWeek = 3;

    private static readonly DateOnly s_good = new(2032, 1, 1);

    public StreamId Store { get; private set; }

    /// <summary>Kits put together, by the keeper's own count.</summary>
    public int Assembled { get; private set; }

    /// <summary>Kits that a worker was given, and those she was told were gone.</summary>
    public int Issued;

    public int NoneLeft;

    /// <summary>Fills the shelves; the first time it opens the store.</summary>
    public async Task Fill()
    {
        if (Store == default) Store = (await team.Do<OpenStore, StockState>(DemoPeople.Phirun, new("Ground floor")))!.Subject!.Value;
        foreach (var (item, quantity) in new[] { ("soap", 4), ("detergent", 2), ("toothpaste", 2), ("pads", 4) })
            await team.Do<ReceiveGoods, StockState>(DemoPeople.Phirun, new(item, quantity * KitsAWeek, null, s_good, null), Store);
        if (await team.Do<AssembleKits, StockState>(DemoPeople.Phirun, new("hygiene", KitsAWeek, null, []), Store) is not null) Assembled += KitsAWeek;
    }

    /// <summary>A worker asks for a kit for a child; the house says whether there is one.</summary>
    public async Task Ask(Life life, DemoPerson worker)
    {
        if (Store == default) return;
        if (!await team.Try<IssueKit, StockState>(worker, "stock.none-left", new(life.Case.Value, null, "hygiene", null), Store))
        {
            Interlocked.Increment(ref NoneLeft);
            return;
        }

        Interlocked.Increment(ref Issued);
        Interlocked.Increment(ref life.Kits);
    }
}
