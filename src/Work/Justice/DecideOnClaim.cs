using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down what the family wants: no claim, or a claim for these things. It may change its mind until the claim is filed, and take a filed claim back until the court has decided on it.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Claims">They want to claim.</param>
/// <param name="Items">What is claimed.</param>
public sealed record DecideOnClaim(Guid Proceeding, bool Claims, ImmutableArray<ClaimItem> Items) : IAct<DecideOnClaim, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.decide-on-claim.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.claim-wish-recorded");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Fields = [ClaimAsked.Proceeding, Asks.Claims, Asks.Items] };

    /// <inheritdoc/>
    public static DecideOnClaim From(Answers answers) => new(
        answers.Reference(ClaimAsked.Proceeding), answers.Code(Asks.Claims) == "Claims",
        [.. answers.Rows(Asks.Items).Select(r => new ClaimItem(r.One<ClaimItemKind>(Asks.Kind), new(r.Count(Asks.Amount), r.One<Currency>(ClaimAsked.Currency))))]);

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, DecideOnClaim act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding) is { } no)
            return no;
        var claim = state.Claims.In(act.Proceeding);
        if (claim.Step is not (ClaimStep.Informed or ClaimStep.Declined or ClaimStep.Drafted) && (act.Claims || !claim.MayBeWithdrawn))
            return JusticeRefusals.ClaimNotThere;
        return act.Claims == act.Items.IsEmpty ? JusticeRefusals.ClaimItemsMissing : new Happened().Write(new ClaimWishRecorded(act.Proceeding, act.Items, now.HappenedAt));
    }

    private static class Asks
    {
        private static readonly Condition IsClaimed = new Condition.Equal("wish", "Claims");

        public static readonly ChoiceField Claims = new() { Name = "wish", Required = true, From = new ChoiceSource.Fixed("claim-wish", ["Claims", "Declines"]), Example = "\"Declines\"" };
        public static readonly ChoiceField Kind = new() { Name = "kind", Required = true, From = ChoiceSource.Of<ClaimItemKind>("claim-item"), Example = "\"Moral\"" };
        public static readonly CountField Amount = new() { Name = "amount", Required = true, Min = 1, Max = ClaimAsked.Most, Example = "4000000" };
        public static readonly GroupField Items = new() { Name = "items", Fields = [Kind, Amount, ClaimAsked.Currency], RequiredWhen = IsClaimed, VisibleWhen = IsClaimed, Example = "[{\"kind\":\"Moral\",\"amount\":4000000,\"currency\":\"KHR\"}]" };
    }
}

/// <summary>What the family wants was written down.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Items">What is claimed; none: they want no claim.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ClaimWishRecorded(Guid Proceeding, ImmutableArray<ClaimItem> Items, DateTimeOffset HappenedAt) : IEntry<ClaimWishRecorded>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.claim-wish-recorded.1";
}
