using System.Collections.Immutable;
using Kapea.Host.Demo;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Bench.Year;

/// <summary>The road of one case, a step at a time: who takes it, and what the generator expects of it.</summary>
internal static class Road
{
    private static readonly CaseDanger Calm = new(Known.No, Known.No, Known.No, Known.No, Known.No);
    private static readonly CaseDanger Exploited = Calm with { SexualAbuseOrExploitation = Known.Yes };

    /// <summary>Whether the supervisor takes the next step, not the worker.</summary>
    public static bool IsSupervisors(Life life) => life.Step is 3 or 5 or 7 or 12 or 15;

    /// <summary>Takes the next step of the road.</summary>
    public static Task Next(Team team, Life life, DemoPerson person, int day) => life.Step switch
    {
        0 => Consent(team, life, person, day),
        1 => Register(team, life, person, day),
        2 => Assess(team, life, person, day, AssessmentKind.First),
        3 => Sign(team, life, person, day, then: day + 7),
        4 => Assess(team, life, person, day, AssessmentKind.Comprehensive),
        5 => Sign(team, life, person, day, then: day + 2),
        6 => Plan(team, life, person, day),
        7 => SignPlan(team, life, person, day),
        8 or 9 or 10 => Action(team, life, person, day),
        11 => Review(team, life, person, day),
        12 => Lower(team, life, person, day),
        13 => Form(team, life, person, day),
        14 => Propose(team, life, person, day),
        15 => Close(team, life, person, day),
        16 => Follow(team, life, person, day),
        _ => Task.CompletedTask,
    };

    private static async Task Consent(Team team, Life life, DemoPerson worker, int day)
    {
        if (await team.Do<TellLimits, ConsentState>(worker, new("With the picture card."), life.Case) is null) return;
        await team.Refuse<RegisterCase, CaseState>(worker, "releases.no-consent", Registering(team, life), life.Case);
        await team.Do<RecordConsent, ConsentState>(worker, new(Given(day, ConsentPurpose.CaseManagementService) with { Recipients = [], Categories = [] }), life.Case);
        if (await team.Do<RecordConsent, ConsentState>(worker, new(Given(day, ConsentPurpose.SharingForReferral)), life.Case) is { } done) life.Sharing = done.Act.Value;
        Advance(life, day + 1);
    }

    private static async Task Register(Team team, Life life, DemoPerson worker, int day)
    {
        if (await team.Do<RegisterCase, CaseState>(worker, Registering(team, life), life.Case) is null) return;
        life.Stage = CaseStage.Registered;
        Advance(life, day + 1);
    }

    private static async Task Assess(Team team, Life life, DemoPerson worker, int day, AssessmentKind kind)
    {
        if (await team.Do<AssessCase, CaseState>(worker, new(kind, "protection", "needs", "strengths", "the child's view", "the caregiver's view", life.Number % 2 == 0 ? Exploited : Calm, RiskLevel.High), life.Case) is null) return;
        // R7: no assessment brings a level down.
        (life.Stage, life.Risk) = (CaseStage.Assessing, life.Risk > RiskLevel.High ? life.Risk : RiskLevel.High);
        Advance(life, day + 1);
    }

    private static async Task Sign(Team team, Life life, DemoPerson supervisor, int day, int then)
    {
        var isGood = !life.Happens(10);
        if (await team.Do<DecideAssessment, CaseState>(supervisor, new(isGood ? Verdict.Approved : Verdict.Returned, isGood ? null : "The caregiver was not heard."), life.Case) is null) return;
        if (!isGood) (life.Step, life.NextOn) = (life.Step - 1, day + 1);
        else
        {
            if (life.Step == 5) life.Stage = CaseStage.Planning;
            Advance(life, then);
        }
    }

    private static async Task Plan(Team team, Life life, DemoPerson worker, int day)
    {
        ImmutableArray<PlannedAction> actions = [.. Enumerable.Range(1, 3).Select(i => new PlannedAction($"goal {i}", $"action {i}", "social worker", Calendar.Day(day + (30 * i))))];
        if (await team.Do<MakePlan, CaseState>(worker, new(actions, true, "School first."), life.Case) is null) return;
        life.ActionsDone = 0;
        Advance(life, day + 1);
    }

    private static async Task SignPlan(Team team, Life life, DemoPerson supervisor, int day)
    {
        var isGood = !life.Happens(10);
        if (await team.Do<DecidePlan, CaseState>(supervisor, new(isGood ? Verdict.Approved : Verdict.Returned, isGood ? null : "Who pays for the transport?"), life.Case) is null) return;
        if (isGood) life.Stage = CaseStage.Implementing;
        if (isGood) Advance(life, day + 20);
        else (life.Step, life.NextOn) = (6, day + 1);
    }

    private static async Task Action(Team team, Life life, DemoPerson worker, int day)
    {
        if (await team.Do<ReportAction, CaseState>(worker, new(life.Step - 7, ActionOutcome.Done, "Done as planned."), life.Case) is null) return;
        life.ActionsDone++;
        Advance(life, day + 10);
    }

    /// <summary>Three reviews: at high risk, then twice at low, 31 days apart. The second withdraws from what was shared, in some.</summary>
    private static async Task Review(Team team, Life life, DemoPerson worker, int day)
    {
        var isEnd = life.Risk <= RiskLevel.Low;
        if (await team.Do<ReviewCase, CaseState>(worker, new(isEnd ? ReviewDecision.ReadyToClose : ReviewDecision.PlanKept, "summary", "the child's view", Calm, isEnd ? RiskLevel.Low : life.Risk), life.Case) is null) return;
        life.Reviews++;
        life.Stage = isEnd ? CaseStage.Reviewing : CaseStage.Implementing;
        (life.Step, life.NextOn) = (isEnd && life.Reviews >= 3 ? 13 : isEnd ? 11 : 12, isEnd ? day + 31 : day + 1);
        if (life.NextOn == day + 31 && life.Step == 13) life.NextOn = day + 1;
    }

    private static async Task Lower(Team team, Life life, DemoPerson supervisor, int day)
    {
        if (await team.Do<LowerRisk, CaseState>(supervisor, new(RiskLevel.Low, "The man is convicted, the family stands by her."), life.Case) is null) return;
        (life.Risk, life.Step, life.NextOn) = (RiskLevel.Low, 11, day + 30);
    }

    private static async Task Form(Team team, Life life, DemoPerson worker, int day)
    {
        ImmutableArray<FormSixMark?> child = [.. Enumerable.Repeat<FormSixMark?>(FormSixMark.Good, 11)];
        if (await team.Do<RateFormSix, ScoresState>(worker, new(child, child), life.Scores) is null) return;
        life.Sheets++;
        Advance(life, day);
    }

    private static async Task Propose(Team team, Life life, DemoPerson worker, int day)
    {
        var proposed = new ClosureProposed(ClosureReason.GoalsMet, "what", true, "the child's view", "the caregiver's view", true, Calendar.Day(day + 60), default);
        await team.Refuse<DecideClosure, CaseState>(worker, "door.not-allowed", new(Verdict.Approved, null), life.Case);
        if (await team.Do<ProposeClosure, CaseState>(worker, new(proposed), life.Case) is not null) Advance(life, day + 1);
    }

    private static async Task Close(Team team, Life life, DemoPerson supervisor, int day)
    {
        if (await team.Do<DecideClosure, CaseState>(supervisor, new(Verdict.Approved, null), life.Case) is null) return;
        life.Stage = CaseStage.Closed;
        Advance(life, day + 60);
    }

    private static async Task Follow(Team team, Life life, DemoPerson worker, int day)
    {
        if (life.Happens(80))
        {
            await team.Do<FollowUp, CaseState>(worker, new(Known.Yes, "She goes to school.", null), life.Case);
            Advance(life, day);
            return;
        }

        if (await team.Do<ReopenCase, CaseState>(worker, new(RiskLevel.High, "Another man waits for her after school."), life.Case) is null) return;
        (life.Stage, life.Risk, life.Step, life.NextOn, life.MeetOn, life.Reviews) = (CaseStage.Registered, RiskLevel.High, 2, day + 1, day + 1, 0);
    }

    private static void Advance(Life life, int day) => (life.Step, life.NextOn) = (life.Step + 1, day);

    private static RegisterCase Registering(Team team, Life life) => new(team.IdOf(life.Owner), "Exploited, and nobody else stands by her.");

    private static ConsentRecorded Given(int day, ConsentPurpose purpose) => new(
        [purpose], 13, ChildsAnswer.Assents, ConsentForm.Written, ConsentGiver.Caregiver, "aunt", ConsentForm.Written, null, [Recipient.PartnerOrganisation], [DataCategory.Services], null, "Khmer", "Read aloud.", null, Calendar.Day(day + 360), null, default);
}
