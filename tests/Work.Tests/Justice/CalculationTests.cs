using Kapea.Work.Acts;
using Kapea.Work.Justice;
using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Justice;

public sealed class CalculationTests
{
    private static StatutoryClock Clock(string code) => Scene.Book.Clock(code)!;

    private static LegalDate Ends(string code, string start, int extended = 0) => Clock(code).Ends(ClockStart.At(Scene.Local(start)), Scene.Book, extended);

    private static string LastDay(string code, string start, int extended = 0) => $"{PhnomPenh.DayOf(Ends(code, start, extended).Earliest.At):yyyy-MM-dd}";

    [Fact]
    public void The_table_holds_every_clock_of_the_law() =>
        Scene.Book.Choices("statutory-clocks").ShouldBe(["KH-CUST", "KH-CUST-X", "KH-IMM", "KH-PTD-F", "KH-PTD-M", "KH-TRIALREADY", "KH-APPEAL", "KH-APPEAL-PG", "KH-OPP", "KH-CASS", "KH-NONSUIT", "KH-NONSUIT-PG", "KH-COMPLAINT", "KH-LIM-F", "KH-LIM-M"]);

    [Theory]
    [InlineData("2030-05-14T16:40", "2030-05-16T16:40", "2030-05-17T16:40")]
    [InlineData("2030-12-30T23:59", "2031-01-01T23:59", "2031-01-02T23:59")]
    [InlineData("2032-02-28T08:01", "2032-03-01T08:01", "2032-03-02T08:01")]
    public void Custody_is_counted_in_hours_exactly_also_over_holidays(string arrival, string end, string extended)
    {
        var first = Ends("KH-CUST", arrival);
        first.Earliest.ShouldBe(new LegalEnd(Scene.Local(end), null));
        (first.IsWholeDay, first.HolidaysKnown, first.IsRange).ShouldBe((false, true, false));
        Clock("KH-CUST-X").Ends(ClockStart.At(first.Binding), Scene.Book).Earliest.At.ShouldBe(Scene.Local(extended));
    }

    [Theory]
    [InlineData("KH-APPEAL", "2030-01-31T10:00", 0, "2030-02-28")]
    [InlineData("KH-APPEAL", "2032-01-31T10:00", 0, "2032-02-29")]
    [InlineData("KH-APPEAL", "2032-02-29T10:00", 0, "2032-03-29")]
    [InlineData("KH-APPEAL", "2030-01-28T10:00", 0, "2030-02-28")]
    [InlineData("KH-APPEAL", "2030-12-31T10:00", 0, "2031-01-31")]
    [InlineData("KH-APPEAL", "2031-03-31T15:00", 0, "2031-04-30")]
    [InlineData("KH-APPEAL-PG", "2031-03-31T15:00", 0, "2031-06-30")]
    [InlineData("KH-APPEAL-PG", "2030-11-30T15:00", 0, "2031-02-28")]
    [InlineData("KH-PTD-F", "2030-08-31T11:00", 0, "2031-02-28")]
    [InlineData("KH-PTD-F", "2030-08-31T11:00", 6, "2031-08-31")]
    [InlineData("KH-PTD-F", "2030-08-31T11:00", 12, "2032-02-29")]
    [InlineData("KH-PTD-F", "2030-05-17T11:00", 0, "2030-11-17")]
    [InlineData("KH-PTD-F", "2030-05-17T11:00", 6, "2031-05-17")]
    [InlineData("KH-PTD-F", "2030-05-17T11:00", 12, "2031-11-17")]
    [InlineData("KH-PTD-M", "2030-10-31T11:00", 0, "2031-02-28")]
    [InlineData("KH-PTD-M", "2030-10-31T11:00", 2, "2031-04-30")]
    [InlineData("KH-TRIALREADY", "2030-10-31T11:00", 0, "2031-02-28")]
    [InlineData("KH-OPP", "2030-12-20T11:00", 0, "2031-01-04")]
    [InlineData("KH-OPP", "2032-02-20T11:00", 0, "2032-03-06")]
    [InlineData("KH-IMM", "2030-05-17T11:00", 0, "2030-05-31")]
    [InlineData("KH-CASS", "2031-08-31T11:00", 0, "2031-09-30")]
    [InlineData("KH-LIM-F", "2032-02-29T11:00", 0, "2047-02-28")]
    [InlineData("KH-LIM-M", "2032-02-29T11:00", 0, "2037-02-28")]
    public void Days_end_at_midnight_and_months_are_counted_from_the_event(string code, string start, int extended, string last) => LastDay(code, start, extended).ShouldBe(last);

    [Fact]
    public void Counting_on_from_an_end_that_was_pulled_back_would_be_wrong()
    {
        var chained = Ends("KH-PTD-F", "2031-02-28T00:00");
        chained.Earliest.At.ShouldNotBe(Ends("KH-PTD-F", "2030-08-31T00:00", 6).Earliest.At);
    }

    [Fact]
    public void The_local_day_counts_not_the_one_in_Greenwich()
    {
        LastDay("KH-APPEAL", "2030-03-31T00:30").ShouldBe("2030-04-30");
        Ends("KH-APPEAL", "2030-03-31T00:30").Earliest.At.ShouldBe(Scene.Local("2030-04-30T23:59:59"));
    }

    [Theory]
    [InlineData("KH-PTD-F", "2030-05-17T11:00", "2030-11-17", "2030-11-18")]
    [InlineData("KH-APPEAL", "2030-03-13T11:00", "2030-04-13", "2030-04-17")]
    [InlineData("KH-APPEAL", "2030-10-09T11:00", "2030-11-09", "2030-11-12")]
    [InlineData("KH-APPEAL", "2030-12-01T11:00", "2031-01-01", "2031-01-02")]
    public void Where_the_last_day_is_none_of_work_both_days_stand_and_the_earlier_binds(string code, string start, string last, string orElse)
    {
        var date = Ends(code, start);
        date.Binding.ShouldBe(Scene.Local(last + "T23:59:59"));
        date.Earliest.OrElse.ShouldBe(Scene.Local(orElse + "T23:59:59"));
        (date.IsOpenToChoice, date.MayBe(DateOnly.Parse(last)), date.MayBe(DateOnly.Parse(orElse)), date.MayBe(DateOnly.Parse(orElse).AddDays(1))).ShouldBe((true, true, true, false));
        date.RunsAt(date.Binding.AddHours(1)).ShouldBeTrue("nobody can say yet that it has ended");
        var chosen = date with { Chosen = DateOnly.Parse(orElse) };
        (chosen.IsOpenToChoice, chosen.Binding).ShouldBe((false, Scene.Local(orElse + "T23:59:59")));
        (date with { Chosen = DateOnly.Parse(last) }).RunsAt(date.Binding.AddHours(1)).ShouldBeFalse();
    }

    [Fact]
    public void An_unconfirmed_start_gives_a_range_and_the_earlier_end_binds()
    {
        var start = new ClockStart(Scene.Local("2030-05-14T14:00"), Scene.Local("2030-05-14T16:40"));
        var custody = Clock("KH-CUST").Ends(start, Scene.Book);
        custody.IsRange.ShouldBeTrue();
        (custody.Earliest.At, custody.Latest.At, custody.Binding, custody.Last).ShouldBe((Scene.Local("2030-05-16T14:00"), Scene.Local("2030-05-16T16:40"), Scene.Local("2030-05-16T14:00"), Scene.Local("2030-05-16T16:40")));
        Clock("KH-APPEAL").Ends(start, Scene.Book).IsRange.ShouldBeFalse("both moments lie on one day");
    }

    [Fact]
    public void Every_date_says_what_it_rests_on_and_whether_the_holidays_of_its_year_are_known()
    {
        Ends("KH-PTD-F", "2030-05-17T11:00").Basis.ShouldBe(new LegalBasis("KH-PTD-F", "Code of Criminal Procedure", "208", new(2020, 1, 1), false));
        Ends("KH-APPEAL", "2030-05-17T11:00").HolidaysKnown.ShouldBeTrue();
        Ends("KH-LIM-F", "2030-05-17T11:00").HolidaysKnown.ShouldBeFalse();
        ReferenceBook.Empty.Clock("KH-CUST").ShouldBeNull();
    }

    [Theory]
    [InlineData("KH-PTD-F", 0, 0, null, 6)]
    [InlineData("KH-PTD-F", 1, 6, null, 6)]
    [InlineData("KH-PTD-F", 2, 12, null, 0)]
    [InlineData("KH-PTD-M", 0, 0, null, 2)]
    [InlineData("KH-PTD-M", 1, 2, null, 0)]
    [InlineData("KH-PTD-M", 1, 1, null, 0)]
    [InlineData("KH-PTD-M", 0, 0, 24, 2)]
    [InlineData("KH-PTD-M", 0, 0, 12, 2)]
    [InlineData("KH-PTD-M", 0, 0, 11, 2)]
    [InlineData("KH-PTD-M", 0, 0, 9, 1)]
    [InlineData("KH-PTD-M", 0, 0, 10, 1)]
    [InlineData("KH-PTD-M", 0, 0, 8, 0)]
    [InlineData("KH-PTD-M", 0, 0, 1, 0)]
    [InlineData("KH-CUST", 0, 0, null, 0)]
    public void An_extension_is_bound_by_the_law_and_by_half_the_minimum_sentence(string code, int times, int extended, int? minimum, int left) =>
        Clock(code).MayStillBeExtendedBy(times, extended, minimum).ShouldBe(left);

    /// <summary>Half of an odd number of months is months and half of the days of the month that is begun, rounded down.</summary>
    [Theory]
    [InlineData("2030-05-17", 2, null, "2030-11-17", false)]
    [InlineData("2030-05-17", 2, 12, "2030-11-17", false)]
    [InlineData("2030-05-17", 2, 13, "2030-11-17", false)]
    [InlineData("2030-05-17", 2, 11, "2030-11-01", true)]
    [InlineData("2030-05-17", 1, 11, "2030-10-17", false)]
    [InlineData("2030-05-17", 1, 9, "2030-10-02", true)]
    [InlineData("2030-08-31", 2, 11, "2031-02-14", true)]
    [InlineData("2031-08-31", 2, 11, "2032-02-14", true)]
    [InlineData("2030-09-30", 2, 11, "2031-03-15", true)]
    [InlineData("2030-01-31", 1, 9, "2030-06-15", true)]
    public void Half_of_an_odd_minimum_is_counted_to_the_day_and_the_date_says_what_bound_it(string order, int months, int? minimum, string last, bool isBound)
    {
        var date = Clock("KH-PTD-M").EndsExtended(ClockStart.On(DateOnly.Parse(order)), Scene.Book, months, minimum);
        PhnomPenh.DayOf(date.Binding).ToString("yyyy-MM-dd", null).ShouldBe(last);
        date.Bound.ShouldBe(isBound ? new LegalBound(50, minimum!.Value) : null);
    }

    [Fact]
    public void The_time_of_a_journey_is_not_counted_and_both_ends_are_known()
    {
        var start = ClockStart.At(Scene.Local("2030-05-16T16:40"));
        var date = Clock("KH-CUST-X").EndsApartFrom(start, Scene.Book, TimeSpan.FromMinutes(200));
        date.Earliest.ShouldBe(new LegalEnd(Scene.Local("2030-05-17T16:40"), Scene.Local("2030-05-17T20:00")));
        (date.Binding, date.Last, date.IsOpenToChoice, date.MayBe(new(2030, 5, 17))).ShouldBe((Scene.Local("2030-05-17T16:40"), Scene.Local("2030-05-17T20:00"), false, false));
        Clock("KH-CUST-X").EndsApartFrom(start, Scene.Book, TimeSpan.Zero).Earliest.OrElse.ShouldBeNull();
        Clock("KH-OPP").EndsApartFrom(start, Scene.Book, TimeSpan.FromMinutes(200)).ShouldBe(Clock("KH-OPP").Ends(start, Scene.Book), "days are not counted in minutes");
    }

    [Fact]
    public void A_step_of_the_investigation_begins_the_time_bar_anew()
    {
        var offence = ClockStart.At(Scene.Local("2029-06-15T12:00"));
        PhnomPenh.DayOf(Calculation.TimeBar(Scene.Book, true, offence, null)!.Binding).ShouldBe(new DateOnly(2044, 6, 15));
        PhnomPenh.DayOf(Calculation.TimeBar(Scene.Book, false, offence, null)!.Binding).ShouldBe(new DateOnly(2034, 6, 15));
        PhnomPenh.DayOf(Calculation.TimeBar(Scene.Book, false, offence, Scene.Local("2030-05-14T16:00"))!.Binding).ShouldBe(new DateOnly(2035, 5, 14));
        Calculation.TimeBar(Scene.Book, false, offence, Scene.Local("2029-01-01T12:00"))!.Start.ShouldBe(offence, "a step before the offence interrupts nothing");
        Calculation.TimeBar(ReferenceBook.Empty, false, offence, null).ShouldBeNull();
    }

    [Fact]
    public void A_judgment_is_final_the_day_after_the_last_clock_counting_the_later_of_two_days()
    {
        var (appeal, general) = (Ends("KH-APPEAL", "2031-03-31T15:00"), Ends("KH-APPEAL-PG", "2031-03-31T15:00"));
        Calculation.FinalOn([appeal, general]).ShouldBe(new DateOnly(2031, 7, 1));
        Calculation.FinalOn([appeal]).ShouldBe(new DateOnly(2031, 5, 1));
        Calculation.FinalOn([]).ShouldBeNull();
        Calculation.FinalOn([Ends("KH-APPEAL", "2030-03-13T11:00")]).ShouldBe(new DateOnly(2030, 4, 18), "nobody has chosen the earlier day");
        Calculation.FinalOn([Ends("KH-APPEAL", "2030-03-13T11:00") with { Chosen = new(2030, 4, 13) }]).ShouldBe(new DateOnly(2030, 4, 14));
    }

    [Fact]
    public void Reminders_stand_at_parts_of_custody_and_at_days_before_other_ends()
    {
        Reminders.Of(Scene.Book, "custody", Ends("KH-CUST", "2030-05-14T16:40")).ShouldBe(
            [(1, Scene.Local("2030-05-15T16:40")), (2, Scene.Local("2030-05-16T04:40")), (3, Scene.Local("2030-05-16T11:52"))]);
        Reminders.Of(Scene.Book, "detention", Ends("KH-PTD-F", "2030-05-17T11:00")).Select(r => PhnomPenh.DayOf(r.At).ToString("MM-dd", null)).ShouldBe(["10-18", "11-03", "11-10", "11-14", "11-16"]);
        Reminders.Of(Scene.Book, "detention", Ends("KH-IMM", "2030-05-17T11:00")).Select(r => (r.Step, PhnomPenh.DayOf(r.At).ToString("MM-dd", null))).ShouldBe([(1, "05-17"), (2, "05-24"), (3, "05-28"), (4, "05-30")], "none lies before the start");
        Reminders.Of(ReferenceBook.Empty, "custody", Ends("KH-CUST", "2030-05-14T16:40")).ShouldBeEmpty();
    }

    [Fact]
    public void A_chosen_day_moves_its_own_clock_alone_and_shortens_no_range()
    {
        var date = Ends("KH-APPEAL", "2030-03-13T11:00");
        var choice = new DateChosen("KH-APPEAL", new(2030, 4, 17), "x", Scene.Told);
        date.Choose(choice).Chosen.ShouldBe(new DateOnly(2030, 4, 17));
        date.Choose(choice with { Rule = "KH-APPEAL-PG" }).ShouldBe(date);
        var range = Clock("KH-APPEAL").Ends(ClockStart.On(new(2030, 3, 13), new(2030, 3, 20)), Scene.Book);
        var chosen = range.Choose(choice with { Day = new(2030, 4, 13) });
        (chosen.Binding, chosen.Last).ShouldBe((Scene.Local("2030-04-13T23:59:59"), range.Last));
        Calculation.FinalOn([chosen]).ShouldBe(Calculation.FinalOn([range]), "what is not confirmed keeps it from being final");
    }
}
