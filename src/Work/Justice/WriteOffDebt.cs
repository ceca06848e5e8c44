using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Gives up what is still owed as impossible to collect; the family has to be told.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Why">Why.</param>
public sealed record WriteOffDebt(Guid Proceeding, string Why) : IAct<WriteOffDebt, JusticeState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.write-off-debt.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.debt-written-off");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Justice, NeedsPosition = true, Harm = Harm.SecondLook, Fields = [ClaimAsked.Proceeding, Asks.Why] };

    /// <inheritdoc/>
    public static WriteOffDebt From(Answers answers) => new(answers.Reference(ClaimAsked.Proceeding), answers.Text(Asks.Why));

    /// <inheritdoc/>
    public static Decision Decide(JusticeState state, WriteOffDebt act, Circumstances now)
    {
        if (state.MayStep(act.Proceeding, ClaimStep.Final, ClaimStep.CollectionStarted, ClaimStep.PartPaid) is { } no)
            return no;
        return state.Claims.In(act.Proceeding).IsOwed ? new Happened().Write(new DebtWrittenOff(act.Proceeding, act.Why, now.HappenedAt)) : JusticeRefusals.ClaimNotThere;
    }

    private static class Asks
    {
        public static readonly TextField Why = new() { Name = "why", Required = true, MaxLength = 1000, Example = "\"He has left the country and owns nothing here.\"" };
    }
}

/// <summary>What was owed was given up.</summary>
/// <param name="Proceeding">In which proceeding.</param>
/// <param name="Why">Why.</param>
/// <param name="HappenedAt">When.</param>
public sealed record DebtWrittenOff(Guid Proceeding, string Why, DateTimeOffset HappenedAt) : IEntry<DebtWrittenOff>, IClaimEntry
{
    /// <inheritdoc/>
    public static string WireName => "justice.debt-written-off.1";
}
