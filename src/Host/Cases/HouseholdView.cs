using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Cases;

/// <summary>One household.</summary>
/// <param name="Code">Its short neutral reference.</param>
/// <param name="About">Where it is and who belongs to it, with what may be done.</param>
public sealed record HouseholdView(string Code, SectionView About)
{
    /// <summary>What happened, newest first.</summary>
    public ImmutableArray<TimelineEntry> Journal { get; init; } = [];
}
