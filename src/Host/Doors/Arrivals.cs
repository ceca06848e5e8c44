using System.Collections.Concurrent;
using System.Threading.Channels;
using Kapea.Journal;

namespace Kapea.Host.Doors;

/// <summary>Tells open pages that something new has come to a desk; never what.</summary>
internal sealed class Arrivals
{
    private readonly ConcurrentDictionary<Guid, (HashSet<DeskId> Desks, Channel<DeskId> Channel)> _listeners = new();

    /// <summary>A page that listens for some desks until <paramref name="cancel"/> is called.</summary>
    public async IAsyncEnumerable<DeskId> Listen(IEnumerable<DeskId> desks, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateBounded<DeskId>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[id] = ([.. desks], channel);
        try
        {
            await foreach (var desk in channel.Reader.ReadAllAsync(cancel)) yield return desk;
        }
        finally
        {
            _listeners.TryRemove(id, out _);
        }
    }

    public void Tell(IEnumerable<DeskId> desks)
    {
        if (_listeners.IsEmpty) return;
        foreach (var desk in desks)
            foreach (var (wanted, channel) in _listeners.Values)
                if (wanted.Contains(desk)) channel.Writer.TryWrite(desk);
    }
}
