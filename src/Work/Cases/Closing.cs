using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>Why a case closes (domain 1.6).</summary>
public enum ClosureReason
{
    /// <summary>The goals of the plan are met.</summary>
    GoalsMet,

    /// <summary>Of age.</summary>
    AgedOut,

    /// <summary>Handed over to another organisation.</summary>
    Transferred,

    /// <summary>Moved within the country.</summary>
    MovedInCountry,

    /// <summary>Moved abroad.</summary>
    MovedAbroad,

    /// <summary>The child does not want it any more.</summary>
    ChildDeclined,

    /// <summary>The caregiver does not want it any more.</summary>
    CaregiverDeclined,

    /// <summary>Cannot be found.</summary>
    Untraceable,

    /// <summary>The same child has another file.</summary>
    Duplicate,

    /// <summary>The child has died.</summary>
    Death,

    /// <summary>The organisation cannot go on.</summary>
    AgencyCapacity,

    /// <summary>Another reason, in words.</summary>
    Other,
}

/// <summary>A line of the checklist of closing that can fail (domain 1.6).</summary>
public enum ClosingLine
{
    /// <summary>Goals met or no longer wanted.</summary>
    CL1,

    /// <summary>Low risk at two reviews in a row, 30 days apart.</summary>
    CL2,

    /// <summary>A safe caregiver, or safe on her own.</summary>
    CL3,

    /// <summary>Nothing open, no hearing within 90 days.</summary>
    CL4,

    /// <summary>They know how to come back.</summary>
    CL6,

    /// <summary>A follow-up is booked.</summary>
    CL8,

    /// <summary>Form 6 of the state, marked within 30 days and passed.</summary>
    F6,
}

/// <summary>The checklist of closing. CL5 (their views) and CL7 (the supervisor) are asked for by the acts themselves.</summary>
public static class Closing
{
    private const int DaysApart = 30;
    private const int DaysAhead = 90;
    private const int FormDays = 30;
    private const int FollowUpMost = 180;

    /// <summary>Every line that fails, in order; empty: the case can close.</summary>
    /// <remarks>The whole list is asked where the work has come to its end. Where it breaks off (moved, declined, cannot be found) nothing may be left open, and a follow-up is booked; after a death or for a duplicate there is nobody to follow.</remarks>
    public static ImmutableArray<ClosingLine> Fails(CaseState state, ClosureProposed proposed, Circumstances now)
    {
        var today = PhnomPenh.DayOf(now.HappenedAt);
        var isEnd = proposed.Reason is ClosureReason.GoalsMet or ClosureReason.AgedOut;
        var hasNobody = proposed.Reason is ClosureReason.Death or ClosureReason.Duplicate;
        (ClosingLine Line, bool Holds)[] lines =
        [
            (ClosingLine.CL1, !isEnd || GoalsAreMet(state)),
            (ClosingLine.CL2, !isEnd || WasLowTwice(state)),
            (ClosingLine.CL3, !isEnd || proposed.IsSafe),
            (ClosingLine.CL4, !state.IsOwed && !state.Matters.Any(m => m.On is not { } on || on <= today.AddDays(DaysAhead))),
            (ClosingLine.CL6, !isEnd || proposed.KnowsWayBack),
            (ClosingLine.CL8, hasNobody || proposed.FollowUpOn is { } day && day > today && day <= today.AddDays(FollowUpMost)),
            (ClosingLine.F6, !isEnd || state.FinalAssessment is { Passes: true } form && PhnomPenh.DayOf(form.HappenedAt).AddDays(FormDays) >= today),
        ];
        return [.. lines.Where(l => !l.Holds).Select(l => l.Line)];
    }

    private static bool GoalsAreMet(CaseState state) =>
        state.Plan is { ApprovedAt: not null } plan && Enumerable.Range(1, plan.Made.Actions.Length).All(n => plan.Outcomes.TryGetValue(n, out var outcome) && outcome != ActionOutcome.Unavailable);

    private static bool WasLowTwice(CaseState state) =>
        state is { Review: { Risk: <= RiskLevel.Low } last, ReviewBefore: { Risk: <= RiskLevel.Low } before } && last.HappenedAt - before.HappenedAt >= TimeSpan.FromDays(DaysApart);
}
