using Kapea.Host;
using Kapea.Host.Demo;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;
using Kapea.Work.Reference;
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

    public DateTimeOffset Now => house.Clock.GetUtcNow();

    public ReferenceBook Reference => house.Reference.At(house.Clock.GetUtcNow());

    public ProceedingState See(StreamId proceeding) => house.Door.State<ProceedingState>(rithy.Visit, proceeding, StreamKind.Proceeding)!.Value.State;

    public JusticeState File(StreamId justice) => house.Door.State<JusticeState>(rithy.Visit, justice, StreamKind.Justice)!.Value.State;

    public JusticeSummaryState Told(StreamId summary) => house.Door.State<JusticeSummaryState>(sokha.Visit, summary, StreamKind.JusticeSummary)!.Value.State;

    /// <summary>What stands in the way of closing a case, by kind.</summary>
    public IEnumerable<string> Matters(StreamId file) => house.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State.Matters.Select(m => m.Kind);

    /// <summary>When what is due of a kind is due, soonest first.</summary>
    public string Dues(StreamId stream, string kind) => string.Join(' ', house.Store.All<DueRow>(stream).Where(d => d.Kind == kind).Select(d => d.At).Order());

    /// <summary>A child whose case was opened, and for whom the legal team was asked on a consent.</summary>
    public async Task<Client> Child(DateOnly today, int number)
    {
        var report = await Ground.Report(sophea, urgent: false);
        var begun = Ground.Done(await sophea.Do<OpenCase, ReportState>(new(null, "Invented child", 12, null), report)).Begun;
        var file = Ground.Id(begun["case"]);
        Ground.Done(await sokha.Do<TellLimits, ConsentState>(new("With the card."), file));
        var consent = ConsentAndRegistration.Consent(ConsentPurpose.LegalRepresentation) with { Recipients = [Recipient.Lawyer], Categories = [DataCategory.Justice], ExpiresOn = Days.Later(today, 11) };
        Ground.Done(await sokha.Do<RecordConsent, ConsentState>(new(consent), file));
        Ground.Done(await sokha.Do<AskLawyer, CaseState>(new("x", false), file));
        return new(number, Ground.Id(begun["justice"]), Ground.Id(begun["justice-summary"]), file);
    }

    public async Task<StreamId> Open(Client child) =>
        Ground.Id(Ground.Done(await rithy.Do<OpenProceeding, JusticeState>(new("Somebody", null, null, "Kandal", null, ProceedingStage.PreliminaryEnquiry, [ChildRole.CivilParty]), child.Justice)).Begun["proceeding"]);

    public async Task Join(Client child, StreamId proceeding) => Ground.Done(await rithy.Do<JoinProceeding, JusticeState>(new(proceeding.Value, [ChildRole.Victim], See(proceeding).Stage), child.Justice));

    /// <summary>Does an act in a child's file that must succeed.</summary>
    public async Task Do<TAct>(Client child, TAct act) where TAct : IAct<TAct, JusticeState> => Count(TAct.WireName, child.Justice, await rithy.Do<TAct, JusticeState>(act, child.Justice));

    /// <summary>The social worker looks after a child once a hearing was over.</summary>
    public async Task LookAfter(Client child, AfterHearing what)
    {
        var latest = Told(child.Summary).Hearings.Where(h => h.Value.Latest.WasThere).MaxBy(h => h.Value.Latest.HappenedAt).Key;
        Count(NoteAfterHearing.WireName, child.Summary, await sokha.Do<NoteAfterHearing, JusticeSummaryState>(new(latest, what, null), child.Summary));
    }

    /// <summary>Each guardian is told of everything that is owed; some have to be told again.</summary>
    public async Task Guide(Trial trial, Random chance)
    {
        foreach (var child in trial.Children.Where(c => c.Guidance.Count > 0))
        {
            var taken = chance.Next(4) == 0 ? GuidanceTaken.NotYet : GuidanceTaken.Understood;
            await Do<GuideGuardian>(child, new([.. child.Guidance.Select(g => g.Stage).Distinct()], "the grandmother", "Khmer", taken, null));
            if (taken == GuidanceTaken.Understood) child.Guidance.Clear();
        }
    }

    /// <summary>Does an act that must succeed.</summary>
    public async Task Do<TAct>(StreamId proceeding, TAct act) where TAct : IAct<TAct, ProceedingState> => Count(TAct.WireName, proceeding, await rithy.Do<TAct, ProceedingState>(act, proceeding));

    /// <summary>Tries an act that must be refused with this code.</summary>
    public async Task Refuse<TAct>(StreamId proceeding, string code, TAct act) where TAct : IAct<TAct, ProceedingState>
    {
        var told = await rithy.Do<TAct, ProceedingState>(act, proceeding) is Answer.No no ? no.First.Code : "done";
        if (told == code) Refused++;
        else Faults.Add(Inv($"{house.Clock.GetUtcNow():yyyy-MM-dd} {TAct.WireName} {proceeding.Reference}: {told} instead of {code}"));
    }

    private void Count(string act, StreamId stream, Answer answer)
    {
        if (answer is Answer.No no) Faults.Add(Inv($"{house.Clock.GetUtcNow():yyyy-MM-dd} {act} {stream.Reference}: {no.First.Code}"));
        else Acts++;
    }
}
