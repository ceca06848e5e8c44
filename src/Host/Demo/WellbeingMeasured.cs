using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Cases;

namespace Kapea.Host.Demo;

/// <summary>Step 8 of the scenario: WHO-5 at the beginning, after three and after six months.</summary>
internal static class WellbeingMeasured
{
    /// <summary>The baseline, two weeks after the rescue and not before.</summary>
    public static async Task First(Stage stage)
    {
        stage.Begin("8 wellbeing");
        var sokha = await stage.As(DemoPeople.Sokha);
        var scores = new StreamId(stage.House.Door.State<CaseState>(sokha.Visit, stage.Kept["C1"], StreamKind.Case)!.Value.State.Opened!.Streams.Scores);
        await stage.At("2030-05-29 15:00");
        stage.Refused("a first measurement on the day of the rescue", "care.not-on-rescue-day", await sokha.Do<RecordWho5, ScoresState>(new(new(ScoreOccasion.Baseline, 13, true), [1, 1, 1, 2, 2]), scores));
        await Measure(stage, sokha, scores, "2030-05-29 15:00", new(ScoreOccasion.Baseline, 13, false), [1, 1, 1, 2, 2], 28, ChangeCategory.NotMeasurable);
        stage.Expect("the supervisor does not hold the scores", "closed", stage.House.Door.Look<ScoresState>((await stage.As(DemoPeople.Maly)).Visit, scores, StreamKind.Scores) is null ? "closed" : "held");
        stage.Kept["S1"] = scores;
    }

    public static Task AfterThreeMonths(Stage stage) => Again(stage, "2030-08-28 15:00", [2, 2, 2, 2, 3], 44, ChangeCategory.ReliableImprovement);

    public static Task AfterSixMonths(Stage stage) => Again(stage, "2030-11-28 15:00", [3, 3, 3, 3, 3], 60, ChangeCategory.Recovered);

    private static async Task Again(Stage stage, string at, ImmutableArray<int?> items, int score, ChangeCategory change)
    {
        stage.Begin("8 wellbeing");
        await Measure(stage, await stage.As(DemoPeople.Sokha), stage.Kept["S1"], at, new(ScoreOccasion.Planned, 13, false), items, score, change);
    }

    private static async Task Measure(Stage stage, Actor sokha, StreamId scores, string at, Sitting sitting, ImmutableArray<int?> items, int score, ChangeCategory change)
    {
        await stage.At(at);
        stage.Done($"WHO-5 on {at[..10]}", await sokha.Do<RecordWho5, ScoresState>(new(sitting, items), scores));
        var state = stage.House.Door.State<ScoresState>(sokha.Visit, scores, StreamKind.Scores)!.Value.State;
        var reference = stage.House.Reference.At(stage.House.Clock.GetUtcNow());
        stage.Expect("score, and what has changed since the beginning", $"{score} {change}", $"{state.SheetsOf(InstrumentCodes.Who5)[^1].Score} {state.ChangeOn(InstrumentCodes.Who5, reference).Category}");
    }
}
