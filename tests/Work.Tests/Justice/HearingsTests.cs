using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Justice;

namespace Kapea.Work.Tests.Justice;

public sealed class HearingsTests
{
    private static Happened Scheduled(ScheduleHearing act, string at) => ScheduleHearing.Decide(HearingScene.Opened, act, HearingScene.At(at)).Happens();

    [Theory]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(32, false)]
    public void A_notice_of_less_than_a_week_is_short(int days, bool isShort)
    {
        var set = HearingScene.Set with { NoticeOn = new DateOnly(2031, 2, 10).AddDays(-days) };
        var hearing = HearingScene.Opened.After(ScheduleHearing.Decide(HearingScene.Opened, set, HearingScene.At("2031-01-09T10:00")), "2031-01-09T10:00").Hearings.Find(1)!;
        (hearing.NoticeDays, hearing.IsShortNotice(Scene.Book), hearing.IsShortNotice(Kapea.Work.Reference.ReferenceBook.Empty)).ShouldBe((days, isShort, false));
        new Hearing(hearing.Scheduled with { NoticeOn = null }).IsShortNotice(Scene.Book).ShouldBeFalse("nobody can say");
    }

    [Fact]
    public void A_hearing_is_told_to_the_teams_of_those_who_come_and_to_nobody_else()
    {
        var happened = Scheduled(HearingScene.Set, "2031-01-10T10:00");
        happened.Entries.Select(e => e.Stream).ShouldBe([null, HearingScene.Summary, HearingScene.Case]);
        happened.Entries.Skip(1).ShouldAllBe(e => e.How == How.Posted);
        var told = happened.Entry<HearingNoted>();
        (told.At, told.Part, told.ToDo, told.Status, told.WasThere).ShouldBe((Scene.Local("2031-02-10T08:00"), ChildPart.Testifies, "Be at the side entrance.", HearingStatus.Planned, false));
        happened.Entry<MatterOpened>().ShouldBe(new MatterOpened("hearing", Scene.HandOver, new(2031, 2, 10), Scene.Local("2031-01-10T10:00")));
        happened.Notices.Single().ShouldBe(new NoticeTo("justice.hearing-news", null, DeskFunction.SocialTeam, 0, "High", HearingScene.Summary));
        happened.Moments(HearingDues.Hearing).ShouldBe([(1, Scene.Local("2031-02-10T08:00"))]);
        HearingScene.Planned.Hearings.Find(1)!.NoticeDays.ShouldBe(32);
        happened.Appointments.ShouldBe([new(null, 1, HearingScene.Set.At, 180), new(HearingScene.Summary, HearingScene.Planned.Hearings.Find(1)!.Reference, HearingScene.Set.At, 180)]);
    }

    [Theory]
    [InlineData("2031-01-10T10:00", "2031-01-20")]
    [InlineData("2031-01-20T23:00", "2031-01-20")]
    [InlineData("2031-01-21T00:30", "2031-01-27")]
    [InlineData("2031-01-28T10:00", "2031-02-03")]
    [InlineData("2031-02-05T10:00", "2031-02-05")]
    public void Measures_are_due_at_the_next_of_21_14_and_7_days_before(string set, string due) =>
        Scheduled(HearingScene.Set, set).Moments(HearingDues.Measures).ShouldBe([(1, PhnomPenh.EndOf(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture)))]);

    [Fact]
    public void The_legal_team_is_told_21_14_and_7_days_before_until_the_court_was_asked()
    {
        Scheduled(HearingScene.Set, "2031-01-10T10:00").Moments(ProceedingClocks.Reminder)
            .ShouldBe([(1, Scene.Local("2031-01-20T08:00")), (2, Scene.Local("2031-01-27T08:00")), (3, Scene.Local("2031-02-03T08:00"))]);
        Scheduled(HearingScene.Set, "2031-01-27T09:00").Moments(ProceedingClocks.Reminder).ShouldBe([(1, Scene.Local("2031-02-03T08:00"))], "what lies behind is told to nobody");
        Scheduled(HearingScene.Set with { Children = [] }, "2031-01-10T10:00").Moments(ProceedingClocks.Reminder).ShouldBeEmpty();
        RequestMeasures.Decide(HearingScene.Planned, new(1, 1, [ChildMeasure.CourtScreen]), HearingScene.At("2031-01-13T10:00")).Happens().Settles.Select(s => s.Kind).ShouldContain(ProceedingClocks.Reminder);
        PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.Unknown, new(Scene.Local("2031-03-12T08:00"), null, null, null)), HearingScene.At("2031-02-10T09:00")).Happens().Moments(ProceedingClocks.Reminder)
            .Select(r => r.At).ShouldBe([Scene.Local("2031-02-19T08:00"), Scene.Local("2031-02-26T08:00"), Scene.Local("2031-03-05T08:00")]);
    }

    [Fact]
    public void Where_no_child_comes_nobody_is_told_and_nothing_is_asked_for()
    {
        var happened = Scheduled(HearingScene.Set with { Children = [] }, "2031-01-10T10:00");
        happened.Entries.Length.ShouldBe(1);
        happened.Moments(HearingDues.Measures).ShouldBeEmpty();
        happened.Moments(HearingDues.Hearing).Length.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_set_is_refused()
    {
        ScheduleHearing.Decide(ProceedingState.Empty, HearingScene.Set, HearingScene.At("2031-01-10T10:00")).ShouldRefuse(JusticeRefusals.NoProceeding);
        ScheduleHearing.Decide(HearingScene.Opened, HearingScene.Set, HearingScene.At("2031-02-10T08:00")).ShouldRefuse(JusticeRefusals.HearingNotAhead);
        ScheduleHearing.Decide(HearingScene.Opened, HearingScene.Set with { Children = [new(3, ChildPart.Present)] }, HearingScene.At("2031-01-10T10:00")).ShouldRefuse(JusticeRefusals.NoSuchChild with { Field = "children" });
        ScheduleHearing.Decide(HearingScene.Opened, HearingScene.Set with { Children = [new(1, ChildPart.Present), new(1, ChildPart.Testifies)] }, HearingScene.At("2031-01-10T10:00")).ShouldRefuse(JusticeRefusals.ChildTwice);
    }

    [Fact]
    public void Postponed_it_keeps_its_number_and_what_was_asked_for()
    {
        var decision = PostponeHearing.Decide(HearingScene.WithScreen, new(1, PostponementReason.InterpreterMissing, new(Scene.Local("2031-03-12T08:00"), null, null, null)), HearingScene.At("2031-02-10T09:00"));
        var happened = decision.Happens();
        happened.Settles.Select(s => s.Kind).ShouldBe([HearingDues.Hearing]);
        happened.Moments(HearingDues.Hearing).ShouldBe([(1, Scene.Local("2031-03-12T08:00"))]);
        happened.Entry<MatterOpened>().On.ShouldBe(new DateOnly(2031, 3, 12));
        happened.Appointments.Select(a => a.At).ShouldBe([Scene.Local("2031-03-12T08:00"), Scene.Local("2031-03-12T08:00")]);
        happened.Facts.ShouldBe([new Fact("hearing.postponed", "InterpreterMissing")]);
        var hearing = HearingScene.WithScreen.After(decision, "2031-02-10T09:00").Hearings.Find(1)!;
        (hearing.At, hearing.Postponed.Single().From, hearing.WithoutMeasures.IsEmpty).ShouldBe((Scene.Local("2031-03-12T08:00"), Scene.Local("2031-02-10T08:00"), true));
    }

    [Fact]
    public void Without_a_new_day_it_still_stands_in_the_way_of_closing_and_can_get_one_later()
    {
        var decision = PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.JudgeAbsent, null), HearingScene.At("2031-02-10T09:00"));
        decision.Happens().Entry<MatterOpened>().On.ShouldBeNull();
        decision.Happens().Moments(HearingDues.Hearing).ShouldBeEmpty();
        decision.Happens().Appointments.Select(a => a.At).ShouldBe([null, null]);
        decision.Happens().Settles.Select(s => s.Kind).ShouldBe([HearingDues.Hearing, HearingDues.Measures, HearingDues.Ahead]);
        JusticeSummaryState.Empty.Told(decision, "2031-02-10T09:00").Next(Scene.Local("2031-02-10T09:00")).ShouldBeNull();
        var waiting = HearingScene.Planned.After(decision, "2031-02-10T09:00");
        RecordHearing.Decide(waiting, HearingScene.Holding, HearingScene.At("2031-02-11T09:00")).ShouldRefuse(JusticeRefusals.HearingStillAhead);
        SetHearingDay.Decide(waiting, new(1, new(Scene.Local("2031-03-12T08:00"), null, null, null)), HearingScene.At("2031-02-20T09:00")).Happens().Moments(HearingDues.Measures)
            .ShouldBe([(1, PhnomPenh.EndOf(new(2031, 2, 26)))], "21 days before is gone by, 14 lie ahead");
    }

    [Fact]
    public void What_cannot_be_postponed_held_or_called_off_is_refused()
    {
        PostponeHearing.Decide(HearingScene.Planned, new(2, PostponementReason.Other, null), HearingScene.At("2031-02-10T09:00")).ShouldRefuse(JusticeRefusals.NoSuchHearing);
        PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.Other, new(Scene.Local("2031-02-10T08:30"), null, null, null)), HearingScene.At("2031-02-10T09:00")).ShouldRefuse(JusticeRefusals.HearingNotAhead);
        PostponeHearing.Decide(HearingScene.Held, new(1, PostponementReason.Other, null), HearingScene.At("2031-02-11T09:00")).ShouldRefuse(JusticeRefusals.HearingIsOver);
        RecordHearing.Decide(HearingScene.Planned, HearingScene.Holding, HearingScene.At("2031-02-09T09:00")).ShouldRefuse(JusticeRefusals.HearingStillAhead);
        RecordHearing.Decide(HearingScene.Held, HearingScene.Holding, HearingScene.At("2031-02-11T09:00")).ShouldRefuse(JusticeRefusals.HearingIsOver);
        CallOffHearing.Decide(HearingScene.Held, new(1, "x"), HearingScene.At("2031-02-11T09:00")).ShouldRefuse(JusticeRefusals.HearingIsOver);
    }

    [Fact]
    public void Called_off_it_is_settled_everywhere()
    {
        var happened = CallOffHearing.Decide(HearingScene.Planned, new(1, "The file went back."), HearingScene.At("2031-02-01T09:00")).Happens();
        happened.Entry<MatterSettled>().Matter.ShouldBe(Scene.HandOver);
        happened.Settles.ShouldBe([new(null, HearingDues.Hearing), new(null, HearingDues.Measures), new(null, ProceedingClocks.Reminder), new(HearingScene.Summary, HearingDues.Ahead, happened.Entry<HearingNoted>().Reference)], "in the summary this hearing alone");
        happened.Dues.ShouldBeEmpty();
        happened.Entry<HearingNoted>().Status.ShouldBe(HearingStatus.CalledOff);
    }

    [Fact]
    public void After_it_was_held_somebody_looks_after_the_child_within_a_day_and_within_a_week()
    {
        var decision = RecordHearing.Decide(HearingScene.WithScreen, HearingScene.Holding, HearingScene.At("2031-02-10T11:30"));
        var happened = decision.Happens();
        happened.Moments(AfterDues.Contact, HearingScene.Summary).ShouldBe([(HearingScene.Held.Hearings.Find(1)!.Reference, Scene.Local("2031-02-11T08:00"))]);
        happened.Moments(AfterDues.Counselling, HearingScene.Summary).ShouldBe([(HearingScene.Held.Hearings.Find(1)!.Reference, PhnomPenh.EndOf(new(2031, 2, 17)))]);
        happened.Entry<MatterSettled>().Kind.ShouldBe("hearing");
        var summary = JusticeSummaryState.Empty.Told(decision, "2031-02-10T11:30");
        var contact = NoteAfterHearing.Decide(summary, new(Scene.HandOver, AfterHearing.Contact, null), Scene.At(Scene.Local("2031-02-11T09:00"), subject: HearingScene.Summary)).Happens();
        (contact.Settles.Single().Kind, contact.Dues.IsEmpty).ShouldBe((AfterDues.Contact, true));
        NoteAfterHearing.Decide(summary, new(Guid.NewGuid(), AfterHearing.Contact, null), Scene.At(Scene.Local("2031-02-11T09:00"))).ShouldRefuse(JusticeRefusals.NotAfterHearing);
    }

    [Fact]
    public void Who_was_not_there_is_not_looked_after()
    {
        var decision = RecordHearing.Decide(HearingScene.WithScreen, HearingScene.Holding with { Children = [] }, HearingScene.At("2031-02-10T11:30"));
        decision.Happens().Dues.ShouldBeEmpty();
        NoteAfterHearing.Decide(JusticeSummaryState.Empty.Told(decision, "2031-02-10T11:30"), new(Scene.HandOver, AfterHearing.Contact, null), Scene.At(Scene.Local("2031-02-11T09:00"))).ShouldRefuse(JusticeRefusals.NotAfterHearing);
    }

    [Fact]
    public void Measures_are_asked_for_answered_and_used_with_reasons()
    {
        RequestMeasures.Decide(HearingScene.Planned, new(1, 1, [ChildMeasure.CourtScreen]), HearingScene.At("2031-01-13T10:00")).Happens().Settles.Select(s => s.Kind).ShouldBe([HearingDues.Measures, ProceedingClocks.Reminder]);
        var refused = HearingScene.WithScreen.After(AnswerMeasures.Decide(HearingScene.WithScreen, new(1, 1, [ChildMeasure.CourtScreen], MeasureAnswer.Refused, "no screen"), HearingScene.At("2031-01-20T10:00")), "2031-01-20T10:00");
        var onFile = refused.Hearings.Find(1)!.Measures.Single();
        (onFile.Answer, onFile.ReasonNot, onFile.Used, onFile.RequestedAt).ShouldBe((MeasureAnswer.Refused, "no screen", null, Scene.Local("2031-01-13T10:00")));
        var used = HearingScene.Held.After(RecordMeasureUse.Decide(HearingScene.Held, new(1, 1, [ChildMeasure.CourtScreen], false, "another room"), HearingScene.At("2031-02-10T12:00")), "2031-02-10T12:00");
        (used.Hearings.Find(1)!.Measures.Single().Used, used.Hearings.Find(1)!.Measures.Single().ReasonNot).ShouldBe((false, "another room"));
    }

    [Fact]
    public void Postponed_by_a_few_days_the_court_is_to_be_asked_that_very_day_and_not_on_a_day_that_is_past() =>
        PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.Unknown, new(Scene.Local("2031-02-14T08:00"), null, null, null)), HearingScene.At("2031-02-10T09:00")).Happens().Moments(HearingDues.Measures)
            .ShouldBe([(1, PhnomPenh.EndOf(new(2031, 2, 10)))]);

    [Theory]
    [InlineData(MeasureAnswer.Granted, MeasureAnswer.Granted)]
    [InlineData(MeasureAnswer.Refused, null)]
    public void Asked_once_more_what_was_granted_stays_granted_and_what_was_refused_is_open_again(MeasureAnswer answer, MeasureAnswer? then)
    {
        var answered = HearingScene.WithScreen.After(AnswerMeasures.Decide(HearingScene.WithScreen, new(1, 1, [ChildMeasure.CourtScreen], answer, "x"), HearingScene.At("2031-01-20T10:00")), "2031-01-20T10:00");
        var again = answered.After(RequestMeasures.Decide(answered, new(1, 1, [ChildMeasure.CourtScreen, ChildMeasure.VideoLink]), HearingScene.At("2031-01-21T10:00")), "2031-01-21T10:00");
        again.Hearings.Find(1)!.Measures.Select(m => (m.Measure, m.Answer)).ShouldBe([(ChildMeasure.CourtScreen, then), (ChildMeasure.VideoLink, null)]);
    }

    [Fact]
    public void Measures_that_make_no_sense_are_refused()
    {
        var now = HearingScene.At("2031-01-20T10:00");
        RequestMeasures.Decide(HearingScene.Planned, new(2, 1, [ChildMeasure.CourtScreen]), now).ShouldRefuse(JusticeRefusals.NoSuchHearing);
        RequestMeasures.Decide(HearingScene.Planned, new(1, 2, [ChildMeasure.CourtScreen]), now).ShouldRefuse(JusticeRefusals.ChildNotExpected);
        RequestMeasures.Decide(HearingScene.Held, new(1, 1, [ChildMeasure.CourtScreen]), now).ShouldRefuse(JusticeRefusals.HearingIsOver);
        AnswerMeasures.Decide(HearingScene.WithScreen, new(2, 1, [ChildMeasure.CourtScreen], MeasureAnswer.Granted, null), now).ShouldRefuse(JusticeRefusals.NoSuchHearing);
        AnswerMeasures.Decide(HearingScene.WithScreen, new(1, 2, [ChildMeasure.CourtScreen], MeasureAnswer.Granted, null), now).ShouldRefuse(JusticeRefusals.ChildNotExpected);
        AnswerMeasures.Decide(HearingScene.WithScreen, new(1, 1, [ChildMeasure.VideoLink], MeasureAnswer.Granted, null), now).ShouldRefuse(JusticeRefusals.MeasureNotAsked);
        RecordMeasureUse.Decide(HearingScene.WithScreen, new(1, 1, [ChildMeasure.CourtScreen], true, null), now).ShouldRefuse(JusticeRefusals.HearingNotHeld);
        PrepareChild.Decide(HearingScene.Planned, new(1, 2, [PreparationStep.CourtVisit]), now).ShouldRefuse(JusticeRefusals.ChildNotExpected);
    }

    [Fact]
    public void Preparation_adds_up()
    {
        var once = HearingScene.Planned.After(PrepareChild.Decide(HearingScene.Planned, new(1, 1, [PreparationStep.SafetyPlan]), HearingScene.At("2031-01-20T10:00")), "2031-01-20T10:00");
        var twice = once.After(PrepareChild.Decide(once, new(1, 1, [PreparationStep.CourtVisit, PreparationStep.SafetyPlan]), HearingScene.At("2031-01-25T10:00")), "2031-01-25T10:00");
        twice.Hearings.Find(1)!.Prepared[1].ShouldBe([PreparationStep.CourtVisit, PreparationStep.SafetyPlan]);
    }

    [Fact]
    public void A_number_is_not_given_twice_where_an_entry_was_destroyed()
    {
        var hole = HearingScene.Opened.Apply(new Unopened(HearingScheduled.WireName), default);
        ScheduleHearing.Decide(hole, HearingScene.Set, HearingScene.At("2031-01-10T10:00")).Happens().Entry<HearingScheduled>().Number.ShouldBe(2);
    }

    [Fact]
    public void Called_off_it_leaves_both_calendars_and_is_nobodys_next_date()
    {
        var set = ScheduleHearing.Decide(HearingScene.Opened, HearingScene.Set, HearingScene.At("2031-01-10T10:00"));
        var decision = CallOffHearing.Decide(HearingScene.Planned, new(1, "The file went back."), HearingScene.At("2031-02-01T09:00"));
        decision.Happens().Appointments.ShouldBe([new(null, 1, null, 0), new(HearingScene.Summary, HearingScene.Planned.Hearings.Find(1)!.Reference, null, 0)]);
        var told = JusticeSummaryState.Empty.Told(set, "2031-01-10T10:00");
        told.Next(Scene.Local("2031-01-10T10:00"))!.At.ShouldBe(HearingScene.Set.At);
        told.Told(decision, "2031-02-01T09:00").Next(Scene.Local("2031-02-01T09:00")).ShouldBeNull();
    }

    [Fact]
    public void What_is_asked_for_one_child_leaves_the_other_without_measures_and_the_date_stands()
    {
        var two = HearingScene.Opened.After(ScheduleHearing.Decide(HearingScene.Opened, HearingScene.Set with { Children = [new(1, ChildPart.Testifies), new(2, ChildPart.Present)] }, HearingScene.At("2031-01-10T10:00")), "2031-01-10T10:00");
        two.Hearings.Find(1)!.WithoutMeasures.ShouldBe([1, 2]);
        var first = RequestMeasures.Decide(two, new(1, 1, [ChildMeasure.CourtScreen]), HearingScene.At("2031-01-13T10:00"));
        first.Happens().Settles.ShouldBeEmpty();
        var half = two.After(first, "2031-01-13T10:00");
        half.Hearings.Find(1)!.WithoutMeasures.ShouldBe([2]);
        RequestMeasures.Decide(half, new(1, 2, [ChildMeasure.CourtScreen]), HearingScene.At("2031-01-13T11:00")).Happens().Settles.Select(s => s.Kind).ShouldBe([HearingDues.Measures, ProceedingClocks.Reminder]);
    }

    [Fact]
    public void A_new_day_has_its_own_room_notice_and_instruction_and_never_those_of_the_day_before()
    {
        var moved = HearingScene.Planned.After(PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.JudgeAbsent, new(Scene.Local("2031-03-12T14:00"), null, null, null)), HearingScene.At("2031-02-10T09:00")), "2031-02-10T09:00").Hearings.Find(1)!;
        (moved.ToDo, moved.Room, moved.NoticeDays).ShouldBe((null, null, null));
        var told = PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.JudgeAbsent, new(Scene.Local("2031-03-12T14:00"), "Courtroom 5", new(2031, 3, 2), "Be there at half past one.")), HearingScene.At("2031-03-02T09:00")).Happens();
        told.Entry<HearingNoted>().ToDo.ShouldBe("Be there at half past one.");
        PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.JudgeAbsent, null), HearingScene.At("2031-02-10T09:00")).Happens().Entry<HearingNoted>().ToDo.ShouldBeNull();
    }

    [Fact]
    public void A_hearing_that_waits_gets_its_day_and_is_not_postponed_twice()
    {
        var waiting = HearingScene.Planned.After(PostponeHearing.Decide(HearingScene.Planned, new(1, PostponementReason.JudgeAbsent, null), HearingScene.At("2031-02-10T09:00")), "2031-02-10T09:00");
        PostponeHearing.Decide(waiting, new(1, PostponementReason.Other, new(Scene.Local("2031-03-12T14:00"), null, null, null)), HearingScene.At("2031-02-20T09:00")).ShouldRefuse(JusticeRefusals.HearingWithoutDay);
        SetHearingDay.Decide(HearingScene.Planned, new(1, new(Scene.Local("2031-03-12T14:00"), null, null, null)), HearingScene.At("2031-02-01T09:00")).ShouldRefuse(JusticeRefusals.HearingHasDay);
        SetHearingDay.Decide(waiting, new(2, new(Scene.Local("2031-03-12T14:00"), null, null, null)), HearingScene.At("2031-02-20T09:00")).ShouldRefuse(JusticeRefusals.NoSuchHearing);
        SetHearingDay.Decide(waiting, new(1, new(Scene.Local("2031-02-20T09:00"), null, null, null)), HearingScene.At("2031-02-20T09:00")).ShouldRefuse(JusticeRefusals.HearingNotAhead);
        var decision = SetHearingDay.Decide(waiting, new(1, new(Scene.Local("2031-03-12T14:00"), "Courtroom 5", new(2031, 3, 2), "Be there at half past one.")), HearingScene.At("2031-02-20T09:00"));
        decision.Happens().Facts.ShouldBeEmpty();
        decision.Happens().Entry<MatterOpened>().On.ShouldBe(new DateOnly(2031, 3, 12));
        var set = waiting.After(decision, "2031-02-20T09:00").Hearings.Find(1)!;
        (set.Status, set.At, set.Room, set.NoticeDays, set.ToDo, set.Postponed.Length).ShouldBe((HearingStatus.Planned, Scene.Local("2031-03-12T14:00"), "Courtroom 5", 10, "Be there at half past one.", 1));
    }

    [Fact]
    public void A_day_that_has_gone_by_unrecorded_does_not_hide_the_next_one_and_is_said_apart()
    {
        var second = HearingScene.Planned.After(ScheduleHearing.Decide(HearingScene.Planned, HearingScene.Set with { At = Scene.Local("2031-04-10T08:00") }, HearingScene.At("2031-01-11T10:00") with { FreshReference = HearingScene.SecondSummary }), "2031-01-11T10:00");
        var summary = JusticeSummaryState.Empty.Told(ScheduleHearing.Decide(HearingScene.Opened, HearingScene.Set, HearingScene.At("2031-01-10T10:00")), "2031-01-10T10:00")
            .Told(ScheduleHearing.Decide(HearingScene.Planned, HearingScene.Set with { At = Scene.Local("2031-04-10T08:00") }, HearingScene.At("2031-01-11T10:00") with { FreshReference = HearingScene.SecondSummary }), "2031-01-11T10:00");
        var now = Scene.Local("2031-02-11T09:00");
        summary.Next(now)!.At.ShouldBe(Scene.Local("2031-04-10T08:00"));
        summary.Unrecorded(now).Select(h => h.At).ShouldBe([Scene.Local("2031-02-10T08:00")]);
        second.Hearings.Ahead(now).Select(h => h.Number).ShouldBe([2]);
        second.Hearings.Planned.Where(h => h.IsUnrecorded(now)).Select(h => h.Number).ShouldBe([1]);
    }

    [Fact]
    public void A_child_who_came_without_being_asked_to_is_written_down_and_looked_after()
    {
        var decision = RecordHearing.Decide(HearingScene.WithScreen, HearingScene.Holding with { Children = [new(2, false, TestimonyGiven.None)] }, HearingScene.At("2031-02-10T12:00"));
        decision.Happens().Moments(AfterDues.Contact, HearingScene.SecondSummary).Length.ShouldBe(1);
        decision.Happens().Entries.Single(e => e.Stream == HearingScene.SecondSummary).Entry.ShouldBeOfType<HearingNoted>().WasThere.ShouldBeTrue();
        HearingScene.WithScreen.After(decision, "2031-02-10T12:00").Hearings.Find(1)!.Children.ShouldBe([new(1, ChildPart.Testifies), new(2, ChildPart.Present)]);
    }

    [Fact]
    public void What_is_due_after_a_hearing_counts_from_the_hearing_and_not_from_the_typing()
    {
        var decision = RecordHearing.Decide(HearingScene.WithScreen, HearingScene.Holding, HearingScene.At("2031-02-13T16:00"));
        var step = HearingScene.Held.Hearings.Find(1)!.Reference;
        decision.Happens().Moments(AfterDues.Contact, HearingScene.Summary).ShouldBe([(step, Scene.Local("2031-02-11T08:00"))]);
        decision.Happens().Moments(AfterDues.Counselling, HearingScene.Summary).ShouldBe([(step, PhnomPenh.EndOf(new(2031, 2, 17)))]);
        var other = new HearingNoted(HearingScene.SecondSummary, HearingScene.File, 7, HearingStatus.Held, Scene.Local("2031-02-12T08:00"), ChildPart.Present, null, true, Scene.Local("2031-02-12T10:00"));
        NoteAfterHearing.Decide(JusticeSummaryState.Empty.Told(decision, "2031-02-13T16:00").Apply(other, default), new(other.Hearing, AfterHearing.Contact, null), Scene.At(Scene.Local("2031-02-13T17:00"), subject: HearingScene.Summary)).Happens()
            .Moments(AfterDues.Contact).ShouldBe([(step, Scene.Local("2031-02-11T08:00"))], "what is still owed is counted the same way when something else is noted");
    }

    [Fact]
    public void A_child_is_added_to_a_hearing_that_is_set_and_only_its_team_is_told()
    {
        var decision = AddChildToHearing.Decide(HearingScene.Planned, new(1, 2, ChildPart.Present), HearingScene.At("2031-01-20T10:00"));
        var happened = decision.Happens();
        happened.Entries.Where(e => e.Stream == HearingScene.SecondSummary).Select(e => e.Entry.GetType()).ShouldBe([typeof(HearingNoted), typeof(StageNoted)]);
        happened.Entries.ShouldNotContain(e => e.Stream == HearingScene.Summary);
        happened.Notices.Single().Stream.ShouldBe(HearingScene.SecondSummary);
        var hearing = HearingScene.Planned.After(decision, "2031-01-20T10:00").Hearings.Find(1)!;
        hearing.Expects(2).ShouldBeTrue();
        hearing.WithoutMeasures.ShouldBe([1, 2]);
        AddChildToHearing.Decide(HearingScene.Planned, new(1, 1, ChildPart.Present), HearingScene.At("2031-01-20T10:00")).ShouldRefuse(JusticeRefusals.ChildExpectedAlready);
        AddChildToHearing.Decide(HearingScene.Planned, new(1, 3, ChildPart.Present), HearingScene.At("2031-01-20T10:00")).ShouldRefuse(JusticeRefusals.NoSuchChild with { Field = "child" });
        AddChildToHearing.Decide(HearingScene.Held, new(1, 2, ChildPart.Present), HearingScene.At("2031-02-11T10:00")).ShouldRefuse(JusticeRefusals.HearingIsOver);
        AddChildToHearing.Decide(HearingScene.Planned, new(1, 2, ChildPart.Present), HearingScene.At("2031-02-10T08:00")).ShouldRefuse(JusticeRefusals.HearingGoneBy);
    }

    [Fact]
    public void A_child_put_on_a_hearing_by_a_wrong_letter_is_taken_off_and_for_its_team_alone_it_is_called_off()
    {
        var both = HearingScene.WithScreen.After(AddChildToHearing.Decide(HearingScene.WithScreen, new(1, 2, ChildPart.Present), HearingScene.At("2031-01-20T10:00")), "2031-01-20T10:00");
        var decision = TakeChildOffHearing.Decide(both, new(1, 1, "B was meant"), HearingScene.At("2031-01-21T10:00"));
        var happened = decision.Happens();
        var reference = both.Hearings.Find(1)!.Reference;
        happened.Entries.Select(e => (e.Stream, e.Entry.GetType())).ShouldBe([((Guid?)null, typeof(ChildTakenOffHearing)), (HearingScene.Summary, typeof(HearingNoted)), (HearingScene.Case, typeof(MatterSettled))]);
        happened.Entry<HearingNoted>().Status.ShouldBe(HearingStatus.CalledOff);
        happened.Settles.ShouldContain(s => s.Kind == HearingDues.Ahead && s.Stream == HearingScene.Summary);
        happened.Appointments.ShouldBe([new(HearingScene.Summary, reference, null, 0)]);
        happened.Notices.Single().Stream.ShouldBe(HearingScene.Summary);
        var off = both.After(decision, "2031-01-21T10:00");
        var hearing = off.Hearings.Find(1)!;
        (hearing.Expects(1), hearing.Expects(2), hearing.Status, hearing.Measures.Length).ShouldBe((false, true, HearingStatus.Planned, 0));
        JusticeOffers.OnProceeding(both).ShouldContain(new Offer(TakeChildOffHearing.WireName));
        AddChildToHearing.Decide(off, new(1, 1, ChildPart.Testifies), HearingScene.At("2031-01-22T10:00")).Happens().Entry<HearingNoted>().Status.ShouldBe(HearingStatus.Planned);
        TakeChildOffHearing.Decide(off, new(1, 1, "again"), HearingScene.At("2031-01-22T10:00")).ShouldRefuse(JusticeRefusals.ChildNotExpected with { Field = "child" });
        TakeChildOffHearing.Decide(off, new(2, 1, "x"), HearingScene.At("2031-01-22T10:00")).ShouldRefuse(JusticeRefusals.NoSuchHearing);
        TakeChildOffHearing.Decide(HearingScene.Held, new(1, 1, "x"), HearingScene.At("2031-02-11T10:00")).ShouldRefuse(JusticeRefusals.HearingIsOver);
    }
}
