using Kapea.Host.Cases;
using Kapea.Host.Demo;
using Kapea.Host.Pages.Parts;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Host.Tests.Pages;

/// <summary>What a list and a road say of a case is what the case itself says, whichever part the reader holds.</summary>
public sealed class CasePagesTests
{
    private static readonly CaseDanger Calm = new(Work.Intake.Known.No, Work.Intake.Known.No, Work.Intake.Known.No, Work.Intake.Known.No, Work.Intake.Known.No);

    [Fact]
    public async Task A_list_says_at_every_step_what_the_case_says()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Stands(house, told, CaseStage.Identified);
        await Register(house, told.Case);
        await Stands(house, told, CaseStage.Registered);
        await house.Must<AssessCase, CaseState>(DemoPeople.Sokha, new(AssessmentKind.Comprehensive, "a", "b", "c", "d", "e", Calm, RiskLevel.High), told.Case);
        await Stands(house, told, CaseStage.Assessing);
        await house.Must<DecideAssessment, CaseState>(DemoPeople.Maly, new(Verdict.Approved, null), told.Case);
        await Stands(house, told, CaseStage.Planning);
        await house.Must<MakePlan, CaseState>(DemoPeople.Sokha, new([new("g", "a", "w", new(2031, 1, 1))], true, "v"), told.Case);
        await house.Must<DecidePlan, CaseState>(DemoPeople.Maly, new(Verdict.Approved, null), told.Case);
        await Stands(house, told, CaseStage.Implementing);
        await house.Must<ReportAction, CaseState>(DemoPeople.Sokha, new(1, ActionOutcome.Done, "x"), told.Case);
        await house.Must<ReviewCase, CaseState>(DemoPeople.Sokha, new(ReviewDecision.PlanChanged, "s", "v", Calm with { OffenderReachesChild = Work.Intake.Known.Yes }, RiskLevel.High), told.Case);
        await Stands(house, told, CaseStage.Planning);
    }

    [Fact]
    public async Task Where_the_clocks_stand_still_no_step_counts_as_done_that_was_not()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Register(house, told.Case);
        await house.Must<PauseClocks, CaseState>(DemoPeople.Maly, new(PauseReason.UnsafeToContact, "x"), told.Case);
        (await Road(house, told.Case)).ShouldBe([StepState.Done, StepState.Done, StepState.Now, StepState.Ahead, StepState.Ahead, StepState.Ahead]);
        await house.Must<ResumeClocks, CaseState>(DemoPeople.Sokha, new(null), told.Case);
        await house.Must<ContactChild, CaseState>(DemoPeople.Sokha, new(ContactKind.FaceToFace, true, Work.Intake.Known.Yes, "x"), told.Case);
        (await Road(house, told.Case)).ShouldBe([StepState.Done, StepState.Done, StepState.Done, StepState.Now, StepState.Ahead, StepState.Ahead]);
    }

    [Fact]
    public async Task A_case_that_is_not_taken_up_has_gone_no_step_of_the_road()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await house.Must<DecideNotEligible, CaseState>(DemoPeople.Maly, new("abroad"), told.Case);
        (await Road(house, told.Case)).ShouldBe([StepState.Done, StepState.Ahead, StepState.Ahead, StepState.Ahead, StepState.Ahead, StepState.Ahead]);
        await Stands(house, told, CaseStage.Closed);
    }

    [Fact]
    public async Task A_long_journal_comes_in_pages_each_entry_on_one_of_them_and_only_for_who_holds_the_case()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        for (int i = 1; i <= 60; i++) await house.Must<NoteOnCase, CaseState>(DemoPeople.Sokha, new(CaseNoteKind.Visit, $"note-{i:000}-end"), told.Case);
        using var client = await house.Browser(DemoPeople.Sokha);
        var first = await client.GetStringAsync($"/cases/{told.Case}", TestContext.Current.CancellationToken);
        var second = await client.GetStringAsync($"/cases/{told.Case}/journal/2", TestContext.Current.CancellationToken);
        first.ShouldContain($"/cases/{told.Case}/journal/2");
        Notes(first).ShouldBe(Enumerable.Range(31, 30).Reverse());
        Notes(second).ShouldBe(Enumerable.Range(1, 30).Reverse());
        foreach (var nowhere in new[] { "0", "9", "-1", "x", "99999999999" })
            (await client.GetAsync($"/cases/{told.Case}/journal/{nowhere}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        using var closed = await house.Browser(DemoPeople.Anouk);
        var answer = await closed.GetAsync($"/cases/{told.Case}/journal/2", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("note-");
    }

    [Fact]
    public async Task A_supervisor_reads_first_why_the_level_stands_then_what_was_promised_then_what_can_be_done()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Register(house, told.Case);
        await house.Must<AssessCase, CaseState>(DemoPeople.Sokha, new(AssessmentKind.First, "he waits at the gate", "b", "c", "d", "e", Calm, RiskLevel.High), told.Case);
        await house.Must<LowerRisk, CaseState>(DemoPeople.Maly, new(RiskLevel.High, "he is in custody"), told.Case);
        await house.Must<RaiseRisk, CaseState>(DemoPeople.Sokha, new(RiskLevel.P1, "he was let go " + new string('x', 300)), told.Case);
        await house.Must<PlanService, CareState>(DemoPeople.Sokha, new("counselling.trauma", null, "p", null, null, "w"), told.Case);
        await house.Must<GrantEntitlement, CareState>(DemoPeople.Sokha, new(1, 1, Rhythm.Week, 3, new(2030, 3, 4), ByCounsellors: true), told.Case);
        var page = await Page(house, told.Case);
        string[] inOrder = ["Set on 4 March 2030: he was let go", "Assessed on 4 March 2030: he waits at the gate", ">What was promised<", "1 a week for 3 months", "/act/cases.", ">Where the case stands<", ">Journal<", "he is in custody"];
        var places = inOrder.Select(words => page.IndexOf(words, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place > 0);
        string.Join(' ', places).ShouldBe(string.Join(' ', places.Order()));
        page.IndexOf(new string('x', 300), StringComparison.Ordinal).ShouldBeGreaterThan(places[6], "in short above, in full in the journal");
    }

    [Fact]
    public async Task A_case_that_was_opened_again_is_explained_by_why_and_not_by_what_was_seen_before()
    {
        await using var house = await TestHouse.Open();
        var told = await Told.In(house);
        await Register(house, told.Case);
        await house.Must<AssessCase, CaseState>(DemoPeople.Sokha, new(AssessmentKind.First, "the gate is watched", "b", "c", "d", "e", Calm, RiskLevel.High), told.Case);
        await house.Must<LowerRisk, CaseState>(DemoPeople.Maly, new(RiskLevel.High, "he is in custody"), told.Case);
        await house.Must<ProposeClosure, CaseState>(DemoPeople.Sokha, new(new(ClosureReason.MovedAbroad, "w", false, "c", "g", false, new DateOnly(2030, 6, 1), default)), told.Case);
        await house.Must<DecideClosure, CaseState>(DemoPeople.Maly, new(Verdict.Approved, null), told.Case);
        await house.At("2030-09-02 09:00");
        await house.Must<ReopenCase, CaseState>(DemoPeople.Sokha, new(RiskLevel.High, "they are back, and so is he"), told.Case);
        var because = Because(await Page(house, told.Case));
        because.ShouldBe(["Opened again on 2 September 2030: they are back, and so is he"]);
        await house.Must<RaiseRisk, CaseState>(DemoPeople.Sokha, new(RiskLevel.P1, "he stood at the door"), told.Case);
        Because(await Page(house, told.Case)).ShouldBe(["Set on 2 September 2030: he stood at the door"]);
    }

    private static async Task<string> Page(TestHouse house, StreamId file)
    {
        using var client = await house.Browser(DemoPeople.Maly, "en");
        return System.Net.WebUtility.HtmlDecode(await client.GetStringAsync($"/cases/{file}", TestContext.Current.CancellationToken));
    }

    /// <summary>The sentences under the level.</summary>
    private static IEnumerable<string> Because(string page)
    {
        var from = page.IndexOf("<ul>", page.IndexOf("</h1>", StringComparison.Ordinal), StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Matches(page[from..page.IndexOf("</ul>", from, StringComparison.Ordinal)], "<li>(.*?)</li>").Select(m => m.Groups[1].Value);
    }

    private static IEnumerable<int> Notes(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "note-(\\d{3})-end").Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Held by the whole, and by the summary alone.</summary>
    private static async Task Stands(TestHouse house, Told told, CaseStage stage)
    {
        var sokha = await house.VisitOf(DemoPeople.Sokha);
        var whole = house.Parts.Door.State<FileState>(sokha, told.Case, StreamKind.Case)!.Value.State;
        (whole.Stage, whole.Risk).ShouldBe((stage, house.Parts.Door.State<CaseState>(sokha, told.Case, StreamKind.Case)!.Value.State.Risk));
        var summary = house.Parts.Door.State<FileState>(sokha, told.Summary, StreamKind.CaseSummary)!.Value.State;
        (summary.Stage, summary.Risk).ShouldBe((whole.Stage, whole.Risk));
        using var client = await house.Browser(DemoPeople.Sokha);
        System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/cases", TestContext.Current.CancellationToken)).ShouldContain(Host.Pages.Words.In(DemoPeople.Sokha.Language)["case-stage." + stage]);
    }

    private static async Task<IEnumerable<StepState>> Road(TestHouse house, StreamId file)
    {
        var state = house.Parts.Door.State<FileState>(await house.VisitOf(DemoPeople.Sokha), file, StreamKind.Case)!.Value.State;
        return CaseRoad.Steps(Host.Pages.Words.In("en"), state, house.Parts.Reference.At(house.Clock.GetUtcNow())).Select(s => s.State);
    }

    private static async Task Register(TestHouse house, StreamId file)
    {
        await house.Must<TellLimits, ConsentState>(DemoPeople.Sokha, new("x"), file);
        await house.Must<RecordConsent, ConsentState>(DemoPeople.Sokha, new(new ConsentRecorded([ConsentPurpose.CaseManagementService], 12, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "aunt", ConsentForm.Written, null, [], [], null, null, "x", null, new(2031, 1, 1), null, default)), file);
        await house.Must<RegisterCase, CaseState>(DemoPeople.Sokha, new(house.PersonOf(DemoPeople.Sokha).Id.Value, "x"), file);
    }
}
