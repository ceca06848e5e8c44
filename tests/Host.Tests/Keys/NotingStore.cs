using System.Collections.Immutable;
using Kapea.Journal;
using Kapea.Journal.Rows;

namespace Kapea.Host.Tests.Keys;

/// <summary>A store that passes everything on and notes what single rows it was asked for.</summary>
internal sealed class NotingStore(IStore store) : IStore
{
    private readonly List<string> _asked = [];

    /// <summary>What others do between the moment a row is found and the moment it is used.</summary>
    public Action<IRow>? Between { get; set; }

    /// <summary>The kinds of rows asked for since the last call, in order.</summary>
    public ImmutableArray<string> Take()
    {
        ImmutableArray<string> asked = [.. _asked];
        _asked.Clear();
        return asked;
    }

    public Task<Receipt> Commit(Commitment commitment, CancellationToken cancel = default) => store.Commit(commitment, cancel);

    public ActRecord? FindAct(ActId act) => store.FindAct(act);

    public StreamHead? FindStream(StreamId stream) => store.FindStream(stream);

    public ImmutableArray<StoredEntry> Read(StreamId stream, long after = 0, int most = int.MaxValue) => store.Read(stream, after, most);

    public ImmutableArray<StoredEntry> ReadAll(long after, int most) => store.ReadAll(after, most);

    public ImmutableArray<StreamHead> StreamsHeldBy(DeskId desk, string kind, int most, long beforeSeq = long.MaxValue) => store.StreamsHeldBy(desk, kind, most, beforeSeq);

    public ImmutableArray<DueRow> DueBy(string kind, long at, int most) => store.DueBy(kind, at, most);

    public ImmutableArray<DueRow> DuesOf(DeskId desk, int most) => store.DuesOf(desk, most);

    public ImmutableArray<NoticeRow> NoticesToSend(string channel, long at, int most) => store.NoticesToSend(channel, at, most);

    public ImmutableArray<NoticeRow> NoticesAbout(StreamId stream) => store.NoticesAbout(stream);

    public ImmutableArray<AuditRecord> Audit(StreamId? stream, long before, int most) => store.Audit(stream, before, most);

    public T? Find<T>(T key) where T : class, IRow
    {
        _asked.Add(typeof(T).Name);
        var found = store.Find(key);
        if (found is not null) Between?.Invoke(found);
        return found;
    }

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
