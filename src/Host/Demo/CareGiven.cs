using System.Collections.Immutable;
using System.Globalization;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Releases;

namespace Kapea.Host.Demo;

/// <summary>Steps 4, 6 and 14 of the scenario, as far as care goes: the first interview, what is promised and held, referrals on a consent, school and the last week, money with its receipts.</summary>
internal static class CareGiven
{
    private static readonly ToldPart OfTheGrandmother = new(DataCategory.Family, "She does not sleep, and cares for two more grandchildren.");
    private static readonly ToldPart ForTheSiblings = new(DataCategory.Services, "Two places in the play group on Saturdays.");

    /// <summary>Step 4, written down the next morning: the interview of the evening, with somebody beside him.</summary>
    public static async Task FirstInterview(Stage stage)
    {
        stage.Begin("4 the first interview");
        var (sokha, file) = (await stage.As(DemoPeople.Sokha), stage.Kept["C1"]);
        await stage.At("2030-05-15 09:30");
        var interview = new RecordAccompaniment(
            InterviewKind.Police, [Companion.SocialWorker], true, Known.No, [ChildMeasure.SupportPerson, ChildMeasure.SameSexInterviewer, ChildMeasure.BreaksAllowed], 8, 5, "Forty minutes with two breaks; then they had noodles.");
        var done = stage.Done("the interview at 17:30, with a support person", await sokha.Do<RecordAccompaniment, CareState>(interview, file, happenedAt: Stage.Moment("2030-05-14 17:30")))!;
        stage.Expect("how often he has told his story, and whether that is too often", "1 no", $"{done.Told["tellings"]} {done.Told["too_often"]}");
    }

    /// <summary>Step 6: what the plan says becomes services; counselling is promised.</summary>
    public static async Task Begin(Stage stage)
    {
        stage.Begin("6 services");
        var (sokha, file) = (await stage.As(DemoPeople.Sokha), stage.Kept["C1"]);
        stage.Kept["H1"] = new(stage.House.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State.Opened!.Streams.Health);
        await stage.At("2030-05-29 11:00");
        stage.Done("counselling is planned", await sokha.Do<PlanService, CareState>(new("counselling.trauma", 1, "our counsellors", WorkerWish.Woman, null, "On Wednesdays after school."), file));
        stage.Done("and help for the grandmother", await sokha.Do<PlanService, CareState>(new("network.caregiver_mh_referral", 3, "NGO B", null, null, null), file));
        stage.Done("counselling is promised", await sokha.Do<GrantEntitlement, CareState>(new(1, 2, Rhythm.Month, 6, new(2030, 6, 1), ByCounsellors: true), file));
        stage.Due("the first session is owed within half a month", "2030-06-15 23:59", file, CareDues.SessionApart, 1);
        stage.Due("the counsellors see it, too", "2030-06-15 23:59", stage.Kept["H1"], CareDues.SessionApart, 1);
        stage.Due("what was promised is reviewed after six months", "2030-12-01 23:59", file, CareDues.Review, 1);
        await Refer(stage, sokha, file);
    }

    private static async Task Refer(Stage stage, Actor sokha, StreamId file)
    {
        var refer = new ReferService(2, Recipient.PartnerOrganisation, "NGO B", [OfTheGrandmother]);
        stage.Refused("a referral without consent to share", "releases.no-consent", await sokha.Do<ReferService, CareState>(refer, file));
        var sharing = ConsentAndRegistration.Consent(ConsentPurpose.SharingForReferral) with { Recipients = [Recipient.PartnerOrganisation], Categories = [DataCategory.Family, DataCategory.Services] };
        stage.Done("the grandmother consents that NGO B is told of family and services", await sokha.Do<RecordConsent, ConsentState>(new(sharing), file));
        stage.Refused("the consent does not name health", "releases.not-this", await sokha.Do<ReferService, CareState>(refer with { Parts = [OfTheGrandmother, new(DataCategory.Health, "His nights are bad.")] }, file));
        stage.Refused("and no other recipient", "releases.not-to-them", await sokha.Do<ReferService, CareState>(refer with { Recipient = Recipient.Hospital }, file));
        stage.Done("what it names goes", await sokha.Do<ReferService, CareState>(refer, file));
        stage.Due("an answer is due", "2030-06-12 23:59", file, CareDues.Answer, 2);
        await stage.At("2030-05-29 14:00");
        stage.Done("NGO B accepts", await sokha.Do<AnswerReferral, CareState>(new(2, ReferralAnswer.Accepted, "They come on Monday."), file));
        stage.Due("nothing waits any more", "none", file, CareDues.Answer, 2);
    }

    /// <summary>June to August: sessions held and missed, the siblings' referral.</summary>
    public static async Task Summer(Stage stage)
    {
        stage.Begin("6 services");
        var (sokha, file) = (await stage.As(DemoPeople.Sokha), stage.Kept["C1"]);
        await Counsel(stage, SessionOutcome.Held, "2030-06-05", "2030-06-19");
        stage.Due("two were held in June, the next is owed in July", "2030-07-16 23:59", file, CareDues.SessionApart, 1);
        stage.Expect("promised this month, held, missed", "2 2 0", This(stage, sokha, file, "2030-06-19"));
        await Money(stage, sokha, file);
        await Counsel(stage, SessionOutcome.ChildDidNotCome, "2030-07-03", "2030-07-05");
        stage.Due("after two missed in a row the next is owed sooner", "2030-07-12 23:59", file, CareDues.SessionApart, 1);
        await Counsel(stage, SessionOutcome.Held, "2030-07-10", "2030-07-24", "2030-08-07", "2030-08-21");
        stage.Expect("July, with two missed and two held", "2 2 2", This(stage, sokha, file, "2030-07-24"));
        await Siblings(stage, sokha, file);
    }

    /// <summary>September to the review of 2030-12-01: what was promised is kept, and ends.</summary>
    public static async Task Autumn(Stage stage)
    {
        stage.Begin("6 services");
        var (sokha, file) = (await stage.As(DemoPeople.Sokha), stage.Kept["C1"]);
        await Daily(stage, sokha, file, "2030-09-02", 18, 2, DailyOutcome.TooFew);
        await Counsel(stage, SessionOutcome.Held, "2030-09-04", "2030-09-18", "2030-10-02", "2030-10-16");
        await Daily(stage, sokha, file, "2030-10-20", 19, 0, DailyOutcome.NotYet);
        await Counsel(stage, SessionOutcome.Held, "2030-11-06", "2030-11-20");
        await Daily(stage, sokha, file, "2030-11-25", 20, 0, DailyOutcome.Good);
        stage.Due("no session is owed any more", "none", file, CareDues.SessionApart, 1);
        stage.Expect("the social worker does not hold the counsellors' notes", "closed", stage.House.Door.Look<CounsellingState>(sokha.Visit, stage.Kept["H1"], StreamKind.Health) is null ? "closed" : "held");
        stage.NoLetterHolds("no letter tells of it", "counselling", "NGO B", "play group");
    }

    /// <summary>The review of what was promised: every service ends, and nobody is told anything any more.</summary>
    public static async Task End(Stage stage)
    {
        stage.Begin("6 services");
        var (sokha, file) = (await stage.As(DemoPeople.Sokha), stage.Kept["C1"]);
        await stage.At("2030-12-01 09:00");
        stage.Expect("a promise that runs stands in the way of closing", "promise", string.Join(' ', State(stage, sokha, file).Case.Matters.Select(m => m.Kind)));
        foreach (var service in Enumerable.Range(1, 3))
            stage.Done($"service {service.ToString(CultureInfo.InvariantCulture)} was given to its end", await sokha.Do<EndService, CareState>(new(service, ServiceEnd.Implemented, "He says it has helped.", "As planned."), file));
        stage.Due("nothing of it is due any more", "none", file, CareDues.Review, 1);
        var sharing = State(stage, sokha, file).Case.Consents.Consents.Single(c => c.Given.Purposes.Contains(ConsentPurpose.SharingForReferral));
        stage.Done("the consent to share has done its work", await sokha.Do<WithdrawConsent, ConsentState>(new(sharing.Id, "Nobody need be told anything any more."), file));
        stage.Expect("and nothing is open", "0", State(stage, sokha, file).Case.Matters.Length.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task Siblings(Stage stage, Actor sokha, StreamId file)
    {
        stage.Begin("14 a referral of the siblings");
        await stage.At("2030-08-26 10:00");
        stage.Done("help for his brother and sister is planned", await sokha.Do<PlanService, CareState>(new("network.sibling_support", null, "NGO B", null, null, null), file));
        var refer = new ReferService(3, Recipient.PartnerOrganisation, "NGO B", [ForTheSiblings, OfTheGrandmother]);
        stage.Refused("their names are not in the consent", "releases.not-this", await sokha.Do<ReferService, CareState>(refer with { Parts = [.. refer.Parts, new(DataCategory.Identity, "Sok and Sokny")] }, file));
        stage.Done("NGO B is asked", await sokha.Do<ReferService, CareState>(refer, file));
        var told = State(stage, sokha, file).Services[2].Referral!;
        stage.Expect("it carries what the consent names and nothing else", "Services Family", string.Join(' ', told.Parts.Select(p => p.Category)));
        await stage.At("2030-08-27 10:00");
        stage.Done("and accepts", await sokha.Do<AnswerReferral, CareState>(new(3, ReferralAnswer.Accepted, null), file));
    }

    private static async Task Money(Stage stage, Actor sokha, StreamId file)
    {
        await stage.At("2030-06-20 09:00");
        var bus = new RecordWelfare(40_000, Currency.KHR, WelfarePurpose.Transport, "The bus to the counsellors.", WelfareReceiver.Caregiver, "No. 214, binder 4", null);
        stage.Done("money for the bus", await sokha.Do<RecordWelfare, CareState>(bus, file));
        stage.Done("written down twice", await sokha.Do<RecordWelfare, CareState>(bus, file));
        stage.Done("rice, in dollars", await sokha.Do<RecordWelfare, CareState>(new(1250, Currency.USD, WelfarePurpose.Food, "Rice and oil.", WelfareReceiver.Caregiver, "No. 215, binder 4", "emergency fund"), file));
        stage.Done("the second is taken back", await sokha.Do<ReverseWelfare, CareState>(new(2, "Written down twice."), file));
        stage.Refused("and not again", "care.reversed-already", await sokha.Do<ReverseWelfare, CareState>(new(2, "x"), file));
        var care = State(stage, sokha, file);
        stage.Expect("riel and cents", "40000 1250", FormattableString.Invariant($"{care.Total(Currency.KHR)} {care.Total(Currency.USD)}"));
    }

    private static async Task Counsel(Stage stage, SessionOutcome outcome, params ImmutableArray<string> days)
    {
        var chanthy = await stage.As(DemoPeople.Chanthy);
        foreach (var day in days)
        {
            await stage.At(day + " 15:00");
            stage.Done($"counselling on {day}: {outcome}", await chanthy.Do<RecordCounselling, CounsellingState>(new(null, outcome, outcome == SessionOutcome.Held ? 50 : null, "He draws the river again."), stage.Kept["H1"]));
        }
    }

    private static async Task Daily(Stage stage, Actor sokha, StreamId file, string day, int attended, int street, DailyOutcome outcome)
    {
        await stage.At(day + " 09:00");
        stage.Done($"school until {day}", await sokha.Do<RecordSchool, CareState>(new(Known.Yes, 6, attended, 20, DropoutRisk.Low, null), file));
        stage.Done("and the last week", await sokha.Do<RecordWeek, CareState>(new(street, street > 0 ? 3 : null, null, null, street > 0 ? IncomeTo.Caregiver : null, null), file));
        var care = State(stage, sokha, file);
        stage.Expect("how it turns out", outcome.ToString(), DailyLife.Judge(care.Schools, care.Weeks, stage.House.Reference.At(stage.House.Clock.GetUtcNow())).ToString());
    }

    private static string This(Stage stage, Actor sokha, StreamId file, string day)
    {
        var attendance = State(stage, sokha, file).Services[0].Attendance!;
        var period = attendance.Promise.At(DateOnly.Parse(day, CultureInfo.InvariantCulture))!;
        return FormattableString.Invariant($"{attendance.Promise.Sessions} {attendance.HeldIn(period)} {attendance.MissedIn(period)}");
    }

    private static CareState State(Stage stage, Actor sokha, StreamId file) => stage.House.Door.State<CareState>(sokha.Visit, file, StreamKind.Case)!.Value.State;
}
