using Kapea.Journal.Chain;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>A stream as the writer knows it, with what it has just written.</summary>
internal sealed class KnownStream
{
    internal required long Number { get; init; }
    internal required StreamId Id { get; init; }
    internal required long Kind { get; init; }
    internal required long Born { get; init; }
    internal int Gate { get; set; }
    internal Guid DestroyedBy { get; set; }
    internal long DestroyedAt { get; set; }
    internal bool IsDestroyed { get; set; }
    internal long Position { get; set; }
    internal byte[] Hash { get; set; } = Envelope.NoHash;
}

/// <summary>The writer's memory of streams, bounded, over their table. Heads are not stored: they are the last entry by position.</summary>
internal sealed class StreamBook(Database database, int remembered)
{
    // Two generations: what was used in the last half of the room stays, without a list to keep in order.
    private Dictionary<StreamId, KnownStream> _young = [];
    private Dictionary<StreamId, KnownStream> _old = [];

    internal KnownStream? Find(StreamId id)
    {
        if (_young.TryGetValue(id, out var stream))
            return stream;

        stream = _old.GetValueOrDefault(id) ?? Load(id);
        if (stream is not null)
            Remember(stream);

        return stream;
    }

    internal KnownStream Begin(StreamId id, long kind, long born)
    {
        var stream = new KnownStream { Number = 1 + database.Number("SELECT max(number) FROM streams"), Id = id, Kind = kind, Born = born };
        Store(stream, "INSERT INTO streams VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        // Audit lines about an id that was no stream yet keep the id itself; from now on they are found by number.
        database.Run("UPDATE audit SET stream = ? WHERE stream = ?", Cell.Of(stream.Number), Cell.Of(id.Value));
        Remember(stream);
        return stream;
    }

    internal void Save(KnownStream stream) => Store(stream, "INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

    /// <summary>Forgets all: what was written may have been rolled back.</summary>
    internal void Forget()
    {
        _young.Clear();
        _old.Clear();
    }

    private void Store(KnownStream stream, string sql)
    {
        var destroyer = stream.IsDestroyed ? Cell.Of(stream.DestroyedBy) : Cell.Of([]);
        ReadOnlySpan<Cell> cells =
        [
            Cell.Of(stream.Number), Cell.Of(stream.Id.Value), Cell.Of(stream.Kind), Cell.Of(stream.Born),
            Cell.Of(stream.Gate), destroyer, Cell.Of(stream.DestroyedAt),
        ];
        database.Run(sql, [.. cells, Cell.Of(RowDigest.Of(SqliteSchema.Streams.Name, cells))]);
    }

    private void Remember(KnownStream stream)
    {
        if (_young.Count >= remembered / 2)
            (_old, _young) = (_young, []);

        _young[stream.Id] = stream;
    }

    private KnownStream? Load(StreamId id)
    {
        using var row = database.Prepare("SELECT number, kind, born, gate, destroyed_act, destroyed_at FROM streams WHERE id = ?").Add(id.Value);
        if (!row.Step())
            return null;

        var stream = new KnownStream
        {
            Number = row.Long(0), Id = id, Kind = row.Long(1), Born = row.Long(2), Gate = row.Int(3),
            IsDestroyed = row.Span(4).Length > 0, DestroyedBy = row.Guid(4), DestroyedAt = row.Long(5),
        };
        using var head = database.Prepare("SELECT position, hash FROM entries WHERE stream = ? ORDER BY position DESC LIMIT 1").Add(stream.Number);
        if (head.Step())
            (stream.Position, stream.Hash) = (head.Long(0), head.Bytes(1));

        return stream;
    }
}
