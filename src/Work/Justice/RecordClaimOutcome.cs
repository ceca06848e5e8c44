using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down what became of the claim; where it was decided, what was ordered and the rate of that day as stated.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Ordered">What was ordered.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day.</param>
/// <param name="Source">Which paper says so.</param>
public sealed record RecordClaimOutcome(Guid Proceeding, ClaimOutcome Outcome, Money? Ordered, int? RielPerDollar, string Source) : IAct<RecordClaimOutcome, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-claim-outcome.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.claim-outcome-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Harm = Harm.SecondLook, Fields = [ClaimAsked.Proceeding, Asks.Outcome, Asks.Ordered, Asks.OrderedIn, Asks.Rate, Asks.Source] };

    /// <inheritdoc/>
    public static RecordClaimOutcome From(Answers answers) => new(
        answers.Reference(ClaimAsked.Proceeding), answers.One<ClaimOutcome>(Asks.Outcome), answers.CountOrNull(Asks.Ordered) is { } amount ? new(amount, answers.One<Currency>(Asks.OrderedIn)) : null,
        answers.CountOrNull(Asks.Rate), answers.Text(Asks.Source));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, RecordClaimOutcome act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.Proceedings.Contains(act.Proceeding))
            return JusticeRefusals.NotInThatProceeding;
        if (!state.Claims.In(act.Proceeding).Next.Contains(act.Outcome))
            return JusticeRefusals.ClaimNotThere;
        return new Happened().Write(new ClaimOutcomeRecorded(act.Proceeding, act.Outcome, act.Ordered, act.RielPerDollar, act.Source, now.HappenedAt)).Yield("claim.outcome", act.Outcome.ToString());
    }

    private static class Asks
    {
        private static readonly Condition IsDecided = new Condition.Equal("outcome", nameof(ClaimOutcome.Decided));

        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<ClaimOutcome>("claim-outcome"), Fact = "claim.outcome", Example = "\"Admitted\"" };
        public static readonly CountField Ordered = new() { Name = "ordered", Min = 1, Max = ClaimAsked.Most, RequiredWhen = IsDecided, VisibleWhen = IsDecided, Example = "8000000" };
        public static readonly ChoiceField OrderedIn = new() { Name = "ordered_in", From = ChoiceSource.Of<Currency>("currency"), RequiredWhen = IsDecided, VisibleWhen = IsDecided, Example = "\"KHR\"" };
        public static readonly CountField Rate = new() { Name = "riel_per_dollar", Min = 1, Max = 100_000, RequiredWhen = IsDecided, VisibleWhen = IsDecided, Example = "4100" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"judgment 88/2031\"" };
    }
}

/// <summary>What became of a claim.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Ordered">What was ordered.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day, as stated.</param>
/// <param name="Source">Which paper says so.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ClaimOutcomeRecorded(Guid Proceeding, ClaimOutcome Outcome, Money? Ordered, int? RielPerDollar, string Source, DateTimeOffset HappenedAt) : IEntry<ClaimOutcomeRecorded>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.claim-outcome-recorded.1";
}
