using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>Domain 1.5: weights 3, 2, 1 and a half; warned at 80 percent of 25 points.</summary>
public sealed class CaseloadTests
{
    private static Caseload Of(params RiskLevel[] open) => Caseload.Of(open, Scene.Book);

    [Fact]
    public void Each_case_weighs_by_its_level()
    {
        var load = Of(RiskLevel.P1, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low, RiskLevel.NoAction);
        (load.Cases, load.Tenths, load.Limit, load.IsVerified).ShouldBe((5, 65, 250, false));
    }

    [Theory]
    [InlineData(9, false, false)]
    [InlineData(10, true, false)]
    [InlineData(12, true, false)]
    [InlineData(13, true, true)]
    public void Somebody_looks_at_20_points_and_25_are_the_limit(int atHigh, bool isHeavy, bool isTooMuch)
    {
        var load = Of([.. Enumerable.Repeat(RiskLevel.High, atHigh)]);
        (load.IsHeavy, load.IsTooMuch).ShouldBe((isHeavy, isTooMuch));
    }

    [Fact]
    public void Exactly_25_points_are_still_within_the_limit() =>
        Of([.. Enumerable.Repeat(RiskLevel.High, 12), RiskLevel.Medium]).ShouldSatisfyAllConditions(l => l.Tenths.ShouldBe(250), l => l.IsTooMuch.ShouldBeFalse());

    [Fact]
    public void Without_a_table_nothing_weighs_and_nobody_is_warned()
    {
        var load = Caseload.Of([RiskLevel.P1], ReferenceBook.Empty);
        (load.Cases, load.Tenths, load.IsHeavy, load.IsTooMuch).ShouldBe((1, 0, false, false));
    }
}
