using Kapea.Work.Access;
using Kapea.Work.Acts;
using Kapea.Work.Finding;

namespace Kapea.Work.Investigations;

/// <summary>Writes who he is. The reviews end; the status does not change by it.</summary>
/// <param name="Name">His name.</param>
/// <param name="HowKnown">How that is known.</param>
public sealed record IdentifySuspect(string Name, string HowKnown) : IAct<IdentifySuspect, InvestigationState>
{
    /// <inheritdoc/>
    public static string WireName => "investigations.identify-suspect.1";

    /// <inheritdoc/>
    public static Permission Needs { get; } = Permission.From(DeskFunction.Investigation, DeskFunction.Police);

    /// <inheritdoc/>
    public static AuditLine Audit { get; } = new("investigations.facts-added");

    /// <inheritdoc/>
    public static ActShape Shape { get; } = new()
    {
        Subject = StreamKind.Investigation,
        NeedsPosition = true,
        Fields = [Asks.Name, Asks.HowKnown],
    };

    /// <inheritdoc/>
    public static IdentifySuspect From(Answers answers) => new(answers.Text(Asks.Name), answers.Text(Asks.HowKnown));

    /// <inheritdoc/>
    public static Decision Decide(InvestigationState state, IdentifySuspect act, Circumstances now)
    {
        if (state.MayBeWorkedOn() is { } no)
            return no;
        if (state.IsNamed)
            return InvestigationsRefusals.IdentifiedAlready;
        return state.Happens(new IdentityEstablished(act.Name, act.HowKnown, now.HappenedAt), now);
    }

    private static class Asks
    {
        public static readonly LineField Name = new() { Name = "name", Required = true, Search = "offender", Example = "\"Thomas Example\"" };
        public static readonly TextField HowKnown = new() { Name = "how_known", Required = true, MaxLength = 2000, Example = "\"From his passport, which the police have seen.\"" };
    }
}

/// <summary>It was written who he is.</summary>
public sealed record IdentityEstablished(string Name, string HowKnown, DateTimeOffset HappenedAt) : IEntry<IdentityEstablished>, IFindable
{
    /// <inheritdoc/>
    public static string WireName => "investigations.facts-added.1";

    /// <inheritdoc/>
    public IEnumerable<Findable> Finds() => [new(Purposes.Offender) { Names = [Name], Marks = [.. MarksWithin.Of(HowKnown)] }];
}
