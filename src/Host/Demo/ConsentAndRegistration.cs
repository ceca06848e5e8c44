using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Host.Demo;

/// <summary>Step 5 of the scenario: the clocks stood still until the child was safe; the grandmother consents, the child agrees, nobody to a story; the case is registered.</summary>
internal static class ConsentAndRegistration
{
    /// <summary>The day after the report: nobody goes near the child before the operation.</summary>
    public static async Task StopTheClocks(Stage stage)
    {
        stage.Begin("5 consent and registration");
        var file = stage.Kept["C1"];
        var (sokha, maly) = (await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Maly));
        await stage.At("2030-03-05 14:00");
        stage.Refused("the worker stops the clocks herself", "door.not-allowed", await sokha.Do<PauseClocks, CaseState>(new(PauseReason.UnsafeToContact, "x"), file));
        stage.Done("the supervisor stops the clocks: nobody goes near him before the operation", await maly.Do<PauseClocks, CaseState>(new(PauseReason.UnsafeToContact, "The police ask that nobody goes near him before the operation."), file));
        stage.Due("registration stands still", "none", file, "cases.registration");
    }

    /// <summary>The evening of the operation.</summary>
    public static async Task TheChildIsSafe(Stage stage)
    {
        stage.Begin("5 consent and registration");
        var file = stage.Kept["C1"];
        var (sokha, maly) = (await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Maly));
        await stage.At("2030-05-14 17:00");
        stage.Done("he is safe, the clocks run again", await sokha.Do<ResumeClocks, CaseState>(new("He is safe."), file));
        stage.Due("registration is due later by the time it stood still", "2030-05-14 23:30", file, "cases.registration");
        stage.Done("the supervisor lowers the level: the man is in custody", await maly.Do<LowerRisk, CaseState>(new(RiskLevel.High, "The man is in custody."), file));
        stage.Due("at High there are 48 hours", "2030-05-15 23:30", file, "cases.registration");
        stage.Done("the worker meets him", await sokha.Do<ContactChild, CaseState>(new(ContactKind.FaceToFace, true, Known.Yes, "He is at the centre, has eaten, and asks for his grandmother."), file));
        stage.Due("nobody need see him for the first time", "none", file, "cases.first-contact");
        stage.Due("the next contact (High: 7 days)", "2030-05-21 23:59", file, "cases.contact");
    }

    /// <summary>The morning after.</summary>
    public static async Task Register(Stage stage)
    {
        stage.Begin("5 consent and registration");
        var (file, sokha) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha));
        await stage.At("2030-05-15 09:00");
        var register = new RegisterCase(sokha.Visit.Id.Value, "Thirteen years old, exploited, and the grandmother alone stands by him.");
        stage.Refused("registration before the limits of confidentiality are told", "cases.limits-not-told", await sokha.Do<RegisterCase, CaseState>(register, file));
        stage.Done("the limits are told", await sokha.Do<TellLimits, ConsentState>(new("With the picture card."), file));
        stage.Refused("registration without consent", "releases.no-consent", await sokha.Do<RegisterCase, CaseState>(register, file));
        stage.Refused("a consent to help and to a story in one", "releases.story-apart", await sokha.Do<RecordConsent, ConsentState>(new(Consent(ConsentPurpose.CaseManagementService, ConsentPurpose.Story)), file));
        stage.Refused("at thirteen the child is asked, too", "releases.child-must-be-asked", await sokha.Do<RecordConsent, ConsentState>(new(Consent(ConsentPurpose.CaseManagementService) with { ChildAnswer = ChildsAnswer.NotAsked, ChildForm = null }), file));
        stage.Done("the grandmother consents to help, and the child agrees", await sokha.Do<RecordConsent, ConsentState>(new(Consent(ConsentPurpose.CaseManagementService)), file));
        var consents = stage.House.Door.State<ConsentState>(sokha.Visit, file, StreamKind.Case)!.Value.State;
        stage.Expect("nobody has consented to a story", "releases.no-consent", consents.For(ConsentPurpose.Story, null, [], stage.House.Clock.GetUtcNow()).Match(_ => "a consent", _ => "an override", why => why.Code));
        stage.Done("the case is registered", await sokha.Do<RegisterCase, CaseState>(register, file));
        stage.Due("registration is no longer due", "none", file, "cases.registration");
        stage.Due("the first assessment is due (High: 48 h)", "2030-05-17 09:00", file, "cases.initial-assessment");
        stage.Due("the plan is due (14 days from registration)", "2030-05-29 23:59", file, "cases.plan");
        stage.Refused("registering twice", "cases.registered-already", await sokha.Do<RegisterCase, CaseState>(register, file));
        await Nobody(stage, file);
    }

    private static async Task Nobody(Stage stage, StreamId file)
    {
        var sophea = await stage.As(DemoPeople.Sophea);
        stage.Refused("the hotline records a consent", "door.not-allowed", await sophea.Do<RecordConsent, ConsentState>(new(Consent(ConsentPurpose.CaseManagementService)), file));
        stage.NoLetterHolds("no letter tells of it", "grandmother", "custody");
    }

    internal static ConsentRecorded Consent(params ReadOnlySpan<ConsentPurpose> purposes) => new(
        [.. purposes], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "grandmother", ConsentForm.Written, null, [], [], null, "Khmer", "Read aloud, with questions.",
        "the village chief", new DateOnly(2031, 5, 14), "binder 4, sheet 12", default);
}
