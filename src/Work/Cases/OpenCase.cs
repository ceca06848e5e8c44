using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;
using Kapea.Work.Reference;

namespace Kapea.Work.Cases;

/// <summary>Opens a case for one child out of a report: the file by its code, the child's identity apart, and the streams beside them.</summary>
/// <remarks>Whoever opens it need not hold it: the social team's desks do. Every clock of the service-level table starts here.</remarks>
/// <param name="Child">Which child of the report, from 1 on; <c>null</c>: one that the report does not list.</param>
/// <param name="ChildName">That child's name.</param>
/// <param name="ChildAge">Age in years.</param>
/// <param name="ChildSex">Sex.</param>
public sealed record OpenCase(int? Child, string? ChildName, int? ChildAge, ChildSex? ChildSex) : IAct<OpenCase, ReportState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.open-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.opened");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Report,
        Begins =
        [
            StreamKind.Case, StreamKind.Identity, StreamKind.CaseSummary, StreamKind.Health, StreamKind.Scores, StreamKind.Justice, StreamKind.JusticeSummary,
        ],
        Harm = Harm.SecondLook,
        Fields = [Asks.Child, Asks.ChildName, Asks.ChildAge, Asks.ChildSex],
    };

    /// <inheritdoc/>
    public static OpenCase From(Answers answers) => new(
        answers.CountOrNull(Asks.Child), answers.TextOrNull(Asks.ChildName), answers.CountOrNull(Asks.ChildAge), answers.OneOrNull<ChildSex>(Asks.ChildSex));

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, OpenCase act, Circumstances now)
    {
        if ((MayOpenFrom(state) ?? act.MayOpenFor(state)) is { } no)
            return no;
        var streams = CaseStreams.Of(now);
        var opened = new CaseOpened(now.FreshCode, now.Subject, streams, state.Risk, now.HappenedAt);
        return Begin(streams, opened, act.Named(state, streams.Case, now), now)
            .Write(new ReportLinkedToCase(streams.Case, now.FreshCode, act.Child, now.HappenedAt))
            .DueAll(opened, now)
            .Notify(new("cases.opened", null, DeskFunction.SocialTeam, 0, state.Risk.ToString(), streams.Case))
            .Yield("case.risk", state.Risk.ToString())
            .Tell("case", streams.Case.ToString("N")).Tell("code", now.FreshCode);
    }

    internal static Refusal? MayOpenFrom(ReportState state)
    {
        if (state.Recorded is null)
            return CasesRefusals.NoReport;
        if (state.IsClosed)
            return CasesRefusals.ReportClosed;
        if (state.Triage is not { } triage)
            return CasesRefusals.NotTriaged;
        if (triage.Rule == "T10")
            return CasesRefusals.NotFromSpam;
        return state.Risk >= RiskLevel.High && !state.IsAlertDecided ? CasesRefusals.AlertUndecided : null;
    }

    private Refusal? MayOpenFor(ReportState state)
    {
        if (Child is not { } child)
            return null;
        if (child > state.Recorded!.Children.Length)
            return CasesRefusals.NoSuchChild;
        return state.Cases.Any(c => c.Child == child) ? CasesRefusals.AlreadyOpened : null;
    }

    private ChildNamed Named(ReportState state, Guid @case, Circumstances now)
    {
        if (Child is not { } child)
            return new(@case, now.FreshCode, ChildName, null, ChildAge, ChildSex, null, null, null, now.HappenedAt);
        var told = state.Recorded!.Children[child - 1];
        return new(@case, now.FreshCode, told.Name, told.Nickname, told.Age, told.Sex, told.WhereFound, told.School, told.Other, now.HappenedAt);
    }

    internal static Happened Begin(CaseStreams s, CaseOpened opened, ChildNamed named, Circumstances now) => s.BeginAll(new Happened())
        .Write(s.Case, opened)
        .Write(s.Identity, named)
        .Write(s.Summary, new CaseSummaryBegun(now.FreshCode, s.Case, opened.Risk, now.HappenedAt))
        .Write(s.Health, new HealthBegun(now.FreshCode, s.Case, now.HappenedAt))
        .Write(s.Scores, new ScoresBegun(now.FreshCode, s.Case, now.HappenedAt))
        .Write(s.Justice, new JusticeBegun(now.FreshCode, s.Case, now.HappenedAt))
        .Write(s.JusticeSummary, new JusticeSummaryBegun(now.FreshCode, s.Case, now.HappenedAt));

    private static class Asks
    {
        private static readonly Condition NotListed = new Condition.Not(new Condition.Present("child"));

        public static readonly CountField Child = new() { Name = "child", Min = 1, Max = 20, Example = "1" };
        public static readonly LineField ChildName = new() { Name = "child_name", RequiredWhen = NotListed, VisibleWhen = NotListed, Target = StreamKind.Identity, Search = "child", Example = "\"Dara\"" };
        public static readonly CountField ChildAge = new() { Name = "child_age", Max = 25, Unit = "unit.years", VisibleWhen = NotListed, Target = StreamKind.Identity, Example = "9" };
        public static readonly ChoiceField ChildSex = new() { Name = "child_sex", From = ChoiceSource.Of<ChildSex>("sex"), VisibleWhen = NotListed, Target = StreamKind.Identity, Example = "\"Girl\"" };
    }
}

/// <summary>A case was opened. It knows the child by its code only.</summary>
/// <param name="Code">The file code.</param>
/// <param name="Report">The report it was opened from; empty: it came in with a file from elsewhere.</param>
/// <param name="Streams">The streams of the case.</param>
/// <param name="Risk">The level of risk to begin with.</param>
/// <param name="HappenedAt">When.</param>
/// <param name="Import">The import it came in with; <c>null</c>: it was opened here.</param>
/// <param name="ClosedThere">It was closed where it came from, so that it is closed here too; <c>null</c>: no.</param>
public sealed record CaseOpened(string Code, Guid Report, CaseStreams Streams, RiskLevel Risk, DateTimeOffset HappenedAt, Guid? Import = null, bool? ClosedThere = null) : IEntry<CaseOpened>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-opened.1";
}

/// <summary>Who the child is, as far as known: the first entry of the identity.</summary>
public sealed record ChildNamed(
    Guid Case, string Code, string? Name, string? Nickname, int? Age, ChildSex? Sex, string? WhereFound, string? School, string? Other, DateTimeOffset HappenedAt)
    : IEntry<ChildNamed>
{
    /// <inheritdoc/>
    public static string WireName => "cases.child-named.1";
}

/// <summary>The summary of a case was begun.</summary>
public sealed record CaseSummaryBegun(string Code, Guid Case, RiskLevel Risk, DateTimeOffset HappenedAt) : IEntry<CaseSummaryBegun>
{
    /// <inheritdoc/>
    public static string WireName => "cases.case-summary-begun.1";
}

/// <summary>The health notes of a case were begun.</summary>
public sealed record HealthBegun(string Code, Guid Case, DateTimeOffset HappenedAt) : IEntry<HealthBegun>
{
    /// <inheritdoc/>
    public static string WireName => "cases.health-begun.1";
}

/// <summary>The scores of a case were begun.</summary>
public sealed record ScoresBegun(string Code, Guid Case, DateTimeOffset HappenedAt) : IEntry<ScoresBegun>
{
    /// <inheritdoc/>
    public static string WireName => "cases.scores-begun.1";
}

/// <summary>The proceeding's file of a case was begun.</summary>
public sealed record JusticeBegun(string Code, Guid Case, DateTimeOffset HappenedAt) : IEntry<JusticeBegun>
{
    /// <inheritdoc/>
    public static string WireName => "cases.justice-begun.1";
}

/// <summary>The summary of the proceeding was begun.</summary>
public sealed record JusticeSummaryBegun(string Code, Guid Case, DateTimeOffset HappenedAt) : IEntry<JusticeSummaryBegun>
{
    /// <inheritdoc/>
    public static string WireName => "cases.justice-summary-begun.1";
}
