using System.Collections.Immutable;
using Kapea.Host.Pages.Parts;

namespace Kapea.Host.Finding;

/// <summary>The picture of links, and the same in a table.</summary>
/// <param name="Files">The files, this one first.</param>
/// <param name="Marks">What they have in common, in words.</param>
/// <param name="Edges">Which file bears which mark, by their places in the two lists.</param>
/// <param name="Table">The links in lines.</param>
public sealed record LinkMapView(ImmutableArray<LinkNode> Files, ImmutableArray<string> Marks, ImmutableArray<(int File, int Mark)> Edges, TableView Table)
{
    /// <summary>Its width.</summary>
    public const int Width = 1000;

    /// <summary>How much room a box and the gap below it need.</summary>
    public const int Step = 120;

    /// <summary>How high a box is.</summary>
    public const int BoxHeight = 90;

    /// <summary>How wide a box is.</summary>
    public const int BoxWidth = 430;

    /// <summary>Where marks begin from the left.</summary>
    public const int Right = Width - BoxWidth - 2;

    /// <summary>Its height.</summary>
    public int Height => Math.Max(Files.Length, Marks.Length) * Step;

    /// <summary>Where the box of a mark begins from above: spread over the height of the files.</summary>
    public int MarkTop(int mark) => (int)((mark + 0.5) * Height / Marks.Length) - (BoxHeight / 2);

    /// <summary>Where the box of a file begins from above.</summary>
    public int FileTop(int file) => (int)((file + 0.5) * Height / Files.Length) - (BoxHeight / 2);

    /// <summary>What fits into a box; the whole stands in its title and in the list.</summary>
    public static string Short(string text) => text.Length <= 24 ? text : text[..23] + "…";
}

/// <summary>A file in the picture.</summary>
/// <param name="Name">What it is, with its code where the reader may open it, else with the desk that holds it.</param>
/// <param name="Href">Its page; <c>null</c>: it does not open for her.</param>
public sealed record LinkNode(string Name, string? Href)
{
    /// <summary>The file she came from.</summary>
    public bool IsHere { get; init; }

    /// <summary>Days and places that stand in it.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];
}
