using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Justice;
using Kapea.Work.Releases;

namespace Kapea.Host.Demo;

/// <summary>Steps 5 and 7 of the scenario: the grandmother consents to a lawyer, who takes the child on and opens the proceeding.</summary>
internal static class LawyerAsked
{
    private static readonly OpenProceeding Proceeding = new("Tom", null, "K-118/30", "Provincial court of Kandal", null, ProceedingStage.PoliceCustody, [ChildRole.CivilParty, ChildRole.Witness]);

    public static async Task Play(Stage stage)
    {
        stage.Begin("7 court");
        await stage.At("2030-05-15 14:00");
        var (file, sokha, rithy) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Rithy));
        var streams = stage.House.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State.Opened!.Streams;
        var justice = stage.Kept["J1"] = new(streams.Justice);
        (stage.Kept["JS1"], stage.Kept["N1"]) = (new(streams.JusticeSummary), new(streams.Identity));
        stage.Refused("the lawyer begins before anybody has asked", "justice.nobody-asked", await rithy.Do<OpenProceeding, JusticeState>(Proceeding, justice));
        var ask = new AskLawyer("The man is held since yesterday afternoon. The grandmother asks what comes now.", true);
        stage.Refused("a lawyer without consent", "releases.no-consent", await sokha.Do<AskLawyer, CaseState>(ask, file));
        var consent = ConsentAndRegistration.Consent(ConsentPurpose.LegalRepresentation) with { Recipients = [Recipient.Lawyer, Recipient.Court], Categories = [DataCategory.Justice, DataCategory.Identity, DataCategory.Contact], ExpiresOn = new DateOnly(2031, 5, 14) };
        stage.Done("the grandmother consents to a lawyer", await sokha.Do<RecordConsent, ConsentState>(new(consent), file));
        stage.Done("the legal team is asked, and may know his name", await sokha.Do<AskLawyer, CaseState>(ask, file));
        await stage.Letters("the lawyer has a letter", 1, DemoPeople.Rithy, justice);
        stage.Done("she takes the child on", await rithy.Do<TakeMandate, JusticeState>(new(rithy.Visit.Id.Value, new DateOnly(2030, 5, 15)), justice));
        stage.Kept["P1"] = ReportAndAlert.Id(stage.Done("and opens the proceeding", await rithy.Do<OpenProceeding, JusticeState>(Proceeding, justice))!.Begun["proceeding"]);
        await WhoKnowsWhat(stage);
        await Guide(stage, rithy, justice);
    }

    /// <summary>What the grandmother is told of each step of the court, a few days after it.</summary>
    public static async Task Explain(Stage stage, string at, params ImmutableArray<ProceedingStage> stages)
    {
        stage.Begin("7 court");
        await stage.At(at);
        var rithy = await stage.As(DemoPeople.Rithy);
        stage.Done($"the grandmother is told what it means: {string.Join(", ", stages)}", await rithy.Do<GuideGuardian, JusticeState>(new(stages, "the grandmother", "Khmer", GuidanceTaken.Understood, null), stage.Kept["J1"]));
        stage.Expect("and nothing is owed to her", "", string.Join(", ", Owed(stage, rithy).Select(o => o.Stage)));
    }

    private static async Task Guide(Stage stage, Actor rithy, StreamId justice)
    {
        var step = Owed(stage, rithy).Single().Step;
        stage.Due("the grandmother is told within a week what it means", "2030-05-22 23:59", justice, GuidanceDues.Kind, step);
        await stage.At("2030-05-15 15:00");
        stage.Done("the lawyer tells her, and she asks", await rithy.Do<GuideGuardian, JusticeState>(new([ProceedingStage.PoliceCustody], "the grandmother", "Khmer", GuidanceTaken.Questions, "Whether he can come back to the village."), justice));
        stage.Due("and nothing is owed to her", "none", justice, GuidanceDues.Kind, step);
    }

    private static ImmutableArray<GuidanceOwed> Owed(Stage stage, Actor rithy) => stage.House.Door.State<JusticeState>(rithy.Visit, stage.Kept["J1"], StreamKind.Justice)!.Value.State.Guidance.Owed;

    private static async Task WhoKnowsWhat(Stage stage)
    {
        var (sokha, rithy, maly) = (await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Rithy), await stage.As(DemoPeople.Maly));
        var summary = stage.House.Door.State<JusticeSummaryState>(sokha.Visit, stage.Kept["JS1"], StreamKind.JusticeSummary)!.Value.State;
        stage.Expect("the social worker knows how far it has come", nameof(ProceedingStage.PoliceCustody), string.Join(", ", summary.Stages.Values.Select(s => s.Stage)));
        stage.Expect("and nothing of the proceeding", "closed", Open(stage.House.Door.Look<ProceedingState>(sokha.Visit, stage.Kept["P1"], StreamKind.Proceeding) is not null));
        stage.Expect("nor does the supervisor", "closed", Open(stage.House.Door.Look<ProceedingState>(maly.Visit, stage.Kept["P1"], StreamKind.Proceeding) is not null));
        stage.Expect("the lawyer may see his name", "open", Open(stage.House.Door.Look<IdentityState>(rithy.Visit, stage.Kept["N1"], StreamKind.Identity) is not null));
        stage.Expect("and not the case", "closed", Open(stage.House.Door.Look<CaseState>(rithy.Visit, stage.Kept["C1"], StreamKind.Case) is not null));
    }

    private static string Open(bool holds) => holds ? "open" : "closed";
}
