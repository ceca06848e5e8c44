using Kapea.Work.Exchange;

namespace Kapea.Work.Tests.Exchange;

/// <summary>Where in a sheet the headings, the cases and everything else stand.</summary>
public sealed class SheetShapeTests
{
    private static SheetShape Shape(Sheet sheet) => SheetShape.Of(sheet, Lists.Words);

    [Fact]
    public void Titles_above_empty_rows_between_and_totals_below_are_told_apart()
    {
        var shape = Shape(Lists.Sheet(
            ["បញ្ជីឈ្មោះកុមារ ឆ្នាំ២០២៤"],
            [],
            ["ល.រ", "ឈ្មោះ", "ភេទ", "អាយុ"],
            [1, "សុខា", "ស", 12],
            [null, null, null, null],
            [2, "ដារ៉ា", "ប", 9],
            ["សរុប", null, null, 21],
            []));
        shape.HeadingRow.ShouldBe(3);
        shape.Columns.Select(c => c.Heading).ShouldBe(["ល.រ", "ឈ្មោះ", "ភេទ", "អាយុ"]);
        shape.Cases.ShouldBe([3, 5]);
        shape.Passed.Select(p => (p.Row, p.Kind)).ShouldBe([(1, PassedKind.Title), (2, PassedKind.Empty), (3, PassedKind.Heading), (5, PassedKind.Empty), (7, PassedKind.Total), (8, PassedKind.Empty)]);
    }

    [Fact]
    public void Who_made_the_list_stands_below_its_total_and_is_no_child()
    {
        Shape(Lists.Sheet(["ឈ្មោះ", "ភេទ", "អាយុ"], ["សុខា", "ស", 9], ["តារា", null, null], ["សរុប", null, 2], [null, null, null], ["រៀបចំដោយ៖ សុភា", null, "ថ្ងៃទី ៣១"])).Cases.ShouldBe([1, 2]);
        Shape(Lists.Sheet(["Name", "Sex", "Age"], ["Dara", "m", "9"], ["Total", "", "7", ""], ["Made by Sophea"])).Cases.ShouldBe([1]);
        Shape(Lists.Sheet(["Name", "Age"], ["Dara", 9], ["Sum Sokha", 12], ["Mao", null])).Cases.ShouldBe([1, 2, 3], "neither is a total, and a child may have a name alone");
        Shape(Lists.Sheet(["Name", "Age"], ["Dara", 9], ["Total", null], ["Mao", null])).Cases.ShouldBe([1, 2, 3], "nothing is counted");
    }

    private static void ShouldEnd(params object?[][] below)
    {
        var shape = Shape(Lists.Sheet([["No", "Name", "Sex", "Remark"], [1, "Dara", "m", "a"], [2, "Mealea", "f", "b"], .. below]));
        shape.Cases.ShouldBe([1, 2]);
        shape.Passed.Skip(1).Select(p => (p.Row, p.Kind)).ShouldBe(below.Select((_, i) => (i + 4, PassedKind.Total)), "every line is shown as passed");
    }

    [Fact]
    public void Lines_below_a_total_are_no_children_whoever_signs_there()
    {
        ShouldEnd([null, "សរុប ៣ នាក់"], [null, "រៀបចំដោយ ចាន់ សុភា"]);
        ShouldEnd([null, "Total 2 children"], [null, "Prepared by: Chan Sophea"]);
        ShouldEnd(["Total", 2], [null, "Prepared by", "Checked by", "Approved by"], [null, "Chan Sophea", "Keo Vanna", "Lim Dara"]);
        ShouldEnd(["Total", "2"], [null, "Phnom Penh, 3 March 2024"], [null, "Prepared by", null, "Approved by"]);
        ShouldEnd([null, "Total: 2 (female: 1)"], [null, "Kandal, 3 March 2024"]);
        ShouldEnd([null, "Total 2"], [null, "Girls 1"], [null, "Boys 1"]);
        ShouldEnd([null, "ស្រី ១ នាក់"], [null, "ប្រុស ១ នាក់"], [null, "សរុប ២ នាក់"]);
        ShouldEnd(["Total children: 2", "Girls: 1", "Boys: 1", "All"]);
    }

    [Fact]
    public void A_child_below_or_above_a_total_is_a_child()
    {
        string[] headings = ["No", "Name", "Sex", "Age", "Case number", "Phone"];
        foreach (var child in new object?[][] { [3, "Mao"], [null, "Mao", "f"], [null, "Mao", null, 12], [null, "Mao", null, null, "A-7"], [null, null, null, null, "A-7"] })
            Shape(Lists.Sheet(headings, [1, "Dara", "m"], ["Total", 1], child, [null, "Lim Ny", null, null, null, "012345678"])).Cases.ShouldBe([1, 2, 3, 4], "what is said of a child ends the lines below a total");
        Shape(Lists.Sheet(["Name", "Village"], ["Dara", "Thmei"], ["Total", "1"], ["Mao", "Thmei"], ["Total", "1"])).Cases.ShouldBe([1, 2, 3], "between two totals stand children");
        Shape(Lists.Sheet(["Name", "Age"], ["Dara", 9], ["Neary", 12], ["Total", 2])).Cases.ShouldBe([1, 2], "a name that is a word for girls");
        Shape(Lists.Sheet(["Name", "Phone"], ["Dara", null], ["Neary", "012345678"], ["Total", 2])).Cases.ShouldBe([1, 2], "a telephone is no count");
        Shape(Lists.Sheet([["Name", "Village"], ["Dara", "Thmei"], ["Total", "1"], .. Enumerable.Range(0, 20).Select(_ => new object?[] { "Mao", "Thmei" })])).Cases.Length.ShouldBe(22, "nobody signs twenty times");
        Shape(Lists.Sheet(["Name", "Sex", "Age"], ["Dara", "m", 9], ["Sum Sokha", null, 12], ["Total 2", null, null])).Cases.ShouldBe([1, 2], "Sum is a name");
    }

    [Fact]
    public void Headings_that_are_repeated_are_no_child()
    {
        var shape = Shape(Lists.Sheet(["No", "Name", "Sex"], [1, "Dara", "m"], ["No", "NAME ", "Sex"], [2, "Mealea", "f"], [null, "Name", "f"]));
        shape.Cases.ShouldBe([1, 3, 4]);
        shape.Passed.Select(p => (p.Row, p.Kind)).ShouldBe([(1, PassedKind.Heading), (3, PassedKind.Heading)]);
    }

    [Fact]
    public void A_total_in_the_middle_is_no_total_of_the_list() =>
        Shape(Lists.Sheet(["Name", "Sex"], ["Total", "f"], ["Dara", "m"])).Cases.ShouldBe([1, 2]);

    [Theory]
    [InlineData("Sumaly", null, "f")]
    [InlineData("Total Sum", null, "f")]
    [InlineData("Sum", 7, null)]
    [InlineData("Summer", null, null)]
    [InlineData("Totalis", null, null)]
    public void A_child_at_the_end_whose_name_begins_like_a_total_is_a_child(string name, int? number, string? sex) =>
        Shape(Lists.Sheet(["Name", "Case number", "Sex"], ["Dara", 6, "m"], [name, number, sex])).Cases.ShouldBe([1, 2]);

    [Theory]
    [InlineData("Total: 12 children")]
    [InlineData("SUM")]
    [InlineData("Grand total")]
    [InlineData("សរុប ១២ នាក់")]
    [InlineData("ចំនួនសរុប៖")]
    [InlineData("សរុបរួម")]
    public void A_line_that_begins_with_a_word_for_a_total_is_one_also_in_the_column_of_numbers(string words)
    {
        Shape(Lists.Sheet(["Name", "Sex"], ["Dara", "m"], [words, null])).Cases.ShouldBe([1]);
        Shape(Lists.Sheet(["Case number", "Name", "Sex"], ["A-1", "Dara", "m"], [words, null, 12])).Cases.ShouldBe([1]);
    }

    [Fact]
    public void A_child_in_the_last_row_whose_name_is_a_word_for_a_total_is_a_child() =>
        Shape(Lists.Sheet(["No", "Name", "Age"], [1, "Dara", 9], [2, "Sum Sokha", 12])).Cases.ShouldBe([1, 2]);

    [Fact]
    public void Many_merged_cells_cost_no_more_than_the_sheet_is_long()
    {
        var rows = Enumerable.Range(0, 40_000).Select(i => new object?[] { null, $"Child {i}" });
        var merges = Enumerable.Range(1, 160_000).Select(i => new SheetMerge(60_000 + i, 0, 60_000 + i, 1));
        var sheet = Lists.Sheet([["No", "Name"], .. rows]);
        var without = Took(sheet);
        Took(sheet with { Merges = [.. merges] }).ShouldBeLessThan((without * 20) + TimeSpan.FromSeconds(2), "each row would look at every merge");

        static TimeSpan Took(Sheet sheet)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Shape(sheet).Cases.Length.ShouldBe(40_000);
            return clock.Elapsed;
        }
    }

    [Fact]
    public void Headings_over_headings_are_one_heading()
    {
        var sheet = Lists.Sheet(["ល.រ", "ឈ្មោះ", null, "ភេទ"], [null, "ខ្មែរ", "ឡាតាំង", null], [1, "សុខា", "Sokha", "ស"])
            with { Merges = [new(0, 0, 1, 0), new(0, 1, 0, 2), new(0, 3, 1, 3)] };
        var shape = Shape(sheet);
        shape.Columns.Select(c => c.Heading).ShouldBe(["ល.រ", "ឈ្មោះ / ខ្មែរ", "ឈ្មោះ / ឡាតាំង", "ភេទ"]);
        shape.Cases.ShouldBe([2]);
        SheetMapping.Suggest(shape, Lists.Words).Columns.Select(c => c.Target).ShouldBe([ColumnTarget.Line, ColumnTarget.NameKhmer, ColumnTarget.NameLatin, ColumnTarget.Sex]);
    }

    [Fact]
    public void The_name_under_the_guardian_is_the_guardians()
    {
        var sheet = Lists.Sheet(["Name", "Guardian", null, null], [null, "Name", "Phone", "Age"], ["Sokha", "Chan Mom", "012345678", 40]) with { Merges = [new(0, 0, 1, 0), new(0, 1, 0, 3)] };
        SheetMapping.Suggest(Shape(sheet), Lists.Words).Columns.Select(c => c.Target).ShouldBe([ColumnTarget.Name, ColumnTarget.Carer, ColumnTarget.CarerTelephone, ColumnTarget.Kept]);
    }

    [Fact]
    public void A_line_over_the_rows_of_a_commune_is_no_case_and_its_words_go_with_them()
    {
        var sheet = Lists.Sheet(["Name", "Sex", "Age"], ["ឃុំព្រែកអញ្ចាញ", null, null], ["Sokha", "f", 12]) with { Merges = [new(1, 0, 1, 2)] };
        Shape(sheet).Passed.Select(p => p.Kind).ShouldBe([PassedKind.Heading, PassedKind.Section]);
        Lists.Read(sheet).Cases.Single().AsReceived.ShouldContain(new ValueReceived("section", "ឃុំព្រែកអញ្ចាញ"));
    }

    [Fact]
    public void Columns_without_heading_have_their_letter_and_no_two_the_same()
    {
        var shape = Shape(Lists.Sheet(["Name", null, "Note", "Note"], ["Sokha", "x", "a", "b"]));
        shape.Columns.Select(c => c.Heading).ShouldBe(["Name", "B", "Note", "Note (D)"]);
    }

    [Fact]
    public void Headings_that_nobody_knows_are_asked_about_and_not_taken()
    {
        var sheet = Lists.Sheet(["Uudised"], ["xx", "yy", "zz"], ["a", 1, 2], ["b", 3, 4]);
        SheetShape.Of(sheet, Lists.Words, headingRow: 3).Cases.ShouldBe([3]);
        Shape(Lists.Sheet(["Name", "xx", "yy"], ["a", "b", "c"])).HeadingRow.ShouldBe(1);
        Shape(Lists.Sheet()).Columns.ShouldBeEmpty();
        Shape(Lists.Sheet([], [])).Cases.ShouldBeEmpty();
        var without = Shape(Lists.Sheet(["Ondrasek", "m", "Khmer"], [], ["Quorvath", "f", "Kandal"]));
        without.HeadingRow.ShouldBe(0);
        without.Cases.ShouldBe([0, 2], "the first child is no heading");
        without.Columns.Select(c => c.Heading).ShouldBe(["A", "B", "C"], "no child's name becomes the name of a column");
        without.Passed.ShouldBe([new(2, PassedKind.Empty)]);
    }

    [Fact]
    public void A_heading_over_two_columns_does_not_make_headings_of_the_first_child()
    {
        var sheet = Lists.Sheet(["Name", null, "Sex", "Date of birth", "Ethnicity"], ["Sok", "Dara", "m", "15/03/2015", "Khmer"], ["Chan", "Bopha", "f", "16/04/2016", "Khmer"]) with { Merges = [new(0, 0, 0, 1)] };
        Shape(sheet).Cases.ShouldBe([1, 2]);
        SheetShape.Of(sheet, Lists.Words, headingRow: 1).Cases.ShouldBe([1, 2]);
        var two = Lists.Sheet(["No", "Name", null], [null, "Khmer", "Latin"], [1, "សុខា", "Sokha"]) with { Merges = [new(0, 1, 0, 2)] };
        Shape(two).Cases.ShouldBe([2], "what stands under it is known");
        SheetShape.Of(two, Lists.Words, headingRow: 1).Cases.ShouldBe([1, 2], "who gives a row means that row alone");
    }

    [Fact]
    public void A_child_whose_name_is_shown_over_half_of_the_sheet_is_no_line_over_others()
    {
        object?[] headings = ["Name", "Sex", "Age", "Remark"];
        var sheet = Lists.Sheet(headings, ["Ondrasek"], ["Quorvath", "f", 3, "b"]) with { Merges = [new(1, 0, 1, 2)] };
        Shape(sheet).Cases.ShouldBe([1, 2]);
        Lists.Read(sheet).Cases[1].AsReceived.ShouldNotContain(v => v.Field == "section");
        Shape(Lists.Sheet(headings, ["Dara", "m"], [], ["The north"], ["Quorvath", "f"]) with { Merges = [new(3, 0, 3, 2)] }).Cases.ShouldBe([1, 4], "an empty row sets it apart");
        Shape(Lists.Sheet(["No", .. headings], ["The north"], [1, "Quorvath", "f"]) with { Merges = [new(1, 0, 1, 2)] }).Cases.ShouldBe([2], "it is no name");
    }

    [Theory]
    [InlineData("ឈ្មោះកុមារ", ColumnTarget.Name)]
    [InlineData("  NAME OF CHILD ", ColumnTarget.Name)]
    [InlineData("ថ្ងៃខែឆ្នាំកំណើត (dd/mm/yyyy)", ColumnTarget.BirthDate)]
    [InlineData("D.O.B.", ColumnTarget.BirthDate)]
    [InlineData("ភេទ / Sex", ColumnTarget.Sex)]
    [InlineData("ឃុំ/សង្កាត់", ColumnTarget.Commune)]
    [InlineData("លេខទូរស័ព្ទ", ColumnTarget.Telephone)]
    [InlineData("ayu", ColumnTarget.Age)]
    [InlineData("Phone of guardian", ColumnTarget.CarerTelephone)]
    public void Headings_are_known_in_both_languages_and_in_Latin_letters(string heading, ColumnTarget target) => Lists.Words.TargetOf(heading).ShouldBe(target);

    [Fact]
    public void What_only_one_column_can_be_only_the_first_is_suggested() =>
        SheetMapping.Suggest(Shape(Lists.Sheet(["Name", "Phone", "Tel"], ["Sokha", "1", "2"])), Lists.Words).Columns.Select(c => c.Target).ShouldBe([ColumnTarget.Name, ColumnTarget.Telephone, ColumnTarget.Kept]);

    [Fact]
    public void A_mapping_kept_for_the_next_list_says_what_that_list_lacks()
    {
        var mapping = new SheetMapping([new("Name", ColumnTarget.Name), new("Risk", ColumnTarget.Risk)]);
        var shape = Shape(Lists.Sheet(["NAME", "Sex"], ["Sokha", "f"]));
        mapping.Missing(shape).ShouldBe(["Risk"]);
        mapping.Of(shape.Columns[0]).Target.ShouldBe(ColumnTarget.Name);
        mapping.Of(shape.Columns[1]).Target.ShouldBe(ColumnTarget.Kept);
    }

    [Fact]
    public void The_table_names_every_target_there_is() =>
        Scene.Book.Rows("column-words").Select(r => r["target"]).Distinct().Except(Enum.GetNames<ColumnTarget>()).ShouldBeEmpty();
}
