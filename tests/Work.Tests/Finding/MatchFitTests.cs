using System.Collections.Immutable;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>Weights come out of pairs of which nobody said whether they are one.</summary>
public sealed class MatchFitTests
{
    private static readonly Dictionary<string, double> All = [];

    /// <summary>Pairs drawn by known shares: three in a hundred are one.</summary>
    private static List<Comparison> Drawn(int pairs)
    {
        var chance = new Random(3);
        string Pick(string field, params double[] shares)
        {
            var (at, levels) = (chance.NextDouble(), MatchFields.Levels[field]);
            for (int i = 0; i < shares.Length; i++)
                if ((at -= shares[i]) < 0)
                    return levels[i];
            return levels[^1];
        }

        return [.. Enumerable.Range(0, pairs).Select(_ =>
        {
            var isOne = chance.NextDouble() < 0.03;
            var levels = ImmutableArray.CreateBuilder<(string, string)>();
            levels.Add((MatchFields.Name, isOne ? Pick(MatchFields.Name, 0.6, 0.2, 0.1, 0.05, 0.03) : Pick(MatchFields.Name, 0.002, 0.003, 0.015, 0.08, 0.3)));
            if (chance.NextDouble() < 0.9) levels.Add((MatchFields.Sex, isOne ? Pick(MatchFields.Sex, 0.97) : Pick(MatchFields.Sex, 0.52)));
            if (chance.NextDouble() < 0.8) levels.Add((MatchFields.Place, isOne ? Pick(MatchFields.Place, 0.6, 0.1, 0.1, 0.05, 0, 0.05, 0.03, 0.03) : Pick(MatchFields.Place, 0.001, 0.001, 0.003, 0.005, 0, 0.01, 0.01, 0.05)));
            return new Comparison(levels.ToImmutable(), 0);
        })];
    }

    [Fact]
    public void The_shares_by_which_pairs_were_drawn_are_found_again()
    {
        var fit = MatchFit.Of(Drawn(200_000), All);
        (fit.Pairs, fit.Rounds).ShouldSatisfyAllConditions(f => f.Pairs.ShouldBe(200_000), f => f.Rounds.ShouldBeInRange(2, 499));
        fit.Ones.ShouldBe(0.03, 0.004);
        double M(string field, string level) => fit.Weights.Single(w => w.Field == field && w.Level == level).M;
        double U(string field, string level) => fit.Weights.Single(w => w.Field == field && w.Level == level).U;
        M("name", "same").ShouldBe(0.6, 0.05);
        U("name", "same").ShouldBe(0.002, 0.001);
        M("sex", "other").ShouldBe(0.03, 0.02);
        U("sex", "same").ShouldBe(0.52, 0.01);
        M("place", "village").ShouldBe(0.6, 0.05);
        U("place", "other").ShouldBe(0.92, 0.01);
    }

    [Fact]
    public void What_no_pair_had_says_nothing()
    {
        var fit = MatchFit.Of(Drawn(20_000), All);
        fit.Seen.ShouldBe(["name", "sex", "place"], ignoreOrder: true);
        fit.Weights.Where(w => !fit.Seen.Contains(w.Field)).ShouldAllBe(w => Math.Abs(w.Bits) < 1e-9);
        fit.Weights.Length.ShouldBe(MatchFields.Levels.Sum(f => f.Value.Length));
    }

    [Fact]
    public void Every_field_falls_and_each_side_sums_to_one()
    {
        foreach (var field in MatchFit.Of(Drawn(20_000), All).Weights.GroupBy(w => w.Field))
        {
            field.Sum(w => w.M).ShouldBe(1, 1e-6);
            field.Sum(w => w.U).ShouldBe(1, 1e-6);
            field.Zip(field.Skip(1)).ShouldAllBe(n => n.First.Bits >= n.Second.Bits - 1e-9);
        }
    }

    [Fact]
    public void Pairs_picked_because_their_names_are_alike_are_so_much_rarer_among_all()
    {
        var (all, picked) = (MatchFit.Of(Drawn(50_000), All), MatchFit.Of(Drawn(50_000), new Dictionary<string, double> { ["name"] = 0.01 }));
        double U(MatchFit fit, string level) => fit.Weights.Single(w => w.Field == "name" && w.Level == level).U;
        U(picked, "same").ShouldBe(U(all, "same") / 100, 1e-9);
        U(picked, "other").ShouldBe(1 - ((1 - U(all, "other")) / 100), 1e-9);
    }

    [Fact]
    public void Of_no_pairs_nothing_is_known() => MatchFit.Of([], All).ShouldSatisfyAllConditions(f => f.Pairs.ShouldBe(0), f => f.Weights.ShouldAllBe(w => Math.Abs(w.Bits) < 1e-9 && !double.IsNaN(w.Bits)));

    [Fact]
    public void Records_are_picked_by_what_they_share_rarest_first()
    {
        var blocks = new TokenBlocks();
        foreach (var tokens in new[] { "a b", "a c", "a b d", "e" }) blocks.Add(tokens.Split(' ').ToHashSet());
        blocks.Find(["a", "b"], 10).ShouldBe([0, 2, 1]);
        blocks.Find(["a", "b"], 1).ShouldBe([0]);
        blocks.Find(["z"], 10).ShouldBeEmpty();
        blocks.Count.ShouldBe(4);
    }
}
