using Kapea.Work.Acts;
using Kapea.Work.Justice;
using Kapea.Work.Reference;
using static Kapea.Work.Tests.Justice.CourtScene;

namespace Kapea.Work.Tests.Justice;

/// <summary>The bar of time of prosecution: begun anew by each step, told long before, and not shown as running where it had run out.</summary>
public sealed class TimeBarTests
{
    private static RecordCharge Charge(string? on = null, string? by = null, OffenceClass gravity = OffenceClass.Misdemeanour) =>
        new(ChargeChange.Brought, null, "TSE-43", gravity, "the prosecutor", on is null ? null : DateOnly.Parse(on), by is null ? null : DateOnly.Parse(by));

    private static ProceedingState Charged(RecordCharge charge) => (Opened() with { Charges = Charges.None, Prosecution = Prosecution.None }).Do("2030-06-01T10:00", (s, n) => RecordCharge.Decide(s, charge, n));

    [Fact]
    public void Each_step_of_police_and_court_begins_it_anew_and_it_says_which_one()
    {
        var bar = TimeBars.In(Opened(), Scene.Book).Single();
        (bar.Date.Basis.Rule, Day(bar.Date.Binding), bar.From!.Name, bar.HadRunOut).ShouldBe(("KH-LIM-F", "2045-05-14", ChargeRecorded.WireName, false));
        TimeBars.In(Detained(), Scene.Book).Single().ShouldSatisfyAllConditions(b => Day(b.Date.Binding).ShouldBe("2045-05-17"), b => b.From!.Name.ShouldBe(DetentionOrdered.WireName));
        TimeBars.In(Judged(), Scene.Book).ShouldBeEmpty("the court has judged");
        TimeBars.In(Opened(), ReferenceBook.Empty).ShouldBeEmpty();
        TimeBars.In(ProceedingState.Empty, Scene.Book).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2025-06-02", null, false)]
    [InlineData("2025-05-31", null, true)]
    [InlineData("2025-05-01", "2025-06-02", false)]
    [InlineData("2025-05-01", "2025-05-30", true)]
    [InlineData(null, null, false)]
    public void Whether_it_had_run_out_before_the_first_step_is_said_only_where_it_is_certain(string? on, string? by, bool hadRunOut) =>
        TimeBars.In(Charged(Charge(on, by)), Scene.Book).Single().HadRunOut.ShouldBe(hadRunOut);

    [Fact]
    public void The_legal_team_is_told_a_year_before_and_the_list_shows_it_from_then_on()
    {
        var happened = RecordCharge.Decide(Opened() with { Charges = Charges.None, Prosecution = Prosecution.None }, Charge("2030-02-01"), At("2030-06-01T10:00")).Happens();
        happened.DueOf(ProceedingClocks.FarReminder).Select(d => (d.Step, Day(d.At))).ShouldBe([(1, "2034-06-01"), (2, "2034-12-03"), (3, "2035-03-03"), (4, "2035-05-02")]);
        var state = Charged(Charge("2030-02-01"));
        TimeBars.Near(state, Scene.Book, Scene.Local("2034-05-31T12:00")).ShouldBeNull();
        Day(TimeBars.Near(state, Scene.Book, Scene.Local("2034-06-02T12:00"))!.Binding).ShouldBe("2035-06-01");
        ProceedingClocks.Running(state).ShouldBeEmpty("it is nothing that somebody has to keep");
    }

    [Fact]
    public void Two_charges_of_one_kind_have_one_bar_and_a_dropped_one_has_none()
    {
        var two = Opened().Do("2030-06-01T10:00", (s, n) => RecordCharge.Decide(s, Charge(), n));
        TimeBars.In(two, Scene.Book).Select(b => b.Date.Basis.Rule).ShouldBe(["KH-LIM-M", "KH-LIM-F"]);
        TimeBars.In(two.Do("2030-06-01T10:00", (s, n) => RecordCharge.Decide(s, Charge() with { Offence = "CC-246" }, n)), Scene.Book).Length.ShouldBe(2);
        TimeBars.In(two.Do("2030-06-02T10:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Dropped, 2, null, null, "x"), n)), Scene.Book).Select(b => b.Date.Basis.Rule).ShouldBe(["KH-LIM-F"]);
        RecordCharge.Decide(Opened(), Charge(by: "2030-02-02"), At("2030-06-01T10:00")).ShouldRefuse(JusticeRefusals.PeriodEndsBefore with { Field = "committed_by" });
        RecordCharge.Decide(Opened(), Charge("2030-02-02", "2030-02-02"), At("2030-06-01T10:00")).ShouldRefuse(JusticeRefusals.PeriodEndsBefore with { Field = "committed_by" });
    }
}
