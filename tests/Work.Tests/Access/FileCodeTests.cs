using CsCheck;
using Kapea.Work.Access;

namespace Kapea.Work.Tests.Access;

public sealed class FileCodeTests
{
    [Theory]
    [InlineData(0u, "HGR-30-000000-M")]
    [InlineData(1u, "HGR-30-000001-N")]
    [InlineData(0xffffffffu, "HGR-30-ZZZZZZ-Y")]
    public void A_code_is_made_of_its_bits(uint bits, string begins) => FileCode.Make("HGR", 2030, bits).ShouldStartWith(begins);

    [Fact]
    public void What_is_made_is_read_also_in_lower_case() =>
        Gen.Select(Gen.UInt, Gen.Int[2000, 2099]).Sample((bits, year) =>
        {
            var made = FileCode.Make("HGR", year, bits);
            return FileCode.TryParse(made, out var read) && read == made && FileCode.TryParse($" {made.ToLowerInvariant()} ", out read) && read == made
                && FileCode.TryParse(made.Replace("-", "", StringComparison.Ordinal), out read) && read == made;
        });

    [Fact]
    public void Every_single_wrong_symbol_and_every_swap_of_neighbours_is_caught() =>
        Gen.Select(Gen.UInt[0, (1u << 30) - 1], Gen.Int[0, 5], Gen.Int[1, 31]).Sample((bits, place, by) =>
        {
            const string symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
            var made = FileCode.Make("HGR", 2030, bits).ToCharArray();
            var wrong = (char[])made.Clone();
            wrong[7 + place] = symbols[(symbols.IndexOf(wrong[7 + place]) + by) % 32];
            var swapped = (char[])made.Clone();
            if (place < 5)
                (swapped[7 + place], swapped[8 + place]) = (swapped[8 + place], swapped[7 + place]);
            var swapIsCaught = swapped.SequenceEqual(made) || !FileCode.TryParse(new string(swapped), out _);
            return !FileCode.TryParse(new string(wrong), out _) && swapIsCaught;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HGR-30-000000")]
    [InlineData("HGR-30-00000-M")]
    [InlineData("HGR30000000A")]
    [InlineData("30000000M")]
    [InlineData("85512000777")]
    [InlineData("H-30-000000-M")]
    [InlineData("HGR-3០-000000-M")]
    [InlineData("HGR-30-00U000-M")]
    [InlineData("HGR-30-000000-A")]
    public void What_is_no_code_is_not_read(string? typed) => FileCode.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Letters_that_look_like_digits_are_understood() =>
        (FileCode.TryParse("hgr-30-oooool-n", out var code), code).ShouldBe((true, "HGR-30-000001-N"));

    [Theory]
    [InlineData("h")]
    [InlineData("hgr")]
    [InlineData("TOOLONGNAME")]
    public void An_organisation_has_a_short_name(string name) => Should.Throw<ArgumentException>(() => FileCode.Make(name, 2030, 0));
}
