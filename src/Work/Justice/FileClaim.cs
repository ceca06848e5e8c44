using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that the claim was filed, and when in the proceeding.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Point">When in the proceeding.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day.</param>
public sealed record FileClaim(Guid Proceeding, FilingPoint Point, int RielPerDollar) : IAct<FileClaim, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.file-claim.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.claim-filed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Fields = [ClaimAsked.Proceeding, Asks.Point, ClaimAsked.RielPerDollar] };

    /// <inheritdoc/>
    public static FileClaim From(Answers answers) => new(answers.Reference(ClaimAsked.Proceeding), answers.One<FilingPoint>(Asks.Point), answers.Count(ClaimAsked.RielPerDollar));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, FileClaim act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding, ClaimStep.Drafted) is { } no)
            return no;
        return new Happened().Write(new ClaimFiled(act.Proceeding, act.Point, act.RielPerDollar, now.HappenedAt)).Yield("claim.filed", act.Point.ToString());
    }

    private static class Asks
    {
        public static readonly ChoiceField Point = new() { Name = "point", Required = true, From = ChoiceSource.Of<FilingPoint>("filing-point"), Fact = "claim.filed", Example = "\"DuringInvestigation\"" };
    }
}

/// <summary>The claim was filed.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Point">When in the proceeding.</param>
/// <param name="RielPerDollar">Riel for one dollar on that day, as stated; <c>null</c>: written down before it was asked.</param>
/// <param name="HappenedAt">When.</param>
public sealed record ClaimFiled(Guid Proceeding, FilingPoint Point, int? RielPerDollar, DateTimeOffset HappenedAt) : IEntry<ClaimFiled>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.claim-filed.1";
}
