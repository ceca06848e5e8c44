using System.Collections.Immutable;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>An alert as its report knows it.</summary>
/// <param name="Alert">The alert's stream.</param>
/// <param name="Ladder">The ladder it climbs.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="Answer">How it was answered; <c>null</c>: not yet.</param>
/// <param name="AnsweredFrom">The code of the desk that answered; <c>null</c>: nobody, or by telephone.</param>
public sealed record AlertOnReport(Guid Alert, string Ladder, DateTimeOffset RaisedAt, AlertAnswer? Answer, string? AnsweredFrom = null);

/// <summary>A report as far as decisions need it.</summary>
public sealed record ReportState : IState<ReportState>
{
    /// <summary>What was told; <c>null</c>: there is no report yet.</summary>
    public ReportRecorded? Recorded { get; init; }

    /// <summary>The latest triage; <c>null</c>: none yet.</summary>
    public ReportTriaged? Triage { get; init; }

    /// <summary>Who triaged last.</summary>
    public Guid TriagedBy { get; init; }

    /// <summary>When it was triaged last, by the server's clock.</summary>
    public DateTimeOffset? TriagedAt { get; init; }

    /// <summary>The present level of risk, after any lowering.</summary>
    public RiskLevel Risk { get; init; } = RiskLevel.PendingAssessment;

    /// <summary>It was decided whether the police are alerted.</summary>
    public bool IsAlertDecided { get; init; }

    /// <summary>The alerts raised from it.</summary>
    public ImmutableArray<AlertOnReport> Alerts { get; init; } = [];

    /// <summary>Links to other reports.</summary>
    public ImmutableArray<ReportsLinked> Links { get; init; } = [];

    /// <summary>The desks it was shared with.</summary>
    public ImmutableArray<string> SharedWith { get; init; } = [];

    /// <summary>The desks that hold a file in which something stands that stands in this one too.</summary>
    public ImmutableSortedSet<string> LinkedDesks { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Cases opened from it.</summary>
    public ImmutableArray<ReportLinkedToCase> Cases { get; init; } = [];

    /// <summary>The latest decision on the best interests of a child who reported; <c>null</c>: none.</summary>
    public BestInterestsDecided? BestInterests { get; init; }

    /// <summary>Who made it.</summary>
    public Guid BestInterestsBy { get; init; }

    /// <summary>When somebody first responded; <c>null</c>: nobody yet.</summary>
    public DateTimeOffset? FirstResponseAt { get; init; }

    /// <summary>How it was closed; <c>null</c>: it is open.</summary>
    public ReportClosed? Closed { get; init; }

    /// <summary>Whether it was triaged.</summary>
    public bool IsTriaged => Triage is not null;

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => Closed is not null;

    /// <summary>Whether an alert still waits for its answer.</summary>
    public bool HasUnansweredAlert => Alerts.Any(a => a.Answer is null);

    /// <inheritdoc/>
    public static ReportState Empty { get; } = new();

    /// <inheritdoc/>
    public ReportState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        ReportRecorded e => this with { Recorded = e },
        ReportTriaged e => Triaged(e, stamp),
        PriorityLowered e => this with { Risk = e.To },
        ReportsLinked e => this with { Links = Links.Add(e) },
        ReportShared e => this with { SharedWith = SharedWith.Add(e.Desk) },
        LinkFound { Desk: { } linked } => this with { LinkedDesks = LinkedDesks.Add(linked) },
        ReportNoted { Kind: ReportNoteKind.FirstResponse } e => this with { FirstResponseAt = FirstResponseAt ?? e.HappenedAt },
        BestInterestsDecided e => this with { BestInterests = e, BestInterestsBy = stamp.Author },
        AlertDecided e => Decided(e),
        AlertAnswered e => Answered(e),
        ReportLinkedToCase e => this with { Cases = Cases.Add(e) },
        ReportClosed e => this with { Closed = e },
        _ => this,
    };

    /// <summary>Whether further work may be done on it; <c>null</c>: yes.</summary>
    public Refusal? MayBeWorkedOn() => Recorded is null ? IntakeRefusals.NotRecorded : IsClosed ? IntakeRefusals.Closed : null;

    // A new triage that asks for the police takes back an earlier decision against alerting them.
    private ReportState Triaged(ReportTriaged e, Stamp stamp)
    {
        var triaged = this with { Triage = e, TriagedBy = stamp.Author, TriagedAt = stamp.At, Risk = e.Risk };
        return e.AlertWithinMinutes is not null && Alerts.IsEmpty ? triaged with { IsAlertDecided = false } : triaged;
    }

    // An alert withdrawn because it went wrong leaves the police unalerted: it has to be decided again.
    private ReportState Answered(AlertAnswered e)
    {
        var answered = this with { Alerts = [.. Alerts.Select(a => a.Alert == e.Alert ? a with { Answer = e.How, AnsweredFrom = e.From } : a)] };
        return e.DecideAgain && answered.Alerts.All(a => a.Answer == AlertAnswer.Withdrawn) ? answered with { IsAlertDecided = false } : answered;
    }

    private ReportState Decided(AlertDecided e)
    {
        var decided = this with { IsAlertDecided = true };
        return e is { Alert: { } alert, Ladder: { } ladder } ? decided with { Alerts = Alerts.Add(new(alert, ladder, e.RaisedAt, null)) } : decided;
    }
}

/// <summary>Who told a report, as far as decisions need it.</summary>
public sealed record ReporterState : IState<ReporterState>
{
    /// <summary>Who told; <c>null</c>: nothing yet.</summary>
    public ReporterTold? Told { get; init; }

    /// <summary>A child told it: the protection of child reporters applies.</summary>
    public bool IsChild => Told?.IsChild ?? false;

    /// <inheritdoc/>
    public static ReporterState Empty { get; } = new();

    /// <inheritdoc/>
    public ReporterState Apply(IEntry entry, Stamp stamp) => entry is ReporterTold told ? this with { Told = told } : this;
}
