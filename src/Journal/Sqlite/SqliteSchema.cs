using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>A table of the store's own whose rows carry a digest: its name, its columns without the digest, and how many are the key.</summary>
internal sealed record OwnTable(string Name, int Keys, ImmutableArray<string> Columns);

/// <summary>One step from a version of the schema to the next, run in one transaction.</summary>
internal sealed record Upgrade(int To, Action<Database> Apply);

/// <summary>The tables of the SQLite store and how an older file becomes a newer one.</summary>
internal static class SqliteSchema
{
    /// <summary>"Kape" in the header of the file.</summary>
    internal const int ApplicationId = 0x4B617065;

    /// <summary>The version this program writes.</summary>
    internal const int Version = 8;

    /// <summary>The steps, in order. A new file takes them all, so that each is walked every day.</summary>
    internal static readonly ImmutableArray<Upgrade> Upgrades =
    [
        new(1, CreateFirst),
        new(2, AddHeld),
        new(3, database => database.Execute("CREATE INDEX notices_stream ON notices (stream);")),
        new(4, AddDetail),
        new(5, database => database.Execute("CREATE INDEX dues_when ON dues (at, stream, kind, step);")),
        new(6, AddAppointments),
        new(7, AddFinds),
        // Which finds were made with an older key is told by the index alone.
        new(8, database => database.Execute("DROP INDEX finds_purpose; CREATE INDEX finds_purpose ON finds (purpose, seq, epoch);")),
    ];

    internal static readonly OwnTable Names = new("names", 1, ["number", "name"]);
    internal static readonly OwnTable Ids = new("ids", 1, ["number", "id"]);
    internal static readonly OwnTable Streams = new("streams", 1, ["number", "id", "kind", "born", "gate", "destroyed_act", "destroyed_at"]);
    internal static readonly OwnTable Acts = new("acts", 1, ["number", "act", "sent", "author", "at", "outcome"]);
    internal static readonly OwnTable Destroyed = new("destroyed", 1, ["seq", "body_hash", "act", "at"]);
    internal static readonly OwnTable Heads = new("heads", 1, ["name", "size", "state"]);

    /// <summary>The store's own tables whose rows carry a digest; entries, bodies and audit are held by their hashes.</summary>
    internal static readonly ImmutableArray<OwnTable> Own = [Names, Ids, Streams, Acts, Destroyed, Heads];

    /// <summary>Fills <c>held</c> from the wraps.</summary>
    internal const string DeriveHeld = "INSERT INTO held SELECT DISTINCT w.desk, s.kind, s.born, s.number FROM main.wraps w JOIN main.streams s ON s.id = w.stream WHERE w.gated = 0;";

    private const string First = """
        CREATE TABLE names (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, digest BLOB NOT NULL) STRICT;
        CREATE TABLE ids (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, digest BLOB NOT NULL) STRICT;
        CREATE TABLE streams (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL, born INTEGER NOT NULL,
            gate INTEGER NOT NULL, destroyed_act BLOB NOT NULL, destroyed_at INTEGER NOT NULL, digest BLOB NOT NULL) STRICT;
        CREATE TABLE acts (number INTEGER PRIMARY KEY, act BLOB NOT NULL UNIQUE, sent BLOB NOT NULL, author INTEGER NOT NULL,
            at INTEGER NOT NULL, outcome BLOB NOT NULL, digest BLOB NOT NULL) STRICT;
        CREATE TABLE entries (seq INTEGER PRIMARY KEY, stream INTEGER NOT NULL, position INTEGER NOT NULL, name INTEGER NOT NULL,
            act INTEGER NOT NULL, at INTEGER NOT NULL, author INTEGER NOT NULL, epoch INTEGER NOT NULL, how INTEGER NOT NULL,
            hash BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX entries_place ON entries (stream, position);
        CREATE TABLE bodies (seq INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
        CREATE TABLE destroyed (seq INTEGER PRIMARY KEY, body_hash BLOB NOT NULL, act BLOB NOT NULL, at INTEGER NOT NULL,
            digest BLOB NOT NULL) STRICT;
        CREATE TABLE audit (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, person INTEGER NOT NULL, code INTEGER NOT NULL,
            stream ANY, act ANY NOT NULL, other BLOB, hash BLOB NOT NULL) STRICT;
        CREATE INDEX audit_stream ON audit (stream) WHERE stream IS NOT NULL;
        CREATE TABLE heads (name TEXT PRIMARY KEY, size INTEGER NOT NULL, state BLOB NOT NULL, digest BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE secrets (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        """;

    private const string FirstIndexes = """
        CREATE UNIQUE INDEX persons_sign_in ON persons (sign_in);
        CREATE INDEX sessions_person ON sessions (person);
        CREATE INDEX wraps_desk ON wraps (desk, stream);
        CREATE INDEX dues_at ON dues (kind, at);
        CREATE INDEX notices_next ON notices (next) WHERE state = 0;
        """;

    /// <summary>Makes a file fit this program: creates, upgrades, or refuses.</summary>
    /// <exception cref="StoreException">The file is not a journal, or a newer program wrote it.</exception>
    internal static void Bring(Database database, int to = Version)
    {
        var version = VersionOf(database);
        foreach (var step in Upgrades.Where(step => step.To > version && step.To <= to))
            Take(database, step);
    }

    /// <summary>The version of a file; 0: it is empty.</summary>
    /// <exception cref="StoreException">The file is not a journal, or a newer program wrote it.</exception>
    internal static int VersionOf(Database database)
    {
        var application = database.Number("PRAGMA application_id");
        var version = (int)database.Number("PRAGMA user_version");
        var tables = database.Number("SELECT count(*) FROM sqlite_schema");
        if (application != ApplicationId && (application, version, tables) != (0, 0, 0))
            throw new StoreException("The file journal.db was not written by Kapea. Point Kapea at another data directory.");

        return version <= Version
            ? version
            : throw new StoreException($"The file journal.db has schema {version}; this program knows schemas up to {Version}. Start the newer Kapea that wrote it.");
    }

    /// <summary>What the file says its tables are: a change of a single letter shows.</summary>
    internal static byte[] DigestOf(Database database)
    {
        using var rows = database.Prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name");
        var text = new StringBuilder();
        while (rows.Step())
            text.Append(CultureInfo.InvariantCulture, $"{rows.Text(0)}\n{rows.Text(1)}\n{rows.Text(2)}\n{rows.Text(3)}\n\n");

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Writes one of the few rows that tell how far something has come.</summary>
    internal static void SaveHead(Database database, string name, long size, byte[] state)
    {
        ReadOnlySpan<Cell> cells = [Cell.Of(name), Cell.Of(size), Cell.Of(state)];
        database.Run("INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?)", [.. cells, Cell.Of(RowDigest.Of(Heads.Name, cells))]);
    }

    private static void Take(Database database, Upgrade step)
    {
        database.Execute("BEGIN IMMEDIATE");
        try
        {
            step.Apply(database);
            database.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {step.To}");
            SaveHead(database, "schema", step.To, DigestOf(database));
            database.Execute("COMMIT");
        }
        catch
        {
            if (!database.IsIdle)
                database.Execute("ROLLBACK");
            throw;
        }
    }

    private static void CreateFirst(Database database)
    {
        database.Execute(First);
        foreach (var table in Tables.Every)
            database.Execute(Create(table));

        database.Execute(FirstIndexes);
    }

    /// <summary>Which streams of a kind a desk holds, newest first: derived from wraps, so that a work list reads only what it shows.</summary>
    private static void AddHeld(Database database) => database.Execute("""
        CREATE TABLE held (desk BLOB NOT NULL, kind INTEGER NOT NULL, born INTEGER NOT NULL, stream INTEGER NOT NULL,
            PRIMARY KEY (desk, kind, born, stream)) STRICT, WITHOUT ROWID;
        """ + DeriveHeld);

    /// <summary>Due dates carry what a clock needs; those of older files carry nothing. A file that is new has the column from the start.</summary>
    private static void AddDetail(Database database)
    {
        if (database.Number("SELECT count(*) FROM pragma_table_info('dues') WHERE name = 'detail'") > 0)
            return;

        var dues = new List<Cell[]>();
        using (var row = database.Prepare("SELECT stream, kind, step, at FROM dues"))
        {
            while (row.Step())
                dues.Add([.. row.Cells(0, 4), Cell.Of([])]);
        }

        database.Execute($"DROP TABLE dues; {Create(Tables.Dues)}; CREATE INDEX dues_at ON dues (kind, at)");
        foreach (var due in dues)
            database.Run("INSERT INTO dues VALUES (?, ?, ?, ?, ?, ?)", [.. due, Cell.Of(RowDigest.Of(Tables.Dues.Name, due))]);
    }

    /// <summary>Appointments, and the links under which they are fetched. A file that is new has the tables from the start.</summary>
    private static void AddAppointments(Database database)
    {
        AddMissing(database, Tables.Appointments, Tables.Calendars);
        database.Execute("CREATE INDEX appointments_at ON appointments (at);");
    }

    /// <summary>What is found by keyed tokens, and the cards that desks rank it by. A file that is new has the tables from the start.</summary>
    private static void AddFinds(Database database)
    {
        AddMissing(database, Tables.Finds, Tables.Cards);
        database.Execute("CREATE INDEX finds_stream ON finds (stream, act, ordinal); CREATE INDEX finds_purpose ON finds (purpose, seq);");
    }

    private static void AddMissing(Database database, params ReadOnlySpan<Table> tables)
    {
        foreach (var table in tables)
        {
            if (database.Number("SELECT count(*) FROM sqlite_schema WHERE name = ?", Cell.Of(table.Name)) == 0)
                database.Execute(Create(table));
        }
    }

    /// <summary>A table of rows: by key without a rowid, except where the key is one number. A secret column holds the number of its bytes in <c>secrets</c>.</summary>
    private static string Create(Table table)
    {
        var columns = table.Columns.Select(column => $"{column.Name} {TypeOf(column)} NOT NULL");
        var keys = string.Join(", ", table.Columns.Take(table.Keys).Select(column => column.Name));
        var bySeq = table is { Keys: 1 } && table.Columns[0].Kind == CellKind.Number;
        return $"CREATE TABLE {table.Name} ({string.Join(", ", columns)}, digest BLOB NOT NULL, PRIMARY KEY ({keys})) STRICT{(bySeq ? "" : ", WITHOUT ROWID")}";
    }

    private static string TypeOf(Column column) => column switch
    {
        { Secret: true } => "INTEGER",
        { Kind: CellKind.Number } => "INTEGER",
        { Kind: CellKind.Text } => "TEXT",
        _ => "BLOB",
    };
}
