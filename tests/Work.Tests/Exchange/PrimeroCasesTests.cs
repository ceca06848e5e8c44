using System.Text.Json;
using Kapea.Work.Exchange;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Exchange;

public sealed class PrimeroCasesTests
{
    [Fact]
    public void A_whole_case_of_306_fields_loses_nothing()
    {
        var whole = (GivenValue.Group)Given.Json(Given.Whole());
        whole.Fields.Length.ShouldBe(306);
        var given = Given.Read(Given.Whole());
        // 15 of a place here; the ids twice: as id and as numbers.
        string[] mapped = ["case_id", "id", "case_id_display", "oscar_number", "name_first", "name_last", "name", "name_nickname", "sex", "date_of_birth", "estimated", "location_current", "address_current", "telephone_current", "registration_date", "child_status", "risk_level"];
        given.AsReceived.Select(v => v.Field.Split('[', '.')[0]).Distinct().ShouldBe(whole.Fields.Where(f => Given.Leaves(f.Value) > 0).Select(f => f.Name).Except(mapped), "every other field that holds anything is kept");
        given.AsReceived.Length.ShouldBe(Given.Leaves(whole) - mapped.Length - 3, "and name, relation and telephone of one relative");
        given.AsReceived.Select(v => v.Field).ShouldBeUnique();
    }

    [Fact]
    public void A_whole_case_stands_here_in_our_words()
    {
        var given = Given.Read(Given.Whole(), 7);
        (given.Source, given.Row).ShouldBe(("5b0f2d7e-0001", 7));
        (given.NameKhmer, given.NameLatin, given.Nickname).ShouldBe(("ជា សុភា", "Chea Sophea", "Touch"));
        (given.Sex, given.Born, given.PlaceCode, given.Telephone).ShouldBe((Sex.Female, BirthSpan.On(new(2019, 4, 14)), "030704", "012 555 000"));
        (given.Registered, given.IsClosed, given.Risk).ShouldBe((new DateOnly(2029, 9, 1), false, "Medium"));
        given.Relatives.ShouldBe([new("Chanthou", "mother", "012 000 111")]);
        given.Kept("family_details_section[2].relation").ShouldBe("uncle", "who has no name stays as received");
        given.Kept("family_details_section[1].relation_age").ShouldBe("38");
        given.Kept("services_section[1].referral_status_edf41f2").ShouldBe("accepted_340953");
        given.Kept("nationality").ShouldBe("[\"nationality1\", \"nationality2\"]");
        (given.Kept("consent_for_services"), given.Kept("disclosure_other_orgs")).ShouldBe(("false", "true"), "consent is theirs, and kept as they said it");
        given.Codes().ShouldBe(["name-split", "name-split", "leading-zero-mended", "disclosed-without-consent"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2012-01-31", true, null)]
    [InlineData("2012/01/31", true, null)]
    [InlineData("2012-01-30T17:00:00Z", true, null)]
    [InlineData("2012-01-31T00:00:00.000+07:00", true, null)]
    [InlineData("31-Jan-2012", true, null)]
    [InlineData("២០១២-០១-៣១", true, null)]
    [InlineData("22012-01-31", true, "day-mended")]
    [InlineData("2012-01-30 17:00:00 UTC", true, null)]
    [InlineData("ថ្ងៃទី៣១ ខែមករា ឆ្នាំ២០១២", true, null)]
    [InlineData("31/01/2012", true, null)]
    [InlineData("31/01/2555", true, "buddhist-year")]
    [InlineData("40939", true, "date-number")]
    [InlineData("01/02/2012", false, "date-undecided")]
    [InlineData("20122-01-31", false, "date-not-understood")]
    [InlineData("2012-02-30", false, "date-not-understood")]
    [InlineData("2041-01-01", false, "day-ahead")]
    [InlineData("1812-01-01", false, "date-not-understood")]
    [InlineData("1970-01-01", false, "age-not-a-childs")]
    [InlineData("15/3/31", false, "age-not-a-childs")]
    [InlineData("soon", false, "date-not-understood")]
    public void A_day_is_read_however_it_is_written_or_kept(string written, bool isRead, string? trouble)
    {
        var given = Given.Case($"\"date_of_birth\": \"{written}\"");
        given.Born.ShouldBe(isRead ? BirthSpan.On(new(2012, 1, 31)) : null);
        given.Codes().ShouldBe(trouble is null ? [] : [trouble]);
        given.Kept("date_of_birth").ShouldBe(trouble is null ? null : written, "what was mended or not understood is kept");
    }

    [Fact]
    public void Less_than_a_day_is_the_days_it_may_be_and_a_case_begins_on_none_of_them()
    {
        Given.Case("\"date_of_birth\": \"2017\"").ShouldSatisfyAllConditions(c => c.Born.ShouldBe(BirthSpan.In(2017)), c => c.AsReceived.ShouldBeEmpty());
        Given.Case("\"date_of_birth\": \"2017-06\", \"estimated\": true").ShouldSatisfyAllConditions(c => c.Born.ShouldBe(BirthSpan.In(2017)), c => c.Kept("date_of_birth").ShouldBe("2017-06"));
        Given.Case("\"registration_date\": \"2025-06\"").ShouldSatisfyAllConditions(c => c.Registered.ShouldBeNull(), c => c.Kept("registration_date").ShouldBe("2025-06"));
    }

    [Theory]
    [InlineData("12", true, "")]
    [InlineData("\"12\"", true, "")]
    [InlineData("\"១២ ឆ្នាំ\"", true, "")]
    [InlineData("\"១២\"", true, "")]
    [InlineData("\"12 on 25/06/2024\"", false, "age-not-understood")]
    [InlineData("12.5", true, "")]
    [InlineData("0", false, "age-zero")]
    [InlineData("45", false, "age-not-a-childs")]
    [InlineData("-3", false, "age-not-understood")]
    [InlineData("\"about twelve\"", false, "age-not-understood")]
    public void An_age_counts_from_the_day_of_registration_and_what_it_says_beyond_is_kept(string age, bool isRead, string trouble)
    {
        var given = Given.Case($"\"age\": {age}, \"registration_date\": \"2025/01/10\"");
        given.Born.ShouldBe(isRead ? BirthSpan.Aged(12, new(2025, 1, 10)) : null);
        given.Codes().ShouldBe(trouble.Length == 0 ? [] : [trouble]);
        (given.Kept("age") is not null).ShouldBe(trouble.Length > 0 || age.Contains('.', StringComparison.Ordinal));
    }

    [Fact]
    public void An_age_without_a_day_of_registration_is_kept_and_said()
    {
        var given = Given.Case("\"age\": 12");
        (given.Born, given.Kept("age")).ShouldBe((null, "12"));
        given.Codes().ShouldBe(["age-without-day"]);
    }

    [Theory]
    [InlineData("\"age\": 12, \"date_of_birth\": \"2017-06-01\"", "On", "")]
    [InlineData("\"age\": 13, \"date_of_birth\": \"2017-06-01\"", "On", "")]
    [InlineData("\"age\": 4, \"date_of_birth\": \"2017-06-01\"", "On", "")]
    [InlineData("\"age\": 16, \"date_of_birth\": \"2017-06-01\"", "On", "age-against-birth")]
    [InlineData("\"age\": 12, \"date_of_birth\": \"2017-06-01\", \"estimated\": \"true\"", "In", "")]
    [InlineData("\"age\": 12, \"date_of_birth\": \"2017-06-01\", \"estimated\": \"perhaps\"", "On", "word-not-known")]
    public void An_age_and_a_day_of_birth_are_held_against_each_other(string said, string born, string trouble)
    {
        var given = Given.Case(said);
        given.Codes().ShouldBe(trouble.Length == 0 ? [] : [trouble]);
        given.Kept("age").ShouldNotBeNull("it is not used");
        given.Kept("date_of_birth").ShouldBe(born == "In" ? "2017-06-01" : null, "of a guess the day is kept");
        given.Kept("estimated").ShouldBe(trouble == "word-not-known" ? "perhaps" : null);
        given.Born.ShouldBe(born == "On" ? BirthSpan.On(new(2017, 6, 1)) : BirthSpan.In(2017));
        Given.Case("\"age\": 12, \"registration_date\": \"2025/01/10\", \"estimated\": true").Kept("estimated").ShouldBe("true", "of an age nothing is made of it");
    }

    [Fact]
    public void Who_was_a_child_at_the_registration_is_born_when_it_is_said() =>
        Given.Case("\"date_of_birth\": \"1995-03-05\", \"registration_date\": \"2009-01-15\"").ShouldSatisfyAllConditions(c => c.Born.ShouldBe(BirthSpan.On(new(1995, 3, 5))), c => c.Troubles.ShouldBeEmpty());

    [Fact]
    public void A_list_or_a_yes_is_no_name_and_the_next_path_that_is_understood_counts()
    {
        var list = Given.Case("\"name_first\": [\"Dara\", \"Sok\"], \"name_nickname\": true");
        (list.NameLatin, list.Nickname, list.Kept("name_first")).ShouldBe((null, null, "[\"Dara\", \"Sok\"]"));
        list.Codes().ShouldBe(["not-one-value", "not-one-value"]);
        var second = Given.Case("\"risk_level_ab12cd3\": \"severe\", \"risk_level\": \"high\", \"date_of_birth_0a1b2c3\": \"soon\", \"date_of_birth\": \"2017-06-01\"");
        (second.Risk, second.Born).ShouldBe(("High", BirthSpan.On(new(2017, 6, 1))));
        second.Codes().ShouldBe(["word-not-known", "date-not-understood"], ignoreOrder: true);
    }

    [Fact]
    public void A_case_of_more_values_than_any_form_has_is_refused_at_once()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        string Of(int count) => $"{{\"case_id\": \"a\", {string.Join(", ", Enumerable.Range(1, count - 1).Select(i => $"\"f{i}\": 1"))}}}";
        Given.Read(Of(PrimeroCases.MostValues)).IsRefused.ShouldBeFalse();
        Given.Read(Of(200_000)).Troubles.ShouldHaveSingleItem().Code.ShouldBe("exchange.too-many-values");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("\"registration_date\": \"2015-01-01\", \"date_of_birth\": \"2016-01-01\"", "registered-before-birth")]
    [InlineData("\"child_status\": \"open\", \"status\": \"closed\"", "columns-differ")]
    [InlineData("\"child_status\": \"closed\", \"status\": \"open\"", "columns-differ")]
    [InlineData("\"sex\": \"female\", \"sex_ab12345\": \"male\"", "columns-differ")]
    [InlineData("\"child_status\": \"open\", \"date_closure\": \"2029-01-01\"", "closed-yet-open")]
    [InlineData("\"consent_for_services\": \"false\", \"disclosure_other_orgs\": \"true\"", "disclosed-without-consent")]
    [InlineData("\"disclosure_other_orgs\": false, \"transitions\": [{\"type\": \"Referral\"}]", "told-without-disclosure")]
    public void What_contradicts_itself_is_said_and_both_are_kept_or_used(string said, string trouble) =>
        Given.Case(said).Troubles.Where(t => t.Kind == TroubleKind.Contradicts).Select(t => t.Code).ShouldBe([$"exchange.{trouble}"]);

    [Fact]
    public void Consent_that_was_not_said_is_no_refusal() =>
        Given.Case("\"consent_for_services\": null, \"disclosure_other_orgs\": true").Troubles.ShouldBeEmpty();

    [Theory]
    [InlineData("30704", "030704", "leading-zero-mended")]
    [InlineData("\"30704\"", "030704", "leading-zero-mended")]
    [InlineData("\"030704\"", "030704", null)]
    [InlineData("25031204", "25031204", null)]
    [InlineData("\"999999\"", null, "place-not-known")]
    [InlineData("\"Kandal\"", null, "place-not-known")]
    public void A_code_of_a_place_stays_text_with_its_zero(string written, string? code, string? trouble)
    {
        var given = Given.Case($"\"location_current\": {written}");
        given.PlaceCode.ShouldBe(code);
        given.Codes().ShouldBe(trouble is null ? [] : [trouble]);
        (given.Kept("location_current") is not null).ShouldBe(code is null);
    }

    [Theory]
    [InlineData("សុខា (Sokha)", "សុខា", "Sokha", true)]
    [InlineData("Sokha (សុខា)", "សុខា", "Sokha", true)]
    [InlineData("សុខា / Sokha", "សុខា", "Sokha", true)]
    [InlineData("សុខាSokha", "សុខា", "Sokha", true)]
    [InlineData("សុខា", "សុខា", null, true)]
    [InlineData("Sokha (Kha)", null, "Sokha (Kha)", true)]
    [InlineData("Nguyễn Thị", null, "Nguyễn Thị", true)]
    [InlineData("12 សុខា (Sokha)", null, null, false)]
    [InlineData("---", null, null, false)]
    [InlineData("", null, null, true)]
    public void Two_scripts_in_one_field_come_apart(string written, string? khmer, string? latin, bool isTaken)
    {
        var given = Given.Case($"\"name_first\": \"{written}\"");
        (given.Kept("name_first") is null).ShouldBe(isTaken);
        if (written.StartsWith("12", StringComparison.Ordinal)) return;
        (given.NameKhmer, given.NameLatin).ShouldBe((khmer, latin));
    }

    [Fact]
    public void A_whole_name_counts_where_there_are_no_parts_and_is_kept_where_it_says_something_else()
    {
        Given.Case("\"name\": \"Dara Kim\"").NameLatin.ShouldBe("Dara Kim");
        Given.Case("\"name\": \"Dara Kim\", \"name_first\": \"Dara\", \"name_last\": \"Kim\"").AsReceived.ShouldBeEmpty();
        Given.Case("\"name\": \"Dara Som\", \"name_first\": \"Dara\", \"name_last\": \"Kim\"").Kept("name").ShouldBe("Dara Som");
    }

    [Theory]
    [InlineData("sex", "Female", true)]
    [InlineData("sex", "M", true)]
    [InlineData("sex", "ប្រុស", true)]
    [InlineData("sex", "ក្មេងស្រី", true)]
    [InlineData("risk_level", "P1", true)]
    [InlineData("risk_level", "urgent", true)]
    [InlineData("risk_level", "ខ្ពស់", true)]
    [InlineData("child_status", "transferred", true)]
    [InlineData("child_status", "បានបិទ", true)]
    [InlineData("sex", "other", false)]
    [InlineData("risk_level", "no action", true)]
    [InlineData("risk_level", "no_action", true)]
    [InlineData("risk_level", "high_12a45", true)]
    [InlineData("risk_level", "severe", false)]
    [InlineData("child_status", "closed", true)]
    [InlineData("child_status", "sleeping", false)]
    [InlineData("child_status", "closed?", false)]
    [InlineData("sex", "F ?", false)]
    public void Words_of_theirs_are_ours_or_kept(string field, string word, bool isKnown)
    {
        var given = Given.Case($"\"{field}\": \"{word}\"");
        given.Codes().ShouldBe(isKnown ? [] : ["word-not-known"]);
        given.Kept(field).ShouldBe(isKnown ? null : word);
        (given.Sex is not null || given.Risk is not null || given.IsClosed is not null).ShouldBe(isKnown);
    }

    [Fact]
    public void A_suffix_that_Primero_adds_to_a_field_does_not_hide_it()
    {
        var given = Given.Case("\"risk_level_ab12cd3\": \"high\", \"mosvy_number_0a1b2c3\": \"M-7\", \"address_current_facade\": \"kept\"");
        given.Risk.ShouldBe("High");
        given.Numbers.ShouldContain(new ValueReceived("mosvy_number_0a1b2c3", "M-7"));
        given.Kept("address_current_facade").ShouldBe("kept", "letters alone are a name");
    }

    [Fact]
    public void A_number_that_is_none_is_kept_and_nobody_is_known_by_it()
    {
        foreach (var none in new[] { "unknown", "000000000", "គ្មាន", "99999999" })
        {
            var given = Given.Case($"\"national_id_no\": \"{none}\"");
            (given.Numbers.Single().Field, given.Kept("national_id_no")).ShouldBe(("case_id", none));
            given.Finds().Marks.ShouldBe([new(MarkKind.Number, "c0ffee01")]);
        }
    }

    [Fact]
    public void A_case_without_an_id_and_what_is_no_case_are_refused()
    {
        Given.Read("{\"name\": \"Dara\"}").IsRefused.ShouldBeTrue();
        Given.Read("[1]").IsRefused.ShouldBeTrue();
        Given.Read("{\"_id\": \"v1\"}").Source.ShouldBe("v1");
        Given.Read("{\"case_id\": \"\", \"id\": 77}").Source.ShouldBe("77");
    }

    [Fact]
    public void A_telephone_of_noughts_is_nobodys()
    {
        Given.Case("\"telephone_current\": \"000000000\"").Codes().ShouldBe(["no-telephone"]);
        Given.Case("\"telephone_current\": 12345678").ShouldSatisfyAllConditions(c => c.Telephone.ShouldBe("012345678"), c => c.Codes().ShouldBe(["telephone-zero-mended"]));
        foreach (var number in new[] { "12345678.0", "1.2345678E7" }) Given.Case($"\"telephone_current\": {number}").ShouldSatisfyAllConditions(c => c.Telephone.ShouldBe("012345678"), c => c.Finds().Marks.ShouldBe([new(MarkKind.Phone, "012345678"), new(MarkKind.Number, "c0ffee01")]));
        Given.Case("\"telephone_current\": \"house 123456\", \"telephone_current_ab12345\": \"012 345 678\"").ShouldSatisfyAllConditions(c => c.Telephone.ShouldBe("012 345 678"), c => c.Kept("telephone_current").ShouldBe("house 123456"));
        var carer = Given.Case("\"name_caregiver\": \"Chanthou\", \"telephone_caregiver\": \"no phone yet\"");
        (carer.Relatives.Single().Telephone, carer.Kept("telephone_caregiver")).ShouldBe((null, "no phone yet"));
        carer.Codes().ShouldBe(["no-telephone"]);
    }

    [Fact]
    public void Nobody_is_given_the_relation_or_the_telephone_of_another()
    {
        var two = Given.Case("\"name_caregiver\": \"Chanthou\", \"name_caregiver_ab12345\": \"Nary\", \"relationship_caregiver\": \"Grandparent\", \"telephone_caregiver\": \"012 000 111\"");
        two.Relatives.ShouldBe([new("Chanthou", "Grandparent", "012 000 111"), new("Nary", null, null)]);
        var neither = Given.Case("\"name_caregiver_0a1b2c3\": \"Chanthou\", \"name_caregiver_ab12345\": \"Nary\", \"relationship_caregiver\": \"Grandparent\", \"telephone_caregiver_ab12345\": \"012 000 111\"");
        neither.Relatives.ShouldBe([new("Chanthou", null, null), new("Nary", null, "012 000 111")]);
        neither.Kept("relationship_caregiver").ShouldBe("Grandparent", "two may claim it");
        var nameless = Given.Case("\"name_caregiver\": \"-\", \"name_caregiver_ab12345\": \"Nary\", \"relationship_caregiver\": \"Grandparent\"");
        (nameless.Relatives.Single(), nameless.Kept("relationship_caregiver")).ShouldBe((new("Nary", null, null), "Grandparent"));
        Given.Case("\"name_caregiver\": \"Nary\", \"relationship_caregiver_ab12345\": \"aunt\"").Relatives.ShouldBe([new("Nary", "aunt", null)], "a suffix alone hides nothing");
    }

    [Fact]
    public void What_is_too_long_for_its_place_is_kept_as_received_and_said()
    {
        var (name, number) = (new string('a', 400_000), "8" + new string('7', 500));
        var given = Given.Case($"\"name_first\": \"{name}\", \"name_nickname\": \"Touch\", \"oscar_number\": \"{number}\", \"address_current\": \"{new string('b', 1001)}\", \"name_caregiver\": \"{name}\", \"relationship_caregiver\": \"aunt\"");
        (given.NameLatin, given.Nickname, given.Address, given.Relatives.Length).ShouldBe((null, "Touch", null, 0));
        given.Numbers.ShouldBe([new("case_id", "c0ffee01")]);
        (given.Kept("name_latin"), given.Kept("oscar_number"), given.Kept("address")!.Length).ShouldBe((name, number, 1001));
        (given.Kept("relatives.name"), given.Kept("relatives.relation")).ShouldBe((name, "aunt"), "what was beside it is not lost with it");
        given.Troubles.ShouldAllBe(t => t.Kind == TroubleKind.NotUnderstood && t.Code == ExchangeTroubles.TooLong);
        Given.Case(id: number).ShouldSatisfyAllConditions(c => c.IsRefused.ShouldBeTrue(), c => c.Kept("case_id").ShouldBe(number));
        Given.Case($"\"name_first\": \"{new string('a', 500)}\"").Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_case_is_the_same_whatever_the_order_of_its_fields()
    {
        Given.Read("{\"case_id\": \"a\", \"x\": \"1\", \"y\": [2]}").Whole.ShouldBe(Given.Read("{\"y\": [2], \"case_id\": \"a\", \"x\": \"1\"}").Whole);
        Given.Read("{\"case_id\": \"a\", \"x\": \"1\"}").Whole.ShouldNotBe(Given.Read("{\"case_id\": \"a\", \"x\": \"2\"}").Whole);
    }

    [Fact]
    public void The_map_names_every_place_that_the_reader_fills() =>
        Scene.Book.Rows("primero-fields").Select(r => r["ours"]).Distinct().Count().ShouldBe(23);

    [Fact]
    public void Cases_of_the_ministry_lose_nothing_where_they_are_at_hand()
    {
        var file = new[] { "shared", "../shared" }.Select(d => Path.Combine(Scene.Root(), d, "data/measure-only/primero_cases_dev.json")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(file is null, "The ministry's test entries are not at hand.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file!));
        var places = Scene.Book.Rows("primero-fields").Select(r => r["field"].Split('[', '.')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (one, i) in document.RootElement.EnumerateArray().Select((c, i) => (Given.Value(c), i + 1)))
        {
            var given = PrimeroCases.Read(one, i, Given.With with { IsPlace = _ => true });
            given.IsRefused.ShouldBeFalse();
            var kept = given.AsReceived.Select(v => v.Field.Split('[', '.')[0]).ToHashSet(StringComparer.Ordinal);
            var gone = ((GivenValue.Group)one).Fields.Where(f => Given.Leaves(f.Value) > 0 && !kept.Contains(f.Name)).Select(f => f.Name).ToList();
            gone.ShouldAllBe(f => places.Any(p => f == p || f.StartsWith(p + "_", StringComparison.Ordinal)), "what has no place here is kept");
            var taken = gone.Count + given.Relatives.Sum(r => 1 + (r.Relation is null ? 0 : 1) + (r.Telephone is null ? 0 : 1));
            given.AsReceived.Length.ShouldBeGreaterThanOrEqualTo(Given.Leaves(one) - taken);
        }
    }
}
