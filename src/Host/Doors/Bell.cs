using System.Collections.Concurrent;

namespace Kapea.Host.Doors;

/// <summary>Rings when an act has left notices to send. Every channel hears it.</summary>
internal sealed class Bell : IDisposable
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _ears = new(StringComparer.Ordinal);

    /// <summary>There is something to send.</summary>
    public void Ring()
    {
        foreach (var ear in _ears.Values)
        {
            try
            {
                ear.Release();
            }
            catch (SemaphoreFullException)
            {
                // It is ringing already.
            }
        }
    }

    /// <summary>Waits until it rings, or a while.</summary>
    public Task<bool> Wait(string channel, TimeSpan most, CancellationToken cancel) => _ears.GetOrAdd(channel, _ => new SemaphoreSlim(0, 1)).WaitAsync(most, cancel);

    public void Dispose()
    {
        foreach (var ear in _ears.Values) ear.Dispose();
    }
}
