using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;
using Kapea.Work.Releases;
using static Kapea.Bench.Report;

namespace Kapea.Bench.Court;

/// <summary>The lawyer and those who send her children, with a tally of what was acknowledged and refused.</summary>
internal sealed class Court(HouseParts house, Actor sophea, Actor sokha, Actor rithy)
{
    public int Acts { get; private set; }

    public int Refused { get; private set; }

    public List<string> Faults { get; } = [];

    public static async Task<Court> SignIn(HouseParts house) =>
        new(house, await Actor.SignIn(house, DemoPeople.Sophea), await Actor.SignIn(house, DemoPeople.Sokha), await Actor.SignIn(house, DemoPeople.Rithy));

    public ProceedingState See(StreamId proceeding) => house.Door.State<ProceedingState>(rithy.Visit, proceeding, StreamKind.Proceeding)!.Value.State;

    /// <summary>A child whose case was opened, and for whom the legal team was asked on a consent; its file with the legal team.</summary>
    public async Task<StreamId> Child(DateOnly today)
    {
        var report = await Ground.Report(sophea, urgent: false);
        var begun = Ground.Done(await sophea.Do<OpenCase, ReportState>(new(null, "Invented child", 12, null), report)).Begun;
        var file = Ground.Id(begun["case"]);
        Ground.Done(await sokha.Do<TellLimits, ConsentState>(new("With the card."), file));
        var consent = ConsentAndRegistration.Consent(ConsentPurpose.LegalRepresentation) with { Recipients = [Recipient.Lawyer], Categories = [DataCategory.Justice], ExpiresOn = Days.Later(today, 11) };
        Ground.Done(await sokha.Do<RecordConsent, ConsentState>(new(consent), file));
        Ground.Done(await sokha.Do<AskLawyer, CaseState>(new("x", false), file));
        return Ground.Id(begun["justice"]);
    }

    public async Task<StreamId> Open(StreamId child) =>
        Ground.Id(Ground.Done(await rithy.Do<OpenProceeding, JusticeState>(new("Somebody", null, null, "Kandal", null, ProceedingStage.PreliminaryEnquiry, [ChildRole.CivilParty]), child)).Begun["proceeding"]);

    public async Task Join(StreamId child, StreamId proceeding) => Ground.Done(await rithy.Do<JoinProceeding, JusticeState>(new(proceeding.Value, [ChildRole.Victim], See(proceeding).Stage), child));

    /// <summary>Does an act that must succeed.</summary>
    public async Task Do<TAct>(StreamId proceeding, TAct act) where TAct : IAct<TAct, ProceedingState>
    {
        if (await rithy.Do<TAct, ProceedingState>(act, proceeding) is Answer.No no) Faults.Add(Inv($"{house.Clock.GetUtcNow():yyyy-MM-dd} {TAct.WireName} {proceeding.Reference}: {no.First.Code}"));
        else Acts++;
    }

    /// <summary>Tries an act that must be refused with this code.</summary>
    public async Task Refuse<TAct>(StreamId proceeding, string code, TAct act) where TAct : IAct<TAct, ProceedingState>
    {
        var told = await rithy.Do<TAct, ProceedingState>(act, proceeding) is Answer.No no ? no.First.Code : "done";
        if (told == code) Refused++;
        else Faults.Add(Inv($"{house.Clock.GetUtcNow():yyyy-MM-dd} {TAct.WireName} {proceeding.Reference}: {told} instead of {code}"));
    }
}
