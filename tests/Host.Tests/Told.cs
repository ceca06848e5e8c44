using Kapea.Host.Demo;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Alerts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;
using Kapea.Work.Intake;
using Kapea.Work.Investigations;
using Kapea.Work.Justice;
using Kapea.Work.Releases;
using Kapea.Work.Stock;
using Currency = Kapea.Work.Justice.Currency;

namespace Kapea.Host.Tests;

/// <summary>Words that stand nowhere else, told to a house, and the streams they went into.</summary>
internal sealed record Told(StreamId Report, StreamId Reporter, StreamId Alert, StreamId Case, StreamId Identity, StreamId Summary, StreamId Health, StreamId Scores, StreamId Justice, StreamId JusticeSummary, StreamId Investigation, StreamId Household, StreamId Stock, StreamId Proceeding, StreamId Import, StreamId Copy)
{
    public const string Child = "Zephyrina";
    public const string Nickname = "Quillonet";
    public const string WhereFound = "Xandarpier";
    public const string School = "Obelisk Primary Vrundel";
    public const string AboutChild = "wears a tangerine satchel";
    public const string Reporter_ = "Ottoline Grubb";
    public const string Contact = "093 771 418";
    public const string SafeTime = "after the fishmonger closes";
    public const string Verbatim = "He gives her walnutbread behind the kiln.";
    public const string VerbatimKhmer = "គាត់ឱ្យនំប៉័ងដូងនៅក្រោយឡ";
    public const string Notes = "caller stammered gloxinia";
    public const string Offender = "crimson moustache and a jadebuckle";
    public const string OffenderName = "Barnabus Quire";
    public const string Vehicle = "lilac tuktuk 2AQ";
    public const string OthersKnow = "the sexton Hieronym";
    public const string Place = "Prek Vizornak";
    public const string ContactPerson = "operator Sophea, ext 7731";
    public const string Message = "two officers with a marmotdog";
    public const string TriageReason = "because of the kilnhouse";
    public const string CaseNote = "she drew a snowdropfield";
    public const string CounsellingNote = "a lantern named Perquil";
    public const string Suspect = "Mortimer Vexley";
    public const string SuspectLooks = "a limp and a saffron scarf";
    public const string StorePlace = "behind the wattlebrook";
    public const string ToLawyer = "the tamarindgate was left open";
    public const string Accused = "Ambrose Fennimore";
    public const string OfferWords = "a wristwatch from Obadiah's stall";
    public const string RightToldTo = "the grandmother under the quillarbour";
    public const string Receipt = "receipt of the Larkmead counter";
    public const int Claimed = 8_765_432;
    public const int Ordered = 7_654_321;
    public const int Paid = 1_357_913;
    public const string HouseholdWhere = "the stilthouse behind Vornakiln";
    public const string RowId = "thornybrake-0417";
    public const string CopyPurpose = "for the meeting at Brindlewick";
    public const string ReportNote = "the aunt of Xandarpier rang";

    /// <summary>Everything planted in streams, by the stream it went into.</summary>
    public static readonly (string Kind, string Word)[] Words =
    [
        ("report", Child), ("report", Nickname), ("report", WhereFound), ("report", School), ("report", AboutChild), ("report", "walnutbread"), ("report", VerbatimKhmer),
        ("report", "gloxinia"), ("report", "jadebuckle"), ("report", OffenderName), ("report", Vehicle), ("report", "Hieronym"), ("report", "kilnhouse"),
        ("reporter", Reporter_), ("reporter", Contact), ("reporter", "fishmonger"),
        ("alert", Place), ("alert", "ext 7731"), ("alert", "marmotdog"),
        ("case", "snowdropfield"), ("identity", Child), ("identity", Nickname), ("identity", WhereFound), ("identity", School), ("identity", AboutChild),
        ("household", "Vornakiln"),
        ("health", "Perquil"), ("investigation", Suspect), ("investigation", "saffron scarf"),
        ("stock", "wattlebrook"), ("import", RowId), ("copy", "Brindlewick"), ("justice", "tamarindgate"), ("justice", "wristwatch"), ("justice", "quillarbour"), ("justice", "Larkmead"),
        ("justice", "8,765,432"), ("justice", "8765432"), ("justice", "7,654,321"), ("justice", "7654321"), ("justice", "1,357,913"), ("justice", "1357913"), ("proceeding", Accused),
    ];

    public static async Task<Told> In(TestHouse house)
    {
        house.Clock.Hold(TestHouse.Begins);
        var report = await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Telling());
        var id = report.Subject!.Value;
        await house.Must<NoteOnReport, ReportState>(DemoPeople.Sophea, new(ReportNoteKind.Remark, ReportNote), id);
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged("G1", "G3") with { RaiseTo = Work.Reference.RiskLevel.P1, RaiseReason = TriageReason }, id);
        var alert = await house.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, new("kandal", Place, ContactPerson, false), id);
        var alertId = ReportAndAlert.Id(alert.Begun["alert"]);
        await house.Must<AcknowledgeAlert, AlertState>(DemoPeople.Visal, new(Message, 25, null), alertId);
        var file = await house.Must<OpenCase, ReportState>(DemoPeople.Sophea, new(1, null, null, null), id);
        StreamId Of(string kind) => ReportAndAlert.Id(file.Begun[kind]);
        await house.Must<NoteOnCase, CaseState>(DemoPeople.Sokha, new(CaseNoteKind.Remark, CaseNote), Of("case"));
        var home = await house.Must<BeginHousehold, IdentityState>(DemoPeople.Sokha, new(new(HouseholdWhere, null, null)), Of("identity"));
        await house.Must<RecordCounselling, CounsellingState>(DemoPeople.Chanthy, new(null, SessionOutcome.Held, 40, CounsellingNote), Of("health"));
        var search = await house.Must<OpenInvestigation, InvestigationState>(DemoPeople.Makara, new(Suspect, SuspectLooks, null, null, [new(null, "child A")]));
        var store = await house.Must<OpenStore, StockState>(DemoPeople.Phirun, new(StorePlace));
        await house.Must<TellLimits, ConsentState>(DemoPeople.Sokha, new("With the card."), Of("case"));
        var consent = ConsentAndRegistration.Consent(ConsentPurpose.LegalRepresentation) with { ChildAge = 9, Recipients = [Recipient.Lawyer], Categories = [DataCategory.Justice], ExpiresOn = new DateOnly(2031, 3, 3) };
        await house.Must<RecordConsent, ConsentState>(DemoPeople.Sokha, new(consent), Of("case"));
        await house.Must<AskLawyer, CaseState>(DemoPeople.Sokha, new(ToLawyer, false), Of("case"));
        var court = await house.Must<OpenProceeding, JusticeState>(DemoPeople.Rithy, new(Accused, null, null, null, null, ProceedingStage.PreliminaryEnquiry, [ChildRole.Victim]), Of("justice"));
        var import = (await house.Must<BeginImport, ImportState>(DemoPeople.Sokha, new("primero", 1, "00"))).Subject!.Value;
        await house.Must<NoteRows, ImportState>(DemoPeople.Sokha, new([new(1, RowId, RowOutcome.AlreadyHere, null, [])]), import);
        var copy = (await house.Must<ExportList, CopyState>(DemoPeople.Sokha, new(ExportedList.Cases, CopyPurpose, 14))).Subject!.Value;
        await Compensation(house, Of("case"), Of("justice"), ReportAndAlert.Id(court.Begun["proceeding"]).Value);
        await house.At("2030-03-04 21:00");
        return new(id, ReportAndAlert.Id(report.Begun["reporter"]), alertId, Of("case"), Of("identity"), Of("case-summary"), Of("health"), Of("scores"), Of("justice"), Of("justice-summary"), ReportAndAlert.Id(search.Begun["investigation"]), ReportAndAlert.Id(home.Begun["household"]), ReportAndAlert.Id(store.Begun["stock"]), ReportAndAlert.Id(court.Begun["proceeding"]), import, copy);
    }

    /// <summary>An offer to the family, and a claim of which a part was paid.</summary>
    private static async Task Compensation(TestHouse house, StreamId file, StreamId child, Guid proceeding)
    {
        await house.Must<ReportOffer, CaseState>(DemoPeople.Sokha, new(new(OfferSide.HisFamily, OfferWay.InPerson, [OfferKind.Goods], OfferWords, [], Known.Yes)), file);
        var offer = house.Parts.Door.State<JusticeState>(await house.VisitOf(DemoPeople.Rithy), child, StreamKind.Justice)!.Value.State.OutOfCourt.All.Single().Told.Offer;
        await house.Must<AdviseOnOffer, JusticeState>(DemoPeople.Rithy, new(offer, RightToldTo, true, OfferPolice.NotWanted, OfferDecision.GoesOn, null), child);
        await house.Must<InformOfRight, JusticeState>(DemoPeople.Rithy, new(proceeding, RightToldTo), child);
        await house.Must<DecideOnClaim, JusticeState>(DemoPeople.Rithy, new(proceeding, true, [new(ClaimItemKind.Moral, new(Claimed, Currency.KHR))]), child);
        await house.Must<FileClaim, JusticeState>(DemoPeople.Rithy, new(proceeding, FilingPoint.WithComplaint, 4000), child);
        foreach (var outcome in new[] { ClaimOutcome.Admitted, ClaimOutcome.Decided, ClaimOutcome.Final })
            await house.Must<RecordClaimOutcome, JusticeState>(DemoPeople.Rithy, new(proceeding, outcome, outcome == ClaimOutcome.Decided ? new(Ordered, Currency.KHR) : null, 4000, "paper", outcome == ClaimOutcome.Final ? "judged before it stood here" : null), child);
        await house.Must<RecordPayment, JusticeState>(DemoPeople.Rithy, new(proceeding, new(Paid, Currency.KHR), 4000, Receipt), child);
    }

    public static RecordReport Telling() => new()
    {
        Channel = Channel.Phone,
        Nature = ReportNature.Concern,
        LimitsTold = true,
        ReporterName = Reporter_,
        ReporterContact = Contact,
        ReporterSafeTime = SafeTime,
        Verbatim = $"{Verbatim} {VerbatimKhmer}",
        OperatorNotes = Notes,
        Children = [new(Child, Nickname, 9, ChildSex.Girl, WhereFound, School, AboutChild)],
        Offender = new(OffenderName, Offender, null, Vehicle, null, null),
        Danger = new(Known.No, Known.No, Known.No, Known.No, Known.Yes, 48),
        OthersWhoKnow = OthersKnow,
    };
}
