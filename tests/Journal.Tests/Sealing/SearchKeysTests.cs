using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests.Sealing;

/// <summary>Tokens of one purpose are never those of another, tokens lie sealed by record, and a card opens for its own desk and record alone.</summary>
public sealed class SearchKeysTests
{
    private static readonly MachineKey Machine = MachineKey.Of([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static readonly EpochKeys Network = new(1, [.. Enumerable.Range(2, 32).Select(i => (byte)i)], KeyPair.New());
    private static readonly SearchKeys Keys = SearchKeys.For("one", Network, Machine);

    [Fact]
    public void The_same_halves_and_purpose_give_the_same_token_and_nothing_else_does()
    {
        Keys.Token("sSoKa").ShouldBe(SearchKeys.For("one", Network, Machine).Token("sSoKa"));
        Keys.Token("sSoKa").ShouldBeLessThan(1UL << 40);
        Keys.Token("sSoKa").ShouldNotBe(Keys.Token("sSoKe"));
        Keys.Token("sSoKa").ShouldNotBe(SearchKeys.For("other", Network, Machine).Token("sSoKa"));
        Keys.Token("sSoKa").ShouldNotBe(SearchKeys.For("one", EpochKeys.New(1), Machine).Token("sSoKa"));
        Keys.Token("sSoKa").ShouldNotBe(SearchKeys.For("one", Network, MachineKey.New()).Token("sSoKa"));
    }

    [Fact]
    public void The_token_of_a_name_stays_the_same_for_ever() => Keys.Token("sSoKa").ShouldBe(117996952324UL);

    [Fact]
    public void Tokens_open_for_their_record_sorted_and_each_once()
    {
        var tokens = Keys.Seal("one"u8, 5, [7, 3, 7, (1UL << 40) - 1]);
        var opened = Keys.TryOpen("one"u8, tokens)!;
        opened.Tokens.ShouldBe([3UL, 7UL, (1UL << 40) - 1]);
        opened.Sketch.ShouldBe(5UL);
        Keys.TryOpen("two"u8, tokens).ShouldBeNull();
        SearchKeys.For("other", Network, Machine).TryOpen("one"u8, tokens).ShouldBeNull();
        tokens.Bytes[^1] ^= 1;
        Keys.TryOpen("one"u8, tokens).ShouldBeNull();
    }

    [Fact]
    public void A_sketch_has_a_bit_for_each_piece_whatever_their_order_and_another_key_sets_others()
    {
        var sketch = Keys.Sketch(["bso", "bok", "bkh"]);
        ulong.PopCount(sketch).ShouldBeInRange(1UL, 3UL);
        Keys.Sketch(["bkh", "bok", "bso", "bso"]).ShouldBe(sketch);
        Keys.Sketch([]).ShouldBe(0UL);
        SearchKeys.For("one", EpochKeys.New(1), Machine).Sketch(Enumerable.Range(0, 20).Select(i => $"b{i}")).ShouldNotBe(Keys.Sketch(Enumerable.Range(0, 20).Select(i => $"b{i}")));
    }

    [Fact]
    public void A_list_from_before_there_were_sketches_opens_without_one()
    {
        byte[] both = [.. Network.Symmetric, .. Machine.SearchHalf];
        var key = System.Security.Cryptography.HKDF.DeriveKey(System.Security.Cryptography.HashAlgorithmName.SHA256, both, 32, [], "kapea.find.list.one"u8.ToArray());
        var opened = Keys.TryOpen("one"u8, new(Box.Seal(key, "one"u8, [0, 0, 0, 0, 3, 0, 0, 0, 1, 0])))!;
        opened.Tokens.ShouldBe([3UL, 256UL]);
        opened.Sketch.ShouldBe(0UL);
        Keys.TryOpen("one"u8, new(Box.Seal(key, "one"u8, [0, 0, 0, 0, 3, 0, 0]))).ShouldBeNull();
    }

    [Fact]
    public void A_card_opens_with_the_key_of_its_desk_for_its_record()
    {
        var (desk, pair) = (DeskId.New(), KeyPair.New());
        var key = DeskCards.Key(pair.Private);
        var card = DeskCards.Seal(key, "one"u8, "សុខា"u8);
        DeskCards.TryOpen(key, "one"u8, card).ShouldBe("សុខា"u8.ToArray());
        DeskCards.TryOpen(key, "two"u8, card).ShouldBeNull();
        DeskCards.TryOpen(DeskCards.Key(KeyPair.New().Private), "one"u8, card).ShouldBeNull();

        var posted = DeskCards.Post(desk, 1, pair.Public, "one"u8.ToArray(), "សុខា"u8.ToArray());
        DeskCards.TryOpenPosted(desk, 1, pair.Private, "one"u8.ToArray(), posted).ShouldBe("សុខា"u8.ToArray());
        DeskCards.TryOpenPosted(desk, 1, pair.Private, "two"u8.ToArray(), posted).ShouldBeNull();
        DeskCards.TryOpenPosted(desk, 2, pair.Private, "one"u8.ToArray(), posted).ShouldBeNull();
        DeskCards.TryOpenPosted(DeskId.New(), 1, pair.Private, "one"u8.ToArray(), posted).ShouldBeNull();
    }
}
