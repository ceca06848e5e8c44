using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Reference;

public class LadderFaultTests
{
    private const string Head = "ladder\trung\tdesk\tturn\tafter_p1_minutes\tafter_other_minutes\tname\tsource\tvalid_from\tvalid_to\tverified_by\n";

    [Theory]
    [InlineData("0\ta\t1\t0\t0", "1\tb\t1\t30\t60", true)]
    [InlineData("0\ta\t1\t0\t0", "2\tb\t1\t30\t60", false)]
    [InlineData("1\ta\t1\t0\t0", "2\tb\t1\t30\t60", false)]
    [InlineData("0\ta\t1\t40\t0", "1\tb\t1\t30\t60", false)]
    [InlineData("0\ta\t1\t0\t90", "1\tb\t1\t30\t60", false)]
    public void A_ladder_has_no_gap_and_no_later_rung_comes_sooner(string first, string second, bool good)
    {
        var text = Head + Row(first) + Row(second);
        ReferenceBook.Read([KeyValuePair.Create("alert-ladders", text)]).Faults.IsEmpty.ShouldBe(good);
    }

    private static string Row(string rung) => $"kandal\t{rung}\trung.chief\ttest\t2020-01-01\t\t\n";
}
