using CsCheck;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>One number in many spellings is one, and two numbers stay two.</summary>
public sealed class MarkFormTests
{
    private static readonly SoundRules Rules = SoundRules.Of(Scene.Book);

    private static string Form(MarkKind kind, string text) => MarkForm.Of(new(kind, text)).ShouldHaveSingleItem(text);

    [Theory]
    [InlineData("012345678", "012 345 678", "012-345-678", "012.345.678", "(012) 345 678", "+855 12 345 678", "+85512345678", "00855 12 345 678", "85512345678", "+855 (0)12 345 678", "០១២ ៣៤៥ ៦៧៨", "12345678", "tel:+85512345678", "wa.me/85512345678", "Tel. 012 345 678", "012/345678", "012/345/678", "+855/12/345/678", "855 0 12 345 678", "＋８５５ １２ ３４５ ６７８", "012\u200B345\u200B678")]
    [InlineData("0971234567", "097 123 4567", "+855 97 123 4567", "971234567", "០៩៧ ១២៣ ៤៥៦៧")]
    [InlineData("+66812345678", "+66 81 234 5678", "0066 81 234 5678", "+66 (0)81 234 5678", "https://wa.me/66812345678")]
    [InlineData("+84912345678", "+84 912 345 678", "0084912345678")]
    public void A_telephone_number_has_one_form(string form, params string[] spellings)
    {
        foreach (var spelling in spellings) Form(MarkKind.Phone, spelling).ShouldBe(form, spelling);
    }

    [Theory]
    [InlineData("012 345 678", "012 345 679")]
    [InlineData("+66 12 345 678", "012 345 678")]
    [InlineData("+84 12 345 678", "+66 12 345 678")]
    public void Other_numbers_and_other_countries_stay_apart(string one, string other) => Form(MarkKind.Phone, one).ShouldNotBe(Form(MarkKind.Phone, other));

    [Theory]
    [InlineData("012 345 678 / 097 123 4567", new[] { "012345678", "0971234567" })]
    [InlineData("012345678, +855 12 345 678", new[] { "012345678" })]
    [InlineData("012 345 678 ឬ 097 123 4567", new[] { "012345678", "0971234567" })]
    [InlineData("117", new string[0])]
    [InlineData("none", new string[0])]
    public void Several_numbers_in_one_field_are_several_and_a_short_one_is_nobodys(string text, string[] forms) => MarkForm.Of(new(MarkKind.Phone, text)).ShouldBe(forms);

    [Theory]
    [InlineData("2AB1234", "2AB-1234", "2ab 1234", "ភ្នំពេញ 2AB-1234", "Phnom Penh 2AB-1234", "២AB-១២៣៤", "2AB - 1234 (Kandal)", "white Camry 2019, 2AB-1234", "2AB.1234")]
    [InlineData("2A1234", "Phnom Penh 2A-1234", "2A 1234", "ព្រះសីហនុ 2A-1234")]
    [InlineData("1ក1234", "១ក-១២៣៤", "កណ្ដាល 1ក 1234")]
    [InlineData("51A12345", "51A-123.45", "51A 12345")]
    [InlineData("រដ្ឋ21234", "រដ្ឋ 2-1234", "រដ្ឋ ២-១២៣៤")]
    public void A_plate_has_one_form_and_its_province_none(string form, params string[] spellings)
    {
        foreach (var spelling in spellings) Form(MarkKind.Plate, spelling).ShouldBe(form, spelling);
    }

    [Fact]
    public void Other_plates_stay_apart()
    {
        Form(MarkKind.Plate, "2AB-1234").ShouldNotBe(Form(MarkKind.Plate, "2A-1234"));
        Form(MarkKind.Plate, "2AB-1234").ShouldNotBe(Form(MarkKind.Plate, "12AB-1234"));
    }

    [Theory]
    [InlineData("tolak", "@Tola.K", "tola.k", "https://t.me/Tola.K", "t.me/tola.k", "https://www.facebook.com/tola.k?ref=x", "facebook.com/tola.k/", "m.facebook.com/Tola.K", "https://www.tiktok.com/@tola.k", "Telegram: @tola.k", "＠tola.k", "@tolak")]
    [InlineData("1000123", "https://www.facebook.com/profile.php?id=1000123", "facebook.com/profile.php?ref=a&id=1000123", "https://facebook.com/people/Tola-K/1000123/")]
    [InlineData("តុលា", "@តុលា", "តុលា")]
    public void A_name_on_a_network_has_one_form(string form, params string[] spellings)
    {
        foreach (var spelling in spellings) Form(MarkKind.Handle, spelling).ShouldBe(form, spelling);
    }

    [Theory]
    [InlineData(MarkKind.Mail, "tola@example.org", "Tola@Example.ORG", "mailto:tola@example.org", "Tola <tola@example.org>")]
    [InlineData(MarkKind.Mail, "tolak@gmail.com", "Tola.K@gmail.com", "tolak+x@googlemail.com")]
    [InlineData(MarkKind.Handle, "tola@example.org", "tola@example.org")]
    [InlineData(MarkKind.Device, "350000000000006", "35 000000 000000 6", "35-000000-000000-6", "៣៥០០០០០០០០០០០០៦")]
    [InlineData(MarkKind.Account, "000111222", "000 111 222", "000-111-222")]
    [InlineData(MarkKind.Number, "P0042", "p-0042", "P 0042")]
    [InlineData(MarkKind.Code, "HGR-30-000001-N", "hgr-30-oooool-n", " HGR-30-000001-N ")]
    public void The_others_have_one_form_too(MarkKind kind, string form, params string[] spellings)
    {
        foreach (var spelling in spellings) Form(kind, spelling).ShouldBe(form, spelling);
    }

    [Fact]
    public void A_name_on_a_messenger_that_is_a_number_is_found_as_the_number()
    {
        MarkForm.Tokens(new(MarkKind.Handle, "+855 12 345 678")).ShouldContain(MarkForm.Tokens(new(MarkKind.Phone, "012345678")).Single());
        MarkForm.Tokens(new(MarkKind.Handle, "@tola")).ShouldBe(["m:handle:tola"]);
        MarkForm.Tokens(new(MarkKind.Plate, "2AB-1234")).ShouldBe(["m:plate:2AB1234"]);
    }

    [Fact]
    public void Anything_can_stand_in_a_mark_and_its_form_is_its_own()
    {
        Gen.Select(Gen.Int[0, 7], Gen.Char.Array[0, 60]).Sample((kind, chars) =>
        {
            foreach (var form in MarkForm.Of(new((MarkKind)kind, new(chars)))) MarkForm.Of(new((MarkKind)kind, form));
        });
        foreach (var kind in Enum.GetValues<MarkKind>()) MarkForm.Of(new(kind, new string('1', 5_000_000)));
    }

    [Fact]
    public void A_spelling_of_a_number_of_home_never_changes_its_form() =>
        Gen.Select(Gen.Int[10_000_000, 99_999_999], Gen.Int[0, 3], Gen.Int[0, 4]).Sample((number, prefix, gap) =>
        {
            var typed = $"{number / 1_000_000:00}{" .-\u200B "[gap]}{number / 1000 % 1000:000}{" .-\u200B "[gap]}{number % 1000:000}";
            return Form(MarkKind.Phone, new[] { "0", "+855", "00855 ", "855" }[prefix] + typed) == Form(MarkKind.Phone, "0" + typed);
        });

    [Fact]
    public void All_that_is_known_has_tokens_and_relatives_have_their_own()
    {
        var tokens = FindTokens.Of(new(Purposes.Child) { Names = ["សុខា"], Relatives = ["ដារ៉ា"], Marks = [new(MarkKind.Phone, "012 345 678")], Places = ["08"], Born = BirthSpan.In(2018), Sex = Sex.Female }, Rules);
        tokens.IsSupersetOf(NameTokens.Of(NameForm.Of("Sokha", Rules))).ShouldBeTrue();
        tokens.ShouldContain("m:phone:012345678");
        tokens.Overlaps(NameTokens.Of(NameForm.Of("Dara", Rules))).ShouldBeFalse();
        tokens.IsSupersetOf(NameTokens.Of(NameForm.Of("Dara", Rules)).Select(t => FindTokens.Around + t)).ShouldBeTrue();
        tokens.Count.ShouldBe(NameTokens.Of(NameForm.Of("សុខា", Rules)).Count + NameTokens.Of(NameForm.Of("ដារ៉ា", Rules)).Count + 1);
        FindTokens.Of(new(Purposes.Child) { Names = ["", "— !?"] }, Rules).ShouldBeEmpty();
    }
}
