using Kapea.Work.Exchange;
using Kapea.Work.Finding;

namespace Kapea.Work.Tests.Exchange;

/// <summary>Dates as lists write them.</summary>
public sealed class SheetDateTests
{
    private static CaseAsGiven Born(object? cell) => Lists.One(["Name", "Date of birth"], "Sokha", cell);

    [Theory]
    [InlineData("31/12/2015", "2015-12-31")]
    [InlineData("12/31/2015", "2015-12-31")]
    [InlineData("2015-12-31", "2015-12-31")]
    [InlineData("31.12.2015", "2015-12-31")]
    [InlineData("៣១/១២/២០១៥", "2015-12-31")]
    [InlineData("ថ្ងៃទី១២ ខែមីនា ឆ្នាំ២០១៥", "2015-03-12")]
    [InlineData("ថ្ងៃទី១២ខែមីនាឆ្នាំ២០១៥", "2015-03-12")]
    [InlineData("12-មីនា-2015", "2015-03-12")]
    [InlineData("12 March 2015", "2015-03-12")]
    [InlineData("March 12th, 2015", "2015-03-12")]
    [InlineData("12-Mar-15", "2015-03-12")]
    [InlineData("31/12/2558", "2015-12-31")]
    [InlineData("១២ មីនា ព.ស. ២៥៥៨", "2015-03-12")]
    [InlineData("20151231", "2015-12-31")]
    [InlineData("2015-12-31 00:00:00", "2015-12-31")]
    [InlineData("2015-12-31T00:00:00", "2015-12-31")]
    [InlineData("29/02/2016", "2016-02-29")]
    [InlineData("05/05/2015", "2015-05-05")]
    [InlineData("2015-12-30T17:00:00Z", "2015-12-31")]
    [InlineData("2015-12-31 08:00:00 +07:00", "2015-12-31")]
    public void A_day_is_read_as_it_was_meant(string text, string day) => Born(text).Born.ShouldBe(BirthSpan.On(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2015", "2015-01-01", "2015-12-31")]
    [InlineData("២៥៥៨", "2015-01-01", "2015-12-31")]
    [InlineData("03/2015", "2015-03-01", "2015-03-31")]
    [InlineData("ខែមីនា ឆ្នាំ២០១៥", "2015-03-01", "2015-03-31")]
    public void Less_than_a_day_is_the_days_it_may_be(string text, string from, string until) => Born(text).Born.ShouldBe(new BirthSpan(DateOnly.Parse(from), DateOnly.Parse(until)));

    [Theory]
    [InlineData("31/02/2015")]
    [InlineData("13/13/2015")]
    [InlineData("about 2015")]
    [InlineData("12 Foo 2015")]
    [InlineData("1/2/3/4")]
    [InlineData("01/01/1900")]
    [InlineData("99999999999999999999")]
    [InlineData("០")]
    public void What_is_no_day_is_kept_as_received(string text)
    {
        var given = Born(text);
        given.Born.ShouldBeNull();
        given.AsReceived.ShouldContain(new ValueReceived("Date of birth", text));
        given.Troubles.ShouldContain(new Trouble(TroubleKind.NotUnderstood, ExchangeTroubles.DateUnknown, "Date of birth"));
    }

    [Theory]
    [InlineData(1, false, "1900-01-01")]
    [InlineData(59, false, "1900-02-28")]
    [InlineData(60, false, null)]
    [InlineData(61, false, "1900-03-01")]
    [InlineData(42369, false, "2015-12-31")]
    [InlineData(42369.75, false, "2015-12-31")]
    [InlineData(0, false, null)]
    [InlineData(-1, false, null)]
    [InlineData(2958465, false, "9999-12-31")]
    [InlineData(2958466, false, null)]
    [InlineData(double.NaN, false, null)]
    [InlineData(0, true, "1904-01-01")]
    [InlineData(40907, true, "2015-12-31")]
    [InlineData(2957003, true, "9999-12-31")]
    [InlineData(2957004, true, null)]
    [InlineData(2958465, true, null)]
    public void Numbers_of_days_leave_out_the_day_that_never_was(double number, bool is1904, string? day) => ExcelDay.Of(number, is1904).ShouldBe(day is null ? null : DateOnly.Parse(day));

    [Fact]
    public void A_bare_number_in_a_column_of_dates_is_the_day_it_stands_for_and_that_is_said()
    {
        Born(42369).Born.ShouldBe(BirthSpan.On(new(2015, 12, 31)));
        Born(42369).Said().ShouldBe([ExchangeTroubles.DateNumber]);
        Born("42369").Born.ShouldBe(BirthSpan.On(new(2015, 12, 31)));
        Born(2015).Born.ShouldBe(BirthSpan.In(2015));
        Born(new DateOnly(2015, 12, 31)).Troubles.ShouldBeEmpty();
        Born(12).Born.ShouldBeNull();
    }

    [Fact]
    public void One_row_that_is_certain_decides_its_column()
    {
        var read = Lists.Read(Lists.Sheet(["Name", "DOB"], ["Sokha", "03/04/2015"], ["Dara", "25/04/2015"]));
        read.Cases[0].Born.ShouldBe(BirthSpan.On(new(2015, 4, 3)));
        read.Questions.ShouldBeEmpty();
        Lists.Read(Lists.Sheet(["Name", "DOB"], ["Sokha", "03/04/2015"], ["Dara", "04/25/2015"])).Cases[0].Born.ShouldBe(BirthSpan.On(new(2015, 3, 4)));
    }

    [Fact]
    public void Where_no_row_is_certain_a_person_is_asked_and_nothing_is_guessed()
    {
        var sheet = Lists.Sheet(["Name", "DOB"], ["Sokha", "03/04/2015"], ["Dara", "05/06/2014"]);
        var read = Lists.Read(sheet);
        read.Questions.Select(q => (q.Heading, q.Dates.IsAsked, q.Dates.Either)).ShouldBe([("DOB", true, 2)]);
        read.Cases[0].Born.ShouldBeNull();
        read.Cases[0].AsReceived.ShouldContain(new ValueReceived("DOB", "03/04/2015"));
        read.Cases[0].Said().ShouldBe([ExchangeTroubles.DateUndecided]);
        var answered = Lists.Read(sheet, change: c => c.Target == ColumnTarget.BirthDate ? c with { Style = DateStyle.MonthFirst } : c);
        answered.Questions.ShouldBeEmpty();
        answered.Cases[0].Born.ShouldBe(BirthSpan.On(new(2015, 3, 4)));
    }

    [Fact]
    public void Rows_that_contradict_each_other_are_asked_about_and_what_is_certain_is_read()
    {
        var read = Lists.Read(Lists.Sheet(["Name", "DOB"], ["Sokha", "03/04/2015"], ["Dara", "25/04/2015"], ["Mealea", "04/25/2015"]));
        read.Questions.ShouldHaveSingleItem();
        read.Cases.Select(c => c.Born is not null).ShouldBe([false, true, true]);
    }

    [Fact]
    public void A_date_that_can_only_be_the_other_way_round_is_read_and_said() =>
        Lists.Read(Lists.Sheet(["Name", "DOB"], ["Sokha", "04/25/2015"]), change: c => c.Target == ColumnTarget.BirthDate ? c with { Style = DateStyle.DayFirst } : c)
            .Cases[0].Said().ShouldBe([ExchangeTroubles.OtherWayRound]);

    [Fact]
    public void A_column_that_a_program_half_turned_into_dates_is_doubted()
    {
        // Typed 03/04, 05/06, 07/08 and read with the month first; 25/04 stayed text.
        var sheet = Lists.Sheet(["Name", "DOB"], ["A", new DateOnly(2015, 3, 4)], ["B", new DateOnly(2015, 5, 6)], ["C", new DateOnly(2015, 7, 8)], ["D", "25/04/2015"], ["E", "26/04/2015"], ["F", "27/04/2015"]);
        var read = Lists.Read(sheet);
        read.Questions.Single().Dates.MaySwap.ShouldBeTrue();
        read.Cases[0].Troubles.ShouldContain(new Trouble(TroubleKind.Contradicts, ExchangeTroubles.MaySwap, "DOB"));
        read.Cases[0].Born.ShouldBe(BirthSpan.On(new(2015, 3, 4)));
        read.Cases[3].Troubles.ShouldBeEmpty();
    }

    [Fact]
    public void Turned_years_are_said()
    {
        Born("31/12/2558").Said().ShouldBe([ExchangeTroubles.BuddhistYear]);
        Born("31/12/15").Said().ShouldBe([ExchangeTroubles.ShortYear]);
        Born("31/12/29").Born.ShouldBe(BirthSpan.On(new(2029, 12, 31)));
    }

    [Theory]
    [InlineData("12", "2017-03-05", "2018-03-04")]
    [InlineData("12 years", "2017-03-05", "2018-03-04")]
    [InlineData("១២ ឆ្នាំ", "2017-03-05", "2018-03-04")]
    [InlineData("១២ឆ្នាំ", "2017-03-05", "2018-03-04")]
    [InlineData("8 months", "2029-06-05", "2029-07-04")]
    [InlineData("1 year 2 months", "2028-12-05", "2029-01-04")]
    [InlineData("12 on 25/06/2024", "2011-06-26", "2012-06-25")]
    [InlineData("12 (25/06/2024)", "2011-06-26", "2012-06-25")]
    [InlineData("12 on 2024", "2011-01-02", "2012-12-31")]
    [InlineData("7.5", "2022-03-05", "2023-03-04")]
    [InlineData("7,5 ឆ្នាំ", "2022-03-05", "2023-03-04")]
    [InlineData("7.0", "2022-03-05", "2023-03-04")]
    public void An_age_is_the_days_between_which_somebody_of_it_was_born(string text, string from, string until) =>
        Lists.Read(Lists.Sheet(["Name", "Age"], ["Sokha", text]), agesOn: Lists.Today).Cases[0].Born.ShouldBe(new BirthSpan(DateOnly.Parse(from), DateOnly.Parse(until)));

    [Fact]
    public void An_age_needs_a_day_and_takes_the_nearest_that_is_said()
    {
        Lists.One(["Name", "Age"], "Sokha", 12).Said().ShouldBe([ExchangeTroubles.AgeWithoutDay]);
        Lists.One(["Name", "Age"], "Sokha", 12).AsReceived.ShouldContain(new ValueReceived("Age", "12"));
        Lists.One(["Name", "Age", "Registered"], "Sokha", 12, "25/06/2024").Born.ShouldBe(BirthSpan.Aged(12, new(2024, 6, 25)));
        Lists.One(["Name", "Age", "Age on", "Registered"], "Sokha", 12, "25/06/2023", "25/06/2024").Born.ShouldBe(BirthSpan.Aged(12, new(2023, 6, 25)));
    }

    [Theory]
    [InlineData("grown up")]
    [InlineData("200")]
    [InlineData("12 13")]
    [InlineData("12 dogs")]
    public void What_is_no_age_is_kept(string text) => Lists.One(["Name", "Age"], "Sokha", text).Said().ShouldBe([ExchangeTroubles.AgeUnknown]);

    [Theory]
    [InlineData("Date of birth", "05/03/2030")]
    [InlineData("Date of birth", "2031")]
    [InlineData("Registered", "31/12/2030")]
    [InlineData("Age on", "31/12/2030")]
    public void A_day_that_has_not_come_yet_is_kept_and_said(string heading, string text)
    {
        var given = Lists.Read(Lists.Sheet(["Name", "Age", heading], ["Sokha", 12, text]), agesOn: Lists.Today, change: c => c.Heading == heading ? c with { Style = DateStyle.DayFirst } : c).Cases.Single();
        given.Said().ShouldBe([ExchangeTroubles.DayAhead]);
        given.AsReceived.ShouldBe([new(heading, text)]);
        (given.Born, given.Registered).ShouldBe((BirthSpan.Aged(12, Lists.Today), null));
    }

    [Theory]
    [InlineData("9 on 3/14/2061")]
    [InlineData("9 (2061)")]
    public void An_age_of_a_day_that_has_not_come_yet_makes_no_birth(string text)
    {
        var given = Lists.Read(Lists.Sheet(["Name", "Age"], ["Sokha", text]), agesOn: Lists.Today).Cases.Single();
        given.Born.ShouldBeNull();
        given.Said().ShouldBe([ExchangeTroubles.DayAhead]);
        given.AsReceived.ShouldBe([new("Age", text)]);
    }

    [Fact]
    public void A_part_of_a_year_is_kept_beside_the_age_in_a_workbook_as_in_a_csv()
    {
        foreach (var cell in new object[] { 7.5, "7.5" })
        {
            var given = Lists.Read(Lists.Sheet(["Name", "Age"], ["Sokha", cell]), agesOn: Lists.Today).Cases.Single();
            (given.Born, given.AsReceived.Single()).ShouldBe((BirthSpan.Aged(7, Lists.Today), new ValueReceived("Age", "7.5")));
        }
    }

    [Fact]
    public void A_year_with_a_digit_too_many_is_mended_and_kept()
    {
        var given = Born("22015-01-31");
        given.Born.ShouldBe(BirthSpan.On(new(2015, 1, 31)));
        given.Said().ShouldBe([ExchangeTroubles.DigitTooMany]);
        given.AsReceived.ShouldBe([new("Date of birth", "22015-01-31")]);
    }

    [Fact]
    public void A_birth_of_today_and_one_of_this_year_are_possible()
    {
        Born("04/03/2030").Born.ShouldBeNull("either number can be the day");
        Born(new DateOnly(2030, 3, 4)).Born.ShouldBe(BirthSpan.On(Lists.Today));
        Born("2030").Troubles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("45")]
    [InlineData("26 years")]
    [InlineData("45 on 25/06/2024")]
    public void An_age_that_no_child_has_is_kept_and_said(string text)
    {
        var given = Lists.Read(Lists.Sheet(["Name", "Age"], ["Sokha", text]), agesOn: Lists.Today).Cases.Single();
        given.Said().ShouldBe([ExchangeTroubles.AgeNotAChilds]);
        given.AsReceived.ShouldBe([new("Age", text)]);
        given.Born.ShouldBeNull();
        Lists.Read(Lists.Sheet(["Name", "Age"], ["Sokha", 25]), agesOn: Lists.Today).Cases.Single().Born.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1970-01-01")]
    [InlineData("31/12/31")]
    [InlineData("1974")]
    [InlineData("2004-03-04")]
    public void A_birth_of_no_child_is_kept_and_said(string text)
    {
        var given = Lists.One(["Name", "DOB", "Age", "Registered"], "Sokha", text, "12", "2030-03-04");
        given.Said().ShouldBe([ExchangeTroubles.AgeNotAChilds]);
        given.AsReceived.ShouldBe([new("DOB", text)]);
        given.Born.ShouldBe(BirthSpan.Aged(12, Lists.Today), "the age says more");
    }

    [Fact]
    public void Who_was_a_child_when_the_case_began_is_born_when_it_is_said()
    {
        Lists.One(["Name", "DOB"], "Sokha", "2004-03-05").Born.ShouldNotBeNull();
        Lists.One(["Name", "DOB", "Registered"], "Sokha", "1995-03-05", "2009-01-15").ShouldSatisfyAllConditions(c => c.Born.ShouldBe(BirthSpan.On(new(1995, 3, 5))), c => c.Troubles.ShouldBeEmpty());
        Lists.Read(Lists.Sheet(["Name", "DOB"], ["Sokha", "1995-03-05"]), agesOn: new(2009, 1, 15)).Cases.Single().Born.ShouldNotBeNull();
    }

    [Fact]
    public void Age_and_birth_that_do_not_fit_are_both_kept_and_said()
    {
        var given = Lists.One(["Name", "DOB", "Age", "Registered"], "Sokha", "25/06/2010", 5, "25/06/2024");
        given.Born.ShouldBe(BirthSpan.On(new(2010, 6, 25)));
        given.Said().ShouldBe([ExchangeTroubles.AgeAgainstBirth]);
        given.AsReceived.ShouldContain(new ValueReceived("Age", "5"));
        Lists.One(["Name", "DOB", "Age", "Age on"], "Sokha", "25/06/2010", 14, "25/06/2024").ShouldSatisfyAllConditions(c => c.Troubles.ShouldBeEmpty(), c => c.AsReceived.ShouldBe([new("Age", "14"), new("Age on", "25/06/2024")]));
        Lists.One(["Name", "DOB", "Registered"], "Sokha", "25/06/2025", "25/06/2024").Said().ShouldBe([ExchangeTroubles.BornLater]);
    }
}
