using System.Collections.Immutable;

namespace Kapea.Host.Finding;

/// <summary>A place as it is written on a page: in both scripts, whatever the reader's language.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Khmer">Its name in Khmer.</param>
/// <param name="Latin">Its official romanisation; empty: there is none.</param>
/// <param name="Unit">What it is called by law, in the reader's language.</param>
public sealed record PlaceLine(string Code, string Khmer, string Latin, string Unit)
{
    /// <summary>Where it is shown.</summary>
    public string Href => $"/places/{Code}";

    /// <summary>Its name for a reader of this language.</summary>
    public string Name(string language) => language == "km" || Latin.Length == 0 ? Khmer : Latin;
}

/// <summary>One place with what lies in it; or the country.</summary>
/// <param name="Path">From the province down to the place itself; empty: the country.</param>
/// <param name="Inside">What lies directly in it.</param>
public sealed record PlacesView(ImmutableArray<PlaceLine> Path, ImmutableArray<PlaceLine> Inside)
{
    /// <summary>The heading over what lies in it, in the reader's language; <c>null</c>: a village.</summary>
    public string? Heading { get; init; }

    /// <summary>The map; <c>null</c>: nothing to draw.</summary>
    public PlaceMapView? Map { get; init; }

    /// <summary>What lies in it and has no outline.</summary>
    public ImmutableArray<PlaceLine> NotDrawn { get; init; } = [];

    /// <summary>The last day it bore this name and code, in words; <c>null</c>: it still does.</summary>
    public string? Ended { get; init; }

    /// <summary>Somebody in the network has confirmed all that is shown.</summary>
    public bool IsVerified { get; init; }
}

/// <summary>What a search found.</summary>
/// <param name="Sought">What was typed.</param>
/// <param name="Hits">The first of what was found, the best first.</param>
/// <param name="All">How many there are in all.</param>
public sealed record FoundPlacesView(string Sought, ImmutableArray<FoundPlace> Hits, int All)
{
    /// <summary>The code that was meant by one whose zero in front was lost; <c>null</c>: none was mended.</summary>
    public string? Mended { get; init; }
}

/// <summary>A place that was found.</summary>
/// <param name="Place">The place.</param>
/// <param name="LiesIn">What it lies in, from commune up to province, in the reader's language; empty for a province.</param>
public sealed record FoundPlace(PlaceLine Place, string LiesIn);
