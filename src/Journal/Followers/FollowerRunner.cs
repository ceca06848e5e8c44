using Kapea.Journal.Rows;

namespace Kapea.Journal.Followers;

/// <summary>Leads one follower along the entries and keeps its place. One runner for a follower at a time.</summary>
/// <param name="store">Where the entries and the place are.</param>
/// <param name="follower">Who follows.</param>
/// <param name="most">Entries in a batch.</param>
public sealed class FollowerRunner(IStore store, IFollower follower, int most = 500)
{
    /// <summary>How far it has come.</summary>
    public FollowerLag Lag()
    {
        var place = Place();
        return new FollowerLag(follower.Name, place, store.Tree().Size - place);
    }

    /// <summary>Takes one batch further.</summary>
    /// <returns>The number of entries taken in; 0: it is where the journal ends.</returns>
    /// <exception cref="StoreException">There is no room to write its place; try again later.</exception>
    public async Task<int> Step(CancellationToken cancel = default)
    {
        var entries = store.ReadAll(Place(), most);
        if (entries.IsEmpty)
            return 0;

        var rows = await follower.Follow(entries, cancel);
        await Keep(rows, entries[^1].Seq, cancel);
        return entries.Length;
    }

    /// <summary>Goes on until the journal ends.</summary>
    public async Task CatchUp(CancellationToken cancel = default)
    {
        while (await Step(cancel) > 0)
            cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Drops what was built and builds it again from the first entry.</summary>
    public async Task Rebuild(CancellationToken cancel = default)
    {
        await Keep(await follower.Drop(cancel), 0, cancel);
        await CatchUp(cancel);
    }

    /// <summary>Follows until cancelled, looking for more after each pause.</summary>
    public async Task Run(TimeSpan pause, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await CatchUp(cancel);
            await Task.Delay(pause, cancel);
        }
    }

    private long Place() => store.Find(new FollowerRow(follower.Name, 0))?.Place ?? 0;

    private async Task Keep(FollowerRows rows, long place, CancellationToken cancel)
    {
        var receipt = await store.Commit(
            new Commitment
            {
                Act = ActId.New(), ActDigest = new byte[32], Author = PersonId.Clock, At = DateTimeOffset.UnixEpoch, Forgettable = true,
                Puts = [.. rows.Puts, new FollowerRow(follower.Name, place)], Deletes = rows.Deletes,
            },
            cancel);
        if (receipt is not Receipt.Committed)
            throw new StoreException($"The follower {follower.Name} could not keep its place: {receipt.GetType().Name}.");
    }
}
