using System.Collections.Immutable;

namespace Kapea.Host.Exchange;

/// <summary>What whoever takes a file in has said of its rows, by their place in the file.</summary>
/// <param name="LeaveOut">Rows that stay out.</param>
/// <param name="BringIn">Rows that were left out before and come in now; every other of those stays out.</param>
internal sealed record RowChoice(ImmutableHashSet<int> LeaveOut, ImmutableHashSet<int> BringIn)
{
    /// <summary>Nothing was said.</summary>
    public static RowChoice None { get; } = new([], []);

    /// <summary>Rows among those that stay out which are possibly known here, and which nobody has been shown.</summary>
    public ImmutableHashSet<int> NotShown { get; init; } = [];
}
