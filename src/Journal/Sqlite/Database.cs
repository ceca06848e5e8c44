using System.Text;
using Kapea.Journal.Rows;
using SQLitePCL;

namespace Kapea.Journal.Sqlite;

/// <summary>What SQLite answered instead of doing its work.</summary>
internal sealed class SqliteFailure(int code, string message) : Exception($"SQLite answered {code}: {message}")
{
    /// <summary>The primary result code.</summary>
    internal int Code { get; } = code & 0xff;

    /// <summary>There is no room, or the disk failed: nothing was written.</summary>
    internal bool IsDisk => Code is raw.SQLITE_FULL or raw.SQLITE_IOERR;
}

/// <summary>One connection: one thread at a time. Statements are prepared once and kept for its life.</summary>
/// <remarks>The C interface is used as it is: in an early trial reading was fastest that way. The two were not measured against each other on these tables.</remarks>
internal sealed class Database : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly sqlite3 _handle;

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle) => _handle = handle;

    /// <summary>How many rows the last statement changed.</summary>
    internal int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Whether no transaction is open.</summary>
    internal bool IsIdle => raw.sqlite3_get_autocommit(_handle) != 0;

    internal static Database OpenToWrite(string path) =>
        Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

    /// <summary>A connection that cannot write.</summary>
    internal static Database OpenToRead(string path)
    {
        var database = Open(path, raw.SQLITE_OPEN_READWRITE);
        database.Execute("PRAGMA query_only = ON");
        return database;
    }

    /// <summary>A connection to a file that nobody writes: a backup on a medium that may be read-only.</summary>
    internal static Database OpenStill(string path) =>
        Open("file:" + Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal) + "?immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);

    /// <summary>The statement with these words, ready to bind.</summary>
    internal Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
            _statements.Add(sql, statement = new Statement(this, handle));
        }

        statement.Reset();
        return statement;
    }

    /// <summary>Runs statements that answer nothing.</summary>
    internal void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first value of the first row, as a number; 0: no row.</summary>
    internal long Number(string sql, params ReadOnlySpan<Cell> values)
    {
        using var rows = Prepare(sql).Bind(values);
        return rows.Step() ? rows.Long(0) : 0;
    }

    /// <summary>The first value of the first row, as text; empty: no row.</summary>
    internal string Text(string sql, params ReadOnlySpan<Cell> values)
    {
        using var rows = Prepare(sql).Bind(values);
        return rows.Step() ? rows.Text(0) : "";
    }

    /// <summary>Does one thing without an answer.</summary>
    internal void Run(string sql, params ReadOnlySpan<Cell> values)
    {
        using var statement = Prepare(sql).Bind(values);
        statement.Step();
    }

    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw new SqliteFailure(code, raw.sqlite3_errmsg(_handle).utf8_to_string());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Finish();

        _statements.Clear();
        _handle.Dispose();
    }

    private static Database Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle);
        try
        {
            database.Check(code);
            database.Execute("PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}

/// <summary>A prepared statement. Disposing it only makes it ready for the next use.</summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    private int _next = 1;

    internal int Columns => raw.sqlite3_column_count(handle);

    internal Statement Bind(params ReadOnlySpan<Cell> values)
    {
        foreach (var cell in values)
        {
            _ = cell.Kind switch
            {
                CellKind.Number => Add(cell.Number),
                CellKind.Text => AddText(cell.Bytes),
                CellKind.Bytes => Add(cell.Bytes),
                _ => AddNothing(),
            };
        }

        return this;
    }

    internal Statement Add(long value)
    {
        database.Check(raw.sqlite3_bind_int64(handle, _next++, value));
        return this;
    }

    internal Statement Add(string value) => AddText(Encoding.UTF8.GetBytes(value));

    internal Statement Add(ReadOnlySpan<byte> value)
    {
        // An empty span has no address, and SQLite would bind NULL.
        database.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, _next++, 0) : raw.sqlite3_bind_blob(handle, _next++, value));
        return this;
    }

    internal Statement Add(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Add(bytes);
    }

    internal Statement AddNothing()
    {
        database.Check(raw.sqlite3_bind_null(handle, _next++));
        return this;
    }

    /// <summary>Goes to the next row; <c>false</c>: there is none.</summary>
    internal bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Reset();
            database.Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs it once and makes it ready for the next use.</summary>
    internal void Run()
    {
        Step();
        Reset();
    }

    internal bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    internal long Long(int column) => raw.sqlite3_column_int64(handle, column);

    internal int Int(int column) => raw.sqlite3_column_int(handle, column);

    internal string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    /// <summary>The bytes of a column, good until the next step.</summary>
    internal ReadOnlySpan<byte> Span(int column) => raw.sqlite3_column_blob(handle, column);

    internal byte[] Bytes(int column) => Span(column).ToArray();

    /// <summary>An id; the empty id where the column holds none.</summary>
    internal Guid Guid(int column)
    {
        var bytes = Span(column);
        return bytes.Length == 16 ? new Guid(bytes, bigEndian: true) : default;
    }

    /// <summary>The value as it is stored.</summary>
    internal Cell Cell(int column) => raw.sqlite3_column_type(handle, column) switch
    {
        raw.SQLITE_INTEGER => Rows.Cell.Of(Long(column)),
        raw.SQLITE_TEXT => new(CellKind.Text, 0, Bytes(column)),
        raw.SQLITE_BLOB => new(CellKind.Bytes, 0, Bytes(column)),
        _ => new(CellKind.Strange, 0, []),
    };

    internal Cell[] Cells(int from, int count)
    {
        var cells = new Cell[count];
        for (var i = 0; i < count; i++)
            cells[i] = Cell(from + i);

        return cells;
    }

    internal void Reset()
    {
        // A reset repeats the error of the last step, which was thrown then.
        _ = raw.sqlite3_reset(handle);
        _next = 1;
    }

    internal void Finish() => handle.Dispose();

    /// <inheritdoc/>
    public void Dispose() => Reset();

    private Statement AddText(ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address: the text of length 0 must have one.
        ReadOnlySpan<byte> something = "\0"u8;
        var text = utf8.IsEmpty ? something[..0] : utf8;
        database.Check(raw.sqlite3_bind_text(handle, _next++, text));
        return this;
    }
}
