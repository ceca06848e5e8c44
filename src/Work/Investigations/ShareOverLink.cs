using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Lets a desk that knows the same telephone, plate or name hold the file from now on, with all that was written so far. Until one of the two does so, neither sees the other's file.</summary>
/// <param name="Desk">The code of the desk; one that a link of the file names.</param>
/// <param name="Why">Why they need to see it.</param>
public sealed record ShareOverLink(string Desk, string Why) : IAct<ShareOverLink, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.share-over-link.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.shared-with-desk");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Desk, Asks.Why],
    };

    /// <inheritdoc/>
    public static ShareOverLink From(Answers answers) => new(answers.Text(Asks.Desk), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, ShareOverLink act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (!state.LinkedDesks.Contains(act.Desk))
            return InvestigationsRefusals.NoLinkWithDesk;
        if (act.Desk == now.Desk || state.SharedWith.Contains(act.Desk))
            return InvestigationsRefusals.LinkedDeskHoldsIt;
        return state.Happens(new InvestigationShared(act.Desk, act.Why, now.HappenedAt), now)
            .Share(Holder.Of(act.Desk))
            .Notify(new("investigations.shared", act.Desk, null, 0, "Medium", null));
    }

    private static class Asks
    {
        public static readonly LineField Desk = new() { Name = "linked_desk", Required = true, Example = "\"intake\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"Both have seen the same car.\"" };
    }
}
