using System.Text;
using CsCheck;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>What is typed into the one box, in any order and script.</summary>
public sealed class QuestionTests
{
    private static readonly DateOnly Today = new(2030, 3, 4);
    private static readonly SoundRules Rules = SoundRules.Of(Scene.Book);

    private static readonly QuestionPlaces Places = new(Gazetteer.Read(File.ReadAllText(Path.Combine(Scene.Root(), "reference", "gazetteer.tsv"))).Gazetteer, Rules, Today);

    private static Question Read(string typed) => Question.Read(typed, Purposes.Child, Today, Places);

    private static Findable First(string typed) => Read(typed).Alternatives.First();

    private static string Shown(Question question) => string.Join("; ", question.Pieces.Select(p => $"{p.Text}={p.As}"));

    [Theory]
    [InlineData("sokha 12 takhmau", "sokha")]
    [InlineData("takhmau 12 sokha", "sokha")]
    [InlineData("12 sokha takhmau", "sokha")]
    [InlineData("សុខា ១២ តាខ្មៅ", "សុខា")]
    [InlineData("Sokha, Ta Khmau, 12", "Sokha")]
    [InlineData("តាខ្មៅ សុខា ១២ឆ្នាំ", "សុខា")]
    [InlineData("សុខា១២ឆ្នាំនៅតាខ្មៅ", "សុខា")]
    [InlineData("sokha 12 years in takhmau", "sokha")]
    public void A_name_an_age_and_a_place_are_told_apart_in_any_order(string typed, string name)
    {
        var first = First(typed);
        first.Names.ShouldBe([name]);
        first.Born.ShouldBe(new BirthSpan(BirthSpan.Aged(13, Today).From, BirthSpan.Aged(11, Today).Until));
        first.Places.ShouldContain("0811");
        Read(typed).Pieces.Single(p => p.As == Taken.Age).ShouldSatisfyAllConditions(p => p.AgeFrom.ShouldBe(11), p => p.AgeTo.ShouldBe(13));
    }

    [Theory]
    [InlineData("takhmau")]
    [InlineData("sokha takhmau")]
    public void Words_that_may_be_a_place_are_looked_for_as_a_name_too(string typed) => Read(typed).Alternatives.SelectMany(a => a.Names).ShouldContain(typed);

    [Fact]
    public void Words_that_say_they_are_a_place_are_nothing_else()
    {
        var question = Read("សុខា ខេត្តកណ្ដាល");
        question.Alternatives.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Names.ShouldBe(["សុខា"]), a => a.Places.ShouldBe(["08"]));
        Read("sokha kandal province").Alternatives.ShouldHaveSingleItem().Places.ShouldBe(["08"]);
    }

    [Theory]
    [InlineData("kompong cham srey mom 9", "03", "srey mom")]
    [InlineData("keo 12 kg thom", "06", "keo")]
    [InlineData("sokha village prek ho", "081105", "sokha")]
    [InlineData("phnom penh 12 dara", "12", "dara")]
    [InlineData("សុខ ស្រុកកៀនស្វាយ ខេត្តកណ្តាល", "0802", "សុខ")]
    public void Places_are_written_in_many_ways(string typed, string code, string name) => First(typed).ShouldSatisfyAllConditions(f => f.Places.ShouldContain(code), f => f.Names.ShouldBe([name]));

    [Fact]
    public void A_village_that_is_a_number_is_no_age() => First("ដារ៉ា ភូមិ ៣").ShouldSatisfyAllConditions(f => f.Names.ShouldBe(["ដារ៉ា"]), f => f.Born.ShouldBeNull());

    [Theory]
    [InlineData("sokha Prek Ho, Takhmau")]
    [InlineData("sokha takhmau prek ho")]
    public void A_smaller_place_beside_a_larger_is_the_one_within_it(string typed) => First(typed).ShouldSatisfyAllConditions(f => f.Names.ShouldBe(["sokha"]), f => f.Places.ShouldAllBe(p => p.StartsWith("0811") && p.Length > 4));

    [Theory]
    [InlineData("012 345 678")]
    [InlineData("+855 12 345 678")]
    [InlineData("០១២ ៣៤៥ ៦៧៨")]
    [InlineData("012-345-678 sokha")]
    [InlineData("12 sokha 012.345.678")]
    [InlineData("00855 12 345 678")]
    [InlineData("012 345 678 12")]
    [InlineData("12 012 345 678")]
    [InlineData("(012) 345 678")]
    [InlineData("012/345678")]
    [InlineData("00 855 12 345 678")]
    [InlineData("+ 855 12 345 678")]
    [InlineData("(+855) 12 345 678")]
    [InlineData("012–345–678 sokha")]
    public void A_telephone_is_one_in_any_spelling(string typed) => First(typed).Marks.Where(m => m.Kind == MarkKind.Phone).SelectMany(m => MarkForm.Of(m)).ShouldBe(["012345678"], Shown(Read(typed)));

    [Theory]
    [InlineData("+66 81 234 5678", "+66812345678")]
    [InlineData("sok +84912345678", "+84912345678")]
    [InlineData("097 123 4567", "0971234567")]
    [InlineData("85512000777", "012000777")]
    [InlineData("085512345", "085512345")]
    [InlineData("06-12-345678", "0612345678")]
    [InlineData("01-23-456789", "0123456789")]
    public void Other_telephones_too(string typed, string form) => First(typed).Marks.SelectMany(m => MarkForm.Of(m)).ShouldBe([form]);

    [Fact]
    public void A_code_of_figures_alone_has_the_right_check_character_and_may_be_a_telephone_as_well()
    {
        var code = FileCode.Make("012", 2030, 0);
        First(code).Marks.ShouldContain(m => m.Kind == MarkKind.Code && m.Text == code);
        First("012-34-567890-5").Marks.ShouldNotContain(m => m.Kind == MarkKind.Code);
        First("2012-05-061234 sok").Marks.ShouldNotContain(m => m.Kind == MarkKind.Code);
    }

    [Theory]
    [InlineData("HGR-30-000001-N", MarkKind.Code, "HGR-30-000001-N")]
    [InlineData("hgr-30-oooool-n", MarkKind.Code, "HGR-30-000001-N")]
    [InlineData("hgr30oooooln", MarkKind.Code, "HGR-30-000001-N")]
    [InlineData("2AB-1234", MarkKind.Plate, "2AB1234")]
    [InlineData("ភ្នំពេញ ២AB-១២៣៤", MarkKind.Plate, "2AB1234")]
    [InlineData("Tola 2A 1234", MarkKind.Plate, "2A1234")]
    [InlineData("@tola.k", MarkKind.Handle, "tolak")]
    [InlineData("https://t.me/tola_k", MarkKind.Handle, "tola_k")]
    [InlineData("facebook.com/tola", MarkKind.Handle, "tola")]
    [InlineData("tola@example.org", MarkKind.Mail, "tola@example.org")]
    [InlineData("350000000000006", MarkKind.Device, "350000000000006")]
    public void A_mark_is_known_by_its_shape(string typed, MarkKind kind, string form) => First(typed).Marks.Where(m => m.Kind == kind).SelectMany(m => MarkForm.Of(m)).ShouldBe([form], Shown(Read(typed)));

    [Theory]
    [InlineData("sok 12", 11, 13)]
    [InlineData("sok about 12", 10, 14)]
    [InlineData("sok ~12", 10, 14)]
    [InlineData("សុខ ប្រហែល ១២ ឆ្នាំ", 10, 14)]
    [InlineData("សុខ អាយុប្រហែល១២ឆ្នាំ", 10, 14)]
    [InlineData("sok 10-12 years", 10, 12)]
    [InlineData("sok aged 12", 11, 13)]
    [InlineData("sok 12 jaar oud", 11, 13)]
    [InlineData("sok 12y", 11, 13)]
    [InlineData("sok 8 months", 0, 0)]
    [InlineData("អាយុ ១២ សុខ", 11, 13)]
    [InlineData("tola 40", 37, 43)]
    public void An_age_has_what_it_may_be_off_by(string typed, int from, int to)
    {
        var piece = Read(typed).Pieces.Where(p => p.As == Taken.Age).ShouldHaveSingleItem(Shown(Read(typed)));
        (piece.AgeFrom, piece.AgeTo).ShouldBe((from, to));
        First(typed).Names.ShouldHaveSingleItem().ShouldNotContain("1");
    }

    [Theory]
    [InlineData("sok 4/3/2018", "2018-03-04", "2018-03-04")]
    [InlineData("sok 04.03.2018", "2018-03-04", "2018-03-04")]
    [InlineData("sok 2018-03-04", "2018-03-04", "2018-03-04")]
    [InlineData("សុខ ០៤/០៣/២០១៨", "2018-03-04", "2018-03-04")]
    [InlineData("sok 04/03/18", "2018-03-04", "2018-03-04")]
    [InlineData("sok 12/31/2017", "2017-12-31", "2017-12-31")]
    [InlineData("sok 4 March 2018", "2018-03-04", "2018-03-04")]
    [InlineData("sok March 4, 2018", "2018-03-04", "2018-03-04")]
    [InlineData("sok geboren op 4 maart 2018", "2018-03-04", "2018-03-04")]
    [InlineData("សុខ ថ្ងៃទី៤ ខែមីនា ឆ្នាំ២០១៨", "2018-03-04", "2018-03-04")]
    [InlineData("sok 04/03/2561", "2018-03-04", "2018-03-04")]
    [InlineData("sok born 2018", "2018-01-01", "2018-12-31")]
    [InlineData("sok 2018", "2018-01-01", "2018-12-31")]
    [InlineData("សុខ កើតឆ្នាំ២០១៨", "2018-01-01", "2018-12-31")]
    [InlineData("sok 2561", "2017-04-01", "2018-12-31")]
    [InlineData("សុខ ២៥៦១", "2017-04-01", "2018-12-31")]
    public void A_birth_is_read_in_several_styles(string typed, string from, string until)
    {
        var first = First(typed);
        first.Born.ShouldBe(new BirthSpan(DateOnly.Parse(from), DateOnly.Parse(until)), Shown(Read(typed)));
        NameForm.Of(first.Names.ShouldHaveSingleItem(), Rules).Sound.ShouldBe("SoK");
    }

    [Theory]
    [InlineData("sokha girl", Sex.Female)]
    [InlineData("boy sokha", Sex.Male)]
    [InlineData("សុខា កុមារី", Sex.Female)]
    [InlineData("sokha meisje", Sex.Female)]
    [InlineData("jongen sokha", Sex.Male)]
    [InlineData("សុខា ភេទស្រី", Sex.Female)]
    [InlineData("sokha f 12", Sex.Female)]
    [InlineData("sokha 12 years M", Sex.Male)]
    public void Words_for_sex_are_understood(string typed, Sex sex)
    {
        First(typed).Sex.ShouldBe(sex);
        NameForm.Of(First(typed).Names.ShouldHaveSingleItem(), Rules).Sound.ShouldBe("SoKa");
    }

    [Fact]
    public void A_word_for_sex_that_is_a_name_as_well_is_both()
    {
        var question = Read("ស្រី នាង");
        question.Alternatives.First().ShouldSatisfyAllConditions(a => a.Names.ShouldBe(["ស្រី នាង"]), a => a.Sex.ShouldBeNull());
        question.Alternatives.ShouldContain(a => a.Sex == Sex.Female && a.Names.Single() == "នាង");
    }

    [Theory]
    [InlineData("Nguyễn Văn An")]
    [InlineData("สมชาย ใจดี")]
    [InlineData("O'Brien")]
    [InlineData("Jean-Pierre")]
    public void Other_names_are_left_as_they_are(string typed) => Read(typed).Alternatives.SelectMany(a => a.Names).ShouldContain(typed);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12")]
    [InlineData("girl")]
    [InlineData("?!")]
    public void Where_nothing_can_be_looked_up_nothing_is(string typed) => Read(typed).Alternatives.ShouldBeEmpty();

    [Fact]
    public void Pieces_say_what_was_taken_for_what() => Shown(Read("sokha 12 takhmau 012345678")).ShouldBe("sokha=Name; 12=Age; takhmau=Name; takhmau=Place; 012345678=Mark");

    [Fact]
    public void Anything_can_be_typed() =>
        Gen.OneOf(Gen.Char, Gen.Char['\u1780', '\u17FF'], Gen.Char['0', '9'], Gen.Const(' '), Gen.Int[0, 5].Select(i => "-/.@+("[i])).Array[0, 80].Sample(chars =>
        {
            var question = Read(new(chars));
            question.Alternatives.ShouldAllBe(a => !a.IsEmpty);
        });

    [Fact]
    public void Of_ten_megabytes_the_beginning_counts_and_it_is_said()
    {
        var (chance, text) = (new Random(7), new StringBuilder("sokha "));
        while (text.Length < 5_000_000) text.Append((char)chance.Next(1, 0x10000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var question = Read(text.ToString());
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        question.IsCut.ShouldBeTrue();
        Read("sokha").IsCut.ShouldBeFalse();
    }
}
