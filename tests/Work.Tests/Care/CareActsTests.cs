using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Care;

public sealed class CareActsTests
{
    private static readonly Guid Scores = Scene.Fresh(StreamKind.Scores);
    private static readonly Guid Case = Scene.Fresh(StreamKind.Case);
    private static readonly ScoresState Begun = ScoresState.Empty.Apply(new ScoresBegun("HGR-30-ABC123-4", Case, Scene.Local("2030-05-15T09:00")), default);

    private static Circumstances At(string local) => Scene.At(Scene.Local(local), desk: "social", subject: Scores);

    private static ImmutableArray<int?> Given(string answers) => [.. answers.Select(c => c == '-' ? (int?)null : c - '0')];

    private static Sitting Twelve(ScoreOccasion occasion = ScoreOccasion.Planned, bool rescue = false) => new(occasion, 12, rescue);

    private static RecordWho5 Who(string answers, Sitting? sitting = null) => new(sitting ?? Twelve(), Given(answers));

    private static RecordPhqA Phq(string answers, bool declined = false, Sitting? sitting = null) => new(sitting ?? Twelve(), Given(answers), declined);

    private static ScoresState After(ScoresState state, RecordWho5 act, string local) => state.Then(RecordWho5.Decide(state, act, At(local)), Scores, At(local));

    [Fact]
    public void Step_8_of_the_scenario_28_44_60_is_recovered_at_month_6()
    {
        var first = After(Begun, Who("12211", Twelve(ScoreOccasion.Baseline)), "2030-05-20T10:00");
        first.ChangeOn(InstrumentCodes.Who5, Scene.Book).ShouldBe(Change.NotMeasurable);
        var third = After(first, Who("22223"), "2030-08-19T10:00");
        third.ChangeOn(InstrumentCodes.Who5, Scene.Book).ShouldBe(new(ChangeCategory.ReliableImprovement, 16));
        var sixth = After(third, Who("33333"), "2030-11-18T10:00");
        sixth.ChangeOn(InstrumentCodes.Who5, Scene.Book).ShouldBe(new(ChangeCategory.Recovered, 32, Crossed: true));
        sixth.SheetsOf(InstrumentCodes.Who5).Select(s => s.Score).ShouldBe([28, 44, 60]);
    }

    [Fact]
    public void A_sheet_without_a_score_is_kept_and_passed_over()
    {
        var state = After(After(Begun, Who("12211"), "2030-05-20T10:00"), Who("3333-"), "2030-08-19T10:00");
        state.SheetsOf(InstrumentCodes.Who5)[1].ShouldSatisfyAllConditions(s => s.Score.ShouldBeNull(), s => s.Skipped.ShouldBe(1));
        state.ChangeOn(InstrumentCodes.Who5, Scene.Book).Category.ShouldBe(ChangeCategory.NotMeasurable);
    }

    [Fact]
    public void A_sheet_that_was_struck_out_counts_nowhere_and_the_dates_are_counted_without_it()
    {
        var (wrong, right) = (Guid.Parse("00000000-0000-0000-0000-000000000071"), Guid.Parse("00000000-0000-0000-0000-000000000072"));
        var state = Written(Written(Begun, Who("55555"), "2030-05-20T10:00", wrong), Who("12211"), "2030-06-03T10:00", right);
        var now = At("2030-06-04T10:00");
        StrikeSheet.Decide(state, new(Guid.NewGuid(), "x"), now).ShouldRefuse(CareRefusals.NoSuchSheet);
        StrikeSheet.Decide(ScoresState.Empty, new(wrong, "x"), now).ShouldRefuse(CareRefusals.NoScores);
        StrikeSheet.Decide(state, new(wrong, "Another child's sheet."), now).Happens().DueOf("care.next-scores").Select(d => d.At)
            .ShouldBe([PhnomPenh.EndOf(new(2030, 9, 3)), PhnomPenh.EndOf(new(2030, 12, 3)), PhnomPenh.EndOf(new(2031, 6, 3))]);
        var struck = state.Then(StrikeSheet.Decide(state, new(wrong, "x"), now), Scores, now);
        struck.SheetsOf(InstrumentCodes.Who5).Select(s => s.Score).ShouldBe([28]);
        StrikeSheet.Decide(struck, new(wrong, "x"), now).ShouldRefuse(CareRefusals.NoSuchSheet);
        StrikeSheet.Decide(struck, new(right, "x"), now).Happens().ShouldSatisfyAllConditions(h => h.Settles.Single().Kind.ShouldBe("care.next-scores"), h => h.Dues.ShouldBeEmpty());
    }

    private static ScoresState Written(ScoresState state, RecordWho5 act, string local, Guid id) =>
        RecordWho5.Decide(state, act, At(local)).Happens().Entries.Aggregate(state, (s, e) => s.Apply(e.Entry, new Stamp(1, At(local).At, Scene.Sokha, id)));

    [Fact]
    public void What_was_written_down_late_stands_at_its_own_time()
    {
        var state = After(After(Begun, Who("33333"), "2030-11-18T10:00"), Who("12211"), "2030-05-20T10:00");
        state.ChangeOn(InstrumentCodes.Who5, Scene.Book).Category.ShouldBe(ChangeCategory.Recovered);
    }

    [Fact]
    public void Refusals()
    {
        var now = At("2030-05-20T10:00");
        RecordWho5.Decide(ScoresState.Empty, Who("33333"), now).ShouldRefuse(CareRefusals.NoScores);
        RecordWho5.Decide(Begun, Who("33333", new(ScoreOccasion.Planned, 8, false)), now).ShouldRefuse(CareRefusals.AgeOutside("9–"));
        RecordWho5.Decide(Begun, Who("33333", Twelve(ScoreOccasion.Baseline, rescue: true)), now).ShouldRefuse(CareRefusals.NotOnRescueDay);
        RecordWho5.Decide(Begun, Who("-----"), now).ShouldRefuse(CareRefusals.NothingAnswered);
        RecordWho5.Decide(Begun, Who("33333"), now with { Reference = ReferenceBook.Empty }).ShouldRefuse(CareRefusals.NoSuchInstrument("WHO-5"));
        RecordCries8.Decide(Begun, new(new(ScoreOccasion.Planned, 7, false), [.. Enumerable.Repeat((CriesAnswer?)CriesAnswer.Often, 8)]), now).ShouldRefuse(CareRefusals.AgeOutside("8–18"));
        RecordPhqA.Decide(ScoresState.Empty, Phq("000000001"), now).ShouldRefuse(CareRefusals.NoScores);
        RecordPhqA.Decide(Begun, Phq("00000000-"), now).ShouldRefuse(CareRefusals.AskAgain);
        RecordPhqA.Decide(Begun, Phq("000000000", sitting: new(ScoreOccasion.Planned, 10, false)), now).ShouldRefuse(CareRefusals.AgeOutside("11–17"));
        RecordPhqA.Decide(Begun, Phq("---------"), now).ShouldRefuse(CareRefusals.NothingAnswered);
        RateDomains.Decide(ScoresState.Empty, new(ScoreOccasion.Planned, Levels(3)), now).ShouldRefuse(CareRefusals.NoScores);
        RateDomains.Decide(Begun, new(ScoreOccasion.Planned, Levels(null)), now).ShouldRefuse(CareRefusals.NothingAnswered);
        RateFormSix.Decide(ScoresState.Empty, new(Marks(3), Marks(3)), now).ShouldRefuse(CareRefusals.NoScores);
        RateFormSix.Decide(Begun, new(Marks(null), Marks(null)), now).ShouldRefuse(CareRefusals.NothingAnswered);
        RecordOutsideScore.Decide(ScoresState.Empty, Sdq(18), now).ShouldRefuse(CareRefusals.NoScores);
        RecordOutsideScore.Decide(Begun, Sdq(41), now).ShouldRefuse(CareRefusals.TotalOutside(0, 40));
        RecordOutsideScore.Decide(Begun, Sdq(18) with { Instrument = "X" }, now).ShouldRefuse(CareRefusals.NoSuchInstrument("X"));
        NoteChildSeen.Decide(LookState.Empty, new(ClinicianKind.Doctor), now).ShouldRefuse(CareRefusals.NobodyWaits);
    }

    private static ImmutableArray<DomainLevel?> Levels(int? level) => [.. Enumerable.Repeat((DomainLevel?)level, 12)];

    private static ImmutableArray<FormSixMark?> Marks(int? mark) => [.. Enumerable.Repeat((FormSixMark?)mark, 11)];

    private static RecordOutsideScore Sdq(int total) => new("SDQ", OutsideRater.Parent, new(2030, 5, 18), total, OutsideBand.High);

    [Theory]
    [InlineData("000000001")]
    [InlineData("000000003")]
    [InlineData("--------1")]
    public void The_last_item_calls_a_clinician_the_same_day_whatever_the_sum(string answers)
    {
        var happened = RecordPhqA.Decide(Begun, Phq(answers), At("2030-05-20T22:40")).Happens();
        var posted = happened.Entries.Single(e => e.Entry is LookToday);
        (posted.Stream, posted.How).ShouldBe((Case, How.Posted));
        happened.DueOf("cases.look-today").ShouldBe([new(Case, "cases.look-today", 0, Scene.Local("2030-05-20T23:59:59"))]);
        happened.Notices.ShouldBe([new("cases.look-today", null, DeskFunction.Counselling, 0, "P1", Case)]);
    }

    [Fact]
    public void What_the_case_is_told_says_neither_score_nor_instrument()
    {
        var happened = RecordPhqA.Decide(Begun, Phq("333333333"), At("2030-05-20T10:00")).Happens();
        typeof(LookToday).GetProperties().Select(p => p.Name).Where(n => n is not "EqualityContract").ShouldBe(["By", "HappenedAt", "WireName"], ignoreOrder: true);
        happened.Entries.Where(e => e.How == How.Sealed).ShouldHaveSingleItem().Entry.ShouldBeOfType<InstrumentScored>();
        happened.Facts.ShouldAllBe(f => !f.Code.Contains("today") && !f.Code.Contains("alarm"));
        // The same names stand on the envelope for every sheet: which it was cannot be told from them.
        new[] { RecordWho5.Audit, RecordCries8.Audit, RecordPhqA.Audit }.Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("333333330")]
    [InlineData("33333333-")]
    public void Without_it_nobody_is_called(string answers)
    {
        var happened = RecordPhqA.Decide(Begun, Phq(answers, declined: true), At("2030-05-20T10:00")).Happens();
        happened.Notices.ShouldBeEmpty();
        happened.Entries.ShouldHaveSingleItem();
        happened.Entry<InstrumentScored>().Score.ShouldBe(answers[8] == '0' ? 24 : 27);
    }

    [Fact]
    public void Age_and_day_stop_the_measurement_and_never_the_call()
    {
        foreach (var sitting in new[] { new Sitting(ScoreOccasion.Planned, 10, false), Twelve(ScoreOccasion.Baseline, rescue: true) })
        {
            var happened = RecordPhqA.Decide(Begun, Phq("333333331", sitting: sitting), At("2030-05-20T10:00")).Happens();
            happened.Notices.ShouldHaveSingleItem();
            happened.Entry<InstrumentScored>().ShouldSatisfyAllConditions(e => e.Score.ShouldBeNull(), e => e.IsOutOfPlace.ShouldBeTrue());
            happened.DueOf("care.next-scores").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Whoever_was_waited_for_is_noted_once()
    {
        var waiting = LookState.Empty.Apply(new LookToday(Scene.Told, Scene.Told), default);
        var happened = NoteChildSeen.Decide(waiting, new(ClinicianKind.Counsellor), At("2030-05-20T18:00")).Happens();
        happened.Settles.ShouldBe([new(null, "cases.look-today")]);
        happened.Silences.ShouldBe([new(null, "cases.look-today")]);
        var seen = waiting.Apply(happened.Entry<ChildSeen>(), default);
        seen.By.ShouldBeNull();
        seen.Apply(new LookToday(Scene.Told, Scene.Told), default).By.ShouldNotBeNull();
    }

    [Fact]
    public void Months_3_6_and_12_are_due_from_the_first_and_set_again_by_the_next()
    {
        var first = RecordWho5.Decide(Begun, Who("12211", Twelve(ScoreOccasion.Baseline)), At("2030-05-20T10:00")).Happens();
        first.Settles.ShouldBe([new(null, "care.next-scores")]);
        Dates(first).ShouldBe([(3, "2030-08-20"), (6, "2030-11-20"), (12, "2031-05-20")]);
        var state = After(Begun, Who("12211"), "2030-05-20T10:00");
        // A day before time counts for its date; half-way between counts for none.
        Dates(RecordWho5.Decide(state, Who("22223"), At("2030-08-19T10:00")).Happens()).ShouldBe([(6, "2030-11-20"), (12, "2031-05-20")]);
        Dates(RateDomains.Decide(state, new(ScoreOccasion.Other, Levels(3)), At("2030-07-01T10:00")).Happens()).ShouldBe([(3, "2030-08-20"), (6, "2030-11-20"), (12, "2031-05-20")]);
        Dates(RecordWho5.Decide(state, Who("22223"), At("2030-12-20T10:00")).Happens()).ShouldBe([(12, "2031-05-20")]);
        Dates(RecordWho5.Decide(state, Who("22223"), At("2031-06-20T10:00")).Happens()).ShouldBeEmpty();
        RateFormSix.Decide(state, new(Marks(3), Marks(3)), At("2030-08-19T10:00")).Happens().Settles.ShouldBeEmpty();
        RecordOutsideScore.Decide(state, Sdq(18), At("2030-08-19T10:00")).Happens().Settles.ShouldBeEmpty();

        static (int, string)[] Dates(Happened happened) =>
            [.. happened.DueOf("care.next-scores").Select(d => (d.Step, PhnomPenh.DayOf(d.At).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))];
    }

    [Fact]
    public void After_court_lie_7_to_14_days()
    {
        ScoresSchedule.AfterCourt(new(2031, 3, 12), Scene.Book).ShouldBe((new DateOnly(2031, 3, 19), new DateOnly(2031, 3, 26)));
        ScoresSchedule.AfterCourt(new(2031, 3, 12), ReferenceBook.Empty).ShouldBeNull();
    }

    [Fact]
    public void Of_the_SDQ_only_the_result_is_kept()
    {
        var entry = RecordOutsideScore.Decide(Begun, Sdq(18), At("2030-05-20T10:00")).Happens().Entry<OutsideScoreRecorded>();
        (entry.Instrument, entry.Total, entry.Band, entry.Day, entry.DoneOnPaper).ShouldBe(("SDQ", 18, OutsideBand.High, new DateOnly(2030, 5, 18), true));
        RecordOutsideScore.Shape.Fields.Select(f => f.Name).ShouldBe(["instrument", "rater", "day", "total", "band", "done_on_paper"]);
    }

    [Fact]
    public void The_line_that_fails_is_told_at_once()
    {
        var happened = RateFormSix.Decide(Begun, new(Marks(2), Marks(2)), At("2031-09-15T10:00")).Happens();
        happened.Answer["fails"].ShouldBe("Family Whole");
        RateFormSix.Decide(Begun, new(Marks(3), Marks(3)), At("2031-09-15T10:00")).Happens().Answer["fails"].ShouldBe("");
    }

    [Fact]
    public void The_WHO5_is_expected_first_and_then_all_stand_alike()
    {
        CareOffers.OnScores(ScoresState.Empty).ShouldBeEmpty();
        CareOffers.OnScores(Begun).Where(o => o.IsExpected).ShouldHaveSingleItem().Act.ShouldBe(RecordWho5.WireName);
        CareOffers.OnScores(After(Begun, Who("33333"), "2030-05-20T10:00")).ShouldAllBe(o => !o.IsExpected);
        CareOffers.OnLook(LookState.Empty).ShouldBeEmpty();
        CareOffers.OnLook(LookState.Empty.Apply(new LookToday(Scene.Told, Scene.Told), default)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_item_may_be_skipped() =>
        new[] { RecordWho5.Shape, RecordCries8.Shape, RecordPhqA.Shape, RateDomains.Shape, RateFormSix.Shape }.SelectMany(s => s.Fields)
            .Where(f => f.Required).Select(f => f.Name).Distinct().ShouldBe(["occasion", "age"]);

    [Fact]
    public void What_asks_about_harm_is_not_done_without_a_connection()
    {
        RecordPhqA.Shape.Offline.ShouldBeFalse();
        RecordCries8.Shape.Offline.ShouldBeFalse();
        RecordWho5.Shape.Offline.ShouldBeTrue();
    }
}
