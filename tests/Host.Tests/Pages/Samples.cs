using System.Collections.Immutable;
using Kapea.Host.Access;
using Kapea.Host.Alerts;
using Kapea.Host.Care;
using Kapea.Host.Cases;
using Kapea.Host.Exchange;
using Kapea.Host.Finding;
using Kapea.Host.Investigations;
using Kapea.Host.Justice;
using Kapea.Host.Intake;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Host.Stock;
using Kapea.Work.Acts;

namespace Kapea.Host.Tests.Pages;

/// <summary>Every page with invented people and reports, in both languages: for the checks and for the gallery.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 14, 19, 12, 0, TimeSpan.Zero);

    private static int _minted;

    public static Guid Id(int n) => new(n, 0x4b61, 0x7065, 0x80, 1, 2, 3, 4, 5, 6, 7);

    public static Guid Mint() => Id(1000 + Interlocked.Increment(ref _minted));

    // ---- an act with every kind of field, and its words ----

    public static readonly ChoiceField Channel = new() { Name = "channel", From = new ChoiceSource.Fixed("sample.channel", ["Phone", "WalkIn", "Message"]), Required = true, Example = "\"Phone\"" };
    public static readonly ChoiceField Place = new() { Name = "place_kind", From = new ChoiceSource.Fixed("sample.place", ["Home", "School", "Street", "Market", "Temple", "Guesthouse", "River", "Other"]), Example = "\"Home\"" };
    public static readonly ChoicesField Concerns = new() { Name = "concerns", From = new ChoiceSource.Fixed("sample.concern", ["Gifts", "Secrecy", "Online", "OutOfSchool"]), Example = "[\"Gifts\"]" };
    public static readonly FlagField PoliceTold = new() { Name = "police_told", Example = "true" };
    public static readonly LineField Station = new() { Name = "station", VisibleWhen = new Condition.Equal("police_told", "true"), Example = "\"Post 2\"" };
    public static readonly TextField Told = new() { Name = "told", Required = true, Example = "\"...\"" };
    public static readonly CountField Children = new() { Name = "how_many", Min = 1, Max = 50, Unit = "sample.unit.children", Example = "2" };
    public static readonly MomentField NextContact = new() { Name = "next_contact", MayLieAhead = true, RequiredWhen = new Condition.In("concerns", ["Secrecy", "Online"]), Example = "\"2026-03-15T08:00:00+07:00\"" };
    public static readonly DayField Since = new() { Name = "since", Example = "\"2026-03-01\"" };
    public static readonly ReferenceField Commune = new() { Name = "unit", Required = true, Example = "\"00000000000000000000000000000001\"" };
    public static readonly ReferenceField Parent = new() { Name = "parent", Example = "\"00000000000000000000000000000002\"" };

    public static readonly GroupField Child = new()
    {
        Name = "children",
        Most = 4,
        Example = "[]",
        Fields =
        [
            new LineField { Name = "name", Example = "\"Bopha\"" },
            new CountField { Name = "age", Max = 17, Unit = "sample.unit.years", Example = "9" },
            new ChoiceField { Name = "sex", From = new ChoiceSource.Fixed("sample.sex", ["Girl", "Boy", "Unknown"]), Example = "\"Girl\"" },
            new FlagField { Name = "at_school", Example = "true" },
            new LineField { Name = "school", VisibleWhen = new Condition.Equal("at_school", "true"), Example = "\"...\"" },
        ],
    };

    public const string Act = "sample.take-call.1";

    public static readonly ActShape Shape = new()
    {
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Channel, Told, PoliceTold, Station, Concerns, NextContact, Place, Children, Since, Commune, Parent, Child],
    };

    public static readonly ImmutableDictionary<string, Raw> Filled = ImmutableDictionary.CreateRange<string, Raw>(
    [
        new("channel", new Raw.Word("WalkIn")),
        new("told", new Raw.Word("\nHe gives them rides.\n\n\"Do not tell\" & <nobody>.\nសូមជួយ")),
        new("police_told", new Raw.Word("true")),
        new("station", new Raw.Word("Post \"2\" & <3>")),
        new("concerns", new Raw.Words(["Gifts", "Online"])),
        new("next_contact", new Raw.Word("2026-03-15T08:00:00+07:00")),
        new("place_kind", new Raw.Word("River")),
        new("how_many", new Raw.Word("2")),
        new("since", new Raw.Word("2026-03-01")),
        new("unit", new Raw.Word(Id(2).ToString("N"))),
        new("parent", new Raw.Word(Id(9).ToString("N"))),
        new("children", new Raw.Rows(
        [
            ImmutableDictionary.CreateRange<string, Raw>([new("name", new Raw.Word("Bopha")), new("age", new Raw.Word("9")), new("sex", new Raw.Word("Girl")), new("at_school", new Raw.Word("true")), new("school", new Raw.Word("Wat Chas"))]),
            ImmutableDictionary.CreateRange<string, Raw>([new("name", new Raw.Word("Rithy"))]),
        ])),
    ]);

    public static readonly ImmutableDictionary<string, ImmutableArray<Option>> Options = ImmutableDictionary.CreateRange<string, ImmutableArray<Option>>(
        [new("unit", [new(Id(1).ToString("N"), "Police post, Srah Chik"), new(Id(2).ToString("N"), "District police")])]);

    public static ActFormView Form(bool filled = false, bool refused = false) => new()
    {
        Act = Act,
        Shape = Shape,
        ActId = Mint(),
        Stream = Id(7),
        Desk = "intake",
        Position = 12,
        Values = filled ? Filled : ImmutableDictionary<string, Raw>.Empty,
        Options = Options,
        Refusals = refused ? [FieldRefusals.Missing("told"), FieldRefusals.OutOfRange("children.1.age", 0, 17), new Refusal("sample.elsewhere", RefusalKind.Conflict)] : [],
    };

    // ---- frames ----

    public static Frame Frame(string language, string here = "/today", bool signedIn = true) => new(Words.In(language).With(language == "km" ? WordsKm : WordsEn), Now, here)
    {
        Person = signedIn ? new("Sokha Chan", "intake", [new("intake", language == "km" ? "បណ្ដាញទូរសព្ទ" : "Hotline"), new("social", language == "km" ? "ក្រុមសង្គម" : "Social team")]) : null,
        Places = signedIn ? [new("/today", "page.title.today", 3), new("/reports", "page.title.reports", 2), new("/alerts", "page.title.alerts"), new("/cases", "page.title.cases"), new("/people", "page.title.people")] : [],
        Demo = new(MayMove: signedIn),
        Notices = here == "/alerts/x" ? [new(true, "sample.done")] : here == "/act/x" ? [new(false, "sample.elsewhere")] : [],
    };

    // ---- pages ----

    /// <summary>Every page by name, rendered in a language.</summary>
    public static readonly ImmutableArray<(string Name, Func<string, Task<string>> Render)> Pages =
    [
        ("sign-in", l => Stage.Page<SignInPage, SignInView>(Frame(l, "/sign-in", false), new("/today") { Demo = [new("sokha", "river mango seven lamps", S(l, "hotline operator", "អ្នកទទួលទូរសព្ទ")), new("dara", "paper boat under rain", S(l, "police, district", "នគរបាលស្រុក"))] })),
        ("today", l => Stage.Page<TodayPage, TodayView>(Frame(l), new(Dues(l), Desks(l)) { Later = [new("sample", "Low", Now.AddDays(6), "/cases/x", "KPA-26-2RX8TP-4")], Acts = [new(Act, null, true)] })),
        ("today-empty", l => Stage.Page<TodayPage, TodayView>(Frame(l), new([], Desks(l)))),
        ("reports", l => Stage.Page<ReportQueuePage, ReportQueueView>(Frame(l, "/reports"), new(Reports(l)) { Acts = [new(Act, null, true)], Settled = [Reports(l)[2] with { State = "Settled", DueAt = null }] })),
        ("report", l => Stage.Page<ReportPage, ReportView>(Frame(l, "/reports/x"), Report(l))),
        ("report-new", l => Stage.Page<ReportPage, ReportView>(Frame(l, "/reports/x"), Report(l) with { Triage = null, Alerts = [] })),
        ("alerts", l => Stage.Page<AlertListPage, AlertListView>(Frame(l, "/alerts"), new(
        [
            new(Id(1), "A-7KQ2", "P1", AlertState.Unanswered, Now.AddMinutes(-47), S(l, "District police", "នគរបាលស្រុក")) { NextAt = Now.AddMinutes(73) },
            new(Id(2), "A-9TM4", "High", AlertState.Acknowledged, Now.AddHours(-5), S(l, "Police post, Srah Chik", "ប៉ុស្តិ៍នគរបាលស្រះជីក")),
        ]))),
        ("alert", l => Stage.Page<AlertPage, AlertView>(Frame(l, "/alerts/x"), Alert(l))),
        ("alert-answered", l => Stage.Page<AlertPage, AlertView>(Frame(l, "/alerts/x"), Alert(l) with { State = AlertState.Acknowledged, AnsweredAt = Now.AddMinutes(-9), AnsweredBy = S(l, "District police", "នគរបាលស្រុក"), NextAt = null, Acknowledge = null, Released = [new(S(l, "He will be at the landing again tomorrow morning, with the blue boat.", "គាត់នឹងមកកំពង់ផែម្ដងទៀតព្រឹកស្អែក ជាមួយទូកពណ៌ខៀវ។"), [new(S(l, "Vehicle", "យានជំនិះ"), S(l, "blue boat", "ទូកពណ៌ខៀវ"))])] })),
        ("cases", l => Stage.Page<CaseListPage, CaseListView>(Frame(l, "/cases"), new(
        [
            new(Id(1), "KPA-26-7F3K9Q-H", "P1", S(l, "Assessment", "ការវាយតម្លៃ")) { DueAt = Now.AddHours(-3), Due = "sample" },
            new(Id(2), "KPA-26-2RX8TP-4", "Medium", S(l, "Carrying out the plan", "ការអនុវត្តផែនការ")) { DueAt = Now.AddDays(9), Due = "sample" },
            new(Id(3), "KPA-26-M0D5WN-Z", null, S(l, "Registered", "បានចុះឈ្មោះ")),
        ]))),
        ("case", l => Stage.Page<CasePage, CaseView>(Frame(l, "/cases/x"), Case(l))),
        ("case-journal", l => Stage.Page<CaseJournalPage, CaseJournalView>(Frame(l, "/cases/x"), new(Id(1), "KPA-26-7F3K9Q-H", Case(l).Journal) { Newer = 1, Older = 3 })),
        ("caseload", l => Stage.Page<CaseloadPage, CaseloadView>(Frame(l, "/cases/hand-over"), new([new(Id(1), "Sokha Chan", new(13, 260, 200, 250, false)), new(Id(2), "Bopha Nuon", new(2, 15, 200, 250, true))]))),
        ("caseload-empty", l => Stage.Page<CaseloadPage, CaseloadView>(Frame(l, "/cases/hand-over"), new([]))),
        ("hand-over", l => Stage.Page<HandOverPage, HandOverView>(Frame(l, "/cases/hand-over/x"), new(Id(1), "Sokha Chan", [new(Id(2), "KPA-26-7F3K9Q-H", "P1", S(l, "Registered", "បានចុះឈ្មោះ"), Mint(), true), new(Id(3), "KPA-26-2RX8TP-4", "Low", S(l, "Registered", "បានចុះឈ្មោះ"), Mint(), false)])
        {
            Colleagues = [new("a1", "Bopha Nuon · 1.5")],
            Typed = name => name == "how" ? "days" : "",
            Given = [new(true, S(l, "Done for KPA-26-M0D5WN-Z", "រួចរាល់សម្រាប់ KPA-26-M0D5WN-Z")), new(false, S(l, "Not done for KPA-26-7F3K9Q-H", "មិនបានធ្វើសម្រាប់ KPA-26-7F3K9Q-H"))],
        })),
        ("household", l => Stage.Page<HouseholdPage, HouseholdView>(Frame(l, "/households/x"), new("7F3A2C", new(S(l, "Household", "គ្រួសារ"))
        {
            Rows = [new(S(l, "Where it is", "នៅឯណា"), S(l, "Behind the pagoda", "ក្រោយវត្ត"))],
            Table = new([S(l, "Name", "ឈ្មោះ"), S(l, "Telephone", "ទូរសព្ទ")], [[S(l, "The grandmother", "ជីដូន"), null]]),
            Acts = [new(Act, Id(1))],
        }))),
        ("move-out", l => Stage.Page<MoveOutPage, MoveOutView>(Frame(l, "/cases/x"), new(Id(1), 7, "KPA-26-7F3K9Q-H", S(l, "A note", "កំណត់ត្រា"), S(l, "She was at school.", "នាងបានទៅសាលា។"), [new("a1", "KPA-26-2RX8TP-4")], Mint(), Mint()))),
        ("scores", l => Stage.Page<ScoresPage, ScoresView>(Frame(l, "/cases/x"), Scores(l))),
        ("scores-empty", l => Stage.Page<ScoresPage, ScoresView>(Frame(l, "/cases/x"), new(Id(1), "KPA-26-7F3K9Q-H"))),
        ("sheet", l => Stage.Page<SheetPage, SheetView>(Frame(l, "/cases/x"), new("KPA-26-7F3K9Q-H", Form(), S(l, "Read it from the official sheet.", "អានពីសន្លឹកផ្លូវការ។"), [new(S(l, "Ages", "អាយុ"), "8–18", true)], "/cases/x") { AsksChild = true })),
        ("investigations", l => Stage.Page<InvestigationListPage, InvestigationListView>(Frame(l, "/investigations"), new(
        [
            new(Id(1), "7F3A2C", S(l, "Alleged: name not known", "តាមការអះអាង: មិនស្គាល់ឈ្មោះ"), S(l, "Nobody knows who he is", "មិនទាន់ដឹងថាគាត់ជានរណា"), Now.AddDays(-37)) { DueAt = Now.AddDays(5), Due = "sample" },
            new(Id(2), "B2RX8T", S(l, "Acquitted: Tom Example", "ត្រូវបានតុលាការលើកលែងការចោទ: Tom Example"), S(l, "The child is safe", "កុមារមានសុវត្ថិភាព"), Now.AddDays(-300)),
        ]))),
        ("investigation", l => Stage.Page<InvestigationPage, InvestigationView>(Frame(l, "/investigations/x"), Investigation(l))),
        ("proceedings", l => Stage.Page<ProceedingListPage, ProceedingListView>(Frame(l, "/proceedings"), new([new(Id(1), "7F3A2C", S(l, "Judicial investigation", "ការស៊ើបសួររបស់ចៅក្រម"), Now.AddDays(-40), "KPA-26-7F3K9Q-H, KPA-26-2RX8TP-4") { DueAt = Now.AddDays(2), Due = "sample", Clock = S(l, "Detention: 17 May 2031 24:00", "ការឃុំខ្លួន៖ 17 ឧសភា 2031 24:00"), Measures = S(l, "asked 3 · granted 2 · used 1", "សុំ 3 · ព្រម 2 · បានប្រើ 1") }]))),
        ("proceedings-none", l => Stage.Page<ProceedingListPage, ProceedingListView>(Frame(l, "/proceedings"), new([]))),
        ("hearing", l => Stage.Page<HearingPage, HearingView>(Frame(l, "/proceedings/x"), new(Id(1), "7F3A2C", 1, [new(S(l, "When", "ពេលណា"), S(l, "12 March 2031, 08:00", "១២ មីនា ២០៣១"))]) { Children = [new("A · KPA-26-7F3K9Q-H") { Warnings = [S(l, "nothing asked for yet", "មិនទាន់ស្នើអ្វីទេ")] }], Attendance = new(S(l, "Who was there", "អ្នកដែលបានមក")) { Rows = [new(S(l, "There was an interpreter", "មានអ្នកបកប្រែ"), S(l, "yes", "បាទ/ចាស"))] }, Others = [2] })),
        ("hearings-without-measures", l => Stage.Page<MeasuresPage, MeasuresView>(Frame(l, "/proceedings"), new([new(Id(1), "7F3A2C", 1, Now.AddDays(12), "A · KPA-26-7F3K9Q-H")]))),
        ("hearings-with-measures", l => Stage.Page<MeasuresPage, MeasuresView>(Frame(l, "/proceedings"), new([]))),
        ("debts", l => Stage.Page<DebtsPage, DebtsView>(Frame(l, "/justice/debts"), new(
        [
            new(Id(1), "KPA-26-7F3K9Q-H", Id(2), "7F3A2C", Now.AddDays(-400)) { Ordered = "KHR 8,000,000", Collected = "KHR 2,000,000 (25 %)", Rest = "KHR 6,000,000", Age = S(l, "400 days", "400 ថ្ងៃ"), LastStep = S(l, "15 July 2031 · A payment was written down: KHR 2,000,000", "15 កក្កដា 2031 · បានកត់ត្រាការបង់ប្រាក់៖ KHR 2,000,000") },
            new(Id(3), "KPA-26-2RX8TP-4", Id(2), "7F3A2C", Now.AddDays(-20)) { Ordered = "USD 2,000", Collected = "USD 0 (0 %)", Rest = "USD 2,000", Age = S(l, "20 days", "20 ថ្ងៃ") },
        ], [new("KHR 8,000,000", "KHR 2,000,000", "KHR 6,000,000"), new("USD 2,000", "USD 0", "USD 2,000")]))),
        ("list-columns", l => Stage.Page<ListColumnsPage, ListColumnsView>(Frame(l, "/imports"), new("x",
        [
            new(0, S(l, "Name", "ឈ្មោះ"), ["សុខា (Sokha)", "Dara"], Kapea.Work.Exchange.ColumnTarget.Name, null),
            new(1, S(l, "Date of birth", "ថ្ងៃកំណើត"), ["03/04/2015", "05/06/2014"], Kapea.Work.Exchange.ColumnTarget.BirthDate, null) { AsksStyle = true, Doubt = S(l, "In these dates either number can be the day. Please say which.", "ក្នុងកាលបរិច្ឆេទទាំងនេះ លេខទាំងពីរអាចជាថ្ងៃ។ សូមប្រាប់ថាលេខណា។") },
            new(2, S(l, "School", "សាលា"), ["Wat Chas"], Kapea.Work.Exchange.ColumnTarget.Kept, null),
        ], 41)
        {
            Sheets = [new("0", "2029"), new("1", S(l, "old (hidden in the file)", "ចាស់ (លាក់ក្នុងឯកសារ)"))],
            HeadingRow = 3,
            Kept = ["Kandal backlog"],
            HasFormulas = true,
            KnowsOtherwise = true,
            Missing = [S(l, "Risk", "ហានិភ័យ")],
            NoCase = new(new([S(l, "Row", "ជួរ"), S(l, "Why", "មូលហេតុ")], [[S(l, "Row 1", "ជួរទី 1"), S(l, "A line above the headings", "បន្ទាត់ខាងលើចំណងជើង")]]), 5),
        })),
        ("copies", l => Stage.Page<CopiesPage, CopiesView>(Frame(l, "/copies"), new(
        [
            new(Id(1), S(l, "Cases", "ករណី"), "7F3K-9QHM-2RX8", "Sokha Chan", S(l, "1 March 2031", "1 មីនា 2031"), CopyStanding.Overdue) { Purpose = S(l, "For the meeting with the provincial office", "សម្រាប់ការប្រជុំជាមួយការិយាល័យខេត្ត"), When = S(l, "14 February 2031, 09:12", "14 កុម្ភៈ 2031, 09:12") },
            new(Id(2), S(l, "Compensation that is owed", "សំណងដែលនៅជំពាក់"), "M0D5-WNZ4-81TB", "Rithy Sok", S(l, "20 March 2031", "20 មីនា 2031"), CopyStanding.Out) { Purpose = S(l, "For the bailiff", "សម្រាប់អាជ្ញាសាលា"), When = S(l, "6 March 2031, 15:40", "6 មីនា 2031, 15:40") },
        ], MayTake: true))),
        ("copies-none", l => Stage.Page<CopiesPage, CopiesView>(Frame(l, "/copies"), new([], MayTake: false))),
        ("copy", l => Stage.Page<CopyPage, CopyView>(Frame(l, "/copies/x"), new(new(Id(1), S(l, "Cases", "ករណី"), "7F3K-9QHM-2RX8", "Sokha Chan", S(l, "20 March 2031", "20 មីនា 2031"), CopyStanding.Out) { Purpose = S(l, "For the meeting with the provincial office", "សម្រាប់ការប្រជុំជាមួយការិយាល័យខេត្ត"), When = S(l, "6 March 2031, 15:40", "6 មីនា 2031, 15:40") }, MayFetch: true) { Acts = [new(Act, Id(1))] })),
        ("debts-none", l => Stage.Page<DebtsPage, DebtsView>(Frame(l, "/justice/debts"), new([], []))),
        ("proceeding", l => Stage.Page<ProceedingPage, ProceedingView>(Frame(l, "/proceedings/x"), new("7F3A2C", S(l, "Trial", "ការជំនុំជម្រះ"), Now.AddDays(-3), [new(S(l, "Court", "តុលាការ"), S(l, "Provincial court of Kandal", "សាលាដំបូងខេត្តកណ្តាល"))])
        {
            Acts = [new(Act, Id(1), Main: true)],
            Sections = [new(S(l, "Charges", "បទចោទ")) { Table = new([S(l, "Charge", "បទចោទ"), S(l, "How grave", "កម្រិត")], [[S(l, "1. Sexual assault", "១. អំពើប្រទូស្តផ្លូវភេទ"), S(l, "Felony", "បទឧក្រិដ្ឋ")]]) }],
        })),
        ("stock", l => Stage.Page<StoreListPage, StoreListView>(Frame(l, "/stock"), new([new(Id(1), S(l, "Kandal, ground floor", "កណ្តាល ជាន់ក្រោម"), 4) { DueAt = Now.AddDays(5), Due = "sample" }, new(Id(2), S(l, "Phnom Penh", "ភ្នំពេញ"), 0)]))),
        ("imports", l => Stage.Page<ImportListPage, ImportListView>(Frame(l, "/imports"), new([new(Id(1), "7F3K9QH", "Primero", Now.AddDays(-2), 1204, S(l, "Finished", "បានចប់")), new(Id(2), "2RX8TP4", "Primero", Now, 3, S(l, "Not finished", "មិនទាន់ចប់"))], true))),
        ("imports-empty", l => Stage.Page<ImportListPage, ImportListView>(Frame(l, "/imports"), new([], false))),
        ("imports-look", l => Stage.Page<LookPage, LookView>(Frame(l, "/imports/look/x"), new("x", [S(l, "The file holds 3 cases.", "ឯកសារមាន 3 ករណី។")], [new(S(l, "Would be taken in", "នឹងនាំចូល"), "2"), new(S(l, "Is here already", "មាននៅទីនេះរួចហើយ"), "1")],
            [new(1, "ជា សុភា", [S(l, "possibly the same child as KPA-26-7F3K9Q-H", "ប្រហែលជាកុមារតែមួយនឹង KPA-26-7F3K9Q-H"), S(l, "The age does not fit the day of birth.", "អាយុមិនត្រូវនឹងថ្ងៃកំណើត។")]), new(2, "Dara Kim", [])])
        {
            Further = 12,
            NotShown = 3,
            IsUnsought = true,
            Troubles = new([S(l, "What", "អ្វី"), S(l, "Field there", "ចំណុចនៅទីនោះ")], [[S(l, "No place has this code.", "គ្មានទីកន្លែងណាមានលេខកូដនេះទេ។"), "location_current"]]),
            NotTaken = new(new([S(l, "Row", "ជួរ"), S(l, "Why", "មូលហេតុ"), S(l, "Code", "លេខកូដ")], [[S(l, "Row 3", "ជួរទី 3"), S(l, "Is here already", "មាននៅទីនេះរួចហើយ"), "KPA-26-2RX8TP-4"]]), 0),
            Kept = new(new([S(l, "Field there", "ចំណុចនៅទីនោះ"), S(l, "Rows", "ជួរ")], [["basic_need_shelter_services_summary_conclusion", "3"], ["family_details_section[].relation_child_lived_with_pre_separation", "2"]]), 300),
        })),
        ("import", l => Stage.Page<ImportPage, ImportView>(Frame(l, "/imports/x"), new(Id(1), "7F3K9QH", [new(S(l, "Where it comes from", "មកពីណា"), "Primero"), new(S(l, "Taken in", "បាននាំចូល"), "2")],
            [new(1, S(l, "Taken in", "បាននាំចូល"), "KPA-26-7F3K9Q-H", Id(3), "High", S(l, "Opened", "បានបើក"), [S(l, "A zero in front of the code of the place was lost. It was put back. (location_current)", "លេខសូន្យខាងមុខលេខកូដទីកន្លែងបានបាត់។ យើងបានដាក់វិញ។ (location_current)")]), new(2, S(l, "Was here already", "មាននៅទីនេះរួចហើយ"), "KPA-26-2RX8TP-4", null, null, null, []), new(3, S(l, "Could not be taken in", "នាំចូលមិនបាន"), null, null, null, null, [])])
        {
            Running = (120, 1204),
            Note = S(l, "It was stopped. To go on, give the same file again.", "បានឈប់។ ដើម្បីបន្ត សូមដាក់ឯកសារដដែលម្ដងទៀត។"),
            CanGoOn = true,
            CanTakeBack = true,
            WorkedOn = ["KPA-26-7F3K9Q-H"],
            Newer = 1,
            Older = 3,
        })),
        ("import-begun", l => Stage.Page<ImportPage, ImportView>(Frame(l, "/imports/x"), new(Id(1), "7F3K9QH", [new(S(l, "Where it comes from", "មកពីណា"), "Primero")], []))),
        ("stock-empty", l => Stage.Page<StoreListPage, StoreListView>(Frame(l, "/stock"), new([]))),
        ("store-empty", l => Stage.Page<StorePage, StoreView>(Frame(l, "/stock/x"), new(Id(2), S(l, "Phnom Penh", "ភ្នំពេញ"), []))),
        ("store", l => Stage.Page<StorePage, StoreView>(Frame(l, "/stock/x"), Store(l))),
        ("find", l => Stage.Page<FindPage, FindView>(Frame(l, "/find"), new(""))),
        ("find-found", l => Stage.Page<FindPage, FindView>(Frame(l, "/find/found/x"), new("sokha 12 takhmau") { IsAsked = true, IsCut = true, IsTooCommon = true, Understood = [S(l, "12: 11 to 13 years old", "12៖ អាយុ 11 ទៅ 13 ឆ្នាំ"), S(l, "takhmau: Ta Khmau", "takhmau៖ តាខ្មៅ")], Desks = [S(l, "Social team", "ក្រុមសង្គមកិច្ច")], Files = [Found(l, 1), Found(l, 2)] })),
        ("find-none", l => Stage.Page<FindPage, FindView>(Frame(l, "/find/found/x"), new("<nobody>") { IsAsked = true })),
        ("find-braked", l => Stage.Page<FindPage, FindView>(Frame(l, "/find/found/x"), new("dara") { IsBraked = true })),
        ("known", l => Stage.Page<KnownPage, KnownView>(Frame(l, "/known/x"), new("/act/intake.record-report.1", "/act/intake.record-report.1/-/again/x", S(l, "Record a report", "កត់ត្រាបណ្តឹង")) { Fields = [("children.0.name", "Sokha")], Files = [("_match-1", Found(l, 1))], Desks = [S(l, "Social team", "ក្រុមសង្គមកិច្ច")] })),
        ("links", l => Stage.Page<LinkMapPage, LinkMapView>(Frame(l, "/links/x"), new([new(S(l, "Investigation 7F3A2C", "ការស៊ើបអង្កេត 7F3A2C"), "/investigations/x") { IsHere = true, Seen = [S(l, "4 March 2030 · market", "4 មីនា 2030 · ផ្សារ")] }, new(S(l, "Report, Hotline desk", "បណ្តឹង ផ្នែកទទួលបណ្តឹង"), null)], [S(l, "Number plate 2AB1234", "ស្លាកលេខ 2AB1234")], [(0, 0), (1, 0)], new([S(l, "In common", "អ្វីដែលដូចគ្នា"), S(l, "The other file", "ឯកសារម្ខាងទៀត")], [["2AB1234", S(l, "Report", "បណ្តឹង")]])))),
        ("places", l => Stage.Page<PlacesPage, PlacesView>(Frame(l, "/places"), new([], [Kandal(l), new("23", "កែប", "Kep", S(l, "Province", "ខេត្ត"))]) { Heading = S(l, "Provinces and the capital", "ខេត្ត និងរាជធានី"), Map = Map(l) })),
        ("places-province", l => Stage.Page<PlacesPage, PlacesView>(Frame(l, "/places/08"), new([Kandal(l)], [new("0801", "កណ្ដាលស្ទឹង", "Kandal Stueng", S(l, "District", "ស្រុក")), new("0812", "សំពៅពូន", "Sampeou Poun", S(l, "Town (krong)", "ក្រុង"))]) { Heading = S(l, "Districts and towns", "ស្រុក ក្រុង ឬខណ្ឌ"), Map = Map(l), NotDrawn = [new("0812", "សំពៅពូន", "Sampeou Poun", S(l, "Town (krong)", "ក្រុង"))], IsVerified = true })),
        ("places-village", l => Stage.Page<PlacesPage, PlacesView>(Frame(l, "/places/02010508"), new([Kandal(l), new("02010508", "ប៉ៃឡាំ", "", S(l, "Village", "ភូមិ"))], []) { Ended = S(l, "1 March 2026", "1 មីនា 2026") })),
        ("places-found", l => Stage.Page<FoundPlacesPage, FoundPlacesView>(Frame(l, "/places/found/x"), new("8", [new(Kandal(l), ""), new(new("080101", "អំពៅព្រៃ", "Ampov Prey", S(l, "Commune", "ឃុំ")), S(l, "Kandal Stueng, Kandal", "កណ្ដាលស្ទឹង, កណ្ដាល"))], 90) { Mended = "08" })),
        ("places-none", l => Stage.Page<FoundPlacesPage, FoundPlacesView>(Frame(l, "/places/found/x"), new("<nowhere>", [], 0))),
        ("people", l => Stage.Page<PeoplePage, PeopleView>(Frame(l, "/people"), People(l))),
        ("invitation", l => Stage.Page<InvitationPage, InvitationView>(Frame(l, "/people"), new("K7QF-3M9T-0XPD", Now.AddDays(2)))),
        ("join", l => Stage.Page<JoinPage, JoinView>(Frame(l, "/join", false), new(16))),
        ("glass", l => Stage.Page<GlassPage, GlassView>(Frame(l, "/glass/x"), new(Id(4), S(l, "Counselling notes", "កំណត់ត្រាប្រឹក្សា"), S(l, "Supervision", "ផ្នែកត្រួតពិនិត្យ"), Mint(), "/cases") { Code = "KPA-26-7F3K9Q-H" })),
        ("form", l => Stage.Page<ActPage, ActPageView>(Frame(l, "/act/sample"), new(Form(), "/reports") { Priority = "P1", Code = "R-4H2M", Beside = [new(S(l, "Commune", "ឃុំ"), "Srah Chik"), new(S(l, "Period", "រយៈពេល"), "2 h", true)] })),
        ("form-refused", l => Stage.Page<ActPage, ActPageView>(Frame(l, "/act/x"), new(Form(true, true), "/reports"))),
        ("problem", l => Stage.Page<ProblemPage, ProblemView>(Frame(l, "/problem"), new(new Refusal("sample.unknown-code", RefusalKind.Conflict), "/cases") { Trace = "7f3a09" })),
    ];

    private static string S(string language, string en, string km) => language == "km" ? km : en;

    private static PlaceLine Kandal(string l) => new("08", "កណ្ដាល", "Kandal", S(l, "Province", "ខេត្ត"));

    private static FoundLine Found(string l, int n) => new(n == 1 ? "សុខា ឈុន" : "Sokha Chhun", S(l, "Case PKC-30-7Q2M9F-3", "ករណី PKC-30-7Q2M9F-3"), "/cases/x", S(l, "Probably the same", "ទំនងជាតែមួយ")) { Facts = S(l, "girl or woman · 12 years old · Ta Khmau", "ស្រី · អាយុ 12 ឆ្នាំ · តាខ្មៅ"), Why = [(S(l, "the same name", "ឈ្មោះដូចគ្នា"), true), (S(l, "another place", "ទីកន្លែងផ្សេង"), false)] };

    private static PlaceMapView Map(string l) => new(400, "translate(8 8) scale(.5) translate(0 0)", [new("/places/08", S(l, "08 Kandal", "08 កណ្ដាល"), "M0 0l900 0 0 700-900 0z") { Label = new("08", 230, 180), IsHere = true }, new("/places/23", S(l, "23 Kep", "23 កែប"), "M900 0l90 0 0 70-90 0z")]);

    private static StoreView Store(string l) => new(Id(1), S(l, "Kandal, ground floor", "កណ្តាល ជាន់ក្រោម"),
    [
        new(S(l, "Kits", "ឈុត")) { Table = new([S(l, "Kit", "ឈុត"), S(l, "Good until", "ប្រើបានដល់"), S(l, "Free", "នៅទំនេរ")], [[S(l, "Rescue kit, child · M", "ឈុតសង្គ្រោះ សម្រាប់កុមារ · លេខ M"), null, "2"]]) },
        new(S(l, "Goods", "សម្ភារៈ")) { Table = new([S(l, "What", "សម្ភារៈ"), S(l, "Lot", "ឡូត៍"), S(l, "There", "មាន")], [[S(l, "soap", "សាប៊ូ"), "7 · L-31", "2"]]) },
    ])
    {
        Holders = S(l, "Store, Social team", "ឃ្លាំង, ក្រុមសង្គមកិច្ច"),
        Low = [S(l, "Running low: soap (2 left).", "ជិតអស់៖ សាប៊ូ (នៅសល់ 2)។")],
        Dues = Dues(l),
        Unverified = true,
    };

    private static InvestigationView Investigation(string l) =>
        new(Id(1), "7F3A2C", S(l, "Suspect: Tom Example", "ជនសង្ស័យ: Tom Example"), Now.AddDays(-2), S(l, "Operation planned", "មានផែនការប្រតិបត្តិការ"), Now.AddDays(-1), [new(S(l, "Description", "ការពណ៌នា"), S(l, "a grey beard", "ពុកចង្កាពណ៌ប្រផេះ")), new(S(l, "Nationality", "សញ្ជាតិ"), null)])
        {
            Holders = S(l, "Investigation", "ការស៊ើបអង្កេត"),
            Unverified = true,
            Dues = Dues(l),
            Children = [new(S(l, "Child A", "កុមារ A"), "KPA-26-7F3K9Q-H")],
            Identifiers = [new(S(l, "Number plate", "ស្លាកលេខ"), "2AB-1234")],
            Leads = [new(1, S(l, "He rents a room.", "គាត់ជួលបន្ទប់មួយ។"), S(l, "The police · Untested", "នគរបាល · មិនទាន់បានផ្ទៀងផ្ទាត់"), S(l, "Ask the owner.", "សួរម្ចាស់។"), null)],
            Sightings = [new(S(l, "Friday", "ថ្ងៃសុក្រ"), [S(l, "the bridge · 2AB-1234", "ស្ពាន · 2AB-1234")])],
            Operation = [new(S(l, "Where it stands", "ស្ថានភាព"), S(l, "Waits for a decision", "រង់ចាំការសម្រេច"))],
        };

    private static ImmutableArray<DueLine> Dues(string l) =>
    [
        new("sample", "P1", Now.AddMinutes(-12), "/alerts/x", "A-7KQ2"),
        new("sample", "P1", Now.AddMinutes(35), "/reports/x", "R-4H2M"),
        new("sample", "High", Now.AddHours(21), "/cases/x", "KPA-26-7F3K9Q-H"),
    ];

    private static ImmutableArray<DeskCard> Desks(string l) =>
    [
        new("intake", S(l, "Hotline", "បណ្ដាញទូរសព្ទ"), S(l, "Takes reports and alerts the police", "ទទួលរបាយការណ៍ និងជូនដំណឹងនគរបាល"), "Sokha Chan") { Lead = true },
        new("social", S(l, "Social team, Siem Reap", "ក្រុមសង្គម សៀមរាប"), S(l, "Stands by the child", "នៅក្បែរកុមារ"), null),
    ];

    private static ImmutableArray<ReportLine> Reports(string l) =>
    [
        new(Id(1), "R-4H2M", "P1", "Alerted", Now.AddMinutes(-50), S(l, "telephone", "ទូរសព្ទ")) { DueAt = Now.AddMinutes(10), Rule = "T3" },
        new(Id(2), "R-8WQ1", null, "New", Now.AddMinutes(-6), S(l, "web form", "ទម្រង់លើបណ្ដាញ")) { DueAt = Now.AddMinutes(-1) },
        new(Id(3), "R-2BXC", "Low", "Triaged", Now.AddDays(-1), S(l, "partner", "ដៃគូ")),
    ];

    private static ScoresView Scores(string l) => new(Id(1), "KPA-26-7F3K9Q-H")
    {
        LookBy = Now.AddHours(3),
        Look = [new(Act, Id(2), true)],
        Acts = [new(Act, Id(1))],
        Dues = [new("sample", null, Now.AddDays(60), "/cases/x", "KPA-26-7F3K9Q-H")],
        Scales =
        [
            new("WHO-5", S(l, "Well-being (WHO-5)", "សុខុមាលភាព (WHO-5)"), new(S(l, "Recovered", "បានងើបឡើងវិញ"), S(l, "+32 points.", "+32 ពិន្ទុ។")),
            [
                new(Now.AddDays(-180), 28, S(l, "First time", "លើកដំបូង"), [S(l, "beyond the cut-off", "លើសកម្រិតកំណត់")]), new(Now.AddDays(-90), 44, S(l, "As planned", "តាមផែនការ"), []),
                new(Now.AddDays(-40), null, S(l, "After court", "ក្រោយឡើងតុលាការ"), [S(l, "1 skipped", "រំលង 1")]), new(Now, 60, S(l, "As planned", "តាមផែនការ"), []),
            ]) { Chart = new("WHO-5", 0, 100, 50, [(Now.AddDays(-180), 28), (Now.AddDays(-90), 44), (Now, 60)]), Unverified = true },
            new("PHQ-A", S(l, "Low mood (PHQ-A)", "អារម្មណ៍ធ្លាក់ចុះ (PHQ-A)"), new(S(l, "Cannot be judged yet", "មិនទាន់អាចវិនិច្ឆ័យបាន"), S(l, "It takes two scores.", "ត្រូវមានពិន្ទុពីរ។")), [new(Now, 6, S(l, "First time", "លើកដំបូង"), [])]) { Chart = new("PHQ-A", 0, 27, 10, [(Now, 6)]) },
        ],
        Domains = new([S(l, "Shelter", "ជម្រក")], [new(S(l, "Food", "អាហារ"), S(l, "4 good", "4 ល្អ")), new(S(l, "Shelter", "ជម្រក"), S(l, "2 bad", "2 មិនល្អ"))], new(S(l, "No reliable change", "គ្មានការផ្លាស់ប្ដូរជាក់លាក់"), ""), [new(Now, null, S(l, "First time", "លើកដំបូង"), [])]) { At = Now },
        FormSix = new(Now, 22, 27, 49, [S(l, "The family’s total is below 30.", "ពិន្ទុសរុបរបស់គ្រួសារទាបជាង 30។")]) { Unverified = true },
        Outside = [new(Now, 18, S(l, "a teacher", "គ្រូបង្រៀន"), [S(l, "done on paper", "បានធ្វើលើក្រដាស")])],
    };

    private static ReportView Report(string l) => new(Id(1), "R-4H2M", Now.AddMinutes(-50), S(l,
        "A man with a blue boat gives the children rides and phone games at the landing. He told the girl not to tell her aunt.\nHe said he will come back tomorrow morning.",
        "បុរសម្នាក់មានទូកពណ៌ខៀវ ឱ្យក្មេងៗជិះលេង និងលេងហ្គេមក្នុងទូរសព្ទនៅកំពង់ផែ។ គាត់ប្រាប់ក្មេងស្រីកុំឱ្យប្រាប់ម្ដាយមីង។\nគាត់ថានឹងត្រឡប់មកវិញព្រឹកស្អែក។"))
    {
        Notes = S(l, "Caller is calm, a stall keeper. Call back after six.", "អ្នកហៅស្ងប់ស្ងាត់ ជាអ្នកលក់តូប។ ទូរសព្ទត្រឡប់ក្រោយម៉ោងប្រាំមួយ។"),
        Known = [new(S(l, "How it came", "មកតាម"), S(l, "telephone", "ទូរសព្ទ")), new(S(l, "Commune", "ឃុំ"), S(l, "Srah Chik", "ស្រះជីក")), new(S(l, "Children known", "កុមារដែលដឹង"), S(l, "a girl about nine, a boy", "ក្មេងស្រីប្រហែលប្រាំបួនឆ្នាំ និងក្មេងប្រុសម្នាក់")), new(S(l, "Vehicle", "យានជំនិះ"), null)],
        Reporter = new(S(l, "Who told it", "អ្នករាយការណ៍"), true, [S(l, "Hotline", "បណ្ដាញទូរសព្ទ")]) { Last = Now.AddMinutes(-50) },
        Triage = new("P1", "T3", S(l, "Sexual abuse or exploitation is alleged, and the next contact is expected within 72 hours.", "មានការចោទប្រកាន់អំពីការរំលោភបំពាន ហើយការជួបបន្ទាប់អាចកើតឡើងក្នុង 72 ម៉ោង។"), S(l, "Alert the police within one hour; make a safety plan.", "ជូនដំណឹងនគរបាលក្នុងមួយម៉ោង ហើយរៀបចំផែនការសុវត្ថិភាព។"))
        {
            Unverified = true,
            DueAt = Now.AddMinutes(10),
            Answers = [new(S(l, "Happening now", "កំពុងកើតឡើង"), S(l, "no", "ទេ")), new(S(l, "Next contact expected", "ការជួបបន្ទាប់"), S(l, "within a day", "ក្នុងមួយថ្ងៃ"))],
        },
        Alerts = [new(Id(5), S(l, "Police post, Srah Chik", "ប៉ុស្តិ៍នគរបាលស្រះជីក"), "Unanswered")],
        Acts = [new(Act, Id(1), true), new("sample.close.1", Id(1))],
        Timeline = Timeline(l),
    };

    private static ImmutableArray<TimelineEntry> Timeline(string l) =>
    [
        new(Now.AddMinutes(-50), "Sokha Chan", S(l, "Report taken", "បានទទួលរបាយការណ៍")) { HappenedAt = Now.AddHours(-5), Text = S(l, "The caller saw it at the landing.", "អ្នកហៅបានឃើញនៅកំពង់ផែ។") },
        new(Now.AddMinutes(-47), "Sokha Chan", S(l, "Police alerted", "បានជូនដំណឹងនគរបាល")),
        new(Now.AddMinutes(-20), S(l, "Counselling", "ផ្នែកប្រឹក្សា"), S(l, "Note written", "បានសរសេរកំណត់ត្រា")) { Sealed = true },
    ];

    private static AlertView Alert(string l) => new(Id(1), "A-7KQ2", "P1", AlertState.Unanswered, Now.AddMinutes(-47),
    [
        new(S(l, "Police post, Srah Chik", "ប៉ុស្តិ៍នគរបាលស្រះជីក"), RungState.Told, Now.AddMinutes(-47)),
        new(S(l, "District police", "នគរបាលស្រុក"), RungState.Told, Now.AddMinutes(-17)),
        new(S(l, "Provincial police", "នគរបាលខេត្ត"), RungState.Waiting, Now.AddMinutes(73)),
    ])
    {
        NextAt = Now.AddMinutes(73),
        Told = [new(S(l, "Commune", "ឃុំ"), S(l, "Srah Chik", "ស្រះជីក")), new(S(l, "Happening now", "កំពុងកើតឡើង"), S(l, "no", "ទេ")), new(S(l, "Contact expected within a day", "នឹងជួបក្នុងមួយថ្ងៃ"), S(l, "yes", "បាទ/ចាស"))],
        Contact = S(l, "Hotline, 012 000 000", "បណ្ដាញទូរសព្ទ 012 000 000"),
        Acknowledge = new() { Act = "sample.acknowledge.1", Shape = new(), ActId = Mint(), Stream = Id(1), Desk = "police-1", Position = 3 },
        Acts = [new("sample.close.1", Id(1))],
        Timeline = Timeline(l),
        Unverified = true,
    };

    private static CaseView Case(string l) => new(Id(1), "KPA-26-7F3K9Q-H", "P1",
    [
        new(S(l, "Reported", "បានរាយការណ៍"), StepState.Done, Now.AddDays(-2)),
        new(S(l, "Registered", "បានចុះឈ្មោះ"), StepState.Done, Now.AddDays(-1)),
        new(S(l, "Assessment", "ការវាយតម្លៃ"), StepState.Now),
        new(S(l, "Plan", "ផែនការ"), StepState.Ahead, Now.AddDays(5)),
        new(S(l, "Carrying it out", "ការអនុវត្ត"), StepState.Ahead),
        new(S(l, "Review", "ការពិនិត្យឡើងវិញ"), StepState.Ahead),
        new(S(l, "Closed", "បិទ"), StepState.Ahead),
    ],
    [
        new(S(l, "The case", "ករណី"), true, [S(l, "Social team, Siem Reap", "ក្រុមសង្គម សៀមរាប"), S(l, "Supervision", "ផ្នែកត្រួតពិនិត្យ")]) { Last = Now.AddHours(-3), Rows = [new(S(l, "Next contact", "ការជួបបន្ទាប់"), S(l, "tomorrow", "ស្អែក")), new(S(l, "Plan", "ផែនការ"), null)], Acts = [new("sample.close.1", Id(1))] },
        new(S(l, "Names and family", "ឈ្មោះ និងគ្រួសារ"), true, [S(l, "Social team, Siem Reap", "ក្រុមសង្គម សៀមរាប")]) { Last = Now.AddDays(-1) },
        new(S(l, "Health and counselling", "សុខភាព និងការប្រឹក្សា"), false, [S(l, "Counselling", "ផ្នែកប្រឹក្សា")]) { Glass = Id(8), Last = Now.AddMinutes(-20) },
        new(S(l, "Court", "តុលាការ"), false, [S(l, "Legal team", "ក្រុមច្បាប់")]),
    ])
    {
        RiskReason = S(l, "The alleged offender can reach the child within the next 24 hours (rule R2).", "អ្នកដែលត្រូវបានចោទអាចទៅដល់កុមារក្នុង 24 ម៉ោងខាងមុខ (វិធាន R2)។"),
        Unverified = true,
        Team = S(l, "Social team, Siem Reap", "ក្រុមសង្គម សៀមរាប"),
        TakenIn = [new("KPA-26-5D2M4N-K", $"/cases/{Id(2):N}")],
        Dues = Dues(l),
        Acts = [new(Act, Id(1), true), new("sample.close.1", Id(1))],
        Journal = Timeline(l),
    };

    private static PeopleView People(string l) => new(
    [
        new("intake", S(l, "Hotline", "បណ្ដាញទូរសព្ទ"), S(l, "Takes reports and alerts the police", "ទទួលរបាយការណ៍ និងជូនដំណឹងនគរបាល"), "4071 8812 0930 5518 7723 9014",
        [
            new(Id(1), "Sokha Chan", "1188 2047 5530 9021 4415 7762", MemberState.Member) { Lead = true },
            new(Id(2), "Vanna Keo", "9034 1176 2208 4451 6690 3127", MemberState.Waiting),
            new(Id(3), "Piseth Lim", null, MemberState.Invited),
        ]) { Lead = true, KeyToTurn = true },
        new("social", S(l, "Social team, Siem Reap", "ក្រុមសង្គម សៀមរាប"), S(l, "Stands by the child", "នៅក្បែរកុមារ"), "7712 0044 8190 2235 6608 1153",
            [new(Id(4), "Mealea Sok", "5510 9921 0034 7718 2246 8803", MemberState.Suspended)]),
    ]) { Mint = Mint, Administers = true };

    private static readonly KeyValuePair<string, string>[] WordsEn = [.. Table(1)];
    private static readonly KeyValuePair<string, string>[] WordsKm = [.. Table(2)];

    private static IEnumerable<KeyValuePair<string, string>> Table(int column) => """
        sample.take-call|Take a call|ទទួលទូរសព្ទ
        sample.take-call.help|Write what is said, as it is said. Ask only what you need to keep the child safe.|សូមសរសេរតាមអ្វីដែលគេនិយាយ។ សួរតែអ្វីដែលចាំបាច់ដើម្បីសុវត្ថិភាពកុមារ។
        sample.take-call.second-look|The police post is the right one.|ប៉ុស្តិ៍នគរបាលនេះត្រឹមត្រូវ។
        sample.take-call.channel|How it came|មកតាម
        sample.take-call.told|What was told|អ្វីដែលបានប្រាប់
        sample.take-call.told.help|In the caller's own words.|តាមពាក្យសម្ដីរបស់អ្នកហៅ។
        sample.take-call.police_told|The police have been told|នគរបាលបានដឹងហើយ
        sample.take-call.station|Which post|ប៉ុស្តិ៍ណា
        sample.take-call.concerns|What was noticed|អ្វីដែលបានសង្កេតឃើញ
        sample.take-call.next_contact|When they may meet next|ពេលដែលអាចជួបគ្នាលើកក្រោយ
        sample.take-call.place_kind|Where|កន្លែង
        sample.take-call.how_many|How many children|មានកុមារប៉ុន្មាននាក់
        sample.take-call.since|Since when|តាំងពីពេលណា
        sample.take-call.unit|Police unit|អង្គភាពនគរបាល
        sample.take-call.parent|Belongs to|ជារបស់
        sample.take-call.children|Child|កុមារ
        sample.take-call.children.name|First name or nickname|ឈ្មោះ ឬឈ្មោះហៅក្រៅ
        sample.take-call.children.age|About how old|អាយុប្រហែល
        sample.take-call.children.sex|Girl or boy|ក្មេងស្រី ឬក្មេងប្រុស
        sample.take-call.children.at_school|Goes to school|កំពុងរៀន
        sample.take-call.children.school|Which school|សាលាណា
        sample.close|Close|បិទ
        sample.acknowledge|We have it|យើងទទួលហើយ
        sample.done|Saved.|បានរក្សាទុក។
        refusal.sample.elsewhere|Somebody else answered first.|មានអ្នកផ្សេងឆ្លើយមុន។
        sample.channel.Phone|Telephone|ទូរសព្ទ
        sample.channel.WalkIn|Came in person|មកផ្ទាល់
        sample.channel.Message|Message|សារ
        sample.place.Home|At home|នៅផ្ទះ
        sample.place.School|School|សាលារៀន
        sample.place.Street|Street|ផ្លូវ
        sample.place.Market|Market|ផ្សារ
        sample.place.Temple|Temple|វត្ត
        sample.place.Guesthouse|Guesthouse|ផ្ទះសំណាក់
        sample.place.River|Landing, river|កំពង់ផែ ទន្លេ
        sample.place.Other|Elsewhere|កន្លែងផ្សេង
        sample.concern.Gifts|Gifts or money, again and again|អំណោយ ឬលុយ ម្ដងហើយម្ដងទៀត
        sample.concern.Secrecy|Asks for secrecy|សុំឱ្យលាក់ការណ៍
        sample.concern.Online|Talks to the child online|និយាយជាមួយកុមារតាមអ៊ីនធឺណិត
        sample.concern.OutOfSchool|The child is out of school|កុមារមិនបានរៀន
        sample.sex.Girl|Girl|ក្មេងស្រី
        sample.sex.Boy|Boy|ក្មេងប្រុស
        sample.sex.Unknown|Not known|មិនដឹង
        sample.unit.children|children|នាក់
        sample.unit.years|years|ឆ្នាំ
        due.sample|The police have to answer|នគរបាលត្រូវឆ្លើយ
        """.Split('\n').Select(line => line.Split('|')).Select(parts => KeyValuePair.Create(parts[0], parts[column]));
}
