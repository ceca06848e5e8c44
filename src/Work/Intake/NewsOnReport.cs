using Kapea.Work.Acts;

namespace Kapea.Work.Intake;

// Later rooms tell a report what became of it in entries that Intake owns, so that Intake never looks forward.

/// <summary>It was decided whether the police are alerted.</summary>
/// <param name="Alert">The alert; <c>null</c>: it was decided against one.</param>
/// <param name="Ladder">The police unit; <c>null</c> where there is no alert.</param>
/// <param name="RaisedAt">When it was raised or decided.</param>
/// <param name="MinutesSinceReceived">Whole minutes from the receipt of the report (figure K2); <c>null</c> where there is no alert.</param>
/// <param name="Reason">Why it was decided against an alert.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record AlertDecided(Guid? Alert, string? Ladder, DateTimeOffset RaisedAt, int? MinutesSinceReceived, string? Reason, DateTimeOffset HappenedAt)
    : IEntry<AlertDecided>
{
    /// <inheritdoc/>
    public static string WireName => "intake.alert-decided.1";
}

/// <summary>An alert was answered, or withdrawn.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="How">How.</param>
/// <param name="HappenedAt">When, as stated.</param>
/// <param name="From">The code of the desk that answered; <c>null</c>: by telephone, withdrawn, or written before this was kept.</param>
/// <param name="DecideAgain">It was withdrawn because it went wrong: whether the police are alerted has to be decided again.</param>
public sealed record AlertAnswered(Guid Alert, AlertAnswer How, DateTimeOffset HappenedAt, bool DecideAgain = false, string? From = null) : IEntry<AlertAnswered>
{
    /// <inheritdoc/>
    public static string WireName => "intake.alert-answered.1";
}

/// <summary>A case was opened from the report.</summary>
/// <param name="Case">The case's stream.</param>
/// <param name="Code">Its file code.</param>
/// <param name="Child">Which child of the report, from 1 on; <c>null</c>: one not told of in it.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record ReportLinkedToCase(Guid Case, string Code, int? Child, DateTimeOffset HappenedAt) : IEntry<ReportLinkedToCase>
{
    /// <inheritdoc/>
    public static string WireName => "intake.report-linked-to-case.1";
}
