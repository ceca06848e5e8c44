using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Tells the family that the child has a right to compensation, before anybody asks it what it wants. The proceeding hears of it, so that no date for it opens with an arrest.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Told">Who was told, and how.</param>
public sealed record InformOfRight(Guid Proceeding, string Told) : IAct<InformOfRight, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.inform-of-right.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.right-explained");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, PostsTo = [StreamKind.Proceeding], NeedsPosition = true, Fields = [ClaimAsked.Proceeding, Asks.Told] };

    /// <inheritdoc/>
    public static InformOfRight From(Answers answers) => new(answers.Reference(ClaimAsked.Proceeding), answers.Text(Asks.Told));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, InformOfRight act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding) is { } no)
            return no;
        if (!state.Claims.In(act.Proceeding).MayBeInformed)
            return JusticeRefusals.ClaimNotThere;
        var explained = new RightExplained(act.Proceeding, act.Told, now.HappenedAt);
        return new Happened().Write(explained).Post(act.Proceeding, new ChildInformed(now.Subject, now.HappenedAt))
            .Turn(RightDues.Kind, RightDues.Of(state.Claims), RightDues.Of(state.Claims.Apply(explained)));
    }

    private static class Asks
    {
        public static readonly TextField Told = new() { Name = "told", Required = true, MaxLength = 2000, Example = "\"The grandmother, with the card, in Khmer.\"" };
    }
}

/// <summary>The right was explained.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Told">Who was told, and how.</param>
/// <param name="HappenedAt">When.</param>
public sealed record RightExplained(Guid Proceeding, string Told, DateTimeOffset HappenedAt) : IEntry<RightExplained>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.right-explained.1";
}

/// <summary>The proceeding hears that the family of a child knows of the right.</summary>
/// <param name="Child">The child's file with the legal team.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record ChildInformed(Guid Child, DateTimeOffset HappenedAt) : IEntry<ChildInformed>
{
    /// <inheritdoc/>
    public static string WireName => "justice.child-informed.1";
}

/// <summary>Somebody was arrested, and the family of a child is to be told of its right.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="By">By when.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record RightOwed(Guid Proceeding, DateOnly By, DateTimeOffset HappenedAt) : IEntry<RightOwed>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.right-owed.1";
}
