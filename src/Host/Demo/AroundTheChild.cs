using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Intake;

namespace Kapea.Host.Demo;

/// <summary>The winter between the rescue and the judgment: a household, a visit, an office that has to answer, and a colleague who covers for some days.</summary>
internal static class AroundTheChild
{
    public static async Task Play(Stage stage)
    {
        stage.Begin("8b around the child");
        var (file, sokha, bopha) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Bopha));
        await stage.At("2030-12-02 09:00");
        await Household(stage, sokha, bopha, file);
        await Visit(stage, sokha, file);
        await Office(stage, sokha, file);
        await Cover(stage, sokha, bopha, file);
    }

    private static async Task Household(Stage stage, Actor sokha, Actor bopha, StreamId file)
    {
        var identity = new StreamId(State(stage, sokha, file).Opened!.Streams.Identity);
        var begun = stage.Done("the household is begun from the child's identity", await sokha.Do<BeginHousehold, IdentityState>(new(new("Behind the pagoda, blue door.", null, "Come in the morning.")), identity))!;
        var home = ReportAndAlert.Id(begun.Begun["household"]);
        stage.Done("the grandmother is written down once", await bopha.Do<AddMember, HouseholdState>(new(new("Sreyneang", PersonRelation.Grandparent, true, Known.Yes, null, "Sells vegetables until noon.", true)), home));
        stage.Expect("the supervisor does not hold the household", "closed", stage.House.Door.Look<HouseholdState>((await stage.As(DemoPeople.Maly)).Visit, home, StreamKind.Household) is null ? "closed" : "held");
        stage.NoLetterHolds("no letter tells of the family", "Sreyneang", "pagoda");
    }

    private static async Task Visit(Stage stage, Actor sokha, StreamId file)
    {
        stage.Done("a visit at home", await sokha.Do<RecordVisit, CaseState>(new(VisitPlace.Home, "the boy, the grandmother", true, true, Known.Yes, "He shows his school books; the roof leaks.", new(2030, 12, 16)), file));
        stage.Due("the next visit", "2030-12-16 23:59", file, "cases.next-visit");
        stage.Due("a visit is a contact: 7 days at High", "2030-12-09 23:59", file, "cases.contact");
        stage.Done("the paper lies in its folder; there is no scan", await sokha.Do<NotePaper, CaseState>(new("consent signed by the grandmother", "binder 4, sheet 12"), file));
    }

    private static async Task Office(Stage stage, Actor sokha, StreamId file)
    {
        var ask = new AskOffice(OfficeKind.VillageChief, null, "Is there money of the commune for a roof?", [], new(2030, 12, 10));
        stage.Refused("an office is told of the child only with a consent to share", "releases.was-withdrawn", await sokha.Do<AskOffice, CaseState>(ask with { Told = [Work.Releases.DataCategory.Identity] }, file));
        stage.Done("the village chief is asked without naming anybody", await sokha.Do<AskOffice, CaseState>(ask, file));
        stage.Due("he has to answer", "2030-12-10 23:59", file, "cases.office-reply", 1);
        await stage.At("2030-12-09 15:00");
        stage.Done("he answers", await sokha.Do<RecordOfficeReply, CaseState>(new(1, "Yes; the men come on Saturday."), file));
        stage.Due("nothing is awaited any more", "none", file, "cases.office-reply", 1);
    }

    private static async Task Cover(Stage stage, Actor sokha, Actor bopha, StreamId file)
    {
        stage.Refused("a colleague cannot take the case by herself", "cases.not-hers-to-give", await bopha.Do<HandOver, CaseState>(new(bopha.Visit.Id.Value, "x", "x", null), file));
        stage.Refused("a lawyer cannot be named as responsible", "cases.not-a-colleague", await sokha.Do<HandOver, CaseState>(new((await stage.As(DemoPeople.Rithy)).Visit.Id.Value, "x", "x", null), file));
        stage.Done("a colleague covers over the holidays", await sokha.Do<CoverCase, CaseState>(new(bopha.Visit.Id.Value, new(2030, 12, 16), new(2030, 12, 20), "He expects a visit on Monday."), file));
        stage.Due("on the last day it ends", "2030-12-20 23:59", file, "cases.cover-ends");
        await stage.At("2030-12-16 10:00");
        stage.Expect("while it lasts the case is hers, too", "hers", stage.House.Rooms.FaceOf(stage.House, bopha.Visit, stage.House.Store.FindStream(file)!).IsHers ? "hers" : "not hers");
        stage.Done("she visits", await bopha.Do<RecordVisit, CaseState>(new(VisitPlace.Home, "the boy", true, false, Known.Yes, "The roof is new.", null), file));
        await stage.At("2030-12-23 09:00");
        stage.Done("and tells what happened", await bopha.Do<EndCover, CaseState>(new("One visit; all is well."), file));
        stage.Due("nothing is left over", "none", file, "cases.cover-ends");
    }

    private static CaseState State(Stage stage, Actor actor, StreamId file) => stage.House.Door.State<CaseState>(actor.Visit, file, StreamKind.Case)!.Value.State;
}
