using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>Closes a report. Not while an alert is unanswered, nor at P1 or High before it was decided about an alert.</summary>
public sealed record CloseReport(ReportOutcome Outcome, string? Note) : IAct<CloseReport, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.close-report.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.closed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Outcome, Asks.Note],
    };

    /// <inheritdoc/>
    public static CloseReport From(Answers answers) => new(answers.One<ReportOutcome>(Asks.Outcome), answers.TextOrNull(Asks.Note));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, CloseReport act, Circumstances now)
    {
        if ((state.MayBeWorkedOn() ?? MayClose(state) ?? MayEndAs(state, act.Outcome)) is { } no)
            return no;
        return new Happened().Write(new ReportClosed(act.Outcome, act.Note, now.HappenedAt))
            .Settle("intake.first-response").Settle("intake.first-action").Settle("alerts.alert-police")
            .Yield("report.outcome", act.Outcome.ToString());
    }

    internal static Refusal? MayClose(ReportState state)
    {
        if (!state.IsTriaged)
            return IntakeRefusals.NotTriaged;
        if (state.HasUnansweredAlert)
            return IntakeRefusals.AlertUnanswered;
        return state.Risk >= RiskLevel.High && !state.IsAlertDecided ? IntakeRefusals.AlertUndecided : null;
    }

    private static Refusal? MayEndAs(ReportState state, ReportOutcome outcome)
    {
        if (outcome == ReportOutcome.CaseOpened)
            return state.Cases.IsEmpty ? IntakeRefusals.NoCaseOpened : null;
        if (!state.Cases.IsEmpty)
            return IntakeRefusals.CaseWasOpened;
        var lacksLink = outcome == ReportOutcome.Duplicate && !state.Links.Any(l => l.Kind == ReportLink.Duplicate);
        return lacksLink ? IntakeRefusals.NoDuplicateLinked : null;
    }

    private static class Asks
    {
        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<ReportOutcome>("report-outcome"), Fact = "report.outcome", Example = "\"Referred\"" };
        public static readonly TextField Note = new() { Name = "note", MaxLength = 2000, Example = "\"Referred to the health centre.\"" };
    }
}

/// <summary>A report was closed.</summary>
public sealed record ReportClosed(ReportOutcome Outcome, string? Note, DateTimeOffset HappenedAt) : IEntry<ReportClosed>
{
    /// <inheritdoc/>
    public static string WireName => "intake.report-closed.1";
}
