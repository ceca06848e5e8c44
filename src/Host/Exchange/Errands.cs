using System.Collections.Concurrent;
using Kapea.Journal;
using Kapea.Work.Acts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kapea.Host.Exchange;

/// <summary>Imports that are being taken in or back just now, so that a page need not wait for a thousand rows. What they have done is in the import; here stands only how far they are.</summary>
internal sealed class Errands : IAsyncDisposable
{
    private static readonly Refusal Broken = new("door.broken", RefusalKind.NoRoom);
    private readonly ConcurrentDictionary<StreamId, Errand> _running = new();
    private readonly Lock _turn = new();

    /// <summary>Where it is said that one broke; nowhere where there is no server.</summary>
    public ILogger Log { get; set; } = NullLogger.Instance;

    /// <summary>Begins one; <c>false</c>: one about this import runs already, and nothing was done.</summary>
    /// <param name="import">The import.</param>
    /// <param name="rows">How many rows there are to go through.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="after">What is done when it has come to its end without being stopped.</param>
    public bool Begin(StreamId import, int rows, Func<IProgress<int>, CancellationToken, Task<ImportRun>> work, Action? after = null)
    {
        lock (_turn)
        {
            var before = _running.GetValueOrDefault(import);
            if (before is { IsRunning: true }) return false;
            before?.Dispose();
            var errand = new Errand(rows);
            errand.Go(() => Run(errand, work, after));
            _running[import] = errand;
            return true;
        }
    }

    private async Task<Refusal?> Run(Errand errand, Func<IProgress<int>, CancellationToken, Task<ImportRun>> work, Action? after)
    {
        try
        {
            var run = await work(errand, errand.Stopping);
            if (run.Stopped is null) after?.Invoke();
            return run.Stopped;
        }
        catch (Exception e) when (e is StoreException or ObjectDisposedException or OperationCanceledException or Doors.NoRoomException)
        {
            return Broken;
        }
        // Nobody waits for it: what is not caught here would be told to nobody.
        catch (Exception e)
        {
            // A message may quote what stands in the file; the type and the place in the code may not.
            Log.LogError("An import broke with {Trouble} at {Place}.", e.GetType().FullName, e.StackTrace);
            return Broken;
        }
    }

    /// <summary>The one about an import, running or done; <c>null</c>: there was none since the server started.</summary>
    public Errand? Find(StreamId import) => _running.GetValueOrDefault(import);

    /// <summary>Stops all of them, each after the row that it is at.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var errand in _running.Values) errand.Stop();
        await Task.WhenAll(_running.Values.Select(e => e.Ended));
        foreach (var errand in _running.Values) errand.Dispose();
    }
}

/// <summary>One of them.</summary>
/// <param name="rows">How many rows there are to go through.</param>
internal sealed class Errand(int rows) : IProgress<int>, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private int _done;
    private Task<Refusal?> _work = Task.FromResult<Refusal?>(null);

    /// <summary>How many rows there are to go through.</summary>
    public int Rows => rows;

    /// <summary>How many rows are done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Whether it goes on.</summary>
    public bool IsRunning => !_work.IsCompleted;

    /// <summary>Why it stopped before the end; <c>null</c>: it did not, or it still runs.</summary>
    public Refusal? Why => _work.IsCompletedSuccessfully ? _work.Result : null;

    internal CancellationToken Stopping => _stop.Token;

    internal Task Ended => _work;

    /// <inheritdoc/>
    public void Report(int value) => Volatile.Write(ref _done, value);

    /// <summary>Stops it after the row that it is at.</summary>
    public void Stop() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    internal void Go(Func<Task<Refusal?>> work) => _work = Task.Run(work);
}
