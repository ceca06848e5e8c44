using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Work.Access;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Host.Demo;

/// <summary>Step 6 of the scenario: first and comprehensive assessment signed by the supervisor, the plan approved on the last day on which it is on time.</summary>
internal static class AssessmentAndPlan
{
    private static readonly CaseDanger Calm = new(Known.Yes, Known.No, Known.No, Known.No, Known.No);

    private static readonly ImmutableArray<PlannedAction> Actions =
    [
        new("Nights without fear", "Counselling twice a month for six months", "counsellor", new(2030, 11, 29)),
        new("Steady at school", "School kit", "social worker", new(2030, 6, 15)),
        new("A grandmother who can hold on", "Referral of the caregiver", "social worker", new(2030, 6, 30)),
        new("Justice", "Civil party", "lawyer", new(2030, 8, 31)),
    ];

    public static async Task Play(Stage stage)
    {
        stage.Begin("6 assessment and plan");
        var file = stage.Kept["C1"];
        var (sokha, maly) = (await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Maly));
        await stage.At("2030-05-16 09:00");
        stage.Refused("a plan before an assessment", "cases.not-assessed", await sokha.Do<MakePlan, CaseState>(new(Actions, true, "School first."), file));
        await Assess(stage, sokha, maly, file, AssessmentKind.First, "2030-05-16 09:00", "2030-05-16 11:00");
        stage.Due("the first assessment is no longer due", "none", file, "cases.initial-assessment");
        await Assess(stage, sokha, maly, file, AssessmentKind.Comprehensive, "2030-05-26 09:00", "2030-05-26 15:00");
        stage.Due("the comprehensive assessment is no longer due", "none", file, "cases.comprehensive-assessment");
        await Plan(stage, sokha, maly, file);
    }

    private static async Task Assess(Stage stage, Actor sokha, Actor maly, StreamId file, AssessmentKind kind, string made, string signed)
    {
        await stage.At(made);
        var assess = new AssessCase(kind, "The man is in custody; his brother lives near.", "Uniform, quiet nights, somebody to talk to.", "The grandmother holds on; he draws.", "He wants school and no more questions.", "She is afraid of the court.", Calm, RiskLevel.High);
        var done = stage.Done($"assessment ({kind})", await sokha.Do<AssessCase, CaseState>(assess, file))!;
        stage.Expect("the level, and the rule behind it", "High R1", $"{done.Told["risk"]} {done.Told["risk_reasons"]}");
        stage.Refused("she signs her own work", "door.not-allowed", await sokha.Do<DecideAssessment, CaseState>(new(Verdict.Approved, null), file));
        await stage.At(signed);
        stage.Done("the supervisor signs it", await maly.Do<DecideAssessment, CaseState>(new(Verdict.Approved, null), file));
        stage.Done("and looks at the file", await maly.Do<SuperviseCase, CaseState>(new("Looked at with the worker."), file));
    }

    private static async Task Plan(Stage stage, Actor sokha, Actor maly, StreamId file)
    {
        await stage.At("2030-05-28 09:00");
        stage.Done("the worker meets him again", await sokha.Do<ContactChild, CaseState>(new(ContactKind.FaceToFace, true, Known.Yes, "He draws all day; the nights are bad."), file));
        stage.Done("the plan is made with the child", await sokha.Do<MakePlan, CaseState>(new(Actions, true, "School first; no more questions about the man."), file));
        await stage.At("2030-05-29 10:00");
        stage.Due("it is due until the end of the day, and late the day after", "2030-05-29 23:59", file, "cases.plan");
        stage.Done("the supervisor approves it", await maly.Do<DecidePlan, CaseState>(new(Verdict.Approved, null), file));
        stage.Due("the plan is no longer due", "none", file, "cases.plan");
        stage.Due("its review is due (High: 30 days)", "2030-06-28 23:59", file, "cases.review");
        var at = stage.House.Door.State<CaseState>(sokha.Visit, file, StreamKind.Case)!.Value.State;
        stage.Expect("where it stands", "Implementing, 4 actions", $"{at.Stage}, {at.Plan!.Made.Actions.Length} actions");
        stage.Refused("a review before anything was done", "cases.nothing-done-yet", await sokha.Do<ReviewCase, CaseState>(new(ReviewDecision.PlanKept, "x", "x", Calm, RiskLevel.High), file));
    }
}
