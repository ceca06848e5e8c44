using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

/// <summary>Adds a note to a report, also to a closed one. A note of the first response ends its clock.</summary>
public sealed record NoteOnReport(ReportNoteKind Kind, string Text) : IAct<NoteOnReport, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "intake.note-on-report.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.noted");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        Offline = true,
        Fields = [Asks.Kind, Asks.Text],
    };

    /// <inheritdoc/>
    public static NoteOnReport From(Answers answers) => new(answers.One<ReportNoteKind>(Asks.Kind), answers.Text(Asks.Text));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, NoteOnReport act, Circumstances now)
    {
        if (state.Recorded is null)
            return IntakeRefusals.NotRecorded;
        var happened = new Happened().Write(new ReportNoted(act.Kind, act.Text, now.HappenedAt));
        return act.Kind == ReportNoteKind.FirstResponse ? happened.Settle("intake.first-response") : happened;
    }

    private static class Asks
    {
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<ReportNoteKind>("report-note"), Example = "\"Remark\"" };
        public static readonly TextField Text = new() { Name = "text", Required = true, Example = "\"The counsellor will be at school tomorrow.\"" };
    }
}

/// <summary>A note was added to a report.</summary>
public sealed record ReportNoted(ReportNoteKind Kind, string Text, DateTimeOffset HappenedAt) : IEntry<ReportNoted>
{
    /// <inheritdoc/>
    public static string WireName => "intake.report-noted.1";
}
