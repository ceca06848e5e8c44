using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;

namespace Kapea.Host.Demo;

/// <summary>Step 9 of the scenario: a hearing that is postponed because there is no interpreter, and held with the screen that was asked for; somebody is there for him the day after.</summary>
internal static class Hearings
{
    private const string ToDo = "Be at the side entrance at half past seven; bring water.";

    /// <summary>The day is set and the court is asked.</summary>
    public static async Task Schedule(Stage stage)
    {
        stage.Begin("9 hearings");
        var (file, sokha, rithy) = (stage.Kept["P1"], await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Rithy));
        await stage.At("2031-01-10 10:00");
        var set = new ScheduleHearing(Stage.Moment("2031-02-10 08:00"), "Courtroom 2", [new(1, ChildPart.Testifies)], new(2031, 1, 9), ToDo);
        stage.Refused("the social worker sets no hearing", "door.not-allowed", await sokha.Do<ScheduleHearing, ProceedingState>(set, file));
        stage.Refused("nor one for a child who takes no part", "justice.no-such-child", await rithy.Do<ScheduleHearing, ProceedingState>(set with { Children = [new(2, ChildPart.Present)] }, file));
        stage.Done("a hearing is set for 10 February", await rithy.Do<ScheduleHearing, ProceedingState>(set, file));
        stage.Due("it is ahead", "2031-02-10 08:00", file, HearingDues.Hearing, 1);
        stage.Due("measures are asked for three weeks before", "2031-01-20 23:59", file, HearingDues.Measures, 1);
        stage.Expect("the social worker reads when it is and what he has to do", $"2031-02-10 08:00 {ToDo}", Next(stage, sokha));
        await stage.At("2031-01-13 10:00");
        stage.Done("the lawyer asks for a screen", await rithy.Do<RequestMeasures, ProceedingState>(new(1, 1, [ChildMeasure.CourtScreen, ChildMeasure.SupportPerson]), file));
        stage.Due("nobody need be reminded", "none", file, HearingDues.Measures, 1);
    }

    /// <summary>The first day and the second, and the days after.</summary>
    public static async Task Play(Stage stage)
    {
        stage.Begin("9 hearings");
        var (file, sokha, rithy) = (stage.Kept["P1"], await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Rithy));
        await stage.At("2031-02-10 09:00");
        stage.Done("there is no interpreter", await rithy.Do<PostponeHearing, ProceedingState>(new(1, PostponementReason.InterpreterMissing, new(Stage.Moment("2031-03-12 08:00"), "Courtroom 2", new(2031, 2, 10), ToDo)), file));
        stage.Due("the hearing is a month later", "2031-03-12 08:00", file, HearingDues.Hearing, 1);
        stage.Due("and what was asked for stays asked", "none", file, HearingDues.Measures, 1);
        stage.Expect("the social worker reads the new day", $"2031-03-12 08:00 {ToDo}", Next(stage, sokha));
        await stage.At("2031-02-20 10:00");
        stage.Done("the court grants the screen", await rithy.Do<AnswerMeasures, ProceedingState>(new(1, 1, [ChildMeasure.CourtScreen], MeasureAnswer.Granted, null), file));
        await stage.At("2031-03-05 15:00");
        stage.Done("he has seen the court and knows that he may ask for a break", await rithy.Do<PrepareChild, ProceedingState>(new(1, 1, [PreparationStep.CourtVisit, PreparationStep.WhoSitsWhere, PreparationStep.MayAskForBreak, PreparationStep.SafetyPlan]), file));
        stage.Refused("it cannot have been held before its day", "justice.hearing-still-ahead", await rithy.Do<RecordHearing, ProceedingState>(new(1, [], true, true, null), file));
        await Held(stage, rithy, sokha);
        await After(stage, sokha);
    }

    private static async Task Held(Stage stage, Actor rithy, Actor sokha)
    {
        var file = stage.Kept["P1"];
        await stage.At("2031-03-12 11:30");
        stage.Done("the hearing is held, he speaks behind a screen", await rithy.Do<RecordHearing, ProceedingState>(new(1, [new(1, true, TestimonyGiven.BehindScreen)], true, true, "Two hours with a break."), file));
        stage.Done("the screen was used", await rithy.Do<RecordMeasureUse, ProceedingState>(new(1, 1, [ChildMeasure.CourtScreen], true, null), file));
        var told = stage.Done("what he went through is counted", await rithy.Do<RecordJusticeContact, JusticeState>(
            new(InterviewKind.Trial, "the provincial court", 120, [Companion.Lawyer, Companion.Relative], "Khmer", [ChildMeasure.CourtScreen, ChildMeasure.BreaksAllowed], true, Known.No, Known.No, 7, 4), stage.Kept["J1"]))!;
        stage.Expect("how often he has told his story, whoever wrote it down, and whether that is too often", "2 no", $"{told.Told["tellings"]} {told.Told["too_often"]}");
        var step = Summary(stage, sokha).Hearings.Values.Single().Latest.Reference;
        stage.Due("somebody speaks with him within a day", "2031-03-13 08:00", stage.Kept["JS1"], AfterDues.Contact, step);
        stage.Due("a counsellor sees him within a week", "2031-03-19 23:59", stage.Kept["JS1"], AfterDues.Counselling, step);
        stage.Expect("no hearing stands in the way of closing any more", "", string.Join(' ', stage.House.Door.State<CaseState>(sokha.Visit, stage.Kept["C1"], StreamKind.Case)!.Value.State.Matters.Select(m => m.Kind)));
    }

    private static async Task After(Stage stage, Actor sokha)
    {
        var summary = stage.Kept["JS1"];
        var (hearing, step) = (Summary(stage, sokha).Hearings.Keys.Single(), Summary(stage, sokha).Hearings.Values.Single().Latest.Reference);
        await stage.At("2031-03-13 07:30");
        stage.Done("the social worker visits him the day after", await sokha.Do<NoteAfterHearing, JusticeSummaryState>(new(hearing, AfterHearing.Contact, "He slept, and is proud that he went."), summary));
        stage.Due("nobody need speak with him any more", "none", summary, AfterDues.Contact, step);
        stage.Due("the counsellor is still to see him", "2031-03-19 23:59", summary, AfterDues.Counselling, step);
        await stage.At("2031-03-17 15:00");
        stage.Done("and does", await sokha.Do<NoteAfterHearing, JusticeSummaryState>(new(hearing, AfterHearing.Counselling, null), summary));
        stage.Due("nothing is due any more", "none", summary, AfterDues.Counselling, step);
        stage.NoLetterHolds("no letter tells of it", "side entrance", "Courtroom", "screen");
    }

    private static string Next(Stage stage, Actor sokha) => Summary(stage, sokha).Next(stage.House.Clock.GetUtcNow()) is { } next ? $"{Stage.Local(next.At)} {next.ToDo}" : "none";

    private static JusticeSummaryState Summary(Stage stage, Actor sokha) => stage.House.Door.State<JusticeSummaryState>(sokha.Visit, stage.Kept["JS1"], StreamKind.JusticeSummary)!.Value.State;
}
