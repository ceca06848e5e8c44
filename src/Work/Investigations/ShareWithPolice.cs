using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Investigations;

/// <summary>Lets a police desk hold the file from now on, with all that was written so far. Children stand in it by code or pseudonym only.</summary>
/// <param name="Desk">The code of the desk; one of those on a ladder.</param>
/// <param name="Why">Why that unit.</param>
public sealed record ShareWithPolice(string Desk, string Why) : IAct<ShareWithPolice, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.share-with-police.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.shared");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Harm = Harm.SecondLook,
        Fields = [Asks.Desk, Asks.Why],
    };

    /// <inheritdoc/>
    public static ShareWithPolice From(Answers answers) => new(answers.Code(Asks.Desk), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, ShareWithPolice act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.SharedWith.Contains(act.Desk))
            return InvestigationsRefusals.SharedAlready;
        return state.Happens(new InvestigationShared(act.Desk, act.Why, now.HappenedAt), now)
            .Share(Holder.Of(act.Desk))
            .Notify(new("investigations.shared", act.Desk, null, 0, "Medium", null));
    }

    private static class Asks
    {
        public static readonly ChoiceField Desk = new() { Name = "police_desk", Required = true, From = new ChoiceSource.Table("alert-ladders", "desk"), Example = "\"kandal-unit\"" };
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 2000, Example = "\"He lives in their province.\"" };
    }
}

/// <summary>A police desk holds the file from now on.</summary>
/// <param name="Desk">The desk's code.</param>
/// <param name="Why">Why that unit.</param>
/// <param name="HappenedAt">When, as stated.</param>
public sealed record InvestigationShared(string Desk, string Why, DateTimeOffset HappenedAt) : IEntry<InvestigationShared>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.shared.1";
}
