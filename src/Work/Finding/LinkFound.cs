using System.Collections.Immutable;
using Kapea.Work.Access;
using Kapea.Work.Acts;

namespace Kapea.Work.Finding;

/// <summary>The same telephone, plate or name on a network stands in this file and in another: that is told to both, and nothing else of either.</summary>
/// <remarks>Which one it is stands in this file already, in the entry of <paramref name="Act"/>; it is not written again, so that it goes with that entry.</remarks>
/// <param name="Other">The other file; its address opens for its holders alone.</param>
/// <param name="OtherKind">What the other file is, by its wire name.</param>
/// <param name="Desk">The code of a desk that holds it; <c>null</c>: the desk that holds this one.</param>
/// <param name="Kind">What they have in common.</param>
/// <param name="Act">The act whose entry in this file bears it.</param>
/// <param name="HappenedAt">When the later of the two was written.</param>
public sealed record LinkFound(Guid Other, string OtherKind, string? Desk, MarkKind Kind, Guid Act, DateTimeOffset HappenedAt) : IEntry<LinkFound>
{
    /// <inheritdoc/>
    public static string WireName => "finding.link-noted.1";
}

/// <summary>A link, with what the two files have in common.</summary>
/// <param name="Found">What was told.</param>
/// <param name="Marks">What they have in common, without its spelling; all that the entry bears of the kind, where it bears several; none: the entry was destroyed.</param>
public sealed record LinkOnFile(LinkFound Found, ImmutableArray<string> Marks);

/// <summary>What a file is linked with, of whatever kind it is.</summary>
public sealed record LinkState : IState<LinkState>
{
    private ImmutableArray<LinkFound> Told { get; init; } = [];

    private ImmutableDictionary<(Guid Act, MarkKind Kind), ImmutableArray<string>> Marks { get; init; } = ImmutableDictionary<(Guid, MarkKind), ImmutableArray<string>>.Empty;

    /// <summary>The links, each mark with each file once, in the order in which they were found.</summary>
    public ImmutableArray<LinkOnFile> Links => [.. Told.Select(l => new LinkOnFile(l, MarksOf(l)))];

    /// <summary>What was decided about other files, the latest of each.</summary>
    public ImmutableSortedDictionary<Guid, MatchNoted> Decided { get; init; } = ImmutableSortedDictionary<Guid, MatchNoted>.Empty;

    /// <inheritdoc/>
    public static LinkState Empty { get; } = new();

    /// <inheritdoc/>
    public LinkState Apply(IEntry entry, Stamp stamp) => entry switch
    {
        LinkFound link when !Told.Any(l => (l.Other, l.Kind, l.Act) == (link.Other, link.Kind, link.Act)) => this with { Told = Told.Add(link) },
        MatchNoted match => this with { Decided = Decided.SetItem(match.Other, match) },
        IFindable found => found.Finds().Where(f => f.Purpose == Purposes.Offender).SelectMany(f => f.Marks).Aggregate(this, (state, mark) => state.Bearing(mark, stamp.Act)),
        _ => this,
    };

    private LinkState Bearing(Mark mark, Guid act) => this with { Marks = Marks.SetItem((act, mark.Kind), [.. Marks.GetValueOrDefault((act, mark.Kind), []).Union(MarkForm.Of(mark), StringComparer.Ordinal)]) };

    // A telephone that stands here as a name on a network is a mark of another kind than in the other file.
    private ImmutableArray<string> MarksOf(LinkFound link) => Marks.TryGetValue((link.Act, link.Kind), out var marks) ? marks : [.. Marks.Where(m => m.Key.Act == link.Act).OrderBy(m => m.Key.Kind).SelectMany(m => m.Value)];
}
