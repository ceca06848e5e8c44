using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Finding;

/// <summary>The same telephone, plate or name on a network stands in this file and in another: that is told to both, and nothing else of either.</summary>
/// <param name="Other">The other file; its address opens for its holders alone.</param>
/// <param name="OtherKind">What the other file is, by its wire name.</param>
/// <param name="Desk">The code of a desk that holds it.</param>
/// <param name="Kind">What they have in common.</param>
/// <param name="Mark">As it is spelled when spelling is taken away; it stands in both files.</param>
/// <param name="HappenedAt">When the later of the two was written.</param>
public sealed record LinkFound(Guid Other, string OtherKind, string Desk, MarkKind Kind, string Mark, DateTimeOffset HappenedAt) : IEntry<LinkFound>
{
    /// <inheritdoc/>
    public static string WireName => "finding.link-noted.1";
}

/// <summary>What a file is linked with, of whatever kind it is.</summary>
public sealed record LinkState : IState<LinkState>
{
    /// <summary>The links, each mark with each file once, in the order in which they were found.</summary>
    public ImmutableArray<LinkFound> Links { get; init; } = [];

    /// <summary>What was decided about other files, the latest of each.</summary>
    public ImmutableSortedDictionary<Guid, MatchVerdict> Decided { get; init; } = ImmutableSortedDictionary<Guid, MatchVerdict>.Empty;

    /// <summary>The files it was compared with, by their kinds.</summary>
    public ImmutableSortedDictionary<Guid, string> Compared { get; init; } = ImmutableSortedDictionary<Guid, string>.Empty;

    /// <inheritdoc/>
    public static LinkState Empty { get; } = new();

    /// <inheritdoc/>
    public LinkState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        LinkFound link when !Links.Any(l => l.Other == link.Other && l.Kind == link.Kind && l.Mark == link.Mark) => this with { Links = Links.Add(link) },
        MatchNoted match => this with { Decided = Decided.SetItem(match.Other, match.Verdict), Compared = Compared.SetItem(match.Other, match.OtherKind) },
        _ => this,
    };
}
