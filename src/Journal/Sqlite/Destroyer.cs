using Kapea.Journal.Chain;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>Destroys bodies and wraps inside the writer's transaction, leaving their hashes.</summary>
/// <remarks>A body is overwritten with zeros where it lies, so that no copy of it is ever moved; a backup leaves such rows out.</remarks>
internal sealed class Destroyer(Database database, StreamBook streams, RowWriter rows)
{
    /// <summary>Destroys the body of one entry; nothing happens when it is bare, destroyed already or not there.</summary>
    internal void Entry(KnownStream stream, long position, ActId act, long at)
    {
        var seq = database.Number("SELECT seq FROM entries WHERE stream = ? AND position = ?", Cell.Of(stream.Number), Cell.Of(position));
        if (database.Number("SELECT count(*) FROM destroyed WHERE seq = ?", Cell.Of(seq)) == 0)
            Body(seq, act, at);

        RemoveFinds("SELECT f.seq FROM finds f JOIN acts a ON a.act = f.act JOIN entries e ON e.act = a.number WHERE e.seq = ? AND f.stream = ?", Cell.Of(seq), Cell.Of(stream.Id.Value));
    }

    /// <summary>Destroys all bodies and wraps of a stream.</summary>
    internal void Stream(KnownStream stream, ActId act, long at)
    {
        if (stream.IsDestroyed)
            return;

        foreach (var seq in SeqsOf(stream))
            Body(seq, act, at);

        RemoveWraps(stream);
        RemoveFinds("SELECT seq FROM finds WHERE stream = ?", Cell.Of(stream.Id.Value));
        database.Run("DELETE FROM held WHERE stream = ? AND kind = ? AND born = ?", Cell.Of(stream.Number), Cell.Of(stream.Kind), Cell.Of(stream.Born));
        database.Run("DELETE FROM epochs WHERE stream = ?", Cell.Of(stream.Id.Value));
        database.Run("DELETE FROM dues WHERE stream = ?", Cell.Of(stream.Id.Value));
        database.Run("DELETE FROM appointments WHERE stream = ?", Cell.Of(stream.Id.Value));
        (stream.IsDestroyed, stream.DestroyedBy, stream.DestroyedAt) = (true, act.Value, at);
        streams.Save(stream);
    }

    private void Body(long seq, ActId act, long at)
    {
        byte[] hash;
        using (var body = database.Prepare("SELECT body FROM bodies WHERE seq = ?").Add(seq))
        {
            if (!body.Step())
                return;

            hash = Envelope.HashOfBody(body.Span(0));
        }

        ReadOnlySpan<Cell> cells = [Cell.Of(seq), Cell.Of(hash), Cell.Of(act.Value), Cell.Of(at)];
        database.Run("INSERT INTO destroyed VALUES (?, ?, ?, ?, ?)", [.. cells, Cell.Of(RowDigest.Of(SqliteSchema.Destroyed.Name, cells))]);
        database.Run("UPDATE bodies SET body = zeroblob(length(body)) WHERE seq = ?", Cell.Of(seq));
    }

    private List<long> SeqsOf(KnownStream stream)
    {
        var seqs = new List<long>();
        using var row = database.Prepare("SELECT seq FROM entries WHERE stream = ? AND seq NOT IN (SELECT seq FROM destroyed)").Add(stream.Number);
        while (row.Step())
            seqs.Add(row.Long(0));

        return seqs;
    }

    private void RemoveWraps(KnownStream stream)
    {
        foreach (var key in Keys(4, "SELECT stream, epoch, desk, gated FROM wraps WHERE stream = ?", Cell.Of(stream.Id.Value)))
            rows.Remove(Tables.Wraps, key);
    }

    /// <summary>What is destroyed is not found any more, nor is a name of it left on a card.</summary>
    private void RemoveFinds(string which, params ReadOnlySpan<Cell> values)
    {
        foreach (var find in Keys(1, which, values))
        {
            foreach (var card in Keys(2, "SELECT find, desk FROM cards WHERE find = ?", find))
                rows.Remove(Tables.Cards, card);

            rows.Remove(Tables.Finds, find);
        }
    }

    private List<Cell[]> Keys(int columns, string sql, params ReadOnlySpan<Cell> values)
    {
        var keys = new List<Cell[]>();
        using var row = database.Prepare(sql).Bind(values);
        while (row.Step())
            keys.Add(row.Cells(0, columns));

        return keys;
    }
}
