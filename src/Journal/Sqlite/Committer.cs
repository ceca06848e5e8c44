using System.Collections.Immutable;
using Kapea.Journal.Chain;
using Kapea.Journal.Rows;

namespace Kapea.Journal.Sqlite;

/// <summary>Writes commitments into the writer's open transaction. What one has written the next one sees.</summary>
internal sealed class Committer
{
    private readonly Database _database;
    private readonly Numbers _numbers;
    private readonly StreamBook _streams;
    private readonly RowWriter _rows;
    private readonly Destroyer _destroyer;
    private Place _place;

    internal Committer(Database database, int headsRemembered)
    {
        _database = database;
        _numbers = new Numbers(database);
        _streams = new StreamBook(database, headsRemembered);
        _rows = new RowWriter(database);
        _destroyer = new Destroyer(database, _streams, _rows);
        _place = PlaceOf(database);
    }

    /// <summary>How far everything has come: what a rollback must take back.</summary>
    private sealed record Place(CompactRange Tree, long AuditSeq, byte[] AuditHash, long ActNumber, long FactSeq, long FindSeq);

    /// <summary>Starts again from what is stored, after a transaction was rolled back.</summary>
    internal void Reload()
    {
        var stored = PlaceOf(_database);
        // A number of a find that is no more is not given again: whoever follows the numbers would never read the new one.
        _place = stored with { FindSeq = Math.Max(stored.FindSeq, _place.FindSeq) };
        _numbers.Forget();
        _streams.Forget();
    }

    /// <summary>Writes one commitment, or nothing of it.</summary>
    /// <exception cref="SqliteFailure">The disk failed or is full: the whole transaction is lost.</exception>
    internal Receipt Commit(Commitment commitment)
    {
        if (Earlier(commitment) is { } earlier)
            return earlier;

        if (Refusal(commitment) is { } refusal)
            return refusal;

        var before = _place with { Tree = _place.Tree.Copy() };
        _database.Run("SAVEPOINT one");
        try
        {
            var positions = Write(commitment);
            _database.Run("RELEASE one");
            return new Receipt.Committed(new ActRecord(commitment.Act, commitment.ActDigest, commitment.Author, ToSecond(commitment.At), commitment.Outcome), positions);
        }
        catch (Exception failure) when (failure is not SqliteFailure { IsDisk: true })
        {
            _database.Execute("ROLLBACK TO one; RELEASE one");
            _place = before;
            _numbers.Forget();
            _streams.Forget();
            throw;
        }
    }

    /// <summary>Destroys what another store has on its list, as far as it is here.</summary>
    internal void Destroy(DestructionRecord destruction)
    {
        if (_streams.Find(destruction.Stream) is not { } stream)
            return;

        var at = destruction.At.ToUnixTimeSeconds();
        if (destruction.Position is { } position)
            _destroyer.Entry(stream, position, destruction.Act, at);
        else
            _destroyer.Stream(stream, destruction.Act, at);
    }

    /// <summary>Stores how far everything has come; once per transaction.</summary>
    internal void SavePlace()
    {
        SqliteSchema.SaveHead(_database, "tree", _place.Tree.Size, _place.Tree.ToBytes());
        SqliteSchema.SaveHead(_database, "audit", _place.AuditSeq, _place.AuditHash);
    }

    private static Place PlaceOf(Database database)
    {
        var (size, state) = HeadOf(database, "tree", []);
        var (auditSeq, auditHash) = HeadOf(database, "audit", Envelope.NoHash);
        if (size != database.Number("SELECT max(seq) FROM entries") || auditSeq != database.Number("SELECT max(seq) FROM audit"))
            throw new StoreException("The journal does not end where it says it ends. Run \"kapea verify\", then restore the last backup that verifies.");

        return new Place(
            new CompactRange(size, state), auditSeq, auditHash,
            database.Number("SELECT max(number) FROM acts"), database.Number("SELECT max(seq) FROM facts"), database.Number("SELECT max(seq) FROM finds"));
    }

    private static (long Size, byte[] State) HeadOf(Database database, string name, byte[] atFirst)
    {
        using var row = database.Prepare("SELECT size, state FROM heads WHERE name = ?").Add(name);
        return row.Step() ? (row.Long(0), row.Bytes(1)) : (0, atFirst);
    }

    private static DateTimeOffset ToSecond(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    private Receipt? Earlier(Commitment commitment)
    {
        if (commitment.Forgettable || SqliteQueries.FindAct(_database, commitment.Act) is not { } act)
            return null;

        return act.Digest.AsSpan().SequenceEqual(commitment.ActDigest) ? new Receipt.SeenBefore(act) : new Receipt.IdUsed();
    }

    private Receipt? Refusal(Commitment commitment)
    {
        foreach (var begin in commitment.Begins)
        {
            if (_streams.Find(begin.Stream) is { } there)
                return new Receipt.Stale(begin.Stream, there.Position);
        }

        foreach (var (stream, position) in commitment.RestsOn)
        {
            var known = _streams.Find(stream);
            if (known is null && !Begins(commitment, stream))
                return new Receipt.NoStream(stream);

            if ((known?.Position ?? 0) != position)
                return new Receipt.Stale(stream, known?.Position ?? 0);
        }

        foreach (var stream in commitment.Touched())
        {
            if (_streams.Find(stream) is not { IsDestroyed: false } && !Begins(commitment, stream))
                return new Receipt.NoStream(stream);
        }

        return Missing(commitment);
    }

    private Receipt? Missing(Commitment commitment)
    {
        foreach (var stream in commitment.DestroysStreams)
        {
            if (_streams.Find(stream) is null)
                return new Receipt.NoStream(stream);
        }

        foreach (var (stream, position) in commitment.DestroysEntries)
        {
            if (_streams.Find(stream) is not { } known)
                return new Receipt.NoStream(stream);

            if (position < 1 || position > known.Position)
                return new Receipt.Stale(stream, known.Position);
        }

        return null;
    }

    private static bool Begins(Commitment commitment, StreamId stream)
    {
        foreach (var begin in commitment.Begins)
        {
            if (begin.Stream == stream)
                return true;
        }

        return false;
    }

    private ImmutableArray<long> Write(Commitment commitment)
    {
        var at = commitment.At.ToUnixTimeSeconds();
        var act = commitment.Forgettable ? 0 : WriteAct(commitment, at);
        foreach (var begin in commitment.Begins)
            _streams.Begin(begin.Stream, _numbers.OfName(begin.Kind), _place.Tree.Size + 1);

        var positions = ImmutableArray.CreateBuilder<long>(commitment.Entries.Length);
        foreach (var entry in commitment.Entries)
            positions.Add(WriteEntry(commitment, entry, act, at));

        WriteRows(commitment);
        foreach (var (stream, gate) in commitment.Gates)
            OpenGate(stream, gate);

        foreach (var (stream, position) in commitment.DestroysEntries)
            _destroyer.Entry(_streams.Find(stream)!, position, commitment.Act, at);

        foreach (var stream in commitment.DestroysStreams)
            _destroyer.Stream(_streams.Find(stream)!, commitment.Act, at);

        foreach (var audit in commitment.Audit)
            WriteAudit(audit, commitment.Act, act, at);

        return positions.MoveToImmutable();
    }

    private long WriteAct(Commitment commitment, long at)
    {
        var number = _place.ActNumber + 1;
        ReadOnlySpan<Cell> cells =
        [
            Cell.Of(number), Cell.Of(commitment.Act.Value), Cell.Of(commitment.ActDigest),
            Cell.Of(_numbers.OfId(commitment.Author.Value)), Cell.Of(at), Cell.Of(commitment.Outcome.Bytes),
        ];
        _database.Run("INSERT INTO acts VALUES (?, ?, ?, ?, ?, ?, ?)", [.. cells, Cell.Of(RowDigest.Of(SqliteSchema.Acts.Name, cells))]);
        _place = _place with { ActNumber = number };
        return number;
    }

    private long WriteEntry(Commitment commitment, NewEntry entry, long act, long at)
    {
        var stream = _streams.Find(entry.Stream)!;
        var body = entry.Body.Bytes ?? [];
        var hash = new Envelope
        {
            Stream = entry.Stream, Position = stream.Position + 1, Name = entry.Name, How = entry.How, Epoch = entry.Epoch, At = at,
            Author = commitment.Author, Act = commitment.Act, BodyHash = Envelope.HashOfBody(body), Previous = stream.Hash,
        }.Hash();
        (stream.Position, stream.Hash) = (stream.Position + 1, hash);
        _place.Tree.Append(hash);
        _database.Prepare("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Add(_place.Tree.Size).Add(stream.Number).Add(stream.Position).Add(_numbers.OfName(entry.Name)).Add(act)
            .Add(at).Add(_numbers.OfId(commitment.Author.Value)).Add(entry.Epoch).Add((long)entry.How).Add(hash).Run();
        if (body.Length > 0)
            _database.Prepare("INSERT INTO bodies VALUES (?, ?)").Add(_place.Tree.Size).Add(body).Run();

        return stream.Position;
    }

    private void WriteAudit(NewAudit audit, ActId act, long actNumber, long at)
    {
        var seq = _place.AuditSeq + 1;
        var hash = AuditChain.Next(_place.AuditHash, seq, at, audit.Person, audit.Code, audit.Stream, act, audit.Other);
        var known = audit.Stream is { } about ? _streams.Find(about) : null;
        // An act that left no row, or a stream that is not there, is kept by its id; all others by their number.
        ReadOnlySpan<Cell> cells =
        [
            Cell.Of(seq), Cell.Of(at), Cell.Of(_numbers.OfId(audit.Person.Value)), Cell.Of(_numbers.OfName(audit.Code)),
            audit.Stream is null ? Cell.Nothing : known is null ? Cell.Of(audit.Stream.Value.Value) : Cell.Of(known.Number),
            actNumber == 0 ? Cell.Of(act.Value) : Cell.Of(actNumber),
            audit.Other == default ? Cell.Nothing : Cell.Of(audit.Other), Cell.Of(hash),
        ];
        _database.Run("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", cells);
        _place = _place with { AuditSeq = seq, AuditHash = hash };
    }

    private void WriteRows(Commitment commitment)
    {
        // What is settled or deleted goes first, so that the same act may put its successor.
        foreach (var (stream, kind) in commitment.Settles)
            _database.Run("DELETE FROM dues WHERE stream = ? AND kind = ?", Cell.Of(stream.Value), Cell.Of(kind));

        foreach (var delete in commitment.Deletes)
            Remove(delete.Row);

        // Cards beside new finds name them by the order in which they come.
        var finds = new List<long>();
        foreach (var row in commitment.Puts)
        {
            if (row is FindRow { Seq: 0 } find)
                finds.Add(PutFind(find));
            else if (row is not CardRow card)
                Put(row);
            else if (card.Find > 0)
                Put(card);
            else if (finds[(int)-card.Find - 1] is > 0 and var seq)
                Put(card with { Find = seq });
        }
    }

    /// <summary>Puts a new find under the next number; 0: two have written it at once, and it is there.</summary>
    private long PutFind(FindRow find)
    {
        if (_database.Number("SELECT count(*) FROM finds WHERE stream = ? AND act = ? AND ordinal = ?", Cell.Of(find.Stream.Value), Cell.Of(find.Act.Value), Cell.Of(find.Ordinal)) > 0)
            return 0;

        _place = _place with { FindSeq = _place.FindSeq + 1 };
        _rows.Put(Tables.Finds, Tables.Finds.CellsOf(find with { Seq = _place.FindSeq }));
        return _place.FindSeq;
    }

    private void Put(IRow row)
    {
        var table = Tables.For(row);
        var cells = table.CellsOf(row);
        if (row is FactRow { Seq: 0 })
        {
            _place = _place with { FactSeq = _place.FactSeq + 1 };
            cells[0] = Cell.Of(_place.FactSeq);
        }

        // What was destroyed meanwhile gets neither card nor tokens again.
        if ((row is CardRow card && !IsThere(card.Find)) || (row is FindRow find && find.Seq <= _place.FindSeq && !IsThere(find.Seq)))
            return;

        _rows.Put(table, cells);
        if (row is WrapRow { Gated: false } wrap && _streams.Find(wrap.Stream) is { } stream)
            _database.Run("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?)", Cell.Of(wrap.Desk.Value), Cell.Of(stream.Kind), Cell.Of(stream.Born), Cell.Of(stream.Number));
    }

    private bool IsThere(long find) => _database.Number("SELECT count(*) FROM finds WHERE seq = ?", Cell.Of(find)) > 0;

    private void Remove(IRow row)
    {
        var table = Tables.For(row);
        _rows.Remove(table, table.CellsOf(row).AsSpan(0, table.Keys));
        if (row is not WrapRow { Gated: false } wrap || _streams.Find(wrap.Stream) is not { } stream)
            return;

        if (_database.Number("SELECT count(*) FROM wraps WHERE desk = ? AND stream = ? AND gated = 0", Cell.Of(wrap.Desk.Value), Cell.Of(wrap.Stream.Value)) == 0)
            _database.Run("DELETE FROM held WHERE desk = ? AND kind = ? AND born = ? AND stream = ?", Cell.Of(wrap.Desk.Value), Cell.Of(stream.Kind), Cell.Of(stream.Born), Cell.Of(stream.Number));
    }

    private void OpenGate(StreamId id, int gate)
    {
        var stream = _streams.Find(id)!;
        if (gate <= stream.Gate)
            return;

        stream.Gate = gate;
        _streams.Save(stream);
    }
}
