using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>What is a number plate, a telephone or a handle in the middle of a text, and what only looks like one.</summary>
public sealed class MarksWithinTests
{
    [Theory]
    [InlineData("a white car 2AB-1234, seen twice", "Plate 2AB-1234")]
    [InlineData("lilac tuktuk 2ab 1234.", "Plate 2ab 1234")]
    [InlineData("ម៉ូតូ ១ក-១២៣៤ នៅផ្សារ", "Plate 1ក-1234")]
    [InlineData("ring 012 345 678 or +855 (0)12 345 679", "Phone +855 (0)12 345 679; Phone 012 345 678")]
    [InlineData("0977\u00A0123\u00A0456, in the evening", "Phone 0977 123 456")]
    [InlineData("012-34-56-78 or 012.34.56.79", "Phone 012-34-56-78; Phone 012.34.56.79")]
    [InlineData("+855 12-11-10-09 since 3/14/2029", "Phone +855 12-11-10-09")]
    [InlineData("writes as @sok_dara and sok@example.org", "Mail sok@example.org; Handle @sok_dara")]
    [InlineData("seen on 12 May 2024 and 04-03-2030 09:30, 04.03.2026 20.15, 2030-03-04", "")]
    [InlineData("Law 12 of 2008, house 12 St 2004, 5 in 2020, 3 km 2000 riel, 20 to 2030, the 12th 2004", "")]
    [InlineData("account 000 123 456, 1 234 567 riel, PKC-30-7Q2M9F-3", "")]
    [InlineData("meet him @market", "")]
    public void Marks_are_taken_out_of_texts_and_dates_laws_and_sums_are_not(string text, string expected) =>
        string.Join("; ", MarksWithin.Of(text).Select(m => $"{m.Kind} {m.Text}")).ShouldBe(expected);

    [Theory]
    [InlineData("12 345 678", "Phone 12 345 678")]
    [InlineData("(012) 345 678", "Phone (012) 345 678")]
    [InlineData("012 345 678, in the morning", "Phone 012 345 678")]
    [InlineData("none", "")]
    [InlineData(null, "")]
    public void A_field_for_a_telephone_is_one_where_it_can_be(string? text, string expected) =>
        string.Join("; ", MarksWithin.OfTelephone(text).Select(m => $"{m.Kind} {m.Text}")).ShouldBe(expected);

    [Fact]
    public void Nothing_and_very_much_are_taken_as_they_come()
    {
        MarksWithin.Of(null, "", "   ").ShouldBeEmpty();
        MarksWithin.Of(new string('1', 1_000_000)).ShouldBeEmpty();
    }
}
