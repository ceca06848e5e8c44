using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;

namespace Kapea.Host.Demo;

/// <summary>Between steps 7 and 10 of the scenario: somebody offers the grandmother money and threatens her, the lawyer answers the same day, and she goes on.</summary>
internal static class OfferMade
{
    private const string Words = "Two million riel if they stay away from the court. If not, they should watch the boy on his way to school.";

    public static async Task Play(Stage stage)
    {
        stage.Begin("10 an offer out of court");
        await stage.At("2030-05-29 10:50");
        var (sokha, rithy, file, child) = (await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Rithy), stage.Kept["C1"], stage.Kept["J1"]);
        var told = new OfferTold(OfferSide.HisFamily, OfferWay.InPerson, [OfferKind.Money, OfferKind.Threat], Words, [OfferPresent.Caregiver], Known.Unknown);
        var letters = stage.Mail.Letters.Count(l => l.To == DemoPeople.Rithy.Mail && l.Subject.Contains(child.Reference, StringComparison.Ordinal));
        stage.Done("the social worker hears of an offer and a threat", await sokha.Do<ReportOffer, CaseState>(new(told), file));
        await stage.Letters("the lawyer has a letter at once", letters + 1, DemoPeople.Rithy, child);
        var (answer, family) = (Step(stage, child, OfferDues.Answer), Step(stage, file, OfferDues.Family));
        stage.Due("the lawyer answers the same day", "2030-05-29 23:59", child, OfferDues.Answer, answer);
        stage.Due("somebody looks after the family the same day", "2030-05-29 23:59", file, OfferDues.Family, family);
        stage.Expect("the case holds the words", "no", stage.House.Door.Look<CaseState>(sokha.Visit, file, StreamKind.Case)!.Entries.Any(e => e.Entry.ToString()!.Contains("Two million", StringComparison.Ordinal)) ? "yes" : "no");
        stage.Done("they sleep at an aunt's, and the plan is made anew", await sokha.Do<NoteSafety, CaseState>(new([SafetyStep.PlanMade, SafetyStep.SaferPlace], Known.Yes, null), file));
        stage.Due("nobody need look after them any more", "none", file, OfferDues.Family, family);
        var offer = stage.House.Door.State<JusticeState>(rithy.Visit, child, StreamKind.Justice)!.Value.State.OutOfCourt.All.Single().Told.Offer;
        stage.Done("the lawyer tells her what her rights are; she goes on", await rithy.Do<AdviseOnOffer, JusticeState>(new(offer, "the grandmother", true, OfferPolice.ToldByUs, OfferDecision.GoesOn, null), child));
        stage.Due("the lawyer has answered", "none", child, OfferDues.Answer, answer);
        stage.Expect("and nothing of it stands in the way of closing", "", string.Join(' ', stage.House.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State.Matters.Where(m => m.Kind is MatterOpened.LawyerAnswer or MatterOpened.FamilySafety).Select(m => m.Kind)));
        stage.NoLetterHolds("no letter tells of it", "riel", "offer", "threat", "school");
    }

    private static int Step(Stage stage, StreamId stream, string kind) => stage.House.Store.All<DueRow>(stream).Where(d => d.Kind == kind).Select(d => d.Step).SingleOrDefault();
}
