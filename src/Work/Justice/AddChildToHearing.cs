using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Adds a child of the proceeding to a hearing that is set already; its social team is told of the hearing and of how far the proceeding has come.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Child">The child, 1 for the letter A.</param>
/// <param name="Part">As what it comes.</param>
public sealed record AddChildToHearing(int Hearing, int Child, ChildPart Part) : IAct<AddChildToHearing, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.add-child-to-hearing.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.child-added-to-hearing");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        PostsTo = [StreamKind.JusticeSummary, StreamKind.Case],
        NeedsPosition = true,
        OpenMatters = ["hearing"],
        Fields = [HearingAsked.Hearing, HearingAsked.Child, HearingAsked.Part],
    };

    /// <inheritdoc/>
    public static AddChildToHearing From(Answers answers) => new(answers.Count(HearingAsked.Hearing), answers.Count(HearingAsked.Child), answers.One<ChildPart>(HearingAsked.Part));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, AddChildToHearing act, Circumstances now)
    {
        if (state.MayChange(act.Hearing) is { } no)
            return no;
        if (state.Children.GetValueOrDefault(act.Child) is not { } child)
            return JusticeRefusals.NoSuchChild with { Field = "child" };
        var hearing = state.Hearings.Find(act.Hearing)!;
        if (hearing.Expects(act.Child))
            return JusticeRefusals.ChildExpectedAlready;
        if (hearing.IsUnrecorded(now.At))
            return JusticeRefusals.HearingGoneBy;
        return state.Happens(act.Hearing, new ChildAddedToHearing(act.Hearing, new(act.Child, act.Part), now.HappenedAt), now, act.Child)
            .Post(child.Summary, new StageNoted(now.Subject, state.Stage, state.StageSince));
    }
}

/// <summary>A child is to come to a hearing that was set before.</summary>
/// <param name="Hearing">Which, by number.</param>
/// <param name="Child">The child, and as what it comes.</param>
/// <param name="HappenedAt">When that was said.</param>
public sealed record ChildAddedToHearing(int Hearing, ChildComing Child, DateTimeOffset HappenedAt) : IEntry<ChildAddedToHearing>
{
    /// <inheritdoc/>
    public static string WireName => "justice.child-added-to-hearing.1";
}
