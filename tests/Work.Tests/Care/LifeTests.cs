using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Care;

/// <summary>Money with its receipts, school and the last week, and how often a child has told its story.</summary>
public sealed class LifeTests
{
    private static readonly Circumstances Now = CareScene.At("2030-06-03T09:00");
    private static readonly RecordWelfare Bus = new(40_000, Currency.KHR, WelfarePurpose.Transport, null, WelfareReceiver.Caregiver, "No. 214", null);
    private static readonly RecordAccompaniment AtThePolice = new(InterviewKind.Police, [Companion.SocialWorker], true, Known.No, [ChildMeasure.SupportPerson, ChildMeasure.BreaksAllowed], 8, 5, null);

    private static CareState Given(params ReadOnlySpan<RecordWelfare> lines)
    {
        var state = CareScene.Opened;
        foreach (var line in lines) state = state.After(RecordWelfare.Decide(state, line, Now), "2030-06-03T09:00");
        return state;
    }

    private static CareState Interviewed(params ReadOnlySpan<RecordAccompaniment> interviews)
    {
        var state = CareScene.Opened;
        foreach (var interview in interviews) state = state.After(RecordAccompaniment.Decide(state, interview, Now), "2030-06-03T09:00");
        return state;
    }

    private static RecordWelfare Typed(params ReadOnlySpan<(string Name, string Value)> typed)
    {
        var raw = ImmutableDictionary.CreateRange(StringComparer.Ordinal, typed.ToArray().Select(t => KeyValuePair.Create<string, Raw>(t.Name, new Raw.Word(t.Value))));
        return RecordWelfare.From(((Checked.Good)Check.Read(RecordWelfare.Shape, raw, Now.At, Scene.Book)).Answers);
    }

    [Fact]
    public void Dollars_are_kept_in_cents_and_riel_as_they_are()
    {
        Typed(("currency", "USD"), ("amount", "12"), ("cents", "50"), ("purpose", "Food"), ("to", "Caregiver"), ("receipt", "1")).Amount.ShouldBe(1250);
        Typed(("currency", "USD"), ("amount", "100000000"), ("purpose", "Food"), ("to", "Caregiver"), ("receipt", "1")).Amount.ShouldBe(10_000_000_000);
        Typed(("currency", "KHR"), ("amount", "40000"), ("purpose", "Food"), ("to", "Caregiver"), ("receipt", "1")).Amount.ShouldBe(40_000);
    }

    [Fact]
    public void A_line_is_taken_back_by_a_line_against_it_and_stays()
    {
        RecordWelfare.Decide(CareScene.Opened, Bus with { Amount = 0 }, Now).ShouldRefuse(CareRefusals.NothingGiven);
        RecordWelfare.Decide(CareScene.Closed, Bus, Now).ShouldRefuse(CasesRefusals.Closed);
        var state = Given(Bus, Bus, Bus with { Amount = 1250, Currency = Currency.USD });
        (state.Total(Currency.KHR), state.Total(Currency.USD)).ShouldBe((80_000, 1250));
        ReverseWelfare.Decide(CareState.Empty, new(1, "x"), Now).ShouldRefuse(CasesRefusals.NotOpened);
        ReverseWelfare.Decide(state, new(4, "x"), Now).ShouldRefuse(CareRefusals.NoSuchLine);
        var reversed = state.After(ReverseWelfare.Decide(state, new(2, "written down twice"), Now), "2030-06-03T09:00");
        (reversed.Total(Currency.KHR), reversed.Welfare.Length, reversed.Welfare[1].Reversed!.Reason).ShouldBe((40_000, 3, "written down twice"));
        ReverseWelfare.Decide(reversed, new(2, "x"), Now).ShouldRefuse(CareRefusals.ReversedAlready);
    }

    [Fact]
    public void A_line_whose_entry_was_destroyed_counts_nothing_and_the_others_keep_their_numbers()
    {
        var hole = CareScene.Opened.Apply(new Unopened(WelfareRecorded.WireName), default);
        var state = hole.After(RecordWelfare.Decide(hole, Bus, Now), "2030-06-03T09:00");
        ReverseWelfare.Decide(state, new(1, "x"), Now).ShouldRefuse(CareRefusals.NoSuchLine);
        state.Total(Currency.KHR).ShouldBe(40_000);
        state.After(ReverseWelfare.Decide(state, new(2, "x"), Now), "2030-06-03T09:00").Total(Currency.KHR).ShouldBe(0);
        CareOffers.OnCare(hole).Select(o => o.Act).ShouldNotContain(ReverseWelfare.WireName);
        CareScene.Opened.Apply(new WelfareReversed(1, "x", Now.At), default).Welfare.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_can_be_taken_back_after_the_case_is_closed()
    {
        var closed = Given(Bus).Apply(new NotEligibleDecided("moved", Now.At), default);
        ReverseWelfare.Decide(closed, new(1, "never paid out"), Now).Happens().Entry<WelfareReversed>().Line.ShouldBe(1);
    }

    // attended of school days, street days at the two latest reviews: the outcome
    [Theory]
    [InlineData(18, 0, 18, 0, DailyOutcome.Good)]
    [InlineData(17, 0, 20, 0, DailyOutcome.NotYet)]
    [InlineData(20, 0, 17, 0, DailyOutcome.NotYet)]
    [InlineData(20, 1, 20, 0, DailyOutcome.NotYet)]
    [InlineData(20, 0, 20, 1, DailyOutcome.NotYet)]
    public void School_and_street_turn_out_well_at_two_reviews_in_a_row(int first, int street, int second, int later, DailyOutcome outcome) =>
        DailyLife.Judge([School(first, "2030-06-30"), School(second, "2030-09-30")], [Week(street, "2030-06-30"), Week(later, "2030-09-30")], Scene.Book).ShouldBe(outcome);

    [Fact]
    public void Only_the_latest_reviews_count_and_one_is_too_few()
    {
        ImmutableArray<SchoolRecorded> schools = [School(20, "2030-12-30"), School(5, "2030-06-30"), School(20, "2030-09-30")];
        ImmutableArray<WeekRecorded> weeks = [Week(0, "2030-12-30"), Week(6, "2030-06-30"), Week(0, "2030-09-30")];
        DailyLife.Judge(schools, weeks, Scene.Book).ShouldBe(DailyOutcome.Good, "written down late, it stands at its own time");
        DailyLife.Judge(schools, weeks[..1], Scene.Book).ShouldBe(DailyOutcome.TooFew);
        DailyLife.Judge(schools[..1], weeks, Scene.Book).ShouldBe(DailyOutcome.TooFew);
        DailyLife.Judge(schools, weeks, ReferenceBook.Empty).ShouldBe(DailyOutcome.TooFew);
    }

    [Fact]
    public void Whoever_is_not_enrolled_attends_nothing_and_what_is_not_known_is_no_figure()
    {
        new SchoolRecorded(Known.No, null, null, null, null, null, Now.At).Percent.ShouldBe(0);
        new SchoolRecorded(Known.Unknown, null, null, null, null, null, Now.At).Percent.ShouldBeNull();
        School(19, "2030-06-30").Percent.ShouldBe(95);
        RecordSchool.Decide(CareScene.Opened, new(Known.Yes, 6, 21, 20, null, null), Now).ShouldRefuse(CareRefusals.MoreThanSchoolDays);
        RecordSchool.Decide(CareScene.Closed, new(Known.No, null, null, null, null, null), Now).ShouldRefuse(CasesRefusals.Closed);
        RecordWeek.Decide(CareScene.Closed, new(0, null, null, null, null, null), Now).ShouldRefuse(CasesRefusals.Closed);
        RecordWeek.Decide(CareScene.Opened, new(0, 3, null, null, null, null), Now).ShouldRefuse(CareRefusals.HoursOnNoDay);
        CareScene.Opened.After(RecordSchool.Decide(CareScene.Opened, new(Known.Yes, 6, 19, 20, null, null), Now), "2030-06-03T09:00").Schools.Length.ShouldBe(1);
        CareScene.Opened.After(RecordWeek.Decide(CareScene.Opened, new(2, 4, Known.Yes, Known.No, IncomeTo.Caregiver, null), Now), "2030-06-03T09:00").Weeks.Single().Days.ShouldBe(2);
    }

    [Fact]
    public void Nothing_outside_the_seal_says_what_a_week_was_like() =>
        new[] { RecordWeek.WireName, WeekRecorded.WireName, RecordWeek.Audit.Code }.ShouldAllBe(name => !name.Contains("beg", StringComparison.Ordinal) && !name.Contains("street", StringComparison.Ordinal) && !name.Contains("scrap", StringComparison.Ordinal));

    [Fact]
    public void Each_telling_counts_and_from_the_third_on_it_is_said_aloud()
    {
        RecordAccompaniment.Decide(CareScene.Closed, AtThePolice, Now).ShouldRefuse(CasesRefusals.Closed);
        RecordAccompaniment.Decide(CareScene.Opened, AtThePolice with { Companions = [Companion.SocialWorker, Companion.Nobody] }, Now).ShouldRefuse(CareRefusals.NobodyAndSomebody);
        var first = RecordAccompaniment.Decide(CareScene.Opened, AtThePolice, Now).Happens();
        (first.Answer["tellings"], first.Answer["too_often"]).ShouldBe(("1", "no"));
        var two = Interviewed(AtThePolice, AtThePolice with { Kind = InterviewKind.Prosecutor }, AtThePolice with { Kind = InterviewKind.Forensic, Told = false });
        (two.Tellings, two.IsToldTooOften(Scene.Book)).ShouldBe((2, false));
        var third = RecordAccompaniment.Decide(two, AtThePolice, Now).Happens();
        (third.Answer["tellings"], third.Answer["too_often"]).ShouldBe(("3", "yes"));
        Interviewed(AtThePolice, AtThePolice with { Kind = InterviewKind.Prosecutor }, AtThePolice).TellingsByKind.ShouldBe([KeyValuePair.Create(InterviewKind.Police, 2), KeyValuePair.Create(InterviewKind.Prosecutor, 1)]);
        Interviewed(AtThePolice, AtThePolice, AtThePolice).IsToldTooOften(ReferenceBook.Empty).ShouldBeFalse();
    }

    private static SchoolRecorded School(int attended, string day) => new(Known.Yes, 6, attended, 20, null, null, Scene.Local(day + "T09:00"));

    private static WeekRecorded Week(int days, string day) => new(days, null, null, null, null, null, Scene.Local(day + "T09:00"));
}
