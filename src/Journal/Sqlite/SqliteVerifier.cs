using System.Globalization;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>Recomputes every hash and digest of a file from its rows, at one moment, and reports each difference.</summary>
internal sealed class SqliteVerifier
{
    private const int MostFaults = 1000;
    private readonly Database _database;
    private readonly CancellationToken _cancel;
    private readonly List<Fault> _faults = [];

    private SqliteVerifier(Database database, CancellationToken cancel) => (_database, _cancel) = (database, cancel);

    /// <summary>The faults of a file that may be in use; at most 1,000 for each kind of check.</summary>
    internal static IEnumerable<Fault> VerifyFile(string path, CancellationToken cancel) => Verify(() => Database.OpenToRead(path), cancel);

    /// <summary>The faults of a file that nobody writes, such as a backup's.</summary>
    internal static IEnumerable<Fault> VerifyStill(string path, CancellationToken cancel) => Verify(() => Database.OpenStill(path), cancel);

    private static List<Fault> Verify(Func<Database> open, CancellationToken cancel)
    {
        try
        {
            using var database = open();
            database.Execute("BEGIN");
            var verifier = new SqliteVerifier(database, cancel);
            verifier.All();
            return verifier._faults;
        }
        catch (SqliteFailure failure)
        {
            return [new Fault("file", "", failure.Message)];
        }
    }

    private void All()
    {
        Check("file", Structure);
        Check("schema", Schema);
        foreach (var table in SqliteSchema.Own)
            Check(table.Name, () => Digests(table.Name, table.Keys, table.Columns.Length, $"SELECT {string.Join(", ", table.Columns)}, digest FROM {table.Name}"));

        foreach (var table in Tables.Every)
            Check(table.Name, () => Digests(table.Name, table.Keys, table.Columns.Length, RowSql.Of(table).Select.Replace(" FROM " + table.Name, ", digest FROM " + table.Name, StringComparison.Ordinal)));

        Check("secrets", Secrets);
        Check("entries", new EntryCheck(_database, Report, _cancel).Run);
        Check("bodies", Strays);
        Check("audit", Audit);
        Check("held", Held);
    }

    /// <summary>A malformed page ends one check, not the others.</summary>
    private void Check(string table, Action check)
    {
        var before = _faults.Count;
        try
        {
            check();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _faults.Add(new Fault(table, "", failure.Message));
        }

        if (_faults.Count - before > MostFaults)
            _faults.RemoveRange(before + MostFaults, _faults.Count - before - MostFaults);
    }

    private void Report(string table, string row, string what) => _faults.Add(new Fault(table, row, what));

    private void Structure()
    {
        using var rows = _database.Prepare("PRAGMA integrity_check");
        while (rows.Step())
        {
            if (rows.Text(0) != "ok")
                Report("file", "", rows.Text(0));
        }
    }

    private void Schema()
    {
        if (SqliteSchema.VersionOf(_database) != SqliteSchema.Version)
            Report("file", "header", $"The schema is not {SqliteSchema.Version}.");

        using var row = _database.Prepare("SELECT state FROM heads WHERE name = 'schema'");
        var kept = row.Step() ? row.Bytes(0) : [];
        if (!SqliteSchema.DigestOf(_database).AsSpan().SequenceEqual(kept))
            Report("heads", "schema", "The tables are not those that were created.");
    }

    private void Digests(string table, int keys, int columns, string sql)
    {
        using var row = _database.Prepare(sql);
        while (row.Step())
        {
            _cancel.ThrowIfCancellationRequested();
            var cells = row.Cells(0, columns);
            if (!row.Span(columns).SequenceEqual(RowDigest.Of(table, cells)))
                Report(table, NameOf(cells.AsSpan(0, keys)), "The row does not fit its digest.");
        }
    }

    private static string NameOf(ReadOnlySpan<Cell> key)
    {
        var parts = new string[key.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = key[i].Kind switch
            {
                CellKind.Number => key[i].Number.ToString(CultureInfo.InvariantCulture),
                CellKind.Text or CellKind.Bytes when key[i].Bytes.Length == 0 => "(empty)",
                CellKind.Text => key[i].Text,
                CellKind.Bytes => Convert.ToHexStringLower(key[i].Bytes),
                _ => "?",
            };
        }

        return string.Join('/', parts);
    }

    /// <summary>A secret belongs to one row, or was overwritten.</summary>
    private void Secrets()
    {
        var owners = string.Join(" UNION ALL ", Tables.Every.SelectMany(table => table.Columns.Where(column => column.Secret).Select(column => $"SELECT {column.Name} AS number FROM {table.Name}")));
        ReportAll("secrets", "Several rows have the same secret.", $"SELECT number FROM ({owners}) GROUP BY number HAVING count(*) > 1");
        ReportAll("secrets", "The row belongs to nothing, and is not overwritten.", $"SELECT number FROM secrets WHERE number NOT IN ({owners}) AND bytes <> zeroblob(length(bytes))");
    }

    /// <summary>Nothing lies beside the chain that the chain does not know.</summary>
    private void Strays()
    {
        ReportAll("bodies", "There is no such entry.", "SELECT seq FROM bodies WHERE seq NOT IN (SELECT seq FROM entries)");
        ReportAll("destroyed", "There is no such entry.", "SELECT seq FROM destroyed WHERE seq NOT IN (SELECT seq FROM entries)");
        ReportAll("bodies", "The body was destroyed, but is not overwritten.", "SELECT seq FROM bodies WHERE seq IN (SELECT seq FROM destroyed) AND body <> zeroblob(length(body))");
        ReportAll("finds", "The stream was destroyed, but is still found.", "SELECT seq FROM finds WHERE stream IN (SELECT id FROM streams WHERE length(destroyed_act) > 0)");
        ReportAll("cards", "There is no such find.", "SELECT find FROM cards WHERE find NOT IN (SELECT seq FROM finds)");
        ReportAll("wraps", "The stream was destroyed, but a wrap of it is left.", "SELECT number FROM streams WHERE length(destroyed_act) > 0 AND id IN (SELECT stream FROM wraps)");
    }

    private void Held()
    {
        const string Derived = "SELECT w.desk, s.kind, s.born, s.number FROM wraps w JOIN streams s ON s.id = w.stream WHERE w.gated = 0";
        ReportAll("held", "The row follows from no wrap.", $"SELECT stream FROM (SELECT * FROM held EXCEPT {Derived})", "stream");
        ReportAll("held", "A wrap is not listed.", $"SELECT number FROM ({Derived} EXCEPT SELECT * FROM held)", "stream");
    }

    private void ReportAll(string table, string what, string sql, string key = "")
    {
        using var row = _database.Prepare(sql);
        while (row.Step())
            Report(table, $"{(key.Length == 0 ? "" : key + " ")}{row.Long(0).ToString(CultureInfo.InvariantCulture)}", what);
    }

    private void Audit()
    {
        var (seq, hash) = (0L, Envelope.NoHash);
        using var row = _database.Prepare("""
            SELECT l.seq, l.at, i.id, n.name, l.stream, coalesce(s.id, l.stream), coalesce(a.act, l.act), l.other, l.hash
            FROM audit l LEFT JOIN ids i ON i.number = l.person LEFT JOIN names n ON n.number = l.code
            LEFT JOIN streams s ON s.number = l.stream LEFT JOIN acts a ON a.number = l.act ORDER BY l.seq
            """);
        while (row.Step())
        {
            _cancel.ThrowIfCancellationRequested();
            if (row.Long(0) != ++seq)
            {
                Report("audit", seq.ToString(CultureInfo.InvariantCulture), "The line is missing.");
                seq = row.Long(0);
            }

            if (!row.Span(8).SequenceEqual(AuditHash(row, hash)))
                Report("audit", seq.ToString(CultureInfo.InvariantCulture), "The line does not fit its hash.");

            hash = row.Span(8).Length == 32 ? row.Bytes(8) : Envelope.NoHash;
        }

        Head("audit", seq, hash);
    }

    private static byte[] AuditHash(Statement row, byte[] previous)
    {
        var wellFormed = row.Span(2).Length == 16 && !row.IsNull(3) && row.Span(6).Length == 16
            && (row.IsNull(4) || row.Span(5).Length == 16) && (row.IsNull(7) || row.Span(7).Length == 16);
        return wellFormed
            ? AuditChain.Next(previous, row.Long(0), row.Long(1), new(row.Guid(2)), row.Text(3), row.IsNull(4) ? null : new StreamId(row.Guid(5)), new(row.Guid(6)), row.Guid(7))
            : [];
    }

    private void Head(string name, long size, byte[] state)
    {
        using var row = _database.Prepare("SELECT size, state FROM heads WHERE name = ?").Add(name);
        var kept = row.Step();
        if (kept ? row.Long(0) != size || !row.Span(1).SequenceEqual(state) : size != 0)
            Report("heads", name, "It is not what the rows make it.");
    }

    /// <summary>Goes through all entries once: envelopes, bodies, the chain of each stream, the tree.</summary>
    private sealed class EntryCheck(Database database, Action<string, string, string> report, CancellationToken cancel)
    {
        private readonly Dictionary<long, (long Position, byte[] Hash)> _streams = [];
        private readonly CompactRange _tree = new();

        internal void Run()
        {
            long seq = 0;
            using var row = database.Prepare("""
                SELECT e.seq, e.stream, s.id, e.position, n.name, e.how, e.epoch, e.at, i.id, a.act, b.body, d.body_hash, e.hash, a.at = e.at AND a.author = e.author
                FROM entries e LEFT JOIN streams s ON s.number = e.stream LEFT JOIN names n ON n.number = e.name
                LEFT JOIN ids i ON i.number = e.author LEFT JOIN acts a ON a.number = e.act
                LEFT JOIN bodies b ON b.seq = e.seq LEFT JOIN destroyed d ON d.seq = e.seq ORDER BY e.seq
                """);
            while (row.Step())
            {
                cancel.ThrowIfCancellationRequested();
                if (row.Long(0) != ++seq)
                {
                    Fault(seq, "The entry is missing.");
                    seq = row.Long(0);
                }

                One(row, seq);
            }

            Tree(seq);
        }

        private void One(Statement row, long seq)
        {
            var stream = row.Long(1);
            var (position, previous) = _streams.GetValueOrDefault(stream, (0, Envelope.NoHash));
            if (row.Long(3) != position + 1)
                Fault(seq, "The position does not follow the one before in its stream.");

            if (Missing(row) is { } missing)
                Fault(seq, missing);
            else if (!row.Span(12).SequenceEqual(HashOf(row, previous)))
                Fault(seq, "The entry or its body does not fit its hash.");

            var hash = row.Span(12).Length == 32 ? row.Bytes(12) : Envelope.NoHash;
            _streams[stream] = (row.Long(3), hash);
            _tree.Append(hash);
        }

        private static string? Missing(Statement row)
        {
            var bare = row.Long(5) == (long)SealedHow.Bare;
            return row switch
            {
                _ when row.Span(2).Length != 16 => "Its stream is missing.",
                _ when row.IsNull(4) => "Its name is missing.",
                _ when row.Span(8).Length != 16 => "Its author is missing.",
                _ when row.Span(9).Length != 16 => "Its act is missing.",
                _ when row.Long(13) != 1 => "Its act was done by somebody else or at another time.",
                _ when row.Long(5) is < 0 or > 2 || row.Long(6) != (int)row.Long(6) => "It is not sealed in any known way.",
                _ when bare && !(row.IsNull(10) && row.IsNull(11)) => "It is bare, but has a body.",
                _ when !bare && row.IsNull(10) && row.IsNull(11) => "Its body is missing.",
                _ => null,
            };
        }

        private static byte[] HashOf(Statement row, byte[] previous) => new Envelope
        {
            Stream = new(row.Guid(2)), Position = row.Long(3), Name = row.Text(4), How = (SealedHow)row.Int(5), Epoch = row.Int(6), At = row.Long(7),
            Author = new(row.Guid(8)), Act = new(row.Guid(9)), BodyHash = BodyHash(row), Previous = previous,
        }.Hash();

        /// <summary>A destroyed body has left its hash.</summary>
        private static byte[] BodyHash(Statement row)
        {
            var kept = row.IsNull(11) ? Envelope.HashOfBody(row.Span(10)) : row.Bytes(11);
            return kept.Length == 32 ? kept : Envelope.NoHash;
        }

        private void Tree(long seq)
        {
            using var row = database.Prepare("SELECT size, state FROM heads WHERE name = 'tree'");
            var kept = row.Step();
            if (kept ? row.Long(0) != seq || !row.Span(1).SequenceEqual(_tree.ToBytes()) : seq != 0)
                report("heads", "tree", "The Merkle tree over the entries is not the one that was kept.");
        }

        private void Fault(long seq, string what) => report("entries", seq.ToString(CultureInfo.InvariantCulture), what);
    }
}
