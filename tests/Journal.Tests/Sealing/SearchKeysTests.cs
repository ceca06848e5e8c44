using Kapea.Journal.Sealing;

namespace Kapea.Journal.Tests.Sealing;

/// <summary>Tokens of one purpose are never those of another, and a card opens for its own record alone.</summary>
public sealed class SearchKeysTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void The_same_secret_and_purpose_give_the_same_token_and_nothing_else_does()
    {
        var child = SearchKeys.For("child", Secret);
        child.Token("sSoKa").ShouldBe(SearchKeys.For("child", Secret).Token("sSoKa"));
        child.Token("sSoKa").ShouldNotBe(child.Token("sSoKe"));
        child.Token("sSoKa").ShouldNotBe(SearchKeys.For("offender", Secret).Token("sSoKa"));
        child.Token("sSoKa").ShouldNotBe(SearchKeys.New("child").Token("sSoKa"));
    }

    [Fact]
    public void A_card_opens_with_its_key_for_its_record_and_not_where_a_byte_was_changed()
    {
        var keys = SearchKeys.New("child");
        var card = keys.Seal("one"u8, "សុខា"u8);
        keys.TryOpen("one"u8, card).ShouldBe("សុខា"u8.ToArray());
        keys.TryOpen("two"u8, card).ShouldBeNull();
        SearchKeys.New("child").TryOpen("one"u8, card).ShouldBeNull();
        card.Bytes[^1] ^= 1;
        keys.TryOpen("one"u8, card).ShouldBeNull();
    }
}
