using System.Collections.Immutable;
using CsCheck;
using Kapea.Work.Care;

namespace Kapea.Work.Tests.Care;

public sealed class ScoringTests
{
    private static ImmutableArray<int?> Given(string answers) => [.. answers.Select(c => c == '-' ? (int?)null : c - '0')];

    [Theory]
    [InlineData("55555", 100, false)]
    [InlineData("22333", 52, false)]
    [InlineData("22233", 48, true)]
    [InlineData("00000", 0, true)]
    [InlineData("11111", 20, true)]
    [InlineData("12211", 28, true)]
    [InlineData("22222", 40, true)]
    [InlineData("33333", 60, false)]
    public void Who5_is_four_times_the_sum_and_poor_at_50_or_below(string answers, int percent, bool poor)
    {
        Who5.Score(Given(answers)).ShouldBe(percent);
        Scene.Book.CutOff(InstrumentCodes.Who5)!.IsPassedBy(percent).ShouldBe(poor);
    }

    [Theory]
    [InlineData("5555-")]
    [InlineData("-2333")]
    [InlineData("-----")]
    public void Who5_with_one_answer_missing_has_no_score(string answers) => Who5.Score(Given(answers)).ShouldBeNull();

    [Theory]
    [InlineData("33333333", 24, 12, 12, true)]
    [InlineData("00000000", 0, 0, 0, false)]
    [InlineData("55555555", 40, 20, 20, true)]
    [InlineData("50500550", 20, 20, 0, true)]
    [InlineData("05055005", 20, 0, 20, true)]
    [InlineData("33333100", 16, 7, 9, false)]
    [InlineData("33333110", 17, 8, 9, true)]
    public void Cries8_is_the_sum_of_two_fours_and_flagged_from_17(string points, int total, int intrusion, int avoidance, bool flagged)
    {
        var given = Given(points);
        (Cries8.Score(given), Cries8.Intrusion(given), Cries8.Avoidance(given)).ShouldBe((total, intrusion, avoidance));
        Scene.Book.CutOff(InstrumentCodes.Cries8)!.IsPassedBy(total).ShouldBe(flagged);
    }

    [Fact]
    public void Cries8_answers_count_0_1_3_5() => Enum.GetValues<CriesAnswer>().Select(Cries8.Points).ShouldBe([0, 1, 3, 5]);

    [Fact]
    public void Cries8_keeps_the_subscale_that_is_whole()
    {
        var given = Given("3-333333");
        (Cries8.Score(given), Cries8.Intrusion(given), Cries8.Avoidance(given)).ShouldBe((null, 12, null));
    }

    [Theory]
    [InlineData("000000000", 0, null)]
    [InlineData("111110000", 5, "Mild")]
    [InlineData("111111110", 8, "Mild")]
    [InlineData("222220000", 10, "Moderate")]
    [InlineData("333330000", 15, "ModeratelySevere")]
    [InlineData("333333200", 20, "Severe")]
    [InlineData("333333333", 27, "Severe")]
    [InlineData("000000001", 1, null)]
    [InlineData("11111111-", 9, "Mild")]
    [InlineData("1111111--", 9, "Mild")]
    [InlineData("222000-00", 7, "Mild")]
    [InlineData("200000-0-", 3, null)]
    public void PhqA_is_the_sum_and_up_to_two_missing_answers_are_taken_at_the_mean(string answers, int score, string? band)
    {
        PhqA.Score(Given(answers)).ShouldBe(score);
        Scene.Book.Band(InstrumentCodes.PhqA, score).ShouldBe(band);
        Scene.Book.CutOff(InstrumentCodes.PhqA)!.IsPassedBy(score).ShouldBe(score >= 10);
    }

    [Theory]
    [InlineData("111111---")]
    [InlineData("--------3")]
    [InlineData("---------")]
    public void PhqA_with_three_missing_has_no_score(string answers) => PhqA.Score(Given(answers)).ShouldBeNull();

    [Fact]
    public void Scores_stay_within_the_range_that_the_table_states()
    {
        Check(InstrumentCodes.Who5, Who5.Items, Who5.Most, a => Who5.Score(a));
        Check(InstrumentCodes.PhqA, PhqA.Items, PhqA.Most, a => PhqA.Score(a));
        Gen.Int[0, 3].Array[Cries8.Items].Sample(a => Cries8.Score([.. a.Select(i => (int?)Cries8.Points((CriesAnswer)i))]) is >= 0 and <= 40);

        static void Check(string code, int items, int most, Func<ImmutableArray<int?>, int?> score)
        {
            var instrument = Scene.Book.Instrument(code)!;
            instrument.Items.ShouldBe(items);
            Gen.Int[-1, most].Array[items].Sample(a => score([.. a.Select(i => i < 0 ? (int?)null : i)]) is not { } s || (s >= instrument.Lowest && s <= instrument.Highest));
        }
    }

    [Fact]
    public void A_worse_answer_never_makes_a_better_score() =>
        Gen.Select(Gen.Int[0, 2].Array[PhqA.Items], Gen.Int[0, PhqA.Items - 1]).Sample((answers, at) =>
        {
            var worse = answers.Select((a, i) => (int?)(i == at ? a + 1 : a)).ToImmutableArray();
            return PhqA.Score(worse) == PhqA.Score([.. answers.Select(a => (int?)a)]) + 1;
        });

    [Fact]
    public void Cries8_is_the_sum_of_its_subscales() =>
        Gen.Int[0, 3].Select(i => Cries8.Points((CriesAnswer)i)).Array[Cries8.Items].Sample(a =>
        {
            ImmutableArray<int?> points = [.. a.Select(i => (int?)i)];
            return Cries8.Score(points) == Cries8.Intrusion(points) + Cries8.Avoidance(points);
        });

    [Fact]
    public void Twelve_factors_stay_twelve_and_1_and_2_are_red()
    {
        Domains.Factors.Length.ShouldBe(12);
        var red = Scene.Book.CutOff(InstrumentCodes.Domains);
        ImmutableArray<DomainLevel?> levels = [DomainLevel.Good, DomainLevel.Fair, DomainLevel.Bad, DomainLevel.VeryBad, null, .. Enumerable.Repeat((DomainLevel?)DomainLevel.Good, 7)];
        Domains.Red(levels, red).ShouldBe(["shelter", "care"]);
        Domains.Red(levels, null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(InstrumentCodes.Who5, 8, false)]
    [InlineData(InstrumentCodes.Who5, 9, true)]
    [InlineData(InstrumentCodes.Who5, 19, true)]
    [InlineData(InstrumentCodes.Cries8, 7, false)]
    [InlineData(InstrumentCodes.Cries8, 8, true)]
    [InlineData(InstrumentCodes.Cries8, 18, true)]
    [InlineData(InstrumentCodes.Cries8, 19, false)]
    [InlineData(InstrumentCodes.PhqA, 10, false)]
    [InlineData(InstrumentCodes.PhqA, 11, true)]
    [InlineData(InstrumentCodes.PhqA, 17, true)]
    [InlineData(InstrumentCodes.PhqA, 18, false)]
    public void Each_is_for_its_ages(string code, int age, bool fits) => Scene.Book.Instrument(code)!.IsFor(age).ShouldBe(fits);

    [Fact]
    public void Only_what_may_stand_on_a_page_is_marked_so()
    {
        Scene.Book.Choices("instruments").Where(c => Scene.Book.Instrument(c)!.IsEmbedded).ShouldBe([InstrumentCodes.PhqA, InstrumentCodes.Domains, InstrumentCodes.FormSix]);
        Scene.Book.Choices("instruments").ShouldAllBe(c => !Scene.Book.Instrument(c)!.IsVerified);
        Scene.Book.Instrument("no such").ShouldBeNull();
    }
}
