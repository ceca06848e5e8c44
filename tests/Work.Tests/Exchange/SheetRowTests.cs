using CsCheck;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Exchange;

/// <summary>What becomes of the rows of a list.</summary>
public sealed class SheetRowTests
{
    [Theory]
    [InlineData("សុខា (Sokha)", "សុខា", "Sokha", true)]
    [InlineData("Sokha / សុខា", "សុខា", "Sokha", true)]
    [InlineData("ចាន់ សុខា Chan Sokha", "ចាន់ សុខា", "Chan Sokha", true)]
    [InlineData("Chan Sokha - ចាន់ សុខា", "ចាន់ សុខា", "Chan Sokha", true)]
    [InlineData("ចាន់ សុខា", "ចាន់ សុខា", null, false)]
    [InlineData("Chan Sokha-Lin", null, "Chan Sokha-Lin", false)]
    [InlineData("Nguyễn Văn", null, "Nguyễn Văn", false)]
    public void Names_of_two_scripts_in_one_cell_are_separated(string text, string? khmer, string? latin, bool isSaid)
    {
        var given = Lists.One(["Name", "Sex"], text, "f");
        (given.NameKhmer, given.NameLatin).ShouldBe((khmer, latin));
        given.Said().Contains(ExchangeTroubles.NamesSeparated).ShouldBe(isSaid);
    }

    [Fact]
    public void Family_name_and_given_name_are_joined_in_that_order() =>
        Lists.One(["នាមខ្លួន", "គោត្តនាម"], "សុខា", "ចាន់").NameKhmer.ShouldBe("ចាន់ សុខា");

    [Fact]
    public void A_family_name_beside_a_name_stands_in_front_of_it_and_what_is_not_used_is_kept()
    {
        Lists.One(["Name", "Surname"], "Dara", "Sok").ShouldSatisfyAllConditions(c => c.NameLatin.ShouldBe("Sok Dara"), c => c.AsReceived.ShouldBeEmpty());
        Lists.One(["Name", "Surname"], "តារា (Dara)", "សុខ (Sok)").ShouldSatisfyAllConditions(c => (c.NameKhmer, c.NameLatin).ShouldBe(("សុខ តារា", "Sok Dara")), c => c.AsReceived.ShouldBeEmpty());
        Lists.One(["Name", "Surname"], "SOK Dara", "Sok").ShouldSatisfyAllConditions(c => c.NameLatin.ShouldBe("SOK Dara"), c => c.AsReceived.ShouldBe([new("Surname", "Sok")]));
        Lists.One(["Name", "Surname", "Given name"], "Dara the small", "Sok", "Dara").ShouldSatisfyAllConditions(
            c => c.NameLatin.ShouldBe("Dara the small"), c => c.AsReceived.ShouldBe([new("Surname", "Sok"), new("Given name", "Dara")], ignoreOrder: true));
        Lists.One(["Name", "Surname"], "Dara", "77").AsReceived.ShouldBe([new("Surname", "77")]);
    }

    [Theory]
    [InlineData("Sophea", "So", "So Sophea")]
    [InlineData("Chantha", "Chan", "Chan Chantha")]
    [InlineData("Sophea", "Sophea", "Sophea")]
    [InlineData("Sophea SO", "So", "Sophea SO")]
    [InlineData("សុភា", "សុ", "សុ សុភា")]
    [InlineData("ចាន់ថា", "ចាន់", "ចាន់ ចាន់ថា")]
    [InlineData("ចាន់ ថា", "ចាន់", "ចាន់ ថា")]
    [InlineData("ចាន់\u200Bថា", "ចាន់", "ចាន់\u200Bថា")]
    public void A_name_that_only_begins_like_the_family_name_has_it_not(string name, string family, string whole)
    {
        var given = Lists.One(["Name", "Surname"], name, family);
        (given.NameKhmer ?? given.NameLatin).ShouldBe(whole);
        given.AsReceived.IsEmpty.ShouldBe(whole != name, "what is not used is kept");
    }

    [Theory]
    [InlineData("ស", Sex.Female)]
    [InlineData("ស្រី", Sex.Female)]
    [InlineData("F", Sex.Female)]
    [InlineData("ប្រុស", Sex.Male)]
    [InlineData("ប.", Sex.Male)]
    [InlineData("Boy", Sex.Male)]
    public void Sex_is_understood_in_both_languages(string text, Sex sex) => Lists.One(["Name", "Sex"], "Sokha", text).Sex.ShouldBe(sex);

    [Fact]
    public void Words_that_are_not_understood_are_kept_and_said_and_dashes_are_not_asked_about()
    {
        var given = Lists.One(["Name", "Sex", "Risk", "Status"], "Sokha", "x", "purple", "lost");
        given.Said().ShouldBe([ExchangeTroubles.SexUnknown, ExchangeTroubles.ClosedUnknown, ExchangeTroubles.RiskUnknown]);
        given.AsReceived.Select(v => v.Value).ShouldBe(["x", "lost", "purple"]);
        Lists.One(["Name", "Sex", "Risk"], "Sokha", "-", "គ្មាន").Troubles.ShouldBeEmpty();
        Lists.One(["Name", "Risk", "Status"], "Sokha", "ខ្ពស់", "បានបិទ").ShouldSatisfyAllConditions(c => c.Risk.ShouldBe("High"), c => c.IsClosed.ShouldBe(true));
    }

    [Fact]
    public void A_question_mark_closes_no_case_and_two_columns_that_differ_are_said()
    {
        var given = Lists.One(["Name", "Sex", "Status", "Risk"], "Sokha", "F?", "closed ?", "high？");
        (given.Sex, given.IsClosed, given.Risk).ShouldBe((null, null, null));
        given.Said().ShouldBe([ExchangeTroubles.SexUnknown, ExchangeTroubles.ClosedUnknown, ExchangeTroubles.RiskUnknown]);
        given.AsReceived.Select(v => v.Value).ShouldBe(["F?", "closed ?", "high？"]);
        Lists.One(["Name", "Sex"], "Sokha", "?").Troubles.ShouldBeEmpty("nothing is said");
        var two = Lists.Read(Lists.Sheet(["Name", "Status", "State now"], ["Sokha", "open", "closed"]), change: c => c.Heading == "State now" ? c with { Target = ColumnTarget.Closed } : c).Cases.Single();
        (two.IsClosed, two.AsReceived.Single()).ShouldBe((false, new("State now", "closed")));
        two.Said().ShouldBe([ExchangeTroubles.ColumnsDiffer]);
    }

    [Theory]
    [InlineData("Exited", true)]
    [InlineData("Transferred", true)]
    [InlineData("duplicate", true)]
    [InlineData("Referred", false)]
    [InlineData("accepted", false)]
    public void What_another_system_calls_the_end_of_a_case_is_one_in_a_list_too(string status, bool isClosed) =>
        Lists.One(["Name", "Status", "Risk"], "Sokha", status, "no_action").ShouldSatisfyAllConditions(c => c.IsClosed.ShouldBe(isClosed), c => c.Risk.ShouldBe("NoAction"), c => c.Troubles.ShouldBeEmpty());

    [Theory]
    [InlineData(12345678, "012345678", true)]
    [InlineData(971234567, "0971234567", true)]
    [InlineData("12345678", "012345678", true)]
    [InlineData("012 345 678", "012 345 678", false)]
    [InlineData("០១២៣៤៥៦៧៨", "012345678", false)]
    [InlineData("+855 12 345 678", "+855 12 345 678", false)]
    [InlineData("855012345678", "855012345678", false)]
    [InlineData("12-345-678", "012-345-678", true)]
    [InlineData("12 345 678", "012 345 678", true)]
    [InlineData("12345678.0", "012345678", true)]
    [InlineData("012345678.0", "012345678", false)]
    [InlineData("1.2345678E7", "012345678", true)]
    [InlineData("1.2345678e+7", "012345678", true)]
    [InlineData("012.345678", "012.345678", false)]
    [InlineData("12345678 (mother)", "012345678 (mother)", true)]
    [InlineData("012 34 56 78 (mother)", "012 34 56 78 (mother)", false)]
    [InlineData("012345678/098765432", "012345678/098765432", false)]
    public void The_zero_that_a_program_took_from_a_telephone_is_put_back(object cell, string telephone, bool isSaid)
    {
        var given = Lists.One(["Name", "Phone"], "Sokha", cell);
        given.Telephone.ShouldBe(telephone);
        given.Said().Contains(ExchangeTroubles.TelephoneZero).ShouldBe(isSaid);
        if (string.Concat(telephone.Where(char.IsAsciiDigit)).Contains("12345678", StringComparison.Ordinal)) given.Finds().Marks.SelectMany(m => MarkForm.Of(m)).ShouldContain("012345678", "the child is found by it");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("00000000")]
    [InlineData("no phone yet")]
    [InlineData("15/03/2015")]
    [InlineData("15.03.2015")]
    [InlineData("2015-03-15 00:00:00")]
    [InlineData("house 123456")]
    [InlineData("O12345678")]
    [InlineData("0.00000001")]
    [InlineData("1.2E+08")]
    [InlineData("12345678.5")]
    public void What_is_no_telephone_is_nobodys_and_kept(string text)
    {
        var given = Lists.One(["Name", "Guardian", "Phone", "Guardian phone"], "Sokha", "Keo Sim", text, text);
        (given.Telephone, given.Relatives.Single().Telephone).ShouldBe((null, null));
        given.Said().ShouldBe([ExchangeTroubles.NoTelephone, ExchangeTroubles.NoTelephone]);
        given.AsReceived.ShouldBe([new("Phone", text), new("Guardian phone", text)]);
    }

    [Fact]
    public void Places_are_found_by_name_in_either_script_within_what_the_list_says_they_lie_in()
    {
        var all = Lists.Around.Gazetteer;
        var village = all.Versions.First(p => p.Level == PlaceLevel.Village && p.Code.StartsWith("08") && all.Children(p.Parent, Lists.Today).Count(s => PlaceFold.Key(s.Khmer) == PlaceFold.Key(p.Khmer)) == 1);
        var path = all.Path(village, Lists.Today);
        Lists.One(["ឈ្មោះ", "ភូមិ", "ឃុំ", "ស្រុក", "ខេត្ត"], ["សុខា", .. path.Select(p => p.Khmer)]).ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe(village.Code), c => c.Address.ShouldBeNull(), c => c.Troubles.ShouldBeEmpty());
        Lists.One(["Name", "Village", "Commune", "District", "Province"], ["Sokha", .. path.Select(p => p.Latin)]).PlaceCode.ShouldBe(village.Code);
        Lists.One(["ឈ្មោះ", "អាសយដ្ឋាន", "ទីកន្លែង"], "សុខា", "ផ្ទះលេខ ៥", $"ភូមិ{path[0].Khmer} ឃុំ{path[1].Khmer} ស្រុក{path[2].Khmer} ខេត្ត{path[3].Khmer}").ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe(village.Code), c => c.Address.ShouldBe("ផ្ទះលេខ ៥"));
        Lists.One(["Name", "Place"], "Sokha", $"{path[0].Latin} village, {path[1].Latin} commune, {path[2].Latin}, {path[3].Latin} province").PlaceCode.ShouldBe(village.Code);
    }

    [Fact]
    public void Codes_of_places_stay_text_and_a_lost_zero_is_put_back()
    {
        Lists.One(["Name", "Place"], "Sokha", 802).ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe("0802"), c => c.Said().ShouldBe([ExchangeTroubles.LeadingZero]));
        Lists.One(["Name", "Place"], "Sokha", "0802").ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe("0802"), c => c.Troubles.ShouldBeEmpty());
    }

    [Fact]
    public void A_place_that_is_not_certain_keeps_its_words_and_what_is_certain()
    {
        Lists.One(["Name", "Village", "Province"], "Sokha", "Nowhereville", "Kandal").ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe("08"), c => c.Address.ShouldBe("Nowhereville, Kandal"), c => c.Said().ShouldBe([ExchangeTroubles.PlaceUnknown]));
        Lists.One(["Name", "Village"], "Sokha", "Thmei").ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBeNull(), c => c.Address.ShouldBe("Thmei"), c => c.Said().ShouldBe([ExchangeTroubles.PlaceAmbiguous]));
    }

    [Fact]
    public void Of_an_address_no_word_is_lost_that_led_to_no_place()
    {
        var all = Lists.Around.Gazetteer;
        var village = all.Versions.First(p => p.Level == PlaceLevel.Village && p.Code.StartsWith("08") && all.Children(p.Parent, Lists.Today).Count(s => PlaceFold.Key(s.Khmer) == PlaceFold.Key(p.Khmer)) == 1);
        var path = all.Path(village, Lists.Today);
        var written = $"ផ្ទះលេខ ៥ ក្រុម ២ ភូមិ{path[0].Khmer} ឃុំ{path[1].Khmer} ស្រុក{path[2].Khmer} ខេត្ត{path[3].Khmer}";
        Lists.One(["ឈ្មោះ", "ទីកន្លែង"], "សុខា", written).ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe(village.Code), c => c.Address.ShouldBe(written));
    }

    [Fact]
    public void A_place_that_was_found_by_its_sound_keeps_what_was_written() =>
        Lists.One(["Name", "Province"], "Sokha", "Kandaal").ShouldSatisfyAllConditions(c => c.Said().ShouldBe([ExchangeTroubles.PlaceBySound]), c => c.PlaceCode.ShouldBe("08"), c => c.Address.ShouldBe("Kandaal"));

    [Fact]
    public void A_number_is_the_code_of_a_place_only_where_the_column_means_places_of_its_level()
    {
        Lists.One(["ឈ្មោះ", "ភូមិ"], "សុខា", "១០").ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldNotBe("10"), c => c.Address.ShouldBe("១០"));
        Lists.One(["ឈ្មោះ", "ខេត្ត"], "សុខា", "១០").ShouldSatisfyAllConditions(c => c.PlaceCode.ShouldBe("10"), c => c.Address.ShouldBeNull());
    }

    [Fact]
    public void Merged_cells_repeat_downwards_where_the_sheet_merges_and_nowhere_else()
    {
        var sheet = Lists.Sheet(["Name", "Sex", "Note"], ["Sokha", "f", "one"], [null, null, "two"], ["Dara", "m", null], [null, "f", null]) with { Merges = [new(1, 0, 2, 0), new(1, 1, 2, 1)] };
        var read = Lists.Read(sheet);
        read.Cases.Select(c => c.NameLatin).ShouldBe(["Sokha", "Sokha", "Dara", null]);
        read.Cases[1].Troubles.ShouldBe([new(TroubleKind.Mended, ExchangeTroubles.MergedRepeated, "Name"), new(TroubleKind.Mended, ExchangeTroubles.MergedRepeated, "Sex"), new(TroubleKind.Contradicts, ExchangeTroubles.RowTwice, "")]);
        read.Cases[3].Troubles.ShouldBe([new(TroubleKind.Refused, ExchangeTroubles.WithoutName, "")]);
    }

    [Fact]
    public void Everything_without_a_place_is_kept_under_its_heading()
    {
        var given = Lists.One(["No", "Name", "School", "Phone", "Tel"], 7, "Sokha", "ប. វត្តភ្នំ", "012345678", "098765432");
        given.AsReceived.ShouldBe([new("No", "7"), new("School", "ប. វត្តភ្នំ"), new("Tel", "098765432")]);
    }

    [Fact]
    public void A_fault_of_the_sheet_is_kept_and_said()
    {
        var sheet = new Sheet("", [[SheetCell.Of("Name"), SheetCell.Of("Age")], [SheetCell.Of("Sokha"), new(CellKind.Fault, "#REF!")]], []);
        Lists.Read(sheet).Cases[0].ShouldSatisfyAllConditions(c => c.Said().ShouldBe([ExchangeTroubles.CellFault]), c => c.AsReceived.ShouldContain(new ValueReceived("Age", "#REF!")));
    }

    [Fact]
    public void Relatives_come_with_their_telephone_and_a_telephone_of_nobody_is_kept()
    {
        Lists.One(["Name", "Mother", "Guardian", "Guardian phone"], "Sokha", "Mom Chan", "Keo Sim", 12345678).Relatives.ShouldBe([new("Mom Chan", "mother", null), new("Keo Sim", null, "012345678") { Heading = "Guardian" }]);
        Lists.One(["Name", "Guardian phone"], "Sokha", "012345678").AsReceived.ShouldContain(new ValueReceived("Guardian phone", "012345678"));
        var two = Lists.One(["Name", "Guardian", "Caregiver", "Guardian phone"], "Sokha", "Keo Sim", "Keo Nan", "012345678");
        two.Relatives.ShouldBe([new("Keo Sim", null, null) { Heading = "Guardian" }, new("Keo Nan", null, null) { Heading = "Caregiver" }], "nobody knows whose it is");
        two.AsReceived.ShouldBe([new("Guardian phone", "012345678")]);
    }

    [Fact]
    public void Several_columns_may_say_who_looks_after_a_child_and_where_it_lives()
    {
        var given = Lists.One(["Name", "Street", "House", "Mother", "Guardian", "Caregiver"], "Sokha", "12", "7B", "Mom Chan", "Keo Sim", "Keo Nan");
        (given.Address, given.Relatives.Length).ShouldBe(("12, 7B", 3));
        given.AsReceived.ShouldBeEmpty();
    }

    [Fact]
    public void Columns_whose_headings_differ_by_a_sign_alone_are_two_columns()
    {
        var given = Lists.Read(Lists.Sheet(["Name", "Tel", "Tel."], ["Sokha", "012345678", "Auntie"]), change: c => c.Heading == "Tel." ? c with { Target = ColumnTarget.Nickname } : c).Cases.Single();
        (given.Telephone, given.Nickname).ShouldBe(("012345678", "Auntie"));
    }

    [Fact]
    public void The_line_over_some_rows_is_kept_beside_a_column_of_that_name()
    {
        var sheet = Lists.Sheet(["Name", "Sex", "section"], ["Commune of the north"], ["Sokha", "f", "B"]) with { Merges = [new(1, 0, 1, 2)] };
        Lists.Read(sheet).Cases.Single().AsReceived.ShouldBe([new("section", "B"), new("section", "Commune of the north")]);
    }

    [Fact]
    public void What_is_too_long_for_its_place_is_kept_as_received_and_said()
    {
        var (name, number) = (new string('a', 501), "8" + new string('7', 500));
        var given = Lists.One(["Name", "Nickname", "Case number"], name, "Touch", number);
        (given.NameLatin, given.Nickname, given.Numbers.Length, given.HasNumber).ShouldBe((null, "Touch", 0, false));
        given.AsReceived.ShouldBe([new("name_latin", name), new("Case number", number)]);
        given.Said().ShouldBe([ExchangeTroubles.TooLong, ExchangeTroubles.TooLong]);
        Lists.One(["Name", "Sex"], name, "f").Said().ShouldBe([ExchangeTroubles.TooLong, ExchangeTroubles.WithoutName]);
        Lists.One(["Surname", "First name"], new string('a', 300), new string('b', 300)).NameLatin.ShouldBeNull("together they are too long");
    }

    [Fact]
    public void The_number_of_the_register_is_what_a_case_is_known_by_and_twice_is_said()
    {
        var read = Lists.Read(Lists.Sheet(["Case number", "Name"], ["A-1", "Sokha"], ["A-1", "Dara"], ["A-2", "Mealea"]));
        read.Cases.Select(c => c.Source).ShouldBe(["A-1", "A-1#2", "A-2"]);
        read.Cases[1].Said().ShouldBe([ExchangeTroubles.NumberTwice]);
        read.Cases[0].Numbers.ShouldBe([new("Case number", "A-1")]);
        Lists.One(["Case number", "Name"], "០០១", "Sokha").ShouldSatisfyAllConditions(c => c.Source.ShouldBe("001"), c => c.Numbers.Single().Value.ShouldBe("០០១"));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("0")]
    [InlineData("000000000")]
    [InlineData("000-000 000")]
    [InlineData("១១១១១១១")]
    public void A_number_that_is_none_is_nobodys(string none)
    {
        var read = Lists.Read(Lists.Sheet(["Case number", "Name"], [none, "Sokha"], [none, "Dara"], ["11", "Mealea"]));
        read.Cases.Select(c => c.Numbers.Length).ShouldBe([0, 0, 1]);
        read.Cases[1].Troubles.ShouldBeEmpty("they are two children");
        read.Cases[0].AsReceived.ShouldBe([new("Case number", none)]);
        read.Cases.Select(c => c.NameLatin).ShouldBe(["Sokha", "Dara", "Mealea"]);
    }

    [Fact]
    public void A_row_is_the_same_row_whatever_its_columns_are_taken_to_mean_and_wherever_they_stand()
    {
        var one = Lists.Read(Lists.Sheet(["No", "Name", "Sex", "Note"], [1, "Sokha", "f", "new"])).Cases.Single();
        var moved = Lists.Read(Lists.Sheet(["Note", "Name", "Sex", "No"], ["new", "Sokha", "f", 7]), change: c => c.Target == ColumnTarget.Sex ? c with { Target = ColumnTarget.Kept } : c).Cases.Single();
        moved.Whole.ShouldBe(one.Whole);
        Lists.Read(Lists.Sheet(["No", "Name", "Sex", "Note"], [1, "Sokha", "f", "seen"])).Cases.Single().Whole.ShouldNotBe(one.Whole);
    }

    [Fact]
    public void Without_a_number_a_row_is_known_by_whom_it_is_about_wherever_it_stands()
    {
        var first = Lists.Read(Lists.Sheet(["No", "Name", "Note"], [1, "Sokha", "new"], [2, "Dara", "new"]));
        var sorted = Lists.Read(Lists.Sheet(["No", "Name", "Note"], [1, "Dara", "seen"], [2, "SOKHA", "seen"], [3, "Sokha", "twice"]));
        sorted.Cases[1].Source.ShouldBe(first.Cases[0].Source);
        sorted.Cases[2].Said().ShouldBe([ExchangeTroubles.RowTwice]);
        var moved = Lists.Read(Lists.Sheet(["Mother", "Sex", "Name"], ["Chan", "f", "Sokha"]));
        moved.Cases[0].Source.ShouldBe(Lists.Read(Lists.Sheet(["Name", "Mother", "Sex"], ["Sokha", "Chan", "f"])).Cases[0].Source, "wherever the columns stand");
        Lists.Read(Lists.Sheet(["Name", "Mother", "Father"], ["Sokha", "Chan", null], ["Sokha", null, "Chan"])).Cases[1].Troubles.ShouldBeEmpty("a mother is no father");
    }

    [Fact]
    public void Only_columns_by_which_rows_are_known_make_another_mapping_and_not_their_order()
    {
        SheetShape Shape(params string[] headings) => SheetShape.Of(Lists.Sheet(headings, ["a", "b", "c"]), Lists.Words);
        SheetMapping Of(SheetShape shape) => SheetMapping.Suggest(shape, Lists.Words);
        var earlier = Of(Shape("Sex", "Name", "Note"));
        Of(Shape("Name", "Sex", "Note")).KnowsOtherwise(earlier, Shape("Name", "Sex", "Note"), haveNumbers: false).ShouldBeFalse();
        Of(Shape("Name", "Mother", "Note")).KnowsOtherwise(earlier, Shape("Name", "Mother", "Note"), haveNumbers: false).ShouldBeTrue();
        earlier.For(Shape("Name", "Phone", "Note")).Columns.Select(c => (c.Heading, c.Target)).ShouldBe([("Name", ColumnTarget.Name), ("Phone", ColumnTarget.Kept), ("Note", ColumnTarget.Kept)]);
    }

    private static readonly object?[] Awkward = ["សុខា (Sokha)", "31/12/2015", "Thmei", "12 on", "ថ្ងៃទី", "", null, "#", "12 ឆ្នាំ", "()", "12 (", "០"];

    [Fact]
    public void Whatever_stands_in_a_list_every_row_has_its_line_and_every_cell_is_somewhere()
    {
        var cell = Gen.OneOf(Gen.String[0, 12].Select(s => (object?)s), Gen.Int.Select(i => (object?)i), Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]));
        string[] headings = ["Name", "Sex", "DOB", "Age", "Village", "Phone", "Case number", "Note"];
        cell.Array[8].Array[1, 4].Sample(rows =>
        {
            var sheet = Lists.Sheet([headings, .. rows]);
            var read = Lists.Read(sheet);
            (read.Cases.Length + read.Passed.Length).ShouldBe(sheet.Rows.Length);
            foreach (var given in read.Cases)
                if (sheet[given.Row - 1, 7] is { IsEmpty: false } note)
                    given.AsReceived.ShouldContain(v => v.Field == "Note" && v.Value == note.Text.Trim());
        }, iter: 300);
    }
}
