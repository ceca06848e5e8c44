using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>Writes down that custody was extended, on the written permission of the prosecutor. The law allows it for a felony only, once.</summary>
/// <param name="Permit">The written permission: its number and date, as it lies in the file.</param>
public sealed record ExtendCustody(string Permit) : IAct<ExtendCustody, ProceedingState>
{
    /// <inheritdoc/>
    public static string WireName => "justice.extend-custody.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.LegalTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("justice.custody-extended");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Proceeding,
        NeedsPosition = true,
        Fields = [Asks.Permission],
    };

    /// <inheritdoc/>
    public static ExtendCustody From(Answers answers) => new(answers.Text(Asks.Permission));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, ExtendCustody act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Custody.WithPolice is not { } held)
            return JusticeRefusals.NotWithPolice;
        if (!state.Charges.IsFelony)
            return JusticeRefusals.FelonyOnly;
        if (held.Times > 0)
            return JusticeRefusals.ExtendedAlready;
        if (held.Ends is { } first && !first.RunsAt(now.HappenedAt))
            return JusticeRefusals.AfterTheEnd;
        return state.Happens(new CustodyExtended(act.Permit, Longer(held, now), now.HappenedAt), now);
    }

    private static LegalDate? Longer(Holding held, Circumstances now) => held.Ends is { } first
        ? now.Reference.Clock("KH-CUST-X")?.Ends(new(first.Earliest.At, first.Latest.At), now.Reference)
        : null;

    private static class Asks
    {
        public static readonly LineField Permission = new() { Name = "permission", Required = true, Example = "\"no. 88 of 16 May, prosecutor of Kandal\"" };
    }
}

/// <summary>Custody was extended.</summary>
/// <param name="Permission">The written permission.</param>
/// <param name="Ends">When it ends now.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
public sealed record CustodyExtended(string Permission, LegalDate? Ends, DateTimeOffset HappenedAt) : IEntry<CustodyExtended>
{
    /// <inheritdoc/>
    public static string WireName => "justice.custody-extended.1";
}
