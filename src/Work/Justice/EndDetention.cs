using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the accused is no longer detained.</summary>
/// <param name="How">How it ended.</param>
/// <param name="Source">Who says so, or which paper.</param>
public sealed record EndDetention(HoldingEnd How, string Source) : IAct<EndDetention, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.end-detention.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.detention-ended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.How, Asks.Source],
    };

    /// <inheritdoc/>
    public static EndDetention From(Answers answers) => new(answers.One<HoldingEnd>(Asks.How), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, EndDetention act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Custody.Detained is not { } held)
            return JusticeRefusals.NotDetained;
        if (PhnomPenh.DayOf(now.HappenedAt) < PhnomPenh.DayOf(held.Start.Earliest))
            return JusticeRefusals.BeforeItBegan;
        return state.Happens(new DetentionEnded(act.How, act.Source, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly ChoiceField How = new() { Name = "how", Required = true, From = new ChoiceSource.Fixed("holding-end", ["Released", "JudicialSupervision", "HeldOtherwise"]), Example = "\"JudicialSupervision\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"the clerk, by telephone\"" };
    }
}

/// <summary>Detention has ended.</summary>
/// <param name="How">How.</param>
/// <param name="Source">Who says so.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record DetentionEnded(HoldingEnd How, string Source, DateTimeOffset HappenedAt) : IEntry<DetentionEnded>
{
    /// <inheritdoc/>
    public static string WireName => "justice.detention-ended.1";
}
