using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Cases;

/// <summary>The household has moved, or is reached otherwise; it is written whole, once for all its children.</summary>
public sealed record ChangeHousehold(HouseholdFacts Facts) : IAct<ChangeHousehold, HouseholdState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.change-household.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.household-changed");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Household, Fields = HouseholdAsked.Fields };

    /// <inheritdoc/>
    public static ChangeHousehold From(Answers answers) => new(HouseholdAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(HouseholdState state, ChangeHousehold act, Circumstances now) =>
        state.IsBegun ? new Happened().Write(new HouseholdChanged(act.Facts, now.HappenedAt)) : CasesRefusals.NoHousehold;
}

/// <summary>The household has moved, or is reached otherwise.</summary>
public sealed record HouseholdChanged(HouseholdFacts Facts, DateTimeOffset HappenedAt) : IEntry<HouseholdChanged>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "cases.household-changed.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Child) { Places = [Facts.Where], Marks = [.. MarksWithin.OfTelephone(Facts.Telephone), .. MarksWithin.Of(Facts.Where, Facts.Note)] }];
}
