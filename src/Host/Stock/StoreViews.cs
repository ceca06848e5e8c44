using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Stock;

/// <summary>The stores a desk holds.</summary>
/// <param name="Lines">Ordered by the caller, by name.</param>
public sealed record StoreListView(ImmutableArray<StoreLine> Lines)
{
    /// <summary>What may be done here.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];
}

/// <summary>One store in the list.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="Kits">How many kits are there.</param>
public sealed record StoreLine(Guid Id, string Name, int Kits)
{
    /// <summary>By when the next thing is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What is due, by neutral kind.</summary>
    public string? Due { get; init; }
}

/// <summary>One store.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="Parts">Kits, what is kept, what is out, and goods.</param>
public sealed record StoreView(Guid Id, string Name, ImmutableArray<SectionView> Parts)
{
    /// <summary>The desks that hold it.</summary>
    public string Holders { get; init; } = "";

    /// <summary>What is due.</summary>
    public ImmutableArray<DueLine> Dues { get; init; } = [];

    /// <summary>What may be done.</summary>
    public ImmutableArray<ActLink> Acts { get; init; } = [];

    /// <summary>What is running low, in sentences.</summary>
    public ImmutableArray<string> Low { get; init; } = [];

    /// <summary>What is due rests on a row that nobody has confirmed.</summary>
    public bool Unverified { get; init; }

    /// <summary>What happened, newest first.</summary>
    public ImmutableArray<TimelineEntry> Journal { get; init; } = [];
}
