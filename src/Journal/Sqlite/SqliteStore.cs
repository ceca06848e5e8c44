using System.Collections.Immutable;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>The journal in one SQLite file, <c>journal.db</c>, in the data directory. One server at a time.</summary>
/// <remarks>Write-ahead log, a full sync for every transaction. Page size and layout were measured; see docs/formats.md.</remarks>
public sealed class SqliteStore : IStore
{
    /// <summary>The name of the file in the data directory.</summary>
    public const string FileName = "journal.db";

    // As many reads as a disk answers about as fast as one, and half of those that may run at the same time.
    private const int Hands = 8;

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly Database _database;
    private readonly SqliteWriter _writer;
    private readonly Readers _readers;
    private readonly Lexicon _lexicon = new();
    private bool _disposed;

    private SqliteStore(string directory, FileStream held, StoreOptions options)
    {
        _path = Path.Combine(directory, FileName);
        _lock = held;
        _database = OpenFile(_path, options);
        try
        {
            _writer = new SqliteWriter(_database, options, RoomIn(directory, options));
            _readers = new Readers(_path, options.Readers);
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <summary>The writer, for tests of what happens when the disk is full.</summary>
    internal SqliteWriter Writer => _writer;

    /// <summary>Opens the journal of a data directory; creates both if they are not there; upgrades an older file.</summary>
    /// <exception cref="StoreException">Another server holds it, a newer Kapea wrote it, or it is damaged. The message says what to do.</exception>
    public static SqliteStore Open(string directory, StoreOptions? options = null)
    {
        Directory.CreateDirectory(directory);
        var held = Hold(directory);
        try
        {
            return new SqliteStore(directory, held, options ?? new StoreOptions());
        }
        catch (SqliteFailure failure)
        {
            held.Dispose();
            throw new StoreException("The file journal.db cannot be read. Restore the last backup that verifies.", failure);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Verifies the journal of a data directory whose server may be running; see <see cref="IStore.Verify"/>.</summary>
    /// <returns>The faults, and the tree as it stands.</returns>
    public static (IEnumerable<Fault> Faults, TreeHead Tree) VerifyDirectory(string directory, CancellationToken cancel = default)
    {
        var path = Existing(directory);
        var faults = SqliteVerifier.VerifyFile(path, cancel).ToList();
        try
        {
            using var database = Database.OpenToRead(path);
            return (faults, SqliteQueries.Tree(database));
        }
        catch (SqliteFailure)
        {
            return (faults, new TreeHead(0, Envelope.NoHash));
        }
    }

    /// <summary>A setting kept in a directory, which may be in use; <c>null</c>: there is none.</summary>
    /// <exception cref="StoreException">There is no journal, or it cannot be read.</exception>
    public static byte[]? SettingIn(string directory, string name) =>
        Look(directory, database => SqliteQueries.Rows(database, Tables.Settings, " WHERE t.name = ?", Cell.Of(name)).FirstOrDefault()?.Value);

    /// <summary>The root over the first entries of a directory, which may be in use, from their stored hashes; <c>null</c>: there are fewer.</summary>
    /// <exception cref="StoreException">There is no journal, or it cannot be read.</exception>
    public static byte[]? RootAt(string directory, long size) => Look(directory, database =>
    {
        var range = new CompactRange();
        using var row = database.Prepare("SELECT hash FROM entries ORDER BY seq LIMIT ?").Add(size);
        while (row.Step())
            range.Append(row.Span(0));

        return range.Size == size ? range.Root() : null;
    });

    private static T Look<T>(string directory, Func<Database, T> look)
    {
        var path = Existing(directory);
        try
        {
            using var database = Database.OpenToRead(path);
            return look(database);
        }
        catch (SqliteFailure failure)
        {
            throw new StoreException($"The journal in {directory} cannot be read: {failure.Message}");
        }
    }

    private static string Existing(string directory)
    {
        var path = Path.Combine(directory, FileName);
        return File.Exists(path) ? path : throw new StoreException($"There is no journal in {directory}. Give the data directory with --data.");
    }

    /// <inheritdoc/>
    public Task<Receipt> Commit(Commitment commitment, CancellationToken cancel = default) => _writer.Commit(commitment, cancel);

    /// <inheritdoc/>
    public ActRecord? FindAct(ActId act) => _readers.Read(database => SqliteQueries.FindAct(database, act));

    /// <inheritdoc/>
    public StreamHead? FindStream(StreamId stream) => _readers.Read(database => SqliteQueries.FindStream(database, _lexicon, stream));

    /// <inheritdoc/>
    public ImmutableArray<StoredEntry> Read(StreamId stream, long after = 0, int most = int.MaxValue) =>
        _readers.Read(database => SqliteQueries.Read(database, _lexicon, stream, after, most));

    /// <inheritdoc/>
    public ImmutableArray<StoredEntry> ReadAll(long after, int most) =>
        _readers.Read(database => SqliteQueries.ReadAll(database, _lexicon, after, most));

    /// <inheritdoc/>
    public ImmutableArray<StreamHead> StreamsHeldBy(DeskId desk, string kind, int most, long beforeSeq = long.MaxValue) =>
        _readers.Read(database => SqliteQueries.StreamsHeldBy(database, _lexicon, desk, kind, most, beforeSeq));

    /// <inheritdoc/>
    public ImmutableArray<DueRow> DueBy(string kind, long at, int most) =>
        _readers.Read(database => SqliteQueries.Rows(database, Tables.Dues, " WHERE t.kind = ? AND t.at <= ? ORDER BY t.at, t.stream, t.step LIMIT ?", Cell.Of(kind), Cell.Of(at), Cell.Of(most)));

    /// <inheritdoc/>
    public ImmutableArray<DueRow> DuesOf(DeskId desk, int most) => _readers.Read(database => SqliteQueries.DuesOf(database, desk, most));

    /// <inheritdoc/>
    public ImmutableArray<AppointmentRow> AppointmentsOf(DeskId desk, long from, long until, int most) =>
        _readers.Read(database => SqliteQueries.AppointmentsOf(database, desk, from, until, most));

    /// <inheritdoc/>
    public ImmutableArray<NoticeRow> NoticesToSend(string channel, long at, int most) =>
        _readers.Read(database => SqliteQueries.Rows(database, Tables.Notices, " WHERE t.state = 0 AND t.channel = ? AND t.next <= ? ORDER BY t.next, t.notice LIMIT ?", Cell.Of(channel), Cell.Of(at), Cell.Of(most)));

    /// <inheritdoc/>
    public ImmutableArray<NoticeRow> NoticesAbout(StreamId stream) =>
        _readers.Read(database => SqliteQueries.Rows(database, Tables.Notices, " WHERE t.stream = ? ORDER BY t.made, t.notice", Cell.Of(stream.Value)));

    /// <inheritdoc/>
    public ImmutableArray<FindRow> FindsAfter(string purpose, long after, int most, int beforeEpoch = int.MaxValue) =>
        _readers.Read(database => SqliteQueries.Rows(database, Tables.Finds, " WHERE t.purpose = ? AND t.seq > ? AND t.epoch < ? ORDER BY t.seq LIMIT ?", Cell.Of(purpose), Cell.Of(after), Cell.Of(beforeEpoch), Cell.Of(most)));

    /// <inheritdoc/>
    public ImmutableArray<FindRow> FindsIn(StreamId stream) =>
        _readers.Read(database => SqliteQueries.Rows(database, Tables.Finds, " WHERE t.stream = ? ORDER BY t.seq", Cell.Of(stream.Value)));

    /// <inheritdoc/>
    /// <remarks>The cards of one question lie anywhere in the file; see docs/finding.md.</remarks>
    public ImmutableArray<(FindRow Find, CardRow Card)> CardsOf(IReadOnlyList<long> finds, IReadOnlyCollection<DeskId> desks) =>
        [.. _readers.ReadSideBySide(finds, Hands, (database, some) => SqliteQueries.CardsOf(database, some, desks)).SelectMany(c => c)];

    /// <inheritdoc/>
    public ImmutableArray<AuditRecord> Audit(StreamId? stream, long before, int most) =>
        _readers.Read(database => SqliteQueries.Audit(database, _lexicon, stream, before, most));

    /// <inheritdoc/>
    public T? Find<T>(T key) where T : class, IRow
    {
        var table = Tables.For<T>();
        var cells = table.CellsOf(key)[..table.Keys];
        return _readers.Read(database => SqliteQueries.RowsOf(database, table, RowSql.Of(table).All(table.Keys), cells).FirstOrDefault());
    }

    /// <inheritdoc/>
    public PersonRow? FindPersonBySignIn(byte[] hash) =>
        _readers.Read(database => SqliteQueries.Rows(database, Tables.Persons, " WHERE t.sign_in = ?", Cell.Of(hash)).FirstOrDefault());

    /// <inheritdoc/>
    public ImmutableArray<T> All<T>(params ReadOnlySpan<object> leading) where T : class, IRow
    {
        var table = Tables.For<T>();
        var cells = new Cell[leading.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = Cell.OfKey(leading[i]);

        return _readers.Read(database => SqliteQueries.RowsOf(database, table, RowSql.Of(table).All(cells.Length), cells));
    }

    /// <inheritdoc/>
    public TreeHead Tree() => _readers.Read(SqliteQueries.Tree);

    /// <inheritdoc/>
    public ImmutableArray<byte[]> Leaves(long from, int most) => _readers.Read(database => SqliteQueries.Leaves(database, from, most));

    /// <inheritdoc/>
    public IEnumerable<DestructionRecord> Destructions() => _readers.Read(SqliteQueries.Destructions);

    /// <inheritdoc/>
    public Task ApplyDestructions(IEnumerable<DestructionRecord> destructions, CancellationToken cancel = default)
    {
        var list = destructions.ToImmutableArray();
        return _writer.Do(
            (database, committer) =>
            {
                database.Run("BEGIN IMMEDIATE");
                foreach (var destruction in list)
                    committer.Destroy(destruction);

                database.Run("COMMIT");
                _writer.ScrubNow();
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<bool> Scrub(CancellationToken cancel = default)
    {
        var done = false;
        await _writer.Do((_, _) => done = _writer.ScrubNow(), cancel);
        return done;
    }

    /// <inheritdoc/>
    public IEnumerable<Fault> Verify(CancellationToken cancel = default) => SqliteVerifier.VerifyFile(_path, cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        await _writer.DisposeAsync();
        _readers.Dispose();
        _database.Dispose();
        await _lock.DisposeAsync();
    }

    private static FileStream Hold(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, "journal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy)
        {
            throw new StoreException($"Another Kapea server holds the data directory {Path.GetFullPath(directory)}. Stop it first, or start this one on another directory.", busy);
        }
    }

    private static Database OpenFile(string path, StoreOptions options)
    {
        var database = Database.OpenToWrite(path);
        try
        {
            database.Execute($"PRAGMA page_size = {options.PageSize}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536");
            SqliteSchema.Bring(database);
            // Only a checkpoint ever waits, for readers; the server must not stand still behind one of them.
            database.Execute("PRAGMA busy_timeout = 200; PRAGMA wal_autocheckpoint = 2000");
            if (options.MostPages > 0)
                database.Execute($"PRAGMA max_page_count = {options.MostPages}");

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static Func<bool> RoomIn(string directory, StoreOptions options)
    {
        var drive = new DriveInfo(Path.GetFullPath(directory));
        var free = options.FreeBytes ?? (_ => drive.AvailableFreeSpace);
        return () => free(directory) >= options.ReserveBytes;
    }
}
