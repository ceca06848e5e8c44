using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down what became of the claim; where it was decided, what was ordered and the rate of that day as stated.</summary>
/// <remarks>What the judgment in the proceeding orders for this child lies ready: left empty, it is taken from there. Whatever contradicts it is refused until somebody says why.</remarks>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Ordered">What was ordered; <c>null</c>: what the judgment says.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day.</param>
/// <param name="Source">Which paper says so.</param>
/// <param name="Otherwise">Why it is otherwise than the judgment says, or final though the proceeding was not declared so here (it was judged elsewhere before); <c>null</c>: it is not.</param>
public sealed record RecordClaimOutcome(Guid Proceeding, ClaimOutcome Outcome, Money? Ordered, int? RielPerDollar, string Source, string? Otherwise = null) : IAct<RecordClaimOutcome, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.record-claim-outcome.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.claim-outcome-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Harm = Harm.SecondLook, Fields = [ClaimAsked.Proceeding, Asks.Outcome, Asks.Ordered, Asks.OrderedIn, Asks.Rate, Asks.Otherwise, Asks.Source] };

    /// <inheritdoc/>
    public static RecordClaimOutcome From(Answers answers) => new(
        answers.Reference(ClaimAsked.Proceeding), answers.One<ClaimOutcome>(Asks.Outcome), answers.CountOrNull(Asks.Ordered) is { } amount ? new(amount, answers.One<Currency>(Asks.OrderedIn)) : null,
        answers.CountOrNull(Asks.Rate), answers.Text(Asks.Source), answers.TextOrNull(Asks.Otherwise));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, RecordClaimOutcome act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.Proceedings.Contains(act.Proceeding))
            return JusticeRefusals.NotInThatProceeding;
        var claim = state.Claims.In(act.Proceeding);
        if (!claim.Next.Contains(act.Outcome))
            return JusticeRefusals.ClaimNotThere;
        if (act is { Outcome: ClaimOutcome.Final, Otherwise: null } && claim.FinalSince is null)
            return JusticeRefusals.FinalNotHeard;
        var said = Said(claim.Judgment);
        var ordered = act.Outcome == ClaimOutcome.Decided ? act.Ordered ?? said : null;
        if (act.Contradicts(claim, ordered) is { } why)
            return why;
        return new Happened().Write(new ClaimOutcomeRecorded(act.Proceeding, act.Outcome, ordered, act.RielPerDollar, act.Source, act.Otherwise, now.HappenedAt)).Yield("claim.outcome", act.Outcome.ToString());
    }

    private static Money? Said(JudgmentNoted? judgment) => judgment is { Amount: { } amount, Currency: { } currency } ? new(amount, currency) : null;

    // A judgment binds until it is confirmed: what a higher court orders is in none of ours.
    private Refusal? Contradicts(CivilClaim claim, Money? ordered)
    {
        if (Outcome == ClaimOutcome.Decided && ordered is null)
            return JusticeRefusals.OrderedMissing;
        if (Outcome == ClaimOutcome.Decided && RielPerDollar is null)
            return JusticeRefusals.RateMissing;
        if (Otherwise is not null || claim.Judgment is null || Outcome is not (ClaimOutcome.Decided or ClaimOutcome.Rejected))
            return null;
        var said = Said(claim.Judgment);
        return said == ordered ? null : JusticeRefusals.OrderedOtherwise(said is null ? "0" : FormattableString.Invariant($"{said.Currency} {said.Amount:N0}"));
    }

    private static class Asks
    {
        private static readonly Condition IsDecided = new Condition.Equal("outcome", nameof(ClaimOutcome.Decided));

        public static readonly ChoiceField Outcome = new() { Name = "outcome", Required = true, From = ChoiceSource.Of<ClaimOutcome>("claim-outcome"), Fact = "claim.outcome", Example = "\"Admitted\"" };
        public static readonly CountField Ordered = new() { Name = "ordered", Min = 1, Max = ClaimAsked.Most, VisibleWhen = IsDecided, Example = "8000000" };
        public static readonly ChoiceField OrderedIn = new() { Name = "ordered_in", From = ChoiceSource.Of<Currency>("currency"), RequiredWhen = new Condition.Present("ordered"), VisibleWhen = IsDecided, Example = "\"KHR\"" };
        public static readonly CountField Rate = new() { Name = "riel_per_dollar", Min = 1, Max = 100_000, RequiredWhen = IsDecided, VisibleWhen = IsDecided, Example = "4100" };
        public static readonly TextField Otherwise = new() { Name = "otherwise", MaxLength = 500, VisibleWhen = new Condition.In("outcome", [nameof(ClaimOutcome.Decided), nameof(ClaimOutcome.Rejected), nameof(ClaimOutcome.Final)]), Example = "\"A nought was missing in the proceeding; the paper says 8,000,000.\"" };
        public static readonly LineField Source = new() { Name = "source", Required = true, Example = "\"judgment 88/2031\"" };
    }
}

/// <summary>What became of a claim.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Ordered">What was ordered.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day, as stated.</param>
/// <param name="Source">Which paper says so.</param>
/// <param name="Otherwise">Why it is otherwise than the judgment says; <c>null</c>: it is not.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ClaimOutcomeRecorded(Guid Proceeding, ClaimOutcome Outcome, Money? Ordered, int? RielPerDollar, string Source, string? Otherwise, DateTimeOffset HappenedAt) : IEntry<ClaimOutcomeRecorded>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.claim-outcome-recorded.1";
}
