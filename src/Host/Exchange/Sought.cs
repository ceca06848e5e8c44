using System.Collections.Immutable;
using Kapea.Journal;

namespace Kapea.Host.Exchange;

/// <summary>Who is possibly the same as the rows of a file that waits: worked out once, as far as one look has time, and gone on with at the next.</summary>
/// <remarks>It forgets with the file, and when the file is taken in: then others are here.</remarks>
internal sealed class Sought
{
    private readonly Lock _turn = new();
    private readonly Dictionary<int, ImmutableArray<(string Code, StreamId Stream)>> _found = [];
    private readonly HashSet<StreamId> _told = [];
    private bool _mayAsk;

    /// <summary>How many rows were compared.</summary>
    public int Rows
    {
        get
        {
            lock (_turn) return _found.Count;
        }
    }

    /// <summary>Whether it may be looked for; asked until it was allowed once, since a file is one question.</summary>
    public bool MayAsk(Func<bool> ask)
    {
        lock (_turn) return _mayAsk = _mayAsk || ask();
    }

    /// <summary>What was found of a row; <c>null</c>: it was not looked for.</summary>
    public ImmutableArray<(string Code, StreamId Stream)>? Of(int row)
    {
        lock (_turn) return _found.TryGetValue(row, out var found) ? found : null;
    }

    /// <summary>Keeps what was found of a row.</summary>
    public ImmutableArray<(string Code, StreamId Stream)> Keep(int row, ImmutableArray<(string Code, StreamId Stream)> found)
    {
        lock (_turn) return _found[row] = found;
    }

    /// <summary>Those of the files that were not yet written down as found.</summary>
    public ImmutableArray<StreamId> Untold(IEnumerable<StreamId> found)
    {
        lock (_turn) return [.. found.Distinct().Where(f => !_told.Contains(f))];
    }

    /// <summary>They are written down.</summary>
    public void Told(ImmutableArray<StreamId> found)
    {
        lock (_turn) _told.UnionWith(found);
    }
}
