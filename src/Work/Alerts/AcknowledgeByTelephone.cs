using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Intake;

namespace Kapea.Work.Alerts;

/// <summary>Intake writes down, on the police's behalf, that they answered by telephone.</summary>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="Rank">Rank or post.</param>
/// <param name="SpokenAt">When they spoke; may be some minutes before the alert was written.</param>
/// <param name="Message">What was agreed.</param>
public sealed record AcknowledgeByTelephone(string AnsweredBy, string? Rank, DateTimeOffset SpokenAt, string? Message) : IAct<AcknowledgeByTelephone, AlertState>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.acknowledge-by-telephone.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Intake);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("alerts.acknowledged-by-telephone");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Alert,
        PostsTo = [StreamKind.Report],
        Harm = Harm.SecondLook,
        Fields = [Asks.AnsweredBy, Asks.Rank, Asks.SpokenAt, Asks.Message],
    };

    /// <inheritdoc/>
    public static AcknowledgeByTelephone From(Answers answers) =>
        new(answers.Text(Asks.AnsweredBy), answers.TextOrNull(Asks.Rank), answers.Moment(Asks.SpokenAt), answers.TextOrNull(Asks.Message));

    /// <inheritdoc/>
    public static Decision Decide(AlertState state, AcknowledgeByTelephone act, Circumstances now)
    {
        if (state.MayBeAnswered() is { } no)
            return no;
        return new Happened()
            .Write(new AlertAcknowledgedByTelephone(act.AnsweredBy, act.Rank, act.SpokenAt, act.Message, now.HappenedAt))
            .Post(state.Raised!.Report, new AlertAnswered(now.Subject, AlertAnswer.ByTelephone, now.HappenedAt))
            .Settle("alerts.answer").Settle("alerts.unanswered").Silence("alerts.raised").Silence("alerts.escalated");
    }

    private static class Asks
    {
        public static readonly LineField AnsweredBy = new() { Name = "answered_by", Required = true, Example = "\"officer on duty\"" };
        public static readonly LineField Rank = new() { Name = "rank", MaxLength = 100, Example = "\"captain\"" };
        public static readonly MomentField SpokenAt = new() { Name = "spoken_at", Required = true, Example = "\"2030-03-04T20:05:00+07:00\"" };
        public static readonly TextField Message = new() { Name = "message", MaxLength = 2000, Example = "\"A patrol goes there now.\"" };
    }
}

/// <summary>The police answered by telephone; intake wrote it down.</summary>
public sealed record AlertAcknowledgedByTelephone(string AnsweredBy, string? Rank, DateTimeOffset SpokenAt, string? Message, DateTimeOffset HappenedAt)
    : IEntry<AlertAcknowledgedByTelephone>
{
    /// <inheritdoc/>
    public static string WireName => "alerts.alert-acknowledged-by-telephone.1";
}
