using System.Collections.Immutable;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>What is asked about danger whenever a case is assessed or reviewed.</summary>
/// <param name="SexualAbuseOrExploitation">An allegation of sexual abuse or exploitation (R1).</param>
/// <param name="OffenderReachesChild">The alleged offender can reach the child within a day (R2).</param>
/// <param name="SelfHarm">The child speaks of harming itself or of suicide (R3).</param>
/// <param name="LivesWithOffender">The child lives with the alleged offender or somebody who helps him (R4).</param>
/// <param name="EvidenceMayDisappear">Evidence or a witness may disappear (R5).</param>
public sealed record CaseDanger(Known? SexualAbuseOrExploitation, Known? OffenderReachesChild, Known? SelfHarm, Known? LivesWithOffender, Known? EvidenceMayDisappear);

/// <summary>The risk rules R1-R5 (domain 1.2): they fire by themselves and say why. R7: down only by a second person.</summary>
public static class RiskRules
{
    /// <summary>The least level that follows from the answers, and the rules that fired.</summary>
    public static (RiskLevel Least, ImmutableArray<RiskReason> Reasons) Of(CaseDanger danger)
    {
        var least = RiskLevel.NoAction;
        ImmutableArray<RiskReason> reasons = [];
        Apply(danger.SexualAbuseOrExploitation, RiskLevel.High, RiskReason.R1);
        Apply(danger.OffenderReachesChild, RiskLevel.P1, RiskReason.R2);
        Apply(danger.SelfHarm, RiskLevel.P1, RiskReason.R3);
        Apply(danger.LivesWithOffender, RiskLevel.P1, RiskReason.R4);
        // R5 raises the priority of the police's alert, never the level itself.
        if (danger.EvidenceMayDisappear == Known.Yes)
            reasons = reasons.Add(RiskReason.R5);
        return (least, reasons);

        void Apply(Known? answer, RiskLevel to, RiskReason reason)
        {
            if (answer != Known.Yes)
                return;
            reasons = reasons.Add(reason);
            if (to > least)
                least = to;
        }
    }

    /// <summary>The level after the answers: what the rules ask for, what the worker judges, and never below what stands (R7).</summary>
    public static RiskLevel After(RiskLevel present, RiskLevel judged, RiskLevel least) => new[] { present, judged, least }.Max();
}
