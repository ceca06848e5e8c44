using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Work.Care;
using Kapea.Work.Cases;
using Kapea.Work.Intake;
using Kapea.Work.Reference;
using Kapea.Work.Releases;

namespace Kapea.Host.Demo;

/// <summary>Step 11 of the scenario: what was promised is done, two reviews at low risk, Form 6 passes, the case closes.</summary>
internal static class CaseClosed
{
    private static readonly CaseDanger Calm = new(Known.No, Known.No, Known.No, Known.No, Known.No);
    private static readonly ClosureProposed Proposal = new(ClosureReason.GoalsMet, "He goes to school, sleeps well, and the grandmother earns enough.", true, "He is glad, and keeps the card with the number.", "She agrees.", true, new DateOnly(2031, 12, 14), default);

    /// <summary>In February nothing is done yet, and a hearing lies nine days ahead.</summary>
    public static async Task TooEarly(Stage stage)
    {
        stage.Begin("11 closing");
        var (file, sokha) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha));
        await stage.At("2031-02-01 09:00");
        stage.Refused("closing too early names the lines that fail, the hearing ahead among them", "cases.closing-fails CL1 CL2 CL4 F6", await Named(sokha, file, Proposal with { FollowUpOn = new DateOnly(2031, 5, 1) }));
        foreach (var action in Enumerable.Range(1, 4)) stage.Done($"action {action} of the plan is done", await sokha.Do<ReportAction, CaseState>(new(action, ActionOutcome.Done, "Done as planned."), file));
    }

    /// <summary>In September, when the judgment is final.</summary>
    public static async Task Close(Stage stage)
    {
        stage.Begin("11 closing");
        var (file, sokha, maly) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha), await stage.As(DemoPeople.Maly));
        stage.Done("the supervisor lowers the level: the judgment is final", await maly.Do<LowerRisk, CaseState>(new(RiskLevel.Low, "The man is convicted, the judgment final."), file));
        await Review(stage, sokha, file, "2031-08-14 09:00");
        await stage.At("2031-09-15 09:00");
        stage.Refused("one review at low risk is not enough", "cases.closing-fails CL2 F6", await Named(sokha, file, Proposal));
        await Review(stage, sokha, file, "2031-09-15 10:00");
        await Form(stage, sokha);
        stage.Done("the worker proposes to close", await sokha.Do<ProposeClosure, CaseState>(new(Proposal), file));
        stage.Refused("and cannot close herself", "door.not-allowed", await sokha.Do<DecideClosure, CaseState>(new(Verdict.Approved, null), file));
        stage.Done("the supervisor closes the case", await maly.Do<DecideClosure, CaseState>(new(Verdict.Approved, null), file));
        stage.Due("no clock runs on", "none", file, "cases.contact");
        stage.Due("somebody looks again after 90 days", "2031-12-14 23:59", file, "cases.follow-up");
    }

    /// <summary>After a year consent is asked for again, and wellbeing is measured once more.</summary>
    public static async Task AfterAYear(Stage stage)
    {
        stage.Begin("11 closing");
        var (file, sokha) = (stage.Kept["C1"], await stage.As(DemoPeople.Sokha));
        await stage.At("2031-05-12 09:00");
        stage.Done("the consent is renewed", await sokha.Do<RecordConsent, ConsentState>(new(ConsentAndRegistration.Consent(ConsentPurpose.CaseManagementService) with { ChildAge = 14, ExpiresOn = new DateOnly(2032, 5, 11) }), file));
        stage.Due("the old one need not be asked for any more", "none", file, "releases.consent-ends", 1);
        stage.Due("the new one ends after a year", "2032-05-11 23:59", file, "releases.consent-ends", 4);
        await stage.At("2031-05-29 15:00");
        stage.Done("WHO-5 after a year", await sokha.Do<RecordWho5, ScoresState>(new(new(ScoreOccasion.Planned, 14, false), [3, 3, 3, 4, 4]), stage.Kept["S1"]));
        stage.Due("nothing more is to be measured", "none", stage.Kept["S1"], "care.next-scores");
    }

    private static async Task Review(Stage stage, Actor sokha, StreamId file, string at)
    {
        await stage.At(at);
        stage.Done($"review on {at[..10]}", await sokha.Do<ReviewCase, CaseState>(new(ReviewDecision.ReadyToClose, "Every day at school; the nights are good.", "He wants to become a teacher.", Calm, RiskLevel.Low), file));
    }

    private static async Task Form(Stage stage, Actor sokha)
    {
        ImmutableArray<FormSixMark?> child = [.. Enumerable.Repeat<FormSixMark?>(FormSixMark.Good, 8), .. Enumerable.Repeat<FormSixMark?>(FormSixMark.Medium, 3)];
        ImmutableArray<FormSixMark?> family = [.. Enumerable.Repeat<FormSixMark?>(FormSixMark.Good, 11)];
        var done = stage.Done("Form 6 is marked", await sokha.Do<RateFormSix, ScoresState>(new(child, family), stage.Kept["S1"]))!;
        stage.Expect("child, family, and what fails", "30 33 nothing", $"{done.Told["child"]} {done.Told["family"]} {(done.Told["fails"].Length == 0 ? "nothing" : done.Told["fails"])}");
    }

    /// <summary>The refusal with the lines it names, as if it were its code.</summary>
    private static async Task<Doors.Answer> Named(Actor sokha, StreamId file, ClosureProposed proposal) => await sokha.Do<ProposeClosure, CaseState>(new(proposal), file) is Doors.Answer.No { First: var no }
        ? Doors.Answer.Refuse(no with { Code = $"{no.Code} {no.Hint}" })
        : throw new InvalidOperationException("The case could be proposed for closing.");
}
