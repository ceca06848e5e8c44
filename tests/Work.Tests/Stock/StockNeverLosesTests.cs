using Kapea.Work.Acts;
using Kapea.Work.Stock;
using static Kapea.Work.Tests.Stock.StockScene;

namespace Kapea.Work.Tests.Stock;

/// <summary>Whatever people do in whatever order, every thing that came in is somewhere, and nothing is there that never came.</summary>
public sealed class StockNeverLosesTests
{
    /// <summary>What was received, counted beside the room's own books.</summary>
    private sealed class Ledger
    {
        public readonly Dictionary<int, int> Lots = [];
        public int Assembled;
        public readonly HashSet<Guid> Out = [];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Available_reserved_issued_and_written_off_are_what_was_received(int seed)
    {
        var random = new Random(seed);
        var (state, ledger, refused) = (Open, new Ledger(), 0);
        for (var step = 0; step < 400; step++)
        {
            var now = At(handOver: new Guid(step + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
            var decision = Something(random, state, ledger, now);
            refused += decision.Match(_ => 0, _ => 1);
            if (decision is Decision.Accepted accepted)
            {
                Note(ledger, accepted.What);
                state = state.Then(decision, Store, now);
            }

            Holds(state, ledger);
        }

        refused.ShouldBeInRange(20, 380, "both a yes and a no were played");
        ledger.Assembled.ShouldBeGreaterThan(5);
    }

    private static Decision Something(Random random, StockState state, Ledger ledger, Circumstances now)
    {
        var handOver = ledger.Out.Count > 0 ? ledger.Out.ElementAt(random.Next(ledger.Out.Count)) : Guid.Empty;
        var lot = random.Next(1, state.NextLotSeen() + 1);
        var kit = random.Next(1, ledger.Assembled + 2);
        var item = new[] { "soap", "detergent", "toothpaste", "pads" }[random.Next(4)];
        return random.Next(11) switch
        {
            0 or 1 or 2 => ReceiveGoods.Decide(state, new(item, random.Next(1, 9), null, item == "toothpaste" ? new DateOnly(2030, 6, 1).AddDays(random.Next(300)) : null, null), now),
            3 or 4 => AssembleKits.Decide(state, new("hygiene", random.Next(1, 3), null, []), now),
            5 => ReserveKit.Decide(state, new("hygiene", null, Summer), now),
            6 => ReleaseReservation.Decide(state, new(handOver), now),
            7 => IssueKit.Decide(state, random.Next(2) == 0 ? Hygiene() : new(CaseFile, handOver, null, null), now),
            8 => TakeBackKit.Decide(state, new(handOver, (KitCondition)random.Next(2), null), now),
            9 => random.Next(2) == 0 ? WriteOffGoods.Decide(state, new(lot, random.Next(1, 6), WriteOffReason.Lost, null), now) : WriteOffKit.Decide(state, new(kit, WriteOffReason.Damaged, null), now),
            _ => CountGoods.Decide(state, new(lot, random.Next(0, 9)), now),
        };
    }

    private static void Note(Ledger ledger, Happened what)
    {
        foreach (var entry in what.Entries.Select(e => e.Entry))
        {
            switch (entry)
            {
                case GoodsReceived e: ledger.Lots[e.Lot] = e.Quantity; break;
                case GoodsWrittenOff e: ledger.Lots[e.Lot] -= e.Quantity; break;
                case GoodsCounted e: ledger.Lots[e.Lot] += e.Difference; break;
                case KitsAssembled e:
                    ledger.Assembled += e.Count;
                    foreach (var taken in e.Taken)
                        ledger.Lots[taken.Lot] -= taken.Quantity;
                    e.Taken.Sum(t => t.Quantity).ShouldBe(e.Count * e.Contents.Sum(c => c.Quantity), "exactly the bill");
                    break;
                case KitReserved e: ledger.Out.Add(e.HandOver); break;
                case KitIssued e: ledger.Out.Add(e.HandOver); break;
            }
        }
    }

    private static void Holds(StockState state, Ledger ledger)
    {
        state.Lots.Values.ShouldAllBe(l => l.OnHand >= 0);
        state.Lots.Values.ToDictionary(l => l.Number, l => l.OnHand).ShouldBe(ledger.Lots, ignoreOrder: true);
        state.Lots.Values.ShouldAllBe(l => l.OnHand + l.InKits + l.WrittenOff == l.Received + l.Counted);
        var places = state.Kits.Values.CountBy(k => k.Place).ToDictionary();
        places.Values.Sum().ShouldBe(ledger.Assembled);
        state.Lots.Values.Sum(l => l.InKits).ShouldBe(state.Kits.Values.Sum(k => k.Contents.Sum(c => c.Quantity)), "what is in kits is in lots, once");
        state.Kits.Values.Where(k => k.Place is KitPlace.Reserved or KitPlace.Issued).Select(k => k.HandOver).ShouldBeUnique();
        state.Kits.Values.ShouldAllBe(k => k.Place != KitPlace.Shelf || k.HandOver == null);
    }
}

internal static class Seen
{
    public static int NextLotSeen(this StockState state) => state.Lots.Count + 1;
}
