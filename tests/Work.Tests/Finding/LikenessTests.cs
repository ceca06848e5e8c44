using System.Collections.Immutable;
using CsCheck;
using Kapea.Work.Access;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Finding;

/// <summary>What agrees raises, what differs lowers and never forbids, what is not known says nothing.</summary>
public sealed class LikenessTests
{
    private static readonly SoundRules Rules = SoundRules.Of(Scene.Book);
    private static readonly MatchWeights Weights = MatchWeights.Of(Scene.Book);
    private static readonly DateOnly Today = new(2030, 3, 4);

    private static readonly Findable Child = new(Purposes.Child)
    {
        Names = ["សុខា មាស"],
        Sex = Sex.Female,
        Born = BirthSpan.On(new(2018, 5, 9)),
        Places = ["08110501"],
        Relatives = ["ចាន់ ដារ៉ា"],
        Marks = [new(MarkKind.Phone, "012 345 678")],
    };

    private static readonly Gen<Findable> Any = Gen.Select(
        Gen.OneOf(Gen.Const("សុខា មាស"), Gen.Const("Meas Sokha"), Gen.Const("Sokka Meas"), Gen.Const("Chan Dara"), Gen.Const("ចាន់ ដារ៉ា"), Gen.Const("សុខាមាស"), Gen.Const("")).Array[0, 2],
        Gen.Int[0, 2],
        Gen.Int[0, 3],
        Gen.OneOf(Gen.Const("08110501"), Gen.Const("0811"), Gen.Const("08"), Gen.Const("081106"), Gen.Const("12050101"), Gen.Const("the market"), Gen.Const("")),
        Gen.Bool,
        (names, sex, born, place, isRung) => new Findable(Purposes.Child)
        {
            Names = [.. names],
            Sex = sex == 2 ? null : (Sex)sex,
            Born = born switch { 0 => null, 1 => BirthSpan.On(new(2018, 5, 9)), 2 => BirthSpan.In(2019), _ => BirthSpan.Aged(6, Today) },
            Places = place.Length == 0 ? [] : [place],
            Relatives = isRung ? [.. names.Take(1)] : [],
            Marks = isRung ? [new(MarkKind.Phone, "012 345 678")] : [],
        });

    private static Likeness Of(Findable one, Findable other) => Likeness.Of(FindForm.Of(one, Rules), FindForm.Of(other, Rules), Weights, Rules);

    private static string Level(Findable one, Findable other, string field) => Of(one, other).Parts.Single(p => p.Field == field).Level;

    [Fact]
    public void Every_level_has_a_row_and_what_agrees_better_never_says_less()
    {
        foreach (var (field, levels) in MatchFields.Levels)
        {
            Weights.Rows.Where(r => r.Field == field).Select(r => r.Level).ShouldBe(levels, ignoreOrder: true, field);
            for (int i = 1; i < levels.Length; i++) Weights.Bits(field, levels[i]).ShouldBeLessThanOrEqualTo(Weights.Bits(field, levels[i - 1]) + 0.1, $"{field} {levels[i]}");
            Weights.Bits(field, levels[0]).ShouldBeGreaterThan(0, field);
            Weights.Bits(field, levels[^1]).ShouldBeLessThan(0, field);
        }

        Weights.Rows.Select(r => r.Field).Distinct().ShouldBe(MatchFields.Levels.Keys, ignoreOrder: true);
        Weights.Probably.ShouldBeGreaterThan(Weights.Perhaps);
    }

    [Fact]
    public void A_record_is_most_like_itself_and_every_part_says_why()
    {
        var same = Of(Child, Child);
        same.Parts.Select(p => (p.Field, p.Level)).ShouldBe([("name", "same"), ("birth", "day"), ("sex", "same"), ("place", "village"), ("relatives", "same"), ("phone", "same")]);
        same.Weight.ShouldBe(same.Parts.Sum(p => p.Weight), 1e-9);
        same.Parts.ShouldAllBe(p => p.Weight > 0);
        same.Verdict(1e-5, Weights).ShouldBe(Alike.Probably);
        Of(Child, new(Purposes.Child) { Names = ["Nobody Else"], Sex = Sex.Male, Born = BirthSpan.In(2014), Places = ["12"] }).Verdict(1e-5, Weights).ShouldBe(Alike.Hardly);
    }

    public static TheoryData<string> Planted => ["name", "sex", "birth", "place", "relatives", "phone"];

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_mismatch_lowers_and_does_not_forbid(string field)
    {
        var other = field switch
        {
            "name" => Child with { Names = ["គឹម ឡេង"] },
            "sex" => Child with { Sex = Sex.Male },
            "birth" => Child with { Born = BirthSpan.In(2010) },
            "place" => Child with { Places = ["12050101"] },
            "relatives" => Child with { Relatives = ["គឹម ឡេង"] },
            _ => Child with { Marks = [new(MarkKind.Phone, "097 123 4567")] },
        };
        var unknown = field switch
        {
            "name" => Child with { Names = [] },
            "sex" => Child with { Sex = null },
            "birth" => Child with { Born = null },
            "place" => Child with { Places = [] },
            "relatives" => Child with { Relatives = [] },
            _ => Child with { Marks = [] },
        };
        Of(Child, other).Weight.ShouldBeLessThan(Of(Child, unknown).Weight);
        Of(Child, unknown).Weight.ShouldBeLessThan(Of(Child, Child).Weight);
        Of(Child, unknown).Parts.ShouldNotContain(p => p.Field == field);
        Of(Child, other).Probability(1e-4).ShouldBeGreaterThan(0.5, "all else agrees");
    }

    [Fact]
    public void It_is_the_same_either_way() => Gen.Select(Any, Any).Sample((one, other) => Math.Abs(Of(one, other).Weight - Of(other, one).Weight) < 1e-9 && Of(one, other).Parts.SequenceEqual(Of(other, one).Parts));

    [Theory]
    [InlineData("2018-05-09", "2018-05-09", "2018-05-09", "2018-05-09", "day")]
    [InlineData("2018-05-09", "2018-05-09", "2018-09-05", "2018-09-05", "swapped")]
    [InlineData("2018-05-09", "2018-05-09", "2018-01-01", "2018-12-31", "year")]
    [InlineData("2018-05-09", "2018-05-09", "2018-01-01", "2018-01-01", "year")]
    [InlineData("2018-05-09", "2018-05-09", "2018-06-15", "2018-06-15", "year")]
    [InlineData("2018-05-09", "2018-05-09", "2017-01-01", "2019-12-31", "band")]
    [InlineData("2018-05-09", "2018-05-09", "2010-01-01", "2019-12-31", "wide")]
    [InlineData("2018-05-09", "2018-05-09", "2019-01-01", "2019-12-31", "near")]
    [InlineData("2018-05-09", "2018-05-09", "2022-01-01", "2022-12-31", "apart")]
    [InlineData("2018-05-09", "2018-05-09", "2030-01-01", "2030-12-31", "far")]
    public void Births_overlap_narrowly_or_widely_or_lie_apart(string from, string until, string otherFrom, string otherUntil, string level)
    {
        var (one, other) = (new BirthSpan(DateOnly.Parse(from), DateOnly.Parse(until)), new BirthSpan(DateOnly.Parse(otherFrom), DateOnly.Parse(otherUntil)));
        Level(Child with { Born = one }, Child with { Born = other }, "birth").ShouldBe(level);
        Level(Child with { Born = other }, Child with { Born = one }, "birth").ShouldBe(level);
    }

    [Theory]
    [InlineData("08110501", "08110501", "village")]
    [InlineData("08110501", "08110502", "commune")]
    [InlineData("08110501", "081105", "commune-known")]
    [InlineData("08110501", "081106", "district")]
    [InlineData("08110501", "0811", "district-known")]
    [InlineData("08110501", "0810", "province")]
    [InlineData("08110501", "08", "province-known")]
    [InlineData("08110501", "12", "other")]
    [InlineData("the Market", "the  market", "words")]
    public void Places_have_so_much_of_their_codes_in_common(string one, string other, string level) => Level(Child with { Places = [one] }, Child with { Places = [other] }, "place").ShouldBe(level);

    [Fact]
    public void The_best_of_several_places_counts_and_words_that_differ_say_nothing()
    {
        Level(Child with { Places = ["12", "08110501"] }, Child with { Places = ["0811"] }, "place").ShouldBe("district-known");
        Of(Child with { Places = ["the market"] }, Child with { Places = ["the river"] }).Parts.ShouldNotContain(p => p.Field == "place");
        Of(Child with { Places = ["the market"] }, Child).Parts.ShouldNotContain(p => p.Field == "place");
    }

    [Fact]
    public void A_name_in_the_other_script_is_the_name()
    {
        Of(Child, Child with { Names = ["Sokha Meas"] }).Parts[0].ShouldSatisfyAllConditions(p => p.Field.ShouldBe("name-across"), p => p.Weight.ShouldBeGreaterThan(8));
        Of(Child, Child with { Names = ["Meas Sokha"] }).Parts[0].Weight.ShouldBe(Of(Child, Child with { Names = ["Sokha Meas"] }).Parts[0].Weight, 1e-9);
        Of(Child with { Names = ["Tola", "សុខា មាស"] }, Child).Parts[0].Level.ShouldBe("same", "the best pair of the names");
    }

    [Fact]
    public void The_further_apart_two_names_are_the_less_they_say()
    {
        double last = double.MaxValue;
        foreach (var name in new[] { "Sokha Meas", "Sokha Mea", "Sokhan Mean", "Sophan Mean", "Kim Leng" })
        {
            var weight = Of(Child with { Names = ["Sokha Meas"] }, Child with { Names = [name] }).Parts[0].Weight;
            weight.ShouldBeLessThanOrEqualTo(last, name);
            last = weight;
        }
    }

    [Fact]
    public void Only_marks_of_one_kind_can_differ()
    {
        Findable With(params ImmutableArray<Mark> marks) => new(Purposes.Offender) { Marks = marks };
        Level(With(new Mark(MarkKind.Plate, "ភ្នំពេញ 2AB-1234")), With(new Mark(MarkKind.Plate, "2ab 1234")), "mark").ShouldBe("same");
        Level(With(new Mark(MarkKind.Plate, "2AB-1234")), With(new Mark(MarkKind.Plate, "2AB-1235")), "mark").ShouldBe("other");
        Of(With(new Mark(MarkKind.Plate, "2AB-1234")), With(new Mark(MarkKind.Handle, "@tola"))).Parts.ShouldBeEmpty();
    }

    [Fact]
    public void The_probability_begins_at_the_prior_and_grows_with_the_weight()
    {
        var nothing = Of(new(Purposes.Child), new(Purposes.Child));
        (nothing.Weight, nothing.Distance).ShouldBe((0, null));
        nothing.Probability(0.25).ShouldBe(0.25, 1e-9);
        Gen.Select(Any, Any, Gen.Double[1e-6, 0.5]).Sample((one, other, prior) =>
        {
            var (a, b) = (Of(one, other), Of(one, one));
            return (a.Probability(prior) is >= 0 and <= 1) && (a.Weight <= b.Weight) == (a.Probability(prior) <= b.Probability(prior) + 1e-12);
        });
    }
}
