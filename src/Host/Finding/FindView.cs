using System.Collections.Immutable;

namespace Kapea.Host.Finding;

/// <summary>The one box, and what was found.</summary>
/// <param name="Sought">What was typed.</param>
public sealed record FindView(string Sought)
{
    /// <summary>Something was asked.</summary>
    public bool IsAsked { get; init; }

    /// <summary>She has asked more than one person may in an hour or a day.</summary>
    public bool IsBraked { get; init; }

    /// <summary>More was typed than counts.</summary>
    public bool IsCut { get; init; }

    /// <summary>What the pieces that are no name were taken for.</summary>
    public ImmutableArray<string> Understood { get; init; } = [];

    /// <summary>What she may open, likeliest first.</summary>
    public ImmutableArray<FoundLine> Files { get; init; } = [];

    /// <summary>Desks that perhaps know of it.</summary>
    public ImmutableArray<string> Desks { get; init; } = [];

    /// <summary>Others know of so many that no desk can be named.</summary>
    public bool IsTooCommon { get; init; }
}

/// <summary>One file that was found.</summary>
/// <param name="Name">What its card says first: a name, or by whom or what it was found.</param>
/// <param name="File">What it is, with its code.</param>
/// <param name="Href">Its page.</param>
/// <param name="Sure">How sure, in words.</param>
public sealed record FoundLine(string Name, string File, string Href, string Sure)
{
    /// <summary>Sex, age, place and the like, in words; empty: nothing is known.</summary>
    public string Facts { get; init; } = "";

    /// <summary>The reasons, the weightiest first, and whether each speaks for it.</summary>
    public ImmutableArray<(string Word, bool IsFor)> Why { get; init; } = [];
}
