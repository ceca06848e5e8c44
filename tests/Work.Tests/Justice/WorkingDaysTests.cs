using Kapea.Work.Justice;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Justice;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2030-05-16", true)]
    [InlineData("2030-05-17", false)]
    [InlineData("2030-05-18", false)]
    [InlineData("2030-05-19", false)]
    [InlineData("2031-04-15", false)]
    [InlineData("2031-04-17", true)]
    public void Weekends_and_holidays_are_none(string day, bool works) => WorkingDays.Of(Scene.Book).Contains(DateOnly.Parse(day)).ShouldBe(works);

    [Fact]
    public void A_year_without_holidays_is_a_year_nobody_entered()
    {
        var days = WorkingDays.Of(Scene.Book);
        Enumerable.Range(2026, 8).ShouldAllBe(y => days.Knows(new(y, 7, 1)));
        days.Knows(new(2025, 12, 29)).ShouldBeFalse();
        days.Knows(new(2034, 1, 1)).ShouldBeFalse();
        WorkingDays.Of(ReferenceBook.Empty).Knows(new(2030, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Holidays_that_the_moon_sets_are_marked_as_movable()
    {
        var rows = Scene.Book.Rows("holidays");
        rows.Where(r => r["movable"] == "yes").Select(r => r["holiday"]).Distinct().ShouldBe(["khmer-new-year", "visak-bochea", "royal-ploughing", "pchum-ben", "water-festival"], ignoreOrder: true);
        rows.Count(r => r["date"].StartsWith("2030", StringComparison.Ordinal)).ShouldBe(22);
        rows.ShouldAllBe(r => !r.Provenance.IsVerified);
    }

    [Fact]
    public void A_date_that_is_none_is_a_fault_of_the_table() =>
        ReferenceTable.Parse("holidays", "date\tholiday\tmovable\tsource\tvalid_from\tvalid_to\tverified_by\n2030-02-30\tx\tno\ts\t2020-01-01\t\t\n").Faults.ShouldHaveSingleItem();
}
