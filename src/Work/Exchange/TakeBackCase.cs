using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Cases;
using Kapea.Work.Finding;

namespace Kapea.Work.Exchange;

/// <summary>Takes one case back that came in with a file: it leaves every list of work, and its dates are settled. Nothing of it is destroyed.</summary>
/// <remarks>It rests on the position of the case: whoever writes in it meanwhile is not overlooked.</remarks>
public sealed record TakeBackCase(string Reason) : IAct<TakeBackCase, CaseState>
{
    /// <inheritdoc/>
    public static string WireName => "exchange.take-back-case.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.ByLead(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("exchange.case-taken-back");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Case,
        PostsTo = [StreamKind.CaseSummary],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        OwnScreen = true,
        Fields = [Asks.Reason],
    };

    /// <inheritdoc/>
    public static TakeBackCase From(Answers answers) => new(answers.Text(Asks.Reason));

    /// <inheritdoc/>
    public static Decision Decide(CaseState state, TakeBackCase act, Circumstances now)
    {
        if (state.Opened is not { } opened)
            return CasesRefusals.NotOpened;
        if (opened.Import is null)
            return ExchangeRefusals.NotFromAFile;
        if (state.Stage == CaseStage.TakenBack)
            return CasesRefusals.TakenBack;
        if (state.HasStopped() is { } stopped)
            return stopped;
        return !state.TakenIn.IsEmpty || !state.Matters.IsEmpty || state.IsOwed || state.Transfer is not null
            ? ExchangeRefusals.MattersOpen
            : state.Happens(new CaseTakenBack(act.Reason, now.HappenedAt), now).Settle("cases.follow-up");
    }

    /// <summary>Whether an entry that came after the row is somebody's work. What finding posts by itself, and what others note about a match, is not.</summary>
    /// <param name="entry">The wire name of the entry.</param>
    public static bool IsWork(string entry) => !FindingEntries.Contain(entry);

    private static class Asks
    {
        public static readonly TextField Reason = new() { Name = "reason", Required = true, MaxLength = 1000, Example = "\"It was the list of the year before.\"" };
    }
}
