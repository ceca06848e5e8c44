using System.Net;
using Kapea.Host.Demo;
using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Justice;
using Attendance = Kapea.Work.Justice.Attendance;
using Currency = Kapea.Work.Justice.Currency;

namespace Kapea.Host.Tests.Justice;

/// <summary>What was written down of hearings, contacts and judgments can be read again by those who hold the file, and by nobody else.</summary>
public sealed class CourtPagesTests
{
    private static async Task<string> Page(TestHouse house, DemoPerson person, string path)
    {
        using var browser = await house.Browser(person, "en");
        return WebUtility.HtmlDecode(await (await browser.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static RecordJusticeContact Contact => new(
        InterviewKind.Prosecutor, "the room with the wisteria", 47, [Companion.Lawyer, Companion.Relative], "Tampuan", [ChildMeasure.NoConfrontation], true, Known.No, Known.Yes, 8, 6);

    [Fact]
    public async Task A_contact_is_read_in_full_by_the_legal_team_and_counted_by_both()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<RecordJusticeContact, JusticeState>(DemoPeople.Rithy, Contact, told.Justice);
        await house.Must<RecordAccompaniment, CareState>(DemoPeople.Sokha, new(InterviewKind.Police, [Companion.SocialWorker], true, Known.No, [], null, null, null), told.Case);
        await house.Must<RecordAccompaniment, CareState>(DemoPeople.Sokha, new(InterviewKind.Prosecutor, [Companion.SocialWorker], true, Known.No, [], null, null, null), told.Case);
        var lawyers = await Page(house, DemoPeople.Rithy, $"/cases/{told.Justice}");
        foreach (var said in new[] { "wisteria", "47 minutes", "Tampuan", "distress 8 → 6", "the child told its story" }) lawyers.ShouldContain(said);
        lawyers.ShouldContain("2 ×");
        lawyers.ShouldContain("1 ×");
        var workers = await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}");
        workers.ShouldContain("2 ×");
        foreach (var said in new[] { "wisteria", "Tampuan" }) workers.ShouldNotContain(said);
    }

    [Fact]
    public async Task Who_was_at_a_hearing_stands_on_its_page_and_a_day_gone_by_is_said_apart()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-03-20 08:00"), "Room 1", [new(1, ChildPart.Testifies)], new(2030, 3, 4), null), told.Proceeding);
        await house.Must<NoteCourtActor, ProceedingState>(DemoPeople.Rithy, new(CourtRole.TrialJudge, "Judge Moonflower", "room 3", null), told.Proceeding);
        await house.At("2030-03-21 09:00");
        (await Page(house, DemoPeople.Rithy, $"/proceedings/{told.Proceeding}")).ShouldContain("A hearing was to be on 20 March 2030, 08:00.");
        var cases = await Page(house, DemoPeople.Sokha, $"/cases/{told.Case}");
        cases.ShouldContain("A hearing was to be on 20 March 2030, 08:00.");
        cases.ShouldNotContain("Moonflower");
        await house.Must<RecordHearing, ProceedingState>(DemoPeople.Rithy, new(1, [new(1, true, TestimonyGiven.ByVideo)], true, false, "short and calm"), told.Proceeding);
        var page = await Page(house, DemoPeople.Rithy, $"/proceedings/{told.Proceeding}/hearings/1");
        foreach (var said in new[] { "Who was there", "There was an interpreter", "Its caregiver was there, too", "short and calm", "Judge Moonflower" }) page.ShouldContain(said);
        (await Page(house, DemoPeople.Rithy, $"/proceedings/{told.Proceeding}")).ShouldContain("Judge Moonflower");
    }

    [Fact]
    public async Task What_the_court_decided_stands_on_the_page_of_the_proceeding_with_who_has_gone_against_it()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Brought, null, "TSE-34", OffenceClass.Felony, "the prosecutor"), told.Proceeding);
        var form = await Page(house, DemoPeople.Rithy, $"/act/{RecordJudgment.WireName}/{told.Proceeding}");
        form.ShouldContain("1. Paying for sexual acts with a child");
        form.ShouldContain("<option value=\"A\"");
        await house.Must<RecordJudgment, ProceedingState>(
            DemoPeople.Rithy,
            new(new(2030, 3, 4), Attendance.Present, Attendance.Present, [new(1, ChargeOutcome.Convicted)], new(60, 12, 5_000_000, true, "not near the school"), [new("A", 8_000_000, Currency.KHR)], "judgment no. 31"),
            told.Proceeding);
        await house.Must<FileAppeal, ProceedingState>(DemoPeople.Rithy, new(CourtParty.Accused, AppealKind.Appeal, new(2030, 3, 4), "the clerk"), told.Proceeding);
        var page = await Page(house, DemoPeople.Rithy, $"/proceedings/{told.Proceeding}");
        foreach (var said in new[] { "What the court decided", "1. Paying for sexual acts with a child: Guilty", "Prison: 60 months", "5,000,000", "He has to leave the country afterwards", "not near the school", "Not decided yet: The accused: Appeal, 4 March 2030" })
            page.ShouldContain(said);
    }

    [Fact]
    public async Task The_forms_of_judgment_and_appeal_offer_only_what_runs()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        foreach (var offence in new[] { "TSE-34", "TSE-35" })
            await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Brought, null, offence, OffenceClass.Felony, "the prosecutor"), told.Proceeding);
        await house.Must<RecordCharge, ProceedingState>(DemoPeople.Rithy, new(ChargeChange.Dropped, 2, null, null, "the prosecutor"), told.Proceeding);
        var form = await Page(house, DemoPeople.Rithy, $"/act/{RecordJudgment.WireName}/{told.Proceeding}");
        form.ShouldContain("1. Paying for sexual acts with a child");
        form.ShouldNotContain(">2. ");
        await house.Must<RecordJudgment, ProceedingState>(
            DemoPeople.Rithy,
            new(new(2030, 3, 1), Attendance.Absent, Attendance.Absent, [new(1, ChargeOutcome.Convicted)], new(60, null, null, false, null), [], "judgment no. 31"),
            told.Proceeding);
        foreach (var party in new[] { CourtParty.Accused, CourtParty.CivilParty })
            await house.Must<RecordNotification, ProceedingState>(DemoPeople.Rithy, new(party, new(2030, 3, 2), null, "the clerk"), told.Proceeding);
        await house.Must<FileAppeal, ProceedingState>(DemoPeople.Rithy, new(CourtParty.Accused, AppealKind.Appeal, new(2030, 3, 3), "the clerk"), told.Proceeding);
        var close = await Page(house, DemoPeople.Rithy, $"/act/{CloseAppeal.WireName}/{told.Proceeding}");
        foreach (var there in new[] { "Accused", "Appeal" }) close.ShouldContain($"value=\"{there}\"");
        foreach (var not in new[] { "CivilParty", "ProsecutorGeneral", "Cassation", "Opposition" }) close.ShouldNotContain($"value=\"{not}\"");
        var correct = await Page(house, DemoPeople.Rithy, $"/act/{CorrectDay.WireName}/{told.Proceeding}");
        foreach (var party in new[] { "CivilParty", "Accused" }) correct.ShouldContain($"value=\"{party}\"", customMessage: "what he filed may be turned away, and then his time has not ended");
    }

    [Fact]
    public async Task A_supervisor_settles_by_hand_what_an_entry_that_was_destroyed_left_open_and_the_journal_says_why()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-03-20 08:00"), null, [new(1, ChildPart.Testifies)], null, null), told.Proceeding);
        var hearing = house.Parts.Door.State<CaseState>(await house.VisitOf(DemoPeople.Maly), told.Case, StreamKind.Case)!.Value.State.Matters.Single(m => m.Kind == MatterOpened.Hearing);
        (await Page(house, DemoPeople.Maly, $"/act/{SettleMatter.WireName}/{told.Case}")).ShouldNotContain(SettleMatter.CodeOf(hearing), customMessage: "what is still ahead can be called off");
        (await house.Try<SettleMatter, CaseState>(DemoPeople.Maly, new(SettleMatter.CodeOf(hearing), "x"), told.Case)).ShouldBeOfType<Host.Doors.Answer.No>().First.Code.ShouldBe("cases.no-such-matter");
        await house.At("2030-03-21 09:00");
        (await Page(house, DemoPeople.Maly, $"/act/{SettleMatter.WireName}/{told.Case}")).ShouldContain($"value=\"{SettleMatter.CodeOf(hearing)}\">A hearing · 20 March 2030");
        await house.Must<SettleMatter, CaseState>(DemoPeople.Maly, new(SettleMatter.CodeOf(hearing), "it stood in a wrong file"), told.Case);
        var page = await Page(house, DemoPeople.Maly, $"/cases/{told.Case}");
        foreach (var said in new[] { "A supervisor settled something open by hand", "it stood in a wrong file" }) page.ShouldContain(said);
    }

    [Fact]
    public async Task Only_a_child_who_does_not_come_yet_is_added_to_a_hearing_and_only_one_who_does_is_taken_off()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-03-20 08:00"), null, [new(1, ChildPart.Testifies)], null, null), told.Proceeding);
        (await Page(house, DemoPeople.Rithy, $"/act/{AddChildToHearing.WireName}/{told.Proceeding}")).ShouldNotContain(">A · ");
        (await Page(house, DemoPeople.Rithy, $"/act/{TakeChildOffHearing.WireName}/{told.Proceeding}")).ShouldContain(">A · ");
        await house.Must<TakeChildOffHearing, ProceedingState>(DemoPeople.Rithy, new(1, 1, "the letter was wrong"), told.Proceeding);
        (await Page(house, DemoPeople.Rithy, $"/act/{AddChildToHearing.WireName}/{told.Proceeding}")).ShouldContain(">A · ");
        await house.At("2030-03-21 09:00");
        (await Page(house, DemoPeople.Rithy, $"/act/{AddChildToHearing.WireName}/{told.Proceeding}")).ShouldNotContain(">A · ", customMessage: "its day has gone by");
    }

    [Fact]
    public async Task Only_what_was_asked_for_can_be_answered()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<ScheduleHearing, ProceedingState>(DemoPeople.Rithy, new(Stage.Moment("2030-03-20 08:00"), "Room 1", [new(1, ChildPart.Testifies)], null, null), told.Proceeding);
        await house.Must<RequestMeasures, ProceedingState>(DemoPeople.Rithy, new(1, 1, [ChildMeasure.CourtScreen]), told.Proceeding);
        var form = await Page(house, DemoPeople.Rithy, $"/act/{AnswerMeasures.WireName}/{told.Proceeding}");
        form.ShouldContain("value=\"CourtScreen\"");
        form.ShouldNotContain("value=\"VideoLink\"");
    }

    [Fact]
    public async Task The_payment_to_reverse_is_chosen_by_its_number_which_stands_in_the_journal()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<RecordPayment, JusticeState>(DemoPeople.Rithy, new(told.Proceeding.Value, new(1_000_000, Currency.KHR), 4100, "receipt 13"), told.Justice);
        (await Page(house, DemoPeople.Rithy, $"/act/{ReversePayment.WireName}/{told.Justice}")).ShouldContain($"2 · KHR 1,000,000 · 4 March 2030 · receipt 13 · {told.Proceeding.Reference}");
        (await Page(house, DemoPeople.Rithy, $"/cases/{told.Justice}")).ShouldContain("Payment 2");
    }
}
