using System.Net;
using Kapea.Host.Demo;
using Kapea.Host.Tests.Doors;
using Kapea.Journal.Rows;
using Kapea.Work.Access;
using Kapea.Work.Alerts;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;

namespace Kapea.Host.Tests.Justice;

/// <summary>A claim, a payment and an offer are the legal team's: nobody else reads a word or an amount of them, on any page she can open. The social team learns that an offer came, of what kind, and what the family decided.</summary>
public sealed class CompensationTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>What stands in the child's file with the legal team and nowhere else.</summary>
    private static IEnumerable<string> OfTheLawyer => Told.Words.Where(w => w.Kind == "justice").Select(w => w.Word);

    private static async Task<(HttpStatusCode Status, string Text)> Page(TestHouse house, DemoPerson person, string path)
    {
        using var client = await house.Browser(person, "en");
        using var response = await client.GetAsync(path, Cancel);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_but_the_legal_team_reads_a_word_or_an_amount_on_any_page_she_can_open()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var lawyers = (await Page(house, DemoPeople.Rithy, $"/cases/{told.Justice}")).Text;
        foreach (var word in new[] { "wristwatch", "8,765,432", "7,654,321", "1,357,913" }) lawyers.ShouldContain(word);
        string[] paths = ["/today", "/cases", "/proceedings", "/justice/debts", "/reports", "/alerts", "/investigations", $"/cases/{told.Case}", $"/cases/{told.Case}/journal/1", $"/cases/{told.Justice}", $"/cases/{told.JusticeSummary}", $"/cases/{told.Health}", $"/proceedings/{told.Proceeding}",
            $"/act/{AdviseOnOffer.WireName}/{told.Justice}", $"/act/{RecordPayment.WireName}/{told.Justice}", $"/act/{ReportOffer.WireName}/{told.Case}", $"/act/{NoteSafety.WireName}/{told.Case}"];
        foreach (var kind in Kind.All.Where(k => k.Person is not null && k != Kind.Lawyer))
        {
            foreach (var path in paths) Leaks.Find((await Page(house, kind.Person!, path)).Text, OfTheLawyer).ShouldBeNull($"{kind.Name} at {path}");
            house.Parts.Door.Look<JusticeState>(await house.VisitOf(kind.Person!), told.Justice, StreamKind.Justice).ShouldBeNull(kind.Name);
        }
    }

    [Fact]
    public async Task The_social_team_and_the_supervisor_read_that_an_offer_came_and_what_the_family_decided_and_others_not_even_that()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var rithy = await house.VisitOf(DemoPeople.Rithy);
        var offer = house.Parts.Door.State<JusticeState>(rithy, told.Justice, StreamKind.Justice)!.Value.State.OutOfCourt.All.Single().Told.Offer;
        await house.Must<AdviseOnOffer, JusticeState>(DemoPeople.Rithy, new(offer, "the grandmother", true, OfferPolice.ToldByUs, OfferDecision.Thinking, null), told.Justice);
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly })
        {
            var page = (await Page(house, person, $"/cases/{told.Case}")).Text;
            page.ShouldContain("Goods, land or an animal");
            page.ShouldContain("The family is thinking about it");
        }

        foreach (var person in new[] { DemoPeople.Chanthy, DemoPeople.Visal, DemoPeople.Makara, DemoPeople.Socheat, DemoPeople.Sophea })
            Leaks.Find((await Page(house, person, $"/cases/{told.Case}")).Text, ["Goods, land or an animal", "The family is thinking about it"]).ShouldBeNull(person.SignIn);
    }

    [Fact]
    public async Task Notices_and_dates_outside_the_seal_say_nothing_of_a_threat()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<NoteOffer, JusticeState>(DemoPeople.Rithy, new(new(OfferSide.AllegedOffender, OfferWay.ByTelephone, [OfferKind.Threat], "he knows the way to the school", [], Known.Unknown)), told.Justice);
        var dues = house.Parts.Store.All<DueRow>(told.Justice).Concat(house.Parts.Store.All<DueRow>(told.Case)).Select(d => d.Kind).ToList();
        dues.ShouldContain(OfferDues.Answer);
        dues.ShouldContain(OfferDues.Family);
        house.Parts.Store.NoticesAbout(told.Justice).ShouldContain(n => n.Kind == "justice.lawyer-told" && n.Person == house.PersonOf(DemoPeople.Rithy).Id);
        foreach (var person in new[] { DemoPeople.Sokha, DemoPeople.Maly })
            house.Parts.Store.NoticesAbout(told.Case).ShouldContain(n => n.Kind == "justice.family-today" && n.Person == house.PersonOf(person).Id);
        (await Page(house, DemoPeople.Sokha, "/today")).Text.ShouldContain("Look after the family");
        await house.Must<NoteSafety, CaseState>(DemoPeople.Sokha, new([SafetyStep.SaferPlace], Known.Yes, null), told.Case);
        house.Parts.Store.All<DueRow>(told.Case).ShouldNotContain(d => d.Kind == OfferDues.Family);
    }

    [Fact]
    public async Task The_list_of_debts_says_how_much_is_owed_since_when_the_oldest_first_and_forgets_what_was_given_up()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.At("2030-04-03 10:00");
        var second = ReportAndAlert.Id((await house.Must<OpenProceeding, JusticeState>(DemoPeople.Rithy, new(null, null, null, null, null, ProceedingStage.Enforcement, [ChildRole.CivilParty]), told.Justice)).Begun["proceeding"]);
        await house.Must<InformOfRight, JusticeState>(DemoPeople.Rithy, new(second.Value, "x"), told.Justice);
        await house.Must<DecideOnClaim, JusticeState>(DemoPeople.Rithy, new(second.Value, true, [new(ClaimItemKind.Medical, new(900, Currency.USD))]), told.Justice);
        await house.Must<FileClaim, JusticeState>(DemoPeople.Rithy, new(second.Value, FilingPoint.AtTrial, 4000), told.Justice);
        foreach (var outcome in new[] { ClaimOutcome.Admitted, ClaimOutcome.Decided, ClaimOutcome.Final, ClaimOutcome.CollectionStarted })
            await house.Must<RecordClaimOutcome, JusticeState>(DemoPeople.Rithy, new(second.Value, outcome, outcome == ClaimOutcome.Decided ? new(600, Currency.USD) : null, 4000, "letter 3", outcome == ClaimOutcome.Final ? "judged before it stood here" : null), told.Justice);
        var page = (await Page(house, DemoPeople.Rithy, "/justice/debts")).Text;
        foreach (var words in new[] { "KHR 7,654,321", "KHR 1,357,913 (17 %)", "KHR 6,296,408", "4 March 2030", "30 days", "A payment was written down: KHR 1,357,913", "USD 600", "USD 0 (0 %)", "3 April 2030", "0 days", "(letter 3)" }) page.ShouldContain(words);
        page.IndexOf("KHR 7,654,321", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("USD 600", StringComparison.Ordinal));
        Leaks.Find(page, [Told.Child, Told.Nickname, Told.Accused]).ShouldBeNull();
        house.Parts.Store.Audit(told.Justice, long.MaxValue, 5).ShouldContain(a => a.Code == "justice.debts-listed");
        await house.Must<WriteOffDebt, JusticeState>(DemoPeople.Rithy, new(told.Proceeding.Value, "gone"), told.Justice);
        (await Page(house, DemoPeople.Rithy, "/justice/debts")).Text.ShouldNotContain("7,654,321");
    }

    [Fact]
    public async Task The_legal_desk_hears_of_an_offer_before_anybody_asked_for_a_lawyer_and_can_do_nothing_else_there()
    {
        await using var house = await TestHouse.Open();
        await Told.In(house);
        var report = (await house.Must<RecordReport, ReportState>(DemoPeople.Sophea, Told.Telling())).Subject!.Value;
        await house.Must<TriageReport, ReportState>(DemoPeople.Sophea, ReportAndAlert.Judged("G1"), report);
        await house.Must<RaiseAlert, ReportState>(DemoPeople.Sophea, new("kandal", "Prek", "the desk", false), report);
        var begun = (await house.Must<OpenCase, ReportState>(DemoPeople.Sophea, new(1, null, null, null), report)).Begun;
        var (file, child) = (ReportAndAlert.Id(begun["case"]), ReportAndAlert.Id(begun["justice"]));
        (await house.Try<NoteOffer, JusticeState>(DemoPeople.Rithy, new(new(OfferSide.Other, OfferWay.Unknown, [OfferKind.Money], "x", [], Known.Yes)), child)).ShouldBeOfType<Host.Doors.Answer.No>().First.Code.ShouldBe("justice.nobody-asked");
        await house.Must<ReportOffer, CaseState>(DemoPeople.Sokha, new(new(OfferSide.OwnFamily, OfferWay.ThroughSomebody, [OfferKind.Marriage], "a dowry of periwinkle silk", [OfferPresent.Child], Known.Yes)), file);
        var page = (await Page(house, DemoPeople.Rithy, $"/cases/{child}")).Text;
        foreach (var words in new[] { "periwinkle silk", $"/act/{AdviseOnOffer.WireName}/{child}", $"/act/{NoteOffer.WireName}/{child}" }) page.ShouldContain(words);
        foreach (var act in new[] { OpenProceeding.WireName, TakeMandate.WireName, InformOfRight.WireName }) page.ShouldNotContain(act);
        Leaks.Find(page, [Told.Child, Told.Nickname, Told.WhereFound]).ShouldBeNull();
    }

    [Fact]
    public async Task What_the_judgment_orders_stands_in_the_form_that_confirms_it()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        var court = ReportAndAlert.Id((await house.Must<OpenProceeding, JusticeState>(DemoPeople.Rithy, new(null, null, null, null, null, ProceedingStage.Trial, [ChildRole.CivilParty]), told.Justice)).Begun["proceeding"]);
        await house.Must<InformOfRight, JusticeState>(DemoPeople.Rithy, new(court.Value, "x"), told.Justice);
        await house.Must<DecideOnClaim, JusticeState>(DemoPeople.Rithy, new(court.Value, true, [new(ClaimItemKind.Moral, new(900, Currency.USD))]), told.Justice);
        await house.Must<FileClaim, JusticeState>(DemoPeople.Rithy, new(court.Value, FilingPoint.AtTrial, 4000), told.Justice);
        await house.Must<RecordClaimOutcome, JusticeState>(DemoPeople.Rithy, new(court.Value, ClaimOutcome.Admitted, null, null, "order"), told.Justice);
        await house.Must<RecordJudgment, ProceedingState>(DemoPeople.Rithy, new(new(2030, 3, 4), Attendance.Present, Attendance.Present, [], new(12, null, null, false, null), [new("A", 640, Currency.USD)], "judgment"), court);
        (await Page(house, DemoPeople.Rithy, $"/act/{RecordClaimOutcome.WireName}/{told.Justice}")).Text.ShouldContain("Judgment: USD 640 · 4 March 2030");
        await house.Must<RecordClaimOutcome, JusticeState>(DemoPeople.Rithy, new(court.Value, ClaimOutcome.Decided, new(604, Currency.USD), 4000, "judgment", "the paper says 604"), told.Justice);
        (await Page(house, DemoPeople.Rithy, $"/cases/{told.Justice}")).Text.ShouldContain("Ordered here is otherwise than in the proceeding: the paper says 604");
    }
}
