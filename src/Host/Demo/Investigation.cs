using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Investigations;

namespace Kapea.Host.Demo;

/// <summary>Steps 2 and 3 of the scenario: ten weeks in which nobody knows who the man is, looked at again every fortnight; then the operation.</summary>
internal static class Investigation
{
    /// <summary>On the evening of the report: the file is opened; no child's name stands in it.</summary>
    public static async Task Open(Stage stage)
    {
        stage.Begin("2 an unknown man");
        await stage.At("2030-03-04 22:00");
        var makara = await stage.As(DemoPeople.Makara);
        var code = stage.House.Door.State<CaseState>((await stage.As(DemoPeople.Sokha)).Visit, stage.Kept["C1"], StreamKind.Case)!.Value.State.Code;
        var open = new OpenInvestigation(null, "A grown man in a grey car who waits at the school and gives a boy money and a telephone.", "perhaps European", stage.Kept["R1"].Reference, [new(code, null)]);
        stage.Refused("the social worker opens a file on him", "door.not-allowed", await (await stage.As(DemoPeople.Sokha)).Do<OpenInvestigation, InvestigationState>(open));
        stage.Refused("a child under a code that is none", "investigations.not-a-file-code", await makara.Do<OpenInvestigation, InvestigationState>(open with { Children = [new("PKC-30-AAAAAA-A", null)] }));
        var done = stage.Done("the file is opened", await makara.Do<OpenInvestigation, InvestigationState>(open))!;
        var file = stage.Kept["I1"] = ReportAndAlert.Id(done.Begun["investigation"]);
        stage.Due("it is to be looked at again in 14 days", "2030-03-18 23:59", file, InvestigationClocks.Review);
        await Closed(stage, file);
    }

    /// <summary>Between the evening of the report and the operation: leads, sightings, and five reviews.</summary>
    public static async Task Search(Stage stage)
    {
        stage.Begin("2 an unknown man");
        var (makara, file) = (await stage.As(DemoPeople.Makara), stage.Kept["I1"]);
        await stage.At("2030-03-08 18:00");
        stage.Done("a lead", await makara.Do<AddLead, InvestigationState>(new(LeadSource.Informant, LeadReliability.Untested, "He rents a room above the bicycle shop.", "Ask the owner of the shop.", new(2030, 3, 12)), file));
        stage.Due("its next step is due", "2030-03-12 23:59", file, InvestigationClocks.NextStep, 1);
        stage.Done("he was seen", await makara.Do<AddSighting, InvestigationState>(new("the bridge behind the market", Stage.Moment("2030-03-08 16:30"), Stage.Moment("2030-03-08 17:00"), [DayOfWeek.Friday], "2AB-1234", "He waits until school is over."), file));
        stage.Done("the plate is written down", await makara.Do<AddIdentifier, InvestigationState>(new(IdentifierKind.Plate, "2AB-1234", "seen by an investigator"), file));
        stage.Refused("the same plate, written otherwise", "investigations.identifier-there-already", await makara.Do<AddIdentifier, InvestigationState>(new(IdentifierKind.Plate, "2ab 1234", "a neighbour"), file));
        stage.Done("the lead is closed", await makara.Do<CloseLead, InvestigationState>(new(1, LeadOutcome.Excluded, "The room is let to a student."), file));
        stage.Due("nothing is left of its next step", "none", file, InvestigationClocks.NextStep, 1);
        string[] reviews = ["2030-03-18", "2030-04-01", "2030-04-15", "2030-04-29", "2030-05-13"];
        foreach (var day in reviews)
        {
            await stage.At(day + " 09:00");
            stage.Due("a review is due on " + day, day + " 23:59", file, InvestigationClocks.Review);
            stage.Done("and is held", await makara.Do<ReviewInvestigation, InvestigationState>(new("Still nobody knows who he is.", "Be at the bridge on Friday."), file));
        }

        stage.Due("the sixth would be due", "2030-05-27 23:59", file, InvestigationClocks.Review);
    }

    /// <summary>The operation of 2030-05-14, 16:05; the child is safe.</summary>
    public static async Task Operation(Stage stage)
    {
        stage.Begin("3 the operation");
        var (makara, veha, file) = (await stage.As(DemoPeople.Makara), await stage.As(DemoPeople.Veha), stage.Kept["I1"]);
        await stage.At("2030-05-14 09:00");
        var at = State(stage, makara, file);
        stage.Expect("until this day nobody knew who he is", "Alleged, SuspectUnknown, 5 reviews", $"{at.Status}, {at.Phase}, {at.Reviews} reviews");
        var plan = new PlanOperation("Two officers at the gate, one investigator in the shop.", "the unit, at three", "He may drive off with the child.", "Nobody moves before the child has left the car.", "a social worker, from the first minute on", "the organisation's van, without marks");
        stage.Done("the operation is planned", await makara.Do<PlanOperation, InvestigationState>(plan, file));
        stage.Refused("she decides on her own plan", "investigations.not-your-own", await makara.Do<DecideOperation, InvestigationState>(new(GoDecision.Go, "x"), file));
        stage.Done("a second person says go", await veha.Do<DecideOperation, InvestigationState>(new(GoDecision.Go, "The child is never alone with him."), file));
        await stage.At("2030-05-14 16:30");
        stage.Done("it is over, the child is safe", await makara.Do<RecordOperation, InvestigationState>(new(true, true, "He was stopped at the gate; the child had left the car.", "One telephone, switched off, in bag 12."), file, happenedAt: Stage.Moment("2030-05-14 16:05")));
        stage.Due("the sixth review is cancelled by the arrest", "none", file, InvestigationClocks.Review);
        stage.Refused("a word that is too strong", "investigations.status-not-next", await makara.Do<SetStatus, InvestigationState>(new(OffenderStatus.Accused, false, "x", "x"), file));
        stage.Done("he is a suspect now", await makara.Do<SetStatus, InvestigationState>(new(OffenderStatus.Suspect, false, "The police have arrested him.", "the unit on duty"), file));
        stage.Done("it is written who he is", await makara.Do<IdentifySuspect, InvestigationState>(new("Thomas Example", "From his passport, which the police have seen."), file));
        stage.Done("and where he comes from", await makara.Do<RecordForeignFacts, InvestigationState>(new(ForeignFacts.Nothing with { Nationalities = "Dutch", PassportSeen = true, PassportLast4 = "4Z19", Jurisdiction = Jurisdiction.Undecided }), file));
        stage.Done("they look back at it", await veha.Do<ReviewOperation, InvestigationState>(new("The social worker was there before the police.", "Bring water and a blanket."), file));
        at = State(stage, makara, file);
        stage.Expect("where it stands", "Suspect, ChildSafe", $"{at.Status}, {at.Phase}");
        stage.NoLetterHolds("no letter tells of it", "Thomas Example", "bicycle shop", "bag 12");
    }

    private static async Task Closed(Stage stage, StreamId file)
    {
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly, DemoPeople.Rithy, DemoPeople.Chanthy, DemoPeople.Anouk, DemoPeople.Leakena, DemoPeople.Vanna })
            stage.Expect($"closed to: {person.Role}", "closed", stage.House.Door.Look<InvestigationState>((await stage.As(person)).Visit, file, StreamKind.Investigation) is null ? "closed" : "held");
    }

    private static InvestigationState State(Stage stage, Actor actor, StreamId file) => stage.House.Door.State<InvestigationState>(actor.Visit, file, StreamKind.Investigation)!.Value.State;
}
