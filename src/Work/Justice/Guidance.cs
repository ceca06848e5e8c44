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

    /// <summary>Whether this stage was told of, and not only to be told again.</summary>
    public bool Covers(ProceedingStage stage) => Given.Any(g => g.Stages.Contains(stage) && g.Understood != GuidanceTaken.NotYet);

    /// <summary>The guidance after one more entry.</summary>
    public Guidance Apply(IEntry entry) => entry is GuardianGuided e ? this with { Given = Given.Add(e) } : this;
}
