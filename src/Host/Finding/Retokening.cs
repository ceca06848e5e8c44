using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kapea.Host.Access;
using Kapea.Host.Doors;
using Kapea.Journal;
using Kapea.Journal.Rows;
using Kapea.Journal.Sealing;
using Kapea.Work.Access;
using Kapea.Work.Finding;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kapea.Host.Finding;

/// <summary>Makes tokens anew after a search key was turned: each desk from its own cards, in the session of one of its members. No stream is opened.</summary>
internal sealed class Retokening(IStore store, SearchKeyring keyring, FindBook book, KapeaClock clock)
{
    private const int AtOnce = 1000;

    private readonly HashSet<string> _running = [];

    /// <summary>Where it is said that it could not go on; nowhere where there is no server.</summary>
    public ILogger Log { get; set; } = NullLogger.Instance;

    /// <summary>Begins, beside everything else, where a key was turned. What a desk cannot open waits for one that can; until then it is found by its old tokens.</summary>
    public void Begin(Visit visit)
    {
        foreach (var purpose in Purposes.All.Where(p => keyring.Now(visit, p) is { Epoch: > 1 }))
        {
            lock (_running)
                if (!_running.Add(purpose)) continue;
            _ = Task.Run(async () =>
            {
                try
                {
                    await Run(visit, purpose);
                }
                // Whoever began it has left, or the store is closed: the next who signs in goes on.
                catch (Exception e)
                {
                    Log.LogWarning("Making tokens anew stopped with {Trouble}; the next who signs in goes on.", e.GetType().Name);
                }
                finally
                {
                    lock (_running) _running.Remove(purpose);
                }
            });
        }
    }

    /// <summary>Makes them; how many records.</summary>
    public async Task<int> Run(Visit visit, string purpose, CancellationToken cancel = default)
    {
        if (keyring.Now(visit, purpose) is not { } present) return 0;
        var made = 0;
        try
        {
            await foreach (var some in Made(visit, purpose, present, cancel)) made += some;
        }
        finally
        {
            // However far it came: what was made anew is not found by its old tokens any more.
            if (made > 0) book.Forget(purpose);
        }

        return made;
    }

    /// <summary>Makes them a thousand at a time; how many of each thousand.</summary>
    private async IAsyncEnumerable<int> Made(Visit visit, string purpose, (int Epoch, SearchKeys Keys) present, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = 0L;
        while (store.FindsAfter(purpose, last, AtOnce, present.Epoch) is { Length: > 0 } rows)
        {
            last = rows[^1].Seq;
            var old = rows.ToDictionary(r => r.Seq);
            var fresh = ImmutableArray.CreateBuilder<IRow>();
            foreach (var (find, card) in store.CardsOf([.. old.Keys], visit.Ring.Desks).DistinctBy(c => c.Find.Seq))
            {
                if (FindWriter.Open(visit, find.Binding, card) is not { } open) continue;
                fresh.Add(old[find.Seq] with { Epoch = present.Epoch, Tokens = FindWriter.Tokens(present.Keys, find.Binding, FindCard.Read(purpose, find.Part, open), book.Rules) });
            }

            if (fresh.Count == 0) continue;
            var receipt = await store.Commit(new() { Act = ActId.New(), ActDigest = new byte[32], Author = visit.Id, At = clock.GetUtcNow(), Puts = fresh.ToImmutable(), Audit = [new(visit.Id, "finding.tokens-made", null)] }, cancel);
            // A stream that was destroyed since it was read: once more without it.
            if (receipt is Receipt.NoStream) last = rows[0].Seq - 1;
            else if (receipt is Receipt.Committed) yield return fresh.Count;
            else yield break;
        }
    }
}
