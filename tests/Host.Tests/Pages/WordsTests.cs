using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kapea.Host.Access;
using Kapea.Host.Alerts;
using Kapea.Host.Care;
using Kapea.Host.Cases;
using Kapea.Host.Doors;
using Kapea.Host.Intake;
using Kapea.Host.Investigations;
using Kapea.Host.Pages;
using Kapea.Host.Stock;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Exchange;
using Kapea.Work.Investigations;
using Kapea.Work.Justice;
using Kapea.Work.Reference;
using Kapea.Work.Stock;

namespace Kapea.Host.Tests.Pages;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_key_that_a_page_names_has_words_in_every_language()
    {
        var used = Sources().SelectMany(s => Quoted().Matches(s).Select(m => m.Groups["key"].Value)).Where(k => !k.EndsWith('.') && !k.EndsWith(".1", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(Enumerable.Range(1, 12).Select(m => $"page.month.{m}"));
        used.UnionWith(new[] { "P1", "High", "Medium", "Low", "NoAction", "None" }.Select(p => $"page.priority.{p}"));
        used.UnionWith(Enum.GetNames<RefusalKind>().SelectMany(k => new[] { $"page.problem.{k}", $"page.problem.{k}.do" }));
        used.UnionWith(Enum.GetNames<Kapea.Host.Alerts.AlertState>().Select(k => $"page.alert.state.{k}"));
        used.UnionWith(Enum.GetNames<Kapea.Host.Alerts.RungState>().Select(k => $"page.rung.{k}"));
        used.UnionWith(Enum.GetNames<Kapea.Host.Access.MemberState>().Select(k => $"access.state.{k}"));
        used.UnionWith(Enum.GetNames<NoticeState>().Select(k => $"page.notice.state.{k}"));
        used.UnionWith(new[] { "mail", "webhook", "none" }.Select(k => $"page.notice.channel.{k}"));
        used.UnionWith(Troubles.Select(k => $"page.trouble.{k}"));
        used.UnionWith(CareKeys());
        used.UnionWith(Enum.GetNames<Kapea.Host.Exchange.CopyStanding>().Select(s => $"page.copy.standing.{s}"));
        used.UnionWith(Enum.GetNames<PassedKind>().Select(k => $"passed-row.{k}"));
        used.UnionWith(ExchangeTroubles.All.Select(t => $"trouble.{t}"));
        used.UnionWith(ExchangeKeys());
        used.UnionWith(Enum.GetNames<Kapea.Work.Finding.PlaceUnit>().Select(u => $"place-unit.{u}"));
        used.UnionWith(Enum.GetNames<Kapea.Work.Finding.PlaceLevel>().Select(l => $"page.places.inside.{l}"));
        used.UnionWith(Enum.GetNames<Kapea.Host.Pages.Parts.StepState>().Select(k => $"page.step.{k}"));
        used.Count.ShouldBeGreaterThan(150);
        foreach (var language in Words.Languages)
        {
            var there = Words.Entries(language).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
            used.Where(k => !there.Contains(k) && !there.Contains("audit." + k) && !there.Contains("due." + k)).ShouldBeEmpty($"missing in {language}");
        }
    }

    [Fact]
    public void The_languages_have_the_same_keys_each_once_and_the_same_blanks()
    {
        var first = Words.Entries(Words.Languages[0]).ToList();
        first.Select(e => e.Key).ShouldBeUnique();
        foreach (var language in Words.Languages.Skip(1))
        {
            var other = Words.Entries(language).ToDictionary(e => e.Key, StringComparer.Ordinal);
            first.Where(e => !other.ContainsKey(e.Key)).Select(e => e.Key).ShouldBeEmpty($"missing in {language}");
            other.Count.ShouldBe(first.Count);
            foreach (var e in first)
                Blanks(other[e.Key].Sentence).ShouldBe(Blanks(e.Sentence), e.Key);
        }
    }

    [Fact]
    public void Words_of_pages_stand_in_their_own_file() =>
        Words.Languages.SelectMany(Words.Entries)
            .Where(e => e.File is "Page" && !e.Key.StartsWith("page.", StringComparison.Ordinal))
            .Select(e => e.Key).ShouldBeEmpty();

    [Theory, MemberData(nameof(Both))]
    public void What_is_missing_for_closing_is_told_in_words_not_in_codes(string language)
    {
        var all = Enum.GetNames<ClosingLine>();
        var sentence = Words.In(language).Refusal(CasesRefusals.ClosingFails(Enum.GetValues<ClosingLine>()));
        all.ShouldAllBe(code => sentence.Contains(Words.In(language)["hint.cases.closing-fails." + code], StringComparison.Ordinal) && !sentence.Contains(code, StringComparison.Ordinal));
        Words.In(language).Refusal("cases.closing-fails", "CL1 CL99").ShouldContain("CL99", Case.Sensitive, "a code without words is shown rather than lost");
    }

    [Theory, MemberData(nameof(Both))]
    public void Every_act_its_fields_and_their_choices_have_words(string language)
    {
        var reference = Reference();
        var wanted = Acts().All.SelectMany(a => Keys(a, reference)).ToList();
        wanted.Count.ShouldBeGreaterThan(250);
        Missing(language, wanted).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public void Every_no_says_what_happened_and_what_to_do(string language)
    {
        var codes = Refusals().ToList();
        codes.Count.ShouldBeGreaterThan(70);
        Missing(language, codes.Select(c => "refusal." + c)).ShouldBeEmpty();
        // The check of single fields needs no second sentence: "too long: at most 200 characters" says it.
        Missing(language, codes.Where(c => !c.StartsWith("field.", StringComparison.Ordinal)).Select(c => $"refusal.{c}.do")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public void Every_entry_audit_code_kind_of_stream_desk_due_and_notice_has_words(string language)
    {
        Missing(language, Entries().Names.Append("access.entry-destroyed.1").Select(n => "entry." + ActWords.Key(n))).ShouldBeEmpty();
        Missing(language, AuditCodes().Select(c => "audit." + c)).ShouldBeEmpty();
        Missing(language, Enum.GetValues<StreamKind>().Select(k => "stream-kind." + k.Wire())).ShouldBeEmpty();
        Missing(language, Enum.GetNames<DeskFunction>().Select(f => "desk-function." + f)).ShouldBeEmpty();
        Missing(language, Dues.Select(d => "due." + d)).ShouldBeEmpty();
        Missing(language, Notices.Select(n => "notice." + n)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Both))]
    public void No_sentence_uses_the_words_that_harm(string language)
    {
        // Luxembourg guidelines; the left column of the terminology table.
        string[] never = ["child prostitut", "child porn", "sex touris", "paedophil", "pedophil", "consensual", "molest", "fondl", "seduc", "lured", " client", "customer", "victimised boy", "boy admits", "ពេស្យា", "អាសអាភាស", "អតិថិជន", "ស្រីរកស៊ី"];
        Words.Entries(language).Where(e => never.Any(n => e.Sentence.Contains(n, StringComparison.OrdinalIgnoreCase))).Select(e => e.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Khmer_sentences_are_in_Khmer() =>
        Words.Entries("km").Where(e => e.File is not "Reference" && !e.Sentence.Any(c => c is >= 'ក' and <= '៿') && e.Key != "page.brand").Select(e => e.Key)
            .ShouldBeEmpty();

    [Fact]
    public void Khmer_sentences_are_in_order() =>
        Words.Entries("km").Where(e => Kapea.Work.Finding.KhmerOrder.Of(e.Sentence) != e.Sentence).Select(e => $"{e.Key}: {e.Sentence} is {Kapea.Work.Finding.KhmerOrder.Of(e.Sentence)}").ShouldBeEmpty();

    [Fact]
    public void A_key_without_words_shows_itself_and_an_unknown_language_is_the_first()
    {
        Words.In("km")["page.no-such"].ShouldBe("page.no-such");
        Words.In("xx").Language.ShouldBe("en");
        Words.In(null).Language.ShouldBe("en");
        Words.In("en").Format("page.time.ago").ShouldBe("{0} ago");
    }

    [Fact]
    public void Times_are_those_of_Phnom_Penh()
    {
        var late = new DateTimeOffset(2026, 3, 14, 19, 12, 0, TimeSpan.Zero);
        Times.Moment(Words.In("en"), late).ShouldBe("15 March 2026, 02:12");
        Times.Moment(Words.In("km"), late).ShouldBe("15 មីនា 2026, 02:12");
        Times.ToLocal(Times.FromLocal("2026-03-15T08:00")).ShouldBe("2026-03-15T08:00");
        Times.FromLocal("yesterday").ShouldBe("yesterday");
        Times.Length(Words.In("en"), TimeSpan.FromMinutes(125)).ShouldBe("2 h 5 min");
        Times.Length(Words.In("en"), TimeSpan.FromSeconds(-3)).ShouldBe("1 min");
        Times.Length(Words.In("en"), TimeSpan.FromHours(50)).ShouldBe("2 d 2 h");
    }

    public static TheoryData<string> Both => [.. Words.Languages];

    private static readonly string[] Troubles = ["no-contact", "no-person", "no-gateway", "mail-not-configured", "bad-address", "refused", "deferred", "unreachable", "not-authenticated", "no-tls", "private-address", "other"];

    private static readonly string[] Dues = ["intake.triage", "intake.first-response", "intake.first-action", "alerts.alert-police", "alerts.answer", "alerts.unanswered", "access.glass-review", InvestigationClocks.Review, InvestigationClocks.NextStep, InvestigationClocks.LeadsEnd, "care.next-scores", CareDues.Answer, CareDues.Session, CareDues.SessionApart, CareDues.Review, StockDues.Expiry, HearingDues.Hearing, HearingDues.Measures, HearingDues.Ahead, AfterDues.Contact, AfterDues.Counselling, ProceedingClocks.Reminder, ProceedingClocks.FarReminder, "justice.guidance", OfferDues.Answer, OfferDues.Family, RightDues.Kind, StockDues.ReservationEnds, CopyDues.Expires, "cases.look-today", Kapea.Work.Exchange.FinishImport.LookThrough, .. CaseClocks.Steps.Select(s => s.Kind), .. Awaited.Kinds];

    private static readonly string[] Notices = ["alerts.raised", "alerts.escalated", "alerts.acknowledged", "alerts.declined", "alerts.withdrawn", "alerts.words-released", "alerts.ladder-ended", "cases.look-today", "cases.opened", "cases.merged", "cases.parted", "justice.lawyer-asked", "justice.reminder", "justice.correction-proposed", "justice.hearing-news", "justice.lawyer-told", "justice.family-today", "intake.same-offender", "intake.report-shared", "access.glass-broken", "access.destruction-proposed", "access.destruction-refused"];

    /// <summary>What the reports of imports name by code.</summary>
    private static IEnumerable<string> ExchangeKeys() =>
    [
        .. Enum.GetNames<Kapea.Work.Exchange.RowOutcome>().Select(o => $"row-outcome.{o}"), .. new[] { "TakenIn", "AlreadyHere", "ChangedThere", "LeftOut", "Refused" }.Select(o => $"row-would.{o}"),
        .. Enum.GetNames<Kapea.Work.Exchange.TroubleKind>().Select(k => $"trouble-kind.{k}"), .. new[] { "Open", "Finished", "TakenBack" }.Select(s => $"page.imports.state.{s}"),
        .. new[] { "not-json", "too-deep", "not-utf8", "wrong-top-level", "file-empty", "file-too-large", "too-many-cases", "stopped" }.SelectMany(c => new[] { $"refusal.exchange.{c}", $"refusal.exchange.{c}.do" }),
    ];

    /// <summary>What the scores' pages name by code: instruments, licences, changes, bands, lines that fail.</summary>
    private static IEnumerable<string> CareKeys() =>
    [
        .. CarePages.Sheets.Select(s => "instrument." + s.Instrument),
        .. CarePages.Sheets.Select(s => Reference().Instrument(s.Instrument)!).SelectMany(i => new[] { "licence." + i.Licence, "sheet-text." + i.TextEn, "sheet-text." + i.TextKm }),
        .. Reference().Lines(InstrumentCodes.PhqA, "band").Select(b => "score-band." + b.Code),
        .. Enum.GetNames<ChangeCategory>().Select(c => "change." + c),
        .. Enum.GetNames<FormSixLine>().Select(l => "form-six-line." + l),
    ];

    private static IEnumerable<string> Missing(string language, IEnumerable<string> keys)
    {
        var there = Words.Entries(language).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Where(k => !there.Contains(k)).Distinct();
    }

    private static ActBook Acts()
    {
        var acts = new ActBook(null!, null!);
        AccessEndpoints.Acts(acts);
        IntakeEndpoints.Acts(acts);
        AlertsEndpoints.Acts(acts);
        InvestigationsEndpoints.Acts(acts);
        CasesEndpoints.Acts(acts);
        StockEndpoints.Acts(acts);
        CareEndpoints.Acts(acts);
        return acts;
    }

    private static EntryBook Entries()
    {
        var entries = new EntryBook();
        IntakeEndpoints.Entries(entries);
        AlertsEndpoints.Entries(entries);
        InvestigationsEndpoints.Entries(entries);
        CasesEndpoints.Entries(entries);
        StockEndpoints.Entries(entries);
        CareEndpoints.Entries(entries);
        return entries;
    }

    private static ReferenceBook Reference() =>
        ReferenceBook.Read(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reference"), "*.tsv").Select(f => KeyValuePair.Create(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))).Book;

    private static IEnumerable<string> Keys(KnownAct act, ReferenceBook reference)
    {
        yield return act.WordKey;
        foreach (var field in act.Shape.Fields)
        {
            yield return $"{act.WordKey}.{field.Name}";
            foreach (var key in Inside(field, reference)) yield return key;
            if (field is not GroupField group) continue;
            foreach (var inner in group.Fields)
            {
                yield return $"{act.WordKey}.{group.Name}.{inner.Name}";
                foreach (var key in Inside(inner, reference)) yield return key;
            }
        }
    }

    private static IEnumerable<string> Inside(Field field, ReferenceBook reference)
    {
        var source = field switch { ChoiceField c => c.From, ChoicesField c => c.From, _ => null };
        if (source is ChoiceSource.Fixed list) return list.Codes.Select(c => $"{list.List}.{c}");
        if (source is ChoiceSource.Table { Column: null } table) return reference.Choices(table.Name).Select(c => $"{table.Name}.{c}");
        return field is CountField { Unit: { } unit } ? [unit] : [];
    }

    private static IEnumerable<string> Refusals()
    {
        var lists = new[] { typeof(House).Assembly, typeof(Refusal).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal));
        foreach (var list in lists)
        {
            foreach (var property in list.GetProperties().Where(p => p.PropertyType == typeof(Refusal))) yield return ((Refusal)property.GetValue(null)!).Code;
            foreach (var method in list.GetMethods().Where(m => m.ReturnType == typeof(Refusal) && !m.IsSpecialName))
                yield return ((Refusal)method.Invoke(null, [.. method.GetParameters().Select(p => p.ParameterType == typeof(string) ? "x" : p.ParameterType == typeof(int) ? 1 : (object)Enum.GetValues<ClosingLine>())])!).Code;
        }

        yield return "door.broken";
        yield return "door.nobody-to-hold-it";
    }

    /// <summary>Of acts, and of what the Host writes by itself.</summary>
    private static IEnumerable<string> AuditCodes() => Acts().All.Select(a => a.Audit.Code).Concat(
        ["access.installed", "access.signed-in", "access.signed-out", "access.joined", "access.invitation-failed", "access.phrase-changed", "access.desk-key-made", "access.desk-key-turned", "access.desk-recovered", "access.today-read", "access.form-opened",
            "intake.report-read", "intake.reports-listed", "intake.reporter-read", "alerts.alert-read", "alerts.alerts-listed", "investigations.file-read", "investigations.files-listed", "cases.case-read", "cases.cases-listed", "stock.store-read", "stock.stores-listed", "care.scores-read", "care.sheet-opened", "cases.caseloads-read", "cases.household-read", "exchange.imports-listed", "exchange.import-read", "exchange.copies-listed", "exchange.copy-read", "exchange.copy-fetched"]);

    private static string Blanks(string sentence) => string.Concat(Blank().Matches(sentence).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Sources([CallerFilePath] string here = "")
    {
        var host = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Host"));
        return Directory.EnumerateFiles(host, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Access/", StringComparison.Ordinal) && !f.Contains("/Doors/", StringComparison.Ordinal) && !f.Contains("/CommandLine/", StringComparison.Ordinal))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    [GeneratedRegex("\"(?<key>(?:page|access)\\.[A-Za-z0-9.-]+)\"|[Ww]ords\\[\"(?<key>[a-z][A-Za-z0-9.-]+)\"\\]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
