using System.Globalization;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Cases;

/// <summary>Domain 1.5: weights 3, 2, 1 and a half; warned at 80 percent of 25 points.</summary>
public sealed class CaseloadTests
{
    private static readonly DateOnly Today = new(2031, 2, 1);

    private static CaseState At(RiskLevel risk) => CaseState.Empty with { Risk = risk };

    private static Caseload Of(params RiskLevel[] open) => Caseload.Of(open.Select(At), Today, Scene.Book);

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

    [Theory]
    [InlineData("2031-02-10", 25)]
    [InlineData("2031-03-03", 25)]
    [InlineData("2031-03-04", 20)]
    [InlineData("2031-01-31", 20)]
    public void A_hearing_within_30_days_weighs_half_a_point_more(string day, int tenths)
    {
        var ahead = At(RiskLevel.High).Apply(new MatterOpened(MatterOpened.Hearing, Guid.Empty, DateOnly.Parse(day, CultureInfo.InvariantCulture), default), default);
        Caseload.Of([ahead], Today, Scene.Book).Tenths.ShouldBe(tenths);
        Caseload.Of([ahead.Apply(new MatterSettled(MatterOpened.Hearing, Guid.Empty, default), default)], Today, Scene.Book).Tenths.ShouldBe(20);
    }

    [Fact]
    public void Without_a_table_nothing_weighs_and_nobody_is_warned()
    {
        var load = Caseload.Of([At(RiskLevel.P1)], Today, ReferenceBook.Empty);
        (load.Cases, load.Tenths, load.IsHeavy, load.IsTooMuch).ShouldBe((1, 0, false, false));
    }
}
