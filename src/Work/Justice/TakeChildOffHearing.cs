using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Takes a child off a hearing to which it was put by mistake, such as by a wrong letter, or to which it need not come any more; for its social team the hearing is called off.</summary>
/// <remarks>What was asked of the court for it and how far it was prepared is forgotten: where it is added again, it begins anew.</remarks>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Child">The child, 1 for the letter A.</param>
/// <param name="Why">Why.</param>
public sealed record TakeChildOffHearing(int Hearing, int Child, string Why) : IAct<TakeChildOffHearing, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.take-child-off-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.child-taken-off-hearing");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case],
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [HearingAsked.Hearing, HearingAsked.Child, Asks.Why],
    };

    /// <inheritdoc/>
    public static TakeChildOffHearing From(Answers answers) => new(answers.Count(HearingAsked.Hearing), answers.Count(HearingAsked.Child), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, TakeChildOffHearing act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        var hearing = state.Hearings.Find(act.Hearing)!;
        if (!hearing.Expects(act.Child))
            return JusticeRefusals.ChildNotExpected with { Field = "child" };
        return state.TakesOff(hearing, act.Child, new ChildTakenOffHearing(act.Hearing, act.Child, act.Why, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly LineField Why = new() { Name = "why", Required = true, Example = "\"The letter was wrong: B is to come, not A.\"" };
    }
}

/// <summary>A child is not to come to a hearing any more.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Child">The child.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record ChildTakenOffHearing(int Hearing, int Child, string Why, DateTimeOffset HappenedAt) : IEntry<ChildTakenOffHearing>
{
    /// <inheritdoc/>
    public static string WireName => "justice.child-taken-off-hearing.1";
}
