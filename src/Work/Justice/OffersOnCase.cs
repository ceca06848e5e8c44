using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Justice;

/// <summary>The offers and threats to a family as far as the case knows of them: what kind, and what the family has decided; never the words.</summary>
public sealed record OffersOnCase : IState<OffersOnCase>
{
    /// <summary>All of them, in the order in which they were told.</summary>
    public ImmutableArray<(LawyerToldOf Told, LawyerAnswered? Answer)> All { get; init; } = [];

    /// <inheritdoc/>
    public static OffersOnCase Empty { get; } = new();

    /// <inheritdoc/>
    public OffersOnCase Apply(IEntry entry, Stamp stamp) => entry switch
    {
        LawyerToldOf e => this with { All = All.Add((e, null)) },
        LawyerAnswered e => this with { All = [.. All.Select(o => o.Told.Offer == e.Offer ? (o.Told, e) : o)] },
        _ => this,
    };
}
