using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Reference;

namespace Kapea.Work.Justice;

/// <summary>Writes down that custody was extended, on the written permission of the prosecutor. The law allows it for a felony only, once.</summary>
/// <param name="Permit">The written permission: its number and date, as it lies in the file.</param>
/// <param name="JourneyMinutes">How long the way to the prosecutor takes, which is not counted; <c>null</c>: not said.</param>
/// <param name="Class">How grave what he is held for is, as the permission says; needed while nobody has charged him.</param>
public sealed record ExtendCustody(string Permit, int? JourneyMinutes = null, OffenceClass? Class = null) : IAct<ExtendCustody, ProceedingState>
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
        Fields = [Asks.Permission, Asks.Class, Asks.JourneyMinutes],
    };

    /// <inheritdoc/>
    public static ExtendCustody From(Answers answers) => new(answers.Text(Asks.Permission), answers.CountOrNull(Asks.JourneyMinutes), answers.OneOrNull<OffenceClass>(Asks.Class));

    /// <inheritdoc/>
    public static Decision Decide(ProceedingState state, ExtendCustody act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.Custody.WithPolice is not { } held)
            return JusticeRefusals.NotWithPolice;
        if (state.Charges.Running.IsEmpty && act.Class is null)
            return JusticeRefusals.NotCharged with { Field = "class" };
        if (!(state.Charges.IsFelony || (state.Charges.Running.IsEmpty && act.Class == OffenceClass.Felony)))
            return JusticeRefusals.FelonyOnly;
        if (held.Times > 0)
            return JusticeRefusals.ExtendedAlready;
        if (held.Ends is { } first && !first.RunsAt(now.HappenedAt))
            return JusticeRefusals.AfterTheEnd;
        return state.Happens(new CustodyExtended(act.Permit, held.Ends is { } ends ? Longer(ends, act.JourneyMinutes, now.Reference) : null, now.HappenedAt, act.JourneyMinutes), now);
    }

    /// <summary>The end of the extension that follows a first period; the way to the prosecutor is not counted.</summary>
    internal static LegalDate? Longer(LegalDate first, int? journeyMinutes, ReferenceBook book) =>
        book.Clock("KH-CUST-X")?.EndsApartFrom(new(first.Earliest.At, first.Latest.At), book, TimeSpan.FromMinutes(journeyMinutes ?? 0));

    private static class Asks
    {
        public static readonly LineField Permission = new() { Name = "permission", Required = true, Example = "\"no. 88 of 16 May, prosecutor of Kandal\"" };
        public static readonly ChoiceField Class = new() { Name = "class", From = ChoiceSource.Of<OffenceClass>("offence-class"), Example = "\"Felony\"" };
        public static readonly CountField JourneyMinutes = new() { Name = "journey_minutes", Max = 2880, Unit = "unit.minutes", Example = "90" };
    }
}

/// <summary>Custody was extended.</summary>
/// <param name="Permission">The written permission.</param>
/// <param name="Ends">When it ends now.</param>
/// <param name="HappenedAt">When it was done, as stated.</param>
/// <param name="JourneyMinutes">How long the way to the prosecutor takes; <c>null</c>: not said.</param>
public sealed record CustodyExtended(string Permission, LegalDate? Ends, DateTimeOffset HappenedAt, int? JourneyMinutes = null) : IEntry<CustodyExtended>
{
    /// <inheritdoc/>
    public static string WireName => "justice.custody-extended.1";
}
