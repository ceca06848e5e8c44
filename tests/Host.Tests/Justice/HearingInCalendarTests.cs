using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Justice;

namespace Kapea.Host.Tests.Justice;

/// <summary>Whatever act moves a hearing, the calendar of every team that comes hears of it, one step on in the sequence; what moves nothing rings nowhere.</summary>
public sealed class HearingInCalendarTests
{
    private static (int Sequence, long At, bool Off) Row(TestHouse house, StreamId stream)
    {
        var row = house.Parts.Store.All<AppointmentRow>(stream).Single();
        return (row.Sequence, row.At, row.Off);
    }

    [Fact]
    public async Task A_day_put_right_postponed_and_set_again_is_the_same_appointment_for_both_teams()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        StreamId[] both = [told.Proceeding, told.JusticeSummary];
        DateTimeOffset first = Stage.Moment("2030-03-20 08:00"), right = Stage.Moment("2030-03-19 08:00"), last = Stage.Moment("2030-04-02 08:00");
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(first, null, [], null, null), told.Proceeding);
        house.Parts.Store.All<AppointmentRow>(told.JusticeSummary).ShouldBeEmpty("no child comes yet");
        await house.Must<AddChildToHearing, ProceedingState>(DemoPeople.Rithy, new(1, 1, ChildPart.Testifies), told.Proceeding);
        both.Select(s => Row(house, s)).Distinct().ShouldBe([(0, first.ToUnixTimeSeconds(), false)], "a child who is added moves nothing for the others");
        await house.Must<CorrectDay, ProceedingState>(DemoPeople.Rithy, new(ClockDay.Hearing, null, 1, right, null, "the letter of the clerk"), told.Proceeding);
        both.Select(s => Row(house, s)).Distinct().ShouldBe([(1, right.ToUnixTimeSeconds(), false)]);
        await house.Must<PostponeHearing, ProceedingState>(DemoPeople.Rithy, new(1, PostponementReason.JudgeAbsent, null), told.Proceeding);
        both.Select(s => Row(house, s)).Distinct().ShouldBe([(2, right.ToUnixTimeSeconds(), true)]);
        await house.Must<SetHearingDay, ProceedingState>(DemoPeople.Rithy, new(1, new(last, null, null, null)), told.Proceeding);
        both.Select(s => Row(house, s)).Distinct().ShouldBe([(3, last.ToUnixTimeSeconds(), false)]);
    }

    [Fact]
    public async Task A_child_that_is_taken_off_leaves_the_calendar_of_its_team_alone_and_comes_back_as_the_same_appointment()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var day = Stage.Moment("2030-03-20 08:00");
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(day, null, [new(1, ChildPart.Testifies)], null, null), told.Proceeding);
        await house.Must<TakeChildOffHearing, ProceedingState>(DemoPeople.Rithy, new(1, 1, "the letter was wrong"), told.Proceeding);
        Row(house, told.JusticeSummary).ShouldBe((1, day.ToUnixTimeSeconds(), true));
        Row(house, told.Proceeding).ShouldBe((0, day.ToUnixTimeSeconds(), false));
        house.Parts.Store.All<DueRow>(told.JusticeSummary).ShouldNotContain(d => d.Kind == HearingDues.Ahead);
        await house.Must<AddChildToHearing, ProceedingState>(DemoPeople.Rithy, new(1, 1, ChildPart.Testifies), told.Proceeding);
        Row(house, told.JusticeSummary).ShouldBe((2, day.ToUnixTimeSeconds(), false));
    }

    [Fact]
    public async Task A_later_day_that_waits_for_a_second_person_moves_no_calendar()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var first = Stage.Moment("2030-03-20 08:00");
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(first, null, [new(1, ChildPart.Testifies)], null, null), told.Proceeding);
        await house.Must<CorrectDay, ProceedingState>(DemoPeople.Rithy, new(ClockDay.Hearing, null, 1, first.AddDays(2), null, "the letter of the clerk"), told.Proceeding);
        new[] { told.Proceeding, told.JusticeSummary }.Select(s => Row(house, s)).Distinct().ShouldBe([(0, first.ToUnixTimeSeconds(), false)]);
    }
}
