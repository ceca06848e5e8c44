using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Lets a desk that knows the same telephone, plate or name hold the report from now on, with all that was written so far. Until one of the two does so, neither sees the other's file.</summary>
/// <remarks>Who told it stands in a stream of its own, which is not shared. A closed report can be shared too: what was told long ago may be what another desk lacks.</remarks>
/// <param name="Desk">The code of the desk; one that a link of the report names.</param>
/// <param name="Why">Why they need to see it.</param>
public sealed record ShareReportOverLink(string Desk, string Why) : IAct<ShareReportOverLink, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.share-report-over-link.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.report-shared");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Desk, Asks.Why],
    };

    /// <inheritdoc/>
    public static ShareReportOverLink From(Answers answers) => new(answers.Text(Asks.Desk), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, ShareReportOverLink act, Circumstances now)
    {
        if (state.Recorded is null)
            return IntakeRefusals.NotRecorded;
        if (!state.LinkedDesks.Contains(act.Desk))
            return IntakeRefusals.NoLinkWithDesk;
        if (act.Desk == now.Desk || state.SharedWith.Contains(act.Desk))
            return IntakeRefusals.LinkedDeskHoldsIt;
        return new Happened().Write(new ReportShared(act.Desk, act.Why, now.HappenedAt))
            .Share(Holder.Of(act.Desk))
            .Notify(new("intake.report-shared", act.Desk, null, 0, "Medium", null));
    }

    private static class Asks
    {
        public static readonly LineField Desk = new() { Name = "linked_desk", Required = true, Example = "\"investigation\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"Both have seen the same car.\"" };
    }
}

/// <summary>Another desk holds the report from now on.</summary>
/// <param name="Desk">The desk's code.</param>
/// <param name="Why">Why they need to see it.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ReportShared(string Desk, string Why, DateTimeOffset HappenedAt) : IEntry<ReportShared>
{
    /// <inheritdoc/>
    public static string WireName => "intake.report-shared.1";
}
