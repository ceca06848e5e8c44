using Kapea.Work.Reference;

namespace Kapea.Work.Tests.Reference;

public sealed class ReferenceTests
{
    private const string Head = "code\tweighty\tsource\tvalid_from\tvalid_to\tverified_by\n";

    private static ReferenceReading Parse(string text) => ReferenceTable.Parse("grooming-indicators", text);

    [Fact]
    public void The_files_of_the_repository_are_read_without_a_fault()
    {
        var (book, faults) = Scene.Read();
        faults.ShouldBeEmpty();
        book.Tables.Select(t => t.Name).ShouldBe(["alert-ladders", "care-terms", "caseload", "cell-words", "claim-terms", "column-words", "consent-ages", "consent-terms", "foreign-laws", "grooming-indicators", "hearing-terms", "holidays", "incident-types", "instrument-changes", "instrument-cutoffs", "instruments", "investigation-clocks", "justice-reminders", "khmer-sounds", "kit-items", "kit-levels", "kits", "match-lines", "match-weights", "offences", "primero-fields", "received-words", "response-times", "risk-levels", "score-schedule", "services", "sound-costs", "statutory-clocks", "stock-clocks", "triage-rules"]);
        book.Tables.SelectMany(t => t.Rows).ShouldAllBe(r => r.Provenance.Source.Length > 0 && !r.Provenance.IsVerified);
    }

    [Fact]
    public void The_files_hold_what_the_rules_need()
    {
        Scene.Book.GroomingIndicators.Select(i => i.Code).ShouldBe(Enumerable.Range(1, 12).Select(i => $"G{i}"));
        Scene.Book.GroomingIndicators.Where(i => i.IsWeighty).Select(i => i.Code).ShouldBe(["G5", "G6", "G9"]);
        Scene.Book.TriageRules.Select(r => r.Rule).ShouldBe(Enumerable.Range(1, 10).Select(i => $"T{i}"));
        Scene.Book.ResponseTimes.Length.ShouldBe(9 * 4 + 1 + 6);
        Scene.Book.RiskLevels.Select(r => r.Level).ShouldBe(Enum.GetValues<RiskLevel>(), ignoreOrder: true);
        Scene.Book.Choices("incident-types").Length.ShouldBe(21);
        Scene.Book.Choices("alert-ladders").ShouldBe(["kandal", "phnom-penh"]);
    }

    [Theory]
    [InlineData("first_response", RiskLevel.P1, "2030-03-04T20:12")]
    [InlineData("first_response", RiskLevel.High, "2030-03-05T19:12")]
    [InlineData("first_response", RiskLevel.Medium, "2030-03-07T19:12")]
    [InlineData("first_response", RiskLevel.Low, "2030-03-11T23:59:59")]
    [InlineData("face_to_face", RiskLevel.High, "2030-03-05T19:12")]
    [InlineData("registration", RiskLevel.High, "2030-03-06T19:12")]
    [InlineData("initial_assessment", RiskLevel.High, "2030-03-06T19:12")]
    [InlineData("comprehensive_assessment", RiskLevel.High, "2030-03-18T23:59:59")]
    [InlineData("case_plan", RiskLevel.P1, "2030-03-11T23:59:59")]
    [InlineData("plan_review", RiskLevel.P1, "2030-03-18T23:59:59")]
    [InlineData("contact", RiskLevel.P1, "2030-03-07T23:59:59")]
    [InlineData("supervision", RiskLevel.P1, "2030-03-04T23:59:59")]
    public void Times_end_where_the_table_says(string step, RiskLevel risk, string due) =>
        Scene.Book.ResponseTime(step, risk)!.DueFrom(Scene.Told).ShouldBe(Scene.Local(due));

    [Fact]
    public void A_day_ends_in_Phnom_Penh_not_in_Greenwich()
    {
        var evening = new DateTimeOffset(2030, 3, 4, 17, 30, 0, TimeSpan.Zero);
        Scene.Book.ResponseTime("supervision", RiskLevel.P1)!.DueFrom(evening).ShouldBe(Scene.Local("2030-03-05T23:59:59"));
    }

    [Fact]
    public void Provincial_after_2_hours_or_24_then_national()
    {
        var ladder = Scene.Book.Ladder("kandal");
        ladder.Select(r => (r.Desk, r.Turn, r.AfterMinutes(RiskLevel.P1), r.AfterMinutes(RiskLevel.High))).ShouldBe(
        [
            ("kandal-unit", 1, 0, 0), ("kandal-unit", 2, 30, 360), ("kandal-chief", 1, 60, 720), ("kandal-province", 1, 120, 1440), ("national-ahtjpp", 1, 240, 2880),
        ]);
        Scene.Book.Ladder("nowhere").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("code\tweighty\n", 1)]
    [InlineData("code\tsource\tvalid_from\tvalid_to\tverified_by\n", 1)]
    [InlineData("code\tcode\tweighty\tsource\tvalid_from\tvalid_to\tverified_by\n", 1)]
    [InlineData(Head + "G1\tno\n", 2)]
    [InlineData(Head + "G1\tno\ts\t2020-01-01\t\t\tmore\n", 2)]
    [InlineData(Head + "\tno\ts\t2020-01-01\t\t\n", 2)]
    [InlineData(Head + "G1\tmaybe\ts\t2020-01-01\t\t\n", 2)]
    [InlineData(Head + "G1\tno\t\t2020-01-01\t\t\n", 2)]
    [InlineData(Head + "G1\tno\ts\tyesterday\t\t\n", 2)]
    [InlineData(Head + "G1\tno\ts\t2020-01-01\t2019-12-31\t\n", 2)]
    [InlineData("# a remark\n\n" + Head + "G1\tno\ts\t2020-01-01\t\t\nG2\tNO\ts\t2020-01-01\t\t\n", 5)]
    public void A_fault_names_its_line(string text, int line)
    {
        var reading = Parse(text);
        var fault = reading.Faults.ShouldHaveSingleItem();
        (fault.Table, fault.Line).ShouldBe(("grooming-indicators", line));
        fault.What.ShouldEndWith(".");
    }

    [Fact]
    public void A_faulty_row_is_left_out_and_the_others_stay()
    {
        var reading = Parse(Head + "G1\tno\ts\t2020-01-01\t\t\nG2\tmaybe\ts\t2020-01-01\t\t\nG3\tyes\ts\t2020-01-01\t\tSokha");
        ReferenceBook.Of(reading.Table).GroomingIndicators.Select(i => (i.Code, i.IsWeighty, i.IsVerified, i.VerifiedBy))
            .ShouldBe([("G1", false, false, ""), ("G3", true, true, "Sokha")]);
    }

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_and_cut_tabs_are_read() =>
        Parse("\ufeff" + Head.Replace("\n", "\r\n") + "G1\tno\ts\t2020-01-01\r\n").Faults.ShouldBeEmpty();

    [Fact]
    public void Only_valid_rows_count_and_the_latest_of_two()
    {
        const string head = "step\trisk\tamount\tunit\tsource\tvalid_from\tvalid_to\tverified_by\n";
        var table = ReferenceTable.Parse("response-times", head + "x\tP1\t1\tHours\ts\t2020-01-01\t\t\nx\tP1\t2\tHours\ts\t2030-01-01\t\t\nx\tP1\t3\tHours\ts\t2031-01-01\t\t").Table;
        var book = ReferenceBook.Of(table);
        book.At(new DateOnly(2029, 12, 31)).ResponseTime("x", RiskLevel.P1)!.Amount.ShouldBe(1);
        book.At(new DateOnly(2030, 1, 1)).ResponseTime("x", RiskLevel.P1)!.Amount.ShouldBe(2);
        book.At(new DateOnly(2019, 1, 1)).ResponseTime("x", RiskLevel.P1).ShouldBeNull();
        book.At(new DateOnly(2030, 1, 1)).ResponseTime("x", RiskLevel.Low).ShouldBeNull();
    }

    [Fact]
    public void An_empty_book_answers_nothing()
    {
        ReferenceBook.Empty.Choices("incident-types").ShouldBeEmpty();
        ReferenceBook.Empty.TriageRule("T1").ShouldBeNull();
        ReferenceBook.Empty.Tables.ShouldBeEmpty();
    }
}
