using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Cases;

/// <summary>What another organisation answered.</summary>
public enum TransferAnswer
{
    /// <summary>It takes the case over.</summary>
    Accepted,

    /// <summary>It does not.</summary>
    Declined,
}

/// <summary>Writes down what the other organisation answered. Only with its yes does the case leave: until then somebody here is responsible.</summary>
/// <param name="Answer">What it answered.</param>
/// <param name="AnsweredBy">Who answered.</param>
/// <param name="What">In words.</param>
public sealed record AnswerTransfer(TransferAnswer Answer, string AnsweredBy, string? What) : IAct<AnswerTransfer, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.answer-transfer.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam, DeskFunction.Supervision);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.transfer-answered");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Answer, Asks.AnsweredBy, Asks.What],
    };

    /// <inheritdoc/>
    public static AnswerTransfer From(Answers answers) => new(answers.One<TransferAnswer>(Asks.Answer), answers.Text(Asks.AnsweredBy), answers.TextOrNull(Asks.What));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, AnswerTransfer act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Transfer is not { IsApproved: true, Proposed: var asked })
            return CasesRefusals.NotAskedYet;
        // Whoever took the consent back meanwhile is not handed over all the same.
        if (act.Answer == TransferAnswer.Accepted && state.MayTell(asked.To, asked.Told, now) is { } why)
            return why;
        return state.Happens(new TransferAnswered(act.Answer, act.AnsweredBy, act.What, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField Answer = new() { Name = "answer", Required = true, From = ChoiceSource.Of<TransferAnswer>("transfer-answer"), Example = "\"Accepted\"" };
        public static readonly LineField AnsweredBy = new() { Name = "answered_by", Required = true, Example = "\"the head of the shelter, by telephone\"" };
        public static readonly TextField What = new() { Name = "what", MaxLength = 2000, Example = "\"They fetch him on Monday with the aunt.\"" };
    }
}

/// <summary>The other organisation answered.</summary>
public sealed record TransferAnswered(TransferAnswer Answer, string AnsweredBy, string? What, DateTimeOffset HappenedAt) : IEntry<TransferAnswered>
{
    /// <inheritdoc/>
    public static string WireName => "cases.transfer-answered.1";
}
