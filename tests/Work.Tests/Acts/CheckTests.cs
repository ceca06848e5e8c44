using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Acts;

public sealed class CheckTests
{
    private static readonly DateTimeOffset Now = Scene.Local("2030-03-04T20:00");
    private static readonly LineField Line = new() { Name = "line", MaxLength = 10, Example = "\"x\"" };
    private static readonly TextField Text = new() { Name = "text", MaxLength = 20, Example = "\"x\"" };
    private static readonly ChoiceField Pick = new() { Name = "pick", From = new ChoiceSource.Fixed("l", ["a", "b", "c"]), Example = "\"a\"" };
    private static readonly ChoicesField Picks = new() { Name = "picks", From = new ChoiceSource.Fixed("l", ["a", "b", "c"]), Example = "[\"a\"]" };
    private static readonly FlagField Tick = new() { Name = "tick", Example = "true" };
    private static readonly CountField Number = new() { Name = "number", Min = -5, Max = 100, Example = "1" };
    private static readonly MomentField Time = new() { Name = "time", Example = "\"2030-03-04T19:12:00+07:00\"" };
    private static readonly DayField Date = new() { Name = "date", Example = "\"2030-03-04\"" };
    private static readonly ReferenceField Id = new() { Name = "id", Example = "\"0123456789abcdef0123456789abcdef\"" };
    private static readonly CountField Age = new() { Name = "age", Max = 18, Required = true, Example = "9" };
    private static readonly LineField Nick = new() { Name = "nick", Example = "\"Mao\"" };
    private static readonly GroupField Children = new() { Name = "children", Most = 2, Fields = [Age, Nick], Example = "[]" };
    private static readonly ActShape All = new() { Fields = [Line, Text, Pick, Picks, Tick, Number, Time, Date, Id, Children] };

    private static ImmutableDictionary<string, Raw> Raws(params (string Name, Raw Raw)[] raws) => raws.ToImmutableDictionary(r => r.Name, r => r.Raw);

    private static Checked Read(ActShape shape, params (string, Raw)[] raws) => Check.Read(shape, Raws(raws), Now, Scene.Book);

    private static Answers Good(params (string, Raw)[] raws) => Read(All, raws).ShouldBeOfType<Checked.Good>().Answers;

    private static string[] Bad(params (string, Raw)[] raws) => Faults(Read(All, raws));

    private static string[] Faults(Checked read) => [.. read.ShouldBeOfType<Checked.Bad>().Faults.Select(f => $"{f.Field} {f.Code}")];

    private static Raw.Word W(string text) => new Raw.Word(text);

    [Theory]
    [InlineData("  hello \t", "hello")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\u200bកុមារ\u200b", "កុមារ")]
    public void Text_is_trimmed_and_composed(string typed, string kept) => Good(("line", W(typed))).Text(Line).ShouldBe(kept);

    [Fact]
    public void Line_ends_become_one_kind() => Good(("text", W("a\r\nb\nc"))).Text(Text).ShouldBe("a\nb\nc");

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t ")]
    [InlineData("\u200b \u200b")]
    public void Blank_is_not_answered(string typed) => Good(("line", W(typed)), ("number", W(typed)), ("pick", W(typed)), ("time", W(typed))).Has(Line).ShouldBeFalse();

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\rb")]
    [InlineData("a\ufffe")]
    [InlineData("a\uffff")]
    public void A_line_holds_no_control_character_nor_half_a_pair(string typed) => Bad(("line", W(typed))).ShouldBe(["line field.not-text"]);

    // Not as data of a theory: half a pair does not survive in an attribute.
    [Fact]
    public void Half_a_pair_is_no_text()
    {
        string[] halves = ["a\ud800", "\udc00a", "\udc00\ud800"];
        halves.SelectMany(h => Bad(("line", W(h)))).ShouldBe(["line field.not-text", "line field.not-text", "line field.not-text"]);
    }

    [Fact]
    public void Text_keeps_newline_tab_and_whole_pairs() => Good(("text", W("a\tb\n\U0001F600"))).Text(Text).ShouldBe("a\tb\n\U0001F600");

    [Fact]
    public void Length_is_measured_after_composing()
    {
        Good(("line", W(string.Concat(Enumerable.Repeat("e\u0301", 10))))).Text(Line).Length.ShouldBe(10);
        var bad = Read(All, ("line", W(new string('x', 11)))).ShouldBeOfType<Checked.Bad>();
        bad.Faults.Single().ShouldBe(FieldRefusals.TooLong("line", 10));
    }

    [Fact]
    public void A_truth_a_number_or_a_list_is_no_line() =>
        Bad(("line", new Raw.Truth(true)), ("text", new Raw.Number("5")), ("pick", new Raw.Words(["a"])), ("id", new Raw.Odd()))
            .ShouldBe(["line field.wrong-type", "text field.wrong-type", "pick field.wrong-type", "id field.wrong-type"]);

    [Theory]
    [InlineData("true", true)]
    [InlineData("on", true)]
    [InlineData("false", false)]
    public void A_flag_takes_the_words_of_a_form(string word, bool ticked) => Good(("tick", W(word))).Flag(Tick).ShouldBe(ticked);

    [Fact]
    public void A_flag_takes_a_truth_and_no_other_word()
    {
        Good(("tick", new Raw.Truth(true))).Flag(Tick).ShouldBeTrue();
        Good(("tick", new Raw.Truth(false))).Flag(Tick).ShouldBeFalse();
        Bad(("tick", W("yes"))).ShouldBe(["tick field.wrong-type"]);
        Bad(("tick", new Raw.Number("1"))).ShouldBe(["tick field.wrong-type"]);
    }

    [Theory]
    [InlineData("-5", -5)]
    [InlineData("0", 0)]
    [InlineData(" 100 ", 100)]
    public void A_count_takes_ascii_digits(string word, int value) => Good(("number", W(word))).Count(Number).ShouldBe(value);

    [Theory]
    [InlineData("1.0", "wrong-type")]
    [InlineData("1e2", "wrong-type")]
    [InlineData("+1", "wrong-type")]
    [InlineData("-", "wrong-type")]
    [InlineData("៩", "wrong-type")]
    [InlineData("-6", "out-of-range")]
    [InlineData("101", "out-of-range")]
    [InlineData("99999999999999999999", "out-of-range")]
    public void A_count_refuses_the_rest(string digits, string code)
    {
        Bad(("number", W(digits))).ShouldBe([$"number field.{code}"]);
        Bad(("number", new Raw.Number(digits))).ShouldBe([$"number field.{code}"]);
    }

    [Fact]
    public void A_choice_is_one_of_the_list()
    {
        Good(("pick", W(" b "))).Code(Pick).ShouldBe("b");
        Bad(("pick", W("B"))).ShouldBe(["pick field.not-a-choice"]);
    }

    [Fact]
    public void Several_choices_collapse_into_the_order_of_the_list()
    {
        Good(("picks", new Raw.Words(["c", "a", " c", ""]))).Codes(Picks).ShouldBe(["a", "c"]);
        Good(("picks", W("b"))).Codes(Picks).ShouldBe(["b"]);
        Bad(("picks", new Raw.Words(["a", "z"]))).ShouldBe(["picks field.not-a-choice"]);
        Good(("picks", new Raw.Words([]))).Has(Picks).ShouldBeFalse();
    }

    [Fact]
    public void A_table_gives_only_the_rows_valid_today()
    {
        var text = "code\tsource\tvalid_from\tvalid_to\tverified_by\nold\ts\t2020-01-01\t2030-03-03\t\nnow\ts\t2030-03-04\t2030-03-04\t\nnew\ts\t2030-03-05\t\t";
        var book = ReferenceBook.Of(ReferenceTable.Parse("units", text).Table);
        var shape = new ActShape { Fields = [Pick with { From = new ChoiceSource.Table("units") }] };
        string[] codes = ["old", "now", "new"];
        codes.Where(c => Check.Read(shape, Raws(("pick", W(c))), Now, book) is Checked.Good).ShouldBe(["now"]);
        // 17:00 UTC is midnight in Phnom Penh: the next day's rows count.
        var midnight = new DateTimeOffset(2030, 3, 4, 17, 0, 0, TimeSpan.Zero);
        codes.Where(c => Check.Read(shape, Raws(("pick", W(c))), midnight, book) is Checked.Good).ShouldBe(["new"]);
        Check.Read(shape, Raws(("pick", W("now"))), Now, ReferenceBook.Empty).ShouldBeOfType<Checked.Bad>();
    }

    [Theory]
    [InlineData("2030-03-04T19:12:00+07:00")]
    [InlineData("2030-03-04T12:12:00Z")]
    [InlineData("2030-03-04T12:12:00.000Z")]
    [InlineData("2030-03-04T19:12")]
    [InlineData("2030-03-04T19:12:00")]
    public void A_moment_is_absolute_or_local_to_Phnom_Penh(string word)
    {
        var moment = Good(("time", W(word))).Moment(Time);
        moment.ShouldBe(new DateTimeOffset(2030, 3, 4, 12, 12, 0, TimeSpan.Zero));
        moment.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2030-03-04T20:01", "lies-ahead")]
    [InlineData("2030-03-04", "wrong-type")]
    [InlineData("2030-02-30T10:00", "wrong-type")]
    [InlineData("0001-01-01T00:00", "out-of-range")]
    [InlineData("0001-01-01T00:00:00+14:00", "wrong-type")]
    [InlineData("9999-12-31T23:59", "out-of-range")]
    [InlineData("04/03/2030 19:12", "wrong-type")]
    [InlineData("២០៣០-០៣-០៤T១៩:១២", "wrong-type")]
    public void A_moment_refuses_the_rest(string word, string code) => Bad(("time", W(word))).ShouldBe([$"time field.{code}"]);

    [Fact]
    public void Now_itself_does_not_lie_ahead_and_a_field_may_allow_it()
    {
        Good(("time", W("2030-03-04T20:00"))).Has(Time).ShouldBeTrue();
        Read(new() { Fields = [Time with { MayLieAhead = true }] }, ("time", W("2031-01-01T00:00"))).ShouldBeOfType<Checked.Good>();
    }

    [Fact]
    public void A_day_is_local()
    {
        Good(("date", W("2030-03-04"))).DayOrNull(Date).ShouldBe(new DateOnly(2030, 3, 4));
        Bad(("date", W("2030-03-05"))).ShouldBe(["date field.lies-ahead"]);
        Bad(("date", W("4.3.2030"))).ShouldBe(["date field.wrong-type"]);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef", true)]
    [InlineData("{01234567-89ab-cdef-0123-456789abcdef}", false)]
    [InlineData("12345", false)]
    public void An_id_is_32_hex_digits_or_dashed(string word, bool good) => (Read(All, ("id", W(word))) is Checked.Good).ShouldBe(good);

    [Fact]
    public void Unknown_fields_are_refused_after_the_others() =>
        Bad(("zz", W("x")), ("aa", W("x")), ("number", W("x"))).ShouldBe(["number field.wrong-type", "aa field.unknown", "zz field.unknown"]);

    [Fact]
    public void Faults_in_a_group_name_the_row_as_it_was_sent()
    {
        var rows = new Raw.Rows([Raws(("age", W("9"))), Raws(("age", W(" "))), Raws(("age", W("x")), ("nick", W("Mao")), ("odd", W("y")))]);
        Bad(("children", rows)).ShouldBe(["children.3.age field.wrong-type", "children.3.odd field.unknown"]);
        Bad(("children", new Raw.Rows([Raws(("nick", W("Mao")))]))).ShouldBe(["children.1.age field.missing"]);
        Bad(("children", W("x"))).ShouldBe(["children field.wrong-type"]);
    }

    [Fact]
    public void A_group_keeps_its_limit_and_forgets_blank_rows()
    {
        var full = Raws(("age", W("9")));
        Good(("children", new Raw.Rows([full, Raws(("age", W(""))), full]))).Rows(Children).Select(r => r.Count(Age)).ShouldBe([9, 9]);
        Bad(("children", new Raw.Rows([full, full, full]))).ShouldBe(["children field.too-many"]);
    }

    [Fact]
    public void A_field_is_asked_only_when_its_condition_holds()
    {
        var shape = new ActShape
        {
            Fields =
            [
                Tick, Pick with { VisibleWhen = new Condition.Equal("tick", "true"), Required = true },
                Line with { VisibleWhen = new Condition.Equal("tick", "false") },
                Number with { RequiredWhen = new Condition.In("picks", ["b", "c"]) }, Picks,
            ],
        };
        Faults(Read(shape, ("tick", W("true")))).ShouldBe(["pick field.missing"]);
        Faults(Read(shape, ("pick", W("a")))).ShouldBe(["pick field.not-asked"]);
        Read(shape, ("pick", W("  ")), ("line", W("x"))).ShouldBeOfType<Checked.Good>();
        Faults(Read(shape, ("tick", new Raw.Truth(true)), ("pick", W("a")), ("line", W("x")))).ShouldBe(["line field.not-asked"]);
        Faults(Read(shape, ("picks", new Raw.Words(["a", "c"])))).ShouldBe(["number field.missing"]);
        Read(shape, ("picks", new Raw.Words(["a"]))).ShouldBeOfType<Checked.Good>();
    }

    [Fact]
    public void A_required_flag_must_be_ticked()
    {
        var shape = new ActShape { Fields = [Tick with { Required = true }] };
        Faults(Read(shape, ("tick", new Raw.Truth(false)))).ShouldBe(["tick field.missing"]);
        Read(shape, ("tick", W("on"))).ShouldBeOfType<Checked.Good>();
    }
}
