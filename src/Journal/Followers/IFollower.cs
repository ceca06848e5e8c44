using System.Collections.Immutable;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Followers;

/// <summary>Reads entries in order and keeps something of its own that can be dropped and built again.</summary>
public interface IFollower
{
    /// <summary>Its permanent name, under which its place is kept.</summary>
    string Name { get; }

    /// <summary>Takes in entries, in the order of their sequence numbers; never empty.</summary>
    /// <returns>Rows to put and delete, written together with the new place: done once even if the machine stops in between.</returns>
    Task<FollowerRows> Follow(ImmutableArray<StoredEntry> entries, CancellationToken cancel);

    /// <summary>Drops all it has built, before it is built again from the first entry.</summary>
    /// <returns>Rows to delete, written together with the place 0.</returns>
    Task<FollowerRows> Drop(CancellationToken cancel);
}

/// <summary>What a follower keeps in the store's own tables.</summary>
/// <param name="Puts">Rows to put.</param>
/// <param name="Deletes">Rows to delete.</param>
public sealed record FollowerRows(ImmutableArray<IRow> Puts, ImmutableArray<Delete> Deletes)
{
    /// <summary>Nothing: it keeps its things elsewhere, and must bear seeing a batch twice.</summary>
    public static FollowerRows None { get; } = new([], []);
}

/// <summary>How far a follower has come.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">The last sequence number it has taken in.</param>
/// <param name="Behind">How many entries it has not.</param>
public sealed record FollowerLag(string Name, long Place, long Behind);
