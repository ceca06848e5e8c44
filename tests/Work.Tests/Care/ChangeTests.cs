using System.Collections.Immutable;
using CsCheck;
using Kapea.Work.Care;

namespace Kapea.Work.Tests.Care;

public sealed class ChangeTests
{
    private static Change Of(string code, int? before, int? after) => Change.Of(before, after, Scene.Book.ChangeRule(code), Scene.Book.CutOff(code));

    [Theory]
    [InlineData(InstrumentCodes.Who5, 28, 44, ChangeCategory.ReliableImprovement)]
    [InlineData(InstrumentCodes.Who5, 28, 60, ChangeCategory.Recovered)]
    [InlineData(InstrumentCodes.Who5, 48, 52, ChangeCategory.NoReliableChange)]
    [InlineData(InstrumentCodes.Who5, 44, 52, ChangeCategory.NoReliableChange)]
    [InlineData(InstrumentCodes.Who5, 44, 56, ChangeCategory.Recovered)]
    [InlineData(InstrumentCodes.Who5, 60, 72, ChangeCategory.ReliableImprovement)]
    [InlineData(InstrumentCodes.Who5, 60, 40, ChangeCategory.ReliableWorsening)]
    [InlineData(InstrumentCodes.Who5, 30, 40, ChangeCategory.ReliableImprovement)]
    [InlineData(InstrumentCodes.PhqA, 14, 9, ChangeCategory.Recovered)]
    [InlineData(InstrumentCodes.PhqA, 14, 10, ChangeCategory.NoReliableChange)]
    [InlineData(InstrumentCodes.PhqA, 4, 9, ChangeCategory.ReliableWorsening)]
    [InlineData(InstrumentCodes.PhqA, 20, 12, ChangeCategory.ReliableImprovement)]
    [InlineData(InstrumentCodes.Cries8, 30, 18, ChangeCategory.NoReliableChange)]
    [InlineData(InstrumentCodes.Cries8, 30, 17, ChangeCategory.ReliableImprovement)]
    [InlineData(InstrumentCodes.Cries8, 30, 16, ChangeCategory.Recovered)]
    [InlineData(InstrumentCodes.Cries8, 10, 23, ChangeCategory.ReliableWorsening)]
    [InlineData(InstrumentCodes.Who5, null, 60, ChangeCategory.NotMeasurable)]
    [InlineData(InstrumentCodes.Who5, 28, null, ChangeCategory.NotMeasurable)]
    [InlineData("SDQ", 18, 9, ChangeCategory.NotMeasurable)]
    public void Two_scores_are_judged(string code, int? before, int? after, ChangeCategory category) => Of(code, before, after).Category.ShouldBe(category);

    [Fact]
    public void The_index_gives_the_points_that_the_domain_states()
    {
        Scene.Book.ChangeRule(InstrumentCodes.Cries8)!.Least!.Value.ShouldBe(12.4, 0.05);
        Scene.Book.ChangeRule("CYRM-R")!.Least!.Value.ShouldBe(10.7, 0.05);
        Scene.Book.ChangeRule(InstrumentCodes.Who5)!.Least.ShouldBe(10);
    }

    [Fact]
    public void There_and_back_are_opposites() =>
        Gen.Select(Gen.Int[0, 25], Gen.Int[0, 25]).Sample((a, b) =>
        {
            var (there, back) = (Of(InstrumentCodes.Who5, 4 * a, 4 * b), Of(InstrumentCodes.Who5, 4 * b, 4 * a));
            return there.Points == -back.Points && there.Crossed == back.Crossed
                && Better(there) == (back.Category == ChangeCategory.ReliableWorsening)
                && (there.Category == ChangeCategory.NoReliableChange) == (back.Category == ChangeCategory.NoReliableChange);

            static bool Better(Change c) => c.Category is ChangeCategory.ReliableImprovement or ChangeCategory.Recovered;
        });

    [Theory]
    [InlineData("444444444442", "444444444443", ChangeCategory.ReliableImprovement)]
    [InlineData("444444444442", "444444444442", ChangeCategory.NoReliableChange)]
    [InlineData("124444444444", "334444444442", ChangeCategory.ReliableWorsening)]
    [InlineData("114444444444", "314444444444", ChangeCategory.ReliableImprovement)]
    [InlineData("444444444444", "333333333333", ChangeCategory.NoReliableChange)]
    [InlineData("14444444444-", "44444444444-", ChangeCategory.ReliableImprovement)]
    [InlineData("-44444444444", "144444444444", ChangeCategory.NoReliableChange)]
    [InlineData("1-----------", "-4----------", ChangeCategory.NotMeasurable)]
    public void Factors_are_judged_by_what_enters_and_leaves_red(string before, string after, ChangeCategory category) =>
        Change.Of(Levels(before), Levels(after), Scene.Book.CutOff(InstrumentCodes.Domains)).Category.ShouldBe(category);

    private static ImmutableArray<DomainLevel?> Levels(string levels) => [.. levels.Select(c => c == '-' ? (DomainLevel?)null : (DomainLevel)(c - '0'))];
}
