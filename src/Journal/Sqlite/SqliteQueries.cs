using System.Collections.Immutable;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>What is read, on one connection at a time; each read is one statement and so sees one moment.</summary>
internal static class SqliteQueries
{
    private const string Entry = """
        SELECT e.seq, s.id, e.position, e.name, e.how, e.epoch, e.at, e.author, a.act, b.body, d.seq IS NOT NULL, e.hash
        FROM entries e JOIN streams s ON s.number = e.stream JOIN acts a ON a.number = e.act
        LEFT JOIN bodies b ON b.seq = e.seq LEFT JOIN destroyed d ON d.seq = e.seq
        """;

    private const string Head = """
        SELECT s.id, s.kind, s.born, coalesce(e.position, 0), e.hash, s.gate, length(s.destroyed_act)
        FROM streams s LEFT JOIN entries e ON e.seq = (SELECT seq FROM entries WHERE stream = s.number ORDER BY position DESC LIMIT 1)
        """;

    private const string AuditLine = """
        SELECT l.seq, l.at, l.person, l.code, coalesce(s.id, l.stream), coalesce(a.act, l.act), l.other, l.hash
        FROM audit l LEFT JOIN streams s ON s.number = l.stream LEFT JOIN acts a ON a.number = l.act
        """;

    internal static ActRecord? FindAct(Database database, ActId act)
    {
        using var row = database.Prepare("SELECT a.sent, i.id, a.at, a.outcome FROM acts a JOIN ids i ON i.number = a.author WHERE a.act = ?").Add(act.Value);
        return row.Step() ? new ActRecord(act, row.Bytes(0), new(row.Guid(1)), Time(row.Long(2)), new(row.Bytes(3))) : null;
    }

    internal static StreamHead? FindStream(Database database, Lexicon lexicon, StreamId stream)
    {
        using var row = database.Prepare(Head + " WHERE s.id = ?").Add(stream.Value);
        return row.Step() ? HeadOf(database, lexicon, row) : null;
    }

    internal static ImmutableArray<StoredEntry> Read(Database database, Lexicon lexicon, StreamId stream, long after, int most)
    {
        using var row = database.Prepare(Entry + " WHERE e.stream = (SELECT number FROM streams WHERE id = ?) AND e.position > ? ORDER BY e.position LIMIT ?")
            .Add(stream.Value).Add(after).Add(most);
        return EntriesOf(database, lexicon, row);
    }

    internal static ImmutableArray<StoredEntry> ReadAll(Database database, Lexicon lexicon, long after, int most)
    {
        // CROSS JOIN would be the other way to say it: the entries lead, in the order of seq.
        using var row = database.Prepare(Entry + " WHERE e.seq > ? ORDER BY e.seq LIMIT ?").Add(after).Add(most);
        return EntriesOf(database, lexicon, row);
    }

    internal static ImmutableArray<StreamHead> StreamsHeldBy(Database database, Lexicon lexicon, DeskId desk, string kind, int most, long beforeSeq)
    {
        var heads = ImmutableArray.CreateBuilder<StreamHead>();
        using var row = database.Prepare("""
            SELECT s.id, s.kind, s.born, coalesce(e.position, 0), e.hash, s.gate, length(s.destroyed_act)
            FROM held h CROSS JOIN streams s ON s.number = h.stream
            LEFT JOIN entries e ON e.seq = (SELECT seq FROM entries WHERE stream = s.number ORDER BY position DESC LIMIT 1)
            WHERE h.desk = ? AND h.kind = (SELECT number FROM names WHERE name = ?) AND h.born < ? ORDER BY h.born DESC, h.stream DESC
            """).Add(desk.Value).Add(kind).Add(beforeSeq);
        while (row.Step() && (heads.Count < most || (heads.Count > 0 && heads[^1].Born == row.Long(2))))
            heads.Add(HeadOf(database, lexicon, row));

        return heads.ToImmutable();
    }

    /// <summary>Up to how many wraps a desk's streams are looked up one by one; beyond, dates are walked from the earliest on until enough of the desk's own are found.</summary>
    private const int FewWraps = 4000;

    internal static ImmutableArray<DueRow> DuesOf(Database database, DeskId desk, int most) =>
        HasFew(database, desk)
            ? Rows(database, Tables.Dues, """
                 WHERE t.stream IN (SELECT w.stream FROM wraps w CROSS JOIN streams s ON s.id = w.stream WHERE w.desk = ? AND w.gated = 0 AND w.gate <= s.gate)
                ORDER BY t.at, t.stream, t.kind, t.step LIMIT ?
                """, Cell.Of(desk.Value), Cell.Of(most))
            : Rows(database, Tables.Dues, """
                 INDEXED BY dues_when WHERE EXISTS (SELECT 1 FROM wraps w JOIN streams s ON s.id = w.stream
                    WHERE w.desk = ? AND w.stream = t.stream AND w.gated = 0 AND w.gate <= s.gate)
                ORDER BY t.at, t.stream, t.kind, t.step LIMIT ?
                """, Cell.Of(desk.Value), Cell.Of(most));

    internal static ImmutableArray<AppointmentRow> AppointmentsOf(Database database, DeskId desk, long from, long until, int most) =>
        Rows(database, Tables.Appointments, """
             WHERE t.at BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM wraps w JOIN streams s ON s.id = w.stream
                WHERE w.desk = ? AND w.stream = t.stream AND w.gated = 0 AND w.gate <= s.gate)
            ORDER BY t.at, t.stream, t.number LIMIT ?
            """, Cell.Of(from), Cell.Of(until), Cell.Of(desk.Value), Cell.Of(most));

    private static bool HasFew(Database database, DeskId desk)
    {
        using var row = database.Prepare("SELECT count(*) FROM (SELECT 1 FROM wraps WHERE desk = ? LIMIT ?)").Add(desk.Value).Add(FewWraps);
        return row.Step() && row.Long(0) < FewWraps;
    }

    internal static ImmutableArray<AuditRecord> Audit(Database database, Lexicon lexicon, StreamId? stream, long before, int most)
    {
        using var row = stream is { } about
            ? database.Prepare(AuditLine + " WHERE l.stream = coalesce((SELECT number FROM streams WHERE id = ?1), ?1) AND l.seq < ?2 ORDER BY l.seq DESC LIMIT ?3").Add(about.Value).Add(before).Add(most)
            : database.Prepare(AuditLine + " WHERE l.seq < ? ORDER BY l.seq DESC LIMIT ?").Add(before).Add(most);
        var lines = ImmutableArray.CreateBuilder<AuditRecord>();
        while (row.Step())
        {
            lines.Add(new AuditRecord(
                row.Long(0), Time(row.Long(1)), new(lexicon.Id(database, row.Long(2))), lexicon.Name(database, row.Long(3)),
                row.IsNull(4) ? null : new StreamId(row.Guid(4)), new(row.Guid(5)), row.Guid(6), row.Bytes(7)));
        }

        return lines.ToImmutable();
    }

    /// <summary>The rows of a table that fulfil a condition on <c>t</c>.</summary>
    internal static ImmutableArray<T> Rows<T>(Database database, Table<T> table, string condition, params ReadOnlySpan<Cell> values)
        where T : class, IRow => RowsOf(database, table, RowSql.Of(table).Select + condition, values);

    internal static ImmutableArray<T> RowsOf<T>(Database database, Table<T> table, string sql, params ReadOnlySpan<Cell> values)
        where T : class, IRow
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        using var row = database.Prepare(sql).Bind(values);
        while (row.Step())
            rows.Add(table.RowOf(row.Cells(0, table.Columns.Length)));

        return rows.ToImmutable();
    }

    internal static ImmutableArray<(FindRow Find, CardRow Card)> CardsOf(Database database, IReadOnlyList<long> finds, IReadOnlyCollection<DeskId> desks)
    {
        var cards = ImmutableArray.CreateBuilder<(FindRow, CardRow)>(finds.Count);
        foreach (var find in finds)
        {
            foreach (var desk in desks)
            {
                using var row = database.Prepare("""
                    SELECT f.stream, f.act, f.ordinal, f.part, f.purpose, f.epoch, c.desk_epoch, c.posted, s.bytes
                    FROM cards c JOIN finds f ON f.seq = c.find JOIN secrets s ON s.number = c.card WHERE c.find = ? AND c.desk = ?
                    """).Add(find).Add(desk.Value);
                if (row.Step())
                    cards.Add((new(find, new(row.Guid(0)), new(row.Guid(1)), row.Int(2), row.Int(3), row.Text(4), row.Int(5), default), new(find, desk, row.Int(6), row.Long(7) != 0, new(row.Bytes(8)))));
            }
        }

        return cards.ToImmutable();
    }

    internal static TreeHead Tree(Database database)
    {
        using var row = database.Prepare("SELECT size, state FROM heads WHERE name = 'tree'");
        return row.Step() ? new TreeHead(row.Long(0), new CompactRange(row.Long(0), row.Span(1)).Root()) : new TreeHead(0, MerkleTree.EmptyRoot);
    }

    internal static (long Size, byte[] Hash) AuditHead(Database database)
    {
        using var row = database.Prepare("SELECT size, state FROM heads WHERE name = 'audit'");
        return row.Step() ? (row.Long(0), row.Bytes(1)) : (0, Envelope.NoHash);
    }

    internal static ImmutableArray<byte[]> Leaves(Database database, long from, int most)
    {
        var leaves = ImmutableArray.CreateBuilder<byte[]>();
        using var row = database.Prepare("SELECT hash FROM entries WHERE seq > ? ORDER BY seq LIMIT ?").Add(from).Add(most);
        while (row.Step())
            leaves.Add(row.Bytes(0));

        return leaves.ToImmutable();
    }

    /// <summary>Whole streams first, then single entries of streams that live.</summary>
    internal static ImmutableArray<DestructionRecord> Destructions(Database database)
    {
        var records = ImmutableArray.CreateBuilder<DestructionRecord>();
        using var row = database.Prepare("""
            SELECT id, NULL, destroyed_act, destroyed_at FROM streams WHERE length(destroyed_act) > 0
            UNION ALL
            SELECT s.id, e.position, d.act, d.at FROM destroyed d JOIN entries e ON e.seq = d.seq JOIN streams s ON s.number = e.stream WHERE length(s.destroyed_act) = 0
            """);
        while (row.Step())
            records.Add(new DestructionRecord(new(row.Guid(0)), row.IsNull(1) ? null : row.Long(1), new(row.Guid(2)), Time(row.Long(3))));

        return records.ToImmutable();
    }

    private static ImmutableArray<StoredEntry> EntriesOf(Database database, Lexicon lexicon, Statement row)
    {
        var entries = ImmutableArray.CreateBuilder<StoredEntry>();
        while (row.Step())
        {
            var destroyed = row.Long(10) != 0;
            entries.Add(new StoredEntry(
                row.Long(0), new(row.Guid(1)), row.Long(2), lexicon.Name(database, row.Long(3)), (SealedHow)row.Int(4), row.Int(5), Time(row.Long(6)),
                new(lexicon.Id(database, row.Long(7))), new(row.Guid(8)), new(destroyed ? [] : row.Bytes(9)), destroyed, row.Bytes(11)));
        }

        return entries.ToImmutable();
    }

    private static StreamHead HeadOf(Database database, Lexicon lexicon, Statement row) => new(
        new(row.Guid(0)), lexicon.Name(database, row.Long(1)), row.Long(2), row.Long(3), row.IsNull(4) ? new byte[32] : row.Bytes(4), row.Int(5), row.Long(6) > 0);

    private static DateTimeOffset Time(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
