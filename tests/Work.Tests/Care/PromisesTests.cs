using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;

namespace Kapea.Work.Tests.Care;

/// <summary>What was promised to a child, against what was held: counselling twice a month for six months, a visit every week.</summary>
public sealed class PromisesTests
{
    private static readonly Promise TwiceAMonth = new(2, Rhythm.Month, 6, new(2030, 6, 1));
    private static readonly GrantEntitlement Visits = new(1, 2, Rhythm.Month, 6, new(2030, 6, 1), false);

    private static Attendance Given(params ReadOnlySpan<string> days) => new(TwiceAMonth, [.. days.ToArray().Select(d => new SessionDay(DateOnly.Parse(d.TrimStart('-'), System.Globalization.CultureInfo.InvariantCulture), !d.StartsWith('-')))]);

    private static CareState Granted(CareState? state = null, GrantEntitlement? grant = null) =>
        (state ?? CareScene.Planned()).After(GrantEntitlement.Decide(state ?? CareScene.Planned(), grant ?? Visits, CareScene.At("2030-05-29T12:00")), "2030-05-29T12:00");

    private static Happened Session(CareState state, string local, SessionOutcome outcome = SessionOutcome.Held, int service = 1) =>
        RecordSession.Decide(state, new(service, outcome, null, null, null), CareScene.At(local)).Happens();

    private static CounsellingState Promised(string granted = "2030-05-29T12:00") => CareScene.Begun.Then(
        GrantEntitlement.Decide(CareScene.Planned(), Visits with { ByCounsellors = true }, CareScene.At(granted)), CareScene.Health, CareScene.At(granted));

    private static Happened Counselled(CounsellingState state, string local, SessionOutcome outcome = SessionOutcome.Held, string? note = null) =>
        RecordCounselling.Decide(state, new(null, outcome, 50, note), CareScene.AtHealth(local)).Happens();

    [Fact]
    public void Periods_follow_the_calendar_and_end_at_the_review()
    {
        TwiceAMonth.Periods.Length.ShouldBe(6);
        TwiceAMonth.Periods[0].ShouldBe(new(new(2030, 6, 1), new(2030, 6, 30)));
        TwiceAMonth.ReviewOn.ShouldBe(new(2030, 12, 1));
        var fromTheLast = new Promise(1, Rhythm.Month, 3, new(2031, 1, 31));
        fromTheLast.Periods.Select(p => p.From).ShouldBe([new(2031, 1, 31), new(2031, 2, 28), new(2031, 3, 31)]);
        fromTheLast.Periods.Zip(fromTheLast.Periods.Skip(1)).ShouldAllBe(p => p.First.To.AddDays(1) == p.Second.From);
        var weekly = new Promise(1, Rhythm.Week, 1, new(2030, 6, 1));
        weekly.Periods.Length.ShouldBe(4);
        weekly.Periods.ShouldAllBe(p => p.Days == 7);
    }

    [Theory]
    [InlineData("2030-05-29", "2030-06-15")]
    [InlineData("2030-06-10", "2030-06-30", "2030-06-10")]
    [InlineData("2030-06-20", "2030-07-16", "2030-06-05", "2030-06-20")]
    [InlineData("2030-07-02", "2030-07-16", "2030-06-05")]
    [InlineData("2030-06-10", "2030-06-15", "-2030-06-10")]
    [InlineData("2030-06-01", "2030-06-08", "-2030-06-01", "-2030-06-01")]
    [InlineData("2030-06-14", "2030-06-15", "-2030-06-10", "-2030-06-14")]
    [InlineData("2030-06-14", "2030-06-30", "-2030-06-10", "-2030-06-14", "2030-06-14")]
    [InlineData("2030-11-30", null, "2030-11-10", "2030-11-30")]
    [InlineData("2030-12-05", null)]
    public void The_next_session_is_owed_by_a_day_and_sooner_after_two_were_missed(string today, string? owed, params string[] days) =>
        Given(days).NextBy(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), Scene.Book).ShouldBe(owed is null ? null : DateOnly.Parse(owed, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Promised_this_month_held_and_missed_are_told_and_a_month_with_too_few_is_named()
    {
        var attendance = Given("2030-06-05", "-2030-06-19", "2030-07-03");
        var june = TwiceAMonth.Periods[0];
        (attendance.HeldIn(june), attendance.MissedIn(june)).ShouldBe((1, 1));
        attendance.Short(new(2030, 6, 30)).ShouldBeNull("June is not over");
        attendance.Short(new(2030, 7, 1)).ShouldBe(june);
        Given("2030-06-05", "2030-06-19").Short(new(2030, 7, 1)).ShouldBeNull();
        Given("-2030-06-05", "2030-06-10", "-2030-06-19", "-2030-06-25").ShouldSatisfyAllConditions(a => a.MissedInARow.ShouldBe(2), a => a.IsMissedTooOften(Scene.Book).ShouldBeTrue());
        Given("-2030-06-05", "-2030-06-10", "2030-06-10").MissedInARow.ShouldBe(0, "it came in the afternoon of the same day");
        Given("-2030-05-05", "-2030-06-05").MissedInARow.ShouldBe(1, "what was missed before the promise does not count");
    }

    [Fact]
    public void A_promise_sets_the_day_of_the_first_session_and_of_the_review_and_each_session_moves_it()
    {
        var happened = GrantEntitlement.Decide(CareScene.Planned(), Visits, CareScene.At("2030-05-29T12:00")).Happens();
        happened.Answer["review_on"].ShouldBe("2030-12-01");
        happened.Days(CareDues.Session).ShouldBe([(1, new DateOnly(2030, 6, 15))]);
        happened.Days(CareDues.Review).ShouldBe([(1, new DateOnly(2030, 12, 1))]);
        happened.Entries.ShouldNotContain(e => e.Stream == CareScene.Health);
        var session = Session(Granted(), "2030-06-10T15:00");
        session.Settles.Select(s => s.Kind).ShouldBe([CareDues.Session]);
        session.Days(CareDues.Session).ShouldBe([(1, new DateOnly(2030, 6, 30))]);
        GrantEntitlement.Decide(CareScene.Planned(), Visits with { Service = 2 }, CareScene.At("2030-05-29T12:00")).ShouldRefuse(CareRefusals.NoSuchService);
        GrantEntitlement.Decide(CareScene.Closed, Visits, CareScene.At("2030-05-29T12:00")).ShouldRefuse(CasesRefusals.Closed);
    }

    [Fact]
    public void A_session_of_one_service_does_not_move_the_day_that_another_is_late_for()
    {
        var two = Granted(Granted(CareScene.Planned(CareScene.Counselling, CareScene.Counselling)), Visits with { Service = 2 });
        Session(two, "2030-07-20T15:00").Days(CareDues.Session).ShouldBe([(1, new DateOnly(2030, 7, 31)), (2, new DateOnly(2030, 6, 15))]);
    }

    [Fact]
    public void Nothing_is_owed_while_the_child_pauses_and_nothing_when_the_service_is_over()
    {
        var pause = PauseService.Decide(Granted(), new(1, null), CareScene.At("2030-06-05T15:00")).Happens();
        (pause.Settles.Select(s => s.Kind).Single(), pause.Days(CareDues.Session).Length).ShouldBe((CareDues.Session, 0));
        var paused = Granted().After(pause, "2030-06-05T15:00");
        Session(paused, "2030-06-10T15:00", SessionOutcome.DeclinedByChild).Dues.ShouldBeEmpty();
        Session(paused, "2030-06-10T15:00").Days(CareDues.Session).ShouldBe([(1, new DateOnly(2030, 6, 30))]);
        var end = EndService.Decide(Granted(), new(1, ServiceEnd.Implemented, null, "x"), CareScene.At("2030-06-10T15:00")).Happens();
        end.Settles.Select(s => s.Kind).ShouldBe([CareDues.Session, CareDues.Review], ignoreOrder: true);
        (end.Dues.Length, Granted().Case.Matters.Single().Kind, Granted().After(end, "2030-06-10T15:00").Case.Matters.Length).ShouldBe((0, "promise", 0));
    }

    [Fact]
    public void Counsellors_are_told_what_was_promised_and_the_case_that_a_session_was_held_and_not_a_word_more()
    {
        var grant = GrantEntitlement.Decide(CareScene.Planned(), Visits with { ByCounsellors = true }, CareScene.At("2030-05-29T12:00")).Happens();
        grant.Entries.Single(e => e.Stream == CareScene.Health).ShouldSatisfyAllConditions(e => e.Entry.ShouldBeOfType<SessionsPromised>(), e => e.How.ShouldBe(How.Posted));
        grant.Days(CareDues.SessionApart).ShouldBe([(1, new DateOnly(2030, 6, 15))]);
        grant.Days(CareDues.SessionApart, CareScene.Health).ShouldBe([(1, new DateOnly(2030, 6, 15))]);
        var session = Counselled(Promised(), "2030-06-10T15:00", note: "the river again");
        session.Entry<CounsellingRecorded>().Note.ShouldBe("the river again");
        var posted = session.Entries.Single(e => e.Stream == CareScene.Case);
        (posted.How, posted.Entry).ShouldBe((How.Posted, new AttendanceNoted(1, true, new(2030, 6, 30), Scene.Local("2030-06-10T15:00"))));
        session.Days(CareDues.SessionApart).ShouldBe([(1, new DateOnly(2030, 6, 30))]);
        session.Days(CareDues.SessionApart, CareScene.Case).ShouldBe([(1, new DateOnly(2030, 6, 30))]);
        Counselled(Promised(), "2030-06-10T15:00", SessionOutcome.DeclinedByChild).Entry<AttendanceNoted>().Held.ShouldBeFalse("who did not want to stays with the counsellor");
        RecordSession.Decide(Granted(grant: Visits with { ByCounsellors = true }), new(1, SessionOutcome.Held, null, null, null), CareScene.At("2030-06-10T15:00")).ShouldRefuse(CareRefusals.CounsellorsWriteIt);
    }

    [Fact]
    public void What_a_counsellor_notes_counts_in_the_case()
    {
        var granted = Granted(grant: Visits with { ByCounsellors = true });
        var now = CareScene.AtHealth("2030-06-10T15:00");
        var after = granted.Then(RecordCounselling.Decide(Promised(), new(1, SessionOutcome.Held, null, null), now), CareScene.Case, now);
        (after.Services[0].State, after.Services[0].Attendance!.HeldIn(TwiceAMonth.Periods[0]), after.Services[0].NextBy).ShouldBe((ServiceState.InProgress, 1, new(2030, 6, 30)));
    }

    [Fact]
    public void A_pause_and_an_end_reach_the_counsellors()
    {
        var granted = Granted(grant: Visits with { ByCounsellors = true });
        var pause = PauseService.Decide(granted, new(1, "not before the examinations"), CareScene.At("2030-06-05T15:00"));
        var paused = Promised().Then(pause, CareScene.Health, CareScene.At("2030-06-05T15:00"));
        paused.Promises[1].NextBy.ShouldBeNull();
        Counselled(paused, "2030-06-10T15:00", SessionOutcome.ChildDidNotCome).Dues.ShouldBeEmpty();
        Counselled(paused, "2030-06-10T15:00").Days(CareDues.SessionApart).ShouldBe([(1, new DateOnly(2030, 6, 30))]);
        var end = EndService.Decide(granted, new(1, ServiceEnd.Implemented, null, "x"), CareScene.At("2030-06-10T15:00"));
        end.Happens().Settles.ShouldContain(new Settled(CareScene.Health, CareDues.SessionApart));
        Promised().Then(end, CareScene.Health, CareScene.At("2030-06-10T15:00")).Promises.ShouldBeEmpty();
        var handedOver = GrantEntitlement.Decide(granted, Visits, CareScene.At("2030-06-10T15:00"));
        Promised().Then(handedOver, CareScene.Health, CareScene.At("2030-06-10T15:00")).Promises.ShouldBeEmpty("somebody else holds them now");
    }

    [Fact]
    public void A_new_promise_ends_the_pause_and_counts_what_was_held_since_its_first_day()
    {
        var held = CareScene.Planned().After(Session(CareScene.Planned(), "2030-06-02T15:00"), "2030-06-02T15:00");
        var grant = GrantEntitlement.Decide(held, Visits, CareScene.At("2030-06-03T12:00")).Happens();
        grant.Days(CareDues.Session).ShouldBe([(1, new DateOnly(2030, 6, 30))], "the first of June is held");
        var paused = Granted().After(PauseService.Decide(Granted(), new(1, null), CareScene.At("2030-06-05T15:00")), "2030-06-05T15:00");
        var again = paused.After(GrantEntitlement.Decide(paused, Visits, CareScene.At("2030-06-08T12:00")), "2030-06-08T12:00");
        (again.Services[0].PausedSince, again.Services[0].NextBy).ShouldBe((null, new(2030, 6, 15)));
    }

    [Fact]
    public void A_session_that_was_held_before_the_pause_does_not_end_it_when_it_is_written_down_late()
    {
        var late = Scene.Local("2030-06-04T15:00");
        var paused = Granted().After(PauseService.Decide(Granted(), new(1, null), CareScene.At("2030-06-05T15:00")), "2030-06-05T15:00");
        var session = RecordSession.Decide(paused, new(1, SessionOutcome.Held, null, null, null), CareScene.At("2030-06-06T09:00") with { HappenedAt = late });
        session.Happens().Dues.ShouldBeEmpty();
        paused.After(session, "2030-06-06T09:00").Services[0].ShouldSatisfyAllConditions(s => s.PausedSince.ShouldNotBeNull(), s => s.NextBy.ShouldBeNull(), s => s.Sessions.Length.ShouldBe(1));
        var granted = Granted(grant: Visits with { ByCounsellors = true });
        var still = Promised().Then(PauseService.Decide(granted, new(1, null), CareScene.At("2030-06-05T15:00")), CareScene.Health, CareScene.At("2030-06-05T15:00"));
        var now = CareScene.AtHealth("2030-06-06T09:00") with { HappenedAt = late };
        var counselled = RecordCounselling.Decide(still, new(1, SessionOutcome.Held, null, null), now);
        counselled.Happens().Dues.ShouldBeEmpty();
        RecordCounselling.Decide(still.Then(counselled, CareScene.Health, now), new(1, SessionOutcome.DeclinedByChild, null, null), CareScene.AtHealth("2030-06-07T09:00")).Happens().Dues.ShouldBeEmpty("the pause goes on");
    }

    [Fact]
    public void A_counsellor_writes_also_of_a_session_that_nobody_promised_and_then_the_case_learns_nothing()
    {
        var now = CareScene.AtHealth("2030-06-10T15:00");
        RecordCounselling.Decide(CounsellingState.Empty, new(null, SessionOutcome.Held, null, "x"), now).ShouldRefuse(CareRefusals.NoHealth);
        RecordCounselling.Decide(CareScene.Begun, new(1, SessionOutcome.Held, null, "x"), now).ShouldRefuse(CareRefusals.NotPromised);
        Counselled(CareScene.Begun, "2030-06-10T15:00").Entries.ShouldHaveSingleItem().Stream.ShouldBeNull();
        CareScene.Begun.Then(Counselled(CareScene.Begun, "2030-06-10T15:00"), CareScene.Health, now).Sessions.ShouldBe(1);
    }
}
