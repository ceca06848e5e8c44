using System.Collections.Immutable;

namespace Kapea.Host.Finding;

/// <summary>What is known that is like what is about to be written down.</summary>
/// <param name="Action">Where the form goes on to.</param>
/// <param name="Back">The form, with what was typed.</param>
/// <param name="Act">What is about to be done, in words.</param>
public sealed record KnownView(string Action, string Back, string Act)
{
    /// <summary>What was typed, field by field.</summary>
    public ImmutableArray<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>What is like it, likeliest first, each with the name of the field in which it is decided.</summary>
    public ImmutableArray<(string Field, FoundLine File)> Files { get; init; } = [];

    /// <summary>Desks that perhaps know of it.</summary>
    public ImmutableArray<string> Desks { get; init; } = [];

    /// <summary>She has asked more than one person may in an hour or a day: only her own files were looked at.</summary>
    public bool IsBraked { get; init; }
}
