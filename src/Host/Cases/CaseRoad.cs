using System.Collections.Immutable;
using Kapea.Host.Pages;
using Kapea.Host.Pages.Parts;
using Kapea.Work.Cases;
using Kapea.Work.Reference;

namespace Kapea.Host.Cases;

/// <summary>The road of the standard, as far as a reader's part of the case knows it.</summary>
internal static class CaseRoad
{
    /// <summary>The steps in order: what is behind, where the case stands, what lies ahead with its date.</summary>
    public static IEnumerable<Step> Steps(Words words, FileState file, ReferenceBook reference)
    {
        yield return new(words["page.case.step.opened"], StepState.Done, file.OpenedAt);
        var isNext = file.Stage is not (CaseStage.Closed or CaseStage.Transferred or CaseStage.TakenBack or CaseStage.Merged);
        foreach (var (word, isDone, clock) in file.Whole is { } whole ? Of(whole) : Of(file.Stage))
        {
            var state = isDone ? StepState.Done : isNext ? StepState.Now : StepState.Ahead;
            isNext &= isDone;
            yield return new(words[word], state, isDone || file.Whole is null ? null : CaseClocks.DueOf(file.Whole, clock, reference));
        }
    }

    private static ImmutableArray<(string Word, bool IsDone, string Clock)> Of(CaseState at) =>
    [
        ("page.case.step.registered", at.RegisteredAt is not null, "registration"),
        ("page.case.step.seen", at.FirstSeenAt is not null, "face_to_face"),
        ("page.case.step.assessed", at.Assessed.ContainsKey(AssessmentKind.Comprehensive), CaseClocks.StepOf(AssessmentKind.Comprehensive)),
        ("page.case.step.planned", at.Plan is { ApprovedAt: not null }, "case_plan"),
        ("page.case.step.reviewed", at.Review is not null, "plan_review"),
    ];

    // The summary tells the stage and no more; a closed case does not tell how far it had come.
    private static ImmutableArray<(string Word, bool IsDone, string Clock)> Of(CaseStage? stage) => stage is null or CaseStage.Closed or CaseStage.Transferred or CaseStage.TakenBack or CaseStage.Merged ? [] :
    [
        ("page.case.step.registered", stage >= CaseStage.Registered, ""),
        ("page.case.step.assessed", stage >= CaseStage.Planning, ""),
        ("page.case.step.planned", stage >= CaseStage.Implementing, ""),
        ("page.case.step.reviewed", stage >= CaseStage.Reviewing, ""),
    ];
}
