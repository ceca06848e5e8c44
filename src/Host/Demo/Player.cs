using Kapea.Work.Justice;

namespace Kapea.Host.Demo;

/// <summary>Plays the acceptance scenario as the demo's people. A room that is built adds its steps to the list, in the order of the scenario.</summary>
internal static class Player
{
    public static async Task Play(Stage stage)
    {
        await ReportAndAlert.Play(stage);
        await Investigation.Open(stage);
        await UnansweredAlert.Play(stage);
        await ConsentAndRegistration.StopTheClocks(stage);
        await Investigation.Search(stage);
        await KnownAlready.Play(stage);
        await BacklogTakenIn.Play(stage);
        await KitHandedOver.FillTheStore(stage);
        await Investigation.Operation(stage);
        await ConsentAndRegistration.TheChildIsSafe(stage);
        await KitHandedOver.AfterTheOperation(stage);
        await ConsentAndRegistration.Register(stage);
        await CareGiven.FirstInterview(stage);
        await LawyerAsked.Play(stage);
        await CourtRoad.Custody(stage);
        await CompensationClaimed.Informed(stage);
        await AssessmentAndPlan.Play(stage);
        await CourtRoad.Detained(stage);
        await CompensationClaimed.Filed(stage);
        await LawyerAsked.Explain(stage, "2030-05-29 10:45", ProceedingStage.SentToProsecutor, ProceedingStage.Charged);
        await OfferMade.Play(stage);
        await CareGiven.Begin(stage);
        await KitHandedOver.ForSchool(stage);
        await WellbeingMeasured.First(stage);
        await CareGiven.Summer(stage);
        await WellbeingMeasured.AfterThreeMonths(stage);
        await CareGiven.Autumn(stage);
        await WellbeingMeasured.AfterSixMonths(stage);
        await CareGiven.End(stage);
        await KitHandedOver.TidyUp(stage);
        await CourtRoad.Extended(stage);
        await AroundTheChild.Play(stage);
        await Hearings.Schedule(stage);
        await CaseClosed.TooEarly(stage);
        await Hearings.Play(stage);
        await CourtRoad.Judged(stage);
        await CompensationClaimed.Ordered(stage);
        await LawyerAsked.Explain(stage, "2031-04-03 10:00", ProceedingStage.Judgment);
        await CaseClosed.AfterAYear(stage);
        await CourtRoad.Final(stage);
        await LawyerAsked.Explain(stage, "2031-07-02 10:00", ProceedingStage.Final);
        await CompensationClaimed.Paid(stage);
        await CaseClosed.Close(stage);
    }
}
