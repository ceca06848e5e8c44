using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Tells the family that the child has a right to compensation, before anybody asks it what it wants.</summary>
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
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Fields = [ClaimAsked.Proceeding, Asks.Told] };

    /// <inheritdoc/>
    public static InformOfRight From(Answers answers) => new(answers.Reference(ClaimAsked.Proceeding), answers.Text(Asks.Told));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, InformOfRight act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding, ClaimStep.NotInformed) is { } no)
            return no;
        return new Happened().Write(new RightExplained(act.Proceeding, act.Told, now.HappenedAt));
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
