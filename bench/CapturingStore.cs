using System.Collections.Concurrent;
using Kapea.Host.Tests;
using Kapea.Journal;

namespace Kapea.Bench;

/// <summary>A store that passes everything on and, while asked to, keeps the commitments that carry entries: what the Door wrote is then written again by the bare loop.</summary>
internal sealed class CapturingStore(IStore store) : PassingStore(store)
{
    private readonly ConcurrentQueue<Commitment> _kept = new();

    public bool Keeps { get; set; }

    /// <summary>What was kept since the last call, by stream in the order of writing.</summary>
    public Dictionary<StreamId, List<Commitment>> Take()
    {
        var all = new Dictionary<StreamId, List<Commitment>>();
        while (_kept.TryDequeue(out var commitment))
        {
            var stream = commitment.Entries[0].Stream;
            if (!all.TryGetValue(stream, out var list)) all[stream] = list = [];
            list.Add(commitment);
        }

        return all;
    }

    public override Task<Receipt> Commit(Commitment commitment, CancellationToken cancel = default)
    {
        if (Keeps && commitment.Entries.Length > 0) _kept.Enqueue(commitment);
        return base.Commit(commitment, cancel);
    }
}
