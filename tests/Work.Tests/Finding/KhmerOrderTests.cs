using System.Text;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>What looks alike in Khmer is spelled alike, and nothing else is touched.</summary>
public sealed class KhmerOrderTests
{
    [Theory]
    [InlineData("ស\u17D2ត\u17D2រ\u17B8", "ស\u17D2ត\u17D2រ\u17B8")]
    [InlineData("ស\u17D2រ\u17D2ត\u17B8", "ស\u17D2ត\u17D2រ\u17B8")]
    [InlineData("ស\u17B8\u17D2ត\u17D2រ", "ស\u17D2ត\u17D2រ\u17B8")]
    [InlineData("\u17A2\u17C6\u17B6", "\u17A2\u17B6\u17C6")]
    [InlineData("\u17A2\u17C6\u17BB", "\u17A2\u17BB\u17C6")]
    [InlineData("ក\u17C1\u17B6", "ក\u17C4")]
    [InlineData("ក\u17C1\u17B8", "ក\u17BE")]
    [InlineData("ក\u17BE\u17B6", "ក\u17C4\u17B8")]
    [InlineData("ម\u17B6\u17C9", "ម\u17C9\u17B6")]
    [InlineData("ស\u17BB\u17B8", "ស\u17CA\u17B8")]
    [InlineData("ម\u17BB\u17B7ញ", "ម\u17C9\u17B7ញ")]
    [InlineData("\u17A3", "\u17A2")]
    [InlineData("\u17A4", "\u17A2\u17B6")]
    [InlineData("\u17B2\u17D2យ", "\u17B1\u17D2យ")]
    [InlineData("ក\u200Bម\u17B6\u200B\u200Bន", "កម\u17B6ន")]
    [InlineData("ក\u17B6\u17B6", "ក\u17B6")]
    [InlineData("ក\u17D2", "ក")]
    [InlineData("", "")]
    public void Each_cluster_stands_in_its_canonical_order(string typed, string ordered) => KhmerOrder.Of(typed).ShouldBe(ordered);

    [Theory]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("สมชาย ใจดี")]
    [InlineData("O'Brien–Smith")]
    [InlineData("می\u200cخواهم")]
    [InlineData("👩\u200d👧")]
    public void Other_scripts_are_left_in_peace(string text)
    {
        KhmerOrder.Of(text).ShouldBe(text);
        KhmerOrder.Of(text + " ក").ShouldBe(text + " ក");
    }

    [Fact]
    public void Put_in_order_twice_nothing_changes_whatever_was_typed()
    {
        var chance = new Random(7);
        for (int round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (int n = chance.Next(1, 14); n > 0; n--)
                text.Append(chance.Next(6) switch { 0 => (char)chance.Next(0x20, 0x10000), 1 => '\u17D2', 2 => (char)chance.Next(0x17B6, 0x17DE), 3 => (char)chance.Next(0x200B, 0x2010), _ => (char)chance.Next(0x1780, 0x17B4) });
            var once = KhmerOrder.Of(text.ToString());
            KhmerOrder.Of(once).ShouldBe(once);
            KhmerOrder.Of(text + " ក\u200B").ShouldBe(once + " ក", "what is seen to be in order at one pass is what the slower way would leave");
        }
    }
}
