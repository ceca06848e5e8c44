using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Tests;

/// <summary>A store that passes everything on, for stores that look at one thing on its way; the bench's among them.</summary>
internal abstract class PassingStore(IStore store) : IStore
{
    public virtual Task<Receipt> Commit(Commitment commitment, CancellationToken cancel = default) => store.Commit(commitment, cancel);

    public ActRecord? FindAct(ActId act) => store.FindAct(act);

    public StreamHead? FindStream(StreamId stream) => store.FindStream(stream);

    public ImmutableArray<StoredEntry> Read(StreamId stream, long after = 0, int most = int.MaxValue) => store.Read(stream, after, most);

    public ImmutableArray<StoredEntry> ReadAll(long after, int most) => store.ReadAll(after, most);

    public ImmutableArray<StreamHead> StreamsHeldBy(DeskId desk, string kind, int most, long beforeSeq = long.MaxValue) => store.StreamsHeldBy(desk, kind, most, beforeSeq);

    public ImmutableArray<DueRow> DueBy(string kind, long at, int most) => store.DueBy(kind, at, most);

    public ImmutableArray<DueRow> DuesOf(DeskId desk, int most) => store.DuesOf(desk, most);
    public ImmutableArray<AppointmentRow> AppointmentsOf(DeskId desk, long from, long until, int most) => store.AppointmentsOf(desk, from, until, most);

    public ImmutableArray<NoticeRow> NoticesToSend(string channel, long at, int most) => store.NoticesToSend(channel, at, most);

    public ImmutableArray<NoticeRow> NoticesAbout(StreamId stream) => store.NoticesAbout(stream);

    public ImmutableArray<FindRow> FindsAfter(string purpose, long after, int most, int beforeEpoch = int.MaxValue) => store.FindsAfter(purpose, after, most, beforeEpoch);

    public ImmutableArray<FindRow> FindsIn(StreamId stream) => store.FindsIn(stream);

    public ImmutableArray<(FindRow Find, CardRow Card)> CardsOf(IReadOnlyList<long> finds, IReadOnlyCollection<DeskId> desks) => store.CardsOf(finds, desks);

    public ImmutableArray<AuditRecord> Audit(StreamId? stream, long before, int most) => store.Audit(stream, before, most);

    public virtual T? Find<T>(T key) where T : class, IRow => store.Find(key);

    public PersonRow? FindPersonBySignIn(byte[] hash) => store.FindPersonBySignIn(hash);

    public ImmutableArray<T> All<T>(params ReadOnlySpan<object> leading) where T : class, IRow => store.All<T>(leading);

    public TreeHead Tree() => store.Tree();

    public ImmutableArray<byte[]> Leaves(long from, int most) => store.Leaves(from, most);

    public IEnumerable<DestructionRecord> Destructions() => store.Destructions();

    public Task ApplyDestructions(IEnumerable<DestructionRecord> destructions, CancellationToken cancel = default) => store.ApplyDestructions(destructions, cancel);

    public Task<bool> Scrub(CancellationToken cancel = default) => store.Scrub(cancel);

    public IEnumerable<Fault> Verify(CancellationToken cancel = default) => store.Verify(cancel);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
