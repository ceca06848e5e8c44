using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>The levels of risk that a person may choose, and the clock that hangs on them.</summary>
internal static class RiskChoice
{
    public static ChoiceSource Judged { get; } = new ChoiceSource.Fixed(
        "risk", [nameof(RiskLevel.P1), nameof(RiskLevel.High), nameof(RiskLevel.Medium), nameof(RiskLevel.Low), nameof(RiskLevel.NoAction)]);

    /// <summary>Sets, or sets anew, by when somebody must have answered the report; the clock runs from its receipt.</summary>
    public static Happened DueFirstResponse(this Happened happened, ReportState state, RiskLevel risk, Circumstances now) =>
        now.Reference.ResponseTime("first_response", risk) is { } within
            ? happened.Due("intake.first-response", within.DueFrom(state.Recorded!.ReceivedAt))
            : happened;
}
