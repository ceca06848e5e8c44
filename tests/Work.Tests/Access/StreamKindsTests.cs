using Kapea.Work.Access;

namespace Kapea.Work.Tests.Access;

public sealed class StreamKindsTests
{
    [Fact]
    public void Wire_names_are_permanent() => Enum.GetValues<StreamKind>().Select(k => k.Wire()).ShouldBe(
        ["report", "reporter", "alert", "identity", "case", "case-summary", "health", "scores", "justice", "justice-summary", "investigation", "stock", "household", "proceeding", "search", "import", "copy"]);

    [Fact]
    public void Each_is_read_back_and_nothing_else()
    {
        Enum.GetValues<StreamKind>().ShouldAllBe(k => StreamKinds.Parse(k.Wire()) == k);
        StreamKinds.Parse("Report").ShouldBeNull();
    }

    [Fact]
    public void Every_kind_has_holders_and_a_supervising_desk_apart_from_the_alleged_offender()
    {
        Enum.GetValues<StreamKind>().Where(k => k != StreamKind.Search).ShouldAllBe(k => k.FirstHolders().Length > 0);
        Purposes.All.ShouldAllBe(p => Purposes.Functions(p).Length > 0);
        Purposes.Functions("other").ShouldBeEmpty();
        StreamKind.Investigation.Supervises().ShouldBe(DeskFunction.Safeguarding);
        StreamKind.Health.FirstHolders().Single().Function.ShouldBe(DeskFunction.Counselling);
        StreamKind.Household.FirstHolders().Single().Function.ShouldBe(DeskFunction.SocialTeam);
        StreamKind.Household.Supervises().ShouldBe(DeskFunction.Supervision);
        StreamKind.Reporter.FirstHolders().Single().Function.ShouldBe(DeskFunction.Intake);
    }
}
