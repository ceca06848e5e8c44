using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;
using Kapea.Work.Reference;

namespace Kapea.Work.Intake;

/// <summary>Takes a report: what was told, and apart from it who told it.</summary>
/// <remarks>
/// Only channel, nature and the words are asked for always. There is no field for a web address and none for a file:
/// material is never taken in, and an address is handed to the hotline for online material by its own way.
/// A report that is spam keeps no data of a child.
/// </remarks>
public sealed record RecordReport : IAct<RecordReport, ReportState>
{
    /// <summary>How it came in.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What it is about.</summary>
    public required ReportNature Nature { get; init; }

    /// <summary>When it came in; <c>null</c>: when it happened, as the operator states it.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>In which language it was told.</summary>
    public SpokenLanguage? Language { get; init; }

    /// <summary>A child reports.</summary>
    public bool ChildReporter { get; init; }

    /// <summary>What a child who reports answered to "are you safe?".</summary>
    public Known? ReporterSafe { get; init; }

    /// <summary>The reporter gave no name.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Name of the reporter.</summary>
    public string? ReporterName { get; init; }

    /// <summary>What the reporter is to the child.</summary>
    public ReporterRelation? ReporterRelation { get; init; }

    /// <summary>How to reach the reporter.</summary>
    public string? ReporterContact { get; init; }

    /// <summary>When it is safe to call.</summary>
    public string? ReporterSafeTime { get; init; }

    /// <summary>The reporter agrees to be contacted.</summary>
    public bool ConsentToContact { get; init; }

    /// <summary>The reporter was told the limits of confidentiality before telling.</summary>
    public bool LimitsTold { get; init; }

    /// <summary>What was told, in the reporter's words.</summary>
    public string? Verbatim { get; init; }

    /// <summary>The operator's own notes, kept apart from the words.</summary>
    public string? OperatorNotes { get; init; }

    /// <summary>Kinds of incident, by code.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];

    /// <summary>The children told of.</summary>
    public ImmutableArray<ChildTold> Children { get; init; } = [];

    /// <summary>The alleged offender.</summary>
    public required OffenderTold Offender { get; init; }

    /// <summary>The danger questions.</summary>
    public required DangerAnswers Danger { get; init; }

    /// <summary>The reporter says that there is material or other evidence. It is never taken in.</summary>
    public bool EvidenceMentioned { get; init; }

    /// <summary>Who else knows.</summary>
    public string? OthersWhoKnow { get; init; }

    /// <summary>The police were told.</summary>
    public Known? PoliceTold { get; init; }

    /// <inheritdoc/>
    public static string WireName => "intake.record-report.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("intake.recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Begins = [StreamKind.Report, StreamKind.Reporter],
        Offline = true,
        OwnScreen = true,
        Fields =
        [
            Asks.Channel, Asks.Nature, Asks.ReceivedAt, Asks.Language, Asks.LimitsTold, Asks.ChildReporter, Asks.ReporterSafe, Asks.Verbatim,
            DangerQuestions.HappeningNow, DangerQuestions.WithOffenderNow, DangerQuestions.InjuryAbductionOrSuicidal, DangerQuestions.UnderSixAlone,
            DangerQuestions.OffenderRegularAccess, DangerQuestions.NextContactHours,
            Asks.Incidents, Asks.Children, Asks.OffenderKnownName, Asks.OffenderDescription, Asks.OffenderNationality, Asks.OffenderVehicle,
            Asks.OffenderWhereSeen, Asks.OffenderPattern, Asks.EvidenceMentioned, Asks.OthersWhoKnow, Asks.PoliceTold, Asks.OperatorNotes,
            Asks.Anonymous, Asks.ReporterName, Asks.ReporterRelation, Asks.ReporterContact, Asks.ReporterSafeTime, Asks.ConsentToContact,
        ],
    };

    /// <inheritdoc/>
    public static RecordReport From(Answers answers) => new()
    {
        Channel = answers.One<Channel>(Asks.Channel),
        Nature = answers.One<ReportNature>(Asks.Nature),
        ReceivedAt = answers.MomentOrNull(Asks.ReceivedAt),
        Language = answers.OneOrNull<SpokenLanguage>(Asks.Language),
        ChildReporter = answers.Flag(Asks.ChildReporter),
        ReporterSafe = answers.OneOrNull<Known>(Asks.ReporterSafe),
        Anonymous = answers.Flag(Asks.Anonymous),
        ReporterName = answers.TextOrNull(Asks.ReporterName),
        ReporterRelation = answers.OneOrNull<ReporterRelation>(Asks.ReporterRelation),
        ReporterContact = answers.TextOrNull(Asks.ReporterContact),
        ReporterSafeTime = answers.TextOrNull(Asks.ReporterSafeTime),
        ConsentToContact = answers.Flag(Asks.ConsentToContact),
        LimitsTold = answers.Flag(Asks.LimitsTold),
        Verbatim = answers.TextOrNull(Asks.Verbatim),
        OperatorNotes = answers.TextOrNull(Asks.OperatorNotes),
        Incidents = answers.Codes(Asks.Incidents),
        Children = [.. answers.Rows(Asks.Children).Select(Asks.Child)],
        Offender = Asks.Offender(answers),
        Danger = DangerQuestions.From(answers),
        EvidenceMentioned = answers.Flag(Asks.EvidenceMentioned),
        OthersWhoKnow = answers.TextOrNull(Asks.OthersWhoKnow),
        PoliceTold = answers.OneOrNull<Known>(Asks.PoliceTold),
    };

    /// <inheritdoc/>
    public static Decision Decide(ReportState state, RecordReport act, Circumstances now)
    {
        var report = now.Fresh[StreamKind.Report];
        var reporter = now.Fresh[StreamKind.Reporter];
        var received = act.ReceivedAt ?? now.HappenedAt;
        var happened = new Happened()
            .Begin(StreamKind.Report, report, StreamKind.Report.FirstHolders())
            .Begin(StreamKind.Reporter, reporter, StreamKind.Reporter.FirstHolders())
            .Write(report, act.Recorded(received, now.HappenedAt))
            .Write(reporter, act.Told(report, now.HappenedAt))
            .Yield("report.channel", act.Channel.ToString())
            .Yield("report.nature", act.Nature.ToString());
        return now.Reference.ResponseTime("triage", RiskLevel.PendingAssessment) is { } within
            ? happened.Due("intake.triage", within.DueFrom(received), stream: report)
            : happened;
    }

    private ReportRecorded Recorded(DateTimeOffset received, DateTimeOffset happenedAt) => new(
        Channel, Nature, received, Language, ChildReporter, ReporterSafe, Anonymous, LimitsTold, Verbatim, OperatorNotes, Incidents, Children, Offender,
        Danger, EvidenceMentioned, OthersWhoKnow, PoliceTold, happenedAt);

    private ReporterTold Told(Guid report, DateTimeOffset happenedAt) => new(
        report, Anonymous, ReporterName, ReporterRelation, ReporterContact, ReporterSafeTime, ConsentToContact, ChildReporter, ReporterSafe, happenedAt);

    private static class Asks
    {
        private static readonly Condition NotSpam = new Condition.Not(new Condition.Equal("nature", nameof(ReportNature.Spam)));
        private static readonly Condition Named = new Condition.And([NotSpam, new Condition.Not(new Condition.Equal("anonymous", "true"))]);

        public static readonly ChoiceField Channel = new() { Name = "channel", Required = true, From = ChoiceSource.Of<Channel>("channel"), Fact = "report.channel", Example = "\"Phone\"" };
        public static readonly ChoiceField Nature = new() { Name = "nature", Required = true, From = ChoiceSource.Of<ReportNature>("nature"), Fact = "report.nature", Example = "\"Concern\"" };
        public static readonly MomentField ReceivedAt = new() { Name = "received_at", Example = "\"2030-03-04T19:12:00+07:00\"" };
        public static readonly ChoiceField Language = new() { Name = "language", From = ChoiceSource.Of<SpokenLanguage>("language"), Example = "\"Khmer\"" };
        public static readonly FlagField ChildReporter = new() { Name = "child_reporter", VisibleWhen = NotSpam, Example = "true" };
        public static readonly ChoiceField ReporterSafe = new() { Name = "reporter_safe", VisibleWhen = new Condition.Equal("child_reporter", "true"), From = ChoiceSource.Of<Known>("known"), Example = "\"Yes\"" };
        public static readonly FlagField Anonymous = new() { Name = "anonymous", VisibleWhen = NotSpam, Target = StreamKind.Reporter, Example = "true" };
        public static readonly LineField ReporterName = new() { Name = "reporter_name", VisibleWhen = Named, Target = StreamKind.Reporter, Search = "reporter", Example = "\"Sok Dara\"" };
        public static readonly ChoiceField ReporterRelation = new() { Name = "reporter_relation", VisibleWhen = NotSpam, Target = StreamKind.Reporter, From = ChoiceSource.Of<ReporterRelation>("relation"), Example = "\"Friend\"" };
        public static readonly LineField ReporterContact = new() { Name = "reporter_contact", VisibleWhen = Named, Target = StreamKind.Reporter, Example = "\"012 000 000\"" };
        public static readonly LineField ReporterSafeTime = new() { Name = "reporter_safe_time", VisibleWhen = Named, Target = StreamKind.Reporter, Example = "\"after 17:00\"" };
        public static readonly FlagField ConsentToContact = new() { Name = "consent_to_contact", VisibleWhen = Named, Target = StreamKind.Reporter, Example = "true" };
        public static readonly FlagField LimitsTold = new() { Name = "limits_told", VisibleWhen = NotSpam, Example = "true" };
        public static readonly TextField Verbatim = new() { Name = "verbatim", RequiredWhen = NotSpam, Example = "\"A man gives money to my friend.\"" };
        public static readonly TextField OperatorNotes = new() { Name = "operator_notes", Example = "\"The caller was calm.\"" };
        public static readonly ChoicesField Incidents = new() { Name = "incidents", VisibleWhen = NotSpam, From = new ChoiceSource.Table("incident-types"), Fact = "report.incident", Example = "[\"Neglect\"]" };
        public static readonly LineField OffenderKnownName = new() { Name = "offender_known_name", VisibleWhen = NotSpam, Search = "offender", Example = "\"Tom\"" };
        public static readonly TextField OffenderDescription = new() { Name = "offender_description", VisibleWhen = NotSpam, MaxLength = 2000, Example = "\"tall, grey hair\"" };
        public static readonly LineField OffenderNationality = new() { Name = "offender_nationality_guess", VisibleWhen = NotSpam, Example = "\"not known\"" };
        public static readonly LineField OffenderVehicle = new() { Name = "offender_vehicle", VisibleWhen = NotSpam, Example = "\"white car\"" };
        public static readonly LineField OffenderWhereSeen = new() { Name = "offender_where_seen", VisibleWhen = NotSpam, Example = "\"behind the market\"" };
        public static readonly LineField OffenderPattern = new() { Name = "offender_pattern", VisibleWhen = NotSpam, Example = "\"Fridays after school\"" };
        public static readonly FlagField EvidenceMentioned = new() { Name = "evidence_mentioned", VisibleWhen = NotSpam, Example = "true" };
        public static readonly LineField OthersWhoKnow = new() { Name = "others_who_know", VisibleWhen = NotSpam, Example = "\"her teacher\"" };
        public static readonly ChoiceField PoliceTold = new() { Name = "police_told", VisibleWhen = NotSpam, From = ChoiceSource.Of<Known>("known"), Example = "\"No\"" };

        private static readonly LineField Name = new() { Name = "name", Search = "child", Example = "\"Dara\"" };
        private static readonly LineField Nickname = new() { Name = "nickname", Search = "child", Example = "\"Mao\"" };
        private static readonly CountField Age = new() { Name = "age", Max = 25, Unit = "unit.years", Example = "9" };
        private static readonly ChoiceField Sex = new() { Name = "sex", From = ChoiceSource.Of<ChildSex>("sex"), Example = "\"Girl\"" };
        private static readonly LineField WhereFound = new() { Name = "where_found", Example = "\"at the riverside\"" };
        private static readonly LineField School = new() { Name = "school", Example = "\"primary school\"" };
        private static readonly LineField Other = new() { Name = "other", MaxLength = 500, Example = "\"collects scrap\"" };

        public static readonly GroupField Children = new()
        {
            Name = "children",
            VisibleWhen = NotSpam,
            Most = 20,
            Fields = [Name, Nickname, Age, Sex, WhereFound, School, Other],
            Example = "[{\"nickname\":\"Mao\",\"age\":9}]",
        };

        public static ChildTold Child(Answers a) => new(
            a.TextOrNull(Name), a.TextOrNull(Nickname), a.CountOrNull(Age), a.OneOrNull<ChildSex>(Sex), a.TextOrNull(WhereFound), a.TextOrNull(School), a.TextOrNull(Other));

        public static OffenderTold Offender(Answers a) => new(
            a.TextOrNull(OffenderKnownName), a.TextOrNull(OffenderDescription), a.TextOrNull(OffenderNationality), a.TextOrNull(OffenderVehicle),
            a.TextOrNull(OffenderWhereSeen), a.TextOrNull(OffenderPattern));
    }
}

/// <summary>A report was taken; this is what was told. Who told it stands in <see cref="ReporterTold"/>, in a stream of its own.</summary>
public sealed record ReportRecorded(
    Channel Channel, ReportNature Nature, DateTimeOffset ReceivedAt, SpokenLanguage? Language, bool ChildReporter, Known? ReporterSafe, bool Anonymous,
    bool LimitsTold, string? Verbatim, string? OperatorNotes, ImmutableArray<string> Incidents, ImmutableArray<ChildTold> Children, OffenderTold Offender,
    DangerAnswers Danger, bool EvidenceMentioned, string? OthersWhoKnow, Known? PoliceTold, DateTimeOffset HappenedAt) : IEntry<ReportRecorded>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "intake.report-recorded.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds()
    {
        for (int i = 0; i < Children.Length; i++) yield return Children[i].Finds(i + 1, HappenedAt);
        yield return Offender.Finds();
    }
}

/// <summary>Who told a report, and how to reach her safely.</summary>
public sealed record ReporterTold(
    Guid Report, bool Anonymous, string? Name, ReporterRelation? Relation, string? Contact, string? SafeTime, bool ConsentToContact, bool IsChild,
    Known? IsSafe, DateTimeOffset HappenedAt) : IEntry<ReporterTold>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "intake.reporter-told.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Reporter) { Names = Findable.Texts(Name), Marks = [.. MarksWithin.OfTelephone(Contact)] }];
}
