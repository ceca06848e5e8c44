using System.Collections.Immutable;
using CsCheck;
using Kapea.Work.Care;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Care;

public sealed class FormSixTests
{
    private static ImmutableArray<FormSixMark?> All(int mark) => [.. Enumerable.Repeat((FormSixMark?)mark, 11)];

    private static ImmutableArray<FormSixMark?> With(ImmutableArray<FormSixMark?> marks, string item, int? mark) => marks.SetItem((item[0] == 'c' ? FormSix.Child : FormSix.Family).IndexOf(item), (FormSixMark?)mark);

    private static string Judged(ImmutableArray<FormSixMark?> child, ImmutableArray<FormSixMark?> family)
    {
        var verdict = FormSix.Judge(child, family, Scene.Book);
        return $"{verdict.Child}+{verdict.Family}={verdict.Whole} {string.Join(' ', verdict.Fails.Select(f => f.Item is null ? $"{f.Line}<{f.Needed}" : $"{f.Line}:{f.Item}"))}".TrimEnd();
    }

    [Fact]
    public void Child_all_2_and_family_all_3_can_be_closed() => Judged(All(2), All(3)).ShouldBe("22+33=55");

    [Fact]
    public void One_item_of_1_stops_it_whatever_the_total() => Judged(With(All(4), "child_safety", 1), All(3)).ShouldBe("41+33=74 Item:child_safety");

    [Fact]
    public void Help_from_relatives_may_be_1() => Judged(All(2), With(All(3), "family_relatives", 1)).ShouldBe("22+31=53");

    [Fact]
    public void Family_27_is_too_low_though_the_whole_is_49() =>
        Judged(All(2), [.. Enumerable.Repeat((FormSixMark?)3, 5), .. Enumerable.Repeat((FormSixMark?)2, 6)]).ShouldBe("22+27=49 Family<30");

    [Fact]
    public void The_review_of_the_scenario_passes_with_30_and_33() =>
        Judged([.. Enumerable.Repeat((FormSixMark?)3, 8), .. Enumerable.Repeat((FormSixMark?)2, 3)], All(3)).ShouldBe("30+33=63");

    [Fact]
    public void The_21_bites_only_where_items_do_not_apply() =>
        Judged(With(With(All(2), "child_legal_help", 0), "child_documents", 0), All(3)).ShouldBe("18+33=51 Child<21");

    [Fact]
    public void What_does_not_apply_counts_nothing_and_is_not_too_low() => Judged(All(3), With(All(3), "family_other", 0)).ShouldBe("33+30=63");

    [Fact]
    public void The_whole_fails_by_itself_where_the_network_asks_more_of_it()
    {
        const string head = "instrument\tscale\tkind\tcode\tat\tside\tsource\tvalid_from\tvalid_to\tverified_by\n";
        var rows = new[] { "child\t10", "family\t10", "whole\t60", "item\t1" }.Select(r => r.Split('\t')).Select(r => $"FORM-6\t{r[0]}\tthreshold\t{r[0]}\t{r[1]}\tat-or-above\ts\t2020-01-01");
        var book = ReferenceBook.Of(ReferenceTable.Parse("instrument-cutoffs", head + string.Join('\n', rows)).Table);
        FormSix.Judge(All(2), All(3), book).Fails.ShouldBe([new(FormSixLine.Whole, null, 60)]);
    }

    [Fact]
    public void An_item_left_open_is_named() => Judged(With(All(3), "child_food", null), All(3)).ShouldBe("30+33=63 Unrated:child_food");

    [Fact]
    public void Without_thresholds_nothing_passes() =>
        FormSix.Judge(All(4), All(4), ReferenceBook.Empty).Fails.Select(f => f.Line).ShouldBe(Enumerable.Repeat(FormSixLine.NoThreshold, 4));

    [Fact]
    public void Whoever_passes_has_reached_every_line() =>
        Gen.Int[0, 4].Array[22].Sample(marks =>
        {
            ImmutableArray<FormSixMark?> all = [.. marks.Select(m => (FormSixMark?)m)];
            var (child, family) = (all[..11], all[11..]);
            var low = marks.Where((m, i) => m == 1 && i != 11 + FormSix.Family.IndexOf("family_relatives")).Any();
            var should = marks[..11].Sum() >= 21 && marks[11..].Sum() >= 30 && marks.Sum() >= 48 && !low;
            return FormSix.Judge(child, family, Scene.Book).Passes == should;
        });
}
