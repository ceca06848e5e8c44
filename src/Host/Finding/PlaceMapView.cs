using System.Collections.Immutable;
using System.Globalization;

namespace Kapea.Host.Finding;

/// <summary>A map of areas, each a link. Drawn a thousand units wide, so that letters and lines are of one size on every map.</summary>
/// <param name="Height">Its height.</param>
/// <param name="Place">How the outlines' own units come to stand in it.</param>
/// <param name="Areas">The areas.</param>
public sealed record PlaceMapView(int Height, string Place, ImmutableArray<MapArea> Areas)
{
    /// <summary>Its width.</summary>
    public const int Width = 1000;

    private const int Edge = 8;

    // Two figures need as much from their middle to the nearest border.
    private const double LeastRoom = 17;

    /// <summary>Draws areas; <c>null</c>: none has an outline.</summary>
    /// <param name="places">What is to be drawn, each with its title in the reader's language.</param>
    /// <param name="outlines">The outlines there are.</param>
    /// <param name="here">The code of the area that is shown as the reader's own place; <c>null</c>: none.</param>
    internal static PlaceMapView? Of(IEnumerable<(PlaceLine Line, string Title)> places, ImmutableDictionary<string, Outline> outlines, string? here = null)
    {
        var drawn = places.Where(p => outlines.ContainsKey(p.Line.Code))
            .Select(p => (p.Line, p.Title, Outline: outlines[p.Line.Code]))
            // Drawn last, so that no neighbour's edge lies over its own.
            .OrderBy(p => p.Line.Code == here).ToList();
        if (drawn.Count == 0) return null;
        var (left, top) = (drawn.Min(d => d.Outline.Left), drawn.Min(d => d.Outline.Top));
        var (width, height) = (drawn.Max(d => d.Outline.Right) - left, drawn.Max(d => d.Outline.Bottom) - top);
        var scale = (Width - 2.0 * Edge) / Math.Max(1, width);
        return new(
            (int)Math.Ceiling(height * scale) + 2 * Edge,
            string.Create(CultureInfo.InvariantCulture, $"translate({Edge} {Edge}) scale({scale:0.#####}) translate({-left} {-top})"),
            [.. drawn.Select(d => new MapArea(d.Line.Href, d.Title, d.Outline.Path)
            {
                IsHere = d.Line.Code == here,
                Label = d.Outline.Room * scale < LeastRoom ? null : new(d.Line.Code[^2..], (int)((d.Outline.X - left) * scale) + Edge, (int)((d.Outline.Y - top) * scale) + Edge),
            })]);
    }
}

/// <summary>One area of a map.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Title">Its name, in the reader's language.</param>
/// <param name="Path">Its outline.</param>
public sealed record MapArea(string Href, string Title, string Path)
{
    /// <summary>The reader looks at this place.</summary>
    public bool IsHere { get; init; }

    /// <summary>The figures that stand in it; <c>null</c>: there is no room.</summary>
    public MapLabel? Label { get; init; }
}

/// <summary>The last two figures of a code, where they stand on a map.</summary>
public sealed record MapLabel(string Text, int X, int Y);
