using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the accused is no longer in police custody, and where he went.</summary>
/// <param name="How">How it ended.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record EndCustody(HoldingEnd How, string Source) : IAct<EndCustody, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.end-custody.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.custody-ended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Justice],
        NeedsPosition = true,
        Fields = [Asks.How, Asks.Source],
    };

    /// <inheritdoc/>
    public static EndCustody From(Answers answers) => new(answers.One<HoldingEnd>(Asks.How), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, EndCustody act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Custody.WithPolice is not { } held)
            return JusticeRefusals.NotWithPolice;
        if (now.HappenedAt < held.Start.Earliest)
            return JusticeRefusals.BeforeItBegan;
        var to = act.How == HoldingEnd.SentToProsecutor ? ProceedingStage.SentToProsecutor : ProceedingStage.PreliminaryEnquiry;
        return state.Happens(new CustodyEnded(act.How, act.Source, now.HappenedAt), now).Reach(state, act.How == HoldingEnd.JudicialSupervision || state.Stage != ProceedingStage.PoliceCustody ? state.Stage : to, act.Source, now);
    }

    private static class Asks
    {
        public static readonly ChoiceField How = new() { Name = "how", Required = true, From = new ChoiceSource.Fixed("holding-end", ["SentToProsecutor", "Released", "JudicialSupervision"]), Example = "\"SentToProsecutor\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the unit on duty, by telephone\"" };
    }
}

/// <summary>Police custody has ended.</summary>
/// <param name="How">How.</param>
/// <param name="Source">Who says so.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record CustodyEnded(HoldingEnd How, string Source, DateTimeOffset HappenedAt) : IEntry<CustodyEnded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.custody-ended.1";
}
