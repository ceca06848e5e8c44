using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Cases;

/// <summary>Begins the household of a child, for the children who live together: what is written there is written once, and seen from each child's file.</summary>
public sealed record BeginHousehold(HouseholdFacts Facts) : IAct<BeginHousehold, IdentityState>
{
    /// <inheritdoc/>
    public static string WireName => "cases.begin-household.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.SocialTeam);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("cases.household-begun");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new() { Subject = StreamKind.Identity, Begins = [StreamKind.Household], Fields = HouseholdAsked.Fields };

    /// <inheritdoc/>
    public static BeginHousehold From(Answers answers) => new(HouseholdAsked.Read(answers));

    /// <inheritdoc/>
    public static Decision Decide(IdentityState state, BeginHousehold act, Circumstances now)
    {
        if (!state.IsBegun)
            return CasesRefusals.NotOpened;
        if (state.Household is not null)
            return CasesRefusals.HasHousehold;
        var household = now.Fresh[StreamKind.Household];
        return new Happened().Begin(StreamKind.Household, household, StreamKind.Household.FirstHolders())
            .Write(household, new HouseholdBegun(act.Facts, now.HappenedAt))
            .Write(household, new ChildJoined(state.Code, now.HappenedAt))
            .Write(new HouseholdJoined(household, now.HappenedAt));
    }
}

/// <summary>A household was begun.</summary>
public sealed record HouseholdBegun(HouseholdFacts Facts, DateTimeOffset HappenedAt) : IEntry<HouseholdBegun>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "cases.household-begun.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Child) { Places = [Facts.Where], Marks = [.. MarksWithin.OfTelephone(Facts.Telephone), .. MarksWithin.Of(Facts.Where, Facts.Note)] }];
}

/// <summary>The child belongs to a household: the link in its identity.</summary>
/// <param name="Household">The household's stream.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record HouseholdJoined(Guid Household, DateTimeOffset HappenedAt) : IEntry<HouseholdJoined>
{
    /// <inheritdoc/>
    public static string WireName => "cases.household-joined.1";
}

/// <summary>A child belongs to the household: the link in the household.</summary>
/// <param name="Code">The child's file code.</param>
/// <param name="HappenedAt">Since when.</param>
public sealed record ChildJoined(string Code, DateTimeOffset HappenedAt) : IEntry<ChildJoined>
{
    /// <inheritdoc/>
    public static string WireName => "cases.household-child-joined.1";
}
