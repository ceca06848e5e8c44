using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>What the guardian of a child was told of the proceeding.</summary>
public sealed record Guidance
{
    /// <summary>All talks, in the order in which they were written down.</summary>
    public ImmutableArray<GuardianGuided> Given { get; init; } = [];

    /// <summary>No guidance.</summary>
    public static Guidance None { get; } = new();

    /// <summary>What is still to be told.</summary>
    public ImmutableArray<GuidanceOwed> Owed { get; init; } = [];

    /// <summary>The guidance after one more entry.</summary>
    public Guidance Apply(IEntry entry) => entry switch
    {
        GuidanceOwed e => this with { Owed = Owed.Add(e) },
        GuardianGuided e => this with { Given = Given.Add(e), Owed = e.Understood == GuidanceTaken.NotYet ? Owed : Owed.RemoveAll(o => e.Stages.Contains(o.Stage)) },
        _ => this,
    };
}
