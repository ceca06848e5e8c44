using Kapea.Work.Acts;
using Kapea.Work.Justice;
using Kapea.Work.Reference;
using static Kapea.Work.Tests.Justice.CourtScene;

namespace Kapea.Work.Tests.Justice;

public sealed class CustodyTests
{
    private static readonly DateTimeOffset Arrival = Scene.Local("2030-05-14T16:40");

    private static RecordCustody Arriving(string? until = null) => new(Arrival, until is null ? null : Scene.Local(until), "Kandal", "the unit");

    [Fact]
    public void Custody_ends_48_hours_after_the_arrival_and_the_team_is_told_on_the_way()
    {
        var happened = RecordCustody.Decide(Opened(), Arriving(), At("2030-05-14T17:00")).Happens();
        happened.DueOf(ProceedingClocks.CustodyEnds).Single().At.ShouldBe(Scene.Local("2030-05-16T16:40"));
        happened.DueOf(ProceedingClocks.Reminder).Select(d => (d.Step, d.At)).ShouldBe([(1, Scene.Local("2030-05-15T16:40")), (2, Scene.Local("2030-05-16T04:40")), (3, Scene.Local("2030-05-16T11:52"))]);
        happened.Entry<StageRecorded>().To.ShouldBe(ProceedingStage.PoliceCustody);
        happened.Entry<CustodyRecorded>().Ends!.Basis.Article.ShouldBe("96");
        happened.Entries.Count(e => e.Entry is StageNoted && e.How == How.Posted).ShouldBe(2, "the social team of each child");
    }

    [Fact]
    public void Reminders_that_lie_behind_are_not_set()
    {
        var late = RecordCustody.Decide(Opened(), Arriving(), At("2030-05-16T05:00")).Happens();
        late.DueOf(ProceedingClocks.Reminder).Single().At.ShouldBe(Scene.Local("2030-05-16T11:52"));
    }

    [Fact]
    public void An_arrival_between_two_moments_may_be_written_again_once_it_is_confirmed()
    {
        RecordCustody.Decide(Opened(), Arriving("2030-05-14T16:40"), At("2030-05-14T19:00")).ShouldRefuse(JusticeRefusals.PeriodEndsBefore);
        var unsure = Opened().Do("2030-05-14T19:00", (s, n) => RecordCustody.Decide(s, Arriving("2030-05-14T18:00"), n));
        (unsure.Custody.Now!.Ends!.IsRange, unsure.Custody.Now.Ends!.Binding).ShouldBe((true, Scene.Local("2030-05-16T16:40")));
        var sure = unsure.Do("2030-05-14T20:00", (s, n) => RecordCustody.Decide(s, new(Scene.Local("2030-05-14T17:10"), null, "Kandal", "the register"), n));
        (sure.Custody.All.Length, sure.Custody.Now!.Ends!.IsRange).ShouldBe((1, false));
        RecordCustody.Decide(sure, Arriving(), At("2030-05-14T21:00")).ShouldRefuse(JusticeRefusals.HeldAlready);
        RecordCustody.Decide(ProceedingState.Empty, Arriving(), At("2030-05-14T21:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void An_extension_ends_24_hours_later_and_is_for_a_felony_only_and_once()
    {
        var now = At("2030-05-16T10:00");
        var happened = ExtendCustody.Decide(Held(), new("no. 88"), now).Happens();
        happened.DueOf(ProceedingClocks.CustodyEnds).Single().At.ShouldBe(Scene.Local("2030-05-17T16:40"));
        happened.Entry<CustodyExtended>().Ends!.Basis.Rule.ShouldBe("KH-CUST-X");
        ExtendCustody.Decide(Held(OffenceClass.Misdemeanour), new("no. 88"), now).ShouldRefuse(JusticeRefusals.FelonyOnly);
        ExtendCustody.Decide(Held().Do("2030-05-16T10:00", (s, n) => ExtendCustody.Decide(s, new("no. 88"), n)), new("no. 89"), now).ShouldRefuse(JusticeRefusals.ExtendedAlready);
        ExtendCustody.Decide(Held(), new("no. 88"), At("2030-05-16T16:41")).ShouldRefuse(JusticeRefusals.AfterTheEnd);
        ExtendCustody.Decide(Opened(), new("no. 88"), now).ShouldRefuse(JusticeRefusals.NotWithPolice);
        ExtendCustody.Decide(ProceedingState.Empty, new("no. 88"), now).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void The_way_to_the_prosecutor_is_not_counted_the_earlier_end_binds_and_the_later_is_known()
    {
        var state = Held().Do("2030-05-16T10:00", (s, n) => ExtendCustody.Decide(s, new("no. 88", 90), n));
        state.Custody.Now!.Ends!.Earliest.ShouldBe(new LegalEnd(Scene.Local("2030-05-17T16:40"), Scene.Local("2030-05-17T18:10")));
        (state.Custody.Now.Ends!.Binding, state.Custody.Now.JourneyMinutes).ShouldBe((Scene.Local("2030-05-17T16:40"), 90));
        CourtOffers.On(state).ShouldNotContain(o => o.Act == ChooseDate.WireName, "hours are no days to choose between");
    }

    [Fact]
    public void The_end_of_custody_settles_its_dates()
    {
        var now = At("2030-05-16T10:00");
        var happened = EndCustody.Decide(Held(), new(HoldingEnd.SentToProsecutor, "the unit"), now).Happens();
        happened.Settles.Select(s => s.Kind).ShouldBe([ProceedingClocks.CustodyEnds, ProceedingClocks.Reminder], ignoreOrder: true);
        happened.Dues.ShouldAllBe(d => d.Kind == "justice.guidance");
        happened.Entry<StageRecorded>().To.ShouldBe(ProceedingStage.SentToProsecutor);
        EndCustody.Decide(Held(), new(HoldingEnd.JudicialSupervision, "x"), now).Happens().Entries.ShouldNotContain(e => e.Entry is StageRecorded);
        EndCustody.Decide(Held(), new(HoldingEnd.Released, "x"), At("2030-05-14T16:00")).ShouldRefuse(JusticeRefusals.BeforeItBegan);
        EndCustody.Decide(Opened(), new(HoldingEnd.Released, "x"), now).ShouldRefuse(JusticeRefusals.NotWithPolice);
        EndCustody.Decide(ProceedingState.Empty, new(HoldingEnd.Released, "x"), now).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void After_an_immediate_appearance_detention_ends_by_law_in_two_weeks()
    {
        RecordImmediateAppearance act = new(new(2030, 5, 17), true, "the clerk");
        var happened = RecordImmediateAppearance.Decide(Held(), act, At("2030-05-17T12:00")).Happens();
        Day(happened.DueOf(ProceedingClocks.DetentionEnds).Single().At).ShouldBe("2030-05-31");
        happened.Settles.ShouldContain(s => s.Kind == ProceedingClocks.CustodyEnds);
        RecordImmediateAppearance.Decide(Held(), act with { IsDetained = false }, At("2030-05-17T12:00")).Happens().Dues.ShouldAllBe(d => d.Kind == "justice.guidance" || d.Kind == ProceedingClocks.FarReminder);
        RecordImmediateAppearance.Decide(Detained(), act, At("2030-05-18T12:00")).ShouldRefuse(JusticeRefusals.HeldAlready);
        RecordImmediateAppearance.Decide(ProceedingState.Empty, act, At("2030-05-18T12:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void Detention_for_a_felony_is_extended_twice_each_time_counted_from_the_order()
    {
        var state = Detained(on: "2030-08-31");
        Day(state.Custody.Now!.Ends!.Binding).ShouldBe("2031-02-28");
        state = state.Do("2031-02-20T12:00", (s, n) => ExtendDetention.Decide(s, new(new(2031, 2, 20), 6, "order no. 40"), n));
        (Day(state.Custody.Now!.Ends!.Binding), Day(state.Custody.Now.Ends!.Earliest.OrElse)).ShouldBe(("2031-08-31", "2031-09-01"));
        var happened = ExtendDetention.Decide(state, new(new(2031, 8, 20), 6, "order no. 41"), At("2031-08-20T12:00")).Happens();
        Day(happened.DueOf(ProceedingClocks.DetentionEnds).Single().At).ShouldBe("2032-02-29");
        ExtendDetention.Decide(state, new(new(2031, 8, 20), 7, "x"), At("2031-08-20T12:00")).ShouldRefuse(JusticeRefusals.ExtensionTooLong(6));
        ExtendDetention.Decide(state, new(new(2031, 9, 2), 6, "x"), At("2031-09-02T12:00")).ShouldRefuse(JusticeRefusals.AfterTheEnd);
        ExtendDetention.Decide(state, new(new(2031, 9, 1), 6, "x"), At("2031-09-02T12:00")).Happens();
        state = state.Do("2031-08-20T12:00", (s, n) => ExtendDetention.Decide(s, new(new(2031, 8, 20), 6, "order no. 41"), n));
        ExtendDetention.Decide(state, new(new(2032, 2, 1), 6, "x"), At("2032-02-01T12:00")).ShouldRefuse(JusticeRefusals.NoExtensionLeft);
        ExtendDetention.Decide(Held(), new(new(2030, 5, 16), 6, "x"), At("2030-05-16T12:00")).ShouldRefuse(JusticeRefusals.NotDetained);
        ExtendDetention.Decide(ProceedingState.Empty, new(new(2030, 5, 16), 6, "x"), At("2030-05-16T12:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Theory]
    [InlineData(null, 2, 2)]
    [InlineData(12, 2, 2)]
    [InlineData(10, 1, 1)]
    [InlineData(8, 1, 0)]
    [InlineData(9, 1, 1)]
    [InlineData(11, 2, 2)]
    public void Detention_for_a_misdemeanour_is_extended_once_within_half_of_the_minimum(int? minimum, int asked, int most)
    {
        var state = Detained(OffenceClass.Misdemeanour, minimum: minimum);
        Day(state.Custody.Now!.Ends!.Binding).ShouldBe("2030-09-17");
        var decision = ExtendDetention.Decide(state, new(new(2030, 9, 10), asked, "x"), At("2030-09-10T12:00"));
        if (most == 0)
            decision.ShouldRefuse(JusticeRefusals.NoExtensionLeft);
        else
            Day(decision.Happens().Entry<DetentionExtended>().Ends!.Binding).ShouldBe(minimum switch { 9 => "2030-10-02", 11 => "2030-11-01", _ => $"2030-{9 + most}-17" });
        ExtendDetention.Decide(state, new(new(2030, 9, 10), 3, "x"), At("2030-09-10T12:00")).ShouldRefuse(most == 0 ? JusticeRefusals.NoExtensionLeft : JusticeRefusals.ExtensionTooLong(most));
    }

    [Fact]
    public void An_order_takes_the_place_of_custody_and_an_unconfirmed_day_gives_a_range()
    {
        var now = At("2030-05-18T12:00");
        var happened = OrderDetention.Decide(Held(), new(new(2030, 5, 17), new(2030, 5, 18), null, "by telephone"), now).Happens();
        happened.Settles.ShouldContain(s => s.Kind == ProceedingClocks.CustodyEnds);
        var ends = happened.Entry<DetentionOrdered>().Ends!;
        (ends.IsRange, Day(ends.Binding), Day(ends.Last)).ShouldBe((true, "2030-11-17", "2030-11-18"));
        OrderDetention.Decide(Held(), new(new(2030, 5, 17), new(2030, 5, 17), null, "x"), now).ShouldRefuse(JusticeRefusals.PeriodEndsBefore);
        OrderDetention.Decide(Detained(), new(new(2030, 5, 18), null, null, "x"), now).ShouldRefuse(JusticeRefusals.HeldAlready);
        var dropped = Held().Do("2030-05-15T12:00", (s, n) => RecordCharge.Decide(s, new(ChargeChange.Dropped, 1, null, null, "x"), n));
        OrderDetention.Decide(dropped, new(new(2030, 5, 17), null, null, "x"), now).ShouldRefuse(JusticeRefusals.NotCharged);
        OrderDetention.Decide(ProceedingState.Empty, new(new(2030, 5, 17), null, null, "x"), now).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void A_closing_order_keeps_him_four_months_and_a_non_suit_lets_him_go()
    {
        var state = Detained().Do("2030-05-20T09:00", (s, n) => EndedStage(s, n));
        var now = At("2030-10-31T12:00");
        var closing = RecordClosingOrder.Decide(state, new(ClosingKind.Indictment, new(2030, 10, 31), "no. 7"), now).Happens();
        Day(closing.DueOf(ProceedingClocks.DetentionEnds).Single().At).ShouldBe("2031-02-28");
        closing.Entry<StageRecorded>().To.ShouldBe(ProceedingStage.ClosingOrder);
        var suit = RecordClosingOrder.Decide(state, new(ClosingKind.NonSuit, new(2030, 10, 31), "no. 7"), now).Happens();
        suit.DueOf(ProceedingClocks.DetentionEnds).ShouldBeEmpty();
        suit.Settles.ShouldContain(s => s.Kind == ProceedingClocks.DetentionEnds);
        RecordClosingOrder.Decide(Held(), new(ClosingKind.Indictment, new(2030, 10, 31), "x"), now).ShouldRefuse(JusticeRefusals.StageNotNext with { Field = "kind" });
        RecordClosingOrder.Decide(ProceedingState.Empty, new(ClosingKind.Indictment, new(2030, 10, 31), "x"), now).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void Detention_that_ends_has_no_date_left()
    {
        var happened = EndDetention.Decide(Detained(), new(HoldingEnd.JudicialSupervision, "the clerk"), At("2030-09-01T09:00")).Happens();
        happened.Dues.ShouldAllBe(d => d.Kind == "justice.guidance");
        happened.Settles.Select(s => s.Kind).ShouldBe([ProceedingClocks.DetentionEnds, ProceedingClocks.Reminder], ignoreOrder: true);
        EndDetention.Decide(Detained(), new(HoldingEnd.Released, "x"), At("2030-05-16T09:00")).ShouldRefuse(JusticeRefusals.BeforeItBegan);
        EndDetention.Decide(Held(), new(HoldingEnd.Released, "x"), At("2030-05-16T09:00")).ShouldRefuse(JusticeRefusals.NotDetained);
        EndDetention.Decide(ProceedingState.Empty, new(HoldingEnd.Released, "x"), At("2030-05-16T09:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void A_lawyer_chooses_between_both_days_and_the_dates_move()
    {
        var now = At("2030-10-01T09:00");
        var happened = ChooseDate.Decide(Detained(), new("KH-PTD-F", new(2030, 11, 18), "the clerk"), now).Happens();
        Day(happened.DueOf(ProceedingClocks.DetentionEnds).Single().At).ShouldBe("2030-11-18");
        Day(happened.DueOf(ProceedingClocks.Reminder)[0].At).ShouldBe("2030-10-19");
        ChooseDate.Decide(Detained(), new("KH-PTD-F", new(2030, 11, 19), "x"), now).ShouldRefuse(JusticeRefusals.NotADateToChoose);
        ChooseDate.Decide(Detained(), new("KH-CUST", new(2030, 11, 18), "x"), now).ShouldRefuse(JusticeRefusals.NotADateToChoose);
        ChooseDate.Decide(ProceedingState.Empty, new("KH-PTD-F", new(2030, 11, 18), "x"), now).ShouldRefuse(JusticeRefusals.NoProceeding);
    }

    [Fact]
    public void Where_the_table_says_nothing_nothing_is_computed_and_the_fact_is_kept()
    {
        var now = At("2030-05-14T17:00") with { Reference = ReferenceBook.Empty };
        var happened = RecordCustody.Decide(Opened(), Arriving(), now).Happens();
        happened.Dues.ShouldAllBe(d => d.Kind == "justice.guidance");
        happened.Entry<CustodyRecorded>().Ends.ShouldBeNull();
    }

    [Fact]
    public void What_is_destroyed_throws_nowhere()
    {
        var stamp = new Stamp(1, Scene.Told, Scene.Vanna, Guid.Empty);
        IEntry[] orphans = [new CustodyExtended("x", null, Scene.Told), new CustodyEnded(HoldingEnd.Released, "x", Scene.Told), new DetentionExtended(new(2030, 1, 1), 6, "x", null, Scene.Told), new DetentionEnded(HoldingEnd.Released, "x", Scene.Told), new ClosingOrderRecorded(ClosingKind.Indictment, new(2030, 1, 1), "x", null, Scene.Told), new DateChosen("KH-APPEAL", new(2030, 1, 1), "x", Scene.Told), new Unopened(CustodyRecorded.WireName)];
        orphans.Aggregate(Opened(), (s, e) => s.Apply(e, stamp)).Custody.All.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_offered_would_not_be_refused()
    {
        CourtOffers.On(ProceedingState.Empty).ShouldBeEmpty();
        Offered(Opened()).ShouldBe([RecordCustody.WireName, RecordImmediateAppearance.WireName, OrderDetention.WireName, RecordJudgment.WireName]);
        Offered(Held()).ShouldBe([EndCustody.WireName, ExtendCustody.WireName, RecordImmediateAppearance.WireName, OrderDetention.WireName, RecordJudgment.WireName, CorrectDay.WireName]);
        Offered(Held(OffenceClass.Misdemeanour)).ShouldNotContain(ExtendCustody.WireName);
        Offered(Detained()).ShouldBe([ExtendDetention.WireName, EndDetention.WireName, RecordJudgment.WireName, ChooseDate.WireName, CorrectDay.WireName]);
    }

    private static IEnumerable<string> Offered(ProceedingState state) => CourtOffers.On(state).Select(o => o.Act);

    private static Decision EndedStage(ProceedingState state, Circumstances now) => new Happened().Write(new StageRecorded(ProceedingStage.JudicialInvestigation, "x", null, null, now.At));

    [Fact]
    public void After_a_non_suit_nobody_is_held()
    {
        var state = Detained().Do("2030-05-20T09:00", (s, n) => EndedStage(s, n))
            .Do("2030-10-31T12:00", (s, n) => RecordClosingOrder.Decide(s, new(ClosingKind.NonSuit, new(2030, 10, 31), "no. 7"), n));
        (state.Custody.Now, state.Custody.All[^1].How).ShouldBe((null, HoldingEnd.Released));
    }
}
