using System.Collections.Immutable;
using Kapea.Work.Care;
using Kapea.Work.Justice;

namespace Kapea.Bench.Court;

/// <summary>The hearings of one proceeding: set, asked for, postponed, held, and the days after.</summary>
internal sealed class SittingRoad(Court court, Random chance, Trial trial, Steps steps)
{
    private static readonly ImmutableArray<ChildMeasure> s_asked = [ChildMeasure.CourtScreen, ChildMeasure.SupportPerson];

    private Func<Task>? _then;
    private int _left;

    private int Number => trial.Sittings.Count;

    private Sitting Now => trial.Sittings[^1];

    private DateOnly Today => steps.Today;

    /// <summary>One to four hearings, and then the step that comes next.</summary>
    public void Begin(Func<Task> then)
    {
        (_then, _left) = (then, chance.Next(1, 5));
        steps.Then(chance.Next(1, 90), Schedule);
    }

    private async Task Schedule()
    {
        _left--;
        var at = Days.At(Today.AddDays(chance.Next(2, 60)), 8);
        var coming = trial.Children.Select(c => c.Number).Where(_ => chance.Next(3) > 0).ToArray();
        var notice = Today.AddDays(-chance.Next(3));
        await court.Do<ScheduleHearing>(trial.Proceeding, new(at, "Courtroom 1", [.. coming.Select(c => new ChildComing(c, ChildPart.Testifies))], notice, "Come by the side entrance."));
        trial.Sittings.Add(new(at, coming, notice));
        Now.Remind(Today);
        steps.At(Between(at), Ask);
    }

    private async Task Ask()
    {
        foreach (var child in Now.Children.Where(_ => chance.Next(3) > 0))
        {
            await court.Do<RequestMeasures>(trial.Proceeding, new(Number, child, s_asked));
            Now.Asked.Add(child);
        }

        // Where somebody was not asked for, the day stays as it was said last.
        if (Now.Children.All(Now.Asked.Contains)) Now.Remind(Today);
        foreach (var child in Now.Asked.Except(Now.Granted).Where(_ => chance.Next(2) == 0).ToList())
        {
            await court.Do<AnswerMeasures>(trial.Proceeding, new(Number, child, s_asked, MeasureAnswer.Granted, null));
            Now.Granted.Add(child);
        }

        steps.At(Now.At!.Value.AddHours(3), Hear);
    }

    private async Task Hear()
    {
        if (Now.Postponed < 2 && chance.Next(3) == 0)
        {
            DateTimeOffset? to = chance.Next(3) == 0 ? null : Days.At(Today.AddDays(chance.Next(5, 70)), 8);
            await court.Do<PostponeHearing>(trial.Proceeding, new(Number, PostponementReason.InterpreterMissing, to is { } other ? new(other, "Courtroom 1", Today, "Come by the side entrance.") : null));
            Now.Postpone(to, Today);
            if (to is { } day) steps.At(Between(day), Ask);
            else steps.Then(chance.Next(5, 60), GetDay);
            return;
        }

        var there = trial.Children.Where(c => Now.Children.Contains(c.Number) && chance.Next(5) > 0).ToList();
        await court.Do<RecordHearing>(trial.Proceeding, new(Number, [.. there.Select(c => new ChildAtHearing(c.Number, true, TestimonyGiven.BehindScreen))], false, true, null));
        Now.Hold([.. there.Select(c => c.Number)], Today);
        foreach (var child in there)
        {
            (child.ContactBy, child.CounsellingBy) = (Now.At!.Value.AddHours(24).ToUnixTimeSeconds(), Days.EndOf(Today.AddDays(7)));
            await court.Do<RecordJusticeContact>(child, new(InterviewKind.Trial, null, 60, [Companion.Lawyer], "Khmer", s_asked, true, null, null, 7, 4));
            child.Tellings++;
            if (!Now.Granted.Contains(child.Number)) continue;
            await court.Do<RecordMeasureUse>(trial.Proceeding, new(Number, child.Number, s_asked, true, null));
            Now.Used.Add(child.Number);
        }

        steps.Then(1, Visit);
    }

    private async Task GetDay()
    {
        var to = Days.At(Today.AddDays(chance.Next(5, 40)), 8);
        await court.Do<SetHearingDay>(trial.Proceeding, new(Number, new(to, "Courtroom 1", Today, "Come by the side entrance.")));
        Now.Set(to, Today);
        steps.At(Between(to), Ask);
    }

    private async Task Visit()
    {
        foreach (var child in trial.Children.Where(c => c.ContactBy is not null))
        {
            await court.LookAfter(child, AfterHearing.Contact);
            child.ContactBy = null;
        }

        steps.Then(chance.Next(1, 10), Counsel);
    }

    private async Task Counsel()
    {
        foreach (var child in trial.Children.Where(c => c.CounsellingBy is not null))
        {
            await court.LookAfter(child, AfterHearing.Counselling);
            child.CounsellingBy = null;
        }

        if (_left > 0) steps.Then(chance.Next(5, 120), Schedule);
        else steps.Then(chance.Next(1, 60), _then!);
    }

    /// <summary>Some hour of office from tomorrow until the day before.</summary>
    private DateTimeOffset Between(DateTimeOffset day) => Days.At(Today.AddDays(chance.Next(1, DateOnly.FromDateTime(day.DateTime).DayNumber - Today.DayNumber)), chance.Next(9, 16), chance.Next(60));
}
