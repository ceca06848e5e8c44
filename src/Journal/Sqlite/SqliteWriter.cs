using System.Diagnostics;
using System.Threading.Channels;
using SQLitePCL;

namespace Kapea.Journal.Sqlite;

/// <summary>Writes, one at a time. All who wait are committed with one sync to disk; each hears of it only after that.</summary>
/// <remarks>
/// Who comes while nobody writes writes on her own thread: no other has to be woken, which costs as much as the work itself. All others
/// queue, and the writer's thread takes whatever waits when its turn comes.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private static readonly TimeSpan s_scrubAgain = TimeSpan.FromSeconds(1);

    private readonly Channel<Waiting> _queue;
    private readonly Database _database;
    private readonly Committer _committer;
    private readonly Func<bool> _hasRoom;
    private readonly int _mostTogether;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // Held by whoever writes; guards the connection and all that follows here.
    private readonly Lock _turn = new();
    private bool _hasEnded;
    private bool _mustReload;
    private bool _mustScrub;
    private long _scrubbed;

    internal SqliteWriter(Database database, StoreOptions options, Func<bool> hasRoom)
    {
        _database = database;
        _hasRoom = hasRoom;
        _mostTogether = options.MostTogether;
        _committer = new Committer(database, options.HeadsRemembered);
        _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(options.MostWaiting) { SingleReader = true });
        new Thread(Work) { IsBackground = true, Name = "journal writer" }.Start();
    }

    /// <summary>Someone who waits: with a commitment, or with something else that only the writer may do.</summary>
    private sealed class Waiting(Commitment? commitment, Action? errand, CancellationToken cancel)
    {
        private readonly TaskCompletionSource<Receipt?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Receipt? _receipt;
        private Exception? _failure;

        internal Commitment? Commitment => commitment;

        internal Action? Errand => errand;

        internal Task<Receipt?> Answer => _answer.Task;

        internal bool GaveUp => cancel.IsCancellationRequested && _answer.TrySetCanceled(cancel);

        internal void Learn(Receipt receipt) => _receipt = receipt;

        internal void Learn(Exception failure) => _failure = failure;

        internal void Tell()
        {
            if (_failure is null)
                _answer.TrySetResult(_receipt);
            else
                _answer.TrySetException(_failure);
        }
    }

    internal async Task<Receipt> Commit(Commitment commitment, CancellationToken cancel)
    {
        commitment.Check();
        var waiting = new Waiting(commitment, null, cancel);
        if (!WroteAtOnce(waiting))
            await Enqueue(waiting, cancel);

        return (await waiting.Answer)!;
    }

    /// <summary>Has the writer do something between two transactions.</summary>
    internal async Task Do(Action<Database, Committer> errand, CancellationToken cancel = default)
    {
        var waiting = new Waiting(null, () => errand(_database, _committer), cancel);
        await Enqueue(waiting, cancel);
        await waiting.Answer;
    }

    /// <summary>Empties the write-ahead log into the tables. Only for whoever has the turn.</summary>
    /// <returns><c>false</c>: a reader still needs an older moment.</returns>
    internal bool ScrubNow()
    {
        _scrubbed = Stopwatch.GetTimestamp();
        try
        {
            _mustScrub = _database.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        }
        catch (SqliteFailure failure) when (failure.IsDisk || failure.Code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            _mustScrub = true;
        }

        return !_mustScrub;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_queue.Writer.TryComplete())
            await _ended.Task;
    }

    private bool WroteAtOnce(Waiting waiting)
    {
        if (_queue.Reader.Count > 0 || !_turn.TryEnter())
            return false;

        try
        {
            if (_hasEnded)
                return false;

            if (!waiting.GaveUp)
                CommitTogether([waiting]);

            // The writer's thread may have gone to sleep when nothing was left to clear away. What is queued beside this wakes it as well.
            if (_mustScrub)
                _queue.Writer.TryWrite(new Waiting(null, () => { }, CancellationToken.None));

            return true;
        }
        finally
        {
            _turn.Exit();
        }
    }

    private async Task Enqueue(Waiting waiting, CancellationToken cancel)
    {
        try
        {
            await _queue.Writer.WriteAsync(waiting, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }
    }

    private void Work()
    {
        var together = new List<Waiting>(_mostTogether);
        while (WaitForMore())
        {
            lock (_turn)
                TakeWhatWaits(together);
        }

        lock (_turn)
        {
            ScrubNow();
            _hasEnded = true;
        }

        _ended.SetResult();
    }

    private void TakeWhatWaits(List<Waiting> together)
    {
        while (_queue.Reader.TryPeek(out var next))
        {
            if (next.Errand is null)
                CommitTogether(Gather(together));
            else if (_queue.Reader.TryRead(out next) && !next.GaveUp)
                RunErrand(next);
        }
    }

    private bool WaitForMore()
    {
        while (true)
        {
            var more = _queue.Reader.WaitToReadAsync().AsTask();
            if (!_mustScrub || more.Wait(s_scrubAgain))
                return more.GetAwaiter().GetResult();

            lock (_turn)
                ScrubNow();
        }
    }

    private List<Waiting> Gather(List<Waiting> together)
    {
        together.Clear();
        while (together.Count < _mostTogether && _queue.Reader.TryPeek(out var next) && next.Errand is null && _queue.Reader.TryRead(out next))
        {
            if (!next.GaveUp)
                together.Add(next);
        }

        return together;
    }

    private void CommitTogether(List<Waiting> together)
    {
        try
        {
            var writable = together;
            if (together.Count > 0 && !_hasRoom())
            {
                together.FindAll(waiting => !waiting.Commitment!.MayUseReserve).ForEach(waiting => waiting.Learn(new Receipt.NoRoom()));
                writable = together.FindAll(waiting => waiting.Commitment!.MayUseReserve);
            }

            if (writable.Count > 0)
                WriteTogether(writable);
        }
        catch (SqliteFailure failure) when (failure.IsDisk)
        {
            // When the sync itself failed the rows may still turn up after a crash. The same act sent again is then found to be done.
            RollBack();
            together.ForEach(waiting => waiting.Learn(new Receipt.NoRoom()));
        }
        catch (Exception failure)
        {
            RollBack();
            together.ForEach(waiting => waiting.Learn(Trouble(failure)));
        }

        together.ForEach(waiting => waiting.Tell());
    }

    private void WriteTogether(List<Waiting> together)
    {
        if (_mustReload)
            Reload();

        var destroys = false;
        _database.Run("BEGIN IMMEDIATE");
        foreach (var waiting in together)
        {
            WriteOne(waiting);
            destroys |= waiting.Commitment!.Destroys;
        }

        _committer.SavePlace();
        _database.Run("COMMIT");
        if (destroys || (_mustScrub && Stopwatch.GetElapsedTime(_scrubbed) > s_scrubAgain))
            ScrubNow();
    }

    private void WriteOne(Waiting waiting)
    {
        try
        {
            waiting.Learn(_committer.Commit(waiting.Commitment!));
        }
        catch (Exception failure) when (failure is not SqliteFailure { IsDisk: true } && !_database.IsIdle)
        {
            waiting.Learn(Trouble(failure));
        }
    }

    private void RunErrand(Waiting waiting)
    {
        try
        {
            if (_mustReload)
                Reload();

            waiting.Errand!();
        }
        catch (Exception failure)
        {
            RollBack();
            waiting.Learn(Trouble(failure));
        }

        waiting.Tell();
    }

    private void RollBack()
    {
        _mustReload = true;
        if (_database.IsIdle)
            return;

        try
        {
            _database.Execute("ROLLBACK");
        }
        catch (SqliteFailure)
        {
            // SQLite rolls back by itself after the gravest errors; the next BEGIN tells if it did not.
        }
    }

    private void Reload()
    {
        _committer.Reload();
        _mustReload = false;
    }

    private static Exception Trouble(Exception failure) => failure switch
    {
        SqliteFailure { IsDisk: true } => new StoreException("There is no room on the disk, or it failed. Nothing was written.", failure),
        SqliteFailure { Code: raw.SQLITE_CONSTRAINT } => new StoreException("A row breaks a rule of its table. Nothing was written.", failure),
        SqliteFailure => new StoreException("The journal could not be written. Run \"kapea verify\".", failure),
        _ => failure,
    };
}
