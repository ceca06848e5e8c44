using System.Collections.Immutable;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;

namespace Kapea.Journal;

/// <summary>Where the journal is kept. Each store is written for its own database; one set of contract tests runs on all.</summary>
/// <remarks>Acknowledged means durable. One writer commits for all who wait. Reads never block the writer.</remarks>
public interface IStore : IAsyncDisposable
{
    /// <summary>Writes all of one act, or nothing.</summary>
    /// <returns>What became of it; never throws for a stale position, a known act, or a full disk.</returns>
    /// <exception cref="ArgumentException">No caller may send this: see <see cref="Commitment"/>.</exception>
    /// <exception cref="StoreException">A row breaks a rule of its table (two persons with one sign-in name), or the file is damaged; nothing was written.</exception>
    Task<Receipt> Commit(Commitment commitment, CancellationToken cancel = default);

    /// <summary>What an act with this id did earlier; <c>null</c>: it was never done.</summary>
    ActRecord? FindAct(ActId act);

    /// <summary>A stream's head; <c>null</c>: there is no such stream.</summary>
    StreamHead? FindStream(StreamId stream);

    /// <summary>The entries of a stream after a position, in order. A destroyed entry has no body.</summary>
    ImmutableArray<StoredEntry> Read(StreamId stream, long after = 0, int most = int.MaxValue);

    /// <summary>The entries of all streams after a global sequence number, in order: what followers read.</summary>
    ImmutableArray<StoredEntry> ReadAll(long after, int most);

    /// <summary>Streams of a kind that a desk holds an ungated wrap of (gate open or not), newest first.</summary>
    /// <remarks>Streams begun by one act share a number; they are never parted, so there may be more than <paramref name="most"/>. Go on before the last <see cref="StreamHead.Born"/>.</remarks>
    ImmutableArray<StreamHead> StreamsHeldBy(DeskId desk, string kind, int most, long beforeSeq = long.MaxValue);

    /// <summary>Due dates of a kind up to a time (unix seconds), soonest first.</summary>
    ImmutableArray<DueRow> DueBy(string kind, long at, int most);

    /// <summary>Due dates on streams that a desk holds with the gate open, soonest first.</summary>
    ImmutableArray<DueRow> DuesOf(DeskId desk, int most);

    /// <summary>Appointments that begin within a time (unix seconds, both ends included) on streams that a desk holds with the gate open, soonest first; those called off as well.</summary>
    ImmutableArray<AppointmentRow> AppointmentsOf(DeskId desk, long from, long until, int most);

    /// <summary>Waiting notices of a channel whose next try has come (unix milliseconds), soonest first.</summary>
    ImmutableArray<NoticeRow> NoticesToSend(string channel, long at, int most);

    /// <summary>Every notice about a stream, oldest first.</summary>
    ImmutableArray<NoticeRow> NoticesAbout(StreamId stream);

    /// <summary>What is found for a purpose, after a number, in the order of writing; with tokens of an earlier epoch alone, where one is named.</summary>
    ImmutableArray<FindRow> FindsAfter(string purpose, long after, int most, int beforeEpoch = int.MaxValue);

    /// <summary>What is found in a stream, in the order of writing.</summary>
    ImmutableArray<FindRow> FindsIn(StreamId stream);

    /// <summary>The cards that any of these desks has of these finds, each with its find (the tokens left out); a find that is no more has none.</summary>
    ImmutableArray<(FindRow Find, CardRow Card)> CardsOf(IReadOnlyList<long> finds, IReadOnlyCollection<DeskId> desks);

    /// <summary>Audit lines, newest first; about one stream where one is named.</summary>
    ImmutableArray<AuditRecord> Audit(StreamId? stream, long before, int most);

    /// <summary>The row with the key columns of <paramref name="key"/>; <c>null</c>: none.</summary>
    T? Find<T>(T key) where T : class, IRow;

    /// <summary>The person with this keyed hash of a sign-in name; <c>null</c>: nobody.</summary>
    PersonRow? FindPersonBySignIn(byte[] hash);

    /// <summary>All rows of a table whose leading key columns equal those given, in key order. Without any: the whole table.</summary>
    /// <param name="leading">Values of the first key columns, in the table's order: ids, numbers, texts.</param>
    ImmutableArray<T> All<T>(params ReadOnlySpan<object> leading) where T : class, IRow;

    /// <summary>The number of entries and the Merkle root over all of them.</summary>
    TreeHead Tree();

    /// <summary>The hashes of entries in order, from a leaf index (0: the first entry): what proofs and tiles are made of.</summary>
    ImmutableArray<byte[]> Leaves(long from, int most);

    /// <summary>Every destruction so far: what a restore of an older backup must do again.</summary>
    IEnumerable<DestructionRecord> Destructions();

    /// <summary>Destroys again what is on a list, as far as it is here; done twice it is done once.</summary>
    /// <exception cref="StoreException">There is no room on the disk.</exception>
    Task ApplyDestructions(IEnumerable<DestructionRecord> destructions, CancellationToken cancel = default);

    /// <summary>Clears away what was written on the way to the tables, so that nothing destroyed is left in any file.</summary>
    /// <remarks>Happens by itself after a commitment that destroys or deletes wrapped keys; tried again until it succeeds.</remarks>
    /// <returns><c>false</c>: a long read was in the way; it will be tried again.</returns>
    Task<bool> Scrub(CancellationToken cancel = default);

    /// <summary>Recomputes everything from the stored rows and reports every difference, naming table and row.</summary>
    IEnumerable<Fault> Verify(CancellationToken cancel = default);
}

/// <summary>All that one act writes, in one transaction.</summary>
public sealed record Commitment
{
    /// <summary>The act's id. An id known already writes nothing.</summary>
    public required ActId Act { get; init; }

    /// <summary>A digest of the command as sent, keyed by its author so that it cannot be found by trying; the same id with another is refused. 32 bytes.</summary>
    public required byte[] ActDigest { get; init; }

    /// <summary>Who.</summary>
    public required PersonId Author { get; init; }

    /// <summary>When the server took it in; kept to the second.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was answered, sealed; kept to answer the same act again.</summary>
    public Sealed<Outcome> Outcome { get; init; }

    /// <summary>It may be written also when the disk is nearly full: what keeps the house honest and safe (reading noted, ladders climbed, notices marked), not new work.</summary>
    public bool MayUseReserve { get; init; }

    /// <summary>Streams that begin here. A stream that is there already makes the commitment stale.</summary>
    public ImmutableArray<NewStream> Begins { get; init; } = [];

    /// <summary>Entries, in order.</summary>
    public ImmutableArray<NewEntry> Entries { get; init; } = [];

    /// <summary>Audit lines, in order.</summary>
    public ImmutableArray<NewAudit> Audit { get; init; } = [];

    /// <summary>Rows to insert or replace, after <see cref="Settles"/> and <see cref="Deletes"/>. Wraps, epochs, dues, appointments and finds need their stream.</summary>
    public ImmutableArray<IRow> Puts { get; init; } = [];

    /// <summary>Rows to delete.</summary>
    public ImmutableArray<Delete> Deletes { get; init; } = [];

    /// <summary>Due dates to settle: all steps of a kind on a stream.</summary>
    public ImmutableArray<(StreamId Stream, string Kind)> Settles { get; init; } = [];

    /// <summary>Gates to open this far; a gate open further stays so.</summary>
    public ImmutableArray<(StreamId Stream, int Gate)> Gates { get; init; } = [];

    /// <summary>Entries whose bodies are destroyed, for ever.</summary>
    public ImmutableArray<(StreamId Stream, long Position)> DestroysEntries { get; init; } = [];

    /// <summary>Streams of which all bodies and wraps are destroyed, for ever.</summary>
    public ImmutableArray<StreamId> DestroysStreams { get; init; } = [];

    /// <summary>Positions on which the decision rests: if a stream has moved on, nothing is written.</summary>
    public ImmutableArray<(StreamId Stream, long Position)> RestsOn { get; init; } = [];

    /// <summary>No row is kept of the act, so it cannot be seen before: reading, and what machinery notes for itself (a follower's place, how a notice fares).</summary>
    /// <remarks>True by itself when there are audit lines and nothing else. May be set where there are no entries, beginnings or destructions.</remarks>
    public bool Forgettable
    {
        get => field || (Outcome.IsEmpty && IsOnlyRows && Puts.IsEmpty && Deletes.IsEmpty && Settles.IsEmpty && Gates.IsEmpty);
        init;
    }

    private bool IsOnlyRows => Begins.IsEmpty && Entries.IsEmpty && DestroysEntries.IsEmpty && DestroysStreams.IsEmpty;

    /// <summary>Something is to be gone for ever once this is written.</summary>
    internal bool Destroys =>
        !DestroysEntries.IsEmpty || !DestroysStreams.IsEmpty || Deletes.Any(delete => delete.Row is WrapRow or MemberKeyRow or SessionRow);

    /// <summary>What only reading leaves behind: audit lines.</summary>
    public static Commitment OfReading(PersonId author, DateTimeOffset at, params ImmutableArray<NewAudit> audit) =>
        new() { Act = ActId.New(), ActDigest = new byte[32], Author = author, At = at, Audit = audit, MayUseReserve = true };

    /// <summary>The streams that must be there, and not destroyed.</summary>
    internal IEnumerable<StreamId> Touched()
    {
        foreach (var entry in Entries)
            yield return entry.Stream;

        foreach (var (stream, _) in Gates)
            yield return stream;

        foreach (var row in Puts)
        {
            if (row is WrapRow wrap)
                yield return wrap.Stream;
            else if (row is EpochRow epoch)
                yield return epoch.Stream;
            else if (row is DueRow due)
                yield return due.Stream;
            else if (row is AppointmentRow appointment)
                yield return appointment.Stream;
            else if (row is FindRow find)
                yield return find.Stream;
        }
    }

    /// <summary>Refuses what no caller may send; a bug, not a refusal.</summary>
    /// <exception cref="ArgumentException">A digest is not 32 bytes, an act cannot be forgotten, a name is empty or too long, or a body is missing or superfluous.</exception>
    internal void Check()
    {
        if (ActDigest.Length != 32)
            throw new ArgumentException("The digest of an act has 32 bytes.");

        if (Forgettable && !IsOnlyRows)
            throw new ArgumentException("An act that writes, begins or destroys something cannot be forgotten.");

        foreach (var entry in Entries)
        {
            if (entry.Name.Length is 0 or > 1000)
                throw new ArgumentException("The name of an entry has 1 to 1,000 characters.");

            if (entry.Body.IsEmpty != (entry.How == SealedHow.Bare))
                throw new ArgumentException($"The entry {entry.Name} must have a body, or be bare.");
        }
    }
}

/// <summary>A destruction that was done: what a restore must do again.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Position">The entry; <c>null</c>: the whole stream.</param>
/// <param name="Act">The act that destroyed it.</param>
/// <param name="At">When, to the second.</param>
public sealed record DestructionRecord(StreamId Stream, long? Position, ActId Act, DateTimeOffset At);

/// <summary>A stream to begin.</summary>
/// <param name="Stream">Its id.</param>
/// <param name="Kind">Its kind, a kebab-case word.</param>
public sealed record NewStream(StreamId Stream, string Kind);

/// <summary>How an entry is sealed; as on the envelope.</summary>
public enum SealedHow
{
    /// <summary>Under the stream's symmetric key.</summary>
    Sealed = 0,

    /// <summary>To the stream's public posting key.</summary>
    Posted = 1,

    /// <summary>It has no content.</summary>
    Bare = 2,
}

/// <summary>One entry to append.</summary>
public sealed record NewEntry(StreamId Stream, string Name, SealedHow How, int Epoch, Sealed<Body> Body);

/// <summary>One audit line to append.</summary>
/// <param name="Person">Who.</param>
/// <param name="Code">What, by code.</param>
/// <param name="Stream">On which stream, if on one.</param>
/// <param name="Other">A further id it is about: a person, a desk, an act; the empty id: none.</param>
public sealed record NewAudit(PersonId Person, string Code, StreamId? Stream, Guid Other = default);

/// <summary>What became of a commitment.</summary>
public abstract record Receipt
{
    private Receipt() { }

    /// <summary>It is on disk.</summary>
    /// <param name="Act">What is kept of the act.</param>
    /// <param name="Positions">The position of each entry, in the order of the commitment.</param>
    public sealed record Committed(ActRecord Act, ImmutableArray<long> Positions) : Receipt;

    /// <summary>An act with this id and this content was done earlier; nothing was written.</summary>
    public sealed record SeenBefore(ActRecord Act) : Receipt;

    /// <summary>An act with this id and other content was done earlier; nothing was written.</summary>
    public sealed record IdUsed : Receipt;

    /// <summary>A stream has moved on since the decision; nothing was written.</summary>
    public sealed record Stale(StreamId Stream, long Position) : Receipt;

    /// <summary>A stream to write to does not exist or was destroyed; nothing was written.</summary>
    public sealed record NoStream(StreamId Stream) : Receipt;

    /// <summary>The disk is full, or nearly; nothing was written and nothing lost.</summary>
    public sealed record NoRoom : Receipt;
}

/// <summary>What is kept of an act.</summary>
/// <param name="Act">Its id.</param>
/// <param name="Digest">The digest of the command as sent.</param>
/// <param name="Author">Who.</param>
/// <param name="At">When, to the second.</param>
/// <param name="Outcome">What was answered, sealed.</param>
public sealed record ActRecord(ActId Act, byte[] Digest, PersonId Author, DateTimeOffset At, Sealed<Outcome> Outcome);

/// <summary>A stream as machinery sees it.</summary>
/// <param name="Stream">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Born">The global sequence number of the commit that began it (that of the first entry after it).</param>
/// <param name="Position">The position of its last entry; 0: none.</param>
/// <param name="Hash">The hash of its last entry; 32 zero bytes: none.</param>
/// <param name="Gate">How far its gates are open.</param>
/// <param name="Destroyed">All bodies and wraps are gone.</param>
public sealed record StreamHead(StreamId Stream, string Kind, long Born, long Position, byte[] Hash, int Gate, bool Destroyed);

/// <summary>An entry as stored.</summary>
/// <param name="Seq">The global sequence number, from 1 without gaps: leaf <c>Seq - 1</c> of the Merkle tree.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Position">The place in the stream, from 1 without gaps.</param>
/// <param name="Name">The wire name.</param>
/// <param name="How">How it is sealed.</param>
/// <param name="Epoch">The stream's key epoch.</param>
/// <param name="At">When the server took it in, to the second.</param>
/// <param name="Author">Who.</param>
/// <param name="Act">The act it came from.</param>
/// <param name="Body">The sealed content; empty when bare or destroyed.</param>
/// <param name="Destroyed">The content was destroyed.</param>
/// <param name="Hash">The entry's hash: the Merkle leaf hash of its envelope.</param>
public sealed record StoredEntry(long Seq, StreamId Stream, long Position, string Name, SealedHow How, int Epoch, DateTimeOffset At, PersonId Author, ActId Act, Sealed<Body> Body, bool Destroyed, byte[] Hash);

/// <summary>An audit line as stored.</summary>
public sealed record AuditRecord(long Seq, DateTimeOffset At, PersonId Person, string Code, StreamId? Stream, ActId Act, Guid Other, byte[] Hash);

/// <summary>The size of the Merkle tree and its root.</summary>
public sealed record TreeHead(long Size, byte[] Root);

/// <summary>A difference found by verification.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row, by its key.</param>
/// <param name="What">What is wrong, in plain words, without content.</param>
public sealed record Fault(string Table, string Row, string What);
