using System.Collections.Immutable;
using Kapea.Work.Acts;

namespace Kapea.Work.Stock;

/// <summary>The kits a child got, folded from the case.</summary>
public sealed record KitsOfCase : IState<KitsOfCase>
{
    /// <summary>What was handed over, in the order in which it was written down.</summary>
    public ImmutableArray<KitHandedOver> HandedOver { get; init; } = [];

    /// <summary>The references of those that were given back.</summary>
    public ImmutableHashSet<Guid> GivenBack { get; init; } = [];

    /// <inheritdoc/>
    public static KitsOfCase Empty { get; } = new();

    /// <inheritdoc/>
    public KitsOfCase Apply(IEntry entry, Stamp stamp) => entry switch
    {
        KitHandedOver e => this with { HandedOver = HandedOver.Add(e) },
        KitGivenBack e => this with { GivenBack = GivenBack.Add(e.HandOver) },
        _ => this,
    };
}
