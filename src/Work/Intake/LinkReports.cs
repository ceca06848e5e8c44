using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Says that two reports belong together. Both keep their own record.</summary>
public sealed record LinkReports(Guid Other, ReportLink Kind, string Reason) : IAct<LinkReports, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.link-reports.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.linked");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        PostsTo = [StreamKind.Report],
        Fields = [Asks.Other, Asks.Kind, Asks.Reason],
    };

    /// <inheritdoc/>
    public static LinkReports From(Answers answers) => new(answers.Reference(Asks.Other), answers.One<ReportLink>(Asks.Kind), answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, LinkReports act, Circumstances now)
    {
        if (state.Recorded is null)
            return IntakeRefusals.NotRecorded;
        if (act.Other == now.Subject)
            return IntakeRefusals.LinkToItself;
        if (state.Links.Any(l => l.Other == act.Other && l.Kind == act.Kind))
            return IntakeRefusals.AlreadyLinked;
        var happened = new Happened()
            .Write(new ReportsLinked(act.Other, act.Kind, act.Reason, now.HappenedAt))
            .Post(act.Other, new ReportsLinked(now.Subject, act.Kind, act.Reason, now.HappenedAt));
        return act.Kind == ReportLink.SameOffender
            ? happened.Notify(new("intake.same-offender", null, DeskFunction.Supervision, 0, state.Risk.ToString(), null))
            : happened;
    }

    private static class Asks
    {
        public static readonly ReferenceField Other = new() { Name = "other", Required = true, Example = "\"0123456789abcdef0123456789abcdef\"" };
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<ReportLink>("report-link"), Example = "\"SameChild\"" };
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 2000, Example = "\"Same nickname, same school.\"" };
    }
}

/// <summary>This report was linked to another; the other bears the mirrored entry.</summary>
public sealed record ReportsLinked(Guid Other, ReportLink Kind, string Reason, DateTimeOffset HappenedAt) : IEntry<ReportsLinked>
{
    /// <inheritdoc/>
    public static string WireName => "intake.reports-linked.1";
}
