using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Justice;
using Kapea.Work.Releases;

namespace Kapea.Host.Demo;

/// <summary>Between steps 5 and 6 of the scenario: the grandmother consents that a lawyer stands by him, the lawyer takes him on and opens the file of the proceeding.</summary>
internal static class LawyerAsked
{
    public static async Task Play(Stage stage)
    {
        stage.Begin("5 a lawyer");
        var (file, sokha) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha));
        var streams = stage.House.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State.Opened!.Streams;
        (stage.Kept["J1"], stage.Kept["JS1"]) = (new(streams.Justice), new(streams.JusticeSummary));
        await stage.At("2030-05-15 10:30");
        var ask = new AskLawyer("The man is in custody since yesterday; the grandmother asks what comes now.", WithIdentity: true);
        stage.Refused("a lawyer without consent", "releases.no-consent", await sokha.Do<AskLawyer, CaseState>(ask, file));
        var consent = ConsentAndRegistration.Consent(ConsentPurpose.LegalRepresentation) with
        {
            Recipients = [Recipient.Lawyer],
            Categories = [DataCategory.Justice, DataCategory.Identity, DataCategory.Contact],
            ExpiresOn = new DateOnly(2031, 5, 14),
        };
        stage.Done("the grandmother consents that a lawyer stands by him", await sokha.Do<RecordConsent, ConsentState>(new(consent), file));
        stage.Done("the legal team is asked", await sokha.Do<AskLawyer, CaseState>(ask, file));
        await Rithy(stage);
    }

    private static async Task Rithy(Stage stage)
    {
        var (rithy, child) = (await stage.As(DemoPeople.Rithy), stage.Kept["J1"]);
        await stage.At("2030-05-15 14:00");
        stage.Done("the lawyer takes him on", await rithy.Do<TakeMandate, JusticeState>(new(rithy.Visit.Id.Value, new(2030, 5, 15)), child));
        var open = new OpenProceeding("Uncle Tom", null, "K-118/30", "Provincial court of Kandal", null, ProceedingStage.PoliceCustody, [ChildRole.CivilParty, ChildRole.Witness]);
        var opened = stage.Done("and opens the file of the proceeding", await rithy.Do<OpenProceeding, JusticeState>(open, child))!;
        stage.Kept["P1"] = ReportAndAlert.Id(opened.Begun["proceeding"]);
        var sokha = await stage.As(DemoPeople.Sokha);
        stage.Expect("the social worker does not hold the proceeding", "closed", stage.House.Door.Look<ProceedingState>(sokha.Visit, stage.Kept["P1"], StreamKind.Proceeding) is null ? "closed" : "held");
        stage.Expect("she is told how far it has come", "PoliceCustody", stage.House.Door.State<JusticeSummaryState>(sokha.Visit, stage.Kept["JS1"], StreamKind.JusticeSummary)!.Value.State.Stages.Values.Single().Stage.ToString());
        stage.Due("the grandmother is told within a week what it means", "2030-05-22 23:59", child, "justice.guidance", (int)ProceedingStage.PoliceCustody);
        await stage.At("2030-05-15 15:00");
        stage.Done("the lawyer tells her, and she asks", await rithy.Do<GuideGuardian, JusticeState>(new([ProceedingStage.PoliceCustody], "the grandmother", "Khmer", GuidanceTaken.Questions, "Whether he can come back to the village."), child));
        stage.Due("and nothing is owed to her", "none", child, "justice.guidance", (int)ProceedingStage.PoliceCustody);
    }
}
