using System.Numerics;
using Kapea.Host.Finding;
using Kapea.Journal.Sealing;

namespace Kapea.Host.Tests.Finding;

/// <summary>The index in memory: who shares tokens, and who is written alike.</summary>
public sealed class TokenIndexTests
{
    private static TokenIndex Of(params (ulong Sketch, ulong[] Tokens)[] records)
    {
        var index = new TokenIndex();
        index.Add(records.Select((r, i) => (i + 1, new KeyedTokens(r.Sketch, r.Tokens))));
        return index;
    }

    [Fact]
    public void Who_shares_the_rarest_tokens_stands_first_and_what_is_covered_is_a_share_of_what_was_asked()
    {
        var found = Of((0, [1, 2]), (0, [1, 3]), (0, [1, 2, 4]), (0, [5])).Candidates([1, 2], 0, 10);
        found.Select(f => f.Record).ShouldBe([1, 3, 2]);
        found[0].Covers.ShouldBe(1, 1e-6);
        found[2].Covers.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Who_is_written_alike_is_found_though_no_token_is_shared_and_covers_nothing()
    {
        var index = Of((0b1111, [1]), (0b1110_0000, [2]), (0b0111, [3]), (0, [4]));
        var found = index.Candidates([9], 0b1111, 10);
        found.Select(f => f.Record).ShouldBe([1, 3]);
        found.ShouldAllBe(f => f.Covers == 0);
        index.Candidates([4], 0b1111, 2).Select(f => f.Record).ShouldBe([4, 1], "of both the best");
    }

    [Fact]
    public void Of_those_that_share_as_much_who_is_written_alike_is_chosen_and_without_letters_the_tokens_alone_count()
    {
        var index = Of((0b1100, [1, 2]), (0b0011, [1, 2]));
        index.Candidates([1, 2], 0b0011, 1).Select(f => f.Record).ShouldBe([2]);
        index.Candidates([1, 2], 0, 10).Select(f => f.Record).ShouldBe([1, 2]);
    }

    [Fact]
    public void The_nearest_are_those_that_a_comparison_with_all_of_them_finds()
    {
        var random = new Random(5);
        var sketches = new Sketches();
        var all = Enumerable.Range(0, 5000).Select(_ => (ulong)random.NextInt64() & (ulong)random.NextInt64() & (ulong)random.NextInt64()).ToArray();
        for (int i = 0; i < all.Length; i++) sketches.Put(i, all[i]);
        foreach (var asked in all.Take(20))
        {
            double Like(int record) => BitOperations.PopCount(all[record] & asked) / Math.Sqrt(BitOperations.PopCount(all[record]) * (double)BitOperations.PopCount(asked));
            var right = Enumerable.Range(0, all.Length).Select(Like).Where(l => l > 0.51).OrderDescending().Take(20).ToList();
            var found = sketches.Nearest(asked, all.Length - 1, 20, new float[all.Length]).Select(Like).ToList();
            right.Count.ShouldBeGreaterThan(0);
            found.ShouldAllBe(l => l >= 0.5);
            for (int i = 0; i < right.Count; i++) found[i].ShouldBe(right[i], 1 / 200.0);
        }
    }
}
